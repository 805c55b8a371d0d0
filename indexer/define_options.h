#pragma once

#include "indexer/typed_options.h"

namespace CLI {
class App;
}

namespace morgue {

// Defines every command with its options; what is typed goes into `typed`,
// which must live as long as the app.
void define_commands(CLI::App& app, TypedOptions& typed);

}  // namespace morgue

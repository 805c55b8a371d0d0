#pragma once

#include <CLI/CLI.hpp>

#include "indexer/typed_options.h"

namespace morgue {

// Defines every command with its options; what is typed goes into `typed`,
// which must live as long as the app.
void define_commands(CLI::App& app, TypedOptions& typed);

}  // namespace morgue

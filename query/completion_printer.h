#pragma once

#include <iosfwd>
#include <string_view>
#include <vector>

#include "query/searcher.h"

namespace morgue {

// Words with their counts: aligned for people, or as one JSON object.
void print_completions(std::ostream& out,
                       const std::vector<Searcher::Completion>& words);
void print_completions_json(std::ostream& out, std::string_view prefix,
                            const std::vector<Searcher::Completion>& words);

}  // namespace morgue

#include "query/command_looks.h"

#include "query/terminal.h"

namespace morgue {

CommandLooks::CommandLooks(const QueryOptions& options)
    : options_(options),
      on_terminal_(writes_to_terminal()),
      width_(output_width()),
      colour_(wants_colour(options.colour)) {}

std::unique_ptr<Pager> CommandLooks::start_pager() const {
  const bool wanted = options_.pager && on_terminal_;
  return wanted ? std::make_unique<Pager>() : nullptr;
}

Presentation CommandLooks::presentation(
    const std::vector<std::string>& languages) const {
  return {.query = options_.request.query,
          .language = languages.empty() ? "" : languages.front(),
          .width = width_,
          .colour = colour_,
          .for_a_terminal = on_terminal_,
          .show_interpreted = options_.show_interpreted,
          .now = options_.request.now};
}

}  // namespace morgue

#include "query/typed_arguments.h"

#include <algorithm>

#include "archive/error.h"
#include "query/edit_distance.h"
#include "query/letters.h"

namespace morgue {
namespace {

// A name with more letters wrong is another one.
constexpr std::size_t kFarthest = 2;

// No shell passes this on from a keyboard.
constexpr char kMark = '\x01';

bool contains(const std::vector<std::string>& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

bool is_page_size(std::string_view argument) {
  return argument.starts_with("-n") &&
         argument.find_first_not_of("0123456789", 2) == std::string_view::npos;
}

bool begins_like_an_exclusion(std::string_view argument) {
  return argument.size() > 2 && argument[0] == '-' && argument[1] != '-' &&
         !is_page_size(argument);
}

void refuse_single_dash(std::string_view argument,
                        const std::vector<std::string>& long_names) {
  const std::string name{argument.substr(1, argument.find('=') - 1)};
  if (contains(long_names, name)) {
    throw Error(Failure::kBadInput,
                std::string(argument) + ": write --" + name +
                    " for the option, or NOT " + name +
                    " to leave out articles with that word");
  }
}

}  // namespace

std::vector<std::string> with_words_marked(
    const std::vector<std::string>& arguments,
    const std::vector<std::string>& value_options,
    const std::vector<std::string>& long_names) {
  std::vector<std::string> marked;
  bool words_only = false;
  bool value_next = false;
  for (const std::string& argument : arguments) {
    if (words_only || (!value_next && argument.starts_with('['))) {
      marked.push_back(kMark + argument);
    } else if (value_next) {
      marked.push_back(argument);
      value_next = false;
    } else if (argument == "--") {
      words_only = true;
    } else if (begins_like_an_exclusion(argument)) {
      refuse_single_dash(argument, long_names);
      marked.push_back(kMark + argument);
    } else {
      value_next = contains(value_options, argument);
      marked.push_back(argument);
    }
  }
  return marked;
}

bool is_marked(std::string_view argument) {
  return argument.starts_with(kMark);
}

std::string unmarked(std::string_view argument) {
  return std::string(argument.substr(is_marked(argument) ? 1 : 0));
}

std::string nearest_name(std::string_view typed,
                         const std::vector<std::string>& names) {
  std::string nearest;
  std::size_t least = kFarthest + 1;
  for (const std::string& name : names) {
    const std::size_t distance =
        edit_distance(letters_of(typed), letters_of(name), kFarthest);
    const bool begun = typed.size() >= 3 && name.starts_with(typed);
    if (const std::size_t rank = begun ? 1 : distance; rank < least) {
      least = rank;
      nearest = name;
    }
  }
  return nearest;
}

}  // namespace morgue

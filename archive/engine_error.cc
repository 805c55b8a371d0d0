#include "archive/engine_error.h"

#include <array>
#include <utility>

namespace morgue {
namespace {

struct Translation {
  std::string_view type;
  Failure failure;
};

// What is not listed is the operating system's refusal, as Xapian reports it:
// DatabaseError, DatabaseOpeningError ...
constexpr std::array<Translation, 14> kTranslations = {{
    {"DatabaseCorruptError", Failure::kCorrupt},
    {"DatabaseNotFoundError", Failure::kNotFound},
    {"DatabaseLockError", Failure::kLocked},
    {"DatabaseVersionError", Failure::kNewerFormat},
    {"DocNotFoundError", Failure::kCorrupt},
    {"SerialisationError", Failure::kCorrupt},
    {"RangeError", Failure::kCorrupt},
    {"InternalError", Failure::kCorrupt},
    {"AssertionError", Failure::kCorrupt},
    {"InvalidArgumentError", Failure::kBadInput},
    {"InvalidOperationError", Failure::kBadInput},
    {"UnimplementedError", Failure::kBadInput},
    {"QueryParserError", Failure::kBadQuery},
    {"WildcardError", Failure::kTooExpensive},
}};

Failure failure_of(std::string_view type) {
  for (const Translation& translation : kTranslations) {
    if (translation.type == type) {
      return translation.failure;
    }
  }
  return Failure::kIo;
}

}  // namespace

void throw_in_our_words(const Xapian::Error& error, std::string_view act) {
  std::string message(act);
  message += ": ";
  message += error.get_msg();
  if (const char* system = error.get_error_string()) {
    message += " (";
    message += system;
    message += ')';
  }
  throw Error(failure_of(error.get_type()), message);
}

}  // namespace morgue

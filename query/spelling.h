#pragma once

#include <optional>
#include <string>
#include <string_view>

#include <xapian.h>

#include "archive/schema.h"

namespace morgue {

// The word of the archive that is spelt most like `word` (folded), the more
// frequent one where several are as near: at most one letter off up to five
// letters, two beyond.  Words with another first letter are tried only where
// no other is near, and then only that letter may be off.  Looks at no more
// than the first hundred thousand words of the same first letter.
std::optional<std::string> nearest_word(const Xapian::Database& database,
                                        TextField field, std::string_view word);

// The term of the known value (of a source, a section ...) that is nearest, or
// that contains what was typed; with its prefix.
std::optional<std::string> nearest_value(const Xapian::Database& database,
                                         KeywordField field,
                                         std::string_view value);

}  // namespace morgue

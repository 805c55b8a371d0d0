#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace morgue {

// The little SGML that old news collections are marked up in: tags without
// nesting of the same name, entities, no comments.  Tags are matched as they
// are written.

// What stands between the first <name ...> and the next </name>; an element
// that is never closed reaches to the end.  The view's data() is null where
// there is no such tag.
std::string_view sgml_element(std::string_view text, std::string_view name);

// The text without that element, should it hold one.
std::string sgml_without(std::string_view text, std::string_view name);

// The contents of each <D>...</D>.
std::vector<std::string_view> sgml_items(std::string_view text);

// The value of name="value" in an opening tag; empty where it has none.
std::string_view sgml_attribute(std::string_view tag, std::string_view name);

// Characters for &lt; &amp; &#163; and the like; those of control characters,
// which steered teleprinters, vanish.  Unknown entities stay as they are.
std::string sgml_text(std::string_view text);

}  // namespace morgue

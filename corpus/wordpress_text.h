#pragma once

#include <string>
#include <string_view>

namespace morgue {

// What WordPress shows of a post as it is stored, as HTML: blank lines become
// paragraphs and line ends breaks (its wpautop), the shortcode [caption] a
// figure's caption; other shortcodes go and leave the text between them.
std::string wordpress_html(std::string_view content);

}  // namespace morgue

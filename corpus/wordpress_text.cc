#include "corpus/wordpress_text.h"

#include <algorithm>
#include <array>
#include <map>

#include "corpus/paragraphs.h"
#include "text/ascii.h"
#include "text/unicode.h"

namespace morgue {
namespace {

constexpr std::size_t kLongestShortcode = 2000;
constexpr std::size_t kMostNames = 100;

// Elements that are paragraphs of their own.
constexpr auto kBlockTags = std::to_array<std::string_view>(
    {"p",       "div",     "h1",    "h2",         "h3",      "h4",
     "h5",      "h6",      "ul",    "ol",         "li",      "dl",
     "dt",      "dd",      "table", "thead",      "tbody",   "tr",
     "td",      "th",      "pre",   "blockquote", "figure",  "figcaption",
     "section", "article", "aside", "header",     "footer",  "hr",
     "form",    "address", "nav",   "details",    "summary", "iframe",
     "script",  "style"});

// Shortcodes that hold no text of the story, and come without a "=".
constexpr auto kShortcodes = std::to_array<std::string_view>(
    {"caption", "wp_caption", "gallery", "embed", "audio", "video", "playlist",
     "youtube", "more"});

bool is_code_name(char c) { return is_ascii_alnum(c) || c == '_' || c == '-'; }

std::string_view code_name(std::string_view code) {
  const auto* end = std::find_if_not(code.begin(), code.end(), is_code_name);
  return code.substr(0, static_cast<std::size_t>(end - code.begin()));
}

// Replaces the shortcodes of one text.
class ShortcodeRemover {
 public:
  explicit ShortcodeRemover(std::string_view text) : text_(text) {}

  std::string run() {
    std::size_t from = 0;
    for (std::size_t at = text_.find('['); at != text_.npos;
         at = text_.find('[', at + 1)) {
      const std::size_t end =
          text_.substr(at, kLongestShortcode).find_first_of("[]", 1);
      if (end == text_.npos || text_[at + end] != ']' ||
          !replace(text_.substr(from, at - from), text_.substr(at + 1, end - 1),
                   at + end + 1)) {
        continue;
      }
      from = std::max(at + end + 1, skip_to_);
      at = from - 1;
    }
    out_ += text_.substr(from);
    return std::move(out_);
  }

 private:
  // `before` is text; `code` what stands between the brackets.
  bool replace(std::string_view before, std::string_view code,
               std::size_t after) {
    const bool closes = code.starts_with('/');
    const std::string_view name = code_name(code.substr(closes ? 1 : 0));
    if (name.empty() || !is_ascii_letter(name.front()) ||
        !is_shortcode(name, code, after)) {
      return false;
    }
    out_ += before;
    if (name == "caption" || name == "wp_caption") {
      out_ += closes ? "</figcaption></figure>" : "<figure><figcaption>";
    } else if (!closes && (name == "embed" || name == "youtube")) {
      skip_to_ = closing_end(name, after);
    }
    return true;
  }

  // Known, or used as nothing else is: with a value, or around a text.
  bool is_shortcode(std::string_view name, std::string_view code,
                    std::size_t after) {
    return std::find(kShortcodes.begin(), kShortcodes.end(), name) !=
               kShortcodes.end() ||
           name.find('_') != name.npos || code.find('=') != code.npos ||
           (code.starts_with('/') ? code.size() == name.size() + 1
                                  : closing_end(name, after) != 0);
  }

  // After the next closing tag from there on; 0 where there is none.  What
  // was found is remembered, so that no text is looked through for ever.
  std::size_t closing_end(std::string_view name, std::size_t from) {
    const std::string closing = "[/" + std::string(name) + "]";
    auto known = closings_.find(closing);
    if (known == closings_.end()) {
      if (closings_.size() >= kMostNames) {
        return 0;
      }
      known = closings_.emplace(closing, text_.find(closing, from)).first;
    } else if (known->second < from) {
      known->second = text_.find(closing, from);
    }
    return known->second == text_.npos ? 0 : known->second + closing.size();
  }

  std::string_view text_;
  std::string out_;
  std::size_t skip_to_ = 0;
  std::map<std::string, std::size_t> closings_;  // npos: none is left
};

// Whether the line begins or ends a paragraph by a tag of its own.
bool is_block_tag(std::string_view tag) {
  tag.remove_prefix(tag.starts_with("</") ? 2 : 1);
  const std::string name = ascii_lower(code_name(tag.substr(0, 12)));
  return std::find(kBlockTags.begin(), kBlockTags.end(), name) !=
         kBlockTags.end();
}

bool starts_block(std::string_view line) {
  return line.starts_with('<') &&
         (line.starts_with("<!--") || is_block_tag(line));
}

bool ends_block(std::string_view line) {
  const std::size_t tag = line.rfind('<');
  return line.ends_with('>') && tag != line.npos &&
         is_block_tag(line.substr(tag));
}

}  // namespace

std::string wordpress_html(std::string_view content) {
  const std::string plain = ShortcodeRemover(content).run();
  std::string html;
  html.reserve(plain.size() + plain.size() / 8);
  bool breaks = true;  // a blank line or a block stands before
  for (const std::string_view line : lines_of(plain)) {
    const std::string_view text = trimmed(line);
    if (text.empty()) {
      breaks = true;
      continue;
    }
    const bool block = starts_block(text);
    html += block ? "\n" : breaks ? "<p>" : "<br>";
    html += line;
    breaks = ends_block(text) || (block && text.starts_with("<!--"));
  }
  return html;
}

}  // namespace morgue

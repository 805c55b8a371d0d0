#include "corpus/paragraphs.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "corpus/spacing.h"
#include "text/unicode.h"

namespace morgue {
namespace {

// A line as long as this is no product of wrapping; one as short as kNarrow
// may end a paragraph.
constexpr std::size_t kWide = 100;
constexpr std::size_t kNarrow = 45;
constexpr std::size_t kIndent = 2;

bool ends_sentence(std::string_view line) {
  line = trimmed(line);
  for (const std::string_view end :
       {".", "!", "?", "\"", ":", "”", "’", "»", "።", "。", "।"}) {
    if (line.ends_with(end)) {
      return true;
    }
  }
  return false;
}

bool is_indented(std::string_view line) {
  return line.starts_with('\t') || line.find_first_not_of(' ') >= kIndent;
}

// Adds the next line of a wrapped paragraph.  A hyphen at its end belongs to
// the word: texts that were born digital are not hyphenated.
void append_line(std::string& paragraph, std::string_view line) {
  const bool hyphen = paragraph.size() > 1 && paragraph.ends_with('-') &&
                      !paragraph.ends_with(" -") && !paragraph.ends_with("--");
  if (!paragraph.empty() && !hyphen) {
    paragraph += ' ';
  }
  paragraph += single_spaced(line);
}

// Of the lines that another one follows in their block.
struct InnerLines {
  std::size_t all = 0;
  std::size_t broad = 0;
  std::size_t ending_sentences = 0;
  std::size_t longest = 0;
};

InnerLines measure(const std::vector<TextBlock>& blocks) {
  InnerLines inner;
  for (const TextBlock& block : blocks) {
    for (std::size_t i = 0; i + 1 < block.size(); ++i) {
      const std::size_t width = count_code_points(block[i]);
      ++inner.all;
      inner.broad += width >= kNarrow ? 1 : 0;
      inner.ending_sentences += ends_sentence(block[i]) ? 1 : 0;
      inner.longest = std::max(inner.longest, width);
    }
  }
  return inner;
}

// Takes the first line, without what ends it, off the text.
std::string_view take_line(std::string_view& text) {
  const std::size_t end = std::min(text.find('\n'), text.size());
  std::string_view line = text.substr(0, end);
  text.remove_prefix(std::min(end + 1, text.size()));
  if (line.ends_with('\r')) {
    line.remove_suffix(1);
  }
  return line;
}

// The lines that are not blank, where each stands between blank ones, as in
// most texts; nullopt elsewhere.
std::optional<std::vector<std::string_view>> lone_lines(std::string_view text) {
  std::vector<std::string_view> lines;
  bool touches = false;
  while (!text.empty()) {
    const std::string_view line = take_line(text);
    const bool blank = trimmed(line).empty();
    if (!blank && touches) {
      return std::nullopt;
    }
    if (!blank) {
      lines.push_back(line);
    }
    touches = !blank;
  }
  return lines;
}

}  // namespace

std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    lines.push_back(take_line(text));
  }
  return lines;
}

std::vector<TextBlock> text_blocks(std::string_view text) {
  std::vector<TextBlock> blocks;
  bool open = false;
  for (const std::string_view line : lines_of(text)) {
    const bool blank = trimmed(line).empty();
    if (!blank && !open) {
      blocks.emplace_back();
    }
    if (!blank) {
      blocks.back().push_back(line);
    }
    open = !blank;
  }
  return blocks;
}

bool is_wrapped(const std::vector<TextBlock>& blocks) {
  const InnerLines inner = measure(blocks);
  return inner.all > 0 && inner.longest <= kWide &&
         inner.broad * 10 >= inner.all * 6 &&
         inner.ending_sentences * 2 < inner.all;
}

std::vector<std::string> block_paragraphs(const TextBlock& block,
                                          bool wrapped) {
  std::vector<std::string> paragraphs;
  bool after_indented = false;
  for (const std::string_view line : block) {
    const bool indented = is_indented(line);
    const bool starts =
        paragraphs.empty() || !wrapped || (indented && !after_indented);
    if (starts) {
      paragraphs.push_back(single_spaced(line));
    } else {
      append_line(paragraphs.back(), line);
    }
    after_indented = indented;
  }
  return paragraphs;
}

std::vector<std::string> indented_paragraphs(std::string_view text,
                                             std::size_t indent) {
  std::vector<std::string> paragraphs;
  bool starts = true;
  for (const std::string_view line : lines_of(text)) {
    if (trimmed(line).empty()) {
      starts = true;
      continue;
    }
    if (starts || line.find_first_not_of(' ') >= indent) {
      paragraphs.push_back(single_spaced(line));
    } else {
      append_line(paragraphs.back(), line);
    }
    starts = false;
  }
  return paragraphs;
}

std::vector<std::string> split_paragraphs(std::string_view text) {
  std::vector<std::string> paragraphs;
  if (const auto lines = lone_lines(text)) {
    paragraphs.reserve(lines->size());
    for (const std::string_view line : *lines) {
      paragraphs.push_back(single_spaced(line));
    }
    return paragraphs;
  }
  const std::vector<TextBlock> blocks = text_blocks(text);
  const bool wrapped = is_wrapped(blocks);
  for (const TextBlock& block : blocks) {
    for (std::string& paragraph : block_paragraphs(block, wrapped)) {
      paragraphs.push_back(std::move(paragraph));
    }
  }
  return paragraphs;
}

void add_paragraphs(std::string_view text, ParagraphKind kind,
                    std::vector<Paragraph>& body) {
  for (std::string& paragraph : split_paragraphs(text)) {
    body.push_back({kind, std::move(paragraph)});
  }
}

}  // namespace morgue

#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "archive/article.h"

namespace morgue {

// The paragraphs of a running text.  Blank lines separate them; where a text
// was wrapped to a column its lines are joined again, where it was not every
// line is a paragraph of its own.
std::vector<std::string> split_paragraphs(std::string_view text);

// Adds them to a body, all of one kind.
void add_paragraphs(std::string_view text, ParagraphKind kind,
                    std::vector<Paragraph>& body);

// One block's lines: those of a text between two blank ones.
using TextBlock = std::vector<std::string_view>;

// The text's non-blank lines in blocks.  A line of no-break spaces is blank.
// The views are into `text`.
std::vector<TextBlock> text_blocks(std::string_view text);

// Whether the lines were broken at a column and not by a writer.
bool is_wrapped(const std::vector<TextBlock>& blocks);

// The paragraphs of one block.  In a wrapped text an indented line starts a
// new one.
std::vector<std::string> block_paragraphs(const TextBlock& block, bool wrapped);

// The paragraphs of a text in which each begins with a line that stands
// `indent` columns or more further right than those that go on, or after a
// blank one.
std::vector<std::string> indented_paragraphs(std::string_view text,
                                             std::size_t indent);

// The parts of the text between newlines, without "\r" at their ends.
std::vector<std::string_view> lines_of(std::string_view text);

}  // namespace morgue

#include "corpus/plain_text.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "corpus/byline.h"
#include "corpus/dateline.h"
#include "corpus/paragraphs.h"
#include "corpus/text_tail.h"
#include "text/unicode.h"

namespace morgue {
namespace {

constexpr std::size_t kWrappedWidth = 60;
constexpr std::size_t kShortestDateLine = 8;
constexpr std::size_t kLongestDateLine = 60;

constexpr std::size_t kLongestHeadline = 200;
constexpr std::size_t kLongestSubheading = 60;
constexpr std::size_t kShortestFollowing = 60;
constexpr std::size_t kLinesOfHead = 3;

using Lines = std::vector<std::string>;

// A block's first line that is as broad as a wrapped one starts its story.
bool opens_prose(const TextBlock& block, bool wrapped) {
  return wrapped && block.size() > 1 &&
         count_code_points(block[0]) >= kWrappedWidth;
}

std::string take_headline(std::vector<TextBlock>& blocks, bool wrapped) {
  if (blocks.empty()) {
    return {};
  }
  TextBlock& first = blocks.front();
  const std::string_view line = trimmed(first.front());
  if (opens_prose(first, wrapped) ||
      count_code_points(line) > kLongestHeadline) {
    return {};
  }
  std::string headline(line);
  first.erase(first.begin());
  if (first.empty()) {
    blocks.erase(blocks.begin());
  }
  return headline;
}

// "Published: 3 August 2020" -> "3 August 2020".
std::string_view without_label(std::string_view line) {
  for (const std::string_view label :
       {"Published:", "Published on", "Published", "Posted:", "Posted on",
        "Posted", "Date:"}) {
    if (line.starts_with(label)) {
      return trimmed(line.substr(label.size()));
    }
  }
  return line;
}

// A year alone, or a number, is no date that somebody printed.
bool is_date_line(std::string_view line, const ReaderSetup& setup) {
  if (line.size() < kShortestDateLine || line.size() > kLongestDateLine ||
      line.find_first_not_of("0123456789") == line.npos) {
    return false;
  }
  const auto date = setup.dates.parse(line);
  return date && date->precision >= DatePrecision::kDay;
}

// The lines between headline and story: byline and date.
void take_head(Lines& lines, Submission& submission, const ReaderSetup& setup) {
  Article& article = submission.article;
  for (std::size_t i = 0; i < kLinesOfHead && !lines.empty(); ++i) {
    const std::string_view dated = without_label(lines.front());
    if (article.byline.empty() && is_byline(lines.front())) {
      article.byline = lines.front();
      article.authors = authors_of_byline(article.byline);
    } else if (!article.published && is_date_line(dated, setup)) {
      article.published = read_date(setup, dated, "published", Ahead::kRefused,
                                    submission.warnings);
      if (article.published) {
        article.published->origin = DateOrigin::kText;
      }
    } else {
      return;
    }
    lines.erase(lines.begin());
  }
}

void take_dateline(Lines& lines, Article& article) {
  if (lines.empty()) {
    return;
  }
  if (auto found = find_dateline(lines.front())) {
    article.dateline = std::move(found->dateline);
    article.source = std::move(found->agency);
    lines.front().erase(0, found->length);
  }
}

// What a line of prose ends with.
constexpr std::string_view kStops = ".!?:;,\"'";

bool ends_like_prose(std::string_view line) {
  return line.empty() || kStops.find(line.back()) != kStops.npos ||
         line.ends_with("”") || line.ends_with("’") || line.ends_with("…");
}

// A short line without a stop, between lines that read like prose.
bool is_subheading(const std::vector<Paragraph>& body, std::size_t at) {
  const std::string& line = body[at].text;
  if (at == 0 || at + 1 >= body.size() || ends_like_prose(line) ||
      count_code_points(line) > kLongestSubheading) {
    return false;
  }
  const bool lower = line.front() >= 'a' && line.front() <= 'z';
  const Paragraph& next = body[at + 1];
  return !lower && next.kind == ParagraphKind::kText &&
         next.text.size() >= kShortestFollowing &&
         ends_like_prose(body[at - 1].text) && ends_like_prose(next.text);
}

void mark_subheadings(std::vector<Paragraph>& body) {
  for (std::size_t i = 0; i < body.size(); ++i) {
    if (body[i].kind == ParagraphKind::kText && is_subheading(body, i)) {
      body[i].kind = ParagraphKind::kSubheading;
    }
  }
}

void mark_list_items(std::vector<Paragraph>& body) {
  for (Paragraph& paragraph : body) {
    for (const std::string_view bullet : {"• ", "* ", "· "}) {
      if (paragraph.kind == ParagraphKind::kText &&
          paragraph.text.starts_with(bullet)) {
        paragraph.kind = ParagraphKind::kListItem;
        paragraph.text.erase(0, bullet.size());
      }
    }
  }
}

}  // namespace

Submission plain_text_article(std::string_view text, const ReaderSetup& setup) {
  Submission submission;
  Article& article = submission.article;
  std::vector<TextBlock> blocks = text_blocks(text);
  const bool wrapped = is_wrapped(blocks);
  article.headline = take_headline(blocks, wrapped);
  Lines lines;
  for (const TextBlock& block : blocks) {
    for (std::string& paragraph : block_paragraphs(block, wrapped)) {
      lines.push_back(std::move(paragraph));
    }
  }
  take_head(lines, submission, setup);
  take_dateline(lines, article);
  for (std::string& line : lines) {
    article.body.push_back({ParagraphKind::kText, std::move(line)});
  }
  mark_boilerplate(article.body);
  take_credit(article);
  mark_list_items(article.body);
  mark_subheadings(article.body);
  return submission;
}

}  // namespace morgue

#include "corpus/anpa_record.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

#include "corpus/anpa_cutter.h"
#include "corpus/anpa_header.h"
#include "corpus/byline.h"
#include "corpus/dateline.h"
#include "corpus/paragraphs.h"
#include "corpus/spacing.h"
#include "text/ascii.h"
#include "text/unicode.h"

namespace morgue {
namespace {

using enum ArticleField;

constexpr std::size_t kLongestPrintedHeadline = 300;
constexpr char kTableRow = '\x08';
constexpr auto kCategories =
    std::to_array<std::pair<std::string_view, std::string_view>>({
        {"a", "domestic"},
        {"e", "entertainment"},
        {"f", "business"},
        {"i", "international"},
        {"p", "politics"},
        {"s", "sports"},
        {"w", "Washington"},
    });

// A line without the signs that ended it on the wire, and with the quotes and
// dashes that teleprinters had no signs for.
std::string plain_line(std::string_view line) {
  line = trimmed(line);
  while (line.ends_with('<') || line.ends_with('=')) {
    line = trimmed(line.substr(0, line.size() - 1));
  }
  std::string text(line);
  std::replace_if(
      text.begin(), text.end(),
      [](char c) { return static_cast<unsigned char>(c) < 0x20 && c != '\t'; },
      ' ');
  text = with_all_replaced(text, "``", "\"");
  text = with_all_replaced(text, "''", "\"");
  return single_spaced(with_all_replaced(text, " _ ", " — "));
}

// The story's text taken apart: what stands above it, and its lines.
class StoryText {
 public:
  StoryText(const AnpaHeader& header, WireRecord& record)
      : is_anpa_(header.is_anpa), record_(record) {}

  void take(std::string_view text) {
    for (const std::string_view line : lines_of(text)) {
      if (is_anpa_ ? line.starts_with('^') : in_heading_) {
        take_heading(line);
      } else if (line.starts_with(kTableRow)) {
        take_row(line);
      } else {
        take_body_line(line);
      }
    }
    flush();
    // Where all is in capitals, the last line is no note but the headline.
    if (!is_anpa_ && !record_.fields.has(kHeadline)) {
      const std::size_t last = notes_.rfind("; ");
      const std::size_t cut = last == notes_.npos ? 0 : last + 2;
      offer_text(kHeadline, 0, std::string_view(notes_).substr(cut),
                 record_.fields);
      notes_.resize(last == notes_.npos ? 0 : last);
    }
    offer_text(kByline, 0, byline_, record_.fields);
    offer_text(kEditorsNote, 0, notes_, record_.fields);
  }

 private:
  // ANPA marks the lines above the text; in IPTC 7901 they end with a blank
  // one.
  void take_heading(std::string_view line) {
    line.remove_prefix(is_anpa_ ? 1 : 0);
    const std::string text = plain_line(line);
    if (text.empty()) {
      in_heading_ = !started_;
      return;
    }
    started_ = true;
    if (is_anpa_ && !std::exchange(has_slug_, true)) {
      take_slug(text);
    } else if (has_body() || !take_above_body(text)) {
      flush();
      record_.body.push_back({ParagraphKind::kSubheading, text});
    }
  }

  bool has_body() const {
    return !record_.body.empty() || !table_.empty() || !lines_.empty();
  }

  // False where the line is none of those that stand above a text.
  bool take_above_body(const std::string& text) {
    if (is_byline(text) || text.starts_with("By ")) {
      byline_ = text;
      after_byline_ = true;
    } else if (std::exchange(after_byline_, false) && is_anpa_ &&
               is_mixed_case(text)) {
      record_.authors = authors_with_title(byline_, text);
      byline_.append(", ").append(text);
    } else if (is_note(text)) {
      notes_.append(notes_.empty() ? "" : "; ").append(text);
    } else if (!record_.fields.has(kHeadline)) {
      offer_text(kHeadline, 0, text, record_.fields);
    } else if (!record_.fields.has(kDeck)) {
      offer_text(kDeck, 0, text, record_.fields);
    } else {
      return false;
    }
    return true;
  }

  // "BC-US--Ethanol-Losing Grassland, 1st Ld-Writethru,1140"
  void take_slug(std::string_view slug) {
    const std::size_t comma = slug.rfind(',');
    if (comma != slug.npos && is_all_digits(trimmed(slug.substr(comma + 1)))) {
      slug = slug.substr(0, comma);
    }
    offer_text(kSlugline, 0, slug, record_.fields);
    if (ascii_lower(slug).find(" kill") != std::string::npos) {
      offer_text(kStatus, 0, "killed", record_.fields);
    }
  }

  bool is_note(std::string_view text) const {
    if (!is_anpa_) {
      return !is_mixed_case(text) && !record_.fields.has(kHeadline);
    }
    return text.starts_with("Eds") || text.starts_with("(Eds") ||
           text.starts_with("EDITOR") || text.starts_with("AP Photo") ||
           text.starts_with("AP Graphic") || text.starts_with("AP Video") ||
           text.size() > kLongestPrintedHeadline;
  }

  void take_row(std::string_view line) {
    flush_lines();
    line.remove_prefix(line.substr(1).starts_with('^') ? 2 : 1);
    std::string row = with_all_replaced(plain_line(line), "{", "½");
    std::replace(row.begin(), row.end(), ';', '\t');
    table_.append(table_.empty() ? "" : "\n").append(row);
  }

  void take_body_line(std::string_view line) {
    flush_table();
    const std::string_view plain = trimmed(line);
    if (plain == "# Notebook" || plain == "* * * *") {
      flush_lines();
      kind_ = ParagraphKind::kBoilerplate;
    }
    lines_.append(line).append("\n");
  }

  void flush_table() {
    if (!table_.empty()) {
      record_.body.push_back(
          {ParagraphKind::kTable, std::exchange(table_, {})});
    }
  }

  void flush_lines() {
    for (const std::string& paragraph : split_paragraphs(lines_)) {
      std::string text = plain_line(paragraph);
      if (text.find_first_not_of("_ ") != text.npos) {
        record_.body.push_back({kind_, std::move(text)});
      }
    }
    lines_.clear();
  }

  void flush() {
    flush_table();
    flush_lines();
  }

  bool is_anpa_;
  WireRecord& record_;
  bool started_ = false;
  bool in_heading_ = true;
  bool has_slug_ = false;
  bool after_byline_ = false;
  std::string byline_;
  std::string notes_;
  std::string table_;
  std::string lines_;
  ParagraphKind kind_ = ParagraphKind::kText;
};

void take_wire_header(const AnpaHeader& header, WireRecord& record) {
  offer_text(kSlugline, 1, header.slugline, record.fields);
  offer_text(kHeadline, 9, header.slugline, record.fields);
  if (header.urgency > 0) {
    offer_text(kUrgency, 0, std::to_string(header.urgency), record.fields);
  }
  std::vector<FieldValue> keywords;
  for (const std::string& keyword : header.keywords) {
    keywords.push_back({keyword, ""});
  }
  record.fields.offer(kKeywords, 0, std::move(keywords));
  if (header.category.empty()) {
    return;
  }
  Subject& subject = record.subjects.emplace_back();
  subject.scheme = "anpa-category";
  subject.code = header.category;
  for (const auto& [code, name] : kCategories) {
    if (header.is_anpa && code == header.category) {
      subject.name = name;
    }
  }
}

// The agency that the dateline names: "ROSCOE, South Dakota (AP) - ".
std::string agency_in_text(const WireRecord& record) {
  for (const Paragraph& paragraph : record.body) {
    if (auto found = find_dateline(paragraph.text)) {
      return std::move(found->agency);
    }
  }
  return {};
}

}  // namespace

WireRecord anpa_record(std::string_view story) {
  WireRecord record;
  const std::size_t start = std::min(story.find(kStartOfText), story.size());
  const std::size_t end = std::min(story.find(kEndOfText, start), story.size());
  const AnpaHeader header =
      parse_anpa_header(story.substr(1, start > 0 ? start - 1 : 0));
  const std::string_view text = story.substr(start, end - start);
  StoryText(header, record).take(text.substr(text.empty() ? 0 : 1));
  take_wire_header(header, record);
  const std::string sent =
      anpa_sent(story.substr(std::min(end + 1, story.size())));
  offer_text(kPublished, 0, sent, record.fields);
  const std::string agency = agency_in_text(record);
  const std::string source = agency.empty() ? header.agency : agency;
  offer_text(kSource, 0, source, record.fields);
  offer_text(kProvider, 0, header.agency, record.fields);
  // Numbers start anew every day.
  if (!sent.empty() && !header.number.empty()) {
    record.fields.offer(kId, 0,
                        {{(source.empty() ? "wire" : source) + ":" +
                              sent.substr(0, 10) + ":" + header.number,
                          ""}});
  }
  return record;
}

bool looks_like_anpa(std::string_view head) {
  const std::size_t start = head.find_first_not_of("\x16\x7f \r\n");
  return start != head.npos && head[start] == kStartOfHeader &&
         head.find(kStartOfText, start) != head.npos;
}

}  // namespace morgue

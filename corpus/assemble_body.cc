#include "corpus/assemble_body.h"

#include <array>
#include <string>
#include <string_view>
#include <utility>

#include "corpus/paragraphs.h"
#include "text/unicode.h"

namespace morgue {
namespace {

constexpr std::size_t kLongestPrintedDate = 40;

constexpr auto kKinds =
    std::to_array<std::pair<std::string_view, ParagraphKind>>({
        {"subheading", ParagraphKind::kSubheading},
        {"subhead", ParagraphKind::kSubheading},
        {"heading", ParagraphKind::kSubheading},
        {"header", ParagraphKind::kSubheading},
        {"h2", ParagraphKind::kSubheading},
        {"h3", ParagraphKind::kSubheading},
        {"quote", ParagraphKind::kQuote},
        {"blockquote", ParagraphKind::kQuote},
        {"pullquote", ParagraphKind::kQuote},
        {"list", ParagraphKind::kListItem},
        {"list_item", ParagraphKind::kListItem},
        {"li", ParagraphKind::kListItem},
        {"caption", ParagraphKind::kCaption},
        {"image", ParagraphKind::kCaption},
        {"table", ParagraphKind::kTable},
        {"correction", ParagraphKind::kCorrection},
        {"boilerplate", ParagraphKind::kBoilerplate},
    });

ParagraphKind kind_named(std::string_view name) {
  const std::string folded = fold(name);
  for (const auto& [known, kind] : kKinds) {
    if (folded == known) {
      return kind;
    }
  }
  return ParagraphKind::kText;
}

// `text` without a first line that says nothing but the day of publication.
std::string_view without_date_line(std::string_view text,
                                   const std::optional<Date>& published,
                                   const ReaderSetup& setup) {
  if (!published) {
    return text;
  }
  const std::string_view start = trimmed(text);
  const std::string_view line = trimmed(start.substr(0, start.find('\n')));
  if (line.size() > kLongestPrintedDate) {
    return text;
  }
  const auto date = setup.dates.parse(line);
  const bool repeats =
      date && date->precision == DatePrecision::kDay &&
      iso_day(date->wall_seconds()) == iso_day(published->wall_seconds());
  return repeats ? start.substr(line.size()) : text;
}

}  // namespace

std::vector<Paragraph> assemble_body(std::vector<FieldValue> values,
                                     const std::optional<Date>& published,
                                     const ReaderSetup& setup) {
  std::vector<Paragraph> body;
  bool first = true;
  for (FieldValue& value : values) {
    const ParagraphKind kind = kind_named(value.qualifier);
    if (kind != ParagraphKind::kText) {
      body.push_back({kind, std::move(value.text)});
      continue;
    }
    const std::string_view text =
        first ? without_date_line(value.text, published, setup) : value.text;
    add_paragraphs(text, kind, body);
    first = false;
  }
  return body;
}

}  // namespace morgue

#include "query/text_printer.h"

#include <algorithm>
#include <cmath>
#include <ostream>

#include "query/counted.h"
#include "query/excerpt.h"
#include "query/facet_table.h"
#include "query/hit_marks.h"
#include "query/page_cursor.h"
#include "query/text_wrap.h"
#include "text/unicode.h"

namespace morgue {
namespace {

constexpr std::size_t kDay = 10;           // letters of "2020-08-03"
constexpr std::size_t kShortestUrl = 12;   // columns; else left out
constexpr std::size_t kStep = 4;           // columns to try with fewer
constexpr std::size_t kNarrowest = 40;     // columns; less is not honoured
constexpr std::size_t kWidestSource = 24;  // columns
constexpr std::size_t kSnippetLines = 2;   // a hit

std::string milliseconds(double seconds) {
  const double thousandths = seconds * 1000;
  if (thousandths >= 1) {
    return grouped(static_cast<std::uint64_t>(std::llround(thousandths))) +
           " ms";
  }
  return "0." + std::to_string(std::llround(std::min(thousandths * 10, 9.0))) +
         " ms";
}

std::string totals(const SearchResult& result) {
  std::string line = (result.total_is_exact ? "" : "at least ") +
                     counted(result.total, "article");
  if (!result.overview) {
    return line;
  }
  const Overview& overview = *result.overview;
  if (overview.sources > 0) {
    line += ", " + counted(overview.sources, "source");
  }
  if (!overview.first_day.empty()) {
    line += ", " + overview.first_day;
    if (overview.last_day != overview.first_day) {
      line += " to " + overview.last_day;
    }
  }
  if (overview.undated > 0) {
    line += ", " + grouped(overview.undated) + " undated";
  }
  return line;
}

std::string day_of(const Article& article) {
  return article.published ? to_iso(*article.published).substr(0, kDay) : "";
}

std::size_t rank_width(const SearchResult& result) {
  const std::size_t last = result.hits.empty() ? 0 : result.hits.back().rank;
  return std::max<std::size_t>(2, std::to_string(last).size());
}

}  // namespace

void TextPrinter::print(const SearchResult& result) {
  looks_.width = std::max(looks_.width, kNarrowest);
  if (looks_.show_interpreted) {
    out_ << "query: " << printable(result.interpreted) << '\n';
  }
  if (result.total == 0) {
    print_nothing_found(result);
    return;
  }
  print_header(result);
  const std::size_t width = rank_width(result);
  for (const Hit& hit : result.hits) {
    print_hit(hit, width);
  }
  for (const Facet& facet : result.facets) {
    out_ << '\n' << facet_table(facet, looks_);
  }
  if (looks_.for_a_terminal && result.next_offset) {
    const std::string cursor =
        to_text({*result.next_offset, result.generation});
    out_ << text_.styled("next page: add --after " + cursor, Style::kDim)
         << '\n';
  }
}

void TextPrinter::print_nothing_found(const SearchResult& result) {
  out_ << "no articles match\n";
  std::size_t widest = 0;
  for (const ClauseCount& clause : result.no_hits_because) {
    widest = std::max(widest, display_width(printable(clause.clause)));
  }
  widest = std::min(widest, looks_.width / 2);
  for (const ClauseCount& clause : result.no_hits_because) {
    const std::string words = printable(clause.clause);
    const std::size_t columns = display_width(words);
    out_ << "  " << words
         << std::string(widest - std::min(widest, columns), ' ') << "  "
         << grouped(clause.count);
    if (!clause.suggestion.empty()) {
      out_ << "  - " << printable(clause.suggestion);
    }
    out_ << '\n';
  }
}

void TextPrinter::print_header(const SearchResult& result) {
  const std::string total = totals(result);
  const std::string aside = "(" + milliseconds(result.seconds) +
                            ", generation " +
                            std::to_string(result.generation) + ")";
  const bool fits = !looks_.for_a_terminal ||
                    display_width(total) + 3 + aside.size() <= looks_.width;
  out_ << text_.styled(total, Style::kBold) << (fits ? "   " : "\n")
       << text_.styled(aside, Style::kDim) << '\n';
}

void TextPrinter::print_hit(const Hit& hit, std::size_t rank_width) {
  const std::size_t indent = rank_width + 2;
  if (!print_title(hit, rank_width) && hit.snippets.empty()) {
    print_whole_headline(hit, indent);
  }
  print_snippets(hit, indent);
  print_footer(hit, indent);
  print_explanation(hit, indent);
}

bool TextPrinter::print_title(const Hit& hit, std::size_t rank_width) {
  const std::string rank = std::to_string(hit.rank);
  const std::string source = shortened(
      printable(hit.article.source), std::min(kWidestSource, looks_.width / 4));
  const std::string day = day_of(hit.article);
  const std::string right =
      source + (source.empty() || day.empty() ? "" : "   ") + day;
  const std::size_t right_columns = display_width(right);
  const std::size_t indent = rank_width + 2;
  const std::size_t taken = indent + right_columns + 2;
  const std::size_t room =
      std::max<std::size_t>(10, looks_.width - std::min(looks_.width, taken));
  Headline headline = headline_of(hit, room);
  const std::string left =
      std::string(rank_width - rank.size(), ' ') + rank + "  " +
      text_.marked(headline.text, headline.highlights, Style::kBold, false);
  out_ << justified(left, indent + display_width(headline.text), right,
                    right_columns, looks_.width)
       << '\n';
  return display_width(printable(hit.article.headline)) <= room;
}

// What was found may stand in the part that was cut, and nowhere else.
void TextPrinter::print_whole_headline(const Hit& hit, std::size_t indent) {
  const Headline whole =
      headline_of(hit, display_width(printable(hit.article.headline)));
  for (const std::string& line :
       wrapped(text_.marked(whole.text, whole.highlights, Style::kPlain, true),
               looks_.width - indent)) {
    out_ << std::string(indent, ' ') << line << '\n';
  }
}

void TextPrinter::print_snippets(const Hit& hit, std::size_t indent) {
  if (hit.snippets.empty()) {
    return;
  }
  const std::size_t lines =
      std::max<std::size_t>(1, kSnippetLines / hit.snippets.size());
  for (const Snippet& snippet : hit.snippets) {
    for (const std::string& line :
         snippet_lines(snippet, lines, looks_.width - indent)) {
      out_ << std::string(indent, ' ') << line << '\n';
    }
  }
}

// In so many lines at most: marks and breaks between words take columns too,
// how many is seen only afterwards.
std::vector<std::string> TextPrinter::snippet_lines(const Snippet& whole,
                                                    std::size_t lines,
                                                    std::size_t width) const {
  for (std::size_t room = lines * width;; room -= kStep) {
    const Snippet snippet = fitted(whole, room);
    const std::string text =
        (snippet.opens_mid_text ? "… " : "") +
        text_.marked(snippet.text, snippet.highlights, Style::kPlain, true) +
        (snippet.ends_mid_text ? " …" : "");
    std::vector<std::string> broken = wrapped(text, width);
    if (broken.size() <= lines || room <= width / 2) {
      return broken;
    }
  }
}

void TextPrinter::print_footer(const Hit& hit, std::size_t indent) {
  const std::string id = printable(hit.article.id);
  const std::string marks = hit_marks(hit.article, looks_.language);
  const std::size_t mark_columns = display_width(marks);
  const std::size_t taken = indent + display_width(id) + 4 + mark_columns;
  const std::size_t room = looks_.width - std::min(looks_.width, taken);
  std::string left = std::string(indent, ' ') + text_.styled(id, Style::kDim);
  std::size_t left_columns = indent + display_width(id);
  const std::string url = printable(hit.article.url);
  if (!url.empty() && url != id && room >= kShortestUrl) {
    const std::string shown = shortened(url, room);
    left += "  " + text_.styled(shown, Style::kDim);
    left_columns += 2 + display_width(shown);
  }
  out_ << justified(left, left_columns, text_.styled(marks, Style::kWarning),
                    mark_columns, looks_.width)
       << '\n';
}

void TextPrinter::print_explanation(const Hit& hit, std::size_t indent) {
  std::string_view rest = hit.explanation;
  while (!rest.empty()) {
    const std::size_t end = std::min(rest.find('\n'), rest.size());
    out_ << std::string(indent, ' ')
         << text_.styled(rest.substr(0, end), Style::kDim) << '\n';
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
}

}  // namespace morgue

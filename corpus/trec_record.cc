#include "corpus/trec_record.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "corpus/byline.h"
#include "corpus/dateline.h"
#include "corpus/paragraphs.h"
#include "corpus/published_date.h"
#include "corpus/spacing.h"
#include "corpus/trec_dates.h"
#include "corpus/trec_parts.h"
#include "corpus/value_list.h"
#include "corpus/xml_reader.h"
#include "text/ascii.h"
#include "text/unicode.h"

namespace morgue {
namespace {

using enum TrecPart;

constexpr std::size_t kTrecIndent = 2;
constexpr std::size_t kLongestNumberLine = 40;

// What the element's text is cut into, paragraphs first.
std::vector<std::string> pieces_of(const TrecParts::Element& element,
                                   std::string_view joints) {
  std::vector<std::string> pieces;
  for (const std::string& paragraph : element.paragraphs) {
    add_listed(paragraph, joints, pieces);
  }
  std::transform(pieces.begin(), pieces.end(), pieces.begin(), single_spaced);
  std::erase(pieces, std::string());
  return pieces;
}

std::vector<std::string> trec_paragraphs(const TrecParts::Element& element) {
  std::vector<std::string> paragraphs;
  for (const std::string& chunk : element.paragraphs) {
    if (element.marked) {
      paragraphs.push_back(single_spaced(chunk));
      continue;
    }
    for (std::string& each : indented_paragraphs(chunk, kTrecIndent)) {
      paragraphs.push_back(std::move(each));
    }
  }
  std::erase(paragraphs, std::string());
  return paragraphs;
}

void add_trec_paragraphs(const TrecParts& parts, TrecPart part,
                         ParagraphKind kind, Article& article) {
  for (const auto& element : parts.all(part)) {
    for (std::string& text : trec_paragraphs(element)) {
      article.body.push_back({kind, std::move(text)});
    }
  }
}

// "FT  14 MAY 91 / Contigas plans plant" -> "Contigas plans plant".
std::string without_paper_and_day(std::string headline) {
  const std::size_t slash = headline.find(" / ");
  if (headline.starts_with("FT ") && slash < kLongestNumberLine) {
    headline.erase(0, slash + 3);
  }
  return headline;
}

// The lines of all headlines.  The Wall Street Journal puts "@" before each
// further line, dashes under a kicker, and the byline at the end.
std::vector<std::string> headline_lines(const TrecParts& parts,
                                        Article& article) {
  std::vector<std::string> lines;
  for (const auto& element : parts.all(kHeadline)) {
    for (std::string& line : pieces_of(element, "@")) {
      if (line.find_first_not_of("- ") == line.npos) {
        continue;
      }
      if (article.byline.empty() && !lines.empty() && is_byline(line)) {
        article.byline = std::move(line);
      } else {
        lines.push_back(std::move(line));
      }
    }
  }
  return lines;
}

void take_trec_headlines(const TrecParts& parts, Article& article) {
  std::vector<std::string> lines = headline_lines(parts, article);
  if (lines.empty()) {
    return;
  }
  article.headline = without_paper_and_day(std::move(lines.front()));
  if (lines.size() > 1 && article.headline.ends_with(';')) {
    article.headline.pop_back();
  }
  lines.erase(lines.begin());
  if (article.body.empty()) {  // the headline was never closed
    for (std::string& line : lines) {
      article.body.push_back({ParagraphKind::kText, std::move(line)});
    }
    return;
  }
  for (const std::string& line : lines) {
    article.deck += article.deck.empty() ? "" : " ";
    article.deck += line;
  }
}

void take_trec_text(const TrecParts& parts, Article& article) {
  add_trec_paragraphs(parts, kLead, ParagraphKind::kText, article);
  add_trec_paragraphs(parts, kText, ParagraphKind::kText, article);
  if (article.body.empty() && parts.all(kHeadline).empty()) {
    add_trec_paragraphs(parts, kFrame, ParagraphKind::kText, article);
  }
}

void take_dateline_of(const TrecParts& parts, Article& article) {
  if (!parts.all(kDateline).empty()) {
    article.dateline = dateline_of(parts.line(kDateline));
    return;
  }
  if (article.body.empty()) {
    return;
  }
  std::string& first = article.body.front().text;
  if (auto found = find_dateline(first);
      found && found->length < first.size()) {
    article.dateline = std::move(found->dateline);
    first.erase(0, found->length);
  }
}

// "Part A; Page 1; Column 5; National Desk", "London Page 20", "A5".
void take_place_in_print(const std::vector<std::string>& pieces,
                         Article& article) {
  for (const std::string& piece : pieces) {
    const std::string folded = ascii_lower(piece);
    const std::size_t page = folded.find("page ");
    if (page != folded.npos) {
      article.page = piece.substr(page + 5);
      if (page > 0 && article.edition.empty()) {
        article.edition = trimmed(piece.substr(0, page));
      }
    } else if (folded.starts_with("column ")) {
      article.column = piece.substr(7);
    } else if (folded.ends_with(" desk")) {
      article.subjects.push_back({"desk", piece, ""});
    } else if (article.section.empty()) {
      article.section = piece;
    }
  }
}

// "WALL STREET JOURNAL (J), PAGE A4".
void take_source(const TrecParts& parts, const ReaderSetup& setup,
                 Article& article) {
  const std::string line = parts.line(kSource);
  const std::size_t comma = std::min(line.find(','), line.size());
  article.source = setup.options.source;
  if (article.source.empty()) {
    article.source = trec_source_of(article.id);
  }
  if (article.source.empty()) {
    article.source = trimmed(line.substr(0, std::min(comma, line.find('('))));
  }
  if (comma < line.size()) {
    take_place_in_print({std::string(trimmed(line.substr(comma + 1)))},
                        article);
  }
}

void take_print(const TrecParts& parts, Article& article) {
  article.edition = parts.line(kEdition);
  for (const auto& element : parts.all(kSection)) {
    take_place_in_print(pieces_of(element, ";"), article);
  }
  if (const std::string page = parts.line(kPage); !page.empty()) {
    const bool named = ascii_lower(page).find("page ") != page.npos;
    take_place_in_print({named ? page : "Page " + page}, article);
  }
  if (const std::string column = parts.line(kColumn); !column.empty()) {
    article.column = column;
  }
}

// "CENTRAL U.S. BANKS (BAC)": the code stands behind the name.
void take_subjects_of(const TrecParts& parts, Article& article) {
  for (const auto& element : parts.all(kSubjects)) {
    const std::string scheme = "trec-" + ascii_lower(element.tag);
    for (std::string& name : pieces_of(element, "\n;")) {
      Subject subject;
      subject.scheme = scheme;
      const std::size_t open = name.rfind(" (");
      if (open != name.npos && name.ends_with(')')) {
        subject.code = name.substr(open + 2, name.size() - open - 3);
        name.resize(open);
      } else {
        subject.code = name;
      }
      subject.name = std::move(name);
      article.subjects.push_back(std::move(subject));
    }
  }
}

// The element for it first, then the file's name, then the document's number,
// which are dates only where they can be.
void take_published(const TrecParts& parts, const ReaderSetup& setup,
                    Submission& submission) {
  Article& article = submission.article;
  TrecDate stated = trec_date_in(parts.line(kDate), setup.dates);
  if (article.edition.empty()) {
    article.edition = stated.rest;
  }
  std::vector<DateStatement> statements = {{stated.day}};
  for (const std::string& day :
       {trec_file_date(parts.line(kFileId)),
        trec_source_of(article.id).empty() ? std::string()
                                           : trec_number_date(article.id)}) {
    if (setup.dates.parse(day)) {
      statements.push_back({day});
    }
  }
  read_published(statements, setup, submission);
}

}  // namespace

bool looks_like_trec(std::string_view head) {
  head = xml_root(head);
  if (!head.starts_with("<DOC>") && !head.starts_with("<DOC ")) {
    return false;
  }
  return head.find("<DOCNO>") != head.npos || head.find("<TEXT>") != head.npos;
}

Submission trec_article(std::string_view record, const ReaderSetup& setup) {
  const TrecParts parts(record);
  Submission submission;
  Article& article = submission.article;
  article.id = parts.line(kId);
  if (article.id.empty()) {
    article.id = parts.attribute_id();
  }
  take_source(parts, setup, article);
  take_print(parts, article);
  take_published(parts, setup, submission);
  take_trec_text(parts, article);
  take_trec_headlines(parts, article);
  take_dateline_of(parts, article);
  add_trec_paragraphs(parts, kCaption, ParagraphKind::kCaption, article);
  if (const std::string byline = parts.line(kByline); !byline.empty()) {
    article.byline = byline;
  }
  article.authors = authors_of_byline(article.byline);
  article.slugline = parts.line(kSlugline);
  article.genre = parts.line(kGenre);
  article.rights.notice = parts.line(kRights);
  article.editors_note = parts.line(kNote);
  take_subjects_of(parts, article);
  if (const std::string text = parts.line(kCorrection); !text.empty()) {
    article.corrections.push_back({std::nullopt, text});
  }
  return submission;
}

}  // namespace morgue

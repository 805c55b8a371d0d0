#include "corpus/reuters_record.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

#include "corpus/byline.h"
#include "corpus/dateline.h"
#include "corpus/paragraphs.h"
#include "corpus/sgml.h"
#include "corpus/spacing.h"
#include "text/unicode.h"

namespace morgue {
namespace {

constexpr std::size_t kLongestSignOff = 14;
// The fourth column is where a paragraph begins; lines further left go on.
constexpr std::size_t kReutersIndent = 4;

constexpr std::string_view kReutersSource = "Reuters";

struct Topics {
  std::string_view element;
  std::string_view scheme;
};
constexpr auto kTopics =
    std::to_array<Topics>({{"TOPICS", "reuters-topics"},
                           {"PLACES", "reuters-places"},
                           {"PEOPLE", "reuters-people"},
                           {"ORGS", "reuters-orgs"},
                           {"EXCHANGES", "reuters-exchanges"},
                           {"COMPANIES", "reuters-companies"}});

void take_subjects(std::string_view record, Article& article) {
  for (const auto& [element, scheme] : kTopics) {
    for (const auto item : sgml_items(sgml_element(record, element))) {
      Subject subject;
      subject.scheme = scheme;
      subject.code = sgml_text(item);
      article.subjects.push_back(std::move(subject));
    }
  }
}

// " Reuter", "REUTER...", "Reuter 3": the agency's sign at the end.
bool is_sign_off(std::string_view line) {
  line = trimmed(line);
  return line.size() <= kLongestSignOff &&
         (line.starts_with("REUTER") || line.starts_with("Reuter"));
}

// Takes the agency's sign off the end, if the last line is one.
std::string take_sign_off(std::string& body) {
  const std::string_view text =
      std::string_view(body).substr(0, body.find_last_not_of(" \t\r\n") + 1);
  const std::size_t before = text.rfind('\n');
  const std::size_t start = before == text.npos ? 0 : before + 1;
  if (!is_sign_off(text.substr(start))) {
    return {};
  }
  std::string sign(trimmed(text.substr(start)));
  body.resize(start);
  return sign;
}

// A story of TYPE="UNPROC" has no tags inside: its first line is the headline.
std::string take_first_line(std::string& text) {
  const std::size_t start = text.find_first_not_of(" \t\r\n");
  if (start == std::string::npos) {
    text.clear();
    return {};
  }
  const std::size_t end = std::min(text.find('\n', start), text.size());
  std::string line = text.substr(start, end - start);
  text.erase(0, end);
  return line;
}

// A brief is its title; its body is a filler that says nothing.
bool is_filler(std::string_view body) {
  return trimmed(body) == "Blah blah blah.";
}

// The story's text, be it in a BODY or, where a story could not be taken
// apart, straight in the TEXT.
std::string untagged_body(std::string_view text) {
  std::string body = sgml_text(sgml_without(text, "TITLE"));
  body.erase(0, body.find_first_not_of("* \t\r\n"));
  return body;
}

// Some of the text may have slipped into the dateline's element.
void take_dateline(std::string_view element, Article& article,
                   std::string& body) {
  const std::string line = single_spaced(sgml_text(element));
  const auto found = find_dateline(line);
  if (found && found->length < line.size()) {
    article.dateline = found->dateline;
    body.insert(0, line.substr(found->length) + '\n');
  } else {
    article.dateline = dateline_of(line);
  }
}

void take_text(std::string_view text, Article& article) {
  article.headline = sgml_text(sgml_element(text, "TITLE"));
  article.byline = sgml_text(sgml_element(text, "AUTHOR"));
  article.authors = authors_of_byline(article.byline);
  const std::string_view tagged = sgml_element(text, "BODY");
  const bool is_tagged = tagged.data() != nullptr;
  std::string body = is_tagged ? sgml_text(tagged) : untagged_body(text);
  take_dateline(sgml_element(text, "DATELINE"), article, body);
  if (trimmed(article.headline).empty()) {
    article.headline = take_first_line(body);
  }
  article.credit = take_sign_off(body);
  if (is_filler(body)) {
    return;
  }
  for (std::string& paragraph : is_tagged
                                    ? indented_paragraphs(body, kReutersIndent)
                                    : split_paragraphs(body)) {
    article.body.push_back({ParagraphKind::kText, std::move(paragraph)});
  }
}

// Wire control codes may follow the date; words may not, as where an editor
// noted that the date is a guess.
std::string date_text(std::string_view element) {
  const std::size_t codes = element.find("&#");
  return sgml_text(element.substr(0, codes));
}

}  // namespace

Submission reuters_article(std::string_view record, const ReaderSetup& setup) {
  Submission submission;
  Article& article = submission.article;
  const std::string_view tag = record.substr(0, record.find('>'));
  // The collection itself names no agency; another one's stories in the same
  // markup come with --source.
  const bool is_reuters = setup.options.source.empty();
  article.source = is_reuters ? kReutersSource : setup.options.source;
  if (const auto number = sgml_attribute(tag, "NEWID"); !number.empty()) {
    article.id = (is_reuters ? "reuters21578:" : "") + std::string(number);
  }
  article.language.tag = "en";
  article.published = read_date(setup, date_text(sgml_element(record, "DATE")),
                                "DATE", Ahead::kRefused, submission.warnings);
  take_subjects(record, article);
  take_text(sgml_element(record, "TEXT"), article);
  return submission;
}

}  // namespace morgue

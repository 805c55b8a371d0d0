#include "corpus/mets_article.h"

#include <algorithm>
#include <array>
#include <set>
#include <utility>

#include "corpus/byline.h"
#include "corpus/html_words.h"
#include "corpus/published_date.h"
#include "corpus/spacing.h"
#include "text/ascii.h"

namespace morgue {
namespace {

ParagraphKind kind_of(MetsRole role) {
  switch (role) {
    case MetsRole::kHeadline:
    case MetsRole::kKicker:
    case MetsRole::kDeck:
    case MetsRole::kSubheading:
      return ParagraphKind::kSubheading;
    case MetsRole::kCaption:
      return ParagraphKind::kCaption;
    case MetsRole::kTable:
      return ParagraphKind::kTable;
    case MetsRole::kQuote:
      return ParagraphKind::kQuote;
    default:
      return ParagraphKind::kText;
  }
}

std::string line_of(const std::vector<const AltoBlock*>& blocks) {
  AltoText text;
  for (const AltoBlock* block : blocks) {
    text.add(*block);
  }
  std::string line;
  for (const Paragraph& paragraph : text.take()) {
    line += line.empty() ? "" : " ";
    line += paragraph.text;
  }
  return line;
}

// The texts that are no paragraphs but fields of the article.
class PrintedFields {
 public:
  explicit PrintedFields(Article& article) : article_(article) {}

  // Whether the text went into a field, wholly.
  bool take(const MetsText& text) {
    std::string* field = field_of(text.role);
    if (field == nullptr) {
      return false;
    }
    const std::string line = line_of(text.blocks);
    if (given_.contains(field)) {
      return bare_words(*field).find(bare_words(line)) != std::string::npos;
    }
    *field += field->empty() ? "" : " ";
    *field += line;
    return true;
  }

  // The field has what a catalogue says: print does not add to it.
  void keep(std::string& field, std::string value) {
    if (!value.empty()) {
      field = std::move(value);
      given_.insert(&field);
    }
  }

 private:
  std::string* field_of(MetsRole role) {
    switch (role) {
      case MetsRole::kHeadline:
        return &article_.headline;
      case MetsRole::kKicker:
        return &article_.kicker;
      case MetsRole::kDeck:
        return &article_.deck;
      case MetsRole::kByline:
        return &article_.byline;
      default:
        return nullptr;
    }
  }

  Article& article_;
  std::set<const std::string*> given_;
};

const std::string& first_told(const std::vector<const ModsRecord*>& records,
                              std::string ModsRecord::*value) {
  static const std::string none;
  const auto found = std::find_if(
      records.begin(), records.end(),
      [&](const ModsRecord* each) { return !(each->*value).empty(); });
  return found == records.end() ? none : (*found)->*value;
}

// "vol. 12, no. 34, Late": what is only a number is told what it counts.
std::string edition_of(const std::vector<const ModsRecord*>& records) {
  struct Counted {
    std::string ModsRecord::*value;
    std::string_view word;
  };
  constexpr auto counted =
      std::to_array<Counted>({{&ModsRecord::volume, "vol. "},
                              {&ModsRecord::issue, "no. "},
                              {&ModsRecord::edition, "ed. "}});
  std::string edition;
  for (const auto& [value, word] : counted) {
    const std::string& text = first_told(records, value);
    if (!text.empty()) {
      edition += edition.empty() ? "" : ", ";
      edition += is_all_digits(text) ? word : "";
      edition += text;
    }
  }
  return edition;
}

// A label ends with the date where there is one.
struct IssueLabel {
  std::string title;
  std::string date;

  static IssueLabel of(const std::string& label, const ReaderSetup& setup) {
    for (std::size_t comma = label.find(','); comma != label.npos;
         comma = label.find(',', comma + 1)) {
      std::string date = single_spaced(label.substr(comma + 1));
      if (setup.dates.parse(date)) {
        return {label.substr(0, comma), std::move(date)};
      }
    }
    return {};
  }
};

// Those of the innermost record that has any: a newspaper's own tell when it
// began.
std::vector<DateStatement> dates_of(
    const std::vector<const ModsRecord*>& records, const IssueLabel& label) {
  std::vector<DateStatement> dates;
  const auto dated =
      std::find_if(records.begin(), records.end(),
                   [](const ModsRecord* each) { return !each->dates.empty(); });
  if (dated != records.end()) {
    dates = (*dated)->dates;
  }
  if (!label.date.empty()) {
    dates.push_back({label.date});
  }
  std::stable_partition(
      dates.begin(), dates.end(),
      [](const DateStatement& date) { return !date.stands_in; });
  return dates;
}

}  // namespace

void take_mets_text(const std::vector<MetsText>& texts, std::string title,
                    std::string label, Article& article) {
  PrintedFields printed(article);
  printed.keep(article.headline, std::move(title));
  printed.keep(article.deck, article.deck);
  printed.keep(article.byline, article.byline);
  AltoText body;
  for (const MetsText& text : texts) {
    if (!printed.take(text)) {
      for (const AltoBlock* block : text.blocks) {
        body.add(*block, kind_of(text.role));
      }
    }
  }
  article.body = body.take();
  if (article.headline.empty()) {
    article.headline = std::move(label);
  }
  if (article.authors.empty()) {
    article.authors = authors_of_byline(article.byline);
  }
}

void take_mets_descriptions(const MetsDescriptions& described,
                            const ReaderSetup& setup, Submission& submission) {
  Article& article = submission.article;
  std::vector<const ModsRecord*> all = described.around;
  if (described.own) {
    all.insert(all.begin(), &*described.own);
    article.deck = described.own->subtitle;
    article.url = described.own->url;
    article.authors = described.own->authors;
    article.byline = byline_of(article.authors);
  }
  const IssueLabel label = IssueLabel::of(described.label, setup);
  article.source = first_told(all, &ModsRecord::host_title);
  if (article.source.empty()) {
    const std::vector<const ModsRecord*> inwards(described.around.rbegin(),
                                                 described.around.rend());
    article.source = first_told(inwards, &ModsRecord::title);
  }
  if (article.source.empty()) {
    article.source = label.title;
  }
  article.edition = edition_of(all);
  article.language.tag = first_told(all, &ModsRecord::language);
  read_published(dates_of(all, label), setup, submission);
}

}  // namespace morgue

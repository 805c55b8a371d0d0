#include "query/empty_result_explainer.h"

#include <algorithm>
#include <limits>
#include <optional>
#include <utility>

#include "archive/date.h"
#include "archive/engine_error.h"
#include "query/counted.h"
#include "query/match_count.h"
#include "query/query_parser.h"
#include "query/spelling.h"
#include "query/word_matcher.h"
#include "query/words_in_query.h"

namespace morgue {
namespace {

// Leaving each clause out in turn costs a search each.
constexpr std::size_t kMostLeftOut = 8;

std::vector<Query> top_clauses(const Query& query) {
  if (const auto* both = std::get_if<And>(&query.node)) {
    return both->clauses;
  }
  return {query};
}

bool is_joined(const Query& query) {
  return std::holds_alternative<And>(query.node) ||
         std::holds_alternative<Or>(query.node) ||
         std::holds_alternative<Not>(query.node) ||
         std::holds_alternative<Everything>(query.node);
}

std::optional<Slot> slot_of(KeywordField field) {
  switch (field) {
    case KeywordField::kSource:
      return Slot::kSource;
    case KeywordField::kSection:
      return Slot::kSection;
    case KeywordField::kLanguage:
      return Slot::kLanguage;
    case KeywordField::kId:
      break;
  }
  return std::nullopt;
}

}  // namespace

std::vector<ClauseCount> EmptyResultExplainer::clauses(const Query& query) {
  std::vector<ClauseCount> counts;
  for (const Query& clause : top_clauses(query)) {
    ClauseCount& found = counts.emplace_back();
    found.clause = describe(clause);
    found.count = count(clause);
    if (found.count == 0) {
      found.suggestion = suggestion(clause);
    }
  }
  return counts;
}

std::vector<std::string> EmptyResultExplainer::notes(
    const Query& query, const std::vector<ClauseCount>& clauses) {
  const std::vector<Query> all = top_clauses(query);
  const bool each_finds =
      std::all_of(clauses.begin(), clauses.end(),
                  [](const ClauseCount& clause) { return clause.count > 0; });
  // Of two clauses one of which finds nothing, the counts have told all.
  if (all.size() < (each_finds ? 2 : 3) || all.size() > kMostLeftOut) {
    return {};
  }
  std::uint64_t most = 0;
  std::string note;
  for (std::size_t i = 0; i < all.size(); ++i) {
    And others{all};
    others.clauses.erase(others.clauses.begin() +
                         static_cast<std::ptrdiff_t>(i));
    const std::uint64_t found = count({std::move(others), query.typed});
    if (found > most) {
      most = found;
      note = "no article has all of that; " + counted(found, "article") +
             (found == 1 ? " is" : " are") + " found without " +
             clauses[i].clause;
    }
  }
  return note.empty() ? std::vector<std::string>{} : std::vector{note};
}

std::uint64_t EmptyResultExplainer::count(const Query& query) {
  const Xapian::Query lowered = lowering_.lower(query);
  return in_our_words("counting", [&] {
    return count_matches(segments_.all(), lowered).articles;
  });
}

std::string EmptyResultExplainer::suggestion(const Query& clause) {
  return in_our_words("looking for what was meant", [&]() -> std::string {
    if (const auto* word = std::get_if<Word>(&clause.node)) {
      return suggestion(*word);
    }
    if (const auto* filter = std::get_if<Filter>(&clause.node)) {
      return suggestion(*filter);
    }
    if (std::holds_alternative<DateRange>(clause.node)) {
      return coverage();
    }
    return is_joined(clause) ? "" : suggestion(words_in_query(clause));
  });
}

std::string EmptyResultExplainer::suggestion(const Word& word) {
  if (stands_for_many(word)) {
    return {};
  }
  const auto nearest = nearest_word(segments_.all(), word.field, word.text);
  if (!nearest) {
    return {};
  }
  Word meant = word;
  meant.text = *nearest;
  const std::uint64_t found = count({std::move(meant), word.typed});
  if (found == 0) {
    return {};
  }
  return "did you mean \"" + *nearest + "\"? (" + grouped(found) + ")";
}

std::string EmptyResultExplainer::suggestion(
    const std::vector<const Word*>& words) {
  for (const Word* word : words) {
    if (count({*word, word->typed}) == 0) {
      const std::string meant = suggestion(*word);
      return "no article has \"" + word->text + "\"" +
             (meant.empty() ? "" : ", " + meant);
    }
  }
  return "each word is found, but not together like this";
}

std::string EmptyResultExplainer::suggestion(const Filter& filter) {
  const std::string name(entry(filter.field).name);
  if (filter.field == KeywordField::kId) {
    return "no article has this id";
  }
  std::string none = "no such " + name;
  const auto term = nearest_value(segments_.all(), filter.field, filter.value);
  if (!term) {
    return none;
  }
  const std::uint64_t articles = segments_.all().get_termfreq(*term);
  return none + "; " + shown(filter.field, *term) + " has " + grouped(articles);
}

// As the publisher spells it: the term is folded.
std::string EmptyResultExplainer::shown(KeywordField field,
                                        const std::string& term) const {
  const Xapian::Database& all = segments_.all();
  const auto posting = all.postlist_begin(term);
  if (const auto slot = slot_of(field);
      slot && posting != all.postlist_end(term)) {
    return all.get_document(*posting).get_value(
        static_cast<Xapian::valueno>(*slot));
  }
  return term.substr(entry(field).prefix.size());
}

std::string EmptyResultExplainer::coverage() const {
  std::int64_t first = std::numeric_limits<std::int64_t>::max();
  std::int64_t last = std::numeric_limits<std::int64_t>::min();
  for (const Segment& segment : segments_.newest_first()) {
    if (segment.entry.dated > 0) {
      first = std::min(first, segment.entry.oldest);
      last = std::max(last, segment.entry.newest);
    }
  }
  if (first > last) {
    return "no article of the archive has a date";
  }
  return "the archive covers " + iso_day(first) + " to " + iso_day(last);
}

}  // namespace morgue

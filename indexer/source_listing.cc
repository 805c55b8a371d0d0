#include "indexer/source_listing.h"

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

#include "archive/date.h"
#include "archive/layout.h"
#include "archive/record.h"
#include "archive/schema.h"
#include "archive/settings.h"
#include "archive/source_names.h"

namespace morgue {
namespace {

// Hints a name; there may be thousands of names that are alike.
constexpr std::size_t kMostSimilar = 10;

// The newest version of each article, ascending.
std::vector<ArticleNumber> newest_versions(const Record& record) {
  std::vector<ArticleNumber> numbers;
  record.for_each_key("", [&](std::string_view, const KeyEntry& key) {
    numbers.push_back(key.number);
    return true;
  });
  std::sort(numbers.begin(), numbers.end());
  return numbers;
}

struct SourceTally {
  std::string name;  // canonical; empty: the printed ones are what there is
  std::uint64_t articles = 0;
  std::uint64_t undated = 0;
  std::optional<std::int64_t> first;  // wall seconds
  std::optional<std::int64_t> last;
  std::map<std::string, std::uint64_t> printed;

  void add(const Article& article) {
    ++articles;
    ++printed[article.source];
    if (!article.published) {
      ++undated;
      return;
    }
    const std::int64_t day = article.published->wall_seconds();
    first = std::min(first.value_or(day), day);
    last = std::max(last.value_or(day), day);
  }

  // What facets show: of several spellings the most frequent.
  std::string shown() const {
    return !name.empty() ? name
                         : std::max_element(printed.begin(), printed.end(),
                                            [](const auto& a, const auto& b) {
                                              return a.second < b.second;
                                            })
                               ->first;
  }

  ListedSource listed() const {
    ListedSource source{.name = shown(),
                        .articles = articles,
                        .undated = undated,
                        .first_day = first ? iso_day(*first) : std::string(),
                        .last_day = last ? iso_day(*last) : std::string(),
                        .printed = {},
                        .similar = {}};
    for (const auto& [spelling, count] : printed) {
      source.printed.add(spelling, count);
    }
    return source;
  }
};

// "bbcnews" of "The BBC News" and of bbcnews.co.uk: in a domain it is mostly
// the longest part that is the name.
std::string likeness_key(const std::string& name) {
  std::string key = source_key(name);
  std::erase(key, ' ');
  std::string longest;
  for (std::size_t at = 0; at < key.size();) {
    const std::size_t end = std::min(key.find('.', at), key.size());
    if (end - at > longest.size()) {
      longest = key.substr(at, end - at);
    }
    at = end + 1;
  }
  return longest;
}

// Names that nothing is left of are not alike.
void note_similar(std::vector<ListedSource>& sources) {
  std::map<std::string, std::vector<std::string>> alike;
  for (const ListedSource& source : sources) {
    // One more than are told: the source itself may be among them.
    std::vector<std::string>& names = alike[likeness_key(source.name)];
    if (names.size() <= kMostSimilar) {
      names.push_back(source.name);
    }
  }
  alike.erase("");
  for (ListedSource& source : sources) {
    const auto found = alike.find(likeness_key(source.name));
    if (found != alike.end()) {
      source.similar = found->second;
      std::erase(source.similar, source.name);
      source.similar.resize(std::min(source.similar.size(), kMostSimilar));
    }
  }
}

}  // namespace

SourceListing list_sources(const std::filesystem::path& archive) {
  read_settings(archive);
  const ArchiveLayout layout{archive};
  const SourceNames names = SourceNames::read(layout.sources());
  const Record record(layout.record(), Record::Access::kRead);
  const std::vector<ArticleNumber> newest = newest_versions(record);
  SourceListing listing;
  std::map<std::string, SourceTally> tallies;  // by the name's term
  record.for_each_metadata(1, [&](ArticleNumber number, Article&& article) {
    if (!std::binary_search(newest.begin(), newest.end(), number)) {
      return true;
    }
    ++listing.articles;
    if (article.source.empty()) {
      ++listing.without;
      return true;
    }
    const SourceNames::Source* known = names.find(article.source);
    SourceTally& tally = tallies[keyword_term(
        KeywordField::kSource, known ? known->name : article.source)];
    tally.name = known ? known->name : tally.name;
    tally.add(article);
    return true;
  });
  listing.sources.reserve(tallies.size());
  for (const auto& [term, tally] : tallies) {
    listing.sources.push_back(tally.listed());
  }
  std::stable_sort(listing.sources.begin(), listing.sources.end(),
                   [](const ListedSource& a, const ListedSource& b) {
                     return a.articles > b.articles;
                   });
  note_similar(listing.sources);
  const Catalog catalog = record.catalog();
  listing.current =
      catalog.segments.empty() || catalog.sources == names.digest();
  return listing;
}

}  // namespace morgue

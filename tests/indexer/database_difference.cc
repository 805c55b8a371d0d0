#include "tests/indexer/database_difference.h"

#include <algorithm>
#include <sstream>
#include <tuple>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

#include "archive/schema.h"
#include "tests/indexer/sanitized.h"

namespace morgue {
namespace {

// Compares one thing after the other and keeps the first difference.
class Comparison {
 public:
  Comparison(const Xapian::Database& expected, const Xapian::Database& actual,
             std::mt19937& random, Synonyms synonyms)
      : expected_(expected),
        actual_(actual),
        random_(random),
        synonyms_(synonyms) {}

  std::string run() {
    statistics();
    documents();
    values();
    terms();
    synonyms();
    metadata();
    return difference_;
  }

 private:
  template <class Value>
  bool same(const Value& expected, const Value& actual,
            const std::string& what) {
    if (expected == actual) {
      return true;
    }
    if (difference_.empty()) {
      difference_ = what + ": " + testing::PrintToString(actual) +
                    " instead of " + testing::PrintToString(expected);
    }
    return false;
  }

  // Whether `ask` has the same answer in both.
  template <class Ask>
  bool same_answer(const std::string& what, Ask ask) {
    return same(ask(expected_), ask(actual_), what);
  }

  void statistics() {
    using Xapian::Database;
    same_answer("documents",
                [](const Database& d) { return d.get_doccount(); });
    same_answer("last docid",
                [](const Database& d) { return d.get_lastdocid(); });
    same_answer("average length",
                [](const Database& d) { return d.get_avlength(); });
    same_answer("total length",
                [](const Database& d) { return d.get_total_length(); });
    same_answer("shortest document", [](const Database& d) {
      return d.get_doclength_lower_bound();
    });
    same_answer("longest document", [](const Database& d) {
      return d.get_doclength_upper_bound();
    });
    same_answer("positions",
                [](const Database& d) { return d.has_positions(); });
  }

  void documents() {
    const Xapian::docid last = expected_.get_lastdocid();
    for (Xapian::docid docid = 1; docid <= last && difference_.empty();
         ++docid) {
      document(docid);
    }
    for (const Xapian::docid none : {last + 1, last + 70'000}) {
      same(false, has_document(actual_, none),
           "document " + std::to_string(none));
    }
  }

  static bool has_document(const Xapian::Database& database,
                           Xapian::docid docid) {
    try {
      return database.get_document(docid).get_docid() == docid;
    } catch (const Xapian::DocNotFoundError&) {
      return false;
    }
  }

  void document(Xapian::docid docid) {
    const std::string what = "document " + std::to_string(docid);
    same_answer(what + ", length", [docid](const Xapian::Database& d) {
      return d.get_doclength(docid);
    });
    const Xapian::Document expected = expected_.get_document(docid);
    const Xapian::Document actual = actual_.get_document(docid);
    same(expected.get_data(), actual.get_data(), what + ", data");
    for (const Slot slot : kSlots) {
      const auto number = static_cast<Xapian::valueno>(slot);
      same(expected.get_value(number), actual.get_value(number),
           what + ", value " + std::to_string(number));
    }
  }

  void values() {
    for (const Slot slot : kSlots) {
      const auto number = static_cast<Xapian::valueno>(slot);
      const std::string what = "value " + std::to_string(number);
      same_answer(what + ", frequency", [number](const Xapian::Database& d) {
        return d.get_value_freq(number);
      });
      same_answer(what + ", least", [number](const Xapian::Database& d) {
        return d.get_value_lower_bound(number);
      });
      same_answer(what + ", greatest", [number](const Xapian::Database& d) {
        return d.get_value_upper_bound(number);
      });
      same_answer(what + ", stream", [number](const Xapian::Database& d) {
        std::vector<std::pair<Xapian::docid, std::string>> all;
        const auto end = d.valuestream_end(number);
        for (auto at = d.valuestream_begin(number); at != end; ++at) {
          all.emplace_back(at.get_docid(), *at);
        }
        return all;
      });
      skip_in_values(number, what);
    }
  }

  // Skips forwards in both lists, by `step()` docids, and compares where they
  // are by `compare(expected, actual, where)`.
  template <class At, class Step, class Compare>
  void skip_alike(std::pair<At, At> expected, std::pair<At, At> actual,
                  const std::string& what, Step step, Compare compare) {
    Xapian::docid docid = 0;
    while (expected.first != expected.second && actual.first != actual.second) {
      docid += static_cast<Xapian::docid>(step());
      expected.first.skip_to(docid);
      actual.first.skip_to(docid);
      const std::string where = what + ", skipped to " + std::to_string(docid);
      const bool ended = expected.first == expected.second;
      if (!same(ended, actual.first == actual.second, where) || ended) {
        return;
      }
      compare(expected.first, actual.first, where);
    }
  }

  void skip_in_values(Xapian::valueno slot, const std::string& what) {
    using At = Xapian::ValueIterator;
    const auto values = [slot](const Xapian::Database& database) {
      return std::pair(database.valuestream_begin(slot),
                       database.valuestream_end(slot));
    };
    skip_alike(
        values(expected_), values(actual_), what,
        [&] { return 1 + random_() % (expected_.get_lastdocid() / 4 + 2); },
        [&](const At& expected, const At& actual, const std::string& where) {
          same(expected.get_docid(), actual.get_docid(), where);
          same(*expected, *actual, where);
        });
  }

  void terms() {
    auto expected = expected_.allterms_begin();
    auto actual = actual_.allterms_begin();
    const auto expected_end = expected_.allterms_end();
    const auto actual_end = actual_.allterms_end();
    std::string before = "the first term";
    while (difference_.empty()) {
      const bool ended = expected == expected_end;
      if (!same(ended, actual == actual_end, "terms end after " + before) ||
          ended || !same(*expected, *actual, "term after " + before)) {
        return;
      }
      before = testing::PrintToString(*expected);
      same(expected.get_termfreq(), actual.get_termfreq(),
           "frequency of " + before + " in the list of terms");
      term(*expected, before);
      ++expected;
      ++actual;
    }
  }

  void term(const std::string& term, const std::string& what) {
    same_answer(what + ", there",
                [&](const Xapian::Database& d) { return d.term_exists(term); });
    same_answer(what + ", frequency", [&](const Xapian::Database& d) {
      return d.get_termfreq(term);
    });
    same_answer(what + ", occurrences", [&](const Xapian::Database& d) {
      return d.get_collection_freq(term);
    });
    same_answer(what + ", greatest wdf", [&](const Xapian::Database& d) {
      return d.get_wdf_upper_bound(term);
    });
    using Occurrence = std::tuple<Xapian::docid, unsigned, unsigned>;
    same_answer(what + ", postings", [&](const Xapian::Database& d) {
      std::vector<Occurrence> all;
      const auto end = d.postlist_end(term);
      for (auto at = d.postlist_begin(term); at != end; ++at) {
        all.emplace_back(*at, at.get_wdf(), at.get_doclength());
      }
      return all;
    });
    skip_in_postings(term, what);
  }

  void skip_in_postings(const std::string& term, const std::string& what) {
    using At = Xapian::PostingIterator;
    const auto postings = [&term](const Xapian::Database& database) {
      return std::pair(database.postlist_begin(term),
                       database.postlist_end(term));
    };
    skip_alike(
        postings(expected_), postings(actual_), what,
        [&] {
          const bool far = random_() % 4 == 0;
          return random_() % (far ? expected_.get_lastdocid() + 1 : 300);
        },
        [&](const At& expected, const At& actual, const std::string& where) {
          same(*expected, *actual, where);
          same(expected.get_wdf(), actual.get_wdf(), where + ", wdf");
        });
  }

  using Synonym = std::pair<std::string, std::string>;

  static std::vector<Synonym> synonyms_of(const Xapian::Database& database) {
    std::vector<Synonym> all;
    const auto last = database.synonym_keys_end();
    for (auto key = database.synonym_keys_begin(); key != last; ++key) {
      const auto end = database.synonyms_end(*key);
      for (auto at = database.synonyms_begin(*key); at != end; ++at) {
        all.emplace_back(*key, *at);
      }
    }
    return all;
  }

  void synonyms() {
    const std::vector<Synonym> expected = synonyms_of(expected_);
    const std::vector<Synonym> actual = synonyms_of(actual_);
    if (synonyms_ == Synonyms::kSame) {
      same(expected, actual, "synonyms");
      return;
    }
    same(true, std::is_sorted(actual.begin(), actual.end()),
         "synonyms in order");
    same(true,
         std::includes(actual.begin(), actual.end(), expected.begin(),
                       expected.end()),
         "synonyms all there");
  }

  void metadata() {
    same_answer("metadata", [](const Xapian::Database& d) {
      std::vector<std::string> keys;
      const auto end = d.metadata_keys_end();
      for (auto key = d.metadata_keys_begin(); key != end; ++key) {
        keys.push_back(*key);
      }
      return keys;
    });
  }

  const Xapian::Database& expected_;
  const Xapian::Database& actual_;
  std::mt19937& random_;
  Synonyms synonyms_;
  std::string difference_;
};

}  // namespace

std::string difference(const Xapian::Database& expected,
                       const Xapian::Database& actual, std::mt19937& random,
                       Synonyms synonyms) {
  return Comparison(expected, actual, random, synonyms).run();
}

std::string faults_of(const std::filesystem::path& index) {
  if (kSanitized) {
    return "";  // Xapian 1.4's check frees an object by a base's size
  }
  std::ostringstream log;
  try {
    return Xapian::Database::check(index.string(), 0, &log) == 0 ? ""
                                                                 : log.str();
  } catch (const Xapian::Error& error) {
    return log.str() + error.get_description();
  }
}

}  // namespace morgue

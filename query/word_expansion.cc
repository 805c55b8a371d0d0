#include "query/word_expansion.h"

#include <set>
#include <string_view>

#include "archive/engine_error.h"
#include "archive/schema.h"
#include "query/counted.h"
#include "query/query_parser.h"
#include "query/word_matcher.h"
#include "text/ascii.h"

namespace morgue {
namespace {

// Where counting stops, so that refusing stays cheap.
constexpr std::size_t kCountUpTo = 100'000;

std::string shown(const Word& word) {
  switch (word.form) {
    case WordForm::kPrefix:
      return word.text + "*";
    case WordForm::kFuzzy:
      return word.text + "~" + std::to_string(word.edits);
    default:
      return word.text;
  }
}

[[noreturn]] void refuse(const Word& word, std::size_t count) {
  const std::string many =
      count >= kCountUpTo ? "more than " + grouped(kCountUpTo) : grouped(count);
  throw QueryError(Failure::kTooExpensive,
                   "\"" + shown(word) + "\" stands for " + many +
                       " words of this archive; at most " +
                       grouped(kMostExpansions) + " are looked for",
                   word.typed, "type more letters");
}

// The terms among those of the index that begin as the word must.
class Expansion {
 public:
  Expansion(const SegmentSet& segments, const Word& word)
      : segments_(segments), word_(word), matcher_(word) {}

  std::vector<std::string> terms() {
    if (matcher_.opening().empty()) {
      look_everywhere();
    } else {
      look_from_opening();
    }
    if (terms_.size() > kMostExpansions) {
      refuse(word_, terms_.size());
    }
    return {terms_.begin(), terms_.end()};
  }

 private:
  bool is_full() const { return terms_.size() >= kCountUpTo; }

  void look_from_opening() {
    const Xapian::Database& all = segments_.all();
    const std::size_t prefix = entry(word_.field).prefix.size();
    const std::string opening =
        surface_term(word_.field, std::string(matcher_.opening()));
    in_our_words("looking up the words of " + shown(word_), [&] {
      const auto end = all.allterms_end(opening);
      for (auto term = all.allterms_begin(opening); term != end && !is_full();
           ++term) {
        std::string found = *term;
        if (matcher_.matches(std::string_view(found).substr(prefix))) {
          terms_.insert(std::move(found));
        }
      }
    });
  }

  // The lists of words in the token files are a tenth of the index's terms.
  void look_everywhere() {
    for (const Segment& segment : segments_.newest_first()) {
      segment.tokens.for_each_word([&](const TokenFile::Entry& entry) {
        const std::string_view word = without_prefix(entry.word);
        if (!word.empty() && !is_full() && matcher_.matches(word)) {
          add(word);
        }
      });
    }
  }

  // Of a token file's word (archive/schema.h); empty: of another field.  Words
  // that are set in capitals only have no other entry.
  std::string_view without_prefix(std::string_view word) const {
    const bool in_bylines = word_.field == TextField::kByline;
    const std::string_view prefix =
        in_bylines ? entry(word_.field).prefix : kCapitalsPrefix;
    if (word.starts_with(prefix)) {
      return word.substr(prefix.size());
    }
    return in_bylines || word.empty() || is_ascii_upper(word[0])
               ? std::string_view()
               : word;
  }

  // Words of the text need not stand in a headline.
  void add(std::string_view word) {
    std::string term = surface_term(word_.field, word);
    if (word_.field != TextField::kHeadline || segments_.has_term(term)) {
      terms_.insert(std::move(term));
    }
  }

  const SegmentSet& segments_;
  const Word& word_;
  WordMatcher matcher_;
  std::set<std::string> terms_;
};

}  // namespace

std::vector<std::string> expand_word(const SegmentSet& segments,
                                     const Word& word) {
  return Expansion(segments, word).terms();
}

}  // namespace morgue

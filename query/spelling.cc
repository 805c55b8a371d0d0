#include "query/spelling.h"

#include <algorithm>
#include <cstddef>
#include <vector>

#include "query/edit_distance.h"
#include "query/letters.h"
#include "text/ascii.h"
#include "text/unicode.h"

namespace morgue {
namespace {

constexpr std::size_t kMostLooks = 100'000;
constexpr std::size_t kLongestShort = 5;   // letters of which one may be wrong
constexpr std::size_t kShortestMeant = 3;  // shorter ones are near too much

std::size_t first_letter_length(std::string_view word) {
  std::size_t length = std::min<std::size_t>(word.size(), 1);
  while (length < word.size() &&
         (static_cast<unsigned char>(word[length]) & 0xC0U) == 0x80U) {
    ++length;
  }
  return length;
}

// The best of the candidates so far.
class Nearest {
 public:
  explicit Nearest(std::string_view word)
      : word_(letters_of(word)),
        distance_(word_.size() <= kLongestShort ? 2 : 3) {}

  // Terms of a stretch of the vocabulary, `prefix` cut off.
  void look(const Xapian::Database& database, const std::string& stretch,
            std::size_t prefix) {
    const auto end = database.allterms_end(stretch);
    for (auto it = database.allterms_begin(stretch);
         it != end && looks_ < kMostLooks; ++it, ++looks_) {
      offer(*it, prefix, it);
    }
  }

  const std::optional<std::string>& term() const { return term_; }

 private:
  // Most words differ too much in length to be looked at further.
  bool may_be_near(std::string_view word) const {
    const std::size_t letters = count_code_points(word);
    return letters + distance_ >= word_.size() &&
           letters <= word_.size() + distance_;
  }

  void offer(const std::string& term, std::size_t prefix,
             const Xapian::TermIterator& it) {
    const std::string_view word = std::string_view(term).substr(prefix);
    if (!may_be_near(word)) {
      return;
    }
    const std::size_t distance =
        edit_distance(word_, letters_of(word), distance_);
    if (distance == 0 || distance > distance_) {
      return;
    }
    const Xapian::doccount articles = it.get_termfreq();
    if (distance == distance_ && articles <= articles_) {
      return;
    }
    distance_ = distance;
    articles_ = articles;
    term_ = term;
  }

  std::u32string word_;
  std::size_t distance_;  // one more than is allowed, until something is found
  Xapian::doccount articles_ = ~Xapian::doccount{0};
  std::optional<std::string> term_;
  std::size_t looks_ = 0;
};

// Words that differ from this one at their beginning only: looked up one by
// one, since they stand all over the vocabulary.
std::vector<std::string> with_other_initials(std::string_view word,
                                             std::size_t initial) {
  const std::string rest(word.substr(initial));
  std::vector<std::string> words = {rest};
  for (char letter = 'a'; letter <= 'z'; ++letter) {
    words.push_back(letter + rest);
    words.push_back(letter + std::string(word));
  }
  const std::size_t second = first_letter_length(rest);
  words.push_back(rest.substr(0, second) +
                  std::string(word.substr(0, initial)) + rest.substr(second));
  return words;
}

std::optional<std::string> word_of_other_initial(
    const Xapian::Database& database, const std::string& prefix,
    std::string_view word, std::size_t initial) {
  std::optional<std::string> best;
  Xapian::doccount most = 0;
  for (std::string& other : with_other_initials(word, initial)) {
    const Xapian::doccount articles =
        other.size() < kShortestMeant || other == word
            ? 0
            : database.get_termfreq(prefix + other);
    if (articles > most) {
      most = articles;
      best = std::move(other);
    }
  }
  return best;
}

std::optional<std::string> most_frequent_holding(
    const Xapian::Database& database, const std::string& prefix,
    const std::string& typed) {
  std::optional<std::string> holding;
  Xapian::doccount most = 0;
  std::size_t looks = 0;
  const auto end = database.allterms_end(prefix);
  for (auto it = database.allterms_begin(prefix);
       it != end && looks < kMostLooks; ++it, ++looks) {
    if (it.get_termfreq() > most &&
        (*it).find(typed, prefix.size()) != std::string::npos) {
      most = it.get_termfreq();
      holding = *it;
    }
  }
  return holding;
}

}  // namespace

std::optional<std::string> nearest_word(const Xapian::Database& database,
                                        TextField field,
                                        std::string_view word) {
  const std::string prefix(entry(field).prefix);
  if (word.empty() || is_ascii_upper(word.front())) {
    return std::nullopt;  // words are folded; capitals start prefixes
  }
  const std::string_view first = word.substr(0, first_letter_length(word));
  Nearest nearest(word);
  nearest.look(database, prefix + std::string(first), prefix.size());
  if (!nearest.term()) {
    return word_of_other_initial(database, prefix, word, first.size());
  }
  return nearest.term()->substr(prefix.size());
}

std::optional<std::string> nearest_value(const Xapian::Database& database,
                                         KeywordField field,
                                         std::string_view value) {
  const std::string prefix(entry(field).prefix);
  const std::string typed = keyword_term(field, value).substr(prefix.size());
  Nearest nearest(typed);
  nearest.look(database, prefix, prefix.size());
  if (nearest.term()) {
    return nearest.term();
  }
  return most_frequent_holding(database, prefix, typed);
}

}  // namespace morgue

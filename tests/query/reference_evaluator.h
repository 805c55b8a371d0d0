#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "archive/article.h"
#include "query/query_tree.h"
#include "text/sentence.h"
#include "text/stemmer.h"

namespace morgue {

// What a query finds in one article, by trying everything there is.  Slow and
// obvious, and written apart from the engine, which must agree with it.  For
// articles in English without byline; filters and dates are not asked.
class ReferenceEvaluator {
 public:
  // The stemmer is one of English, and outlives this.
  ReferenceEvaluator(const Article& article, Stemmer& stemmer);

  // Nothing where there would be too many ways to try.
  std::optional<bool> satisfies(const Query& query);

  // The ranges of each text (headline, deck, paragraphs ...) that are marked.
  std::vector<std::vector<TextRange>> marks(const Query& query);

 private:
  struct Token {
    std::string word;
    std::string stem;
    bool capitals = false;
    bool in_headline = false;
    std::size_t text = 0;
    std::size_t sentence = 0;
    TextRange range;
  };
  // Tokens `first` to `last`: a word, or a phrase that is marked as a whole.
  using Leaf = std::pair<std::size_t, std::size_t>;
  // One way to satisfy a clause.
  struct Way {
    std::size_t first = 0;
    std::size_t last = 0;
    std::set<Leaf> leaves;
  };
  using Ways = std::vector<Way>;

  void add_text(std::string_view text, bool headline);
  static bool stands_for(const Token& token, const Word& word,
                         std::string_view stem);

  bool holds(const Query& query);
  Ways ways(const Query& clause);
  Ways ways_of(const Word& word);
  Ways ways_of(const Phrase& phrase);
  Ways ways_of(const Near& near);
  Ways ways_of(const Apart& apart);
  Ways ways_of(const AtLeast& often);
  Ways ways_of(const AtOpening& early);
  Ways ways_of(const Or& any);

  long distance(std::size_t from, std::size_t to) const;
  long width(const Way& way) const { return distance(way.first, way.last) + 1; }
  bool share_unit(const Way& way, const Way& other, NearUnit unit) const;
  bool same_unit(std::size_t a, std::size_t b, NearUnit unit) const;
  bool are_near(const std::vector<const Way*>& chosen,
                const Nearness& reach) const;
  bool is_near(const Way& way, const Way& other, const Nearness& reach) const;
  void gather(const Query& query, std::set<Leaf>& leaves);

  std::vector<Token> tokens_;
  std::size_t texts_ = 0;
  std::size_t sentences_ = 0;
  Stemmer& stemmer_;
  std::size_t tried_ = 0;
};

}  // namespace morgue

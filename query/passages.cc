#include "query/passages.h"

#include <algorithm>
#include <bit>
#include <optional>

#include "query/excerpt.h"
#include "query/passage_sentences.h"

namespace morgue {
namespace {

// Sentences [first, last] of one piece, or a part of one sentence.
struct Passage {
  std::size_t first = 0;
  std::size_t last = 0;
  TextRange range;
};

// Picks passages from one article's sentences.
class PassagePicker {
 public:
  PassagePicker(const std::vector<Piece>& pieces,
                const std::vector<TextMatch>& matches, const PassageSize& size)
      : pieces_(pieces),
        matches_(matches),
        size_(size),
        sentences_(matched_sentences(pieces, matches)),
        taken_(sentences_.size()) {}

  std::vector<Snippet> pick() {
    while (passages_.size() < size_.most) {
      const std::optional<std::size_t> best = best_sentence();
      if (!best) {
        break;
      }
      take(around(*best));
    }
    std::sort(
        passages_.begin(), passages_.end(),
        [](const Passage& a, const Passage& b) { return a.first < b.first; });
    join_touching();
    std::vector<Snippet> snippets;
    for (const Passage& passage : passages_) {
      snippets.push_back(snippet_of(passage));
    }
    return snippets;
  }

 private:
  static std::size_t length_of(TextRange range) {
    return range.end - range.begin;
  }

  // Words not shown yet count before everything else, then how many words the
  // sentence has, then how close together, then how often.
  int worth(const MatchedSentence& sentence) const {
    const int fresh = std::popcount(sentence.words & ~shown_);
    const int distinct = std::popcount(sentence.words);
    const auto often = static_cast<int>(
        std::min<std::size_t>(sentence.end_match - sentence.first_match, 9));
    const auto close =
        static_cast<int>(std::min<std::size_t>(sentence.neighbours, 9));
    const int prose = pieces_[sentence.piece].prose ? 5 : 0;
    return 1000 * fresh + 100 * distinct + 20 * close + prose + often;
  }

  std::optional<std::size_t> best_sentence() const {
    std::optional<std::size_t> best;
    int most = 0;
    for (std::size_t i = 0; i < sentences_.size(); ++i) {
      if (taken_[i] || sentences_[i].words == 0) {
        continue;
      }
      if (const int value = worth(sentences_[i]); value > most) {
        most = value;
        best = i;
      }
    }
    return best;
  }

  bool joins(std::size_t sentence, const Passage& passage,
             TextRange range) const {
    return sentence < sentences_.size() && !taken_[sentence] &&
           sentences_[sentence].piece == sentences_[passage.first].piece &&
           length_of(range) <= size_.length;
  }

  Passage around(std::size_t sentence) const {
    const TextRange whole = sentences_[sentence].range;
    Passage passage{sentence, sentence, whole};
    // A little too long is better than cut.
    if (length_of(whole) > size_.length + size_.length / 4) {
      passage.range = excerpt(pieces_[sentences_[sentence].piece].text, whole,
                              marks_in(passage), size_.length);
      return passage;
    }
    while (passage.last + 1 < sentences_.size()) {
      const TextRange range{passage.range.begin,
                            sentences_[passage.last + 1].range.end};
      if (!joins(passage.last + 1, passage, range)) {
        break;
      }
      passage.range = range;
      ++passage.last;
    }
    while (passage.first > 0) {
      const TextRange range{sentences_[passage.first - 1].range.begin,
                            passage.range.end};
      if (!joins(passage.first - 1, passage, range)) {
        break;
      }
      passage.range = range;
      --passage.first;
    }
    return passage;
  }

  void take(const Passage& passage) {
    for (std::size_t i = passage.first; i <= passage.last; ++i) {
      taken_[i] = true;
    }
    for (const TextMatch& match : matches_in(passage)) {
      shown_ |= match.words;
    }
    passages_.push_back(passage);
  }

  // Neighbours become one, but not where a sentence was cut between them.
  void join_touching() {
    std::vector<Passage> joined;
    for (const Passage& passage : passages_) {
      if (!joined.empty() && touch(joined.back(), passage)) {
        joined.back().last = passage.last;
        joined.back().range.end = passage.range.end;
      } else {
        joined.push_back(passage);
      }
    }
    passages_ = std::move(joined);
  }

  bool touch(const Passage& before, const Passage& after) const {
    return before.last + 1 == after.first &&
           sentences_[before.last].piece == sentences_[after.first].piece &&
           before.range.end == sentences_[before.last].range.end &&
           after.range.begin == sentences_[after.first].range.begin;
  }

  std::vector<TextMatch> matches_in(const Passage& passage) const {
    std::vector<TextMatch> within;
    for (std::size_t i = sentences_[passage.first].first_match;
         i < sentences_[passage.last].end_match; ++i) {
      if (matches_[i].range.begin >= passage.range.begin &&
          matches_[i].range.end <= passage.range.end) {
        within.push_back(matches_[i]);
      }
    }
    return within;
  }

  std::vector<TextRange> marks_in(const Passage& passage) const {
    std::vector<TextRange> marks;
    for (const TextMatch& match : matches_in(passage)) {
      marks.push_back(match.range);
    }
    return marks;
  }

  Snippet snippet_of(const Passage& passage) const {
    const std::size_t piece = sentences_[passage.first].piece;
    const std::string_view text = pieces_[piece].text;
    const bool at_start =
        pieces_[piece].opening && sentences_[passage.first].place == 0 &&
        passage.range.begin <= sentences_[passage.first].range.begin;
    const bool at_end =
        piece + 1 == pieces_.size() && passage.range.end >= text.size();
    Snippet snippet{.text = std::string(text.substr(passage.range.begin,
                                                    length_of(passage.range))),
                    .highlights = marks_in(passage),
                    .opens_mid_text = !at_start,
                    .ends_mid_text = !at_end};
    for (TextRange& mark : snippet.highlights) {
      mark.begin -= passage.range.begin;
      mark.end -= passage.range.begin;
    }
    return snippet;
  }

  const std::vector<Piece>& pieces_;
  const std::vector<TextMatch>& matches_;
  const PassageSize& size_;
  std::vector<MatchedSentence> sentences_;
  std::vector<bool> taken_;
  WordSet shown_ = 0;
  std::vector<Passage> passages_;
};

}  // namespace

std::vector<Snippet> matching_passages(const std::vector<Piece>& pieces,
                                       const std::vector<TextMatch>& matches,
                                       const PassageSize& size) {
  return PassagePicker(pieces, matches, size).pick();
}

std::vector<Snippet> opening_passage(const std::vector<Piece>& pieces,
                                     const PassageSize& size) {
  auto first = std::find_if(pieces.begin(), pieces.end(),
                            [](const Piece& piece) { return piece.prose; });
  first = first == pieces.end() ? pieces.begin() : first;
  if (size.most == 0 || first == pieces.end()) {
    return {};
  }
  TextRange range;
  for (const TextRange& sentence : sentences(first->text)) {
    if (range.end == 0) {
      range = excerpt(first->text, sentence, {}, size.length);
    } else if (sentence.end - range.begin <= size.length) {
      range.end = sentence.end;
    } else {
      break;
    }
  }
  if (range.end == 0) {
    return {};
  }
  const bool at_end =
      first + 1 == pieces.end() && range.end >= first->text.size();
  return {{.text = std::string(
               first->text.substr(range.begin, range.end - range.begin)),
           .highlights = {},
           .opens_mid_text = false,
           .ends_mid_text = !at_end}};
}

}  // namespace morgue

#include "query/phrase_search.h"

#include <algorithm>

namespace morgue {
namespace {

using Stream = std::span<const std::uint8_t>;

// How often codes occur among all, by Zipf's law: they count down from the
// most frequent one.
double share_of(std::span<const std::uint32_t> codes) {
  double share = 0;
  for (const std::uint32_t code : codes) {
    share += 0.1 / (code + 1.0);
  }
  return share;
}

// Looking for one more code costs about as much as looking more closely at
// one more byte in so many.
constexpr double kShareOfCode = 0.004;
// Bytes that begin one of the next word's codes, or are kNewSentence.
constexpr double kShareOfHeads = 0.08;

double cost_of(const CodedWord& word, bool with_next) {
  return static_cast<double>(word.codes.size()) * kShareOfCode +
         share_of(word.codes) * (with_next ? kShareOfHeads : 1);
}

// Reads codes from a place in a stream where one begins, over the beginnings
// of sentences.
class Forwards {
 public:
  explicit Forwards(Stream rest) : walk_(rest) {}

  // A mark at the end.
  std::uint32_t next() {
    std::uint32_t code = kTextEnd;
    do {
      if (!walk_.next(code)) {
        return kTextEnd;
      }
    } while (code == kNewSentence);
    return code;
  }

 private:
  TokenWalk walk_;
};

// The same towards the beginning.
class Backwards {
 public:
  explicit Backwards(Stream before) : left_(before) {}

  std::uint32_t next() {
    std::uint32_t code = kTextEnd;
    do {
      if (left_.empty()) {
        return kTextEnd;
      }
      code = take_last_code(left_);
    } while (code == kNewSentence);
    return code;
  }

 private:
  Stream left_;
};

}  // namespace

PhraseSearch::PhraseSearch(std::span<const CodedWord> phrase)
    : length_(phrase.size()), regions_((1U << kRegions) - 1) {
  for (const CodedWord& word : phrase) {
    regions_ &= regions_of(word.field);
  }
  choose_anchor(phrase);
}

void PhraseSearch::choose_anchor(std::span<const CodedWord> phrase) {
  double least = 0;
  for (std::size_t i = 0; i < phrase.size(); ++i) {
    const auto& codes = phrase[i].codes;
    if (codes.size() > CodeEnds::kMost) {
      continue;
    }
    const std::span<const std::uint32_t> next =
        i + 1 < phrase.size()
            ? std::span<const std::uint32_t>(phrase[i + 1].codes)
            : std::span<const std::uint32_t>();
    const double cost =
        cost_of(phrase[i], !next.empty() && next.size() <= CodeEnds::kMost);
    if (!anchor_ || cost < least) {
      least = cost;
      anchor_ = Anchor{i, CodeEnds(codes, next)};
    }
  }
}

bool PhraseSearch::found_in(Stream stream, const CodeWords& words) const {
  if (!anchor_) {
    return read_through(stream, words);
  }
  bool found = false;
  anchor_->ends.any(stream, [&](std::size_t end) {
    if (!has_all(stream, words, end)) {
      return false;
    }
    // Text ends nowhere within the phrase, so it is all in one region.
    const std::size_t region = count_marks(stream.first(end), kFieldEnd);
    const unsigned rest = region < kRegions ? regions_ >> region : 0;
    found = (rest & 1U) != 0;
    return rest == 0 || found;
  });
  return found;
}

// Whether the phrase is where its anchor ends, in some region.
bool PhraseSearch::has_all(Stream stream, const CodeWords& words,
                           std::size_t anchor_end) const {
  Backwards before(stream.first(anchor_end + 1));
  Forwards after(stream.subspan(anchor_end + 1));
  const auto is_word = [&](std::size_t i, std::uint32_t code) {
    return (words.find_anywhere(code) >> i & 1U) != 0;
  };
  if (!is_word(anchor_->word, before.next())) {
    return false;
  }
  for (std::size_t i = anchor_->word + 1; i < length_; ++i) {
    if (!is_word(i, after.next())) {
      return false;
    }
  }
  for (std::size_t i = anchor_->word; i-- > 0;) {
    if (!is_word(i, before.next())) {
      return false;
    }
  }
  return true;
}

// Shift-And (Baeza-Yates and Gonnet 1992): bit i is set where the last i + 1
// words are the first i + 1 of the phrase.
bool PhraseSearch::read_through(Stream stream, const CodeWords& words) const {
  const WordSet whole = WordSet{1} << (length_ - 1);
  WordSet begun = 0;
  std::size_t region = 0;
  TokenWalk walk(stream);
  for (std::uint32_t code = 0; walk.next(code);) {
    if (code >= kFirstWord) {
      begun = (begun << 1 | 1) & words.find(code, region);
      if ((begun & whole) != 0) {
        return true;
      }
    } else if (code != kNewSentence) {
      begun = 0;
      region += code == kFieldEnd ? 1 : 0;
    }
  }
  return false;
}

}  // namespace morgue

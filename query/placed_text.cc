#include "query/placed_text.h"

#include <algorithm>
#include <limits>

namespace morgue {
namespace {

constexpr std::uint32_t kEndOfText = std::numeric_limits<std::uint32_t>::max();

// So many, of most articles, need one allocation.
constexpr std::size_t kMostOften = 32;

// Texts in reading order.
constexpr std::size_t kHeadlineText = 0;
constexpr std::size_t kDeckText = 1;
constexpr std::size_t kFirstParagraph = 2;

}  // namespace

PlacedText::PlacedText() {
  words_.reserve(kMostOften);
  texts_.reserve(kMostOften);
  sentences_.reserve(2 * kMostOften);
}

void PlacedText::begin_text() {
  texts_.push_back({position_ + 1, count_});
  sentences_.push_back(position_ + 1);
}

void PlacedText::begin_sentence() { sentences_.push_back(position_ + 1); }

void PlacedText::add_word(WordSet words) {
  ++position_;
  ++count_;
  if (words != 0) {
    words_.push_back({position_, words});
  }
}

std::size_t PlacedText::index_of(std::uint32_t position) const {
  const auto found =
      std::lower_bound(words_.begin(), words_.end(), position,
                       [](const PlacedWord& word, std::uint32_t at) {
                         return word.position < at;
                       });
  return static_cast<std::size_t>(found - words_.begin());
}

Span PlacedText::text(std::size_t index) const {
  if (index >= texts_.size()) {
    return {kEndOfText, kEndOfText};
  }
  const std::uint32_t next =
      index + 1 < texts_.size() ? texts_[index + 1].first : kEndOfText;
  return {texts_[index].first, next - 1};
}

Span PlacedText::around(std::uint32_t position, NearUnit unit) const {
  if (unit == NearUnit::kSentence) {
    const auto next =
        std::upper_bound(sentences_.begin(), sentences_.end(), position);
    const std::uint32_t end = next == sentences_.end() ? kEndOfText : *next;
    return {next == sentences_.begin() ? 0 : *(next - 1), end - 1};
  }
  const auto next = std::upper_bound(
      texts_.begin(), texts_.end(), position,
      [](std::uint32_t at, const Text& text) { return at < text.first; });
  return next == texts_.begin()
             ? Span{0, 0}
             : text(static_cast<std::size_t>(next - texts_.begin()) - 1);
}

// The position of the last of so many words.
std::uint32_t PlacedText::position_after(std::uint32_t words) const {
  std::uint32_t last = 0;
  for (const Text& text : texts_) {
    if (text.words_before >= words) {
      break;
    }
    last = text.first + (words - text.words_before) - 1;
  }
  return last;
}

std::vector<Span> PlacedText::opening(ArticlePart part,
                                      std::uint32_t words) const {
  const Span headline = text(kHeadlineText);
  const Span lead{text(kDeckText).first, text(kFirstParagraph).last};
  switch (part) {
    case ArticlePart::kWords:
      return {{0, position_after(words)}};
    case ArticlePart::kLead:
      return {lead};
    case ArticlePart::kHeadlineAndLead:
      break;
  }
  return {headline, lead};
}

}  // namespace morgue

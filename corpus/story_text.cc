#include "corpus/story_text.h"

#include <array>
#include <string_view>

namespace morgue {
namespace {

constexpr std::size_t kCast = 3;  // names that a story is about

constexpr std::array<std::string_view, 12> kFirstNames = {
    "Ana",  "Ben",    "Chen",  "Dalia", "Emil", "Fatou",
    "Goro", "Hannah", "Isaac", "Jana",  "Kofi", "Leila"};

// Most words stand in their plain form.
constexpr std::array<std::string_view, 16> kEndings = {
    "", "", "", "", "", "", "", "", "", "", "", "s", "s", "s", "ed", "ing"};

void capitalise(std::string& text) {
  if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') {
    text[0] = static_cast<char>(text[0] - 'a' + 'A');
  }
}

}  // namespace

StoryText::StoryText(const ZipfRanks& ranks, SeededRandom random,
                     std::uint64_t names)
    : ranks_(ranks), random_(random) {
  for (std::size_t i = 0; i < kCast; ++i) {
    cast_.push_back(story_name(draw_heavy_tailed(random_, names)));
  }
}

std::string StoryText::word() {
  const std::size_t rank = ranks_.draw(random_);
  std::string spelled = story_word(rank);
  if (rank < story_function_words()) {
    return spelled;
  }
  return spelled.append(kEndings[random_.below(kEndings.size())]);
}

std::string StoryText::content_word() {
  for (;;) {
    const std::size_t rank = ranks_.draw(random_);
    if (rank >= story_function_words()) {
      return story_word(rank);
    }
  }
}

std::string StoryText::token() {
  if (random_.once_in(16)) {
    return cast_[random_.below(cast_.size())];
  }
  if (random_.once_in(60)) {
    const std::string thousands = std::to_string(random_.between(1, 9));
    return thousands + "," + std::to_string(random_.between(100, 999));
  }
  return word();
}

std::string StoryText::clause(std::uint64_t words) {
  std::string text;
  for (std::uint64_t i = 0; i < words; ++i) {
    if (i > 0) {
      text += random_.once_in(14) ? ", " : " ";
    }
    text += token();
  }
  return text;
}

std::string StoryText::sentence() {
  std::string text = clause(random_.between(8, 26));
  capitalise(text);
  if (random_.once_in(10)) {
    return "“" + text + ",” said " + person() + ".";
  }
  return text + (random_.once_in(40) ? "?" : ".");
}

std::string StoryText::person() {
  const std::string first(kFirstNames[random_.below(kFirstNames.size())]);
  return first + " " + cast_[random_.below(cast_.size())];
}

std::string StoryText::headline() {
  std::string text = content_word();
  capitalise(text);
  const std::uint64_t more = random_.between(3, 7);
  for (std::uint64_t i = 0; i < more; ++i) {
    text += " " + (random_.once_in(4) ? token() : content_word());
  }
  return text;
}

std::vector<std::string> StoryText::paragraphs() {
  std::vector<std::string> all(random_.between(1, 5));
  for (std::string& paragraph : all) {
    const std::uint64_t more = random_.below(4);
    paragraph = sentence();
    for (std::uint64_t i = 0; i < more; ++i) {
      paragraph += " " + sentence();
    }
  }
  return all;
}

}  // namespace morgue

#include "corpus/story_generator.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "corpus/story_text.h"

namespace morgue {
namespace {

constexpr std::size_t kCoreWords = 15'000;
constexpr std::uint64_t kEarlyNames = 500;  // known before the first story
constexpr std::uint64_t kNewNames = 3;      // that each story may bring
constexpr std::uint64_t kCopyWithin = 40;   // stories back that a copy reprints

// A prime step visits every place once: it divides no number of articles that
// could be asked for.
constexpr std::uint64_t kShuffle = 2'654'435'761;

// What a random sequence is for, so that one decision never shifts another.
enum Purpose : std::uint64_t {
  kDating = 1,
  kProse = 2,
  kCopying = 3,
  kOutlet = 4,
  kEditing = 5
};

constexpr std::array<std::string_view, 8> kSources = {
    "The Harbour Times", "Northern Courier", "Valley Gazette",
    "Evening Ledger",    "Daily Meridian",   "Island Observer",
    "Union Wire",        "Continental Press"};
constexpr std::string_view kAgency = "Union Wire";

constexpr std::array<std::string_view, 8> kSections = {
    "world",   "politics", "business", "sport",
    "science", "culture",  "opinion",  "local"};

std::string id_of(std::uint64_t index) {
  return "story-" + std::to_string(index);
}

Article blank(std::uint64_t index) {
  Article article;
  article.id = id_of(index);
  article.language = {"en", LanguageOrigin::kDeclared, 100};
  return article;
}

void correct(Article& article, const std::string& name) {
  const std::string text =
      "Correction: an earlier version misspelled the name of " + name + ".";
  article.body.push_back({ParagraphKind::kCorrection, text, 0});
  article.corrections.push_back({article.published, text});
}

}  // namespace

StoryGenerator::StoryGenerator(StoryOptions options)
    : options_(options), ranks_(kCoreWords) {}

SeededRandom StoryGenerator::random_for(std::uint64_t index,
                                        std::uint64_t purpose) const {
  SeededRandom of_article(options_.seed + index * 0x9e3779b97f4a7c15U);
  return SeededRandom(of_article.next() ^ (purpose << 56));
}

Article StoryGenerator::story(std::uint64_t index) const {
  const std::optional<std::uint64_t> of = copied_from(index);
  return of ? wire_copy(index, *of) : original(index);
}

std::optional<std::uint64_t> StoryGenerator::copied_from(
    std::uint64_t index) const {
  std::optional<std::uint64_t> found;
  while (index > 0) {
    SeededRandom random = random_for(index, kCopying);
    if (random.below(1000) >= options_.wire_copies) {
      break;
    }
    index -= random.between(1, std::min(index, kCopyWithin));
    found = index;
  }
  return found;
}

std::optional<Date> StoryGenerator::date_of(std::uint64_t index) const {
  SeededRandom random = random_for(index, kDating);
  if (random.below(1000) < options_.undated) {
    return std::nullopt;
  }
  const std::uint64_t place =
      options_.shuffled ? index * kShuffle % options_.articles : index;
  const auto span = static_cast<std::uint64_t>(options_.until - options_.from);
  const std::uint64_t seconds =
      span / options_.articles * place +
      span % options_.articles * place / options_.articles;
  Date date;
  date.utc_seconds = options_.from + static_cast<std::int64_t>(seconds);
  date.zone_known = true;
  date.precision = DatePrecision::kSecond;
  return date;
}

Article StoryGenerator::original(std::uint64_t index) const {
  Article article = blank(index);
  SeededRandom random = random_for(index, kOutlet);
  StoryText text(ranks_, random_for(index, kProse),
                 kEarlyNames + kNewNames * index);
  article.published = date_of(index);
  article.headline = text.headline();
  for (std::string& paragraph : text.paragraphs()) {
    article.body.push_back({ParagraphKind::kText, std::move(paragraph), 0});
  }
  const std::string author = text.person();
  article.byline = "By " + author;
  article.authors.push_back({author, "", "", ""});
  article.source = kSources[random.below(kSources.size())];
  article.section = kSections[random.below(kSections.size())];
  if (random.below(1000) < options_.corrected) {
    correct(article, author);
  }
  return article;
}

Article StoryGenerator::wire_copy(std::uint64_t index, std::uint64_t of) const {
  SeededRandom random = random_for(index, kEditing);
  Article copy = original(of);
  copy.id = id_of(index);
  copy.published = date_of(index);
  copy.byline.clear();
  copy.authors.clear();
  copy.corrections.clear();
  std::erase_if(copy.body, [](const Paragraph& paragraph) {
    return paragraph.kind == ParagraphKind::kCorrection;
  });
  copy.source = kSources[random.below(kSources.size() - 2)];
  copy.credit = kAgency;
  if (copy.body.size() > 2 && random.once_in(2)) {
    copy.body.pop_back();
  }
  if (random.once_in(2)) {
    copy.headline += " - " + std::string(kAgency);
  }
  copy.body.front().text.insert(0, "(" + std::string(kAgency) + ") - ");
  return copy;
}

}  // namespace morgue

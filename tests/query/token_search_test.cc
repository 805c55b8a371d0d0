#include <algorithm>
#include <array>
#include <memory>
#include <set>
#include <string>

#include <gtest/gtest.h>

#include "archive/indexed_text.h"
#include "corpus/seeded_random.h"
#include "indexer/token_file_writer.h"
#include "query/token_pattern.h"
#include "tests/archive/temporary_directory.h"

// TokenPattern against a plain reading of the same streams, at random.

namespace morgue {
namespace {

using Bytes = std::vector<std::uint8_t>;
using Codes = std::vector<std::uint32_t>;

constexpr std::size_t kStreamVocabulary = 2'000;

std::string name_of(std::size_t word) {
  return 'w' + std::to_string(10'000 + word);
}

// A file of words whose codes have one to four bytes each.
class Vocabulary {
 public:
  Vocabulary() {
    SeededRandom random(1);
    std::set<std::uint32_t> codes;
    while (codes.size() < kStreamVocabulary) {
      codes.insert(static_cast<std::uint32_t>(random.between(
          kFirstWord, std::uint64_t{1} << (7 * random.between(1, 4)))));
    }
    codes_.assign(codes.begin(), codes.end());
    std::vector<std::string> names;
    std::vector<CountedWord> words;
    names.reserve(kStreamVocabulary);
    words.reserve(kStreamVocabulary);
    for (std::size_t i = 0; i < kStreamVocabulary; ++i) {
      names.push_back(name_of(i));
    }
    for (const std::string& name : names) {
      words.push_back({name, 1});
    }
    const auto path = folder_.path() / "tokens";
    TokenFileWriter(path).finish(words, codes_);
    file_ = std::make_unique<TokenFile>(path);
  }

  const TokenFile& file() const { return *file_; }
  std::uint32_t code(std::size_t word) const { return codes_[word]; }

 private:
  TemporaryDirectory folder_;
  Codes codes_;
  std::unique_ptr<TokenFile> file_;
};

const Vocabulary& vocabulary() {
  static const Vocabulary words;
  return words;
}

// A word of a pattern by the numbers of its forms.
struct SoughtWord {
  std::vector<std::size_t> forms;
  TextField field = TextField::kBody;
};

struct Pattern {
  std::vector<SoughtWord> words;
  TextPattern::Kind kind = TextPattern::Kind::kPhrase;
  Nearness reach;
};

TokenPattern compiled(const Pattern& pattern) {
  TokenQuery query;
  query.pattern.kind = pattern.kind;
  query.pattern.reach = pattern.reach;
  for (const SoughtWord& word : pattern.words) {
    query.pattern.parts.emplace_back().word = query.words.size();
    query.words.push_back({.forms = {}, .field = word.field});
    for (const std::size_t form : word.forms) {
      query.words.back().forms.push_back(name_of(form));
    }
  }
  return {query, vocabulary().file()};
}

bool fits(const SoughtWord& word, std::uint32_t code, std::size_t region) {
  const bool may_stand = word.field == TextField::kBody       ? region <= 1
                         : word.field == TextField::kHeadline ? region == 0
                                                              : region == 2;
  return may_stand && std::any_of(word.forms.begin(), word.forms.end(),
                                  [&](std::size_t form) {
                                    return vocabulary().code(form) == code;
                                  });
}

// What stands where: sentences run on, other marks leave gaps.
struct StreamPlace {
  std::uint32_t code;
  std::uint32_t position;
  std::size_t region;
};

std::vector<StreamPlace> places_of(const Codes& codes) {
  std::vector<StreamPlace> places;
  std::uint32_t position = 0;
  std::size_t region = 0;
  for (const std::uint32_t code : codes) {
    if (code >= kFirstWord) {
      places.push_back({code, ++position, region});
    } else if (code == kTextEnd || (code > kNewSentence)) {
      // Marks that mean nothing yet end a phrase, but count as no place.
      position += code == kTextEnd ? kTextGap : 0;
      places.push_back({0, position, kRegions});
    } else if (code == kFieldEnd) {
      position += kFieldGap;
      places.push_back({0, position, kRegions});
      ++region;
    }
  }
  return places;
}

bool phrase_at(const Pattern& pattern, const std::vector<StreamPlace>& places,
               std::size_t at) {
  for (std::size_t i = 0; i < pattern.words.size(); ++i) {
    if (at + i >= places.size() ||
        !fits(pattern.words[i], places[at + i].code, places[at + i].region)) {
      return false;
    }
  }
  return true;
}

// Gives each word from `taken.size()` on a place of its own.
bool near_in(const Pattern& pattern, const std::vector<StreamPlace>& places,
             std::vector<std::uint32_t>& taken) {
  const std::uint32_t window =
      pattern.reach.distance +
      static_cast<std::uint32_t>(pattern.words.size()) - 1;
  if (taken.size() == pattern.words.size()) {
    return true;
  }
  for (const StreamPlace& place : places) {
    const bool within =
        std::all_of(taken.begin(), taken.end(), [&](std::uint32_t other) {
          return (place.position > other && place.position - other < window) ||
                 (!pattern.reach.ordered && place.position < other &&
                  other - place.position < window);
        });
    if (within && fits(pattern.words[taken.size()], place.code, place.region)) {
      taken.push_back(place.position);
      if (near_in(pattern, places, taken)) {
        return true;
      }
      taken.pop_back();
    }
  }
  return false;
}

bool expected(const Pattern& pattern, const Codes& codes) {
  const std::vector<StreamPlace> places = places_of(codes);
  if (pattern.kind == TextPattern::Kind::kNear) {
    std::vector<std::uint32_t> taken;
    return near_in(pattern, places, taken);
  }
  for (std::size_t at = 0; at < places.size(); ++at) {
    if (phrase_at(pattern, places, at)) {
      return true;
    }
  }
  return false;
}

Bytes bytes_of(const Codes& codes) {
  std::string text;
  for (const std::uint32_t code : codes) {
    append_varint(text, code);
  }
  return {text.begin(), text.end()};
}

// Words of a small set, so that most patterns are met, or nearly.
class RandomCase {
 public:
  explicit RandomCase(std::uint64_t seed)
      : random_(seed), words_(random_.between(1, 12)) {
    for (std::size_t& word : words_) {
      word = random_.below(kStreamVocabulary);
    }
  }

  Pattern pattern() {
    Pattern pattern;
    pattern.kind = random_.once_in(2) ? TextPattern::Kind::kPhrase
                                      : TextPattern::Kind::kNear;
    pattern.reach.distance = static_cast<std::uint32_t>(random_.between(1, 6));
    pattern.reach.ordered = random_.once_in(2);
    const TextField field = any_field();
    const std::size_t length = random_.between(1, 6);
    for (std::size_t i = 0; i < length; ++i) {
      pattern.words.push_back(
          {forms(), random_.once_in(20) ? any_field() : field});
    }
    return pattern;
  }

  Codes codes() {
    Codes codes(random_.once_in(20) ? random_.below(3) : random_.below(150));
    const std::uint64_t marks = random_.between(2, 30);
    for (std::uint32_t& code : codes) {
      code = random_.once_in(marks) ? mark() : vocabulary().code(word());
    }
    return codes;
  }

  Bytes noise() {
    Bytes bytes(random_.below(80));
    for (std::uint8_t& byte : bytes) {
      byte = static_cast<std::uint8_t>(random_.next());
    }
    return bytes;
  }

  std::size_t below(std::size_t limit) { return random_.below(limit); }

 private:
  std::size_t word() {
    return random_.once_in(10) ? random_.below(kStreamVocabulary)
                               : words_[random_.below(words_.size())];
  }

  std::uint32_t mark() {
    return random_.once_in(3) ? static_cast<std::uint32_t>(random_.below(8))
                              : static_cast<std::uint32_t>(kNewSentence);
  }

  TextField any_field() {
    const auto fields = std::to_array(
        {TextField::kBody, TextField::kHeadline, TextField::kByline});
    return fields[random_.once_in(2) ? 0 : random_.below(3)];
  }

  std::vector<std::size_t> forms() {
    const auto most = std::to_array<std::size_t>({1, 2, 12, 1'000});
    std::vector<std::size_t> forms(
        random_.between(1, most[random_.once_in(2) ? 0 : random_.below(4)]));
    for (std::size_t& form : forms) {
      form = word();
    }
    return forms;
  }

  SeededRandom random_;
  std::vector<std::size_t> words_;
};

std::string described_pattern(const Pattern& pattern, const Codes& codes) {
  std::string text = pattern.kind == TextPattern::Kind::kPhrase
                         ? "phrase"
                         : "near " + std::to_string(pattern.reach.distance) +
                               (pattern.reach.ordered ? " in order" : "");
  for (const SoughtWord& word : pattern.words) {
    text += " [" + std::to_string(static_cast<int>(word.field)) + ':';
    for (const std::size_t form : word.forms) {
      text += ' ' + std::to_string(vocabulary().code(form));
    }
    text += ']';
  }
  text += " in";
  for (const std::uint32_t code : codes) {
    text += ' ' + std::to_string(code);
  }
  return text;
}

TEST(TokenSearch, FindsWhatPlainReadingFinds) {
  std::size_t found = 0;
  constexpr std::uint64_t patterns = 1'500;
  constexpr std::size_t streams = 10;
  for (std::uint64_t seed = 0; seed < patterns; ++seed) {
    RandomCase random(seed);
    const Pattern pattern = random.pattern();
    const TokenPattern token_pattern = compiled(pattern);
    for (std::size_t i = 0; i < streams; ++i) {
      const Codes codes = random.codes();
      const bool matches = token_pattern.matches(bytes_of(codes));
      ASSERT_EQ(matches, expected(pattern, codes))
          << "seed " << seed << ": " << described_pattern(pattern, codes);
      found += matches ? 1 : 0;
    }
  }
  EXPECT_GT(found, patterns * streams / 10);
  EXPECT_LT(found, patterns * streams * 9 / 10);
}

// A stream that ends within a code ends before it.
TEST(TokenSearch, ReadsATruncatedStreamToItsLastWholeCode) {
  for (std::uint64_t seed = 0; seed < 500; ++seed) {
    RandomCase random(seed);
    const Pattern pattern = random.pattern();
    Codes codes = random.codes();
    Bytes bytes = bytes_of(codes);
    const Bytes cut(bytes.begin(),
                    bytes.begin() + static_cast<std::ptrdiff_t>(
                                        random.below(bytes.size() + 1)));
    codes.clear();
    TokenWalk walk(cut);
    for (std::uint32_t code = 0; walk.next(code);) {
      codes.push_back(code);
    }
    EXPECT_EQ(compiled(pattern).matches(cut), expected(pattern, codes))
        << "seed " << seed << ": " << described_pattern(pattern, codes);
  }
}

// What it answers does not matter; the sanitizers watch what it reads.
TEST(TokenSearch, NeverReadsBeyondADamagedStream) {
  for (std::uint64_t seed = 0; seed < 500; ++seed) {
    RandomCase random(seed);
    const TokenPattern pattern = compiled(random.pattern());
    for (int i = 0; i < 20; ++i) {
      const Bytes noise = random.noise();
      pattern.matches(noise);
    }
  }
}

// Words by letters: `|` ends a text, `.` a sentence, `/` a field.
Codes spelled(std::string_view text) {
  Codes codes;
  for (const char letter : text) {
    const auto number = static_cast<std::size_t>(letter - 'a');
    codes.push_back(letter == '|'   ? kTextEnd
                    : letter == '.' ? kNewSentence
                    : letter == '/' ? kFieldEnd
                                    : vocabulary().code(number * 70));
  }
  return codes;
}

TEST(TokenSearch, FindsWhatTheTableSays) {
  struct Case {
    const char* phrase;
    TextField field;
    bool found;
    const char* stream;
  };
  const std::vector<Case> cases = {
      {"ab", TextField::kBody, false, ""},
      {"ab", TextField::kBody, true, "ab"},
      {"ab", TextField::kBody, true, "a.b"},
      {"ab", TextField::kBody, true, "a..b"},
      {"ab", TextField::kBody, false, "a|b"},
      {"ab", TextField::kBody, false, "a/b"},
      {"ab", TextField::kBody, false, "//ab"},
      {"ab", TextField::kBody, false, "ba/ba/ab"},
      {"abab", TextField::kBody, true, "ababab"},
      {"abab", TextField::kBody, false, "abaabb"},
      {"abac", TextField::kBody, true, "ababac"},
      {"aaa", TextField::kBody, false, "aabaa"},
      {"aaa", TextField::kBody, true, "aab.aa.a"},
      {"ab", TextField::kHeadline, false, "c/ab/"},
      {"ab", TextField::kHeadline, true, "cab/ab/"},
      {"ab", TextField::kByline, false, "ab/ab/a|b"},
      {"ab", TextField::kByline, true, "ab/ab/ba|ab"},
      {"ab", TextField::kByline, false, "//x/ab"},
      {"z", TextField::kByline, true, "z/z/z"},
  };
  for (const auto& c : cases) {
    Pattern pattern;
    for (const char letter : std::string_view(c.phrase)) {
      pattern.words.push_back(
          {{static_cast<std::size_t>(letter - 'a') * 70}, c.field});
    }
    EXPECT_EQ(compiled(pattern).matches(bytes_of(spelled(c.stream))), c.found)
        << c.phrase << " in " << c.stream;
  }
}

}  // namespace
}  // namespace morgue

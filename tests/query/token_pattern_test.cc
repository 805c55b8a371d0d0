#include "query/token_pattern.h"

#include <algorithm>
#include <cstdint>
#include <map>
#include <random>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "archive/indexed_text.h"
#include "indexer/token_file_writer.h"
#include "tests/archive/temporary_directory.h"

namespace morgue {
namespace {

// A stream spelt out, with blanks between: words as their terms, "." for the
// next sentence, "/" for the end of a text, "|" for that of a field.
std::vector<std::string> split(const std::string& text) {
  std::vector<std::string> parts(1);
  for (const char c : text) {
    if (c == ' ') {
      parts.emplace_back();
    } else {
      parts.back() += c;
    }
  }
  std::erase(parts, "");
  return parts;
}

std::uint32_t mark_of(const std::string& part) {
  return part == "/" ? kTextEnd : part == "|" ? kFieldEnd : kNewSentence;
}

bool is_mark(const std::string& part) {
  return part == "/" || part == "|" || part == ".";
}

// A token file of such streams.
class Streams {
 public:
  explicit Streams(const std::vector<std::string>& streams)
      : file_(written(folder_, streams)) {}

  const TokenFile& file() const { return file_; }

  bool match(const TokenQuery& query, Docid docid) const {
    return TokenPattern(query, file_).matches(file_.stream(docid));
  }

 private:
  static std::filesystem::path written(
      const TemporaryDirectory& folder,
      const std::vector<std::string>& streams) {
    std::map<std::string, std::uint64_t> counts;
    for (const std::string& stream : streams) {
      for (const std::string& part : split(stream)) {
        counts[part] += is_mark(part) ? 0 : 1;
      }
    }
    std::vector<CountedWord> words;
    for (const auto& [word, count] : counts) {
      if (!is_mark(word)) {
        words.push_back({.word = word, .count = count});
      }
    }
    const std::vector<std::uint32_t> codes = token_codes(words);
    std::map<std::string, std::uint32_t> code_of;
    for (std::size_t i = 0; i < words.size(); ++i) {
      code_of[std::string(words[i].word)] = codes[i];
    }
    std::filesystem::path path = folder.path() / "tokens";
    TokenFileWriter writer(path);
    for (const std::string& stream : streams) {
      for (const std::string& part : split(stream)) {
        writer.add(is_mark(part) ? mark_of(part) : code_of[part]);
      }
      writer.end_article({});
    }
    writer.finish(words, codes);
    return path;
  }

  TemporaryDirectory folder_;
  TokenFile file_;
};

// Words with blanks between, forms with "," between; "h:" and "b:" in front
// look in the headline or the byline only.
TokenQuery query_of(TextPattern::Kind kind, const std::string& text,
                    std::uint32_t distance = 0, bool ordered = false) {
  TokenQuery query;
  query.pattern.kind = kind;
  query.pattern.reach = {.distance = distance, .ordered = ordered};
  for (std::string part : split(text)) {
    TokenQuery::Word word;
    if (part.starts_with("h:") || part.starts_with("b:")) {
      word.field = part[0] == 'h' ? TextField::kHeadline : TextField::kByline;
      part.erase(0, 2);
    }
    std::replace(part.begin(), part.end(), ',', ' ');
    word.forms = split(part);
    query.pattern.parts.emplace_back().word = query.words.size();
    query.words.push_back(word);
  }
  return query;
}

TokenQuery phrase(const std::string& text) {
  return query_of(TextPattern::Kind::kPhrase, text);
}

TEST(TokenPattern, FindsPhrases) {
  struct Case {
    std::string stream;
    std::string sought;
    bool expected;
  };
  const std::vector<Case> cases = {
      {"| a b c / |", "a b c", true},
      {"| a b c / |", "b c", true},
      {"| a b c / |", "a c", false},
      {"| a b c / |", "c b", false},
      {"| a a a b / |", "a a b", true},
      {"| a b a b c / |", "a b c", true},
      {"| a . b / |", "a b", true},   // sentences do not matter
      {"| a / b / |", "a b", false},  // texts do
      {"a | b / |", "a b", false},    // and so do fields
      {"a b | c / |", "a b", true},   // the headline is text
      {"a b | c / |", "h:a h:b", true},
      {"a | b / |", "h:a b", false},
      {"| a b / |", "h:a h:b", false},  // not in the headline
      {"| / | Aa Ab /", "b:Aa b:Ab", true},
      {"| / | Aa / Ab /", "b:Aa b:Ab", false},
      {"| a b / |", "b:a b:b", false},
      {"| / | a b /", "a b", false},  // the byline is no text
      {"| a b c / |", "a,x b,y c,z", true},
      {"| x y z / |", "a,x b,y c,z", true},
      {"| x b z / |", "a,x b,y c,z", true},
      {"| x b b / |", "a,x b,y c,z", false},
      {"| a b a c / |", "a,b a,b c", true},
      {"| Kus b / |", "us,Kus b", true},
      {"| Kus b / |", "us b", false},
      {"| us b / |", "Kus b", false},
      {"", "a", false},
      {"| | | a b / |", "a b", false},  // beyond the last field
  };
  for (const Case& c : cases) {
    const Streams streams({c.stream});
    EXPECT_EQ(streams.match(phrase(c.sought), 1), c.expected)
        << '"' << c.sought << "\" in: " << c.stream;
  }
}

TEST(TokenPattern, FindsWordsNearEachOther) {
  struct Case {
    std::string stream;
    std::string sought;
    std::uint32_t distance;
    bool ordered;
    bool expected;
  };
  const std::vector<Case> cases = {
      {"| a b / |", "a b", 1, false, true},
      {"| b a / |", "a b", 1, false, true},
      {"| b a / |", "a b", 1, true, false},
      {"| a x b / |", "a b", 1, false, false},
      {"| a x b / |", "a b", 2, false, true},
      {"| a x . x b / |", "a b", 3, true, true},
      {"| a x x b / |", "a b", 2, true, false},
      {"| a / b / |", "a b", 1, false, false},  // the end of a text counts one
      {"| a / b / |", "a b", 2, false, true},
      {"a | b / |", "a b", 900, false, false},     // fields are far apart
      {"| a b x c / |", "a b c", 2, false, true},  // two words: one between
      {"| a b x x c / |", "a b c", 2, false, false},
      {"| a x b x c / |", "a b c", 3, true, true},
      {"| a / |", "a a", 5, false, false},  // one place is one word
      {"| a a / |", "a a", 5, false, true},
      {"| a a / |", "a,b a", 1, true, true},
      {"| b c / |", "a,b b,c", 1, true, true},
      {"| c b / |", "a,b b,c", 1, true, false},
      {"| a b / |", "h:a b", 1, false, false},
      {"a b | / |", "h:a b", 1, false, true},
      {"| / | Aa Ab /", "b:Ab b:Aa", 1, false, true},
      // The nearest one is not always the one.
      {"| a c b a c / |", "a b c", 3, true, true},
      {"| a c b a c / |", "a b c", 2, true, false},
      {"| c a . b b / |", "b,c c a,b,c b,c", 1, false, true},
  };
  for (const Case& c : cases) {
    const Streams streams({c.stream});
    EXPECT_EQ(streams.match(query_of(TextPattern::Kind::kNear, c.sought,
                                     c.distance, c.ordered),
                            1),
              c.expected)
        << c.sought << " within " << c.distance << " in: " << c.stream;
  }
}

TEST(TokenPattern, KnowsWhatNoArticleHas) {
  const Streams streams({"a b | c / | Ad /", "e | /"});
  struct Case {
    std::string sought;
    bool impossible;
  };
  const std::vector<Case> cases = {
      {"a e", false}, {"a,z z,b", false}, {"a z", true}, {"z,y a", true}};
  for (const Case& c : cases) {
    EXPECT_EQ(TokenPattern(phrase(c.sought), streams.file()).impossible(),
              c.impossible)
        << c.sought;
  }
}

// --- The same by looking at everything there is.

struct Place {
  std::string word;
  TextField field;
  std::uint32_t position = 0;
  unsigned text = 0;  // counts them
};

std::vector<Place> places_in(const std::string& stream) {
  std::vector<Place> places;
  std::uint32_t position = 0;
  unsigned text = 0;
  unsigned region = 0;
  for (const std::string& part : split(stream)) {
    if (!is_mark(part)) {
      places.push_back({part,
                        region == 0   ? TextField::kHeadline
                        : region == 1 ? TextField::kBody
                                      : TextField::kByline,
                        ++position, text});
    } else if (part != ".") {
      ++text;
      position += part == "/" ? kTextGap : kFieldGap;
      region += part == "|" ? 1 : 0;
    }
  }
  return places;
}

bool stands_for(const Place& place, const TokenQuery::Word& word) {
  const bool field =
      place.field == word.field ||
      (place.field == TextField::kHeadline && word.field == TextField::kBody);
  return field && std::find(word.forms.begin(), word.forms.end(), place.word) !=
                      word.forms.end();
}

bool phrase_in(const std::vector<Place>& places, const TokenQuery& query) {
  for (std::size_t at = 0; at + query.words.size() <= places.size(); ++at) {
    bool all = true;
    for (std::size_t i = 0; all && i < query.words.size(); ++i) {
      all = places[at + i].text == places[at].text &&
            stands_for(places[at + i], query.words[i]);
    }
    if (all) {
      return true;
    }
  }
  return false;
}

// Gives each word from `taken.size()` on a place of its own.
bool near_in(const std::vector<Place>& places, const TokenQuery& query,
             std::vector<std::uint32_t>& taken) {
  if (taken.size() == query.words.size()) {
    const auto [least, most] = std::minmax_element(taken.begin(), taken.end());
    return *most - *least + 1 <=
           query.pattern.reach.distance + taken.size() - 1;
  }
  for (const Place& place : places) {
    const bool free = query.pattern.reach.ordered
                          ? taken.empty() || place.position > taken.back()
                          : std::find(taken.begin(), taken.end(),
                                      place.position) == taken.end();
    if (free && stands_for(place, query.words[taken.size()])) {
      taken.push_back(place.position);
      if (near_in(places, query, taken)) {
        return true;
      }
      taken.pop_back();
    }
  }
  return false;
}

bool expected_of(const std::string& stream, const TokenQuery& query) {
  const std::vector<Place> places = places_in(stream);
  std::vector<std::uint32_t> taken;
  return query.pattern.kind == TextPattern::Kind::kPhrase
             ? phrase_in(places, query)
             : near_in(places, query, taken);
}

std::string random_text(std::mt19937& random, const char* prefix) {
  const std::vector<std::string> words = {"a", "b", "c", "d", "Ka", "Kb"};
  std::string text;
  for (std::size_t left = random() % 10; left > 0; --left) {
    text += prefix + words[random() % words.size()] + ' ';
    text += random() % 5 == 0 ? ". " : "";
  }
  return text;
}

std::string random_stream(std::mt19937& random) {
  std::string stream = random_text(random, "") + "| ";
  for (std::size_t left = random() % 4; left > 0; --left) {
    stream += random_text(random, "") + "/ ";
  }
  return stream + "| " + random_text(random, "A") + "/ " +
         random_text(random, "A") + "/";
}

std::string random_sought(std::mt19937& random) {
  const std::vector<std::string> forms = {"a",   "b",   "c",     "Ka",  "a,Ka",
                                          "d,b", "b,c", "a,b,c", "z,a", "Kb,b"};
  const std::vector<std::string> bylines = {"Aa", "Ab,Aa", "Ac", "Ad,AKa"};
  const std::size_t kind = random() % 6;  // text mostly
  std::string sought;
  for (std::size_t left = 1 + random() % 4; left > 0; --left) {
    sought += kind == 0   ? "b:" + bylines[random() % bylines.size()]
              : kind == 1 ? "h:" + forms[random() % forms.size()]
                          : forms[random() % forms.size()];
    sought += ' ';
  }
  return sought;
}

TEST(TokenPattern, FindsWhatASearchOfEverythingFinds) {
  unsigned found = 0;
  constexpr unsigned rounds = 60;
  constexpr unsigned queries = 60;
  for (unsigned seed = 1; seed <= rounds; ++seed) {
    std::mt19937 random(seed);
    std::vector<std::string> texts;
    texts.reserve(20);
    for (int i = 0; i < 20; ++i) {
      texts.push_back(random_stream(random));
    }
    const Streams streams(texts);
    for (unsigned i = 0; i < queries; ++i) {
      const auto kind = random() % 2 == 0 ? TextPattern::Kind::kPhrase
                                          : TextPattern::Kind::kNear;
      const std::string sought = random_sought(random);
      const auto distance = static_cast<std::uint32_t>(1 + random() % 6);
      const TokenQuery query =
          query_of(kind, sought, distance, random() % 2 == 0);
      for (Docid docid = 1; docid <= texts.size(); ++docid) {
        const bool expected = expected_of(texts[docid - 1], query);
        found += expected ? 1 : 0;
        ASSERT_EQ(streams.match(query, docid), expected)
            << "seed " << seed << ": "
            << (kind == TextPattern::Kind::kPhrase
                    ? "phrase"
                    : (query.pattern.reach.ordered ? "in order within "
                                                   : "within ") +
                          std::to_string(distance))
            << ' ' << sought << " in: " << texts[docid - 1];
      }
    }
  }
  EXPECT_GT(found, rounds * queries) << "too little is found";
}

}  // namespace
}  // namespace morgue

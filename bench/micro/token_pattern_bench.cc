#include <memory>
#include <string>

#include <benchmark/benchmark.h>

#include "bench/temporary_folder.h"
#include "corpus/seeded_random.h"
#include "indexer/token_file_writer.h"
#include "query/token_pattern.h"

// What does it cost to ask one article's token stream for a phrase, or for
// words near each other?

namespace morgue {
namespace {

constexpr Docid kStreams = 10'000;
constexpr std::size_t kWords = 1'000;

std::string name_of(std::size_t word) {
  return 'w' + std::to_string(10'000 + word);
}

// By Zipf's law, nearly: as many words of each octave as of any other.
std::uint32_t any_code(SeededRandom& random) {
  const std::uint64_t octave = random.below(10);
  return static_cast<std::uint32_t>(
      kFirstWord - 1 +
      random.between(std::uint64_t{1} << octave,
                     (std::uint64_t{2} << octave) - 1));
}

// Articles of 150 words; word i has code kFirstWord + i.  Words 3 and 4, of
// those that the most articles have, stand side by side in every second one
// only.
class Articles {
 public:
  Articles() {
    const auto path = folder_.path() / "tokens";
    TokenFileWriter writer(path);
    SeededRandom random(1);
    for (Docid docid = 1; docid <= kStreams; ++docid) {
      write(docid % 2 == 0, random, writer);
    }
    std::vector<std::string> names;
    std::vector<CountedWord> words;
    std::vector<std::uint32_t> codes;
    names.reserve(kWords);
    words.reserve(kWords);
    codes.reserve(kWords);
    for (std::uint32_t i = 0; i < kWords; ++i) {
      names.push_back(name_of(i));
      codes.push_back(kFirstWord + i);
    }
    for (const std::string& name : names) {
      words.push_back({name, 1});
    }
    writer.finish(words, codes);
    file_ = std::make_unique<TokenFile>(path);
  }

  const TokenFile& file() const { return *file_; }

 private:
  static void write(bool together, SeededRandom& random,
                    TokenFileWriter& writer) {
    std::uint32_t last = 0;
    for (std::size_t i = 0; i < 150; ++i) {
      std::uint32_t code = any_code(random);
      if (i % 15 == 14) {
        code = random.once_in(3) ? kTextEnd : kNewSentence;
      } else if (last == kFirstWord + 3 && code == kFirstWord + 4) {
        code = kFirstWord + 5;
      }
      writer.add(code);
      last = code == kNewSentence ? last : code;
      if (together && i == 75) {
        writer.add(kFirstWord + 3);
        writer.add(kFirstWord + 4);
        last = kFirstWord + 4;
      }
    }
    writer.add(kFieldEnd);
    writer.end_article({});
  }

  TemporaryFolder folder_;
  std::unique_ptr<TokenFile> file_;
};

TokenQuery query_for(TextPattern::Kind kind) {
  TokenQuery query{.words = {{.forms = {name_of(3)}}, {.forms = {name_of(4)}}},
                   .pattern = {}};
  query.pattern.kind = kind;
  query.pattern.reach.distance = 3;
  query.pattern.parts.resize(2);
  query.pattern.parts[1].word = 1;
  return query;
}

// Asks every second article, beginning with `first`.
void ask(benchmark::State& state, TextPattern::Kind kind, Docid first) {
  static const Articles articles;
  const TokenPattern pattern(query_for(kind), articles.file());
  Docid docid = first;
  std::uint64_t matches = 0;
  while (state.KeepRunning()) {
    matches += pattern.matches(articles.file().stream(docid)) ? 1U : 0U;
    docid = docid + 2 > kStreams ? first : docid + 2;
  }
  state.counters["matches"] = benchmark::Counter(
      static_cast<double>(matches), benchmark::Counter::kAvgIterations);
}

void phrase_that_is_not_there(benchmark::State& state) {
  ask(state, TextPattern::Kind::kPhrase, 1);
}
BENCHMARK(phrase_that_is_not_there);

void phrase_that_is_there(benchmark::State& state) {
  ask(state, TextPattern::Kind::kPhrase, 2);
}
BENCHMARK(phrase_that_is_there);

void two_words_near_each_other(benchmark::State& state) {
  ask(state, TextPattern::Kind::kNear, 1);
}
BENCHMARK(two_words_near_each_other);

}  // namespace
}  // namespace morgue

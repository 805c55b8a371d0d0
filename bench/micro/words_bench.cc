#include <benchmark/benchmark.h>

#include "bench/micro/sample_archive.h"
#include "bench/plain_words.h"
#include "text/sentence.h"
#include "text/stemmer.h"
#include "text/tokenizer.h"
#include "text/unicode.h"

namespace morgue {
namespace {

std::string sample_text() {
  std::string text;
  for (const Article& article : sample_articles()) {
    text += body_text(article);
  }
  return text;
}

// Every tenth "e" becomes "é": text that leaves the fast path for ASCII.
std::string accented(const std::string& text) {
  std::string result;
  std::size_t met = 0;
  for (const char byte : text) {
    if (byte == 'e' && ++met % 10 == 0) {
      result += "é";
    } else {
      result += byte;
    }
  }
  return result;
}

std::size_t cut_into_words(const std::string& text) {
  Tokenizer tokenizer(text);
  std::size_t words = 0;
  for (Token token; tokenizer.next(token);) {
    benchmark::DoNotOptimize(token.word.data());
    ++words;
  }
  return words;
}

void tokenize(benchmark::State& state, const std::string& text) {
  std::size_t words = 0;
  while (state.KeepRunning()) {
    words += cut_into_words(text);
  }
  state.SetItemsProcessed(static_cast<std::int64_t>(words));
  state.SetBytesProcessed(state.iterations() *
                          static_cast<std::int64_t>(text.size()));
}

// How many bytes a second does the tokenizer cut into words?
void tokenize_english(benchmark::State& state) {
  tokenize(state, sample_text());
}
BENCHMARK(tokenize_english)->Unit(benchmark::kMillisecond);

// ... where accents stand in the words?
void tokenize_accented(benchmark::State& state) {
  tokenize(state, accented(sample_text()));
}
BENCHMARK(tokenize_accented)->Unit(benchmark::kMillisecond);

// How many words a second does the stemmer stem, most of them met before?
void stem_english(benchmark::State& state) {
  const std::vector<std::string> words = plain_words(sample_text());
  Stemmer stemmer("en");
  while (state.KeepRunning()) {
    for (const std::string& word : words) {
      benchmark::DoNotOptimize(stemmer.stem(word).data());
    }
  }
  state.SetItemsProcessed(state.iterations() *
                          static_cast<std::int64_t>(words.size()));
}
BENCHMARK(stem_english)->Unit(benchmark::kMillisecond);

// How many bytes a second are cut into sentences?
void cut_sentences(benchmark::State& state) {
  const std::string text = sample_text();
  while (state.KeepRunning()) {
    benchmark::DoNotOptimize(sentences(text));
  }
  state.SetBytesProcessed(state.iterations() *
                          static_cast<std::int64_t>(text.size()));
}
BENCHMARK(cut_sentences)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace morgue

#include <filesystem>
#include <fstream>
#include <string>

#include <benchmark/benchmark.h>

#include "bench/micro/sample_archive.h"
#include "bench/micro/sample_formats.h"
#include "bench/temporary_folder.h"
#include "corpus/article_reader.h"

namespace morgue {
namespace {

// The sample as often as makes a file of some size.
constexpr int kTimes = 16;

// How many bytes of a format are made into articles a second, from a file that
// the system has in memory, before anything is stored or indexed?
void read_articles(benchmark::State& state, const std::string& sample,
                   const std::string& name) {
  const TemporaryFolder folder;
  const std::filesystem::path file = folder.path() / name;
  std::ofstream out(file, std::ios::binary);
  for (int i = 0; i < kTimes; ++i) {
    out << sample;
  }
  out.close();
  std::int64_t articles = 0;
  while (state.KeepRunning()) {
    const auto reader = open_reader(file, {});
    while (auto incoming = reader->next()) {
      articles += std::holds_alternative<Submission>(*incoming) ? 1 : 0;
    }
  }
  const auto all = static_cast<std::int64_t>(sample_articles().size()) * kTimes;
  if (articles != state.iterations() * all) {
    state.SkipWithError("not all articles were read");
  }
  state.SetBytesProcessed(state.iterations() * kTimes *
                          static_cast<std::int64_t>(sample.size()));
  state.SetItemsProcessed(articles);
}

void read_jsonl(benchmark::State& state) {
  read_articles(state, sample_json_lines(), "sample.jsonl");
}
BENCHMARK(read_jsonl)->Unit(benchmark::kMillisecond);

void read_nitf(benchmark::State& state) {
  read_articles(state, sample_nitf(), "sample.xml");
}
BENCHMARK(read_nitf)->Unit(benchmark::kMillisecond);

void read_newsml_g2(benchmark::State& state) {
  read_articles(state, sample_newsml_g2(), "sample.xml");
}
BENCHMARK(read_newsml_g2)->Unit(benchmark::kMillisecond);

void read_html_of_warc(benchmark::State& state) {
  read_articles(state, sample_warc(), "sample.warc");
}
BENCHMARK(read_html_of_warc)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace morgue

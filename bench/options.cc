#include "bench/options.h"

#include <CLI/CLI.hpp>

namespace morgue {
namespace {

CLI::App* add_micro(CLI::App& app) {
  CLI::App* micro = app.add_subcommand(
      "micro",
      "Small benchmarks of the parts; takes Google Benchmark's flags, such as "
      "--benchmark_filter=tokenize");
  micro->prefix_command();
  return micro;
}

CLI::App* add_search(CLI::App& app, SearchBenchOptions& options) {
  CLI::App* search = app.add_subcommand(
      "search", "Time each class of query on an archive, warm, in process");
  search->add_option("-C,--archive", options.archive, "The archive")
      ->required();
  search
      ->add_option("QUERIES", options.queries,
                   "class<TAB>words[<TAB>from_epoch<TAB>to_epoch] lines")
      ->required();
  search->add_flag("--exact", options.exact, "Count every match");
  search->add_option("--hits", options.hits,
                     "Write one exact hit count a query to this file");
  search->add_option("--threads", options.threads, "Searches at a time")
      ->check(CLI::Range(1U, 1024U))
      ->capture_default_str();
  search->add_option("--classes", options.classes,
                     "Only these classes, e.g. abc");
  search
      ->add_option("--reps", options.repetitions,
                   "A query's time is the median of so many")
      ->check(CLI::Range(1U, 10'000U))
      ->capture_default_str();
  return search;
}

CLI::App* add_quality(CLI::App& app, QualityOptions& options) {
  CLI::App* quality =
      app.add_subcommand("quality", "Measure ranking on judged documents");
  quality->add_option("--docs", options.docs, "Documents to index")->required();
  quality->add_option("--queries", options.queries, "id<TAB>text lines")
      ->required();
  quality->add_option("--qrels", options.qrels, "Judgements in TREC's format")
      ->required();
  quality->add_option("--lang", options.language,
                      "Language of documents that do not say");
  quality->add_option("--run", options.run, "Write a TREC run to this file");
  return quality;
}

CLI::App* add_extraction(CLI::App& app, ExtractionOptions& options) {
  CLI::App* extraction = app.add_subcommand(
      "extraction", "Measure what is taken out of HTML pages");
  extraction
      ->add_option("BENCHMARK", options.benchmark, "Whose pages these are")
      ->required()
      ->check(CLI::IsMember(
          {"scrapinghub", "readability", "fundus", "trafilatura"}));
  extraction->add_option("DIR", options.folder, "The pages and what is right")
      ->required();
  return extraction;
}

CLI::App* add_generate(CLI::App& app, GenerateOptions& options) {
  StoryOptions& stories = options.stories;
  CLI::App* generate =
      app.add_subcommand("generate", "Make up articles, as JSON lines");
  generate->add_option("N", stories.articles, "How many")->required();
  generate->add_option("OUT", options.out, "The file; - is standard output")
      ->required();
  generate->add_option("--seed", stories.seed, "Another archive of the kind")
      ->capture_default_str();
  generate->add_flag("--shuffled", stories.shuffled, "Dates in no order");
  generate
      ->add_option("--wire-copies", stories.wire_copies,
                   "Reprints of earlier stories, in a thousand")
      ->check(CLI::Range(0U, 1000U))
      ->capture_default_str();
  return generate;
}

}  // namespace

BenchOptions parse_options(int argc, const char* const* argv) {
  CLI::App app("Measures Morgue: its parts, its searches, its ranking");
  app.set_version_flag("--version", MORGUE_VERSION);
  app.require_subcommand(1);
  SearchBenchOptions search_options;
  QualityOptions quality_options;
  ExtractionOptions extraction_options;
  GenerateOptions generate_options;
  const CLI::App* micro = add_micro(app);
  const CLI::App* search = add_search(app, search_options);
  const CLI::App* quality = add_quality(app, quality_options);
  const CLI::App* extraction = add_extraction(app, extraction_options);
  add_generate(app, generate_options);
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return {std::nullopt, app.exit(error) == 0 ? 0 : 2};
  }
  if (micro->parsed()) {
    return {MicroOptions{micro->remaining()}, 0};
  }
  if (search->parsed()) {
    return {search_options, 0};
  }
  if (quality->parsed()) {
    return {quality_options, 0};
  }
  if (extraction->parsed()) {
    return {extraction_options, 0};
  }
  return {generate_options, 0};
}

}  // namespace morgue

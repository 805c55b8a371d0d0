#include "bench/quality.h"

#include <array>
#include <cstdio>
#include <fstream>
#include <string_view>
#include <vector>

#include "archive/error.h"
#include "bench/judged_archive.h"
#include "bench/plain_words.h"
#include "bench/trec_files.h"

namespace morgue {
namespace {

constexpr std::size_t kDepth = 1000;

std::ifstream open_file(const std::filesystem::path& path) {
  std::ifstream file(path);
  if (!file) {
    throw Error(Failure::kNotFound, "opening " + path.string());
  }
  return file;
}

Ranking answer(JudgedArchive& archive, const Topic& topic,
               std::ostream& notes) {
  bool cut = false;
  const std::string typed = typed_words(plain_words(topic.text), &cut);
  if (cut) {
    notes << "query " << topic.id << " is too long: its first distinct words "
          << "are searched\n";
  }
  return typed.empty() ? Ranking{} : archive.rank(typed, kDepth);
}

void print_value(std::ostream& out, std::string_view name, double value) {
  std::array<char, 32> digits{};
  std::snprintf(digits.data(), digits.size(), "%.4f", value);
  out << name << ' ' << digits.data() << '\n';
}

void print(std::ostream& out, const std::vector<TrecMetrics>& topics) {
  const TrecMetrics mean = mean_of(topics);
  out << "queries " << topics.size() << '\n';
  print_value(out, "MAP", mean.average_precision);
  print_value(out, "nDCG@10", mean.ndcg_10);
  print_value(out, "P@10", mean.precision_10);
  print_value(out, "MRR", mean.reciprocal_rank);
  print_value(out, "success@1", mean.success_1);
}

}  // namespace

void run_quality(const QualityOptions& options, std::ostream& out,
                 std::ostream& notes) {
  std::ifstream queries = open_file(options.queries);
  std::ifstream qrels = open_file(options.qrels);
  const std::vector<Topic> topics = read_topics(queries);
  const auto judgements = read_judgements(qrels);
  JudgedArchive archive(options.docs, options.language, notes);

  std::ofstream run;
  if (!options.run.empty()) {
    run.open(options.run);
  }
  std::vector<TrecMetrics> measured;
  for (const Topic& topic : topics) {
    const auto judged = judgements.find(topic.id);
    if (judged == judgements.end() || !has_relevant(judged->second)) {
      continue;
    }
    const Ranking ranking = answer(archive, topic, notes);
    measured.push_back(measure(ranking, judged->second));
    write_run(run, topic.id, ranking);
  }
  if (!options.run.empty() && !run.flush()) {
    throw Error(Failure::kIo, "writing run " + options.run.string());
  }
  print(out, measured);
}

}  // namespace morgue

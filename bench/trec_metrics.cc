#include "bench/trec_metrics.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <tuple>

namespace morgue {
namespace {

constexpr std::size_t kCut = 10;

int grade_of(const Judgements& judgements, const std::string& id) {
  const auto found = judgements.find(id);
  return found == judgements.end() ? 0 : std::max(found->second, 0);
}

// Grades of the relevant documents, best first.
std::vector<int> ideal_grades(const Judgements& judgements) {
  std::vector<int> grades;
  for (const auto& [id, grade] : judgements) {
    if (grade > 0) {
      grades.push_back(grade);
    }
  }
  std::sort(grades.begin(), grades.end(), std::greater<>());
  return grades;
}

double discounted_gain(const std::vector<int>& grades) {
  double gain = 0;
  for (std::size_t i = 0; i < std::min(grades.size(), kCut); ++i) {
    gain += grades[i] / std::log2(static_cast<double>(i) + 2);
  }
  return gain;
}

double average_precision(const std::vector<int>& grades, std::size_t relevant) {
  double sum = 0;
  double found = 0;
  for (std::size_t i = 0; i < grades.size(); ++i) {
    if (grades[i] > 0) {
      found += 1;
      sum += found / static_cast<double>(i + 1);
    }
  }
  return sum / static_cast<double>(relevant);
}

}  // namespace

void sort_as_trec(Ranking& ranking) {
  std::sort(ranking.begin(), ranking.end(),
            [](const RankedDocument& a, const RankedDocument& b) {
              return std::tie(a.score, a.id) > std::tie(b.score, b.id);
            });
}

TrecMetrics measure(const Ranking& ranking, const Judgements& judgements) {
  std::vector<int> grades;
  for (const RankedDocument& document : ranking) {
    grades.push_back(grade_of(judgements, document.id));
  }
  const auto relevant = [](int grade) { return grade > 0; };
  const auto first = std::find_if(grades.begin(), grades.end(), relevant);
  const auto cut = grades.begin() +
                   static_cast<std::ptrdiff_t>(std::min(grades.size(), kCut));
  const std::vector<int> ideal = ideal_grades(judgements);

  TrecMetrics metrics;
  metrics.average_precision = average_precision(grades, ideal.size());
  metrics.ndcg_10 = discounted_gain(grades) / discounted_gain(ideal);
  metrics.precision_10 =
      static_cast<double>(std::count_if(grades.begin(), cut, relevant)) / kCut;
  if (first != grades.end()) {
    metrics.reciprocal_rank =
        1.0 / static_cast<double>(first - grades.begin() + 1);
  }
  metrics.success_1 = first == grades.begin() && first != grades.end() ? 1 : 0;
  return metrics;
}

bool has_relevant(const Judgements& judgements) {
  return std::any_of(judgements.begin(), judgements.end(),
                     [](const auto& entry) { return entry.second > 0; });
}

TrecMetrics mean_of(const std::vector<TrecMetrics>& topics) {
  TrecMetrics mean;
  const double share =
      1.0 / static_cast<double>(std::max<std::size_t>(topics.size(), 1));
  for (const TrecMetrics& topic : topics) {
    mean.average_precision += topic.average_precision * share;
    mean.ndcg_10 += topic.ndcg_10 * share;
    mean.precision_10 += topic.precision_10 * share;
    mean.reciprocal_rank += topic.reciprocal_rank * share;
    mean.success_1 += topic.success_1 * share;
  }
  return mean;
}

}  // namespace morgue

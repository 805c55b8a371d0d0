#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <vector>

namespace morgue {

// Ranking quality as trec_eval measures it.

// One topic's judgements: document -> grade; above 0 is relevant.
using Judgements = std::map<std::string, int, std::less<>>;

struct RankedDocument {
  std::string id;
  double score = 0;
};
using Ranking = std::vector<RankedDocument>;

// Puts the ranking into trec_eval's order, which goes by score alone: highest
// first, equal scores by id, descending.
void sort_as_trec(Ranking& ranking);

struct TrecMetrics {
  double average_precision = 0;  // mean over topics: MAP
  double ndcg_10 = 0;            // gain: grade; discount: log2(rank + 1)
  double precision_10 = 0;
  double reciprocal_rank = 0;  // mean over topics: MRR
  double success_1 = 0;        // 1 where the first document is relevant
};

// `ranking` in trec_eval's order; `judgements` with a relevant document.
TrecMetrics measure(const Ranking& ranking, const Judgements& judgements);

bool has_relevant(const Judgements& judgements);

// All zero where there are no topics.
TrecMetrics mean_of(const std::vector<TrecMetrics>& topics);

}  // namespace morgue

#pragma once

#include <istream>
#include <map>
#include <ostream>
#include <string>
#include <vector>

#include "bench/trec_metrics.h"

namespace morgue {

struct Topic {
  std::string id;
  std::string text;
};

// `id<TAB>text` lines.  Throws Error(kBadInput) naming the line.
std::vector<Topic> read_topics(std::istream& input);

// `topic iteration document grade` lines, apart by white space; by topic.  Of
// two judgements of one document the later stands.  Throws Error(kBadInput).
std::map<std::string, Judgements, std::less<>> read_judgements(
    std::istream& input);

// Appends one topic to a TREC run: `topic Q0 document rank score morgue`.
// White space within an id becomes "_", which the format cannot carry.
void write_run(std::ostream& out, const std::string& topic,
               const Ranking& ranking);

}  // namespace morgue

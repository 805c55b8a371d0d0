#include "query/score_explainer.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <map>

#include "archive/engine_error.h"
#include "query/counted.h"
#include "query/match_count.h"
#include "query/query_parser.h"
#include "query/ranking.h"

namespace morgue {
namespace {

void gather(const Query& query, std::vector<Query>& scoring) {
  if (const auto* both = std::get_if<And>(&query.node)) {
    for (const Query& clause : both->clauses) {
      gather(clause, scoring);
    }
  } else if (const auto* either = std::get_if<Or>(&query.node)) {
    for (const Query& clause : either->clauses) {
      gather(clause, scoring);
    }
  } else if (scores(query)) {
    scoring.push_back(query);
  }
}

std::string two_places(double value) {
  std::array<char, 32> text{};
  std::snprintf(text.data(), text.size(), "%.2f", value);
  return text.data();
}

std::shared_ptr<const DocidSet> docids_of(const SegmentSet& segments,
                                          const std::vector<Match>& matches) {
  DocidSet set;
  for (const Match& match : matches) {
    const Docid docid = segments.docid_in(match.docid);
    set[segments.segment_of(match.docid).database.get_uuid()].push_back(
        {docid, docid});
  }
  for (auto& [uuid, ranges] : set) {
    std::sort(ranges.begin(), ranges.end(),
              [](const DocidRange& a, const DocidRange& b) {
                return a.first < b.first;
              });
  }
  return std::make_shared<const DocidSet>(std::move(set));
}

std::map<Xapian::docid, double> weights(
    const SegmentSet& segments, const Xapian::Query& query,
    const std::shared_ptr<const DocidSet>& among, std::size_t count) {
  Xapian::Enquire enquire(segments.all());
  enquire.set_query({Xapian::Query::OP_FILTER, query, docid_query(among)});
  enquire.set_weighting_scheme(ranking());
  const Xapian::MSet found =
      enquire.get_mset(0, static_cast<Xapian::doccount>(count));
  std::map<Xapian::docid, double> weights;
  for (auto match = found.begin(); match != found.end(); ++match) {
    weights[*match] = shown_score(match.get_weight());
  }
  return weights;
}

std::uint64_t impact(const Xapian::Database& database,
                     const Xapian::Query& query, Xapian::docid docid) {
  std::uint64_t sum = 0;
  for (auto term = query.get_unique_terms_begin();
       term != query.get_terms_end(); ++term) {
    auto posting = database.postlist_begin(*term);
    const auto end = database.postlist_end(*term);
    posting.skip_to(docid);
    if (posting != end && *posting == docid) {
      sum += posting.get_wdf();
    }
  }
  return sum;
}

// What a word does for a match; nothing for anything but a word.
std::string impact_text(const SegmentSet& segments, const Query& part,
                        const Xapian::Query& lowered, Xapian::docid docid) {
  // Impacts of a phrase's words would say nothing about the phrase.
  if (!std::holds_alternative<Word>(part.node)) {
    return {};
  }
  return "impact " + grouped(impact(segments.all(), lowered, docid)) + ", ";
}

void explain_part(const SegmentSet& segments, const Query& part,
                  const Xapian::Query& lowered,
                  const std::vector<Match>& matches,
                  std::vector<std::string>& texts) {
  const auto found =
      weights(segments, lowered, docids_of(segments, matches), matches.size());
  const std::string spread =
      "in " +
      counted(count_matches(segments.all(), lowered).articles, "article") + ")";
  for (std::size_t i = 0; i < matches.size(); ++i) {
    const auto weight = found.find(matches[i].docid);
    if (weight != found.end()) {
      texts[i] +=
          texts[i].empty() ? two_places(matches[i].score) + " = " : " + ";
      texts[i] += describe(part) + " " + two_places(weight->second) + " (" +
                  impact_text(segments, part, lowered, matches[i].docid) +
                  spread;
    }
  }
}

}  // namespace

std::vector<std::string> explain_scores(const SegmentSet& segments,
                                        QueryLowering& lowering,
                                        const Query& query,
                                        const std::vector<Match>& matches) {
  std::vector<Query> scoring;
  gather(query, scoring);
  std::vector<std::string> texts(matches.size());
  for (const Query& part : scoring) {
    const Xapian::Query lowered = lowering.lower(part);
    in_our_words("explaining scores", [&] {
      explain_part(segments, part, lowered, matches, texts);
    });
  }
  return texts;
}

}  // namespace morgue

#include "query/flat_page.h"

#include <algorithm>
#include <span>
#include <utility>

#include "query/date_bounds.h"
#include "query/flat_scorer.h"
#include "query/ranking.h"
#include "query/term_postings.h"

namespace morgue {
namespace {

// A match on its way into the page.
struct PageMatch {
  std::uint32_t score = 0;
  std::size_t segment = 0;
  Docid docid = 0;
};

// The best matches of the segments searched so far.
class PageMatches {
 public:
  PageMatches(const SegmentSet& segments, std::size_t most)
      : segments_(segments.newest_first()), most_(most) {}

  void add(std::size_t segment, const std::vector<FlatMatch>& matches) {
    for (const FlatMatch& match : matches) {
      best_.push_back({match.score, segment, match.docid});
    }
    std::sort(best_.begin(), best_.end(),
              [this](const PageMatch& a, const PageMatch& b) {
                return a.score != b.score ? a.score > b.score : newer(a, b);
              });
    best_.resize(std::min(best_.size(), most_));
  }

  // What scores less cannot enter any more.
  std::uint32_t floor() const {
    return best_.size() == most_ && most_ > 0 ? best_.back().score : 0;
  }

  // Of equal scores nothing of the segment could enter any more.
  bool all_newer_than(std::size_t segment) const {
    if (best_.size() < most_ || most_ == 0) {
      return best_.size() == most_;
    }
    const SegmentEntry& entry = segments_[segment].entry;
    const PageMatch& last = best_.back();
    const auto date = segments_[last.segment].tokens.date(last.docid);
    return date && (entry.dated == 0 || *date > entry.newest);
  }

  const std::vector<PageMatch>& best() const { return best_; }

 private:
  // The order of NewestOfEquals (query/ranking.h).
  bool newer(const PageMatch& a, const PageMatch& b) const {
    return a.segment == b.segment
               ? a.docid < b.docid
               : segments_[a.segment].tokens.order(a.docid) <
                     segments_[b.segment].tokens.order(b.docid);
  }

  const std::vector<Segment>& segments_;
  std::size_t most_;
  std::vector<PageMatch> best_;
};

// The postings of a query's terms in one segment.
struct SegmentPostings {
  SegmentPostings(const Segment& segment, const FlatQuery& query) {
    words.reserve(query.words.size());
    for (const FlatQuery::Word& word : query.words) {
      words.push_back(open(segment, word.terms));
    }
    required = open_all(segment, query.required);
    excluded = open(segment, query.excluded);
  }

  std::vector<std::vector<TermPostings>> words;
  std::vector<std::vector<TermPostings>> required;
  std::vector<TermPostings> excluded;

 private:
  static std::vector<TermPostings> open(const Segment& segment,
                                        const std::vector<std::string>& terms) {
    std::vector<TermPostings> postings;
    postings.reserve(terms.size());
    for (const std::string& term : terms) {
      postings.emplace_back(segment, term);
    }
    return postings;
  }

  static std::vector<std::vector<TermPostings>> open_all(
      const Segment& segment,
      const std::vector<std::vector<std::string>>& groups) {
    std::vector<std::vector<TermPostings>> postings;
    postings.reserve(groups.size());
    for (const std::vector<std::string>& terms : groups) {
      postings.push_back(open(segment, terms));
    }
    return postings;
  }
};

std::vector<PostingList> lists_of(const std::vector<TermPostings>& terms) {
  std::vector<PostingList> lists;
  lists.reserve(terms.size());
  for (const TermPostings& term : terms) {
    lists.push_back(term.list());
  }
  return lists;
}

// The docids that all the dates allow: one range, since docids run by date.
DocidRange allowed(const Segment& segment, const FlatQuery& query) {
  DocidRange allowed{1, static_cast<Docid>(segment.entry.articles)};
  for (const DateRange& dates : query.dates) {
    const DocidRange range = docids_within(segment, dates);
    allowed.first = std::max(allowed.first, range.first);
    allowed.last = std::min(allowed.last, range.last);
  }
  return allowed;
}

class FlatPage {
 public:
  FlatPage(const SegmentSet& segments, const FlatQuery& query,
           const PageRequest& request, std::size_t most)
      : segments_(segments),
        query_(query),
        request_(request),
        most_(most),
        matches_(segments, most),
        by_score_(request.sort == SortBy::kRelevance) {
    const auto& all = segments.newest_first();
    postings_.reserve(all.size());
    for (const Segment& segment : all) {
      postings_.emplace_back(segment, query);
    }
    // Where all are alike the first to come, which are the newest, are best.
    weights_.resize(query.words.size());
    for (std::size_t i = 0; by_score_ && i < weights_.size(); ++i) {
      weights_[i] = weight_of_word(i);
    }
  }

  void visit(const VisitMatches& visit) {
    for (std::size_t i = 0; i < postings_.size(); ++i) {
      std::vector<Docid> docids;
      MatchCount total;
      search(i, total, [&](std::span<const Docid> more) {
        docids.insert(docids.end(), more.begin(), more.end());
      });
      visit(segments_.newest_first()[i], docids);
    }
  }

  // The best matches but for the first `offset` of them.
  MatchPage find(std::size_t offset) {
    MatchPage page;
    for (std::size_t i = 0; i < postings_.size(); ++i) {
      if (!request_.visit_all && !by_score_ && matches_.all_newer_than(i)) {
        page.total.exact = false;
      } else {
        search(i, page.total, {});
      }
    }
    const std::span best(matches_.best());
    for (const PageMatch& match : best.subspan(std::min(offset, best.size()))) {
      page.matches.push_back(
          {segments_.docid_in_all(match.segment, match.docid),
           shown_score(match.score)});
    }
    return page;
  }

 private:
  std::uint32_t weight_of_word(std::size_t word) const {
    const FlatQuery::Word& wanted = query_.words[word];
    std::vector<std::uint64_t> frequencies(wanted.terms.size());
    for (const SegmentPostings& postings : postings_) {
      for (std::size_t i = 0; i < frequencies.size(); ++i) {
        frequencies[i] += postings.words[word][i].list().count;
      }
    }
    return boosted(word_weight(segments_.all().get_doccount(), frequencies),
                   wanted.boost);
  }

  void search(std::size_t index, MatchCount& total,
              std::function<void(std::span<const Docid>)> visit) {
    const Segment& segment = segments_.newest_first()[index];
    FlatSearch search;
    const DocidRange range = allowed(segment, query_);
    if (range.empty() || !fill(index, segment, search)) {
      return;
    }
    search.within = {range};
    search.visit = std::move(visit);
    const FlatResult result = search_flat(search);
    matches_.add(index, result.best);
    total.articles += result.count;
    total.exact = total.exact && result.count_is_exact;
  }

  // False where nothing of the segment can match.
  bool fill(std::size_t index, const Segment& segment, FlatSearch& search) {
    const SegmentPostings& postings = postings_[index];
    search.all = query_.all;
    search.most = most_;
    search.floor = matches_.floor();
    search.count_all = request_.visit_all;
    for (std::size_t i = 0; i < postings.words.size(); ++i) {
      search.terms.push_back({lists_of(postings.words[i]), weights_[i]});
    }
    for (const std::vector<TermPostings>& group : postings.required) {
      search.required.push_back(lists_of(group));
    }
    search.excluded = lists_of(postings.excluded);
    if (segments_.deleted() != nullptr) {
      const auto deleted = segments_.deleted()->find(segment.entry.uuid);
      if (deleted != segments_.deleted()->end()) {
        search.deleted = deleted->second;
      }
    }
    return add_patterns(segment, search);
  }

  bool add_patterns(const Segment& segment, FlatSearch& search) {
    patterns_.clear();
    for (const auto& pattern : query_.patterns) {
      patterns_.emplace_back(*pattern, segment.tokens);
      if (patterns_.back().impossible()) {
        return false;
      }
    }
    if (!patterns_.empty()) {
      search.expect = [&segment](Docid docid) { segment.tokens.fetch(docid); };
      search.verify = [this, &segment](Docid docid) {
        const auto stream = segment.tokens.stream(docid);
        return std::all_of(patterns_.begin(), patterns_.end(),
                           [&](const TokenPattern& pattern) {
                             return pattern.matches(stream);
                           });
      };
    }
    return true;
  }

  const SegmentSet& segments_;
  const FlatQuery& query_;
  const PageRequest& request_;
  std::size_t most_;
  PageMatches matches_;
  bool by_score_;
  std::vector<SegmentPostings> postings_;
  std::vector<std::uint32_t> weights_;
  std::vector<TokenPattern> patterns_;  // of the segment being searched
};

}  // namespace

bool can_search_flat(const SegmentSet& segments) {
  const auto& all = segments.newest_first();
  return std::all_of(all.begin(), all.end(), [](const Segment& segment) {
    return segment.mapped.has_value();
  });
}

void visit_flat_matches(const SegmentSet& segments, const FlatQuery& query,
                        const VisitMatches& visit) {
  const PageRequest everything{
      .limit = 0, .sort = SortBy::kNewest, .visit_all = true};
  FlatPage(segments, query, everything, 0).visit(visit);
}

MatchPage find_flat_page(const SegmentSet& segments, const FlatQuery& query,
                         const PageRequest& request) {
  return cut_page(segments, request, [&](std::size_t offset, std::size_t most) {
    return FlatPage(segments, query, request, offset + most).find(offset);
  });
}

}  // namespace morgue

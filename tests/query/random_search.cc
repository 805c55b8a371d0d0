#include "tests/query/random_search.h"

#include <array>
#include <iterator>
#include <limits>

namespace morgue {
namespace {

constexpr Docid kLastDocid = std::numeric_limits<Docid>::max();

}  // namespace

RandomSearch::RandomSearch(std::uint32_t seed) : seed_(seed), random_(seed) {
  const auto spans = std::to_array<Docid>({1, 300, 5'000, 30'000});
  span_ = spans[below(std::size(spans))];
  const auto starts =
      std::to_array<Docid>({1, 1, 1U << 31U, kLastDocid - span_ + 1});
  first_ = starts[below(std::size(starts))];
  search_.all = one_in(2);
  const std::uint32_t terms = below(50) == 0 ? 0 : 1 + below(one_in(3) ? 8 : 3);
  const std::uint32_t most_weight = one_in(3) ? 3 : 5'000;
  for (std::uint32_t i = 0; i < terms; ++i) {
    FlatTerm& term = search_.terms.emplace_back();
    term.weight = below(most_weight);
    for (std::uint32_t lists = one_in(3) ? 1 + below(4) : 1; lists > 0;
         --lists) {
      term.lists.push_back(add_list());
    }
  }
  const auto page = std::to_array<std::size_t>({0, 1, 10, 10, 10, 1'000});
  search_.most = page[below(std::size(page))];
  search_.floor = one_in(3) ? below(most_weight * 150) : 0;
  search_.count_all = one_in(2);
  if (one_in(4)) {
    search_.verify = [](Docid docid) { return docid % 3 != 0; };
  }
  restrict_docids();
  add_filters();
}

void RandomSearch::restrict_docids() {
  search_.within = {{1, kLastDocid}};
  if (one_in(3)) {
    search_.within = random_ranges(span_, span_);
  }
  if (one_in(3)) {
    search_.deleted = random_ranges(20, one_in(2) ? 50 : span_);
  }
}

void RandomSearch::add_filters() {
  for (std::uint32_t groups = one_in(3) ? 1 + below(2) : 0; groups > 0;
       --groups) {
    std::vector<PostingList>& group = search_.required.emplace_back();
    for (std::uint32_t lists = below(4); lists > 0; --lists) {
      group.push_back(add_list());
    }
  }
  for (std::uint32_t lists = one_in(3) ? 1 + below(2) : 0; lists > 0; --lists) {
    search_.excluded.push_back(add_list());
  }
}

PostingList RandomSearch::add_list() {
  const std::size_t size = one_in(2) ? 128 : 1 + below(256);
  const bool varies = one_in(2);
  lists_.push_back(encode_list(random_postings(), [this, varies, size] {
    return varies ? std::size_t{1} + below(256) : size;
  }));
  return lists_.back().list();
}

std::vector<ScoredPosting> RandomSearch::random_postings() {
  std::vector<ScoredPosting> postings;
  if (one_in(20)) {
    return postings;
  }
  const auto apart =
      std::to_array<std::uint32_t>({1, 2, 3, 10, 100, 1'000, 10'000});
  const std::uint32_t gap = 2 * apart[below(std::size(apart))] - 1;
  const std::uint32_t impacts = one_in(2) ? 3 : 128;
  const std::uint64_t end = std::uint64_t{first_} + span_;
  for (std::uint64_t docid = std::uint64_t{first_} + below(gap); docid < end;
       docid += 1 + below(gap)) {
    postings.push_back(
        {static_cast<Docid>(docid), static_cast<std::uint8_t>(below(impacts))});
  }
  return postings;
}

std::vector<DocidRange> RandomSearch::random_ranges(Docid most_wide,
                                                    Docid most_apart) {
  std::vector<DocidRange> ranges;
  const std::uint64_t end = std::uint64_t{first_} + span_;
  std::uint64_t docid = std::uint64_t{first_} + below(most_apart);
  while (docid < end) {
    const std::uint64_t last =
        std::min<std::uint64_t>(docid + below(most_wide), kLastDocid);
    ranges.push_back({static_cast<Docid>(docid), static_cast<Docid>(last)});
    docid = last + 1 + below(most_apart);
  }
  return ranges;
}

std::string RandomSearch::describe() const {
  std::string text =
      "seed " + std::to_string(seed_) + (search_.all ? ": all of" : ": any of");
  for (const FlatTerm& term : search_.terms) {
    for (const PostingList& list : term.lists) {
      text += (&list == term.lists.data() ? ' ' : '|');
      text += std::to_string(list.count);
    }
    text += '*' + std::to_string(term.weight);
  }
  return text + ", " + std::to_string(search_.required.size()) + " required, " +
         std::to_string(search_.excluded.size()) + " excluded, " +
         std::to_string(search_.within.size()) + " within, " +
         std::to_string(search_.deleted.size()) + " deleted, most " +
         std::to_string(search_.most) + ", floor " +
         std::to_string(search_.floor) +
         (search_.count_all ? ", counted" : "") +
         (search_.verify ? ", verified" : "");
}

}  // namespace morgue

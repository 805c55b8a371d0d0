#include "tests/query/exhaustive_search.h"

#include <algorithm>
#include <map>
#include <set>

namespace morgue {
namespace {

std::uint32_t read_leb128(const std::uint8_t*& at) {
  std::uint32_t value = 0;
  for (unsigned shift = 0;; shift += 7) {
    value |= static_cast<std::uint32_t>(*at & 0x7F) << shift;
    if ((*at++ & 0x80) == 0) {
      return value;
    }
  }
}

std::map<Docid, std::uint32_t> decode(const PostingList& list) {
  std::map<Docid, std::uint32_t> impacts;
  for (const PostingBlock& block : list.blocks) {
    const std::uint8_t* at = list.bytes.data() + block.offset();
    Docid docid = block.first;
    for (std::size_t i = 0; i < block.count(); ++i) {
      docid += i == 0 ? 0 : read_leb128(at) + 1;
      impacts[docid] = read_leb128(at);
    }
  }
  return impacts;
}

bool holds(const std::vector<DocidRange>& ranges, Docid docid) {
  return std::any_of(ranges.begin(), ranges.end(), [docid](const auto& range) {
    return range.first <= docid && docid <= range.last;
  });
}

struct Met {
  std::size_t terms = 0;
  std::uint32_t score = 0;
  std::size_t required = 0;
};

std::map<Docid, Met> meet(const FlatSearch& search) {
  std::map<Docid, Met> met;
  for (const FlatTerm& term : search.terms) {
    std::set<Docid> having;
    for (const PostingList& list : term.lists) {
      for (const auto& [docid, impact] : decode(list)) {
        met[docid].score += term.weight * impact;
        having.insert(docid);
      }
    }
    for (const Docid docid : having) {
      ++met[docid].terms;
    }
  }
  for (const std::vector<PostingList>& group : search.required) {
    std::map<Docid, std::uint32_t> any;
    for (const PostingList& list : group) {
      any.merge(decode(list));
    }
    for (const auto& [docid, impact] : any) {
      ++met[docid].required;
    }
  }
  for (const PostingList& list : search.excluded) {
    for (const auto& [docid, impact] : decode(list)) {
      met.erase(docid);
    }
  }
  return met;
}

bool matches(const FlatSearch& search, Docid docid, const Met& met) {
  return (search.all ? met.terms == search.terms.size() : met.terms > 0) &&
         met.required == search.required.size() &&
         holds(search.within, docid) && !holds(search.deleted, docid) &&
         (!search.verify || search.verify(docid));
}

}  // namespace

FlatResult search_exhaustively(const FlatSearch& search) {
  FlatResult result{.best = {}, .count = 0, .count_is_exact = true};
  for (const auto& [docid, met] : meet(search)) {
    if (matches(search, docid, met)) {
      ++result.count;
      if (met.score >= search.floor) {
        result.best.push_back({docid, met.score});
      }
    }
  }
  std::stable_sort(result.best.begin(), result.best.end(),
                   [](const FlatMatch& one, const FlatMatch& other) {
                     return one.score > other.score;
                   });
  result.best.resize(std::min(result.best.size(), search.most));
  return result;
}

}  // namespace morgue

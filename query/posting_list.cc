#include "query/posting_list.h"

#include <numeric>

namespace morgue {

std::uint64_t postings_in(std::span<const PostingList> lists) {
  return std::accumulate(lists.begin(), lists.end(), std::uint64_t{0},
                         [](std::uint64_t sum, const PostingList& list) {
                           return sum + list.count;
                         });
}

}  // namespace morgue

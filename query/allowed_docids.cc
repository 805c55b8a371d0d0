#include "query/allowed_docids.h"

#include <algorithm>
#include <cstring>

namespace morgue {
namespace {

// The ranges from the first on that does not end before `docid`.
std::span<const DocidRange> from(std::span<const DocidRange> ranges,
                                 Docid docid) {
  if (ranges.empty() || ranges.front().last >= docid) {
    return ranges;
  }
  std::size_t step = 1;
  while (step < ranges.size() && ranges[step].last < docid) {
    ranges = ranges.subspan(step);
    step *= 2;
  }
  const auto reach = ranges.first(std::min(step, ranges.size()));
  const auto found = std::partition_point(
      reach.begin(), reach.end(),
      [docid](const DocidRange& range) { return range.last < docid; });
  return ranges.subspan(static_cast<std::size_t>(found - reach.begin()));
}

// Sets the part of `bytes`, which begin at `first`, from docid `begin` up to
// before `end` to 0.
void clear(std::span<std::uint8_t> bytes, std::uint64_t first,
           std::uint64_t begin, std::uint64_t end) {
  begin = std::max(begin, first);
  end = std::min(end, first + bytes.size());
  if (begin < end) {
    std::memset(bytes.data() + (begin - first), 0, end - begin);
  }
}

}  // namespace

void AllowedDocids::pass(Docid docid) {
  within_ = from(within_, docid);
  deleted_ = from(deleted_, docid);
}

std::optional<Docid> AllowedDocids::next_within(Docid docid) {
  pass(docid);
  return within_.empty()
             ? std::nullopt
             : std::optional<Docid>(std::max(docid, within_.front().first));
}

bool AllowedDocids::allows_all(Docid first, Docid last) {
  pass(first);
  return !within_.empty() && within_.front().first <= first &&
         within_.front().last >= last &&
         (deleted_.empty() || deleted_.front().first > last);
}

void AllowedDocids::keep_allowed(Candidates& candidates) {
  if (candidates.empty() ||
      allows_all(candidates.docids[0],
                 candidates.docids[candidates.count - 1])) {
    return;
  }
  const DocidRange* in = within_.data();
  const DocidRange* const in_end = in + within_.size();
  const DocidRange* out = deleted_.data();
  const DocidRange* const out_end = out + deleted_.size();
  candidates.keep_if([&](std::size_t i) {
    const Docid docid = candidates.docids[i];
    while (in != in_end && in->last < docid) {
      ++in;
    }
    while (out != out_end && out->last < docid) {
      ++out;
    }
    return in != in_end && in->first <= docid &&
           (out == out_end || out->first > docid);
  });
}

void AllowedDocids::clear_forbidden(Docid first,
                                    std::span<std::uint8_t> present) {
  const std::uint64_t end = std::uint64_t{first} + present.size();
  pass(first);
  std::uint64_t forbidden_from = first;
  for (const DocidRange& range : within_) {
    if (range.first >= end) {
      break;
    }
    clear(present, first, forbidden_from, range.first);
    forbidden_from = std::uint64_t{range.last} + 1;
  }
  clear(present, first, forbidden_from, end);
  for (const DocidRange& range : deleted_) {
    if (range.first >= end) {
      break;
    }
    clear(present, first, range.first, std::uint64_t{range.last} + 1);
  }
}

}  // namespace morgue

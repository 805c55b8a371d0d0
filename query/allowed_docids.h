#pragma once

#include <cstdint>
#include <optional>
#include <span>

#include "query/candidates.h"
#include "query/docid_range.h"

namespace morgue {

// The docids that are within some ranges and not within others.  Questions
// must be asked by ascending docids; each then costs next to nothing.
class AllowedDocids {
 public:
  AllowedDocids(std::span<const DocidRange> within,
                std::span<const DocidRange> deleted)
      : within_(within), deleted_(deleted) {}

  // The first docid from `from` on that is within; none after the last one.
  std::optional<Docid> next_within(Docid from);

  // Whether all of the range is allowed; of what is before `from` nothing may
  // be asked later.
  bool allows_all(Docid from, Docid last);

  // Drops those that are not allowed.
  void keep_allowed(Candidates& candidates);

  // Sets to 0 what is not allowed of one byte for each docid from `first` on.
  void clear_forbidden(Docid first, std::span<std::uint8_t> present);

 private:
  void pass(Docid docid);

  std::span<const DocidRange> within_;  // from the first that counts on
  std::span<const DocidRange> deleted_;
};

}  // namespace morgue

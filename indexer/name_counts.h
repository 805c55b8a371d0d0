#pragma once

#include <cstdint>
#include <map>
#include <string>

namespace morgue {

// How often each of some names came.  Of ever new names only the first are
// told apart, so that a hostile input cannot fill the memory.
class NameCounts {
 public:
  static constexpr std::size_t kMostNames = 1000;

  void add(const std::string& name, std::uint64_t times = 1);
  NameCounts& operator+=(const NameCounts& other);

  bool empty() const { return counts_.empty(); }
  std::size_t size() const { return counts_.size(); }

  // "12 not-html, 3 revisit": the most frequent first, the number with
  // separators, at most `most` names.
  std::string spelled(std::size_t most) const;

  // {"not-html":12,"revisit":3}, in the order of the names.
  std::string json() const;

  bool operator==(const NameCounts&) const = default;

 private:
  std::map<std::string, std::uint64_t> counts_;
};

}  // namespace morgue

#pragma once

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <unordered_map>

namespace morgue {

// Gives every distinct term a small number.  Terms never move.
class TermDictionary {
 public:
  using Id = std::uint32_t;

  Id id_of(std::string_view term) {
    if (auto found = ids_.find(term); found != ids_.end()) {
      return found->second;
    }
    const auto id = static_cast<Id>(terms_.size());
    ids_.emplace(terms_.emplace_back(term), id);
    return id;
  }

  std::size_t size() const { return terms_.size(); }

  const std::string& operator[](Id id) const { return terms_[id]; }

 private:
  std::deque<std::string> terms_;
  std::unordered_map<std::string_view, Id> ids_;
};

}  // namespace morgue

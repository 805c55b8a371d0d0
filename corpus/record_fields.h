#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "corpus/field_table.h"

namespace morgue {

// One value of a field, with what its record says about it: the kind of a
// paragraph, the role of an author, the date of a correction.
struct FieldValue {
  std::string text;
  std::string qualifier;
};

// What one record gives for each field of an article.
class RecordFields {
 public:
  // Takes the values where they are not empty and no better name gave any.
  void offer(ArticleField field, std::uint8_t rank,
             std::vector<FieldValue> values) {
    std::erase_if(values,
                  [](const FieldValue& value) { return value.text.empty(); });
    Entry& entry = entries_[static_cast<std::size_t>(field)];
    if (!values.empty() && (entry.values.empty() || rank < entry.rank)) {
      entry = {rank, std::move(values)};
    }
  }

  // Takes the value, where it is not empty, instead of what any name gave.
  void set(ArticleField field, std::string text) {
    if (!text.empty()) {
      all(field) = {{std::move(text), ""}};
    }
  }

  bool has(ArticleField field) const { return !all(field).empty(); }

  std::vector<FieldValue>& all(ArticleField field) {
    return entries_[static_cast<std::size_t>(field)].values;
  }
  const std::vector<FieldValue>& all(ArticleField field) const {
    return entries_[static_cast<std::size_t>(field)].values;
  }

  // The first value; empty where there is none.
  std::string take(ArticleField field) {
    auto& values = all(field);
    return values.empty() ? std::string() : std::move(values.front().text);
  }

 private:
  struct Entry {
    std::uint8_t rank = 0;
    std::vector<FieldValue> values;
  };
  std::array<Entry, kArticleFields> entries_;
};

}  // namespace morgue

#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <span>
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

// Something that a record says of the day on which its article was published.
struct DateStatement {
  std::string text;
  // It says another thing (when the article was written, say), from which the
  // day of publication is taken where nothing states it.
  bool stands_in = false;
};

// What one record gives for each field of an article.
class RecordFields {
 public:
  // Takes the values where they are not empty and no better name gave any.
  void offer(ArticleField field, std::uint8_t rank,
             std::vector<FieldValue> values) {
    std::erase_if(values,
                  [](const FieldValue& value) { return value.text.empty(); });
    if (values.empty()) {
      return;
    }
    if (field == ArticleField::kPublished) {
      add_published(rank, values.front().text);
    }
    Entry& entry = entries_[static_cast<std::size_t>(field)];
    if (entry.values.empty() || rank < entry.rank) {
      entry = {rank, std::move(values)};
    }
  }

  // Takes the value, where it is not empty, instead of what any name gave.
  void set(ArticleField field, std::string text) {
    if (text.empty()) {
      return;
    }
    if (field == ArticleField::kPublished) {
      published_ = {{text}};
    }
    all(field) = {{std::move(text), ""}};
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

  // All that names gave for the day of publication, as read_published() takes
  // it.
  std::span<const DateStatement> published() const { return published_; }

 private:
  void add_published(std::uint8_t rank, const std::string& text) {
    const auto place = std::upper_bound(published_ranks_.begin(),
                                        published_ranks_.end(), rank);
    published_.insert(published_.begin() + (place - published_ranks_.begin()),
                      {text, rank >= kStandsIn});
    published_ranks_.insert(place, rank);
  }

  struct Entry {
    std::uint8_t rank = 0;
    std::vector<FieldValue> values;
  };
  std::array<Entry, kArticleFields> entries_;
  std::vector<DateStatement> published_;  // by their ranks, which are
  std::vector<std::uint8_t> published_ranks_;
};

}  // namespace morgue

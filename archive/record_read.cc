#include <string>
#include <utility>

#include <rocksdb/snapshot.h>

#include "archive/error.h"
#include "archive/record.h"
#include "archive/record_impl.h"
#include "archive/record_keys.h"
#include "archive/record_status.h"
#include "archive/record_value.h"

namespace morgue {
namespace {

// Many rows of one family, in the order of `keys`.
struct Rows {
  Rows(const RecordStore& store, const rocksdb::ReadOptions& options,
       Family family, const std::vector<rocksdb::Slice>& keys)
      : values(keys.size()), statuses(keys.size()) {
    store.database().MultiGet(options, store.family(family), keys.size(),
                              keys.data(), values.data(), statuses.data());
  }

  // Whether the row is there.
  bool has(std::size_t i, const std::string& act) const {
    if (statuses[i].IsNotFound()) {
      return false;
    }
    check(statuses[i], act);
    return true;
  }

  std::vector<rocksdb::PinnableSlice> values;
  std::vector<rocksdb::Status> statuses;
};

// One value; nullopt where the key is not there.
std::optional<std::string> value_of(const RecordStore& store, Family family,
                                    std::string_view key,
                                    const std::string& act) {
  std::string value;
  const rocksdb::Status status =
      store.database().Get(rocksdb::ReadOptions(), store.family(family),
                           rocksdb::Slice(key.data(), key.size()), &value);
  if (status.IsNotFound()) {
    return std::nullopt;
  }
  check(status, act);
  return value;
}

}  // namespace

std::optional<Article> Record::get(ArticleNumber number) const {
  return std::move(get_all({&number, 1}).front());
}

std::vector<std::optional<Article>> Record::get_all(
    std::span<const ArticleNumber> numbers) const {
  const std::string act = impl_->act("reading articles of");
  std::vector<std::string> encoded;
  encoded.reserve(numbers.size());
  for (const ArticleNumber number : numbers) {
    encoded.push_back(encode_number(number));
  }
  const std::vector<rocksdb::Slice> keys(encoded.begin(), encoded.end());
  // Both halves of an article as of one moment.
  rocksdb::ManagedSnapshot snapshot(&impl_->store->database());
  rocksdb::ReadOptions options;
  options.snapshot = snapshot.snapshot();
  const Rows metadata(*impl_->store, options, Family::kArticles, keys);
  const Rows bodies(*impl_->store, options, Family::kBodies, keys);
  std::vector<std::optional<Article>> articles(numbers.size());
  for (std::size_t i = 0; i < numbers.size(); ++i) {
    const bool there = metadata.has(i, act);
    if (there != bodies.has(i, act)) {
      throw Error(Failure::kCorrupt, act + ": article " +
                                         std::to_string(numbers[i]) +
                                         " is there by half");
    }
    if (there) {
      articles[i] = decode_article(
          act + ", article " + std::to_string(numbers[i]),
          view_of(metadata.values[i]), view_of(bodies.values[i]));
    }
  }
  return articles;
}

std::optional<KeyEntry> Record::find(std::string_view external_id) const {
  const std::string act = impl_->act("reading keys of");
  const auto value = value_of(*impl_->store, Family::kKeys, external_id, act);
  if (!value) {
    return std::nullopt;
  }
  return at_place(act, [&] { return decode_key_entry(*value); });
}

Catalog Record::catalog() const {
  const std::string act = impl_->act("reading the catalog of");
  const auto value =
      value_of(*impl_->store, Family::kCatalog, kCatalogKey, act);
  return value ? at_place(act, [&] { return decode_catalog(*value); })
               : Catalog();
}

}  // namespace morgue

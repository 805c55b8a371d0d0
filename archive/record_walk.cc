#include <memory>
#include <string>
#include <utility>

#include <rocksdb/iterator.h>
#include <rocksdb/snapshot.h>

#include "archive/error.h"
#include "archive/record.h"
#include "archive/record_impl.h"
#include "archive/record_keys.h"
#include "archive/record_status.h"
#include "archive/record_value.h"

namespace morgue {
namespace {

// The rows of one family in the order of their keys.
class Walk {
 public:
  Walk(const RecordStore& store, Family family, const std::string& act,
       const rocksdb::Snapshot* snapshot = nullptr)
      : act_(act) {
    rocksdb::ReadOptions options;
    options.snapshot = snapshot;
    // A walk over everything must not push out what searches keep at hand.
    options.fill_cache = false;
    rows_.reset(store.database().NewIterator(options, store.family(family)));
  }

  void seek(std::string_view key) {
    rows_->Seek(rocksdb::Slice(key.data(), key.size()));
  }

  // Whether there is a row.  Throws where one cannot be read.
  bool valid() const {
    if (rows_->Valid()) {
      return true;
    }
    check(rows_->status(), act_);
    return false;
  }

  void next() { rows_->Next(); }
  std::string_view key() const { return view_of(rows_->key()); }
  std::string_view value() const { return view_of(rows_->value()); }

 private:
  const std::string& act_;
  std::unique_ptr<rocksdb::Iterator> rows_;
};

}  // namespace

void Record::for_each(
    ArticleNumber first,
    const std::function<bool(ArticleNumber, Article&&)>& visit) const {
  const std::string act = impl_->act("reading articles of");
  rocksdb::ManagedSnapshot snapshot(&impl_->store->database());
  Walk metadata(*impl_->store, Family::kArticles, act, snapshot.snapshot());
  Walk bodies(*impl_->store, Family::kBodies, act, snapshot.snapshot());
  metadata.seek(encode_number(first));
  bodies.seek(encode_number(first));
  for (; metadata.valid(); metadata.next(), bodies.next()) {
    const ArticleNumber number = decode_number(metadata.key());
    const std::string place = act + ", article " + std::to_string(number);
    if (!bodies.valid() || bodies.key() != metadata.key()) {
      throw Error(Failure::kCorrupt, place + ": it is there by half");
    }
    if (!visit(number,
               decode_article(place, metadata.value(), bodies.value()))) {
      return;
    }
  }
}

void Record::for_each_metadata(
    ArticleNumber first,
    const std::function<bool(ArticleNumber, Article&&)>& visit) const {
  const std::string act = impl_->act("reading articles of");
  Walk articles(*impl_->store, Family::kArticles, act);
  for (articles.seek(encode_number(first)); articles.valid(); articles.next()) {
    const ArticleNumber number = decode_number(articles.key());
    Article article =
        at_place(act + ", article " + std::to_string(number),
                 [&] { return decode_metadata(articles.value()); });
    if (!visit(number, std::move(article))) {
      return;
    }
  }
}

void Record::for_each_number(
    ArticleNumber first,
    const std::function<bool(ArticleNumber)>& visit) const {
  const std::string act = impl_->act("reading articles of");
  Walk articles(*impl_->store, Family::kArticles, act);
  for (articles.seek(encode_number(first)); articles.valid(); articles.next()) {
    if (!visit(decode_number(articles.key()))) {
      return;
    }
  }
}

void Record::for_each_key(
    std::string_view prefix,
    const std::function<bool(std::string_view, const KeyEntry&)>& visit) const {
  const std::string act = impl_->act("reading keys of");
  Walk keys(*impl_->store, Family::kKeys, act);
  for (keys.seek(prefix); keys.valid() && keys.key().starts_with(prefix);
       keys.next()) {
    const KeyEntry entry =
        at_place(act, [&] { return decode_key_entry(keys.value()); });
    if (!visit(keys.key(), entry)) {
      return;
    }
  }
}

void Record::for_each_file(
    std::string_view prefix,
    const std::function<bool(std::string_view, const FileEntry&)>& visit)
    const {
  const std::string act = impl_->act("reading what was synced of");
  const std::string first = file_key(prefix);
  Walk files(*impl_->store, Family::kFiles, act);
  for (files.seek(first); files.valid() && files.key().starts_with(first);
       files.next()) {
    const FileEntry entry =
        at_place(act, [&] { return decode_file_entry(files.value()); });
    if (!visit(path_in(files.key()), entry)) {
      return;
    }
  }
}

void Record::for_each_origin(
    const std::function<void(std::string_view, std::string_view)>& visit)
    const {
  const std::string act = impl_->act("reading the origins of");
  const std::string prefix(1, kOriginKeys);
  Walk origins(*impl_->store, Family::kFiles, act);
  for (origins.seek(prefix);
       origins.valid() && origins.key().starts_with(prefix); origins.next()) {
    const OriginKey origin =
        at_place(act, [&] { return decode_origin_key(origins.key()); });
    visit(origin.id, origin.digest);
  }
}

}  // namespace morgue

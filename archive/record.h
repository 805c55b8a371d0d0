#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "archive/article.h"
#include "archive/catalog.h"
#include "archive/file_entry.h"

namespace morgue {

// Given once, ascending from 1, never reused.
using ArticleNumber = std::uint64_t;

// What the record knows of an external id.
struct KeyEntry {
  ArticleNumber number = 0;   // of the newest version
  std::uint32_t version = 0;  // of that version
  std::string content;        // its content_digest()
};

// The record: every article and the catalog, in RocksDB.  It is the one truth;
// segments are derived from it.  One writer at a time, any number of readers;
// a reader sees the record as it was when it was opened.
// A Record may be used from several threads at once.
class Record {
 public:
  enum class Access { kRead, kWrite };

  // Throws Error(kNotFound, kLocked (naming the holder's pid), kCorrupt, kIo).
  // kWrite makes a record where there is none; kRead does not.
  Record(const std::filesystem::path& directory, Access access);
  ~Record();
  Record(Record&&) noexcept;
  Record& operator=(Record&&) noexcept;

  std::optional<Article> get(ArticleNumber number) const;

  // One answer for each number, in their order; nullopt where there is none.
  std::vector<std::optional<Article>> get_all(
      std::span<const ArticleNumber> numbers) const;

  std::optional<KeyEntry> find(std::string_view external_id) const;

  // Calls `visit` for every article from `first` on, in ascending order, until
  // it returns false.
  void for_each(
      ArticleNumber first,
      const std::function<bool(ArticleNumber, Article&&)>& visit) const;

  // The same without bodies, which are left empty.
  void for_each_metadata(
      ArticleNumber first,
      const std::function<bool(ArticleNumber, Article&&)>& visit) const;

  // The same without bodies' cost: numbers only.
  void for_each_number(ArticleNumber first,
                       const std::function<bool(ArticleNumber)>& visit) const;

  Catalog catalog() const;

  // Calls `visit(external id, entry)` for ids that start with `prefix`, in
  // byte order, until it returns false.
  void for_each_key(std::string_view prefix,
                    const std::function<bool(std::string_view,
                                             const KeyEntry&)>& visit) const;

  // Calls `visit(path, entry)` for files that syncs have read and whose path
  // starts with `prefix`, in byte order, until it returns false.
  void for_each_file(std::string_view prefix,
                     const std::function<bool(std::string_view,
                                              const FileEntry&)>& visit) const;

  // Calls `visit(external id, origin_digest of a file)` for each file that each
  // article was read from by a sync, article by article.
  void for_each_origin(
      const std::function<void(std::string_view, std::string_view)>& visit)
      const;

  // Reads every table, rows that were written over included, and compares it
  // with its checksums and its size; a sentence for each fault.
  std::vector<std::string> faults() const;

  // Bytes on disk, for statistics.
  std::uint64_t bytes() const;

  class Batch;
  // Applies the batch as one durable act: when this returns it survives a
  // power cut; when it throws nothing of it happened.  After a throw further
  // commits are refused: open the record again, and see what is there (where
  // only the disk's last word was missing, the batch may be, as a whole).
  void commit(Batch&& batch);

  // Moves what was committed out of the log into tables, so that readers open
  // quickly.
  void flush();

  // Drops the bytes of what was removed.
  void compact();

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

// Changes to be made together.
class Record::Batch {
 public:
  Batch();
  ~Batch();
  Batch(Batch&&) noexcept;
  Batch& operator=(Batch&&) noexcept;

  // Stores the article under the number, and the key of its external id.
  // `content`: content_digest(article).
  void put(ArticleNumber number, const Article& article, std::string content);
  void put(ArticleNumber number, const Article& article);
  // Removes the version.
  void erase(ArticleNumber number);
  // Removes what the record knows of the id.
  void erase_key(std::string_view external_id);
  void put(const Catalog& catalog);
  // Of a file that was read; `path` as it is to be known again, absolute.
  void put_file(std::string_view path, const FileEntry& entry);
  void erase_file(std::string_view path);
  // The article was read from the file.
  void put_origin(std::string_view external_id, std::string_view file_digest);
  void erase_origin(std::string_view external_id, std::string_view file_digest);

  std::size_t rows() const;
  // Adds the changes of another, to come after these.
  void append(Batch other);

 private:
  friend class Record;
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace morgue

#include <algorithm>
#include <iterator>
#include <utility>

#include "archive/article_encoding.h"
#include "archive/record.h"
#include "archive/record_impl.h"
#include "archive/record_keys.h"

namespace morgue {
namespace {

// What RocksDB adds to a row: its kind, its family, two lengths.
constexpr std::size_t kRowOverhead = 16;

}  // namespace

std::size_t Record::Batch::Impl::bytes() const {
  std::size_t bytes = kRowOverhead;
  for (const Row& row : rows) {
    bytes += kRowOverhead + row.key.size();
    bytes += row.value ? row.value->size() : 0;
  }
  return bytes;
}

Record::Batch::Batch() : impl_(std::make_unique<Impl>()) {}
Record::Batch::~Batch() = default;
Record::Batch::Batch(Batch&&) noexcept = default;
Record::Batch& Record::Batch::operator=(Batch&&) noexcept = default;

void Record::Batch::put(ArticleNumber number, const Article& article) {
  put(number, article, content_digest(article));
}

void Record::Batch::put(ArticleNumber number, const Article& article,
                        std::string content) {
  const std::string key = encode_number(number);
  // All encoded before any is added: an article that cannot be stored leaves
  // the batch as it was.
  std::string metadata = encode_metadata(article);
  std::string body = encode_body(article);
  std::string entry =
      encode_key_entry({number, article.version, std::move(content)});
  impl_->rows.push_back({Family::kArticles, key, std::move(metadata)});
  impl_->rows.push_back({Family::kBodies, key, std::move(body)});
  impl_->rows.push_back({Family::kKeys, article.id, std::move(entry)});
}

void Record::Batch::erase(ArticleNumber number) {
  const std::string key = encode_number(number);
  impl_->rows.push_back({Family::kArticles, key, std::nullopt});
  impl_->rows.push_back({Family::kBodies, key, std::nullopt});
}

void Record::Batch::erase_key(std::string_view external_id) {
  impl_->rows.push_back(
      {Family::kKeys, std::string(external_id), std::nullopt});
}

void Record::Batch::put_file(std::string_view path, const FileEntry& entry) {
  impl_->rows.push_back({Family::kFiles, file_key(path), encode(entry)});
}

void Record::Batch::erase_file(std::string_view path) {
  impl_->rows.push_back({Family::kFiles, file_key(path), std::nullopt});
}

void Record::Batch::put_origin(std::string_view external_id,
                               std::string_view file_digest) {
  impl_->rows.push_back(
      {Family::kFiles, origin_key({external_id, file_digest}), ""});
}

void Record::Batch::erase_origin(std::string_view external_id,
                                 std::string_view file_digest) {
  impl_->rows.push_back(
      {Family::kFiles, origin_key({external_id, file_digest}), std::nullopt});
}

std::size_t Record::Batch::rows() const { return impl_->rows.size(); }

void Record::Batch::append(Batch other) {
  std::move(other.impl_->rows.begin(), other.impl_->rows.end(),
            std::back_inserter(impl_->rows));
}

void Record::Batch::put(const Catalog& catalog) {
  impl_->rows.push_back(
      {Family::kCatalog, std::string(kCatalogKey), encode(catalog)});
}

}  // namespace morgue

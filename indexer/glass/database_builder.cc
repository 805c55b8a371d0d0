#include "indexer/glass/database_builder.h"

#include <algorithm>
#include <random>

#include "indexer/glass/integers.h"

namespace morgue::glass {
namespace {

std::string random_uuid() {
  std::random_device random;
  std::string uuid;
  for (int i = 0; i < 4; ++i) {
    const std::uint32_t bits = random();
    uuid.append(reinterpret_cast<const char*>(&bits), sizeof(bits));
  }
  // Version 4, variant 1 (RFC 4122).
  uuid[6] = static_cast<char>((uuid[6] & 0x0f) | 0x40);
  uuid[8] = static_cast<char>((uuid[8] & 0x3f) | 0x80);
  return uuid;
}

}  // namespace

DatabaseBuilder::DatabaseBuilder(std::filesystem::path path,
                                 DatabaseShape shape)
    : file_(std::move(path), shape.block_size),
      postlist_(file_),
      postings_(postlist_, shape.postings_per_chunk) {}

void DatabaseBuilder::add_document(std::uint32_t length,
                                   std::string_view data) {
  ++statistics_.documents;
  lengths_.push_back({.docid = statistics_.documents, .wdf = length});
  statistics_.total_length += length;
  statistics_.longest = std::max(statistics_.longest, length);
  if (length > 0 &&
      (statistics_.shortest == 0 || length < statistics_.shortest)) {
    statistics_.shortest = length;
  }
  data_ += data;
  data_ends_.push_back(data_.size());
}

void DatabaseBuilder::add_value(std::uint32_t slot, std::string_view value) {
  values_.add(slot, statistics_.documents, value);
}

std::span<const PostingBlock> DatabaseBuilder::add_term(
    std::string_view term, std::span<const Posting> postings) {
  end_documents();
  for (const Posting& posting : postings) {
    statistics_.greatest_wdf = std::max(statistics_.greatest_wdf, posting.wdf);
  }
  return postings_.add_term(term, postings);
}

void DatabaseBuilder::add_synonym(std::string_view term,
                                  std::string_view synonym) {
  synonyms_.add(term, synonym);
}

void DatabaseBuilder::finish() {
  end_documents();
  Tables tables;
  tables.postings = postlist_.finish();
  tables.document_data = write_document_data();
  TableBuilder synonyms(file_);
  synonyms_.write(synonyms);
  tables.synonyms = synonyms.finish();
  file_.finish(
      opening_block(random_uuid(), file_.block_size(), tables, statistics_));
}

void DatabaseBuilder::end_documents() {
  if (std::exchange(documents_ended_, true)) {
    return;
  }
  values_.write(postlist_);
  if (!lengths_.empty()) {
    postings_.add_lengths(lengths_);
  }
}

TableRoot DatabaseBuilder::write_document_data() {
  TableBuilder table(file_);
  std::size_t begin = 0;
  for (std::size_t i = 0; i < data_ends_.size(); ++i) {
    const std::size_t size = data_ends_[i] - begin;
    if (size > 0) {
      std::string key;
      append_sortable(key, static_cast<std::uint32_t>(i + 1));
      table.add(key, std::string_view(data_).substr(begin, size));
    }
    begin = data_ends_[i];
  }
  return table.finish();
}

}  // namespace morgue::glass

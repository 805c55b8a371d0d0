#include "indexer/glass/value_chunks.h"

#include <utility>

#include "indexer/glass/integers.h"

namespace morgue::glass {
namespace {

constexpr std::string_view kBounds{"\0\xd0", 2};

// Bytes at which a chunk ends.
constexpr std::size_t kChunk = 2000;

}  // namespace

void ValueChunks::add(std::uint32_t slot, std::uint32_t docid,
                      std::string_view value) {
  Column& column = columns_[slot];
  if (column.count == 0 || value < column.least) {
    column.least = value;
  }
  if (column.count == 0 || value > column.greatest) {
    column.greatest = value;
  }
  if (column.chunks.empty() || column.chunks.back().bytes.size() >= kChunk) {
    column.chunks.push_back({.first = docid, .bytes = {}});
  } else {
    append_varint(column.chunks.back().bytes, docid - column.last - 1);
  }
  append_sized(column.chunks.back().bytes, value);
  column.last = docid;
  ++column.count;
}

void ValueChunks::write(TableBuilder& table) {
  for (const auto& [slot, column] : columns_) {
    std::string key(kBounds);
    append_last(key, slot);
    std::string tag;
    append_varint(tag, column.count);
    append_sized(tag, column.least);
    if (column.greatest != column.least) {
      tag += column.greatest;
    }
    table.add(key, tag);
  }
  for (const auto& [slot, column] : columns_) {
    for (const Chunk& chunk : column.chunks) {
      std::string key(kValueKeys);
      append_varint(key, slot);
      append_sortable(key, chunk.first);
      table.add(key, chunk.bytes);
    }
  }
}

}  // namespace morgue::glass

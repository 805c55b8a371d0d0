#include "archive/glass_postings.h"

#include <string>

#include "archive/byte_reader.h"
#include "archive/glass_format.h"

namespace morgue::glass {
namespace {

// chunk := frequency:varint occurrences:varint (first - 1):varint
//          last-chunk:u8 (last - first):varint postings
FirstChunk read_chunk(std::span<const std::uint8_t> tag, ByteReader reader) {
  FirstChunk chunk;
  chunk.frequency = reader.narrow<std::uint32_t>(reader.varint());
  chunk.occurrences = reader.varint();
  const std::uint64_t before = reader.narrow<Docid>(reader.varint());
  chunk.first = reader.narrow<Docid>(before + 1);
  const auto mark = static_cast<char>(reader.byte());
  if (mark != kLastChunk && mark != kNotLastChunk) {
    reader.fail("a chunk of postings without an end");
  }
  chunk.is_only = mark == kLastChunk;
  const std::uint64_t span = reader.narrow<Docid>(reader.varint());
  chunk.last = reader.narrow<Docid>(chunk.first + span);
  chunk.postings = tag.last(reader.rest().size());
  if (chunk.frequency == 0 || chunk.postings.empty()) {
    reader.fail("a list without postings");
  }
  return chunk;
}

}  // namespace

std::optional<FirstChunk> first_chunk(const Table& table,
                                      std::string_view term) {
  std::string key;
  append_term(key, term);
  const auto tag = table.find(key);
  if (!tag) {
    return std::nullopt;
  }
  const ByteReader reader(
      {reinterpret_cast<const char*>(tag->bytes.data()), tag->bytes.size()},
      table.path().native());
  if (!tag->is_whole) {
    reader.fail("a chunk of postings in pieces");
  }
  return read_chunk(tag->bytes, reader);
}

}  // namespace morgue::glass

#include "archive/catalog.h"

#include <concepts>
#include <limits>
#include <type_traits>

#include "archive/byte_reader.h"
#include "archive/byte_writer.h"
#include "archive/field_reader.h"
#include "archive/field_writer.h"

namespace morgue {
namespace {

constexpr std::uint8_t kCatalogVersion = 1;

void expect_sound(const ByteReader& reader, const SegmentEntry& segment) {
  const bool beyond = !segment.deletions.empty() &&
                      segment.deletions.back().docid > segment.articles;
  if (beyond || segment.dated > segment.articles) {
    reader.fail("segment " + std::to_string(segment.id) +
                " counts more than it holds");
  }
}

}  // namespace

// deletions := (docid-step:varint generation-step:signed)*
// Each a step from the one before, the first from 0.
std::string pack(const std::vector<SegmentEntry::Deletion>& deletions) {
  std::string bytes;
  SegmentEntry::Deletion before;
  for (const SegmentEntry::Deletion& deletion : deletions) {
    append_varint(bytes, deletion.docid - before.docid);
    append_signed(bytes, static_cast<std::int64_t>(deletion.generation -
                                                   before.generation));
    before = deletion;
  }
  return bytes;
}

void unpack(ByteReader& reader,
            std::vector<SegmentEntry::Deletion>& deletions) {
  deletions.clear();
  SegmentEntry::Deletion next;
  while (!reader.at_end()) {
    const std::uint64_t step = reader.varint();
    if (step == 0 || step > std::numeric_limits<Docid>::max() - next.docid) {
      reader.fail("deletions out of order");
    }
    next.docid += static_cast<Docid>(step);
    next.generation += static_cast<std::uint64_t>(reader.signed_varint());
    deletions.push_back(next);
  }
}

// The fields as they are stored (see FieldWriter).  NEVER renumber.
template <class Visit, class Value>
requires std::same_as<std::remove_const_t<Value>, SegmentEntry>
void describe(Visit& visit, Value& segment) {
  visit(1, segment.id);
  visit(2, segment.uuid);
  visit(3, segment.articles);
  visit(4, segment.dated);
  visit(5, segment.newest);
  visit(6, segment.oldest);
  visit(7, segment.bytes);
  visit(8, segment.files);
  visit.packed(9, segment.deletions);
}

template <class Visit, class Value>
requires std::same_as<std::remove_const_t<Value>, Catalog>
void describe(Visit& visit, Value& catalog) {
  visit(1, catalog.generation);
  visit(2, catalog.indexed_up_to);
  visit(3, catalog.next_number, std::uint64_t{1});
  visit(4, catalog.next_segment, SegmentId{1});
  visit(5, catalog.segments);
  visit(6, catalog.languages);
  visit(7, catalog.sources);
}

std::uint64_t Catalog::live() const {
  std::uint64_t live = 0;
  for (const SegmentEntry& segment : segments) {
    live += segment.articles - segment.deletions.size();
  }
  return live;
}

std::string encode(const Catalog& catalog) {
  std::string bytes(1, static_cast<char>(kCatalogVersion));
  FieldWriter writer(bytes);
  describe(writer, catalog);
  return bytes;
}

Catalog decode_catalog(std::string_view bytes) {
  ByteReader reader(bytes, "catalog");
  reader.expect_version(kCatalogVersion);
  Catalog catalog;
  FieldReader::read_all(reader, "catalog", catalog);
  for (const SegmentEntry& segment : catalog.segments) {
    expect_sound(reader, segment);
  }
  return catalog;
}

}  // namespace morgue

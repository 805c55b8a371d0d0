#include "archive/file_entry.h"

#include "archive/byte_reader.h"
#include "archive/digest.h"
#include "archive/field_reader.h"
#include "archive/field_writer.h"

namespace morgue {
namespace {

constexpr std::uint8_t kFileEntryVersion = 1;
constexpr std::size_t kOriginDigest = 8;  // bytes

}  // namespace

// The fields as they are stored (see FieldWriter).  NEVER renumber.
template <class Visit, class Value>
requires std::same_as<std::remove_const_t<Value>, FileEntry>
void describe(Visit& visit, Value& entry) {
  visit(1, entry.size);
  visit(2, entry.modified);
  visit(3, entry.inode);
  visit(4, entry.articles);
  visit(5, entry.options);
  visit(6, entry.unsettled);
}

std::string encode(const FileEntry& entry) {
  std::string bytes(1, static_cast<char>(kFileEntryVersion));
  FieldWriter writer(bytes);
  describe(writer, entry);
  return bytes;
}

FileEntry decode_file_entry(std::string_view bytes) {
  ByteReader reader(bytes, "file entry");
  reader.expect_version(kFileEntryVersion);
  FileEntry entry;
  FieldReader::read_all(reader, "file entry", entry);
  return entry;
}

std::string origin_digest(std::string_view path) {
  return sha256(path).substr(0, kOriginDigest);
}

}  // namespace morgue

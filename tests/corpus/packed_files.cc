#include "tests/corpus/packed_files.h"

#include <archive.h>
#include <archive_entry.h>
#include <gtest/gtest.h>

namespace morgue {
namespace {

la_ssize_t append(::archive* /*writer*/, void* to, const void* bytes,
                  std::size_t size) {
  static_cast<std::string*>(to)->append(static_cast<const char*>(bytes), size);
  return static_cast<la_ssize_t>(size);
}

void write_file(::archive* writer, const PackedFile& file) {
  ::archive_entry* entry = ::archive_entry_new();
  ::archive_entry_set_pathname(entry, file.name.c_str());
  const bool is_folder = file.name.ends_with('/');
  ::archive_entry_set_filetype(entry, is_folder ? AE_IFDIR : AE_IFREG);
  ::archive_entry_set_mtime(entry, file.modified, 0);
  ::archive_entry_set_perm(entry, 0644);
  ::archive_entry_set_size(entry, static_cast<la_int64_t>(file.bytes.size()));
  EXPECT_GE(::archive_write_header(writer, entry), ARCHIVE_WARN)
      << ::archive_error_string(writer);
  if (!file.bytes.empty()) {
    ::archive_write_data(writer, file.bytes.data(), file.bytes.size());
  }
  ::archive_entry_free(entry);
}

std::string written(::archive* writer, const std::vector<PackedFile>& files) {
  std::string bytes;
  ::archive_write_set_bytes_in_last_block(writer, 1);
  EXPECT_EQ(::archive_write_open(writer, &bytes, nullptr, append, nullptr),
            ARCHIVE_OK)
      << ::archive_error_string(writer);
  for (const PackedFile& file : files) {
    write_file(writer, file);
  }
  EXPECT_EQ(::archive_write_close(writer), ARCHIVE_OK)
      << ::archive_error_string(writer);
  ::archive_write_free(writer);
  return bytes;
}

}  // namespace

std::string packed_files(const std::string& format,
                         const std::vector<PackedFile>& files,
                         const std::string& passphrase) {
  ::archive* writer = ::archive_write_new();
  EXPECT_EQ(::archive_write_set_format_by_name(writer, format.c_str()),
            ARCHIVE_OK)
      << format;
  if (!passphrase.empty()) {
    ::archive_write_set_options(writer, "zip:encryption=traditional");
    ::archive_write_set_passphrase(writer, passphrase.c_str());
  }
  return written(writer, files);
}

std::string packed_bytes(std::string_view bytes, const std::string& filter) {
  ::archive* writer = ::archive_write_new();
  ::archive_write_set_format_raw(writer);
  EXPECT_EQ(::archive_write_add_filter_by_name(writer, filter.c_str()),
            ARCHIVE_OK)
      << filter;
  return written(writer, {{"data", std::string(bytes)}});
}

}  // namespace morgue

#include "corpus/container_entries.h"

#include <algorithm>
#include <utility>

#include <archive.h>
#include <archive_entry.h>

#include "archive/error.h"
#include "corpus/encoding.h"
#include "text/unicode.h"

namespace morgue {
namespace {

// In bytes; a longer name is told no further.
constexpr std::size_t kLongestEntryName = 1024;

std::string raw_name(::archive_entry* entry) {
  // In a locale without UTF-8 only one of them may be there.
  const char* name = ::archive_entry_pathname_utf8(entry);
  if (name == nullptr) {
    name = ::archive_entry_pathname(entry);
  }
  return name == nullptr ? std::string() : name;
}

std::string settled_name(std::string name) {
  decode_in_place(name);
  if (name.find('/') == name.npos) {
    std::replace(name.begin(), name.end(), '\\', '/');
  }
  while (name.starts_with("./") || name.starts_with('/')) {
    name.erase(0, name.find('/') + 1);
  }
  name.resize(utf8_floor(name, kLongestEntryName));
  return printable(name);
}

}  // namespace

void ContainerEntries::Free::operator()(::archive* reader) const {
  ::archive_read_free(reader);
}

ContainerEntries::ContainerEntries(ByteSource& packed)
    : packed_(packed), reader_(::archive_read_new()) {
  if (reader_ == nullptr) {
    throw Error(Failure::kIo, "unpacking: out of memory");
  }
  ::archive_read_support_format_zip_streamable(reader_.get());
  ::archive_read_support_format_tar(reader_.get());
  if (::archive_read_open(reader_.get(), this, nullptr, &next_block, nullptr) !=
      ARCHIVE_OK) {
    damage_ = fault();
  }
}

ContainerEntries::~ContainerEntries() = default;

std::ptrdiff_t ContainerEntries::next_block(::archive* /*reader*/, void* self,
                                            const void** block) {
  auto& entries = *static_cast<ContainerEntries*>(self);
  entries.packed_.consume(entries.handed_over_);
  if (entries.packed_.view().empty()) {
    entries.packed_.more();
  }
  *block = entries.packed_.view().data();
  entries.handed_over_ = entries.packed_.view().size();
  return static_cast<std::ptrdiff_t>(entries.handed_over_);
}

std::optional<ContainerEntries::Entry> ContainerEntries::next() {
  entry_damage_.clear();
  while (damage_.empty()) {
    ::archive_entry* entry = nullptr;
    const int result = ::archive_read_next_header(reader_.get(), &entry);
    if (result == ARCHIVE_EOF && packed_.damage().empty()) {
      return std::nullopt;
    }
    if (result == ARCHIVE_RETRY) {
      if (!std::exchange(astray_, true)) {
        return Entry{{}, false, false, fault()};
      }
      continue;
    }
    astray_ = false;
    if (result < ARCHIVE_WARN || result == ARCHIVE_EOF) {
      damage_ = fault();
    } else if (::archive_entry_filetype(entry) != AE_IFDIR) {
      return described(entry);
    }
  }
  return std::nullopt;
}

ContainerEntries::Entry ContainerEntries::described(
    ::archive_entry* entry) const {
  return {settled_name(raw_name(entry)),
          ::archive_entry_filetype(entry) == AE_IFREG &&
              ::archive_entry_hardlink(entry) == nullptr,
          ::archive_entry_is_data_encrypted(entry) != 0,
          {},
          ::archive_entry_mtime_is_set(entry) != 0
              ? std::optional<std::int64_t>(::archive_entry_mtime(entry))
              : std::nullopt};
}

std::size_t ContainerEntries::read(char* into, std::size_t room) {
  if (!entry_damage_.empty()) {
    return 0;
  }
  const la_ssize_t got = ::archive_read_data(reader_.get(), into, room);
  if (got < 0) {
    entry_damage_ = fault();
    return 0;
  }
  return static_cast<std::size_t>(got);
}

std::string ContainerEntries::fault() const {
  if (!packed_.damage().empty()) {
    return packed_.damage();
  }
  const char* reason = ::archive_error_string(reader_.get());
  return std::string("the archive is damaged: ") +
         (reason == nullptr ? "it ends too early" : reason);
}

}  // namespace morgue

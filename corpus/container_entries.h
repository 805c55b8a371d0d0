#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>

#include "corpus/byte_source.h"

struct archive;
struct archive_entry;

namespace morgue {

// Goes through the files in a zip or tar archive from front to back, by
// libarchive.  Names are told, never used.  One thread at a time.
class ContainerEntries {
 public:
  // `packed` must live longer.  Throws Error(kIo) where memory is short.
  explicit ContainerEntries(ByteSource& packed);
  ~ContainerEntries();
  ContainerEntries(const ContainerEntries&) = delete;
  ContainerEntries& operator=(const ContainerEntries&) = delete;

  struct Entry {
    std::string name;     // UTF-8, "/" between its parts, no control characters
    bool is_file = true;  // false: a link or a device; folders are passed over
    bool encrypted = false;
    // For people: no file can be made out here; reading goes on behind it.
    std::string fault = {};
    std::optional<std::int64_t> modified = {};  // UTC seconds
  };

  // nullopt at the end, and where nothing more can be read: see damage().
  // What was not read of the entry before is passed over.
  std::optional<Entry> next();

  // Fills up to `room` bytes of the entry; 0 at its end, and where it cannot
  // be read further: see entry_damage().
  std::size_t read(char* into, std::size_t room);

  // For people; empty: none.
  const std::string& entry_damage() const { return entry_damage_; }
  const std::string& damage() const { return damage_; }

 private:
  struct Free {
    void operator()(::archive* reader) const;
  };

  static std::ptrdiff_t next_block(::archive* reader, void* self,
                                   const void** block);
  Entry described(::archive_entry* entry) const;
  std::string fault() const;

  ByteSource& packed_;
  std::size_t handed_over_ = 0;  // bytes of the view that libarchive looks at
  std::unique_ptr<::archive, Free> reader_;
  bool astray_ = false;  // between a place told as a fault and the next file
  std::string entry_damage_;
  std::string damage_;
};

}  // namespace morgue

#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>

namespace morgue {

// How far commits were acknowledged, noted outside RocksDB.  A log torn by a
// crash and a log damaged later look alike to RocksDB, and a log that is gone
// looks like nothing at all; this number tells them apart: what a crash tore
// off was never acknowledged, so a record that opens with an older sequence
// number than this has lost something.
//
//   acknowledged := sequence:8 bytes big-endian check:8 bytes
//   check: the first bytes of the SHA-256 of the sequence's
struct Acknowledged {
  bool exists = false;                    // there is such a file
  std::optional<std::uint64_t> sequence;  // nullopt: damaged or not there
};

// Throws Error(kIo).
Acknowledged read_acknowledged(const std::filesystem::path& directory);

// Keeps the file open for a writer.  Not for use from two threads at once.
class AcknowledgedFile {
 public:
  // Opens it, or makes it with this sequence.  Throws Error(kIo).
  AcknowledgedFile(const std::filesystem::path& directory,
                   std::uint64_t sequence);
  ~AcknowledgedFile();
  AcknowledgedFile(const AcknowledgedFile&) = delete;
  AcknowledgedFile& operator=(const AcknowledgedFile&) = delete;

  // Notes and syncs it; only ever after the commit itself was synced.  A
  // failure is not told: the number then lags behind, which is safe, and the
  // commit did happen.
  void note(std::uint64_t sequence) noexcept;

 private:
  int file_;
};

}  // namespace morgue

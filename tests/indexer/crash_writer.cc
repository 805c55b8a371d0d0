// Adds articles without end, telling on standard output what is durable: the
// victim of recovery_test.  crash_writer ARCHIVE FIRST BATCH version|replace

#include <cstdlib>
#include <iostream>
#include <string>
#include <string_view>

#include "indexer/archive_writer.h"
#include "tests/indexer/temporary_archive.h"

int main(int argc, char** argv) {
  if (argc != 5) {
    return 2;
  }
  const unsigned long batch = std::strtoul(argv[3], nullptr, 10);
  morgue::ArchiveWriter writer(
      argv[1], {.batch = 1'000'000,
                .store_after = 3,
                .memory = std::size_t{64} << 20,
                .jobs = 2,
                .on_duplicate = std::string_view(argv[4]) == "replace"
                                    ? morgue::OnDuplicate::kReplace
                                    : morgue::OnDuplicate::kVersion});
  for (unsigned long i = std::strtoul(argv[2], nullptr, 10);; ++i) {
    const std::string n = std::to_string(i);
    writer.add(morgue::article("story-" + n, "Story " + n,
                               "Word" + n + " was all that was said.",
                               i % 5 == 0 ? "" : "2020-08-03"));
    if (i % 3 == 0) {
      writer.add(morgue::article("story-" + std::to_string(i / 2),
                                 "Revised in round " + n, "Again."));
    }
    if (i % batch == 0) {
      writer.commit();
      std::cout << i << std::endl;
    }
  }
}

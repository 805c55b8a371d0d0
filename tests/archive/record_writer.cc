// A writer in a process of its own, for tests that kill it:
//   archive_record_writer commit DIRECTORY   commits until it is killed
//   archive_record_writer hold DIRECTORY     opens, and waits to be killed
//   archive_record_writer fill DIRECTORY     commits until a file may not grow
// After each commit it prints the number of the last article in it.

#include <csignal>
#include <iostream>
#include <string>

#include <sys/resource.h>
#include <unistd.h>

#include "archive/error.h"
#include "archive/record.h"
#include "tests/archive/full_article.h"

namespace morgue {
namespace {

constexpr rlim_t kLargestFile = 300'000;

// Articles and catalog move together, as they must.
void commit_some(Record& record, std::uint64_t round) {
  Catalog catalog = record.catalog();
  Record::Batch batch;
  for (std::uint64_t i = 0; i < round % 40 + 1; ++i) {
    batch.put(catalog.next_number, numbered_article(catalog.next_number));
    ++catalog.next_number;
  }
  catalog.generation = catalog.next_number;
  batch.put(catalog);
  record.commit(std::move(batch));
  std::cout << catalog.next_number - 1 << std::endl;
}

[[noreturn]] void commit_for_ever(Record& record) {
  for (std::uint64_t round = record.catalog().next_number;; ++round) {
    commit_some(record, round);
    if (round % 7 == 0) {
      record.flush();
    }
    if (round % 23 == 0) {
      record.compact();
    }
  }
}

void fill(Record& record) {
  std::signal(SIGXFSZ, SIG_IGN);
  const rlimit limit = {kLargestFile, kLargestFile};
  setrlimit(RLIMIT_FSIZE, &limit);
  while (true) {
    try {
      commit_some(record, 39);
    } catch (const Error& error) {
      std::cout << (error.failure() == Failure::kIo ? "refused" : error.what())
                << std::endl;
      return;
    }
  }
}

int run(const std::string& mode, const std::string& directory) {
  Record record(directory, Record::Access::kWrite);
  if (mode == "hold") {
    std::cout << "open" << std::endl;
    ::pause();
  }
  if (mode == "commit") {
    commit_for_ever(record);
  }
  fill(record);
  return 0;
}

}  // namespace
}  // namespace morgue

int main(int argc, char** argv) {
  try {
    return argc == 3 ? morgue::run(argv[1], argv[2]) : 2;
  } catch (const morgue::Error& error) {
    std::cout << error.what() << std::endl;
    return 2;
  }
}

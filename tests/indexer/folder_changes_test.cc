#include "indexer/folder_changes.h"

#include <sstream>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "tests/archive/temporary_directory.h"

namespace morgue {
namespace {

constexpr std::int64_t kSecond = 1'000'000'000;  // nanoseconds

// The record knows these, all 10 bytes long, of time 20 and inode 30.
Record known_files(const TemporaryDirectory& directory) {
  const FileEntry entry = {.size = 10,
                           .modified = 20,
                           .inode = 30,
                           .articles = 1,
                           .options = "as-read"};
  Record::Batch batch;
  for (const char* path :
       {"/p/a", "/p/a b/c", "/p/a.d", "/p/a/e", "/p/z", "/pq"}) {
    batch.put_file(path, entry);
  }
  FileEntry other = entry;
  other.articles = 0;
  batch.put_file("/p/void", other);
  other.unsettled = true;
  batch.put_file("/p/wet", other);
  Record record(directory.path() / "record", Record::Access::kWrite);
  record.commit(std::move(batch));
  return record;
}

ListedFile as_known(const std::string& path) {
  return {.path = path, .size = 10, .modified = 20, .inode = 30};
}

std::string spelled(const FolderChanges& changes) {
  std::ostringstream text;
  text << changes.counts.fresh << changes.counts.changed << changes.counts.again
       << changes.counts.unchanged << changes.counts.unreadable << " read";
  for (const ListedFile& file : changes.to_read) {
    text << ' ' << file.path.native();
  }
  text << "; vanished";
  for (const std::string& path : changes.vanished) {
    text << ' ' << path;
  }
  text << "; forgotten";
  for (const std::string& path : changes.forgotten) {
    text << ' ' << path;
  }
  return text.str();
}

TEST(FolderChanges, AreToldByWhatEachFileLooksLike) {
  ListedFile longer = as_known("/p/z");
  longer.size = 11;
  ListedFile later = as_known("/p/z");
  later.modified = 21;
  ListedFile other = as_known("/p/z");
  other.inode = 31;
  struct Case {
    const char* what;
    std::vector<ListedFile> listing;
    FolderComparison wanted;
    const char* expected;
  };
  const FolderComparison usual = {.root = "/p", .options = "as-read"};
  const std::vector<ListedFile> all = {as_known("/p/a"),     as_known("/p/a/e"),
                                       as_known("/p/a b/c"), as_known("/p/a.d"),
                                       as_known("/p/void"),  as_known("/p/z")};
  const std::vector<Case> cases = {
      {"all", all, usual, "00060 read; vanished; forgotten /p/wet"},
      {"reread",
       all,
       {.root = "/p", .options = "as-read", .reread = true},
       "00600 read /p/a /p/a/e /p/a b/c /p/a.d /p/void /p/z; vanished; "
       "forgotten /p/wet"},
      {"other options",
       all,
       {.root = "/p", .options = "others"},
       "00600 read /p/a /p/a/e /p/a b/c /p/a.d /p/void /p/z; vanished; "
       "forgotten /p/wet"},
      {"unsettled",
       {as_known("/p/wet"), as_known("/p/y")},
       usual,
       "10100 read /p/wet /p/y; vanished /p/a /p/a b/c /p/a.d /p/a/e /p/z; "
       "forgotten /p/void"},
      {"a folder of it",
       {as_known("/p/a/e")},
       {.root = "/p/a", .options = "as-read"},
       "00010 read; vanished; forgotten"},
      {"a folder out of sight",
       {{.path = "/p/a", .obstacle = "Permission denied"}, as_known("/p/a.d")},
       usual,
       "00011 read /p/a; vanished /p/a b/c /p/z; forgotten /p/void /p/wet"},
      {"longer",
       {longer},
       {.root = "/p/", .options = "as-read"},
       "01000 read /p/z; vanished /p/a /p/a b/c /p/a.d /p/a/e; forgotten "
       "/p/void /p/wet"},
      {"later",
       {later},
       usual,
       "01000 read /p/z; vanished /p/a /p/a b/c /p/a.d /p/a/e; forgotten "
       "/p/void /p/wet"},
      {"another",
       {other},
       usual,
       "01000 read /p/z; vanished /p/a /p/a b/c /p/a.d /p/a/e; forgotten "
       "/p/void /p/wet"},
  };
  const TemporaryDirectory directory;
  const Record record = known_files(directory);
  for (const Case& c : cases) {
    EXPECT_EQ(spelled(c.wanted.of(c.listing, record)), c.expected) << c.what;
  }
}

TEST(FolderChanges, AFileIsSettledWhereItsTimeWouldTellOfAnyChange) {
  struct Case {
    std::int64_t modified;
    std::int64_t modified_after;
    bool unsettled;
  };
  const std::int64_t now = 100 * kSecond;
  const std::vector<Case> cases = {
      {now - 3 * kSecond, now - 3 * kSecond, false},
      {now - kSecond, now - kSecond, true},
      {now + kSecond, now + kSecond, true},
      {now + 9 * kSecond, now + 9 * kSecond, false},
      {now - 3 * kSecond, now + kSecond, true},
  };
  for (const Case& c : cases) {
    const ListedFile before = {.path = "/p", .size = 1, .modified = c.modified};
    ListedFile after = before;
    after.modified = c.modified_after;
    EXPECT_EQ(entry_of(before, after, now).unsettled, c.unsettled)
        << c.modified << " " << c.modified_after;
  }
}

}  // namespace
}  // namespace morgue

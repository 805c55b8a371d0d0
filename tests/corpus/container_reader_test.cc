#include <gtest/gtest.h>

#include "tests/corpus/packed_files.h"
#include "tests/corpus/reading.h"

namespace morgue {
namespace {

constexpr std::size_t kMega = std::size_t{1} << 20;

const std::string& stories() {
  static const std::string lines =
      "{\"id\":\"s-1\",\"title\":\"Ferry late\",\"text\":\"It ran aground.\"}\n"
      "{\"id\":\"s-2\",\"title\":\"Ferry early\",\"text\":\"It did not.\"}\n";
  return lines;
}

std::string text_named(const std::string& headline) {
  return headline + "\n\nThe text of it is short, but it is one.\n";
}

std::string files_of(const std::vector<Incoming>& all) {
  std::string files;
  for (const Incoming& incoming : all) {
    if (const auto* reject = std::get_if<Reject>(&incoming)) {
      files += reject->file + " " + reject->reason + "\n";
    } else if (const auto* skip = std::get_if<Skip>(&incoming)) {
      files += skip->file + " " + skip->reason + "\n";
    } else {
      const Article& article = std::get<Submission>(incoming).article;
      files += article.raw.file + " " + article.raw.format + "\n";
    }
  }
  return files;
}

TEST(ContainerReader, GivesTheArticlesOfAllItsFilesInOrder) {
  const std::vector<PackedFile> files = {
      {"sport/one.txt", text_named("One nil")},
      {"wire.jsonl.gz", packed_bytes(stories())},
      {"sheet/", ""},
      {"sheet/a.csv", "id,title,text\nc-1,Rain,It fell.\n"},
  };
  for (const std::string_view format : {"zip", "ustar", "gnutar", "pax"}) {
    const std::string packed = packed_files(std::string(format), files);
    for (const std::string_view filter : {"none", "gzip", "xz", "zstd"}) {
      const auto all = read_bytes(
          filter == "none" ? packed : packed_bytes(packed, std::string(filter)),
          {}, "papers");
      EXPECT_EQ(files_of(all),
                "papers!/sport/one.txt text\n"
                "papers!/wire.jsonl.gz jsonl\n"
                "papers!/wire.jsonl.gz jsonl\n"
                "papers!/sheet/a.csv csv\n")
          << format << " " << filter;
      EXPECT_EQ(describe(all),
                "one.txt|One nil||The text of it is short, but it is one.\n"
                "s-1|Ferry late||It ran aground.\n"
                "s-2|Ferry early||It did not.\n"
                "c-1|Rain||It fell.\n")
          << format << " " << filter;
    }
  }
}

TEST(ContainerReader, ReadsContainersInContainers) {
  const std::string inner =
      packed_files("zip", {{"wire.jsonl.gz", packed_bytes(stories())}});
  const std::string outer = packed_files(
      "ustar", {{"2020/august.zip", inner}, {"b.txt", text_named("Last")}});
  EXPECT_EQ(files_of(read_bytes(packed_bytes(outer), {}, "all.tar.gz")),
            "all.tar.gz!/2020/august.zip!/wire.jsonl.gz jsonl\n"
            "all.tar.gz!/2020/august.zip!/wire.jsonl.gz jsonl\n"
            "all.tar.gz!/b.txt text\n");
}

TEST(ContainerReader, OnlyTellsNames) {
  struct Case {
    std::string entry;
    std::string file;
    std::string section;
  };
  const std::vector<Case> cases = {
      {"../../etc/passwd", "p.zip!/../../etc/passwd text\n", "etc"},
      {"/etc/passwd", "p.zip!/etc/passwd text\n", "etc"},
      {"sport\\local\\a.txt", "p.zip!/sport/local/a.txt text\n", "local"},
      {"top.txt", "p.zip!/top.txt text\n", "p"},
      {"./a/b.txt", "p.zip!/a/b.txt text\n", "a"},
      {"caf\xC3\xA9/a.txt", "p.zip!/café/a.txt text\n", "café"},
      {"caf\xE9/a.txt", "p.zip!/café/a.txt text\n", "café"},
      {".hidden/a.txt", "", ""},
      {"a/.b.txt", "", ""},
      {"__MACOSX/a.txt", "", ""},
  };
  ReaderOptions options;
  options.map = FieldMap::parse("section=@folder");
  for (const Case& each : cases) {
    const auto all =
        read_bytes(packed_files("zip", {{each.entry, text_named("Any")}}),
                   options, "p.zip");
    EXPECT_EQ(files_of(all), each.file) << each.entry;
    if (!each.file.empty() && !all.empty()) {
      EXPECT_EQ(std::get<Submission>(all[0]).article.section, each.section)
          << each.entry;
    }
  }
}

TEST(ContainerReader, RefusesOneFileAndGoesOn) {
  const std::string encrypted =
      packed_files("zip", {{"secret.txt", text_named("Hidden")}}, "open");
  EXPECT_EQ(files_of(read_bytes(encrypted, {}, "p.zip")),
            "p.zip!/secret.txt encrypted\n");
  const std::string mixed = packed_files(
      "zip", {{"empty.txt", ""},
              {"picture.jpg", std::string("\xFF\xD8\xFF\xE0\0\0\0\0", 8)},
              {"papers.7z", "7z\xBC\xAF\x27\x1C and so on"},
              {"minutes.docx",
               packed_files("zip", {{"[Content_Types].xml", "<Types/>"}})},
              {"a.txt", text_named("Whole")}});
  EXPECT_EQ(files_of(read_bytes(mixed, {}, "p.zip")),
            "p.zip!/empty.txt empty\n"
            "p.zip!/picture.jpg not-text\n"
            "p.zip!/papers.7z unread-container\n"
            "p.zip!/minutes.docx unread-container\n"
            "p.zip!/a.txt text\n");
}

// Wherever an archive is cut, what was whole before is there, and the rest is
// told of.
TEST(ContainerReader, ACutArchiveGivesWhatIsBeforeTheCut) {
  std::vector<PackedFile> files;
  files.reserve(5);
  for (int i = 0; i < 5; ++i) {
    files.push_back({std::to_string(i) + ".txt",
                     text_named("Number " + std::to_string(i))});
  }
  for (const std::string format : {"zip", "ustar"}) {
    const std::string whole = packed_files(format, files);
    std::size_t before = 0;
    for (std::size_t size = 600; size < whole.size(); size += 37) {
      const auto all = read_bytes(whole.substr(0, size), {}, "p");
      std::size_t articles = 0;
      for (const Incoming& incoming : all) {
        articles += std::holds_alternative<Submission>(incoming) ? 1 : 0;
      }
      EXPECT_GE(articles, before) << format << " cut to " << size;
      EXPECT_TRUE(articles == files.size() ||
                  std::holds_alternative<Reject>(all.back()))
          << format << " cut to " << size;
      before = articles;
    }
    EXPECT_EQ(before, files.size()) << format;
  }
}

TEST(ContainerReader, DamageInOneFileIsTold) {
  std::string zip = packed_files(
      "zip", {{"a.txt", text_named("First")},
              {"b.txt", text_named(std::string(3000, 'b') + " Second")},
              {"c.txt", text_named("Third")}});
  const std::size_t second = zip.find("b.txt");
  ASSERT_NE(second, zip.npos);
  zip.replace(second + 60, 8, 8, '\xFF');
  const std::string files = files_of(read_bytes(zip, {}, "p.zip"));
  EXPECT_TRUE(
      files.starts_with("p.zip!/a.txt text\n"
                        "p.zip!/b.txt damaged-input\n"))
      << files;
}

TEST(ContainerReader, FindsTheNextFileBehindADamagedHeader) {
  std::string tar = packed_files("ustar", {{"a.txt", text_named("First")},
                                           {"b.txt", text_named("Second")},
                                           {"c.txt", text_named("Third")}});
  tar[tar.find("b.txt")] = 'x';
  EXPECT_EQ(files_of(read_bytes(tar, {}, "p.tar")),
            "p.tar!/a.txt text\n"
            "p.tar damaged-input\n"
            "p.tar!/c.txt text\n");
}

TEST(ContainerReader, StopsAtWhatUnpacksToTooMuch) {
  const std::string bomb =
      packed_files("zip", {{"a.txt", text_named("First")},
                           {"b.txt", std::string(60 * kMega, 'b')},
                           {"c.txt", text_named("Third")}});
  ASSERT_LT(bomb.size(), kMega);
  EXPECT_EQ(files_of(read_bytes(bomb, {}, "p.zip")),
            "p.zip!/a.txt text\n"
            "p.zip!/b.txt too-large\n"
            "p.zip!/b.txt damaged-input\n"
            "p.zip too-much\n");
  // Packed within the archive once more.
  const std::string twice = packed_files(
      "ustar",
      {{"b.gz", packed_bytes(packed_bytes(std::string(60 * kMega, 'b')))}});
  EXPECT_EQ(files_of(read_bytes(twice, {}, "p.tar")),
            "p.tar!/b.gz too-large\n"
            "p.tar!/b.gz damaged-input\n"
            "p.tar too-much\n");
}

TEST(ContainerReader, GoesDownSoFarAndNoFurther) {
  std::string nested = text_named("Deep down");
  for (int depth = 0; depth < 4; ++depth) {
    nested = packed_files("zip", {{"n", nested}});
  }
  EXPECT_EQ(files_of(read_bytes(nested, {}, "p")), "p!/n!/n!/n!/n text\n");
  nested = packed_files("zip", {{"n", nested}});
  EXPECT_EQ(files_of(read_bytes(nested, {}, "p")), "p!/n!/n!/n!/n too-deep\n");
}

TEST(ContainerReader, AnArchiveOfNothingIsNoFault) {
  EXPECT_EQ(files_of(read_bytes(packed_files("zip", {}), {}, "p")), "");
  EXPECT_EQ(files_of(read_bytes(packed_files("zip", {{"a/", ""}}), {}, "p")),
            "");
}

TEST(ContainerReader, AForcedFormatIsThatOfTheFilesInside) {
  const std::string zip =
      packed_files("zip", {{"a", "title,text\nRain,It fell.\n"}});
  EXPECT_EQ(files_of(read_bytes(zip, options_for(Format::kCsv), "p")),
            "p!/a csv\n");
}

}  // namespace
}  // namespace morgue

#include <filesystem>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "corpus/mets_file_list.h"
#include "tests/corpus/mets_files.h"
#include "tests/corpus/packed_files.h"
#include "tests/corpus/reading.h"

namespace morgue {
namespace {

namespace fs = std::filesystem;

// Without what differs from run to run.
std::string told(const std::vector<Incoming>& all) {
  std::string lines;
  for (const Incoming& incoming : all) {
    lines += describe(incoming);
    if (const auto* submission = std::get_if<Submission>(&incoming)) {
      const std::string warnings = warnings_of(*submission);
      lines += warnings.empty() ? "" : " (" + warnings + ")";
    }
    lines += "\n";
  }
  return lines;
}

TEST(Mets, OpensNothingOutsideItsFolder) {
  TemporaryFolder folder;
  const std::string page = alto_page({{"B", "Secret."}});
  folder.write("issue/p.xml", page);
  folder.write("secret.xml", page);
  fs::create_symlink("../secret.xml", folder.path() / "issue/link.xml");
  fs::create_directory_symlink("..", folder.path() / "issue/up");
  struct Case {
    std::string href;
    bool is_below;
  };
  const std::vector<Case> cases = {
      {"p.xml", true},
      {"./p.xml", true},
      {"FILE:./p.xml", true},
      {"sub/none.xml", true},
      {"../secret.xml", false},
      {"a/../../secret.xml", false},
      {"%2e%2e/secret.xml", false},
      {"..\\secret.xml", false},
      {"link.xml", false},
      {"up/secret.xml", false},
      {(folder.path() / "secret.xml").string(), false},
      {"file://" + (folder.path() / "secret.xml").string(), false},
      {"http://example.org/secret.xml", false},
      {"c:\\secret.xml", false},
      {"p.xml%00", false},
      {"", false},
      {".", false},
  };
  for (const auto& each : cases) {
    EXPECT_EQ(!path_below(folder.path() / "issue", each.href).empty(),
              each.is_below)
        << each.href;
    const auto file = folder.write(
        "issue/m.xml", small_mets({each.href}, article_div("A", {{0, "B"}})));
    const auto all = drain(*open_reader(file, {}));
    EXPECT_EQ(describe(all).find("Secret") != std::string::npos,
              each.href.ends_with("p.xml") && each.is_below)
        << each.href << describe(all);
  }
}

TEST(Mets, WhatIsWrongWithPagesIsTold) {
  struct Case {
    std::string page;  // empty: not there
    std::string divs;
    std::string_view records;
  };
  const std::string whole = alto_page({{"B1", "One."}, {"B2", "Two."}});
  const std::string first = article_div("A", {{0, "B1"}});
  const std::string head = R"(<div TYPE="ARTICLE" ID="A" LABEL="H">)";
  const std::string none = head + R"(<fptr><area FILEID="F0" BEGIN="B9"/>)"
                                  "</fptr></div>";
  const std::vector<Case> cases = {
      {whole, first, "A|||One.\nF0|||Two.\n"},
      {whole, "", "F0|||One.¶Two.\n"},
      {whole, first + first, "A|||One.\n~no-text\nF0|||Two.\n"},
      {whole, none, "A|H|| (missing-text)\nF0|||One.¶Two.\n"},
      {"", none, "!missing-page@0\nA|H|| (missing-text)\n"},
      {"", first, "!missing-page@0\n~no-text\n"},
      {"no XML", none, "A|H|| (missing-text)\n"},
      {whole.substr(0, whole.find("Two")), none,
       "!bad-xml@1\nA|H|| (missing-text)\n"},
      // In windows-1252, and as it declares.
      {alto_page({{"B1", "Caf\xE9"}}), first, "A|||Café\n"},
      {R"(<?xml version="1.0" encoding="Shift_JIS"?>)" +
           alto_page({{"B1", "\x93\xFA\x96\x7B"}}),
       first, "A|||日本\n"},
      {R"(<!DOCTYPE alto [<!ENTITY a "&b;&b;"><!ENTITY b "boom">]>)" +
           alto_page({{"B1", "&a;"}}),
       none, "!entity-refused@1\nA|H|| (missing-text)\n"},
      // All of a page, by one article and by two.
      {whole, first + R"(<div TYPE="ARTICLE" ID="W"><fptr FILEID="F0"/></div>)",
       "A|||One.\nW|||Two.\n"},
      {whole,
       head + R"(<fptr FILEID="F0"/></div><div TYPE="ARTICLE" ID="W"><fptr )"
              R"(FILEID="F0"/></div>)",
       "A|H||\n~no-text\nF0|||One.¶Two.\n"},
      // An article in an article, and pointers that lead round in circles.
      {whole,
       head + article_div("I", {{0, "B2"}}) +
           R"(<mptr xlink:href="m.xml"/><fptr><area FILEID="F0" )"
           R"(BEGIN="B1"/></fptr></div><smLink from="A" )"
           R"(to="A"/>)",
       "A|H||One.\nI|||Two.\n"},
  };
  for (const auto& each : cases) {
    TemporaryFolder folder;
    const auto file = folder.write("m.xml", small_mets({"p.xml"}, each.divs));
    if (!each.page.empty()) {
      folder.write("p.xml", each.page);
    }
    std::string records = told(drain(*open_reader(file, {})));
    for (std::size_t at = 0; (at = records.find("m.xml#")) != records.npos;) {
      records.erase(at, 6);
    }
    EXPECT_EQ(records, each.records) << each.divs << each.page;
  }
}

TEST(Mets, BrokenDocuments) {
  struct Case {
    std::string input;
    std::string_view records;
  };
  const std::string mets = small_mets({"p.xml"}, article_div("A", {{0, "B"}}));
  const std::vector<Case> cases = {
      {mets, "!pages-out-of-reach@1\n"},
      {mets.substr(0, mets.size() / 2), "!bad-xml@1\n"},
      {small_mets({}, ""), "~no-pages\n"},
      {small_mets({"p.jp2"}, ""), "!pages-out-of-reach@1\n"},
      {"<mets/>", "~no-pages\n"},
  };
  for (const auto& each : cases) {
    EXPECT_EQ(describe(read_bytes(each.input)), each.records) << each.input;
  }
}

TEST(Mets, ItsPagesAreNoArticlesOfTheirOwn) {
  const std::string page = alto_page({{"B1", "One."}});
  const std::string other = alto_page({{"B1", "Other."}});
  // Before its pages in the order of paths, among them, and after them.
  for (const std::string name : {"0.xml", "a/m.xml.gz", "z.xml"}) {
    TemporaryFolder folder;
    const bool is_top = name.find('/') == std::string::npos;
    const std::string mets = small_mets({is_top ? "a/p.xml" : "p.xml"},
                                        article_div("A", {{0, "B1"}}));
    folder.write(name, name.ends_with(".gz") ? packed_bytes(mets) : mets);
    folder.write("a/p.xml", page);
    folder.write("b/p.xml", other);
    std::string records = describe(drain(*open_reader(folder.path(), {})));
    EXPECT_NE(records.find("~page-of-issue\n"), records.npos) << name;
    EXPECT_NE(records.find("#A|||One.\n"), records.npos) << name;
    EXPECT_NE(records.find("p.xml#P|||Other.\n"), records.npos) << name;
    EXPECT_EQ(records.find("One."), records.rfind("One.")) << records;
    // Asked for as pages, they are that.
    records = describe(drain(
        *open_reader(folder.path() / "a/p.xml", options_for(Format::kAlto))));
    EXPECT_EQ(records, "p.xml#P|||One.\n");
  }
}

TEST(Mets, InAnArchiveThePagesAreReadAsPages) {
  for (const std::string format : {"zip", "ustar"}) {
    TemporaryFolder folder;
    folder.write(
        "issue.bin",
        packed_files(format, {{"m.xml", small_mets({"p.xml"}, "")},
                              {"p.xml", alto_page({{"B1", "One."}})}}));
    EXPECT_EQ(describe(drain(*open_reader(folder.path(), {}))),
              "!pages-out-of-reach@1\np.xml#P|||One.\n")
        << format;
  }
}

}  // namespace
}  // namespace morgue

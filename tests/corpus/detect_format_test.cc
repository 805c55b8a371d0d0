#include "corpus/detect_format.h"

#include <vector>

#include <gtest/gtest.h>

namespace morgue {
namespace {

using namespace std::string_view_literals;

TEST(DetectFormat, LooksAtTheContentThenAtTheName) {
  struct Case {
    std::string_view head;
    std::string_view file;
    std::string_view format;
  };
  const std::vector<Case> cases = {
      {"{\"headline\": \"x\"}\n", "", "jsonl"},
      {"\xEF\xBB\xBF  {\"a\":1}", "x.txt", "jsonl"},
      {"[{\"a\":1}]", "", "jsonl"},
      {"[]", "", "jsonl"},
      {"[Applause] He began.", "", "text"},
      {"<!DOCTYPE lewis SYSTEM \"lewis.dtd\">\n<REUTERS>", "", "reuters"},
      {"<REUTERS NEWID=\"1\">", "x.txt", "reuters"},
      {"<!DOCTYPE html><html>", "", "html"},
      {"<?xml version=\"1.0\"?>\n<!-- x -->\n<html>", "", "html"},
      {"\xFF\xFE<\0h\0t\0m\0l\0>\0"sv, "", "html"},
      {"<?xml version=\"1.0\"?><rss>", "", "-"},
      {"\n<HTML>", "x.txt", "html"},
      {"words", "page.html", "html"},
      {"WARC/1.0\r\nWARC-Type: warcinfo\r\n", "x.txt", "warc"},
      {"WARC/ships are back\n\nThey are.", "", "text"},
      {"a;b\n1;2\n", "table.CSV", "csv"},
      {"a\tb\n", "table.tsv.gz", "csv"},
      {"id,date,title,text\n1,2020,x,y\n", "", "csv"},
      {"Datum;title;Text\n1;x;y\n", "x.txt", "csv"},
      {"Text, date and title of a story that goes on for long\n", "", "text"},
      {"Floods in Lisbon\n\nThe river rose.", "", "text"},
      {"Floods in Lisbon", "x.jsonl", "jsonl"},
      {"", "", "text"},
  };
  const FieldLookup lookup{FieldMap()};
  for (const auto& each : cases) {
    const auto format = detect_format(each.head, each.file, lookup);
    EXPECT_EQ(format ? name_of(*format) : "-", each.format)
        << each.head << " in " << each.file;
  }
}

TEST(Format, NamesReadBack) {
  for (const Format format :
       {Format::kAuto, Format::kText, Format::kJsonl, Format::kCsv,
        Format::kReuters, Format::kHtml, Format::kWarc}) {
    EXPECT_EQ(format_named(name_of(format)), format) << name_of(format);
  }
  EXPECT_FALSE(format_named("docx"));
}

}  // namespace
}  // namespace morgue

#include "corpus/detect_format.h"

#include <vector>

#include <gtest/gtest.h>

namespace morgue {
namespace {

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
      {"<DOC>\n<DOCNO> AP1 </DOCNO>", "x.xml", "trec"},
      {"<!-- c -->\n<DOC id=\"a\">\n<TEXT>", "", "trec"},
      {"<DOC>\n<title>", "", "-"},
      {"<REUTERS NEWID=\"1\">", "x.txt", "reuters"},
      {"<!DOCTYPE html><html>", "", "-"},
      {"<?xml version=\"1.0\"?><rss>", "", "-"},
      {"\n<HTML>", "x.txt", "-"},
      {"<?xml version=\"1.0\"?>\n<!DOCTYPE nitf [<!ENTITY a \"<b>\">]><nitf>",
       "", "nitf"},
      {"<!-- x --><n:nitf xmlns:n=\"u\">", "x.txt", "nitf"},
      {"<newsMessage xmlns=\"u\">", "", "newsml-g2"},
      {"<?xml version='1.0'?><newsItem guid='g'>", "", "newsml-g2"},
      {"<packageItem>", "x.xml", "newsml-g2"},
      {"<!DOCTYPE NewsML PUBLIC \"x\" \"y\">\n<NewsML>", "", "newsml"},
      {"{\"uri\":\"u\",\"type\":\"text\",\"versioncreated\":\"2020\","
       "\"headline\":\"x\"}",
       "", "ninjs"},
      {"{\"uri\":\"u\",\"headline\":\"x\",\"byline\":\"y\"}", "", "jsonl"},
      {"\x16\x16\x01W1\x1fx\r\nr a BC\r\n\x02^BC<", "", "anpa"},
      {"\x01"
       "eca0003 3 i 380\r\n\x02text",
       "x.txt", "anpa"},
      {"words", "page.html", "-"},
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
        Format::kReuters, Format::kTrec, Format::kNitf, Format::kNewsmlG2,
        Format::kNewsml, Format::kNinjs, Format::kAnpa}) {
    EXPECT_EQ(format_named(name_of(format)), format) << name_of(format);
  }
  EXPECT_FALSE(format_named("warc"));
}

}  // namespace
}  // namespace morgue

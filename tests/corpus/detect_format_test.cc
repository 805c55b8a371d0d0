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
      {"<!-- a > b -->\n<DOC>\n<TEXT>", "", "trec"},
      {"<?xml version='1.0'?><!-- c --><DOC>\n<DOCNO>", "", "trec"},
      {"<DOC>\n<title>", "", "-"},
      {"<REUTERS NEWID=\"1\">", "x.txt", "reuters"},
      {"<?xml version=\"1.0\"?><rss>", "", "feed"},
      {"<!-- c --><!DOCTYPE rss [<!ENTITY a 'b'>]><rss>", "", "feed"},
      {"<feed xmlns=\"http://www.w3.org/2005/Atom\">", "x.txt", "feed"},
      {"<a:entry xmlns:a=\"http://www.w3.org/2005/Atom\">", "", "feed"},
      {"<rdf:RDF xmlns=\"http://purl.org/rss/1.0/\">", "", "feed"},
      {"<rdf:RDF xmlns:foaf=\"http://xmlns.com/foaf/0.1/\">", "", "-"},
      {"<rss xmlns:wp=\"http://wordpress.org/export/1.2/\">", "", "wxr"},
      {R"(<?xml version="1.0"?><newsitem itemid="1">)", "", "rcv1"},
      {"<alto xmlns=\"http://www.loc.gov/standards/alto/\">", "", "alto"},
      {"<?xml version='1.0'?><!-- x --><mets:mets LABEL=\"a\">", "", "mets"},
      {"From jane@x.example Mon Aug  3 14:05:00 2020\nTo: x", "", "mail"},
      {"From the start, 2020 was odd: 1:0\nTo: x", "", "text"},
      {"Received: x\n\tby y\nSubject: z\n\nHi", "1,S", "mail"},
      {"Subject: z\nFrom: x\nTo: us\n\nHi", "", "text"},
      {R"({"id":1,"article_url":"u","contents":[)", "", "wapo"},
      {R"({"contents":"x","title":"y"})", "", "jsonl"},
      {R"({"version": "https://jsonfeed.org/version/1.1")", "", "jsonfeed"},
      {"{\n\"feed_url\":\"u\",\"items\":[{\"id\":1}", "", "jsonfeed"},
      {R"({"items":[],"title":"x"})", "", "jsonl"},
      {R"({"version":"1","items":[]})", "", "jsonl"},
      {"<?xml version=\"1.0\"?>\n<!DOCTYPE nitf [<!ENTITY a \"<b>\">]><nitf>",
       "", "nitf"},
      {"<!DOCTYPE nitf [<!-- the editor's > -->]><nitf>", "", "nitf"},
      {"<!DOCTYPE nitf [<?sort by=\"it's\"> ?><!ENTITY a '>'>]><nitf>", "",
       "nitf"},
      {"<!-- x --><n:nitf xmlns:n=\"u\">", "x.txt", "nitf"},
      {"<newsMessage xmlns=\"u\">", "", "newsml-g2"},
      {"<?xml version='1.0'?><newsItem guid='g'>", "", "newsml-g2"},
      {"<packageItem>", "x.xml", "newsml-g2"},
      {"<!DOCTYPE NewsML PUBLIC \"x\" \"y\">\n<NewsML>", "", "newsml"},
      {"{\"uri\":\"u\",\"type\":\"text\",\"versioncreated\":\"2020\","
       "\"headline\":\"x\"}",
       "", "ninjs"},
      {R"({"uri":"u","headline":"x","byline":"y"})", "", "jsonl"},
      {"\x16\x16\x01W1\x1fx\r\nr a BC\r\n\x02^BC<", "", "anpa"},
      {"\x01"
       "eca0003 3 i 380\r\n\x02text",
       "x.txt", "anpa"},
      {"<!DOCTYPE html><html>", "", "html"},
      {"<?xml version=\"1.0\"?>\n<!-- x -->\n<html>", "", "html"},
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
  const auto names = format_names();
  EXPECT_EQ(names.size(), 21U);
  EXPECT_EQ(names.front(), "auto");
  for (const std::string& name : names) {
    const auto format = format_named(name);
    ASSERT_TRUE(format) << name;
    EXPECT_EQ(name_of(*format), name);
  }
  EXPECT_FALSE(format_named("docx"));
}

}  // namespace
}  // namespace morgue

#include "corpus/xml_reader.h"

#include <memory>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

#include "corpus/byte_stream.h"
#include "tests/corpus/reading.h"

namespace morgue {
namespace {

// An <item> is an article: its id, its <title>, and the rest as a paragraph.
class ItemReader : public XmlReader {
 public:
  ItemReader(ReaderInput input, bool nested)
      : XmlReader(std::move(input), {{"item"}, nested}) {}

 private:
  std::optional<Incoming> read(const XmlElement& element,
                               const CutRecord& record) override {
    Submission submission;
    Article& article = submission.article;
    article.id = element.attribute("id");
    article.headline = xml_line_at(element, "title");
    article.source = xml_line_at(outside(), "title");
    std::string spaces;
    for (const XmlElement& child : element.children) {
      if (!child.is_text() && child.name != "title") {
        const std::string space(child.space);
        article.body.push_back(
            {ParagraphKind::kText,
             space + ":" + child.name + "=" + xml_line(child)});
      }
    }
    return finish(std::move(submission), record, "item");
  }
};

std::vector<Incoming> read_items(std::string xml, bool nested = false) {
  ItemReader reader(
      {InputName::of("items.xml"),
       std::make_unique<ByteSource>(make_memory_stream(std::move(xml))),
       std::make_shared<const ReaderSetup>(ReaderOptions())},
      nested);
  return drain(reader);
}

TEST(XmlReader, RecordsOfEveryShape) {
  struct Case {
    std::string xml;
    std::string_view records;
  };
  const std::vector<Case> cases = {
      {"<r><item id='1'><title>A &amp; B</title></item>"
       "<item id=\"2\"><title>C</title></item></r>",
       "1|A & B||\n2|C||\n"},
      {"<item id='1'><title>root</title></item>", "1|root||\n"},
      {"\xEF\xBB\xBF<?xml version='1.0'?>\n<!-- <item> -->\n<?pi <item> ?>"
       "<!DOCTYPE r [ <!ELEMENT item ANY> ]><r><item><title>A</title></item>"
       "</r>\n<!-- end -->\n",
       "|A||\n"},
      {"<r xmlns='u:d' xmlns:p='u:p'><p:item><title>A</title><p:x>y</p:x>"
       "<z>w</z><q:k>v</q:k></p:item></r>",
       "|A||u:p:x=y¶u:d:z=w¶q:k=v\n"},
      {"<r><item><title><![CDATA[</item> & &nbsp; <b>]]></title></item></r>",
       "|</item> & &nbsp; <b>||\n"},
      {"<r><item id='a&eacute;b&amp;c&#38;d&quot;'><title>caf&eacute; "
       "&#8364; &#150; &#x1F; &bogus; AT&T a < b</title></item></r>",
       "aéb&c&d\"|café € – &bogus; AT&T a < b||\n"},
      {"<r><item id='1'/><item id='2'><title>B</title></item></r>",
       "!no-text@1\n2|B||\n"},
      {"<r>\n<item><title>A</title>\n<item><title>B</title></item></r>",
       "!bad-xml@2\n|B||\n"},
      {"<r><item><title>A</b></title></item><item><title>B</title></item></r>",
       "!bad-xml@1\n|B||\n"},
      {"<r><item><title>A</title></item><item><title>B", "|A||\n!bad-xml@1\n"},
      {"<r><item><title>A</title></item>\n", "|A||\n!bad-xml@1\n"},
      {"<r><item><title>A</title></item></r><?xml version='1.0'?><s>"
       "<item><title>B</title></item></s>",
       "|A||\n|B||\n"},
      {"<r><item><title>A</title></item><?xml version='1.0'?><s>"
       "<item><title>B</title></item></s>",
       "|A||\n!bad-xml@1\n|B||\n"},
      {"<r></r>", "!no-records@1\n"},
      {"words", "!no-records@1\n"},
      {"<r><item><title>a\x01z \xEF\xBF\xBF</title></item></r>",
       "|a z \xEF\xBF\xBD||\n"},
      {"<?xml version='1.0' encoding='ISO-8859-1'?><r><item><title>\xE9"
       "</title></item></r>",
       "|é||\n"},
      {"<?xml version='1.0' encoding='ISO-8859-1'?><r><item><title>\xC3\xA9"
       "</title></item></r>",
       "|é||\n"},
      {"<?xml version='1.0' encoding='Shift_JIS'?><r><item><title>\x90\x56"
       "\x95\xB7</title></item></r>",
       "|新聞||\n"},
      {"<?xml version='1.0' encoding='utf-8'?><r><item><title>\xE9"
       "</title></item></r>",
       "|é||\n"},
  };
  for (const Case& each : cases) {
    EXPECT_EQ(describe(read_items(each.xml)), each.records) << each.xml;
  }
}

TEST(XmlReader, RecordsInsideOfRecords) {
  const auto all = read_items(
      "<r><item><title>A</title><item><title>B</title></item></item></r>",
      true);
  EXPECT_EQ(describe(all), "|A||:item=B\n");
}

TEST(XmlReader, TellsWhereARecordStands) {
  const std::string xml =
      "<r><title>The Paper</title>\n<item><title>A</title></item>\n</r>";
  const auto all = read_items(xml);
  ASSERT_EQ(all.size(), 1U);
  const Article& article = std::get<Submission>(all[0]).article;
  EXPECT_EQ(article.raw.offset, xml.find("<item"));
  EXPECT_EQ(article.raw.length,
            std::string("<item><title>A</title></item>").size());
  EXPECT_EQ(article.source, "The Paper");
}

std::string repeated(std::string_view text, std::size_t times) {
  std::string all;
  for (std::size_t i = 0; i < times; ++i) {
    all += text;
  }
  return all;
}

TEST(XmlReader, HostileInput) {
  const std::string good = "<item><title>B</title></item></r>";
  std::string attributes;
  for (int i = 0; i < 100'000; ++i) {
    attributes += " a" + std::to_string(i) + "=''";
  }
  struct Case {
    std::string_view name;
    std::string xml;
    std::string_view records;
  };
  const std::vector<Case> cases = {
      {"entity bomb",
       "<!DOCTYPE r [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;\">]><r><item>"
       "<title>&b;</title></item>" +
           good,
       "!entity-refused@1\n|B||\n"},
      {"external entity",
       "<!DOCTYPE r [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><r><item>"
       "<title>&x;</title></item>" +
           good,
       "!entity-refused@1\n|B||\n"},
      {"external document type",
       "<!DOCTYPE r SYSTEM \"http://127.0.0.1:1/r.dtd\" [<!ENTITY % p SYSTEM "
       "\"http://127.0.0.1:1/p\"> %p;]><r>" +
           good,
       "|B||\n"},
      {"deep", "<r><item>" + repeated("<a>", 100'000) + "</item>" + good,
       "!too-deep@1\n|B||\n"},
      {"deep outside",
       repeated("<a>", 100'000) + "<item><title>B</title></item>",
       "|B||\n!bad-xml@1\n"},
      {"attributes", "<r><item><a" + attributes + "/></item>" + good,
       "!too-many-attributes@1\n|B||\n"},
      {"elements", "<r><item>" + repeated("<a/>", 1'000'000) + "</item>" + good,
       "!too-many-elements@1\n|B||\n"},
      {"namespaces",
       "<r><item><a" + repeated(" xmlns:a='x'", 500) + "/></item>" + good,
       "!bad-xml@1\n|B||\n"},
      {"unclosed tags",
       "<r><item>" + repeated("<a", 1'000'000) + "</item>" + good,
       "!bad-xml@1\n|B||\n"},
      {"unclosed comment", "<r><item><!-- </item>" + good, "!bad-xml@1\n"},
      {"unclosed doctype", "<!DOCTYPE r [" + good, "|B||\n"},
      {"zero bytes", "<r><item>" + std::string(1000, '\0') + "</item>" + good,
       "!no-text@1\n|B||\n"},
      {"too large",
       "<r><item>" + repeated("<x>0123456789</x>", 1'200'000) + "</item>" +
           good,
       "!too-large@1\n|B||\n"},
  };
  for (const Case& each : cases) {
    EXPECT_EQ(describe(read_items(each.xml)), each.records) << each.name;
  }
}

// Blocks end anywhere: every place in the input is tried.
TEST(XmlCutter, CutsAlikeWhereverBlocksEnd) {
  const std::string xml =
      "<?x <item> ?><r a='>'><!-- <item> --><longer:item  a='>' b=\"/>\" >"
      "<![CDATA[</item>]]></longer:item ><item/><items/></r>";
  class OneByteStream : public ByteStream {
   public:
    OneByteStream(std::string bytes, std::size_t pause)
        : bytes_(std::move(bytes)), pause_(pause) {}
    std::size_t read(char* into, std::size_t room) override {
      const std::size_t until = at_ < pause_ ? pause_ : bytes_.size();
      const std::size_t size = std::min(room, until - at_);
      bytes_.copy(into, size, at_);
      at_ += size;
      return size;
    }
    std::uint64_t bytes_taken() const override { return at_; }
    std::uint64_t bytes_total() const override { return bytes_.size(); }

   private:
    std::string bytes_;
    std::size_t pause_;
    std::size_t at_ = 0;
  };
  for (std::size_t pause = 1; pause < xml.size(); ++pause) {
    ByteSource source(std::make_unique<OneByteStream>(xml, pause));
    XmlCutter cutter(source, {{"item"}, false});
    std::string pieces;
    while (const auto piece = cutter.next()) {
      pieces += std::string(piece->bytes) + "\n";
    }
    EXPECT_EQ(
        pieces,
        "<?x <item> ?><r a='>'><!-- <item> -->\n"
        "<longer:item  a='>' b=\"/>\" ><![CDATA[</item>]]></longer:item >\n"
        "<item/>\n<items/></r>\n")
        << pause;
  }
}

}  // namespace
}  // namespace morgue

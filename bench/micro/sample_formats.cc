#include "bench/micro/sample_formats.h"

#include <string_view>

#include "archive/article.h"
#include "bench/micro/sample_archive.h"
#include "corpus/story_generator.h"
#include "text/json_string.h"

namespace morgue {
namespace {

constexpr int kMenuEntries = 40;

void append_escaped(std::string_view text, std::string& markup) {
  for (const char c : text) {
    if (c == '<') {
      markup += "&lt;";
    } else if (c == '&') {
      markup += "&amp;";
    } else {
      markup += c;
    }
  }
}

void append_element(std::string_view name, std::string_view text,
                    std::string& markup) {
  markup.append("<").append(name).append(">");
  append_escaped(text, markup);
  markup.append("</").append(name).append(">\n");
}

void append_paragraphs(const Article& article, std::string& markup) {
  for (const Paragraph& paragraph : article.body) {
    append_element("p", paragraph.text, markup);
  }
}

std::string day_of(const Article& article) {
  return article.published ? iso_day(article.published->wall_seconds())
                           : std::string();
}

void append_nitf(const Article& article, std::string& nitf) {
  nitf += "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<nitf><head>";
  append_element("title", article.headline, nitf);
  nitf.append(R"(<docdata><doc-id id-string=")").append(article.id);
  nitf.append(R"("/><date.issue norm=")").append(day_of(article));
  nitf.append(R"("/></docdata><pubdata name=")");
  append_escaped(article.source, nitf);
  nitf += R"("/></head><body><body.head><hedline>)";
  append_element("hl1", article.headline, nitf);
  nitf += "</hedline>";
  append_element("byline", article.byline, nitf);
  nitf += "</body.head><body.content><block>\n";
  append_paragraphs(article, nitf);
  nitf += "</block></body.content></body></nitf>\n";
}

void append_item(const Article& article, std::string& message) {
  message.append(R"(<newsItem guid=")").append(article.id);
  message += R"(" version="1" xml:lang="en"><itemMeta><itemClass )"
             R"(qcode="ninat:text"/>)";
  append_element("firstCreated", day_of(article), message);
  message += R"(<pubStatus qcode="stat:usable"/></itemMeta><contentMeta>)";
  append_element("headline", article.headline, message);
  append_element("by", article.byline, message);
  append_element("creditline", article.source, message);
  message +=
      "</contentMeta><contentSet><inlineXML contenttype="
      "\"application/xhtml+xml\"><html><body>\n";
  append_paragraphs(article, message);
  message += "</body></html></inlineXML></contentSet></newsItem>\n";
}

void append_menu(std::string& page) {
  page += "<nav class=\"menu\"><ul>\n";
  for (int i = 0; i < kMenuEntries; ++i) {
    const std::string number = std::to_string(i);
    page.append(R"(<li class="menu-item"><a href="/section/)").append(number);
    page.append(R"(" data-track="menu">Section )").append(number);
    page += "</a></li>\n";
  }
  page += "</ul></nav>\n";
}

std::string page_of(const Article& article) {
  std::string page = "<!doctype html><html lang=\"en\"><head>\n";
  append_element("title", article.headline, page);
  page.append(R"(<script type="application/ld+json">{"@type":"NewsArticle",)"
              R"("headline":)")
      .append(json_string(article.headline));
  page.append(R"(,"datePublished":)").append(json_string(day_of(article)));
  page += "}</script><style>.menu{display:flex}</style></head><body>\n";
  append_menu(page);
  page += "<article><h1>";
  append_escaped(article.headline, page);
  page += R"(</h1><p class="byline">)";
  append_escaped(article.byline, page);
  page += "</p>\n";
  append_paragraphs(article, page);
  page += "</article><footer>";
  append_menu(page);
  page += "</footer></body></html>";
  return page;
}

void append_record(const Article& article, std::size_t number,
                   std::string& warc) {
  const std::string page = page_of(article);
  std::string payload =
      "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n"
      "Content-Length: ";
  payload.append(std::to_string(page.size())).append("\r\n\r\n").append(page);
  warc +=
      "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: "
      "https://sample.example/story/";
  warc.append(std::to_string(number));
  warc +=
      "\r\nWARC-Date: 2024-01-01T00:00:00Z\r\nContent-Type: "
      "application/http; msgtype=response\r\nContent-Length: ";
  warc.append(std::to_string(payload.size())).append("\r\n\r\n");
  warc.append(payload).append("\r\n\r\n");
}

std::string json_lines() {
  std::string lines;
  for (const Article& article : sample_articles()) {
    lines.append(to_json_line(article)).append("\n");
  }
  return lines;
}

std::string nitf_documents() {
  std::string documents;
  for (const Article& article : sample_articles()) {
    append_nitf(article, documents);
  }
  return documents;
}

std::string newsml_message() {
  std::string message =
      "<newsMessage xmlns=\"http://iptc.org/std/nar/2006-10-01/\"><itemSet>\n";
  for (const Article& article : sample_articles()) {
    append_item(article, message);
  }
  return message + "</itemSet></newsMessage>\n";
}

std::string warc_records() {
  std::string records;
  std::size_t number = 0;
  for (const Article& article : sample_articles()) {
    append_record(article, number++, records);
  }
  return records;
}

}  // namespace

const std::string& sample_json_lines() {
  static const std::string lines = json_lines();
  return lines;
}

const std::string& sample_nitf() {
  static const std::string documents = nitf_documents();
  return documents;
}

const std::string& sample_newsml_g2() {
  static const std::string message = newsml_message();
  return message;
}

const std::string& sample_warc() {
  static const std::string records = warc_records();
  return records;
}

}  // namespace morgue

#include "query/export/atom_writer.h"

#include <array>
#include <ostream>
#include <utility>

#include "archive/digest.h"
#include "query/export/citation.h"
#include "query/xml_text.h"
#include "text/unicode.h"

namespace morgue {
namespace {

std::string rfc3339(Date date) {
  date.precision = DatePrecision::kSecond;
  date.zone_known = true;
  return to_iso(date);
}

std::string uuid_urn(std::string_view name) {
  std::string bytes = sha256(name).substr(0, 16);
  const auto set = [&bytes](std::size_t at, unsigned keep, unsigned bits) {
    const unsigned byte = static_cast<unsigned char>(bytes[at]);
    bytes[at] = static_cast<char>((byte & keep) | bits);
  };
  set(6, 0x0f, 0x80);  // version 8
  set(8, 0x3f, 0x80);  // variant
  std::string text = to_hex(bytes);
  for (const std::size_t at : {20U, 16U, 12U, 8U}) {
    text.insert(at, 1, '-');
  }
  return "urn:uuid:" + text;
}

bool is_web_address(std::string_view text) {
  return text.starts_with("http://") || text.starts_with("https://");
}

// What an IRI may not hold (RFC 3987).
bool is_iri_clean(std::string_view text) {
  return text.find_first_of("\"<>\\^`{|} \t\r\n") == std::string_view::npos;
}

std::string entry_id(const std::string& id) {
  const bool permanent =
      is_web_address(id) || id.starts_with("urn:") || id.starts_with("tag:");
  return permanent && is_iri_clean(id) ? id : uuid_urn("article\n" + id);
}

std::string html_text(const Article& article) {
  std::string html;
  for (const Paragraph& paragraph : article.body) {
    if (paragraph.kind == ParagraphKind::kBoilerplate) {
      continue;
    }
    const std::string_view tag =
        paragraph.kind == ParagraphKind::kSubheading ? "h2" : "p";
    html.append("<").append(tag).append(">");
    html.append(xml_text(paragraph.text));
    html.append("</").append(tag).append(">");
  }
  return html;
}

}  // namespace

AtomWriter::AtomWriter(std::ostream& out, FeedHead head)
    : out_(out), head_(std::move(head)) {}

void AtomWriter::element(std::string_view name, std::string_view text) {
  if (!text.empty()) {
    out_ << '<' << name << '>' << xml_text(text) << "</" << name << ">\n";
  }
}

void AtomWriter::begin() {
  out_ << R"(<?xml version="1.0" encoding="UTF-8"?>)"
       << "\n"
       << R"(<feed xmlns="http://www.w3.org/2005/Atom">)"
       << "\n";
  element("title", head_.query.empty() ? "Articles" : head_.query);
  element("id", uuid_urn("query\n" + head_.query));
  element("updated", rfc3339({.utc_seconds = head_.now}));
  element("generator", "Morgue");
}

void AtomWriter::end() { out_ << "</feed>\n"; }

void AtomWriter::write(const Article& article) {
  out_ << "<entry";
  if (!article.language.tag.empty()) {
    out_ << " xml:lang=\"" << xml_text(article.language.tag) << '"';
  }
  out_ << ">\n";
  write_identity(article);
  write_people(article);
  write_body(article);
  out_ << "</entry>\n";
}

void AtomWriter::write_identity(const Article& article) {
  const std::string& title = cited_title(article);
  element("title", title.empty() ? "(no headline)" : printable(title));
  element("id", entry_id(article.id));
  const std::optional<Date>& updated =
      article.updated ? article.updated : article.published;
  element("updated", rfc3339(updated.value_or(Date{.utc_seconds = head_.now})));
  if (article.published) {
    element("published", rfc3339(*article.published));
  }
  if (is_web_address(article.url) && is_iri_clean(article.url)) {
    out_ << R"(<link rel="alternate" href=")" << xml_text(article.url)
         << "\"/>\n";
  }
}

// Every entry has an author, so that the feed need not have one.
void AtomWriter::write_people(const Article& article) {
  std::vector<std::string> names;
  for (const Author& author : article.authors) {
    names.push_back(author.display);
  }
  if (names.empty()) {
    const std::string& paper = cited_paper(article);
    names.push_back(!article.byline.empty() ? article.byline
                    : !paper.empty()        ? paper
                                            : "unknown");
  }
  for (const std::string& name : names) {
    out_ << "<author><name>" << xml_text(name) << "</name></author>\n";
  }
  for (const std::string& keyword : cited_keywords(article)) {
    out_ << "<category term=\"" << xml_text(keyword) << "\"/>\n";
  }
  element("rights", article.rights.notice);
  if (const std::string& paper = cited_paper(article); !paper.empty()) {
    out_ << "<source><title>" << xml_text(paper) << "</title></source>\n";
  }
}

void AtomWriter::write_body(const Article& article) {
  std::vector<std::string> summary = cited_notes(article);
  if (!article.deck.empty()) {
    summary.insert(summary.begin(), article.deck);
  }
  element("summary", joined_by(summary, "\n"));
  out_ << "<content type=\"html\">" << xml_text(html_text(article))
       << "</content>\n";
}

}  // namespace morgue

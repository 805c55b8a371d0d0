#include "corpus/detect_format.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "corpus/alto_page.h"
#include "corpus/anpa_record.h"
#include "corpus/csv_header.h"
#include "corpus/encoding.h"
#include "corpus/feed_item.h"
#include "corpus/html_reader.h"
#include "corpus/input_name.h"
#include "corpus/json_feed.h"
#include "corpus/mail_record.h"
#include "corpus/newsml_g2_record.h"
#include "corpus/newsml_record.h"
#include "corpus/ninjs_record.h"
#include "corpus/nitf_record.h"
#include "corpus/rcv1.h"
#include "corpus/trec_record.h"
#include "corpus/wapo_record.h"
#include "corpus/warc_cutter.h"
#include "corpus/wxr_post.h"
#include "text/ascii.h"
#include "text/unicode.h"

namespace morgue {
namespace {

constexpr std::size_t kLongestTag = 16;
constexpr std::string_view kDoctype = "<!doctype lewis";
constexpr std::size_t kLongestColumnName = 40;

constexpr auto kMarkup = std::to_array<std::string_view>(
    {"<?xml", "<!doctype", "<html", "<head", "<body", "<rss", "<feed", "<rdf",
     "<nitf", "<news", "<!--", "<article", "<doc>"});

bool starts_markup(std::string_view head) {
  const std::string start = ascii_lower(head.substr(0, kLongestTag));
  return std::any_of(
      std::begin(kMarkup), std::end(kMarkup),
      [&](std::string_view tag) { return start.starts_with(tag); });
}

bool is_reuters(std::string_view head) {
  return head.starts_with("<REUTERS") ||
         ascii_lower(head.substr(0, kDoctype.size())) == kDoctype;
}

bool is_json(std::string_view head) {
  if (!head.starts_with('[')) {
    return head.starts_with('{');
  }
  const std::string_view inside = trimmed(head.substr(1));
  return inside.starts_with('{') || inside.starts_with(']');
}

std::string ending_of(std::string_view file_name) {
  const std::string_view plain = without_packing(file_name);
  const std::size_t dot = plain.rfind('.');
  return dot == plain.npos ? std::string() : ascii_lower(plain.substr(dot + 1));
}

std::vector<std::string> cells_of(std::string_view line, char delimiter) {
  std::vector<std::string> cells;
  while (!line.empty()) {
    const std::size_t end = std::min(line.find(delimiter), line.size());
    std::string cell(trimmed(line.substr(0, end)));
    std::erase(cell, '"');
    cells.push_back(std::move(cell));
    line.remove_prefix(std::min(end + 1, line.size()));
  }
  return cells;
}

// A first line whose columns have names that we know, and no others that
// could be a sentence.
bool has_csv_header(std::string_view head, const FieldLookup& fields) {
  const std::string_view line = head.substr(0, head.find_first_of("\r\n"));
  if (line.size() == head.size()) {
    return false;
  }
  const auto names = cells_of(line, sniff_delimiter(line));
  const bool names_only =
      std::all_of(names.begin(), names.end(), [](const std::string& name) {
        return name.size() <= kLongestColumnName;
      });
  const CsvHeader header(names, fields);
  return names_only && header.known() >= 2 && header.names_text();
}

}  // namespace

std::optional<Format> detect_format(std::string_view head,
                                    std::string_view file_name,
                                    const FieldLookup& fields) {
  head = trimmed(without_mark(head));
  if (looks_like_wapo(head)) {
    return Format::kWapo;
  }
  if (looks_like_json_feed(head)) {
    return Format::kJsonFeed;
  }
  if (looks_like_ninjs(head)) {
    return Format::kNinjs;
  }
  if (is_json(head)) {
    return Format::kJsonl;
  }
  if (looks_like_anpa(head)) {
    return Format::kAnpa;
  }
  if (looks_like_nitf(head)) {
    return Format::kNitf;
  }
  if (looks_like_newsml_g2(head)) {
    return Format::kNewsmlG2;
  }
  if (looks_like_newsml(head)) {
    return Format::kNewsml;
  }
  if (is_reuters(head)) {
    return Format::kReuters;
  }
  if (looks_like_warc(head)) {
    return Format::kWarc;
  }
  if (looks_like_wxr(head)) {
    return Format::kWxr;
  }
  if (looks_like_feed(head)) {
    return Format::kFeed;
  }
  if (looks_like_rcv1(head)) {
    return Format::kRcv1;
  }
  if (looks_like_alto(head)) {
    return Format::kAlto;
  }
  if (looks_like_trec(head)) {
    return Format::kTrec;
  }
  if (looks_like_mailbox(head) || looks_like_message(head)) {
    return Format::kMail;
  }
  const std::string ending = ending_of(file_name);
  if (looks_like_html(head) || ending == "html" || ending == "htm" ||
      ending == "xhtml") {
    return Format::kHtml;
  }
  if (starts_markup(head) || ending == "xml") {
    return std::nullopt;
  }
  if (ending == "csv" || ending == "tsv" || has_csv_header(head, fields)) {
    return Format::kCsv;
  }
  return ending == "jsonl" || ending == "ndjson" ? Format::kJsonl
                                                 : Format::kText;
}

}  // namespace morgue

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
#include "corpus/mets_issue.h"
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
    {"<?xml", "<!doctype", "<rss", "<feed", "<rdf", "<nitf", "<news", "<!--",
     "<article", "<doc>"});

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

bool is_mail(std::string_view head) {
  return looks_like_mailbox(head) || looks_like_message(head);
}

struct Telling {
  Format format;
  bool (*looks_like)(std::string_view head);
};

// In the order in which they are asked: those that are JSON, SGML or XML before
// what is any of it.
constexpr auto kTelling = std::to_array<Telling>({
    {Format::kWapo, looks_like_wapo},
    {Format::kJsonFeed, looks_like_json_feed},
    {Format::kNinjs, looks_like_ninjs},
    {Format::kJsonl, is_json},
    {Format::kAnpa, looks_like_anpa},
    {Format::kNitf, looks_like_nitf},
    {Format::kNewsmlG2, looks_like_newsml_g2},
    {Format::kNewsml, looks_like_newsml},
    {Format::kReuters, is_reuters},
    {Format::kWarc, looks_like_warc},
    {Format::kWxr, looks_like_wxr},
    {Format::kFeed, looks_like_feed},
    {Format::kRcv1, looks_like_rcv1},
    {Format::kAlto, looks_like_alto},
    {Format::kMets, looks_like_mets},
    {Format::kTrec, looks_like_trec},
    {Format::kMail, is_mail},
});

}  // namespace

std::optional<Format> detect_format(std::string_view head,
                                    std::string_view file_name,
                                    const FieldLookup& fields) {
  head = trimmed(without_mark(head));
  for (const auto& [format, looks_like] : kTelling) {
    if (looks_like(head)) {
      return format;
    }
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

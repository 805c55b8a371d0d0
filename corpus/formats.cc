#include <algorithm>
#include <array>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

#include "corpus/article_reader.h"
#include "corpus/format_readers.h"

namespace morgue {
namespace {

struct FormatRow {
  Format format;
  std::string_view name;
  std::unique_ptr<ArticleReader> (*make)(ReaderInput input);
};

constexpr auto kFormats = std::to_array<FormatRow>({
    {Format::kAuto, "auto", nullptr},
    {Format::kText, "text", make_text_reader},
    {Format::kJsonl, "jsonl", make_jsonl_reader},
    {Format::kCsv, "csv", make_csv_reader},
    {Format::kReuters, "reuters", make_reuters_reader},
    {Format::kHtml, "html", make_html_reader},
    {Format::kWarc, "warc", make_warc_reader},
    {Format::kTrec, "trec", make_trec_reader},
    {Format::kWapo, "wapo", make_wapo_reader},
    {Format::kJsonFeed, "jsonfeed", make_json_feed_reader},
    {Format::kMail, "mail", make_mail_reader},
    {Format::kFeed, "feed", make_feed_reader},
    {Format::kWxr, "wxr", make_wxr_reader},
    {Format::kRcv1, "rcv1", make_rcv1_reader},
    {Format::kAlto, "alto", make_alto_reader},
    {Format::kMets, "mets", make_mets_reader},
    {Format::kNitf, "nitf", make_nitf_reader},
    {Format::kNewsmlG2, "newsml-g2", make_newsml_g2_reader},
    {Format::kNewsml, "newsml", make_newsml_reader},
    {Format::kNinjs, "ninjs", make_ninjs_reader},
    {Format::kAnpa, "anpa", make_anpa_reader},
});

const FormatRow& row_of(Format format) {
  return *std::find_if(
      kFormats.begin(), kFormats.end(),
      [&](const FormatRow& row) { return row.format == format; });
}

}  // namespace

std::string_view name_of(Format format) { return row_of(format).name; }

std::optional<Format> format_named(std::string_view name) {
  const auto row =
      std::find_if(kFormats.begin(), kFormats.end(),
                   [&](const FormatRow& each) { return each.name == name; });
  return row == kFormats.end() ? std::nullopt : std::optional(row->format);
}

std::vector<std::string> format_names() {
  std::vector<std::string> names;
  names.reserve(kFormats.size());
  for (const FormatRow& row : kFormats) {
    names.emplace_back(row.name);
  }
  return names;
}

std::unique_ptr<ArticleReader> make_reader(Format format, ReaderInput input) {
  return row_of(format).make(std::move(input));
}

}  // namespace morgue

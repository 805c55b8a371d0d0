#include "query/output_formats.h"

#include <array>

namespace morgue {
namespace {

struct FormatName {
  OutputFormat format;
  std::string_view name;
};

constexpr std::array<FormatName, 10> kFormatNames = {{
    {OutputFormat::kText, "text"},
    {OutputFormat::kJson, "json"},
    {OutputFormat::kJsonl, "jsonl"},
    {OutputFormat::kCsv, "csv"},
    {OutputFormat::kIds, "ids"},
    {OutputFormat::kSvg, "svg"},
    {OutputFormat::kRis, "ris"},
    {OutputFormat::kBibtex, "bibtex"},
    {OutputFormat::kCsl, "csl"},
    {OutputFormat::kAtom, "atom"},
}};

}  // namespace

std::string_view name_of(OutputFormat format) {
  for (const FormatName& known : kFormatNames) {
    if (known.format == format) {
      return known.name;
    }
  }
  return "unknown";
}

std::optional<OutputFormat> output_format_named(std::string_view name) {
  for (const FormatName& known : kFormatNames) {
    if (known.name == name) {
      return known.format;
    }
  }
  return std::nullopt;
}

std::vector<OutputFormat> formats_of(QueryCommand command) {
  using enum OutputFormat;
  switch (command) {
    case QueryCommand::kSearch:
    case QueryCommand::kRun:
    case QueryCommand::kFirst:
      return {kText, kJson, kJsonl, kCsv, kIds, kRis, kBibtex, kCsl, kAtom};
    case QueryCommand::kShow:
      return {kText, kJson, kJsonl, kCsv, kRis, kBibtex, kCsl, kAtom};
    case QueryCommand::kFacet:
      return {kText, kJson, kJsonl, kCsv};
    case QueryCommand::kSaved:
      return {kText, kJsonl};
    case QueryCommand::kSuggest:
      return {kText, kJson, kJsonl};
    case QueryCommand::kExport:
      return {kJsonl, kCsv, kRis, kBibtex, kCsl, kAtom};
    case QueryCommand::kTrend:
      return {kText, kJsonl, kCsv, kSvg};
    case QueryCommand::kKwic:
    case QueryCommand::kBatch:
    case QueryCommand::kCollocates:
      return {kText, kJsonl, kCsv};
    case QueryCommand::kSave:
    case QueryCommand::kForget:
    case QueryCommand::kCount:
    case QueryCommand::kCheckSyntax:
      break;
  }
  return {};
}

std::string names_of(const std::vector<OutputFormat>& formats) {
  std::string names;
  for (const OutputFormat format : formats) {
    names.append(names.empty() ? "" : ", ").append(name_of(format));
  }
  return names;
}

}  // namespace morgue

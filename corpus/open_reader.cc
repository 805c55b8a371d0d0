#include <array>
#include <filesystem>
#include <memory>
#include <string_view>
#include <system_error>
#include <utility>

#include "archive/error.h"
#include "corpus/article_reader.h"
#include "corpus/file_reading.h"
#include "corpus/folder_reader.h"
#include "corpus/reader_setup.h"

namespace morgue {
namespace {

constexpr std::array<std::pair<std::string_view, Format>, 20> kFormats = {{
    {"auto", Format::kAuto},         {"text", Format::kText},
    {"jsonl", Format::kJsonl},       {"csv", Format::kCsv},
    {"html", Format::kHtml},         {"reuters", Format::kReuters},
    {"trec", Format::kTrec},         {"wapo", Format::kWapo},
    {"jsonfeed", Format::kJsonFeed}, {"feed", Format::kFeed},
    {"mail", Format::kMail},         {"wxr", Format::kWxr},
    {"rcv1", Format::kRcv1},         {"alto", Format::kAlto},
    {"nitf", Format::kNitf},         {"newsml-g2", Format::kNewsmlG2},
    {"newsml", Format::kNewsml},     {"ninjs", Format::kNinjs},
    {"anpa", Format::kAnpa},         {"warc", Format::kWarc},
}};

}  // namespace

std::string_view name_of(Format format) {
  for (const auto& [name, known] : kFormats) {
    if (known == format) {
      return name;
    }
  }
  return {};
}

std::optional<Format> format_named(std::string_view name) {
  for (const auto& [known, format] : kFormats) {
    if (known == name) {
      return format;
    }
  }
  return std::nullopt;
}

std::unique_ptr<ArticleReader> open_reader(const std::filesystem::path& path,
                                           const ReaderOptions& options) {
  auto setup = std::make_shared<const ReaderSetup>(options);
  std::error_code error;
  if (path != "-" && std::filesystem::is_directory(path, error)) {
    return make_folder_reader(path, std::move(setup));
  }
  return open_file_reader(path, std::move(setup));
}

}  // namespace morgue

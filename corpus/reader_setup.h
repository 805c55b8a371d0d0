#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "archive/date.h"
#include "corpus/article_reader.h"
#include "corpus/byte_source.h"
#include "corpus/byte_stream.h"
#include "corpus/date_parser.h"
#include "corpus/field_lookup.h"
#include "corpus/input_name.h"
#include "corpus/site_lines.h"

namespace morgue {

class MetsFolders;

// The options of a run, made ready; shared by the readers of all its files.
// Immutable, but for what is learned of sites.
struct ReaderSetup {
  // Throws Error(kBadInput) where the time zone is unknown.
  explicit ReaderSetup(ReaderOptions chosen);

  ReaderOptions options;
  DateParser dates;
  FieldLookup fields;
  std::int64_t latest = 0;  // a later publication has not happened yet
  std::unique_ptr<SiteLines> sites = std::make_unique<SiteLines>();
};

// One file, opened.
struct ReaderInput {
  InputName name;
  std::unique_ptr<ByteSource> bytes;
  std::shared_ptr<const ReaderSetup> setup;
  // Of a file inside a container: what the containers' limit is, and how many
  // of them it lies in.
  std::shared_ptr<UnpackLimit> limit = nullptr;
  int containers = 0;
  std::optional<std::int64_t> modified = {};  // UTC seconds
  // The file itself; empty of standard input and of a file inside a container.
  std::filesystem::path path = {};
  ReadFailure failed = {};  // see open_file_stream; of files that belong to it
  // Of a folder: which of its pages are read with other files.
  std::shared_ptr<MetsFolders> issues = nullptr;
};

// Whether a date may lie ahead of us: an embargo's end may.
enum class Ahead { kRefused, kAllowed };

// The date that `text` states for `field`; nullopt, with a Warning, where it
// cannot be read ("bad-date") or believed ("implausible-date"), and without
// one where there is no text.
std::optional<Date> read_date(const ReaderSetup& setup, std::string_view text,
                              std::string_view field, Ahead ahead,
                              std::vector<Warning>& warnings);

}  // namespace morgue

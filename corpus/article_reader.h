#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "archive/article.h"
#include "corpus/date_fallback.h"
#include "corpus/field_map.h"

namespace morgue {

// An input record that could not become an article: data, not an exception.
struct Reject {
  std::string file;
  std::uint64_t offset = 0;  // bytes, in the decompressed stream
  std::uint64_t line = 0;    // from 1; 0: not known
  std::string id;            // where it could be read
  std::string reason;        // "bad-json", "no-text", "too-large" ...: stable
  std::string message;       // for people
};

// Something in an article that could not be honoured; the article stands.
struct Warning {
  std::string reason;   // "bad-date", "bad-utf8" ...: stable
  std::string message;  // for people
};

struct Submission {
  Article article;
  std::vector<Warning> warnings;
  std::optional<std::int64_t> fetched = {};  // by a crawler; UTC seconds
};

// An input record that is no article and was never meant to be one: a
// redirect in a crawl, a draft in an export.  Counted by reason, nothing else.
struct Skip {
  std::string file;
  std::uint64_t offset = 0;  // bytes, in the decompressed stream
  std::string reason;        // "not-html", "revisit", "draft" ...: stable
};

using Incoming = std::variant<Submission, Reject, Skip>;

enum class Format {
  kAuto,
  kText,
  kJsonl,
  kCsv,
  kReuters,
  kHtml,
  kWarc,
  kTrec,
  kWapo,
  kJsonFeed,
  kMail,
  kFeed,
  kWxr,
  kRcv1,
  kAlto,
  kMets,
  kNitf,
  kNewsmlG2,
  kNewsml,
  kNinjs,
  kAnpa,
};

std::string_view name_of(Format format);
std::optional<Format> format_named(std::string_view name);

// All of them, kAuto's first.
std::vector<std::string> format_names();

struct ReaderOptions {
  Format format = Format::kAuto;
  FieldMap map;                         // over the documented default mapping
  std::string source;                   // where the record does not name one
  std::string language;                 // likewise; a BCP 47 tag
  std::string time_zone = "UTC";        // IANA name, for dates without a zone
  std::vector<DateFallback> date_from;  // for articles that state no date
};

// Hands out the records of one input, one after another.  Streaming: memory
// does not grow with the input.  One thread at a time.
class ArticleReader {
 public:
  virtual ~ArticleReader() = default;

  // The next record; nullopt at the end.  Throws Error(kIo) where the input
  // stops being readable as a whole; what is wrong with one record, or with
  // the rest of one file, is a Reject.
  virtual std::optional<Incoming> next() = 0;

  // Bytes of the files themselves (compressed) taken so far, and in all (0:
  // not known), for progress.
  virtual std::uint64_t bytes_taken() const = 0;
  virtual std::uint64_t bytes_total() const = 0;
};

// The largest record that is taken, in bytes; a larger one is a Reject.
inline constexpr std::size_t kLargestRecord = std::size_t{16} << 20;

// Reads a file, all files below a folder (in order of their paths), or
// standard input ("-"); gzip, zstd, bzip2 and xz are seen through,
// and zip and tar archives are gone into.
// Throws Error(kNotFound, kIo, kBadInput).
std::unique_ptr<ArticleReader> open_reader(const std::filesystem::path& path,
                                           const ReaderOptions& options);

}  // namespace morgue

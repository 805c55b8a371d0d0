#include "fuzz/read_everything.h"

#include <algorithm>
#include <cstdlib>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

#include "corpus/byte_stream.h"
#include "corpus/file_reading.h"
#include "corpus/finish_article.h"
#include "corpus/reader_setup.h"
#include "text/unicode.h"

namespace morgue {
namespace {

std::shared_ptr<const ReaderSetup> setup_for(Format format) {
  ReaderOptions options;
  options.format = format;
  options.map = FieldMap::parse("section=@folder,deck=a.b.c");
  options.time_zone = "Europe/Amsterdam";
  return std::make_shared<const ReaderSetup>(options);
}

void demand(bool kept) {
  if (!kept) {
    std::abort();
  }
}

// Starts as gzip, zip, bzip2, xz or zstd data does.
bool may_unpack_to_more(const std::uint8_t* bytes, std::size_t size) {
  const std::string_view head(reinterpret_cast<const char*>(bytes),
                              std::min<std::size_t>(size, 2));
  return head == "\x1F\x8B" || head == "PK" || head == "BZ" ||
         head == "\xFD\x37" || head == "\x28\xB5";
}

// A few bytes can be packed so that they unpack to many megabytes, which take
// their time without showing anything new.
bool unpacks_to_much(const std::string& bytes) {
  constexpr std::size_t much = std::size_t{1} << 20;
  ByteSource source(make_memory_stream(bytes));
  return source.peek(much).size() >= much;
}

void check(const Article& article) {
  demand(has_text(article));
  for (const std::string* text :
       {&article.id, &article.headline, &article.byline, &article.source,
        &article.credit, &article.dateline.raw, &article.dateline.place}) {
    demand(is_valid_utf8(*text));
    demand(text->find('\0') == text->npos);
  }
  for (const Paragraph& paragraph : article.body) {
    demand(!paragraph.text.empty() && is_valid_utf8(paragraph.text));
  }
}

}  // namespace

void read_everything(Format format, const std::uint8_t* bytes, std::size_t size,
                     const std::filesystem::path& path) {
  static const auto setup = setup_for(format);
  std::string input(reinterpret_cast<const char*>(bytes), size);
  if (unpacks_to_much(input)) {
    return;
  }
  auto source =
      std::make_unique<ByteSource>(make_memory_stream(std::move(input)));
  ReaderInput opened{InputName::of("folder/input"), std::move(source), setup};
  opened.path = path;
  const auto reader = reader_for(std::move(opened));
  std::size_t records = 0;
  while (const auto incoming = reader->next()) {
    ++records;
    if (const auto* reject = std::get_if<Reject>(&*incoming)) {
      demand(!reject->reason.empty() && !reject->message.empty());
    } else if (const auto* skip = std::get_if<Skip>(&*incoming)) {
      demand(!skip->reason.empty());
    } else {
      check(std::get<Submission>(*incoming).article);
    }
  }
  demand(may_unpack_to_more(bytes, size) || records <= size + 1);
}

}  // namespace morgue

#include "corpus/mime_message.h"

#include <array>

#include "corpus/encoding.h"
#include "corpus/spacing.h"

namespace morgue {
namespace {

struct FreeOptions {
  void operator()(GMimeParserOptions* options) const {
    g_mime_parser_options_free(options);
  }
};

// Once a program, before anything else of GMime is used.
GMimeParserOptions* parser_options() {
  static const auto options = [] {
    g_mime_init();
    std::unique_ptr<GMimeParserOptions, FreeOptions> made(
        g_mime_parser_options_new());
    std::array<const char*, 3> fallbacks = {"utf-8", "windows-1252", nullptr};
    g_mime_parser_options_set_fallback_charsets(made.get(), fallbacks.data());
    return made;
  }();
  return options.get();
}

}  // namespace

MimeHandle<GMimeMessage> parse_message(std::string_view bytes) {
  GMimeParserOptions* options = parser_options();
  const MimeHandle<GMimeStream> stream(
      g_mime_stream_mem_new_with_buffer(bytes.data(), bytes.size()));
  const MimeHandle<GMimeParser> parser(
      g_mime_parser_new_with_stream(stream.get()));
  g_mime_parser_set_format(parser.get(), GMIME_FORMAT_MESSAGE);
  return MimeHandle<GMimeMessage>(
      g_mime_parser_construct_message(parser.get(), options));
}

std::string mime_header(GMimeObject* object, const char* name) {
  const char* value = g_mime_object_get_header(object, name);
  return value == nullptr ? std::string()
                          : single_spaced(decode_text(value).text);
}

std::string mime_content(GMimePart* part) {
  GMimeDataWrapper* content = g_mime_part_get_content(part);
  if (content == nullptr) {
    return {};
  }
  const MimeHandle<GMimeStream> stream(g_mime_stream_mem_new());
  g_mime_data_wrapper_write_to_stream(content, stream.get());
  const GByteArray* bytes =
      g_mime_stream_mem_get_byte_array(GMIME_STREAM_MEM(stream.get()));
  return bytes == nullptr || bytes->len == 0
             ? std::string()
             : std::string(reinterpret_cast<const char*>(bytes->data),
                           bytes->len);
}

}  // namespace morgue

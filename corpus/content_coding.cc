#include "corpus/content_coding.h"

#include <array>
#include <memory>

#include <brotli/decode.h>
#include <zlib.h>

#include "corpus/article_reader.h"
#include "corpus/byte_source.h"
#include "corpus/encoding.h"
#include "text/ascii.h"

namespace morgue {
namespace {

constexpr std::size_t kPiece = std::size_t{64} << 10;
constexpr int kWrapped = 15 + 32;  // zlib.h: 32 tells gzip and zlib apart
constexpr int kBare = -15;         // zlib.h: no wrapping
constexpr std::string_view kGzipSign = "\x1F\x8B";

// Appends what arrived; false where that is too much.
bool keep(std::string_view piece, UnpackedContent& content) {
  content.bytes += piece;
  content.too_large = content.bytes.size() > kLargestRecord;
  return !content.too_large;
}

UnpackedContent inflate_content(std::string_view packed, int window) {
  UnpackedContent content;
  z_stream state{};
  content.whole = false;
  if (::inflateInit2(&state, window) != Z_OK) {
    return content;
  }
  std::array<char, kPiece> piece{};
  state.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(packed.data()));
  state.avail_in = static_cast<uInt>(packed.size());
  int result = Z_OK;
  do {
    state.next_out = reinterpret_cast<Bytef*>(piece.data());
    state.avail_out = static_cast<uInt>(piece.size());
    result = ::inflate(&state, Z_NO_FLUSH);
    if (!keep({piece.data(), piece.size() - state.avail_out}, content)) {
      break;
    }
  } while (result == Z_OK);
  ::inflateEnd(&state);
  content.whole = result == Z_STREAM_END;
  return content;
}

// RFC 1950: a compression method, and a check of both bytes.
bool is_zlib(std::string_view packed) {
  if (packed.size() < 2) {
    return false;
  }
  const auto first = static_cast<unsigned char>(packed[0]);
  const auto second = static_cast<unsigned char>(packed[1]);
  return (first & 0x0FU) == Z_DEFLATED && (first * 256U + second) % 31U == 0;
}

struct DestroyBrotli {
  void operator()(BrotliDecoderState* state) const {
    ::BrotliDecoderDestroyInstance(state);
  }
};

UnpackedContent unpack_brotli(std::string_view packed) {
  UnpackedContent content;
  content.whole = false;
  const std::unique_ptr<BrotliDecoderState, DestroyBrotli> state(
      ::BrotliDecoderCreateInstance(nullptr, nullptr, nullptr));
  if (state == nullptr) {
    return content;
  }
  std::array<std::uint8_t, kPiece> piece{};
  const auto* in = reinterpret_cast<const std::uint8_t*>(packed.data());
  std::size_t in_size = packed.size();
  BrotliDecoderResult result = BROTLI_DECODER_RESULT_NEEDS_MORE_OUTPUT;
  while (result == BROTLI_DECODER_RESULT_NEEDS_MORE_OUTPUT) {
    std::uint8_t* out = piece.data();
    std::size_t room = piece.size();
    result = ::BrotliDecoderDecompressStream(state.get(), &in_size, &in, &room,
                                             &out, nullptr);
    if (!keep(
            {reinterpret_cast<const char*>(piece.data()), piece.size() - room},
            content)) {
      return content;
    }
  }
  content.whole = result == BROTLI_DECODER_RESULT_SUCCESS;
  return content;
}

// Zstandard frames are seen through by what reads files.
UnpackedContent unpack_as_file(std::string_view packed) {
  ByteSource source(make_memory_stream(std::string(packed)));
  UnpackedContent content;
  content.bytes = source.peek(kLargestRecord + 1);
  content.too_large = content.bytes.size() > kLargestRecord;
  content.whole = source.damage().empty();
  return content;
}

UnpackedContent as_it_is(std::string_view content) {
  return {std::string(content.substr(0, kLargestRecord)), true,
          content.size() > kLargestRecord};
}

UnpackedContent unpack_as_stated(std::string_view coding,
                                 std::string_view packed) {
  if (same_name(coding, "deflate")) {
    return inflate_content(packed, is_zlib(packed) ? kWrapped : kBare);
  }
  if (same_name(coding, "br")) {
    return unpack_brotli(packed);
  }
  if (same_name(coding, "zstd")) {
    return unpack_as_file(packed);
  }
  const bool gzip = same_name(coding, "gzip") || same_name(coding, "x-gzip");
  return gzip && packed.starts_with(kGzipSign)
             ? inflate_content(packed, kWrapped)
             : as_it_is(packed);
}

}  // namespace

UnpackedContent unpack_content(std::string_view coding,
                               std::string_view packed) {
  UnpackedContent content = unpack_as_stated(coding, packed);
  const bool packed_at_all =
      content.whole || content.too_large || looks_binary(packed);
  return packed_at_all ? content : as_it_is(packed);
}

}  // namespace morgue

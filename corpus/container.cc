#include "corpus/container.h"

#include <array>
#include <charconv>
#include <numeric>

#include "text/unicode.h"

namespace morgue {
namespace {

using namespace std::string_view_literals;

constexpr std::string_view kZipEntry = "PK\x03\x04";
constexpr std::string_view kEmptyZip = "PK\x05\x06";
// Where the name stands in a zip entry's header; its length before it.
constexpr std::size_t kZipName = 30;
constexpr std::size_t kZipNameLength = 26;

constexpr std::size_t kTarBlock = 512;
constexpr std::size_t kTarSum = 148;
constexpr std::size_t kTarSumSize = 8;

struct UnreadKind {
  std::string_view sign;
  std::string_view kind;
};
constexpr auto kUnreadContainer =
    std::to_array<UnreadKind>({{"7z\xBC\xAF\x27\x1C", "a 7z archive"},
                               {"Rar!\x1A\x07", "a RAR archive"}});

// The first entry of a zip file that is one document to its program.
constexpr auto kDocuments = std::to_array<UnreadKind>(
    {{"[Content_Types].xml", "an office document"},
     {"mimetype", "an office document or an electronic book"},
     {"META-INF/", "a Java program"}});

unsigned byte_at(std::string_view bytes, std::size_t at) {
  return static_cast<unsigned char>(bytes[at]);
}

std::string_view first_zip_name(std::string_view head) {
  if (!head.starts_with(kZipEntry) || head.size() < kZipName) {
    return {};
  }
  const std::size_t length =
      byte_at(head, kZipNameLength) | byte_at(head, kZipNameLength + 1) << 8U;
  return head.substr(kZipName, length);
}

// A header's own sum, counted as if spaces stood in its place.
bool has_tar_sum(std::string_view block) {
  const std::string_view printed =
      trimmed(block.substr(kTarSum, kTarSumSize - 2));
  unsigned stated = 0;
  if (std::from_chars(printed.data(), printed.data() + printed.size(), stated,
                      8)
              .ec != std::errc() ||
      stated == 0) {
    return false;
  }
  unsigned sum = kTarSumSize * ' ';
  for (std::size_t i = 0; i < kTarBlock; ++i) {
    sum += i < kTarSum || i >= kTarSum + kTarSumSize ? byte_at(block, i) : 0;
  }
  return sum == stated;
}

}  // namespace

bool looks_like_container(std::string_view head) {
  return head.starts_with(kZipEntry) || head.starts_with(kEmptyZip) ||
         (head.size() >= kTarBlock && head[0] != '\0' &&
          has_tar_sum(head.substr(0, kTarBlock)));
}

std::string_view unread_container(std::string_view head) {
  for (const UnreadKind& unread : kUnreadContainer) {
    if (head.starts_with(unread.sign)) {
      return unread.kind;
    }
  }
  const std::string_view name = first_zip_name(head);
  for (const UnreadKind& document : kDocuments) {
    if (name.starts_with(document.sign)) {
      return document.kind;
    }
  }
  return {};
}

}  // namespace morgue

#include <functional>
#include <random>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "archive/article_encoding.h"
#include "archive/catalog.h"
#include "archive/error.h"
#include "archive/file_entry.h"
#include "archive/record_keys.h"
#include "tests/archive/full_article.h"

namespace morgue {
namespace {

// Either it decodes or it says that it is damaged; run it under the
// sanitizers for the rest of the truth.
bool decodes(const std::function<void(const std::string&)>& decode,
             const std::string& bytes) {
  try {
    decode(bytes);
    return true;
  } catch (const Error& error) {
    EXPECT_TRUE(error.failure() == Failure::kCorrupt ||
                error.failure() == Failure::kNewerFormat)
        << error.what();
    return false;
  }
}

void flip(char& byte, std::size_t bit) {
  byte = static_cast<char>(static_cast<unsigned char>(byte) ^ 1U << bit);
}

std::string mutated(std::string bytes, std::mt19937& random) {
  const auto at = [&] { return random() % bytes.size(); };
  switch (random() % 4) {
    case 0:
      bytes[at()] = static_cast<char>(random());
      break;
    case 1:
      flip(bytes[at()], random() % 8);
      break;
    case 2:
      bytes.erase(at(), random() % 4 + 1);
      break;
    default:
      bytes.insert(at(), random() % 12 + 1, static_cast<char>(random()));
  }
  return bytes;
}

struct Form {
  const char* name;
  std::string bytes;
  std::function<void(const std::string&)> decode;
};

std::vector<Form> forms() {
  Catalog catalog;
  catalog.segments = {{.id = 1,
                       .uuid = "u",
                       .articles = 900,
                       .dated = 9,
                       .files = {{"index", std::string(32, 'x')}},
                       .deletions = {{1, 2}, {300, 1}}}};
  catalog.languages = {{"en", 900}};
  return {
      {"metadata", encode_metadata(full_article()),
       [](const std::string& bytes) { decode_metadata(bytes); }},
      {"body", encode_body(full_article()),
       [](const std::string& bytes) {
         Article article;
         decode_body(bytes, article);
       }},
      {"catalog", encode(catalog),
       [](const std::string& bytes) { decode_catalog(bytes); }},
      {"key", encode_key_entry({300, 2, std::string(32, 'd')}),
       [](const std::string& bytes) { decode_key_entry(bytes); }},
      {"file",
       encode(FileEntry{.size = 300, .modified = -70'000, .options = "12345"}),
       [](const std::string& bytes) { decode_file_entry(bytes); }},
  };
}

TEST(HostileBytes, TruncatedAnywhereTheyAreRefusedOrShorter) {
  for (const Form& form : forms()) {
    EXPECT_FALSE(decodes(form.decode, "")) << form.name;
    for (std::size_t length = 1; length < form.bytes.size(); ++length) {
      decodes(form.decode, form.bytes.substr(0, length));
    }
    // Cut within its last field or paragraph, nothing can be whole.
    EXPECT_FALSE(
        decodes(form.decode, form.bytes.substr(0, form.bytes.size() - 1)))
        << form.name;
  }
}

TEST(HostileBytes, MutatedTheyAreRefusedOrReadWithoutHarm) {
  std::mt19937 random(20200803);
  for (const Form& form : forms()) {
    int refused = 0;
    for (int round = 0; round < 20'000; ++round) {
      std::string bytes = form.bytes;
      for (std::size_t i = random() % 3 + 1; i > 0 && !bytes.empty(); --i) {
        bytes = mutated(bytes, random);
      }
      refused += decodes(form.decode, bytes) ? 0 : 1;
    }
    EXPECT_GT(refused, 1000) << form.name;
  }
}

TEST(HostileBytes, LengthsBeyondTheEndAreRefused) {
  const auto decode = [](const std::string& bytes) { decode_metadata(bytes); };
  const std::vector<std::string> cases = {
      std::string("\x01\x01\xff\xff\xff\xff\xff\xff\xff\xff\xff\x01", 12),
      std::string("\x01\x01\xff\xff\xff\xff\xff\xff\xff\xff\xff\x7f", 12),
      std::string("\x01\x01\x7f", 3),
      std::string("\x01\x80", 2),
  };
  for (const std::string& bytes : cases) {
    EXPECT_FALSE(decodes(decode, bytes)) << testing::PrintToString(bytes);
  }
}

}  // namespace
}  // namespace morgue

#include "tests/indexer/token_reading.h"

#include <map>
#include <span>
#include <string_view>

#include "archive/indexed_text.h"
#include "archive/schema.h"
#include "archive/token_code.h"
#include "text/ascii.h"
#include "text/tokenizer.h"

namespace morgue {
namespace {

struct CountedCode {
  std::string word;
  std::uint64_t count = 0;
};
using Words = std::map<std::uint32_t, CountedCode>;

Words words_of(const TokenFile& file, std::string& faults) {
  Words words;
  std::string before;
  file.for_each_word([&](const TokenFile::Entry& entry) {
    const std::string word(entry.word);
    const bool ascends = words.empty() || before < word;
    if (!words.try_emplace(entry.code, CountedCode{word, entry.count}).second ||
        !ascends || file.code(word) != entry.code || file.code(word + '\0')) {
      faults += " word " + word;
    }
    before = word;
  });
  return words;
}

// Codes run from kFirstWord without a gap, by falling counts.
void check_codes(const Words& words, std::string& faults) {
  std::uint32_t next = kFirstWord;
  std::uint64_t most = ~std::uint64_t{0};
  for (const auto& [code, word] : words) {
    if (code != next++ || word.count > most) {
      faults += " code " + std::to_string(code);
    }
    most = word.count;
  }
}

std::string spelt(std::span<const std::uint8_t> stream, Words& words) {
  std::string text;
  TokenWalk walk(stream);
  for (std::uint32_t code = 0; walk.next(code);) {
    text += text.empty() ? "" : " ";
    const auto word = words.find(code);
    if (word != words.end()) {
      text += word->second.word;
      --word->second.count;
    } else {
      text += code == kTextEnd       ? "/"
              : code == kFieldEnd    ? "|"
              : code == kNewSentence ? "."
                                     : "!" + std::to_string(code);
    }
  }
  return text;
}

// Appends the words of a text, each behind a space.
void read(std::string_view text, TextField field, std::string& out) {
  const bool mixed = field != TextField::kByline && is_mixed_case(text);
  Tokenizer tokenizer(text);
  bool first = true;
  for (Token token; tokenizer.next(token);) {
    out += token.starts_sentence && !first ? " ." : "";
    out += ' ';
    out += token.all_caps && mixed
               ? capitals_term(token.word)
               : surface_term(
                     field == TextField::kHeadline ? TextField::kBody : field,
                     token.word);
    first = false;
  }
}

}  // namespace

std::vector<std::string> readings_of(const TokenFile& file) {
  std::string faults;
  Words words = words_of(file, faults);
  check_codes(words, faults);
  std::vector<std::string> readings;
  for (Docid docid = 1; docid <= file.articles(); ++docid) {
    readings.push_back(spelt(file.stream(docid), words));
  }
  for (const auto& [code, word] : words) {
    faults += word.count == 0 ? "" : " count of " + word.word;
  }
  if (!faults.empty()) {
    readings.push_back("faults:" + faults);
  }
  return readings;
}

std::string reading_of(const Article& article) {
  std::string out;
  read(article.headline, TextField::kHeadline, out);
  out += " |";
  for_each_body_text(article, [&](std::string_view text, const Paragraph*) {
    read(text, TextField::kBody, out);
    out += " /";
  });
  out += " |";
  read(article.byline, TextField::kByline, out);
  out += " /";
  for (const Author& author : article.authors) {
    read(author.display, TextField::kByline, out);
    out += " /";
  }
  return out.substr(1);
}

}  // namespace morgue

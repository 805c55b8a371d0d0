#include "indexer/merged_tokens.h"

#include <cstdint>
#include <map>
#include <string>

#include "archive/error.h"
#include "indexer/token_file_writer.h"

namespace morgue {
namespace {

// From a source's codes to those of the merged file.
using CodeMap = std::vector<std::uint32_t>;

// The words of all sources with their counts, summed up.  Words of deleted
// articles are counted too: codes only grow a little longer by it.
std::map<std::string, std::uint64_t, std::less<>> count_words(
    const std::vector<SegmentSource>& sources) {
  std::map<std::string, std::uint64_t, std::less<>> counts;
  for (const SegmentSource& source : sources) {
    source.tokens().for_each_word([&](const TokenFile::Entry& entry) {
      auto found = counts.find(entry.word);
      if (found == counts.end()) {
        found = counts.emplace(std::string(entry.word), 0).first;
      }
      found->second += entry.count;
    });
  }
  return counts;
}

CodeMap map_codes(const SegmentSource& source,
                  std::span<const CountedWord> words,
                  std::span<const std::uint32_t> codes) {
  CodeMap map(kFirstWord + source.tokens().words());
  for (std::uint32_t mark = 0; mark < kFirstWord; ++mark) {
    map[mark] = mark;
  }
  std::size_t at = 0;  // both lists ascend
  source.tokens().for_each_word([&](const TokenFile::Entry& entry) {
    while (at < words.size() && words[at].word != entry.word) {
      ++at;
    }
    if (at == words.size() || entry.code < kFirstWord ||
        entry.code >= map.size()) {
      throw Error(Failure::kCorrupt,
                  "merging token files: a word out of order or of a code that "
                  "the file cannot have");
    }
    map[entry.code] = codes[at];
  });
  return map;
}

void copy_stream(std::span<const std::uint8_t> stream, const CodeMap& map,
                 TokenFileWriter& file) {
  TokenWalk walk(stream);
  for (std::uint32_t code = 0; walk.next(code);) {
    if (code >= map.size()) {
      throw Error(Failure::kCorrupt,
                  "merging token files: a code that stands for no word");
    }
    file.add(map[code]);
  }
}

}  // namespace

void write_tokens(const std::vector<SegmentSource>& sources,
                  const std::vector<MergedDocument>& documents,
                  const std::filesystem::path& path) {
  const auto counts = count_words(sources);
  std::vector<CountedWord> words;
  words.reserve(counts.size());
  for (const auto& [word, count] : counts) {
    words.push_back({.word = word, .count = count});
  }
  const std::vector<std::uint32_t> codes = token_codes(words);
  std::vector<CodeMap> maps;
  maps.reserve(sources.size());
  for (const SegmentSource& source : sources) {
    maps.push_back(map_codes(source, words, codes));
  }
  TokenFileWriter file(path);
  for (const MergedDocument& document : documents) {
    copy_stream(sources[document.source].tokens().stream(document.docid),
                maps[document.source], file);
    file.end_article(document.order);
  }
  file.finish(words, codes);
}

}  // namespace morgue

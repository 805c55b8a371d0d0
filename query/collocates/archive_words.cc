#include "query/collocates/archive_words.h"

#include "archive/schema.h"
#include "text/ascii.h"

namespace morgue {
namespace {

// The word of a term; empty where it is one of a byline.  Words are folded, so
// that a capital is a prefix.
std::string_view word_of(std::string_view term) {
  if (term.starts_with(kCapitalsPrefix)) {
    return term.substr(kCapitalsPrefix.size());
  }
  return is_ascii_upper(term.front()) ? std::string_view() : term;
}

}  // namespace

ArchiveWords count_archive_words(
    const SegmentSet& segments,
    const std::unordered_map<std::string, std::uint64_t>& asked_for) {
  ArchiveWords words;
  std::string word;
  for (const Segment& segment : segments.newest_first()) {
    segment.tokens.for_each_word([&](const TokenFile::Entry& entry) {
      word = entry.word.empty() ? std::string_view() : word_of(entry.word);
      if (word.empty()) {
        return;
      }
      words.total += entry.count;
      if (asked_for.contains(word)) {
        words.counts[word] += entry.count;
      }
    });
  }
  return words;
}

}  // namespace morgue

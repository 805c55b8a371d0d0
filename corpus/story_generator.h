#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "archive/article.h"
#include "corpus/story_words.h"

namespace morgue {

// What a made-up archive is like.  The same options make the same articles,
// byte by byte, on every platform; tests hold their hash.
struct StoryOptions {
  std::uint64_t articles = 1000;
  std::uint64_t seed = 1;
  // Wall seconds that the dates are spread over evenly; default 2000 to 2020.
  std::int64_t from = 946'684'800;
  std::int64_t until = 1'577'836'800;
  // Dates in the order of the articles, or as an archive comes that was
  // gathered from many places.
  bool shuffled = false;
  // Articles in a thousand.
  std::uint64_t wire_copies = 50;  // another outlet's print of an earlier story
  std::uint64_t undated = 10;
  std::uint64_t corrected = 10;
};

// Makes up news to measure and test with: a Zipf vocabulary whose tail of
// names keeps growing, sentences, paragraphs, headlines, bylines, sources,
// sections and dates.  About 900 bytes of body an article.  Every article is
// made on its own, so any of them can be asked for at any time.
// May be used from several threads at once.
class StoryGenerator {
 public:
  explicit StoryGenerator(StoryOptions options);

  const StoryOptions& options() const { return options_; }

  // The article of that index, 0 .. articles-1.
  Article story(std::uint64_t index) const;

 private:
  Article original(std::uint64_t index) const;
  Article wire_copy(std::uint64_t index, std::uint64_t of) const;
  // The earlier story that this one reprints, if it does.
  std::optional<std::uint64_t> copied_from(std::uint64_t index) const;
  std::optional<Date> date_of(std::uint64_t index) const;
  SeededRandom random_for(std::uint64_t index, std::uint64_t purpose) const;

  StoryOptions options_;
  ZipfRanks ranks_;
};

// The article as one line of JSON, without the line's end, as the JSON lines
// reader takes it by its default mapping.
std::string to_json_line(const Article& article);

}  // namespace morgue

#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "corpus/seeded_random.h"
#include "corpus/story_words.h"

namespace morgue {

// Writes the prose of one made-up story: the same few names come back all
// through it.  Lives as long as the writing of that story.
class StoryText {
 public:
  // `names` is how many names the archive knows by now.
  StoryText(const ZipfRanks& ranks, SeededRandom random, std::uint64_t names);

  std::string headline();
  std::vector<std::string> paragraphs();
  std::string person();  // first name and surname

 private:
  std::string word();
  std::string content_word();
  std::string token();
  std::string clause(std::uint64_t words);
  std::string sentence();

  const ZipfRanks& ranks_;
  // Drawn from once a statement: the order within an expression is the
  // compiler's own, and all of them have to write the same story.
  SeededRandom random_;
  std::vector<std::string> cast_;
};

}  // namespace morgue

#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <string>
#include <vector>

#include "corpus/alto_block.h"
#include "corpus/article_reader.h"
#include "corpus/reader_setup.h"

namespace morgue {

// Blocks that stand one after another.
struct BlockRange {
  std::size_t begin = 0;
  std::size_t end = 0;
};

// One file of ALTO, all of it, for those that say which of its blocks make an
// article.
struct AltoFile {
  std::vector<AltoBlock> blocks;  // in the order of the file
  // Of every element down to the blocks that has an id: those inside it.
  std::map<std::string, BlockRange, std::less<>> by_id;
  // Of its first page, which is nearly always its only one.
  std::string printed_page;
  std::string image;  // its number
  std::string language;
  std::size_t bytes = 0;        // of text and ids
  std::vector<Reject> rejects;  // what could not be read of it

  // As far as there is room: some hundred megabytes of text, some rejects.
  static AltoFile read(ReaderInput input);
};

}  // namespace morgue

#pragma once

#include <span>
#include <string>
#include <vector>

#include "archive/record.h"

namespace morgue {

// What the record is to forget with files that have vanished.
struct VanishedArticles {
  // Ids of articles that were read from none but these files, and from at least
  // one that has vanished.
  std::vector<std::string> ids;
  // What is known of the files; to be committed once the articles have gone.
  Record::Batch files;
};

// The files' paths; `forgotten`: of those that have gone, too, but held no
// article any more when they were last read.
VanishedArticles articles_of_vanished(const Record& record,
                                      std::span<const std::string> vanished,
                                      std::span<const std::string> forgotten);

}  // namespace morgue

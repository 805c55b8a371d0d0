#pragma once

#include <filesystem>
#include <ostream>
#include <string>
#include <unordered_map>

#include "archive/record.h"
#include "bench/temporary_folder.h"
#include "bench/trec_metrics.h"
#include "query/searcher.h"

namespace morgue {

// A judged collection, indexed for as long as this lives.
class JudgedArchive {
 public:
  // What could not be read is told to `notes`.  Throws Error.
  JudgedArchive(const std::filesystem::path& docs, const std::string& language,
                std::ostream& notes);

  // The first `most` articles with any of the words, in trec_eval's order.
  // `typed` holds plain words only.
  Ranking rank(const std::string& typed, std::size_t most);

 private:
  TemporaryFolder folder_;
  std::unordered_map<ArticleNumber, std::string> ids_;
  std::optional<Searcher> searcher_;  // opened when all is indexed
};

}  // namespace morgue

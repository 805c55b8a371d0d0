#pragma once

#include <cstdint>
#include <functional>
#include <string>

#include "corpus/article_reader.h"
#include "indexer/name_counts.h"

namespace morgue {

// What one file, or one file within an archive, came to.
struct FileTally {
  std::string file;
  std::string format;  // of its first article; empty: there is none
  std::uint64_t articles = 0;
  NameCounts rejected;   // by reason
  NameCounts skipped;    // likewise
  std::string headline;  // of the first article

  std::string line() const;  // for people
  std::string json() const;
};

// Reads on through another reader and tells of each file when it is done
// with: in a folder or an archive they come one after another.
class TallyingReader : public ArticleReader {
 public:
  // `inner` must live longer.
  TallyingReader(ArticleReader& inner,
                 std::function<void(const FileTally&)> tell);

  std::optional<Incoming> next() override;
  std::uint64_t bytes_taken() const override { return inner_.bytes_taken(); }
  std::uint64_t bytes_total() const override { return inner_.bytes_total(); }

 private:
  FileTally& tally_of(const std::string& file);
  void tell_last();

  ArticleReader& inner_;
  std::function<void(const FileTally&)> tell_;
  FileTally tally_;
  bool any_ = false;
};

}  // namespace morgue

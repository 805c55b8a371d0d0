#include "indexer/vanished_articles.h"

#include <string_view>
#include <unordered_set>
#include <utility>

namespace morgue {
namespace {

// Takes the origins of article after article.
class OriginSieve {
 public:
  explicit OriginSieve(std::span<const std::string> vanished) {
    for (const std::string& path : vanished) {
      gone_.insert(origin_digest(path));
      taken_.files.erase_file(path);
    }
  }

  void take(std::string_view id, std::string_view digest) {
    if (id != id_) {
      finish_article();
      id_ = id;
      stays_ = false;
    }
    if (gone_.contains(std::string(digest))) {
      any_ = true;
      taken_.files.erase_origin(id, digest);
    } else {
      stays_ = true;
    }
  }

  VanishedArticles finish() {
    finish_article();
    return std::move(taken_);
  }

 private:
  void finish_article() {
    if (std::exchange(any_, false) && !stays_) {
      taken_.ids.push_back(id_);
    }
  }

  std::unordered_set<std::string> gone_;  // digests
  std::string id_;                        // of the article in hand
  bool any_ = false;                      // it came from a file that has gone
  bool stays_ = false;                    // and from one that has not
  VanishedArticles taken_;
};

}  // namespace

VanishedArticles articles_of_vanished(const Record& record,
                                      std::span<const std::string> vanished) {
  OriginSieve sieve(vanished);
  record.for_each_origin([&](std::string_view id, std::string_view digest) {
    sieve.take(id, digest);
  });
  return sieve.finish();
}

}  // namespace morgue

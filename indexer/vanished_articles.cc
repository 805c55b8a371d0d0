#include "indexer/vanished_articles.h"

#include <string_view>
#include <unordered_map>
#include <utility>

namespace morgue {
namespace {

// Takes the origins of article after article.
class OriginSieve {
 public:
  OriginSieve(std::span<const std::string> vanished,
              std::span<const std::string> forgotten) {
    for (const std::string& path : vanished) {
      gone_.emplace(origin_digest(path), true);
      taken_.files.erase_file(path);
    }
    for (const std::string& path : forgotten) {
      gone_.emplace(origin_digest(path), false);
      taken_.files.erase_file(path);
    }
  }

  void take(std::string_view id, std::string_view digest) {
    if (id != id_) {
      finish_article();
      id_ = id;
      stays_ = false;
    }
    const auto gone = gone_.find(std::string(digest));
    if (gone != gone_.end()) {
      any_ = any_ || gone->second;
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

  // By their digests, whether articles go with them.
  std::unordered_map<std::string, bool> gone_;
  std::string id_;      // of the article in hand
  bool any_ = false;    // it came from a vanished file
  bool stays_ = false;  // and from one that has not
  VanishedArticles taken_;
};

}  // namespace

VanishedArticles articles_of_vanished(const Record& record,
                                      std::span<const std::string> vanished,
                                      std::span<const std::string> forgotten) {
  OriginSieve sieve(vanished, forgotten);
  record.for_each_origin([&](std::string_view id, std::string_view digest) {
    sieve.take(id, digest);
  });
  return sieve.finish();
}

}  // namespace morgue

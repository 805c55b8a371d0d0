#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "archive/article.h"
#include "query/search_request.h"
#include "query/search_result.h"

namespace morgue {

// Searches one archive as it was when opened (or last reopened), whatever
// writers do meanwhile.  Not for use from two threads at once; open one each.
class Searcher {
 public:
  // Throws Error(kNotFound, kNewerFormat, kCorrupt, kIo).
  explicit Searcher(const std::filesystem::path& archive);
  ~Searcher();
  Searcher(Searcher&&) noexcept;
  Searcher& operator=(Searcher&&) noexcept;

  // Takes the archive's present state; keeps the old one where it throws.
  void reopen();

  // Throws QueryError where the query cannot be honoured, Error(kCorrupt, kIo).
  SearchResult search(const SearchRequest& request);

  // The exact number of articles that match.
  std::uint64_t count(const SearchRequest& request);

  // The newest version of the article with that external id, or, if it is
  // all digits and no id, with that article number.
  std::optional<Article> article(std::string_view id) const;

  // Words of the archive that start with the prefix, most frequent first.
  struct Completion {
    std::string word;
    std::uint64_t articles = 0;
  };
  std::vector<Completion> suggest(std::string_view prefix, std::size_t most);

  std::uint64_t generation() const;
  std::uint64_t articles() const;
  // Languages that the archive holds, most articles first.
  std::vector<std::string> languages() const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace morgue

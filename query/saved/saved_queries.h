#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "query/batch/query_list.h"

namespace morgue {

// A user's saved queries: a list of queries (batch/query_list.h) in a file of
// their own, which people may edit.  Comments, and the order of lines, stay.
class SavedQueries {
 public:
  // No such file: none are saved.  Throws Error(kIo).
  explicit SavedQueries(std::filesystem::path file);

  // In the order of the file; of two under one name the later counts.
  std::vector<NamedQuery> all() const;
  std::optional<std::string> find(std::string_view name) const;

  // Puts it in the place of what has that name, else at the end; true where it
  // was in its place.
  bool put(const std::string& name, const std::string& query);
  // False where there is none of that name.
  bool erase(std::string_view name);

  // Writes the file anew, with the folder it is in.  Throws Error(kIo).
  void write() const;

  const std::filesystem::path& file() const { return file_; }

 private:
  std::filesystem::path file_;
  std::vector<std::string> lines_;
};

// Whether a list of queries can carry the name.
bool is_query_name(std::string_view name);

}  // namespace morgue

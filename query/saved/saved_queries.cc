#include "query/saved/saved_queries.h"

#include <algorithm>
#include <fstream>
#include <system_error>
#include <utility>

#include "archive/error.h"
#include "query/replaced_file.h"
#include "text/unicode.h"

namespace morgue {

SavedQueries::SavedQueries(std::filesystem::path file)
    : file_(std::move(file)) {
  std::error_code unknown;
  if (!std::filesystem::exists(file_, unknown)) {
    return;
  }
  std::ifstream in(file_, std::ios::binary);
  if (!in || std::filesystem::is_directory(file_, unknown)) {
    throw Error(Failure::kIo, "reading " + file_.string() + ": it cannot be");
  }
  for (std::string line; std::getline(in, line);) {
    lines_.push_back(is_valid_utf8(line) ? line : repair_utf8(line));
  }
}

std::vector<NamedQuery> SavedQueries::all() const {
  std::vector<NamedQuery> queries;
  for (const std::string& line : lines_) {
    NamedQuery query = parse_query_line(line);
    if (query.name.empty()) {
      continue;
    }
    std::erase_if(queries, [&](const NamedQuery& earlier) {
      return earlier.name == query.name;
    });
    queries.push_back(std::move(query));
  }
  return queries;
}

std::optional<std::string> SavedQueries::find(std::string_view name) const {
  for (const NamedQuery& query : all()) {
    if (query.name == name) {
      return query.query;
    }
  }
  return std::nullopt;
}

bool SavedQueries::put(const std::string& name, const std::string& query) {
  const auto place =
      std::find_if(lines_.begin(), lines_.end(), [&](const std::string& line) {
        return parse_query_line(line).name == name;
      });
  const bool replaced = place != lines_.end();
  const auto index = place - lines_.begin();
  if (replaced) {
    erase(name);
  }
  lines_.insert(lines_.begin() + index, name + "\t" + query);
  return replaced;
}

bool SavedQueries::erase(std::string_view name) {
  return std::erase_if(lines_, [&](const std::string& line) {
           return parse_query_line(line).name == name;
         }) > 0;
}

void SavedQueries::write() const {
  std::error_code why;
  std::filesystem::create_directories(file_.parent_path(), why);
  if (why) {
    throw Error(Failure::kIo, "making " + file_.parent_path().string() + ": " +
                                  why.message());
  }
  ReplacedFile out(file_);
  for (const std::string& line : lines_) {
    out.stream() << line << '\n';
  }
  out.commit();
}

bool is_query_name(std::string_view name) {
  return !name.empty() && !name.starts_with('#') && trimmed(name) == name &&
         name.find_first_of("\t\r\n") == std::string_view::npos;
}

}  // namespace morgue

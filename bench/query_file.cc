#include "bench/query_file.h"

#include <array>
#include <charconv>

#include "archive/error.h"
#include "bench/plain_words.h"

namespace morgue {
namespace {

constexpr std::array<std::string_view, 8> kClassNames = {
    "rare term", "common term", "AND",          "OR ranked",
    "phrase",    "AND + dates", "newest first", "as typed"};

std::vector<std::string_view> columns_of(std::string_view line) {
  std::vector<std::string_view> columns;
  for (;;) {
    const std::size_t tab = line.find('\t');
    columns.push_back(line.substr(0, tab));
    if (tab == std::string_view::npos) {
      return columns;
    }
    line.remove_prefix(tab + 1);
  }
}

std::optional<std::int64_t> seconds_in(std::string_view text) {
  std::int64_t seconds = 0;
  const auto [end, failed] =
      std::from_chars(text.data(), text.data() + text.size(), seconds);
  if (failed != std::errc() || end != text.data() + text.size()) {
    return std::nullopt;
  }
  return seconds;
}

bool read_dates(const std::vector<std::string_view>& columns,
                BenchQuery& query) {
  if (columns.size() == 2) {
    return query.letter != 'f';
  }
  const auto from = seconds_in(columns[2]);
  const auto until = seconds_in(columns.back());
  if (columns.size() != 4 || !from || !until) {
    return false;
  }
  query.dates.emplace(*from, *until);
  return true;
}

std::optional<BenchQuery> parse_line(std::string_view line) {
  const std::vector<std::string_view> columns = columns_of(line);
  if (columns.size() < 2 || columns[0].size() != 1 ||
      kQueryClasses.find(columns[0]) == std::string_view::npos) {
    return std::nullopt;
  }
  BenchQuery query;
  query.letter = columns[0].front();
  query.words = query.letter == 'h'
                    ? std::vector<std::string>{std::string(columns[1])}
                    : plain_words(columns[1]);
  if (query.words.empty() || !read_dates(columns, query)) {
    return std::nullopt;
  }
  return query;
}

}  // namespace

std::string_view class_name(char letter) {
  const std::size_t place = kQueryClasses.find(letter);
  return place < kClassNames.size() ? kClassNames[place] : "";
}

std::vector<BenchQuery> read_queries(std::istream& input,
                                     std::string_view classes) {
  std::vector<BenchQuery> queries;
  std::size_t number = 0;
  for (std::string line; std::getline(input, line);) {
    ++number;
    if (!line.empty() && line.back() == '\r') {
      line.pop_back();
    }
    if (line.empty()) {
      continue;
    }
    std::optional<BenchQuery> query = parse_line(line);
    if (!query) {
      throw Error(Failure::kBadInput,
                  "reading queries: line " + std::to_string(number) +
                      " is not class<TAB>words[<TAB>from<TAB>to]");
    }
    if (classes.find(query->letter) != std::string_view::npos) {
      queries.push_back(std::move(*query));
    }
  }
  return queries;
}

SearchRequest request_of(const BenchQuery& query, bool exact) {
  SearchRequest request;
  request.query =
      query.letter == 'h' ? query.words.front() : typed_words(query.words);
  if (query.letter == 'e') {
    request.query = '"' + request.query + '"';
  }
  if (query.letter == 'd') {
    request.default_operator = DefaultOperator::kOr;
  }
  if (query.letter == 'g') {
    request.sort = SortBy::kNewest;
  }
  if (query.dates) {
    request.dates = {query.dates->first, query.dates->second + 1};
  }
  request.snippets = 0;
  request.hydrate = false;
  request.exact_total = exact;
  return request;
}

}  // namespace morgue

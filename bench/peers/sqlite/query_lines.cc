#include "bench/peers/sqlite/query_lines.h"

#include <array>
#include <fstream>
#include <sstream>
#include <stdexcept>

namespace morgue {
namespace {

constexpr std::array<std::string_view, kClasses.size()> kNames = {
    "rare term", "common term", "AND",         "OR ranked",
    "phrase",    "AND + dates", "newest first"};

// Words in quotes are words, whatever they spell.
std::string match_of(char letter, const std::string& words) {
  if (letter == 'e') {
    return '"' + words + '"';
  }
  const char* const join = letter == 'd' ? " OR " : " AND ";
  std::istringstream input(words);
  std::string match;
  for (std::string word; input >> word;) {
    match += match.empty() ? "" : join;
    match += '"' + word + '"';
  }
  return match;
}

QueryLine query_of(const std::string& line) {
  std::istringstream input(line);
  std::string letter;
  std::string words;
  std::getline(input, letter, '\t');
  std::getline(input, words, '\t');
  QueryLine query{letter.at(0), match_of(letter.at(0), words), 0, 0};
  input >> query.from >> query.to;
  return query;
}

}  // namespace

std::string_view name_of_class(char letter) {
  return kNames.at(kClasses.find(letter));
}

std::vector<QueryLine> read_query_lines(const std::string& path) {
  std::ifstream file(path);
  if (!file) {
    throw std::runtime_error("cannot open " + path);
  }
  std::vector<QueryLine> queries;
  for (std::string line; std::getline(file, line);) {
    queries.push_back(query_of(line));
  }
  return queries;
}

}  // namespace morgue

#include "bench/trec_files.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <sstream>
#include <string_view>

#include "archive/error.h"

namespace morgue {
namespace {

[[noreturn]] void refuse(std::string_view what, std::size_t line,
                         std::string_view form) {
  throw Error(Failure::kBadInput, "reading " + std::string(what) + ": line " +
                                      std::to_string(line) + " is not " +
                                      std::string(form));
}

bool is_blank(const std::string& line) {
  return line.find_first_not_of(" \t\r") == std::string::npos;
}

std::string without_spaces(std::string id) {
  std::replace_if(
      id.begin(), id.end(),
      [](char byte) {
        return std::string_view(" \t\n\r").find(byte) != std::string_view::npos;
      },
      '_');
  return id;
}

}  // namespace

std::vector<Topic> read_topics(std::istream& input) {
  std::vector<Topic> topics;
  std::size_t number = 0;
  for (std::string line; std::getline(input, line);) {
    ++number;
    if (is_blank(line)) {
      continue;
    }
    const std::size_t tab = line.find('\t');
    if (tab == 0 || tab == std::string::npos) {
      refuse("queries", number, "id<TAB>text");
    }
    topics.push_back({line.substr(0, tab), line.substr(tab + 1)});
  }
  return topics;
}

std::map<std::string, Judgements, std::less<>> read_judgements(
    std::istream& input) {
  std::map<std::string, Judgements, std::less<>> judgements;
  std::size_t number = 0;
  for (std::string line; std::getline(input, line);) {
    ++number;
    if (is_blank(line)) {
      continue;
    }
    std::istringstream columns(line);
    std::string topic;
    std::string iteration;
    std::string document;
    int grade = 0;
    if (!(columns >> topic >> iteration >> document >> grade)) {
      refuse("judgements", number, "topic iteration document grade");
    }
    judgements[topic][document] = grade;
  }
  return judgements;
}

void write_run(std::ostream& out, const std::string& topic,
               const Ranking& ranking) {
  std::array<char, 32> score{};
  std::size_t rank = 0;
  for (const RankedDocument& document : ranking) {
    std::snprintf(score.data(), score.size(), "%.9g", document.score);
    out << topic << " Q0 " << without_spaces(document.id) << ' ' << ++rank
        << ' ' << score.data() << " morgue\n";
  }
}

}  // namespace morgue

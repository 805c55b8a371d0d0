#include "query/completion_printer.h"

#include <algorithm>
#include <ostream>

#include "query/counted.h"
#include "query/json_fields.h"
#include "text/unicode.h"

namespace morgue {

void print_completions(std::ostream& out,
                       const std::vector<Searcher::Completion>& words) {
  std::size_t widest = 0;
  for (const Searcher::Completion& completion : words) {
    widest = std::max(widest, display_width(printable(completion.word)));
  }
  for (const Searcher::Completion& completion : words) {
    const std::string word = printable(completion.word);
    out << word << std::string(widest + 2 - display_width(word), ' ')
        << grouped(completion.articles) << '\n';
  }
}

void print_completions_json(std::ostream& out, std::string_view prefix,
                            const std::vector<Searcher::Completion>& words) {
  JsonWriter json(out);
  json.begin_object();
  json.field("type", "suggestions");
  json.field("format_version", kJsonFormatVersion);
  json.field("prefix", prefix);
  json.key("words");
  json.begin_array();
  for (const Searcher::Completion& completion : words) {
    json.begin_object();
    json.field("word", completion.word);
    json.field("articles", completion.articles);
    json.end_object();
  }
  json.end_array();
  json.end_object();
  json.end_line();
}

}  // namespace morgue

#include <string_view>

#include "archive/date.h"
#include "corpus/story_generator.h"
#include "text/json_string.h"

namespace morgue {
namespace {

void append_field(std::string& line, std::string_view name,
                  std::string_view value) {
  if (value.empty()) {
    return;
  }
  line += line.size() > 1 ? "," : "";
  line += json_string(name) + ":" + json_string(value);
}

std::string body_of(const Article& article) {
  std::string body;
  for (const Paragraph& paragraph : article.body) {
    body += body.empty() ? "" : "\n\n";
    body += paragraph.text;
  }
  return body;
}

}  // namespace

std::string to_json_line(const Article& article) {
  std::string line = "{";
  append_field(line, "id", article.id);
  append_field(line, "date",
               article.published ? to_iso(*article.published) : "");
  append_field(line, "headline", article.headline);
  append_field(line, "byline", article.byline);
  append_field(line, "source", article.source);
  append_field(line, "section", article.section);
  append_field(line, "language", article.language.tag);
  append_field(line, "body", body_of(article));
  return line + "}";
}

}  // namespace morgue

#include "query/export/bibtex_writer.h"

#include <array>
#include <cstdlib>
#include <ostream>

#include "archive/digest.h"
#include "query/export/citation.h"
#include "text/ascii.h"
#include "text/unicode.h"

namespace morgue {
namespace {

constexpr std::size_t kKeyDigest = 12;  // hexadecimal digits

constexpr std::array<std::string_view, 12> kMonths = {
    "jan", "feb", "mar", "apr", "may", "jun",
    "jul", "aug", "sep", "oct", "nov", "dec"};

constexpr bool is_key_character(char c) {
  return is_ascii_alnum(c) || c == '-' || c == '_' || c == '.' || c == ':' ||
         c == '/' || c == '+';
}

// Empty: it is set as it stands.
std::string_view tex_command(char c) {
  switch (c) {
    case '\\':
      return R"(\textbackslash{})";
    case '{':
      return R"(\textbraceleft{})";
    case '}':
      return R"(\textbraceright{})";
    case '~':
      return R"(\textasciitilde{})";
    case '^':
      return R"(\textasciicircum{})";
    case '#':
      return R"(\#)";
    case '$':
      return R"(\$)";
    case '%':
      return R"(\%)";
    case '&':
      return R"(\&)";
    case '_':
      return R"(\_)";
    default:
      return {};
  }
}

// Braces around a whole name keep BibTeX from looking for its parts; within
// one part they keep "and" from ending it.
std::string tex_name(const CitedName& name) {
  if (name.family.empty()) {
    return "{" + tex_text(name.whole) + "}";
  }
  const auto part = [](const std::string& text) {
    const bool simple = text.find(',') == std::string::npos &&
                        ascii_lower(text).find(" and ") == std::string::npos;
    return simple ? tex_text(text) : "{" + tex_text(text) + "}";
  };
  return part(name.family) + ", " + part(name.given);
}

std::string tex_names(const Article& article) {
  std::vector<std::string> names;
  for (const CitedName& name : cited_names(article)) {
    names.push_back(tex_name(name));
  }
  return joined_by(names, " and ");
}

// An address stands as it is, but for what would end the field.
std::string tex_url(std::string_view url) {
  std::string text;
  for (const char c : url) {
    switch (c) {
      case '{':
        text += "%7B";
        break;
      case '}':
        text += "%7D";
        break;
      case '\\':
        text += "%5C";
        break;
      default:
        text += c;
    }
  }
  return text;
}

}  // namespace

std::string bibtex_key(std::string_view id) {
  std::string key = ascii_lower(id);
  for (char& c : key) {
    c = is_key_character(c) ? c : '-';
  }
  if (key == id && !key.empty()) {
    return key;
  }
  return key + "-" + to_hex(sha256(id)).substr(0, kKeyDigest);
}

std::string tex_text(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (const char c : printable(text)) {
    const std::string_view command = tex_command(c);
    if (command.empty()) {
      out += c;
    } else {
      out += command;
    }
  }
  return out;
}

void BibtexWriter::field(std::string_view name, std::string_view value) {
  if (!value.empty()) {
    out_ << ",\n  " << name << " = {" << value << '}';
  }
}

void BibtexWriter::text_field(std::string_view name, std::string_view text) {
  field(name, tex_text(text));
}

void BibtexWriter::write_date(const Article& article) {
  const CitedDate date = cited_date(article.published);
  field("year", date.year);
  if (!date.month.empty()) {
    const auto month = static_cast<std::size_t>(std::atoi(date.month.c_str()));
    out_ << ",\n  month = " << kMonths.at(month - 1);
  }
  const std::string_view day = date.day;
  field("day", day.substr(day.starts_with('0') ? 1 : 0));
}

void BibtexWriter::write(const Article& article) {
  out_ << "@article{" << bibtex_key(article.id);
  // The inner braces keep capitals that a style would make small.
  if (const std::string title = tex_text(cited_title(article));
      !title.empty()) {
    field("title", "{" + title + "}");
  }
  field("author", tex_names(article));
  text_field("journal", cited_paper(article));
  write_date(article);
  text_field("pages", article.page);
  text_field("edition", article.edition);
  field("url", tex_url(printable(article.url)));
  text_field("language", article.language.tag);
  text_field("keywords", joined_by(cited_keywords(article), ", "));
  text_field("abstract", cited_abstract(article));
  text_field("note", joined_by(cited_notes(article), ", "));
  out_ << "\n}\n\n";
}

}  // namespace morgue

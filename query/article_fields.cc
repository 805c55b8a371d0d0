#include "query/article_fields.h"

#include <algorithm>
#include <map>
#include <ostream>
#include <string>
#include <string_view>

#include "archive/digest.h"
#include "query/article_members.h"
#include "query/article_names.h"
#include "text/unicode.h"

namespace morgue {
namespace {

constexpr std::size_t kFieldColumns = 20;

class FieldList {
 public:
  explicit FieldList(std::ostream& out) : out_(out) {}

  void field(std::string_view name, std::string_view value) {
    if (!value.empty()) {
      const std::size_t gap =
          kFieldColumns - std::min(name.size(), kFieldColumns - 1);
      out_ << name << std::string(gap, ' ') << printable(value) << '\n';
    }
  }

  void field(std::string_view name, const std::optional<Date>& date) {
    field(name, date ? described(*date) : std::string());
  }

  // A line for each item, as `spell` has it.
  template <class Items, class Spell>
  void fields(std::string_view name, const Items& items, Spell spell) {
    for (const auto& item : items) {
      field(name, spell(item));
    }
  }

 private:
  std::ostream& out_;
};

// "Lee, Ann (Staff Writer, Reuters)"
std::string spelled_author(const Author& author) {
  std::string notes = author.role;
  if (!author.affiliation.empty()) {
    notes += (notes.empty() ? "" : ", ") + author.affiliation;
  }
  const std::string& name =
      author.sort_name.empty() ? author.display : author.sort_name;
  return notes.empty() ? name : name + " (" + notes + ")";
}

// "medtop:20000002 arts and entertainment"
std::string spelled_subject(const Subject& subject) {
  std::string text = subject.scheme;
  text += text.empty() || subject.code.empty() ? "" : ":";
  text += subject.code;
  text += text.empty() || subject.name.empty() ? "" : " ";
  return text + subject.name;
}

std::string spelled_language(const Language& language) {
  return language.tag.empty() ? std::string()
                              : language.tag + " (" +
                                    std::string(name_of(language.origin)) + ")";
}

// "12 text, 1 subheading"
std::string spelled_body(const std::vector<Paragraph>& body) {
  std::map<ParagraphKind, std::size_t> kinds;
  for (const Paragraph& paragraph : body) {
    ++kinds[paragraph.kind];
  }
  std::string text;
  for (const auto& [kind, count] : kinds) {
    text += text.empty() ? "" : ", ";
    text += std::to_string(count);
    text += ' ';
    text += name_of(kind);
  }
  return text;
}

void print_source(FieldList& list, const Provenance& raw) {
  list.field("format", raw.format);
  list.field("file", raw.file);
  if (raw.file.empty()) {
    return;
  }
  list.field("offset", std::to_string(raw.offset));
  list.field("length", std::to_string(raw.length));
  list.field("sha256", to_hex(raw.sha256));
}

void print_identity(FieldList& list, const Article& article) {
  list.field("id", article.id);
  list.field("version", std::to_string(article.version));
}

void print_lists(FieldList& list, const Article& article) {
  const auto as_it_is = [](const std::string& text) { return text; };
  list.fields("author", article.authors, spelled_author);
  list.field("dateline", article.dateline.raw);
  list.field("dateline.place", article.dateline.place);
  list.fields("subject", article.subjects, spelled_subject);
  list.fields("keyword", article.keywords, as_it_is);
  if (article.urgency != 0) {
    list.field("urgency", std::to_string(article.urgency));
  }
  list.field("language", spelled_language(article.language));
  list.fields("alternate_url", article.alternate_urls, as_it_is);
  list.field("rights.holder", article.rights.holder);
  list.field("rights.notice", article.rights.notice);
  list.field("rights.usage_terms", article.rights.usage_terms);
  list.field("rights.constraint", article.rights.constraint);
  list.fields("correction", article.corrections, [](const Correction& each) {
    return (each.date ? to_iso(*each.date) + " " : "") + each.text;
  });
}

}  // namespace

void print_provenance(std::ostream& out, const Article& article) {
  FieldList list(out);
  print_identity(list, article);
  print_source(list, article.raw);
}

void print_fields(std::ostream& out, const Article& article) {
  FieldList list(out);
  list.field("format", article.raw.format);
  print_identity(list, article);
  list.field("status", name_of(article.status));
  list.field("headline", article.headline);
  for (const auto& [name, member] : kArticleTexts) {
    list.field(name, article.*member);
  }
  list.field("date", article.published);
  list.fields("stated_date", article.stated_dates, [](const StatedDate& each) {
    return each.date ? described(*each.date) : each.text + " (not taken)";
  });
  for (const auto& [name, member] : kArticleDates) {
    list.field(name, article.*member);
  }
  print_lists(list, article);
  list.field("body", spelled_body(article.body));
}

}  // namespace morgue

#pragma once

#include <concepts>
#include <type_traits>

#include "archive/article.h"

namespace morgue {

// The stored fields of an article and of its parts, one list for writing and
// reading (see FieldWriter).  NEVER renumber a tag, nor use one again for
// something else: stored.  A new field takes a new tag and is thereby skipped
// by older readers; what they must not overlook (a new enumerator, a changed
// meaning) needs a new encoding version.

// Constant when writing, not so when reading.
template <class Value, class Struct>
concept Stored = std::same_as<std::remove_const_t<Value>, Struct>;

template <class Visit, Stored<Author> Value>
void describe(Visit& visit, Value& author) {
  visit(1, author.display);
  visit(2, author.sort_name);
  visit(3, author.role);
  visit(4, author.affiliation);
}

template <class Visit, Stored<Dateline> Value>
void describe(Visit& visit, Value& dateline) {
  visit(1, dateline.raw);
  visit(2, dateline.place);
  visit(3, dateline.country);
  visit(4, dateline.day);
}

template <class Visit, Stored<Subject> Value>
void describe(Visit& visit, Value& subject) {
  visit(1, subject.scheme);
  visit(2, subject.code);
  visit(3, subject.name);
  visit(4, subject.weight);
  visit(5, subject.automatic);
}

template <class Visit, Stored<Language> Value>
void describe(Visit& visit, Value& language) {
  visit(1, language.tag);
  visit(2, language.origin);
  visit(3, language.confidence);
}

template <class Visit, Stored<Rights> Value>
void describe(Visit& visit, Value& rights) {
  visit(1, rights.holder);
  visit(2, rights.notice);
  visit(3, rights.usage_terms);
  visit(4, rights.constraint);
}

template <class Visit, Stored<Correction> Value>
void describe(Visit& visit, Value& correction) {
  visit(1, correction.date);
  visit(2, correction.text);
}

template <class Visit, Stored<StatedDate> Value>
void describe(Visit& visit, Value& stated) {
  visit(1, stated.date);
  visit(2, stated.text);
}

template <class Visit, Stored<Provenance> Value>
void describe(Visit& visit, Value& raw) {
  visit(1, raw.file);
  visit(2, raw.offset);
  visit(3, raw.length);
  visit(4, raw.sha256);
  visit(5, raw.format);
}

inline constexpr std::uint32_t kLanguageTag = 33;

// What a reader of the article sees, but for its language and body.
template <class Visit, Stored<Article> Value>
void describe_content(Visit& visit, Value& article) {
  visit(1, article.id);
  visit(4, article.status, ArticleStatus::kUsable);
  visit(5, article.headline);
  visit(6, article.online_headline);
  visit(7, article.kicker);
  visit(8, article.deck);
  visit(9, article.slugline);
  visit(10, article.authors);
  visit(11, article.byline);
  visit(12, article.source);
  visit(13, article.provider);
  visit(14, article.credit);
  visit(15, article.dateline);
  visit(16, article.published);
  visit(17, article.updated);
  visit(18, article.first_created);
  visit(19, article.embargo_until);
  visit(20, article.expires);
  visit(21, article.edition);
  visit(22, article.section);
  visit(23, article.page);
  visit(24, article.column);
  visit(25, article.print_date);
  visit(26, article.subjects);
  visit(27, article.keywords);
  visit(28, article.genre);
  visit(29, article.urgency);
  visit(30, article.url);
  visit(31, article.alternate_urls);
  visit(32, article.rights);
  visit(34, article.editors_note);
  visit(35, article.corrections);
}

template <class Visit, Stored<Article> Value>
void describe(Visit& visit, Value& article) {
  visit(2, article.version, std::uint32_t{1});
  visit(3, article.previous);
  describe_content(visit, article);
  visit(kLanguageTag, article.language);
  visit(36, article.raw);
  visit(37, article.stated_dates);
}

// An article as it is stored: what a date cannot say of itself, or earlier
// builds would stumble over it, stands beside it.
template <class ArticleReference>
struct StoredArticle {
  ArticleReference article;
  bool published_when_crawled = false;
};

template <class Visit, class ArticleReference>
void describe(Visit& visit, StoredArticle<ArticleReference>& stored) {
  describe(visit, stored.article);
  visit(38, stored.published_when_crawled);
}

}  // namespace morgue

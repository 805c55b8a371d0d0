#include "query/json_printer.h"

#include "query/article_names.h"
#include "query/json_fields.h"
#include "query/page_cursor.h"

namespace morgue {
namespace {

void write_overview(JsonWriter& json, const Overview& overview) {
  json.key("overview");
  json.begin_object();
  json.field("sources", overview.sources);
  if (!overview.first_day.empty()) {
    json.field("first_day", overview.first_day);
    json.field("last_day", overview.last_day);
  }
  json.field("undated", overview.undated);
  json.end_object();
}

void write_no_hits(JsonWriter& json, const SearchResult& result) {
  json.key("no_hits_because");
  json.begin_array();
  for (const ClauseCount& clause : result.no_hits_because) {
    json.begin_object();
    json.field("clause", clause.clause);
    json.field("count", clause.count);
    json.field_if_any("suggestion", clause.suggestion);
    json.end_object();
  }
  json.end_array();
}

void write_notes(JsonWriter& json, const SearchResult& result) {
  json.key("notes");
  json.begin_array();
  for (const std::string& note : result.notes) {
    json.value(note);
  }
  json.end_array();
}

void write_summary(JsonWriter& json, const SearchResult& result,
                   const std::string& query) {
  json.field("format_version", kJsonFormatVersion);
  json.key("query");
  json.begin_object();
  json.field("text", query);
  json.field("interpreted", result.interpreted);
  json.end_object();
  json.field("total", result.total);
  json.field("total_relation", result.total_is_exact ? "eq" : "gte");
  if (result.timed_out) {
    json.field("timed_out", true);
  }
  json.field("generation", result.generation);
  json.field("archive_articles", result.archive_articles);
  json.field("seconds", result.seconds);
  if (result.overview) {
    write_overview(json, *result.overview);
  }
  if (!result.facets.empty()) {
    write_facets(json, result.facets);
  }
  if (result.total == 0) {
    write_no_hits(json, result);
  }
  write_notes(json, result);
}

void write_snippets(JsonWriter& json, const std::vector<Snippet>& snippets) {
  json.key("snippets");
  json.begin_array();
  for (const Snippet& snippet : snippets) {
    json.begin_object();
    json.field("text", snippet.text);
    write_spans(json, "spans", snippet.text, snippet.highlights);
    json.field("opens_mid_text", snippet.opens_mid_text);
    json.field("ends_mid_text", snippet.ends_mid_text);
    json.end_object();
  }
  json.end_array();
}

void write_hit(JsonWriter& json, const Hit& hit) {
  const Article& article = hit.article;
  json.begin_object();
  json.field("type", "hit");
  json.field("rank", std::uint64_t{hit.rank});
  json.field("score", hit.score);
  json.field("id", article.id);
  json.field("number", hit.number);
  json.field("version", std::uint64_t{article.version});
  json.field("status", name_of(article.status));
  json.field("headline", article.headline);
  write_spans(json, "headline_spans", article.headline,
              hit.headline_highlights);
  write_date(json, "date", article.published);
  json.field("source", article.source);
  json.field_if_any("section", article.section);
  json.field_if_any("byline", article.byline);
  json.field_if_any("language", article.language.tag);
  json.field_if_any("url", article.url);
  json.field("corrections", std::uint64_t{article.corrections.size()});
  write_snippets(json, hit.snippets);
  json.field_if_any("explanation", hit.explanation);
  json.end_object();
}

void write_next(JsonWriter& json, const SearchResult& result) {
  json.key("next");
  if (result.next_offset) {
    json.value(to_text({*result.next_offset, result.generation}));
  } else {
    json.null();
  }
}

}  // namespace

void JsonLinesPrinter::print(const SearchResult& result) {
  json_.begin_object();
  json_.field("type", "summary");
  write_summary(json_, result, query_);
  json_.end_object();
  json_.end_line();
  for (const Hit& hit : result.hits) {
    write_hit(json_, hit);
    json_.end_line();
  }
  json_.begin_object();
  json_.field("type", "end");
  write_next(json_, result);
  json_.end_object();
  json_.end_line();
}

void JsonPrinter::print(const SearchResult& result) {
  json_.begin_object();
  json_.field("type", "result");
  write_summary(json_, result, query_);
  json_.key("hits");
  json_.begin_array();
  for (const Hit& hit : result.hits) {
    write_hit(json_, hit);
  }
  json_.end_array();
  write_next(json_, result);
  json_.end_object();
  json_.end_line();
}

}  // namespace morgue

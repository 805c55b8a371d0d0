// Builds an FTS5 index of articles, without their texts, in one segment:
//
//   index_articles stems|words ARTICLES.tsv DATABASE
//
// stems is the index that is measured.  words stands beside it for phrases of
// unstemmed words.  Row ids ascend with the dates, so that the newest come
// first by row id.  Nothing is synced or journaled: SQLite at its fastest.

#include <cstdint>
#include <exception>
#include <iostream>
#include <string>

#include "bench/peers/sqlite/articles.h"
#include "bench/peers/sqlite/database.h"

namespace morgue {
namespace {

void create_tables(Database& database, const std::string& tokenizer) {
  database.run(
      "PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF;"
      "PRAGMA cache_size=-262144;"
      "CREATE TABLE articles(number INTEGER PRIMARY KEY, id TEXT,"
      " date INTEGER)");
  database.run(
      "CREATE VIRTUAL TABLE texts USING fts5(headline, body, content='',"
      " tokenize='" +
      tokenizer + "')");
}

void add_articles(Database& database, const std::string& path) {
  Statement texts(database,
                  "INSERT INTO texts(rowid, headline, body) VALUES(?, ?, ?)");
  Statement articles(database, "INSERT INTO articles VALUES(?, ?, ?)");
  TsvArticles input(path);
  TsvArticle article;
  for (std::int64_t number = 1; input.next(article); ++number) {
    texts.bind(1, number);
    texts.bind(2, article.headline);
    texts.bind(3, article.body);
    texts.step();
    texts.reset();
    articles.bind(1, number);
    articles.bind(2, article.id);
    if (article.seconds) {
      articles.bind(3, *article.seconds);
    } else {
      articles.bind_null(3);
    }
    articles.step();
    articles.reset();
  }
}

void build_index(const std::string& kind, const std::string& articles,
                 const std::string& path) {
  Database database(path, Database::Access::kCreate);
  create_tables(database, kind == "stems" ? "porter unicode61" : "unicode61");
  database.run("BEGIN");
  add_articles(database, articles);
  database.run("COMMIT");
  database.run("INSERT INTO texts(texts) VALUES('optimize')");
}

}  // namespace
}  // namespace morgue

int main(int argc, char** argv) {
  if (argc != 4) {
    std::cerr << "usage: index_articles stems|words ARTICLES.tsv DATABASE\n";
    return 2;
  }
  try {
    morgue::build_index(argv[1], argv[2], argv[3]);
  } catch (const std::exception& error) {
    std::cerr << "index_articles: " << error.what() << '\n';
    return 1;
  }
}

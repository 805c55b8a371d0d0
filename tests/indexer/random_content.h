#pragma once

#include <cstdint>
#include <map>
#include <random>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "indexer/index_writer.h"

namespace morgue {

// What an IndexWriter is to write, apart from any article.
struct IndexContent {
  struct Row {
    std::string data;
    std::vector<std::pair<Slot, std::string>> values;
  };
  std::vector<Row> rows;  // docid 1 first
  std::map<std::string, std::vector<Posting>> terms;
  std::map<std::string, std::set<std::string>> synonyms;

  void write(IndexWriter& index) const;
};

// Content of up to `documents` documents and `terms` terms, in which every
// kind of list is met: terms of 1 to 240 bytes with NUL and 0xff, lists of one
// posting and of all documents, wide gaps, postings that count nothing, values
// of 1 to 3,000 bytes, and many synonyms.
IndexContent random_content(std::mt19937& random, std::size_t documents,
                            std::size_t terms);

// A term that a database can hold: of 240 bytes at most, each NUL counted
// twice.
std::string random_term(std::mt19937& random);

// Terms that some database holds, some more often than others.
std::vector<std::string> terms_of(const IndexContent& content);

}  // namespace morgue

#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "archive/article_order.h"
#include "archive/token_code.h"
#include "indexer/byte_pages.h"
#include "indexer/index_document.h"
#include "indexer/index_writer.h"
#include "indexer/inverted_lists.h"
#include "indexer/term_dictionary.h"

namespace morgue {

// Builds the files of one segment from documents that come in docid order:
// newest first, undated last.  Holds them inverted in memory until finish().
// One thread each; several builders may work side by side.
class SegmentBuilder {
 public:
  // `dictionary` has the terms of all documents to come, and must outlive this.
  SegmentBuilder(std::filesystem::path folder, IndexWriterKind kind,
                 const TermDictionary& dictionary);

  // Throws Error(kIo).
  void add(const ArticleOrder& article, const IndexDocument& document);

  // A word that a stem stands for.
  void add_form(const std::string& stem_term, const std::string& surface_term);

  // Memory taken, about.
  std::size_t bytes() const;

  // Writes all files.  Syncing them is the caller's part.
  void finish();

 private:
  struct DocumentEnd {
    ArticleOrder article;
    std::uint64_t tokens = 0;  // where they end
  };

  void write_terms();
  void write_tokens();
  std::vector<std::uint64_t> count_tokens() const;  // by term

  std::filesystem::path folder_;
  const TermDictionary& dictionary_;
  std::unique_ptr<IndexWriter> index_;
  InvertedLists lists_;
  BytePages tokens_;  // each a mark, or kFirstWord and the term's id
  std::vector<DocumentEnd> documents_;
};

}  // namespace morgue

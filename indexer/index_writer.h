#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <string_view>

#include "archive/catalog.h"
#include "archive/schema.h"

namespace morgue {

// One article of a term's posting list.
struct Posting {
  Docid docid = 0;
  std::uint32_t wdf = 0;  // an impact, or 0; see archive/impact.h
};

// Writes the index of one segment: all documents, then all terms.
// Throws Error(kIo).  One thread.
class IndexWriter {
 public:
  virtual ~IndexWriter() = default;

  // The next document, from docid 1.  `length`: the sum of its terms' wdfs.
  virtual void add_document(std::uint32_t length, std::string_view data) = 0;

  // A value of the last document; not empty.
  virtual void add_value(Slot slot, std::string_view value) = 0;

  // Terms ascend as bytes do; a term's docids ascend, and there is one at
  // least.
  virtual void add_term(std::string_view term,
                        std::span<const Posting> postings) = 0;

  // A word that a stem stands for; see archive/schema.h.
  virtual void add_synonym(std::string_view stem_term,
                           std::string_view surface_term) = 0;

  // The index is then whole; syncing it to disk is the caller's part.
  virtual void finish() = 0;
};

enum class IndexWriterKind : std::uint8_t {
  kDirect,  // ours, for Xapian 1.4's format; with a blocks file
  kNative,  // Xapian's own
};

// kDirect where the Xapian that is loaded reads what it writes.
IndexWriterKind best_index_writer();

// Makes the files in `folder`, where they must not exist yet.
std::unique_ptr<IndexWriter> make_index_writer(
    IndexWriterKind kind, const std::filesystem::path& folder);

}  // namespace morgue

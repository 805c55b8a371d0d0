#include "indexer/native_index_writer.h"

#include "archive/engine_error.h"
#include "archive/layout.h"

namespace morgue {
namespace fs = std::filesystem;

NativeIndexWriter::NativeIndexWriter(const fs::path& folder)
    : file_(folder / ArchiveLayout::kIndexFile),
      folder_(folder / "native.tmp") {}

NativeIndexWriter::~NativeIndexWriter() {
  std::error_code ignored;
  fs::remove_all(folder_, ignored);
}

void NativeIndexWriter::add_document(std::uint32_t /*length*/,
                                     std::string_view data) {
  rows_.emplace_back().document.set_data(std::string(data));
}

void NativeIndexWriter::add_value(Slot slot, std::string_view value) {
  rows_.back().document.add_value(static_cast<Xapian::valueno>(slot),
                                  std::string(value));
}

void NativeIndexWriter::add_term(std::string_view term,
                                 std::span<const Posting> postings) {
  const auto index = static_cast<std::uint32_t>(terms_.size());
  terms_.emplace_back(term);
  for (const Posting& posting : postings) {
    rows_[posting.docid - 1].terms.emplace_back(index, posting.wdf);
  }
}

void NativeIndexWriter::add_synonym(std::string_view stem_term,
                                    std::string_view surface_term) {
  synonyms_.emplace_back(stem_term, surface_term);
}

void NativeIndexWriter::finish() {
  const std::string what = "writing " + file_.string();
  try {
    in_our_words(what, [&] { write(); });
    fs::remove_all(folder_);
  } catch (const fs::filesystem_error& error) {
    throw Error(Failure::kIo, what + ": " + error.code().message());
  }
}

void NativeIndexWriter::write() {
  // No term lists: nothing of a segment is ever deleted or replaced.  No
  // syncing: what counts is the finished file, synced by the caller.
  Xapian::WritableDatabase database(
      folder_.string(), Xapian::DB_CREATE | Xapian::DB_NO_TERMLIST |
                            Xapian::DB_NO_SYNC | Xapian::DB_BACKEND_GLASS);
  for (Row& row : rows_) {
    for (const auto& [index, wdf] : row.terms) {
      row.document.add_term(terms_[index], wdf);
    }
    database.add_document(row.document);
    row = {};
  }
  for (const auto& [stem, surface] : synonyms_) {
    database.add_synonym(stem, surface);
  }
  database.commit();
  database.close();
  Xapian::Database(folder_.string())
      .compact(file_.string(), Xapian::DBCOMPACT_SINGLE_FILE);
}

}  // namespace morgue

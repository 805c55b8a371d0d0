#include "indexer/direct_index_writer.h"

#include "archive/layout.h"

namespace morgue {

DirectIndexWriter::DirectIndexWriter(const std::filesystem::path& folder,
                                     glass::DatabaseShape shape)
    : folder_(folder), database_(folder / ArchiveLayout::kIndexFile, shape) {}

void DirectIndexWriter::add_document(std::uint32_t length,
                                     std::string_view data) {
  database_.add_document(length, data);
}

void DirectIndexWriter::add_value(Slot slot, std::string_view value) {
  database_.add_value(static_cast<std::uint32_t>(slot), value);
}

void DirectIndexWriter::add_term(std::string_view term,
                                 std::span<const Posting> postings) {
  blocks_.add_term(term, database_.add_term(term, postings));
}

void DirectIndexWriter::add_synonym(std::string_view stem_term,
                                    std::string_view surface_term) {
  database_.add_synonym(stem_term, surface_term);
}

void DirectIndexWriter::finish() {
  database_.finish();
  blocks_.write(folder_ / ArchiveLayout::kBlockFile);
}

}  // namespace morgue

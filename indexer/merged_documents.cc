#include "indexer/merged_documents.h"

#include <algorithm>
#include <cstdint>
#include <string_view>

#include "archive/glass_lists.h"
#include "archive/record_keys.h"

namespace morgue {
namespace {

// What a source's index has on its documents, whose docids are asked for in
// ascending order.
class SourceDocuments {
 public:
  explicit SourceDocuments(const SegmentSource& source)
      : lengths_(glass::document_lengths(source.index(), source.last_docid())) {
    slots_.reserve(kSlots.size());
    for (const Slot slot : kSlots) {
      slots_.emplace_back(source.index(), static_cast<std::uint32_t>(slot));
    }
  }

  std::uint32_t length(Docid docid) const { return lengths_[docid - 1]; }

  void write_values(Docid docid, IndexWriter& index) {
    for (std::size_t i = 0; i < kSlots.size(); ++i) {
      const std::string_view value = slots_[i].value_of(docid);
      if (!value.empty()) {
        index.add_value(kSlots[i], value);
      }
    }
  }

 private:
  std::vector<std::uint32_t> lengths_;
  std::vector<glass::SlotWalk> slots_;  // of kSlots
};

}  // namespace

std::vector<MergedDocument> number_documents(
    std::vector<SegmentSource>& sources) {
  std::vector<MergedDocument> documents;
  for (std::size_t i = 0; i < sources.size(); ++i) {
    for (Docid docid = 1; docid <= sources[i].last_docid(); ++docid) {
      if (!sources[i].deleted(docid)) {
        documents.push_back({sources[i].tokens().order(docid), i, docid});
      }
    }
  }
  std::sort(documents.begin(), documents.end(),
            [](const MergedDocument& a, const MergedDocument& b) {
              return a.order < b.order;
            });
  Docid next = 0;
  for (const MergedDocument& document : documents) {
    sources[document.source].set_target(document.docid, ++next);
  }
  return documents;
}

void write_documents(const std::vector<SegmentSource>& sources,
                     const std::vector<MergedDocument>& documents,
                     IndexWriter& index) {
  std::vector<SourceDocuments> from;
  from.reserve(sources.size());
  for (const SegmentSource& source : sources) {
    from.emplace_back(source);
  }
  for (const MergedDocument& document : documents) {
    SourceDocuments& source = from[document.source];
    index.add_document(source.length(document.docid),
                       encode_number(document.order.number));
    source.write_values(document.docid, index);
  }
}

}  // namespace morgue

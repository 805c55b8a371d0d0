#include "indexer/merged_documents.h"

#include <algorithm>
#include <array>

#include <xapian.h>

#include "archive/record_keys.h"

namespace morgue {
namespace {

// Walks the values of a source's documents, whose docids are asked for in
// ascending order.
class ValueStreams {
 public:
  explicit ValueStreams(const Xapian::Database& database) {
    for (std::size_t i = 0; i < kSlots.size(); ++i) {
      const auto slot = static_cast<Xapian::valueno>(kSlots[i]);
      streams_[i] = database.valuestream_begin(slot);
      ends_[i] = database.valuestream_end(slot);
    }
  }

  void write(Docid docid, IndexWriter& index) {
    for (std::size_t i = 0; i < kSlots.size(); ++i) {
      if (streams_[i] != ends_[i]) {
        streams_[i].skip_to(docid);
      }
      if (streams_[i] != ends_[i] && streams_[i].get_docid() == docid) {
        index.add_value(kSlots[i], *streams_[i]);
      }
    }
  }

 private:
  std::array<Xapian::ValueIterator, kSlots.size()> streams_;
  std::array<Xapian::ValueIterator, kSlots.size()> ends_;
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
  std::vector<ValueStreams> values;
  values.reserve(sources.size());
  for (const SegmentSource& source : sources) {
    values.emplace_back(source.database());
  }
  for (const MergedDocument& document : documents) {
    const SegmentSource& source = sources[document.source];
    index.add_document(source.database().get_doclength(document.docid),
                       encode_number(document.order.number));
    values[document.source].write(document.docid, index);
  }
}

}  // namespace morgue

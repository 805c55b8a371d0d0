#pragma once

#include <filesystem>
#include <memory>
#include <string>

#include "indexer/index_document.h"

namespace morgue {

// Builds one segment from documents that come in docid order: newest first,
// undated last.  One thread each; several builders may work side by side.
class SegmentBuilder {
 public:
  virtual ~SegmentBuilder() = default;

  // Throws Error(kIo).
  virtual void add(const IndexDocument& document) = 0;

  // A word that a stem stands for; see archive/schema.h.
  virtual void add_form(const std::string& stem_term,
                        const std::string& surface_term) = 0;

  // Writes everything out.  The file is then a whole Xapian database; syncing
  // it to disk is the caller's part.
  virtual void finish() = 0;
};

// The builder over Xapian's own writer.  `file` must not exist yet.  Takes
// some 50 MB of memory however much is added.
std::unique_ptr<SegmentBuilder> native_segment_builder(
    const std::filesystem::path& file);

}  // namespace morgue

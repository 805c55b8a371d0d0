#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/xml_element.h"

namespace morgue {

// A file that a METS document names in its fileSec.
struct MetsFile {
  std::string id;
  std::string href;  // as it stands there: nobody to be trusted
  // The document says that this is text; otherwise it may be.
  bool is_text = false;
};

// Those that may be pages of OCR, in the order in which they stand: what is
// called so, and whatever else ends in .xml.
std::vector<MetsFile> mets_text_files(const XmlElement& mets);

// The file that the reference means, where it lies below the folder once links
// are followed, or would lie there; else an empty path.  Taken are relative
// paths, also behind "file:", with \ as / and %20 as a space; not an address,
// an absolute path, nor one that goes up.
std::filesystem::path path_below(const std::filesystem::path& folder,
                                 std::string_view href);

}  // namespace morgue

#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <set>
#include <utility>
#include <vector>

#include "corpus/reader_setup.h"

namespace morgue {

// Tells of a page in a folder whether a METS file there has it for its issue,
// whichever of the two is read first.  Looks for .xml and .mets files in the
// page's folder and in those above it, up to the root, once while their pages
// are asked about one after another.  One thread at a time.
class MetsFolders {
 public:
  MetsFolders(const std::filesystem::path& root,
              std::shared_ptr<const ReaderSetup> setup);

  // Empty: there is none.
  std::filesystem::path document_of(const std::filesystem::path& page);

  // Those that document_of() has told since.
  std::set<std::filesystem::path> take_documents() {
    return std::exchange(told_, {});
  }

 private:
  struct Folder {
    std::filesystem::path path;
    // By what it names, links followed.
    std::map<std::filesystem::path, std::filesystem::path> documents;
  };

  std::vector<std::filesystem::path> folders_of(
      const std::filesystem::path& page) const;
  const Folder& looked_into(const std::filesystem::path& path,
                            std::size_t level);
  Folder listed(const std::filesystem::path& path) const;
  void add_document(const std::filesystem::path& path, Folder& folder) const;

  std::filesystem::path root_;
  std::shared_ptr<const ReaderSetup> setup_;
  std::vector<Folder> known_;  // the root, the one in it, the one in that ...
  std::set<std::filesystem::path> told_;
};

}  // namespace morgue

#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <vector>

#include "corpus/article_reader.h"
#include "corpus/folder_listing.h"
#include "corpus/reader_setup.h"

namespace morgue {

// All files below a folder, in the order of their paths.  Names that start
// with a dot are passed over, and so are links to folders, which could lead
// round in circles; what cannot be read is a Reject.  Throws Error(kIo) where
// the folder itself cannot be listed.
std::unique_ptr<ArticleReader> make_folder_reader(
    const std::filesystem::path& root,
    std::shared_ptr<const ReaderSetup> setup);

// Is told of each file that can be opened, before its first record and after
// its last one; not of the end of one whose reading was broken off from
// outside.
struct FileWatch {
  std::function<void(const ListedFile&)> begins;
  std::function<void(const ListedFile&)> ends;
  // Instead of `ends`, where the system could not read all of it, or instead
  // of both, where it could not be opened.
  std::function<void(const ListedFile&)> fails;
};

// The files, which lie below `root`, one after another; where there are pages
// among them that a METS file has for its issue, that one after them.
std::unique_ptr<ArticleReader> make_files_reader(
    const std::filesystem::path& root, std::vector<ListedFile> files,
    std::shared_ptr<const ReaderSetup> setup, FileWatch watch);

}  // namespace morgue

#pragma once

#include <filesystem>
#include <memory>

#include "corpus/article_reader.h"
#include "corpus/reader_setup.h"

namespace morgue {

// All files below a folder, in the order of their paths.  Names that start
// with a dot are passed over, and so are links to folders, which could lead
// round in circles; what cannot be read is a Reject.  Throws Error(kIo) where
// the folder itself cannot be listed.
std::unique_ptr<ArticleReader> make_folder_reader(
    const std::filesystem::path& root,
    std::shared_ptr<const ReaderSetup> setup);

}  // namespace morgue

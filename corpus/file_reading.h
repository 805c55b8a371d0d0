#pragma once

#include <filesystem>
#include <memory>

#include "corpus/article_reader.h"
#include "corpus/byte_stream.h"
#include "corpus/reader_setup.h"

namespace morgue {

// The reader for one file ("-": standard input), by the format chosen or by
// what the file looks like.  `failed`: see open_file_stream.  `issues` of the
// folder, if it is read as one of its files.
// Throws Error(kNotFound, kIo).
std::unique_ptr<ArticleReader> open_file_reader(
    const std::filesystem::path& path, std::shared_ptr<const ReaderSetup> setup,
    ReadFailure failed = {}, std::shared_ptr<MetsFolders> issues = nullptr);

// The same for an input that is open already.
std::unique_ptr<ArticleReader> reader_for(ReaderInput input);

}  // namespace morgue

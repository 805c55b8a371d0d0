#include <filesystem>
#include <memory>
#include <system_error>
#include <utility>

#include "archive/error.h"
#include "corpus/article_reader.h"
#include "corpus/file_reading.h"
#include "corpus/folder_reader.h"
#include "corpus/reader_setup.h"

namespace morgue {
std::unique_ptr<ArticleReader> open_reader(const std::filesystem::path& path,
                                           const ReaderOptions& options) {
  auto setup = std::make_shared<const ReaderSetup>(options);
  std::error_code error;
  if (path != "-" && std::filesystem::is_directory(path, error)) {
    return make_folder_reader(path, std::move(setup));
  }
  return open_file_reader(path, std::move(setup));
}

}  // namespace morgue

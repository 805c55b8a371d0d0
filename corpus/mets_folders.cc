#include "corpus/mets_folders.h"

#include <algorithm>
#include <system_error>

#include "archive/error.h"
#include "corpus/detect_format.h"
#include "corpus/folder_listing.h"
#include "corpus/mets_file_list.h"
#include "corpus/mets_issue.h"
#include "corpus/xml_reader.h"
#include "text/ascii.h"

namespace morgue {
namespace {

namespace fs = std::filesystem;

bool may_be_mets(const fs::path& path) {
  const std::string name = ascii_lower(path.filename().native());
  const std::string_view plain = without_packing(name);
  return !name.starts_with('.') &&
         (plain.ends_with(".xml") || plain.ends_with(".mets"));
}

// Hands out nothing: what it met is in files().
class MetsFileNames : public XmlReader {
 public:
  explicit MetsFileNames(ReaderInput input)
      : XmlReader(std::move(input), {{"mets"}}) {}

  const std::vector<MetsFile>& files() const { return files_; }

 private:
  std::optional<Incoming> read(const XmlElement& mets,
                               const CutRecord& /*record*/) override {
    for (MetsFile& file : mets_text_files(mets)) {
      files_.push_back(std::move(file));
    }
    return std::nullopt;
  }

  std::vector<MetsFile> files_;
};

fs::path without_slash(const fs::path& path) {
  return path.has_filename() || path == path.root_path() ? path
                                                         : path.parent_path();
}

}  // namespace

MetsFolders::MetsFolders(const fs::path& root,
                         std::shared_ptr<const ReaderSetup> setup)
    : root_(without_slash(root)), setup_(std::move(setup)) {}

// From the root to the page's own; the root alone where it is not below it.
std::vector<fs::path> MetsFolders::folders_of(const fs::path& page) const {
  std::vector<fs::path> folders;
  fs::path folder = page.parent_path();
  while (folder.native().size() > root_.native().size()) {
    folders.push_back(folder);
    folder = folder.parent_path();
  }
  folders.push_back(root_);
  std::reverse(folders.begin(), folders.end());
  return folders;
}

fs::path MetsFolders::document_of(const fs::path& page) {
  std::error_code unimportant;
  const fs::path file = fs::weakly_canonical(page, unimportant);
  std::size_t level = 0;
  for (const fs::path& path : folders_of(page)) {
    const Folder& folder = looked_into(path, level++);
    if (const auto found = folder.documents.find(file);
        found != folder.documents.end()) {
      told_.insert(found->second);
      return found->second;
    }
  }
  return {};
}

const MetsFolders::Folder& MetsFolders::looked_into(const fs::path& path,
                                                    std::size_t level) {
  if (level < known_.size() && known_[level].path != path) {
    known_.resize(level);
  }
  if (level == known_.size()) {
    known_.push_back(listed(path));
  }
  return known_[level];
}

MetsFolders::Folder MetsFolders::listed(const fs::path& path) const {
  Folder folder{path, {}};
  std::error_code error;
  for (fs::directory_iterator entry(path, error), end; !error && entry != end;
       entry.increment(error)) {
    if (may_be_mets(entry->path()) &&
        list_file(entry->path()).obstacle.empty()) {
      add_document(entry->path(), folder);
    }
  }
  return folder;
}

void MetsFolders::add_document(const fs::path& path, Folder& folder) const {
  try {
    auto bytes = open_byte_source(path);
    if (!looks_like_mets(bytes->peek(kDetectionBytes))) {
      return;
    }
    MetsFileNames names({InputName::of(path), std::move(bytes), setup_});
    while (names.next()) {
    }
    for (const MetsFile& file : names.files()) {
      if (fs::path named = path_below(folder.path, file.href); !named.empty()) {
        folder.documents.try_emplace(std::move(named), path);
      }
    }
  } catch (const Error&) {
    return;  // the reader of the file itself tells
  }
}

}  // namespace morgue

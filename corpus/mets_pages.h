#pragma once

#include <cstddef>
#include <filesystem>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/alto_file.h"
#include "corpus/mets_file_list.h"
#include "corpus/mets_structure.h"
#include "corpus/reader_setup.h"

namespace morgue {

// How the files beside a METS document are reached.
struct MetsSiblings {
  std::filesystem::path folder;  // the document's own
  std::string document;          // what it is called
  std::shared_ptr<const ReaderSetup> setup;
  ReadFailure failed = {};  // see open_file_stream
};

// The pages of an issue: the ALTO files that its METS document names, each of
// which is opened once.  Every block goes to whoever claims it first, so that
// nothing comes out twice, whatever the document says.
class MetsPages {
 public:
  // `wanted`: the ids of files in which articles are said to be.
  MetsPages(const MetsSiblings& siblings, const std::vector<MetsFile>& files,
            const std::set<std::string, std::less<>>& wanted);

  static constexpr std::size_t kNone = std::string_view::npos;

  // The page that a file's id stands for; kNone where it could not be read, or
  // is no page.
  std::size_t page_of(std::string_view file) const;

  std::size_t size() const { return pages_.size(); }
  const AltoFile& text(std::size_t page) const { return pages_[page].text; }
  const std::vector<std::string>& file_ids(std::size_t page) const {
    return pages_[page].ids;
  }

  // Those of the part's blocks that nobody has claimed yet.  False where the
  // page has no such elements.
  bool claim(std::size_t page, const MetsPart& part,
             std::vector<const AltoBlock*>& claimed);

  // One for each file that could not be read or may not be.
  std::vector<Reject>& rejects() { return rejects_; }

 private:
  struct Page {
    std::vector<std::string> ids;
    AltoFile text;
    std::vector<bool> claimed;  // by block
  };

  void read(const MetsFile& file, bool is_wanted);
  std::size_t opened(const std::filesystem::path& path, const MetsFile& file,
                     bool is_wanted);
  void refuse(const MetsFile& file, std::string reason, std::string_view what);

  const MetsSiblings& siblings_;
  std::vector<Page> pages_;
  std::map<std::string, std::size_t, std::less<>> by_id_;
  std::map<std::filesystem::path, std::size_t> by_path_;
  std::size_t bytes_ = 0;
  std::size_t passed_over_ = 0;  // blocks that were claimed already
  std::vector<Reject> rejects_;
};

}  // namespace morgue

#include <filesystem>
#include <string>
#include <utility>
#include <vector>

#include <xapian.h>

#include "archive/engine_error.h"
#include "archive/record_keys.h"
#include "indexer/segment_builder.h"

namespace morgue {
namespace fs = std::filesystem;
namespace {

// Postings that Xapian's writer may hold before a run ends.  It keeps them in
// maps of maps; once these outgrow the processor's caches every posting costs
// a cache miss, so that many short runs, joined afterwards, take three quarters
// of one long run's time and a fraction of its memory.
constexpr std::size_t kRunPostings = 60'000;

// Runs that are joined as soon as they are there: each is five open files.
constexpr std::size_t kMostRuns = 20;

class NativeSegmentBuilder final : public SegmentBuilder {
 public:
  explicit NativeSegmentBuilder(fs::path file)
      : file_(std::move(file)), folder_(file_.string() + ".runs") {
    work([&] {
      fs::create_directory(folder_);
      start_run();
    });
  }

  ~NativeSegmentBuilder() override {
    run_ = Xapian::WritableDatabase();
    std::error_code ignored;
    fs::remove_all(folder_, ignored);
  }
  NativeSegmentBuilder(const NativeSegmentBuilder&) = delete;
  NativeSegmentBuilder& operator=(const NativeSegmentBuilder&) = delete;

  void add(const IndexDocument& document) override {
    Xapian::Document row;
    row.set_data(encode_number(document.number));
    for (const auto& [slot, value] : document.values) {
      row.add_value(static_cast<Xapian::valueno>(slot), value);
    }
    work([&] {
      for (const auto& posting : document.postings) {
        add_posting(row, document, posting);
      }
      run_.add_document(row);
      postings_ += document.postings.size();
      if (postings_ > kRunPostings) {
        end_run();
        start_run();
      }
    });
  }

  void add_form(const std::string& stem_term,
                const std::string& surface_term) override {
    work([&] { run_.add_synonym(stem_term, surface_term); });
  }

  void finish() override {
    work([&] {
      end_run();
      runs_.insert(runs_.begin(), joined_.begin(), joined_.end());
      join(runs_, file_);
      fs::remove_all(folder_);
    });
  }

 private:
  static void add_posting(Xapian::Document& row, const IndexDocument& document,
                          const IndexDocument::Posting& posting) {
    const std::string term(posting.term);
    row.add_term(term, posting.wdf);
    for (const std::uint32_t position : document.positions_of(posting)) {
      row.add_posting(term, position, 0);
    }
  }

  void start_run() {
    // No term lists: nothing of a segment is ever deleted or replaced.  No
    // syncing: what counts is the finished file, synced by the caller.
    run_ = Xapian::WritableDatabase(
        next_file(), Xapian::DB_CREATE | Xapian::DB_NO_TERMLIST |
                         Xapian::DB_NO_SYNC | Xapian::DB_BACKEND_GLASS);
    postings_ = 0;
  }

  void end_run() {
    run_.commit();
    run_.close();
    runs_.push_back(last_file_);
    if (runs_.size() == kMostRuns) {
      const std::string longer = next_file();
      join(runs_, longer);
      joined_.push_back(longer);
      for (const std::string& run : runs_) {
        fs::remove_all(run);
      }
      runs_.clear();
    }
  }

  std::string next_file() {
    last_file_ = (folder_ / std::to_string(files_++)).string();
    return last_file_;
  }

  // Docids go on from one run to the next.
  static void join(const std::vector<std::string>& runs, const fs::path& file) {
    Xapian::Database all;
    for (const std::string& run : runs) {
      all.add_database(Xapian::Database(run));
    }
    all.compact(file.string(), Xapian::DBCOMPACT_SINGLE_FILE);
  }

  template <class Act>
  void work(Act&& act) {
    const std::string what = "building segment " + file_.string();
    try {
      in_our_words(what, std::forward<Act>(act));
    } catch (const fs::filesystem_error& error) {
      throw Error(Failure::kIo, what + ": " + error.code().message());
    }
  }

  fs::path file_;
  fs::path folder_;
  std::vector<std::string> runs_;    // since the last joining
  std::vector<std::string> joined_;  // before them
  std::size_t files_ = 0;
  std::string last_file_;
  Xapian::WritableDatabase run_;
  std::size_t postings_ = 0;
};

}  // namespace

std::unique_ptr<SegmentBuilder> native_segment_builder(const fs::path& file) {
  return std::make_unique<NativeSegmentBuilder>(file);
}

}  // namespace morgue

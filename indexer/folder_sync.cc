#include "indexer/folder_sync.h"

#include <algorithm>
#include <chrono>
#include <memory>
#include <span>
#include <utility>

#include "archive/digest.h"
#include "archive/error.h"
#include "corpus/folder_reader.h"
#include "indexer/rehearsal.h"
#include "indexer/vanished_articles.h"

namespace morgue {
namespace {

using Paths = std::span<const std::string>;

constexpr std::size_t kOptionsDigest = 8;  // bytes

std::string digest_of(const ReaderOptions& options) {
  std::string text(name_of(options.format));
  for (const std::string* each :
       {&options.source, &options.language, &options.time_zone}) {
    text.append("\n").append(*each);
  }
  text.append("\n").append(options.map.text());
  for (const DateFallback each : options.date_from) {
    text.append("\n").append(std::to_string(static_cast<int>(each)));
  }
  return sha256(text).substr(0, kOptionsDigest);
}

std::int64_t nanoseconds_now() {
  return std::chrono::duration_cast<std::chrono::nanoseconds>(
             std::chrono::system_clock::now().time_since_epoch())
      .count();
}

class FolderSync {
 public:
  FolderSync(IngestRun& run, const IndexerOptions& options,
             const SyncOptions& sync)
      : run_(run),
        options_(options),
        sync_(sync),
        root_(synced_root(sync.folder())),
        reading_(digest_of(run.reader_options())) {}

  SyncReport run(const std::atomic<bool>& stop) {
    look_for_root();
    sync_.add.dry_run ? rehearse(stop) : write(stop);
    return std::move(report_);
  }

 private:
  void look_for_root() const {
    std::error_code unknown;
    if (!std::filesystem::is_directory(root_, unknown)) {
      throw Error(Failure::kNotFound,
                  "syncing " + root_.string() + ": there is no such folder");
    }
    if (is_same_folder(root_, options_.archive)) {
      throw Error(Failure::kBadInput,
                  "syncing " + root_.string() + ": this is the archive itself");
    }
  }

  // Once the archive is this process's: who waits for it looks into nothing.
  void list() {
    listed_at_ = nanoseconds_now();
    listing_ = list_files(root_, options_.archive);
  }

  void rehearse(const std::atomic<bool>& stop) {
    list();
    Rehearsal rehearsal(options_.archive, sync_.add.writer.on_duplicate);
    compare(rehearsal.record());
    read([&](Article article) { return rehearsal.add(std::move(article)); }, {},
         stop);
  }

  void write(const std::atomic<bool>& stop) {
    run_.write(
        [&](ArchiveWriter& writer) {
          list();
          compare(writer.record());
          read(writer, stop);
          if (!run_.report().interrupted && report_.unread == 0) {
            forget(writer);
          }
        },
        stop);
  }

  void compare(const Record& record) {
    changes_ = FolderComparison{.root = root_.native(),
                                .options = reading_,
                                .reread = sync_.reread,
                                .unfinished = sync_.unfinished}
                   .of(std::move(listing_), record);
    report_.files = changes_.counts;
    report_.vanished = changes_.vanished;
    report_.unread = changes_.left;
    if (sync_.remove_vanished && !changes_.vanished.empty() &&
        !report_.found_files()) {
      throw Error(Failure::kNotFound,
                  "syncing " + root_.string() +
                      ": no file is left in it. Is it mounted? Nothing was "
                      "removed");
    }
  }

  // With the first origin of a file goes an entry, so that whatever ends this
  // the record has none of a file that it does not know.
  void read(ArchiveWriter& writer, const std::atomic<bool>& stop) {
    ListedFile in_hand;
    std::string origin;  // empty: no file is open
    std::uint64_t articles = 0;
    read(
        [&](Article article) {
          if (articles++ == 0) {
            note(writer, in_hand, unsettled_entry(in_hand, articles));
          }
          return writer.add(std::move(article), origin);
        },
        {.begins =
             [&](const ListedFile& file) {
               in_hand = file;
               origin = origin_digest(file.path.native());
               articles = 0;
             },
         .ends =
             [&](const ListedFile& file) {
               note(writer, file, entry_after(file, articles));
               origin.clear();
             },
         .fails =
             [&](const ListedFile& file) {
               if (!origin.empty()) {
                 note(writer, file, unsettled_entry(file, articles));
                 origin.clear();
               }
             }},
        stop);
  }

  void read(const ArticleSink& sink, FileWatch watch,
            const std::atomic<bool>& stop) {
    const auto fails = std::move(watch.fails);
    watch.fails = [&](const ListedFile& file) {
      ++report_.unread;
      if (fails) {
        fails(file);
      }
    };
    const auto reader = make_files_reader(
        root_, std::move(changes_.to_read),
        std::make_shared<const ReaderSetup>(run_.reader_options()),
        std::move(watch));
    run_.take(*reader, sink, stop);
  }

  // The file's articles are the writer's: it is not to be read again.
  FileEntry entry_after(const ListedFile& file, std::uint64_t articles) const {
    FileEntry entry = entry_of(file, list_file(file.path), listed_at_);
    entry.articles = articles;
    entry.options = reading_;
    return entry;
  }

  // It is to be read again.  Articles that it held before may still be held by
  // nothing else, so that it is not to be taken for a file without any.
  FileEntry unsettled_entry(const ListedFile& file,
                            std::uint64_t articles) const {
    FileEntry entry = entry_of(file, file, listed_at_);
    entry.articles = std::max<std::uint64_t>(1, articles);
    entry.options = reading_;
    entry.unsettled = true;
    return entry;
  }

  static void note(ArchiveWriter& writer, const ListedFile& file,
                   const FileEntry& entry) {
    Record::Batch change;
    change.put_file(file.path.native(), entry);
    writer.note(std::move(change));
  }

  // What has vanished, as far as it is to go.
  void forget(ArchiveWriter& writer) {
    Record::Batch change;
    const bool remove = sync_.remove_vanished && !changes_.vanished.empty();
    if (remove || !changes_.forgotten.empty()) {
      writer.commit();  // what was read has its origins, too
      VanishedArticles gone = articles_of_vanished(
          writer.record(), remove ? Paths(changes_.vanished) : Paths(),
          changes_.forgotten);
      report_.removed = gone.ids.size() - writer.remove(gone.ids).size();
      change.append(std::move(gone.files));
    }
    writer.note(std::move(change));
  }

  IngestRun& run_;
  const IndexerOptions& options_;
  const SyncOptions& sync_;
  std::filesystem::path root_;
  std::string reading_;  // digest of the reader's options
  std::int64_t listed_at_ = 0;
  std::vector<ListedFile> listing_;
  FolderChanges changes_;
  SyncReport report_;
};

}  // namespace

SyncReport sync_folder(IngestRun& run, const IndexerOptions& options,
                       const SyncOptions& sync, const std::atomic<bool>& stop) {
  return FolderSync(run, options, sync).run(stop);
}

std::filesystem::path synced_root(const std::filesystem::path& folder) {
  std::filesystem::path root =
      std::filesystem::absolute(folder).lexically_normal();
  return root.has_filename() || root == root.root_path() ? root
                                                         : root.parent_path();
}

}  // namespace morgue

#include "archive/settings.h"

#include <fstream>
#include <iterator>
#include <system_error>

#include "archive/error.h"
#include "archive/file_sync.h"
#include "archive/layout.h"
#include "archive/record.h"
#include "archive/settings_text.h"

namespace morgue {
namespace {

namespace fs = std::filesystem;

// Far more than the file ever needs; a bigger one is something else.
constexpr std::uintmax_t kLargestFile = 65536;

void check(const std::error_code& why, const fs::path& path) {
  if (why) {
    throw Error(Failure::kIo,
                "making archive " + path.string() + ": " + why.message());
  }
}

// Under its own name the file is whole or it is not there.
void write_whole(const fs::path& file, const std::string& text) {
  fs::path unfinished = file;
  unfinished += ".tmp";
  std::ofstream out(unfinished, std::ios::binary | std::ios::trunc);
  out << text;
  out.close();
  if (!out) {
    throw Error(Failure::kIo, "cannot write " + unfinished.string());
  }
  sync_file(unfinished);
  std::error_code why;
  fs::rename(unfinished, file, why);
  check(why, file);
  sync_directory(file.parent_path());
}

void make_empty_directory(const fs::path& root) {
  std::error_code why;
  fs::create_directories(root, why);
  std::error_code unknown;
  if (fs::exists(fs::status(root, unknown)) &&
      (!fs::is_directory(root, unknown) || !fs::is_empty(root, unknown))) {
    const bool archive = fs::exists(ArchiveLayout{root}.settings(), unknown);
    throw Error(Failure::kExists,
                "making archive " + root.string() + ": there is " +
                    (archive ? "an archive" : "something else") + " already");
  }
  check(why, root);
}

// So that the directory itself survives a power cut.
void sync_parent(const fs::path& root) {
  std::error_code why;
  const fs::path whole = fs::absolute(root, why).lexically_normal();
  check(why, root);
  sync_directory(
      (whole.has_filename() ? whole : whole.parent_path()).parent_path());
}

}  // namespace

void create_archive(const fs::path& root, const ArchiveSettings& settings) {
  const std::string text = to_text(settings);
  make_empty_directory(root);
  const ArchiveLayout layout{root};
  std::error_code why;
  fs::create_directory(layout.segments(), why);
  check(why, layout.segments());
  { const Record empty(layout.record(), Record::Access::kWrite); }
  // Last, for this file makes it an archive.
  write_whole(layout.settings(), text);
  sync_parent(root);
}

ArchiveSettings read_settings(const fs::path& root) {
  const std::string act = "opening archive " + root.string();
  const fs::path file = ArchiveLayout{root}.settings();
  std::error_code why;
  if (!fs::exists(fs::status(root, why))) {
    throw Error(Failure::kNotFound, act + ": no such directory");
  }
  const std::uintmax_t size = fs::file_size(file, why);
  if (why == std::errc::no_such_file_or_directory ||
      why == std::errc::not_a_directory) {
    throw Error(Failure::kNotFound, act + ": there is no archive here");
  }
  std::ifstream in(file, std::ios::binary);
  if (why || !in) {
    throw Error(Failure::kIo, act + ": its MORGUE file cannot be read");
  }
  if (size > kLargestFile) {
    throw Error(Failure::kCorrupt, act + ": its MORGUE file is damaged");
  }
  const std::string text{std::istreambuf_iterator<char>(in), {}};
  return parse_settings(text, act);
}

}  // namespace morgue

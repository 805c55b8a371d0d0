#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace morgue {

// What an input is called.  All parts are valid UTF-8.
struct InputName {
  std::string path;  // as it was opened; "-": standard input
  // The whole path without the ending of a compressed file: what tells a text
  // file from every other one, whichever folder was named to get there.
  std::string absolute;
  std::string folder;  // of the parent folder: "business"
  std::string file;    // "001.txt.gz"
  std::string stem;    // without endings: "001"

  static InputName of(const std::filesystem::path& path);

  // A file within this one: "papers.zip!/sport/001.txt".  At the top of an
  // archive its folder is the archive's own name.
  InputName inside(const std::string& entry) const;
};

// Without .gz, .zst, .bz2 or .xz at its end, so that a story keeps its name
// when its file is compressed.
std::string_view without_packing(std::string_view file);

}  // namespace morgue

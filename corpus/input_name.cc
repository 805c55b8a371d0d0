#include "corpus/input_name.h"

#include "corpus/encoding.h"

namespace morgue {
namespace {

std::string as_utf8(const std::filesystem::path& path) {
  std::string name = path.generic_string();
  decode_in_place(name);
  return name;
}

std::filesystem::path whole(const std::filesystem::path& path) {
  std::error_code unimportant;
  const auto absolute = std::filesystem::absolute(path, unimportant);
  return (unimportant ? path : absolute).lexically_normal();
}

}  // namespace

std::string_view without_packing(std::string_view file) {
  for (const std::string_view ending : {".gz", ".zst", ".bz2", ".xz"}) {
    if (file.size() > ending.size() && file.ends_with(ending)) {
      return file.substr(0, file.size() - ending.size());
    }
  }
  return file;
}

InputName InputName::of(const std::filesystem::path& path) {
  InputName name;
  name.path = as_utf8(path);
  if (path == "-") {
    return name;
  }
  name.file = as_utf8(path.filename());
  name.absolute = as_utf8(whole(path));
  name.absolute.resize(without_packing(name.absolute).size());
  name.folder = as_utf8(whole(path).parent_path().filename());
  name.stem = name.file.substr(0, name.file.find('.', 1));
  return name;
}

}  // namespace morgue

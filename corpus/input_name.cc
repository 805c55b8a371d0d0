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

std::string stem_of(const std::string& file) {
  return file.substr(0, file.find('.', 1));
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
  name.stem = stem_of(name.file);
  return name;
}

InputName InputName::inside(const std::string& entry) const {
  const std::string place = "!/" + entry;
  const std::size_t cut = entry.rfind('/');
  InputName name;
  name.path = path + place;
  if (!absolute.empty()) {
    name.absolute = absolute + std::string(without_packing(place));
  }
  name.file = entry.substr(cut == entry.npos ? 0 : cut + 1);
  name.folder = stem;
  if (cut != entry.npos) {
    const std::string folders = entry.substr(0, cut);
    name.folder = folders.substr(folders.rfind('/') + 1);
  }
  name.stem = stem_of(name.file);
  return name;
}

}  // namespace morgue

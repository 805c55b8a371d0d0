#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace morgue {

// What spellings of one source's name have in common: "The B.B.C." and "BBC"
// are "bbc", "https://www.bbc.co.uk/news" and "bbc.co.uk" are "bbc.co.uk".
// Case, accents and punctuation are folded, a leading "The" is dropped.
std::string source_key(std::string_view name);

// Which names are one source's: those of the big agencies, which are built in,
// and over them those that an archive's people have written down, a source a
// line:
//
//   # comment
//   BBC News = BBC, British Broadcasting Corporation, bbc.co.uk
//
// Immutable; for use by several threads.
class SourceNames {
 public:
  struct Source {
    std::string name;  // canonical
    std::vector<std::string> aliases;
  };

  // The agencies alone.
  SourceNames();

  // `text` as above; `file` is named in errors.  Throws Error(kBadInput) with
  // the line's number.
  SourceNames(std::string_view text, const std::string& file);

  // Of a file, which need not be there.  Throws likewise, and Error(kIo).
  static SourceNames read(const std::filesystem::path& file);

  // Whose name this is, of a domain or one above it; nullptr where nobody's.
  const Source* find(std::string_view printed) const;

  // 8 bytes: equal ones, equal names.
  std::string digest() const;

 private:
  struct Line {
    Source source;
    std::size_t number = 0;
  };

  static std::vector<Line> parse(std::string_view text,
                                 const std::string& file);
  static Line parse_line(std::string_view text, std::size_t number,
                         const std::string& file);
  void add(Line line, const std::string& file);
  void add_agency(Source agency);
  bool claim(std::string_view name, std::size_t source);

  std::vector<Source> sources_;
  std::vector<std::size_t> lines_;  // where each stands
  std::unordered_map<std::string, std::size_t> by_key_;
};

}  // namespace morgue

#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace morgue {

// Which input field fills which field of the article, from
// `--map headline=hd,date=pub.when,section=@folder`.  On the left a field of
// ours (see docs/FORMATS or `morgue-indexer add --help`), on the right a name
// in the input (dots descend into JSON objects), or one of @folder, @file,
// @stem (the file's name without endings), or a literal in quotes.
class FieldMap {
 public:
  // Throws Error(kBadInput) naming the nearest field where one is unknown.
  static FieldMap parse(std::string_view text);

  // Where the field comes from, if it was mapped.
  const std::string* find(std::string_view article_field) const;

  bool empty() const { return names_.empty(); }

  // "field=name" a line: equal texts, equal maps.
  std::string text() const;

 private:
  std::map<std::string, std::string, std::less<>> names_;
};

}  // namespace morgue

#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "corpus/field_map.h"
#include "corpus/field_table.h"
#include "corpus/input_name.h"

namespace morgue {

// The default mapping with the user's laid over it, ready for looking up the
// names of an input.  Immutable.
class FieldLookup {
 public:
  explicit FieldLookup(const FieldMap& map);

  // A field that a name in the input can fill; of several names that a record
  // has, the one with the lowest rank does.
  struct Slot {
    ArticleField field;
    std::uint8_t rank;
  };
  // None where the name means nothing to us.  Case does not matter, and
  // spaces and dashes are underscores.
  std::span<const Slot> slots(std::string_view input_name) const;

  // Mapped names with dots in them, which descend into objects.
  struct Path {
    ArticleField field;
    std::string name;
  };
  std::span<const Path> paths() const { return paths_; }

  // Fields that get the same value in every record of one input.
  struct Constant {
    ArticleField field;
    std::string value;
    bool from_path = false;  // and not typed by the user
  };
  std::vector<Constant> constants(const InputName& input) const;

 private:
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view name) const {
      return std::hash<std::string_view>()(name);
    }
  };

  void add_defaults(const FieldRow& row);
  void add_mapped(ArticleField field, const std::string& origin);

  std::unordered_map<std::string, std::vector<Slot>, Hash, std::equal_to<>>
      slots_;
  std::vector<Path> paths_;
  std::vector<Path> fixed_;  // "@folder", "'BBC'"
};

}  // namespace morgue

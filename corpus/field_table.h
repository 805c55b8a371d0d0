#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace morgue {

// The fields of an article that a record of named values can fill.
enum class ArticleField : std::uint8_t {
  kId,
  kHeadline,
  kOnlineHeadline,
  kKicker,
  kDeck,
  kSlugline,
  kBody,
  kByline,
  kSource,
  kProvider,
  kCredit,
  kDateline,
  kPublished,
  kUpdated,
  kFirstCreated,
  kEmbargo,
  kExpires,
  kEdition,
  kSection,
  kPage,
  kColumn,
  kPrintDate,
  kKeywords,
  kGenre,
  kUrgency,
  kLanguage,
  kUrl,
  kRights,
  kUsageTerms,
  kEditorsNote,
  kCorrection,
  kStatus,
};
inline constexpr std::size_t kArticleFields = 32;

// The rank from which on a name for a field says another thing than the field,
// and is taken where no better name gave any: when an article was made, where
// the day of its publication is wanted.
inline constexpr std::uint8_t kStandsIn = 50;

// One row of the default mapping.
struct FieldRow {
  ArticleField field;
  std::string_view name;     // as `--map` calls it
  std::string_view aliases;  // other names for it there; space between
  // Names in the input, folded as by input_name(); the first that a record
  // has a value for wins.  Those behind "|" stand in.
  std::string_view inputs;
};

// All rows, in the order of ArticleField.
std::span<const FieldRow> field_table();

// The row whose name or alias this is; null where there is none.
const FieldRow* field_row_named(std::string_view name);

std::string_view name_of(ArticleField field);

}  // namespace morgue

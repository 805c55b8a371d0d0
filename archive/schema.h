#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace morgue {

// What stands in a segment, term by term: the one table that the write path
// and the read path both follow.  No prefix literal stands anywhere else.
//
//   word            surface form of a word of headline, deck or body, folded
//   Z stem          its stem in the article's language
//   K word          the same word, set in capitals ("US", "U.S.") among
//                   mixed-case text
//   S word, ZS stem headline words and their stems
//   A word          byline and author words
//   P, XS, L        source (by each of its names), section, language: whole
//                   values, folded
//   Q id            external id, hashed where it is too long
//
// The wdf of a posting is its impact (archive/impact.h), and 0 for P, XS, L and
// Q, which only decide.  No term has positions: what stands where is in the
// token file (archive/token_file.h), whose words are the terms without prefix
// and those with K and A.  A stem's surface forms are the segment's synonyms of
// the Z (or ZS) term, so that a stem can be looked for there, too.

// Fields whose words are searched one by one.
enum class TextField : std::uint8_t { kBody, kHeadline, kByline };

// Fields whose value is matched whole.
enum class KeywordField : std::uint8_t { kSource, kSection, kLanguage, kId };

struct TextFieldEntry {
  TextField field;
  std::string_view name;         // as typed before the colon
  std::string_view prefix;       // of surface forms
  std::string_view stem_prefix;  // empty: not stemmed
};

inline constexpr std::array<TextFieldEntry, 3> kTextFields = {{
    {TextField::kBody, "text", "", "Z"},
    {TextField::kHeadline, "headline", "S", "ZS"},
    {TextField::kByline, "byline", "A", ""},
}};

struct KeywordFieldEntry {
  KeywordField field;
  std::string_view name;
  std::string_view prefix;
};

inline constexpr std::array<KeywordFieldEntry, 4> kKeywordFields = {{
    {KeywordField::kSource, "source", "P"},
    {KeywordField::kSection, "section", "XS"},
    {KeywordField::kLanguage, "lang", "L"},
    {KeywordField::kId, "id", "Q"},
}};

// Prefix of words set in capitals.
inline constexpr std::string_view kCapitalsPrefix = "K";

// Value slots.  NEVER renumber: stored.
enum class Slot : std::uint32_t {
  kDate = 0,      // wall seconds, see serialise_date; absent: undated
  kSource = 1,    // as displayed: its canonical name
  kSection = 2,   // as displayed
  kLanguage = 3,  // tag
  kNumber = 4,    // article number, as encode_number has it: orders equals
};

inline constexpr std::array kSlots = {
    Slot::kDate, Slot::kSource, Slot::kSection, Slot::kLanguage, Slot::kNumber};

// Xapian refuses longer terms (245 bytes, each NUL counts twice).
inline constexpr std::size_t kLongestTerm = 240;

// What the end of the headline or of the body adds where positions are counted,
// so that no distance that a query may ask for reaches across.  Not stored.
inline constexpr std::uint32_t kFieldGap = 1000;

const TextFieldEntry& entry(TextField field);
const KeywordFieldEntry& entry(KeywordField field);

// The term of a surface form or stem.
std::string surface_term(TextField field, std::string_view word);
std::string stem_term(TextField field, std::string_view stem);
std::string capitals_term(std::string_view word);

// The term of a whole value: folded, white space collapsed, hashed where it
// would be too long.  Ids are not folded.
std::string keyword_term(KeywordField field, std::string_view value);

// Wall seconds as 8 bytes that sort as the numbers do.
std::string serialise_date(std::int64_t wall_seconds);
std::int64_t unserialise_date(std::string_view bytes);

}  // namespace morgue

#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace morgue {

// What an element of a TREC news collection holds.  Each publisher's markup
// has names of its own (AP, WSJ, FT, LA Times, FBIS, FR, San Jose Mercury
// News, AQUAINT, Gigaword).
enum class TrecPart : std::uint8_t {
  kFrame,      // DOC, BODY, HEADER: text straight in it belongs to nothing
  kText,       // the story
  kParagraph,  // P: a break within the part around it
  kHeadline,
  kId,
  kByline,
  kDateline,
  kDate,
  kFileId,  // AP's, which ends with a date
  kSource,
  kSection,
  kPage,
  kColumn,
  kEdition,
  kSlugline,
  kLead,  // the first paragraph, where it stands outside of the text
  kCaption,
  kGenre,
  kSubjects,
  kRights,
  kCorrection,
  kNote,
  kSkipped,  // counts and codes of the publisher's own system
  kUnknown,  // the element is as if it were not there
};
inline constexpr std::size_t kTrecParts = 24;

// `tag` in capitals, as the collections write them.
TrecPart trec_part_named(std::string_view tag);

// "Los Angeles Times" for "LA010189-0001", by the letters that document
// numbers of the collections begin with; empty where they are another's.
std::string_view trec_source_of(std::string_view number);

}  // namespace morgue

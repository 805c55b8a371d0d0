#include "corpus/trec_tags.h"

#include <algorithm>
#include <array>
#include <utility>

#include "text/ascii.h"

namespace morgue {
namespace {

using enum TrecPart;

constexpr auto kTags = std::to_array<std::pair<std::string_view, TrecPart>>({
    {"DOC", kFrame},
    {"BODY", kFrame},
    {"HEADER", kFrame},
    {"H3", kFrame},
    {"TEXT", kText},
    {"P", kParagraph},
    {"HEADLINE", kHeadline},
    {"HEAD", kHeadline},
    {"HL", kHeadline},
    {"TTL", kHeadline},
    {"TITLE", kHeadline},
    {"TI", kHeadline},
    {"DOCTITLE", kHeadline},
    {"DOCNO", kId},
    {"BYLINE", kByline},
    {"AUTHOR", kByline},
    {"DATELINE", kDateline},
    {"DATE", kDate},
    {"DATE_TIME", kDate},
    {"DATE1", kDate},
    {"DD", kDate},
    {"PUBDATE", kDate},
    {"FILEID", kFileId},
    {"TRAILER", kFileId},
    {"PUB", kSource},
    {"SO", kSource},
    {"JOURNAL", kSource},
    {"SECTION", kSection},
    {"PAGE", kPage},
    {"PG.COL", kPage},
    {"COLUMN", kColumn},
    {"EDITION", kEdition},
    {"SLUG", kSlugline},
    {"SECOND", kSlugline},
    {"LP", kLead},
    {"LEADPARA", kLead},
    {"GRAPHIC", kCaption},
    {"CAPTION", kCaption},
    {"TYPE", kGenre},
    {"DOCTYPE", kGenre},
    {"SUBJECT", kSubjects},
    {"DESCRIPT", kSubjects},
    {"IN", kSubjects},
    {"CO", kSubjects},
    {"CN", kSubjects},
    {"GV", kSubjects},
    {"NS", kSubjects},
    {"MS", kSubjects},
    {"RE", kSubjects},
    {"TP", kSubjects},
    {"COPYRGHT", kRights},
    {"COPYRIGHT", kRights},
    {"CORRECTION", kCorrection},
    {"MEMO", kNote},
    {"NOTE", kNote},
    {"DOCID", kSkipped},
    {"DOCHDR", kSkipped},
    {"FIRST", kSkipped},
    {"PROFILE", kSkipped},
    {"PARENT", kSkipped},
    {"HT", kSkipped},
    {"AN", kSkipped},
    {"XX", kSkipped},
    {"ACCESS", kSkipped},
    {"LENGTH", kSkipped},
    {"WORD.CT", kSkipped},
    {"LIMLEN", kSkipped},
    {"CORRECTION-DATE", kSkipped},
    {"LANGUAGE", kSkipped},
    {"CODE", kSkipped},
    {"ANNOTATION", kSkipped},
    {"CATEGORY", kSkipped},
});

constexpr auto kCollections =
    std::to_array<std::pair<std::string_view, std::string_view>>({
        {"AP", "Associated Press"},
        {"APW", "Associated Press"},
        {"AFP", "Agence France-Presse"},
        {"CNA", "Central News Agency"},
        {"FBIS", "Foreign Broadcast Information Service"},
        {"FR", "Federal Register"},
        {"FT", "Financial Times"},
        {"LA", "Los Angeles Times"},
        {"LTW", "Los Angeles Times-Washington Post"},
        {"NYT", "The New York Times"},
        {"SJMN", "San Jose Mercury News"},
        {"WSJ", "The Wall Street Journal"},
        {"XIE", "Xinhua"},
        {"XIN", "Xinhua"},
    });

}  // namespace

TrecPart trec_part_named(std::string_view tag) {
  const auto* found =
      std::find_if(kTags.begin(), kTags.end(),
                   [&](const auto& each) { return each.first == tag; });
  return found == kTags.end() ? kUnknown : found->second;
}

std::string_view trec_source_of(std::string_view number) {
  const auto* end = std::find_if_not(number.begin(), number.end(),
                                     [](char c) { return is_ascii_upper(c); });
  const std::string_view letters =
      number.substr(0, static_cast<std::size_t>(end - number.begin()));
  if (letters.size() == number.size()) {
    return {};
  }
  for (const auto& [prefix, source] : kCollections) {
    if (letters == prefix) {
      return source;
    }
  }
  return {};
}

}  // namespace morgue

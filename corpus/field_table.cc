#include "corpus/field_table.h"

#include <algorithm>
#include <array>

namespace morgue {
namespace {

using enum ArticleField;

constexpr std::array<FieldRow, kArticleFields> kTable = {{
    {kId, "id", "guid", "id _id guid uri urn uuid article_id url link"},
    {kHeadline, "headline", "title", "headline title hl headlines name"},
    {kOnlineHeadline, "online_headline", "",
     "online_headline web_headline seo_headline alternativeheadline"},
    {kKicker, "kicker", "overline", "kicker overline"},
    {kDeck, "deck", "summary abstract",
     "deck standfirst subheadline subtitle description summary abstract "
     "description_text"},
    {kSlugline, "slugline", "slug", "slugline slug"},
    {kBody, "body", "text content",
     "body text content article body_text articlebody fulltext full_text "
     "content_text paragraphs maintext story"},
    {kByline, "byline", "author authors",
     "byline author authors creator dc:creator by"},
    {kSource, "source", "outlet", "source publisher outlet newspaper site"},
    {kProvider, "provider", "", "provider distributor"},
    {kCredit, "credit", "", "credit creditline credit_line credittext"},
    {kDateline, "dateline", "", "dateline"},
    {kPublished, "published", "date",
     "published date pubdate pub_date published_at publishedat published_date "
     "datepublished date_published publication_date date_publish "
     "first_published publish_date | timestamp created_at created datetime"},
    {kUpdated, "updated", "modified",
     "updated updated_at updatedat datemodified date_modified modified "
     "modified_at last_modified versioncreated"},
    {kFirstCreated, "first_created", "",
     "first_created firstcreated datecreated"},
    {kEmbargo, "embargo", "embargo_until",
     "embargo embargo_until embargoed embargo_date"},
    {kExpires, "expires", "", "expires expires_at"},
    {kEdition, "edition", "", "edition printedition print_edition"},
    {kSection, "section", "category desk",
     "section category desk articlesection section_name categories "
     "print_section"},
    {kPage, "page", "", "page print_page printpage page_number"},
    {kColumn, "column", "", "column printcolumn print_column"},
    {kPrintDate, "print_date", "", "print_date printdate"},
    {kKeywords, "keywords", "tags topics",
     "keywords tags topics subjects keyword"},
    {kGenre, "genre", "", "genre type_of_material"},
    {kUrgency, "urgency", "", "urgency"},
    {kLanguage, "language", "lang", "language lang inlanguage locale"},
    {kUrl, "url", "link", "url link web_url canonical_url"},
    {kRights, "rights", "copyright",
     "rights copyright copyrightnotice copyrightholder"},
    {kUsageTerms, "usage_terms", "", "usage_terms usageterms license"},
    {kEditorsNote, "editors_note", "ednote", "editors_note ednote ed_note"},
    {kCorrection, "correction", "corrections", "correction corrections"},
    {kStatus, "status", "", "status pubstatus"},
}};

bool has_word(std::string_view words, std::string_view word) {
  while (!words.empty()) {
    const std::size_t end = std::min(words.find(' '), words.size());
    if (words.substr(0, end) == word) {
      return true;
    }
    words.remove_prefix(std::min(end + 1, words.size()));
  }
  return false;
}

}  // namespace

std::span<const FieldRow> field_table() { return kTable; }

const FieldRow* field_row_named(std::string_view name) {
  const auto row =
      std::find_if(kTable.begin(), kTable.end(), [&](const FieldRow& each) {
        return each.name == name || has_word(each.aliases, name);
      });
  return row == kTable.end() ? nullptr : &*row;
}

std::string_view name_of(ArticleField field) {
  return kTable[static_cast<std::size_t>(field)].name;
}

}  // namespace morgue

#include "query/article_names.h"

namespace morgue {

std::string_view name_of(ParagraphKind kind) {
  switch (kind) {
    case ParagraphKind::kText:
      return "text";
    case ParagraphKind::kSubheading:
      return "subheading";
    case ParagraphKind::kQuote:
      return "quote";
    case ParagraphKind::kListItem:
      return "list-item";
    case ParagraphKind::kCaption:
      return "caption";
    case ParagraphKind::kTable:
      return "table";
    case ParagraphKind::kCorrection:
      return "correction";
    case ParagraphKind::kBoilerplate:
      return "boilerplate";
  }
  return "unknown";
}

std::string_view name_of(ArticleStatus status) {
  switch (status) {
    case ArticleStatus::kUsable:
      return "usable";
    case ArticleStatus::kWithheld:
      return "withheld";
    case ArticleStatus::kCanceled:
      return "canceled";
    case ArticleStatus::kEmbargoed:
      return "embargoed";
    case ArticleStatus::kSuperseded:
      return "superseded";
    case ArticleStatus::kTakenDown:
      return "taken down";
  }
  return "unknown";
}

std::string_view name_of(LanguageOrigin origin) {
  switch (origin) {
    case LanguageOrigin::kUnknown:
      break;
    case LanguageOrigin::kDeclared:
      return "declared";
    case LanguageOrigin::kDetected:
      return "detected";
    case LanguageOrigin::kDefault:
      return "default";
  }
  return "unknown";
}

std::string_view name_of(DatePrecision precision) {
  switch (precision) {
    case DatePrecision::kYear:
      return "year";
    case DatePrecision::kMonth:
      return "month";
    case DatePrecision::kDay:
      return "day";
    case DatePrecision::kMinute:
      return "minute";
    case DatePrecision::kSecond:
      return "second";
  }
  return "unknown";
}

std::string described(const Date& date) {
  return to_iso(date) + " (" + std::string(name_of(date.precision)) +
         ", from " + std::string(name_of(date.origin)) +
         (date.zone_known ? ")" : ", zone assumed)");
}

}  // namespace morgue

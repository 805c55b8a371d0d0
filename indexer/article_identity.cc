#include "indexer/article_identity.h"

#include "archive/article_encoding.h"
#include "archive/digest.h"
#include "text/detect_language.h"
#include "text/language.h"
#include "text/unicode.h"

namespace morgue {
namespace {

// More text than this does not make the answer surer.
constexpr std::size_t kEnoughText = 4096;

std::string sample_of(const Article& article) {
  std::string sample = article.headline + ".\n" + article.deck;
  for (const Paragraph& paragraph : article.body) {
    if (sample.size() >= kEnoughText) {
      break;
    }
    sample.append("\n").append(paragraph.text, 0,
                               utf8_floor(paragraph.text, kEnoughText));
  }
  return sample;
}

void settle_language(Article& article, std::string_view fallback) {
  Language& language = article.language;
  if (!language.tag.empty()) {
    return;
  }
  const DetectedLanguage detected = detect_language(sample_of(article));
  if (!detected.tag.empty()) {
    language = {.tag = detected.tag,
                .origin = LanguageOrigin::kDetected,
                .confidence = detected.confidence};
  } else if (!fallback.empty()) {
    language = {.tag = std::string(fallback),
                .origin = LanguageOrigin::kDefault,
                .confidence = 0};
  }
}

}  // namespace

std::string settle_identity(Article& article,
                            std::string_view fallback_language) {
  settle_language(article, fallback_language);
  if (article.id.empty()) {
    article.id = "sha256:" + to_hex(content_digest(article));
  }
  return content_digest(article);
}

}  // namespace morgue

#include "archive/article_encoding.h"

#include "archive/article_fields.h"
#include "archive/byte_reader.h"
#include "archive/digest.h"
#include "archive/field_reader.h"
#include "archive/field_writer.h"

namespace morgue {
namespace {

constexpr std::uint8_t kMetadataVersion = 1;
constexpr std::uint8_t kBodyVersion = 1;
// Of content_digest: changing it makes every article look changed.
constexpr std::uint8_t kDigestVersion = 1;

void append_paragraph(std::string& out, ParagraphKind kind,
                      const Paragraph& paragraph) {
  append_byte(out, static_cast<std::uint8_t>(kind));
  append_byte(out, paragraph.ocr_confidence);
  append_varint(out, paragraph.text.size());
  out += paragraph.text;
}

// What passes for boilerplate may depend on what was read before.
ParagraphKind kind_in_digest(ParagraphKind kind) {
  return kind == ParagraphKind::kBoilerplate ? ParagraphKind::kText : kind;
}

std::string opened_by(std::uint8_t version) {
  std::string bytes;
  append_byte(bytes, version);
  return bytes;
}

}  // namespace

std::string encode_metadata(const Article& article) {
  std::string bytes = opened_by(kMetadataVersion);
  FieldWriter writer(bytes);
  StoredArticle<const Article&> stored{
      article,
      article.published && article.published->origin == DateOrigin::kCrawl};
  describe(writer, stored);
  return bytes;
}

std::string encode_body(const Article& article) {
  std::string bytes = opened_by(kBodyVersion);
  for (const Paragraph& paragraph : article.body) {
    append_paragraph(bytes, paragraph.kind, paragraph);
  }
  return bytes;
}

Article decode_metadata(std::string_view bytes) {
  ByteReader reader(bytes, "article");
  reader.expect_version(kMetadataVersion);
  StoredArticle<Article> stored;
  FieldReader::read_all(reader, "article", stored);
  if (stored.published_when_crawled && stored.article.published) {
    stored.article.published->origin = DateOrigin::kCrawl;
  }
  return std::move(stored.article);
}

void decode_body(std::string_view bytes, Article& article) {
  ByteReader reader(bytes, "body");
  reader.expect_version(kBodyVersion);
  article.body.clear();
  while (!reader.at_end()) {
    Paragraph& paragraph = article.body.emplace_back();
    paragraph.kind = to_enum<ParagraphKind>(reader, reader.byte());
    paragraph.ocr_confidence = reader.byte();
    paragraph.text = reader.sized();
  }
}

std::string content_digest(const Article& article) {
  std::string bytes = opened_by(kDigestVersion);
  FieldWriter writer(bytes);
  describe_content(writer, article);
  writer(kLanguageTag, article.language.tag);
  // Tag 0 stands for no field: it ends them, so that no body can pass for one.
  append_byte(bytes, 0);
  for (const Paragraph& paragraph : article.body) {
    append_paragraph(bytes, kind_in_digest(paragraph.kind), paragraph);
  }
  return sha256(bytes);
}

}  // namespace morgue

#include "corpus/mail_body.h"

#include <string_view>
#include <utility>

#include "corpus/charset.h"
#include "corpus/encoding.h"
#include "corpus/html_fragment.h"
#include "corpus/mail_text.h"
#include "corpus/mime_message.h"
#include "text/ascii.h"

namespace morgue {
namespace {

constexpr int kDeepestParts = 20;
// HTML with so many times the text of its plain alternative is the real one.
constexpr std::size_t kStubFactor = 3;

bool is_type(GMimeObject* part, const char* type, const char* subtype) {
  GMimeContentType* content = g_mime_object_get_content_type(part);
  return content != nullptr &&
         g_mime_content_type_is_type(content, type, subtype) != FALSE;
}

std::string parameter_of(GMimeObject* part, const char* name) {
  GMimeContentType* content = g_mime_object_get_content_type(part);
  const char* value = content == nullptr
                          ? nullptr
                          : g_mime_content_type_get_parameter(content, name);
  return value == nullptr ? std::string() : ascii_lower(value);
}

std::string text_content(GMimePart* part) {
  const std::string bytes = mime_content(part);
  const std::string charset = parameter_of(GMIME_OBJECT(part), "charset");
  auto text = from_charset(bytes, charset);
  return text ? std::move(*text) : decode_text(bytes).text;
}

std::vector<Paragraph> text_of_part(GMimePart* part) {
  GMimeObject* object = GMIME_OBJECT(part);
  const std::string text = text_content(part);
  if (is_type(object, "text", "html")) {
    return html_paragraphs(text);
  }
  MailFlow flow;
  flow.flowed = parameter_of(object, "format") == "flowed";
  flow.deletes_spaces = parameter_of(object, "delsp") == "yes";
  return mail_paragraphs(text, flow);
}

std::size_t text_size(const std::vector<Paragraph>& paragraphs) {
  std::size_t size = 0;
  for (const Paragraph& each : paragraphs) {
    size += each.kind == ParagraphKind::kBoilerplate ? 0 : each.text.size();
  }
  return size;
}

class MailWalk {
 public:
  MailBody run(GMimeMessage* message) {
    take(g_mime_message_get_mime_part(message), 0);
    return std::move(body_);
  }

 private:
  void take(GMimeObject* object, int depth) {
    if (object == nullptr) {
      return;
    }
    if (depth > kDeepestParts) {
      body_.attachments.emplace_back("parts nested too deep");
    } else if (GMIME_IS_MULTIPART(object)) {
      take_parts(GMIME_MULTIPART(object), depth);
    } else if (GMIME_IS_MESSAGE_PART(object)) {
      take_message(g_mime_message_part_get_message(GMIME_MESSAGE_PART(object)),
                   depth);
    } else if (GMIME_IS_PART(object)) {
      take_leaf(GMIME_PART(object));
    }
  }

  void take_parts(GMimeMultipart* parts, int depth) {
    GMimeObject* object = GMIME_OBJECT(parts);
    if (is_type(object, "multipart", "alternative")) {
      take_alternatives(parts, depth);
      return;
    }
    // What is related to the first part is there to be seen in it.
    const bool related = is_type(object, "multipart", "related");
    const int count = g_mime_multipart_get_count(parts);
    const char* before = g_mime_multipart_get_prologue(parts);
    if (count == 0 && before != nullptr) {  // without a boundary, all is
      MailBody whole{mail_paragraphs(decode_text(before).text, {}), {}};
      add(whole);
      return;
    }
    for (int i = 0; i < (related ? 1 : count); ++i) {
      take(g_mime_multipart_get_part(parts, i), depth + 1);
    }
  }

  void take_alternatives(GMimeMultipart* parts, int depth) {
    MailBody best;
    std::size_t best_size = 0;
    const int count = g_mime_multipart_get_count(parts);
    for (int i = 0; i < count; ++i) {
      MailBody outer = std::exchange(body_, {});
      take(g_mime_multipart_get_part(parts, i), depth + 1);
      MailBody alternative = std::exchange(body_, std::move(outer));
      const std::size_t size = text_size(alternative.paragraphs);
      if (size > best_size * kStubFactor) {
        best_size = size;
        best = std::move(alternative);
      }
    }
    add(best);
  }

  void add(MailBody& more) {
    for (Paragraph& each : more.paragraphs) {
      body_.paragraphs.push_back(std::move(each));
    }
    for (std::string& each : more.attachments) {
      body_.attachments.push_back(std::move(each));
    }
  }

  void take_message(GMimeMessage* message, int depth) {
    if (message == nullptr) {
      return;
    }
    if (const char* subject = g_mime_message_get_subject(message)) {
      body_.paragraphs.push_back({ParagraphKind::kSubheading, subject});
    }
    take(g_mime_message_get_mime_part(message), depth + 1);
  }

  void take_leaf(GMimePart* part) {
    GMimeObject* object = GMIME_OBJECT(part);
    const bool is_text =
        is_type(object, "text", "plain") || is_type(object, "text", "html");
    if (is_text && g_mime_part_is_attachment(part) == FALSE) {
      MailBody more{text_of_part(part), {}};
      add(more);
      return;
    }
    const char* name = g_mime_part_get_filename(part);
    std::string told = decode_text(name == nullptr ? "unnamed" : name).text;
    GMimeContentType* content = g_mime_object_get_content_type(object);
    if (content != nullptr) {
      const char* type = g_mime_content_type_get_media_type(content);
      const char* subtype = g_mime_content_type_get_media_subtype(content);
      told += " (";
      told += type == nullptr ? "" : type;
      told += '/';
      told += subtype == nullptr ? "" : subtype;
      told += ')';
    }
    body_.attachments.push_back(std::move(told));
  }

  MailBody body_;
};

}  // namespace

MailBody mail_body(GMimeMessage* message) { return MailWalk().run(message); }

}  // namespace morgue

#include "corpus/mail_record.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "corpus/byline.h"
#include "corpus/date_words.h"
#include "corpus/mail_body.h"
#include "corpus/mail_guard.h"
#include "corpus/mime_message.h"
#include "corpus/paragraphs.h"
#include "corpus/value_list.h"
#include "text/ascii.h"
#include "text/unicode.h"

namespace morgue {
namespace {

constexpr std::size_t kLongestFromLine = 300;
constexpr std::size_t kMostToldAttachments = 10;

// In small letters.  Those of the first row are no words of other texts.
constexpr auto kMailHeaders = std::to_array<std::string_view>(
    {"received", "return-path", "delivered-to", "message-id", "mime-version",
     "x-originating-ip", "newsgroups", "in-reply-to", "list-id", "reply-to"});
constexpr auto kOtherHeaders = std::to_array<std::string_view>(
    {"from", "to", "subject", "date", "sender", "cc", "organization",
     "references", "content-type", "path", "lines", "keywords"});

// Where the text begins that no blank line parts from the headers; the end
// where one does.
std::size_t missing_blank_line(std::string_view message) {
  std::size_t at = 0;
  while (at < message.size()) {
    const std::size_t end = std::min(message.find('\n', at), message.size());
    const std::string_view line = message.substr(at, end - at);
    const bool goes_on =
        at > 0 && (line.starts_with(' ') || line.starts_with('\t'));
    if (trimmed(line).empty()) {
      break;
    }
    if (!goes_on && mail_header_name(line).empty()) {
      return at;
    }
    at = std::min(end + 1, message.size());
  }
  return message.size();
}

template <std::size_t Size>
bool is_among(std::string_view name,
              const std::array<std::string_view, Size>& names) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

// "Wed, 18 Feb 2015 22:18:43 -0800 (PST)": the comment repeats the zone.
std::string without_comment(std::string date) {
  date.resize(std::min(date.find('('), date.size()));
  return date;
}

std::string without_angles(std::string_view id) {
  id = trimmed(id);
  if (id.starts_with('<') && id.ends_with('>')) {
    id = id.substr(1, id.size() - 2);
  }
  return std::string(id);
}

void take_sender(GMimeMessage* message, Article& article) {
  InternetAddressList* from = g_mime_message_get_from(message);
  const int count = from == nullptr ? 0 : internet_address_list_length(from);
  for (int i = 0; i < count; ++i) {
    InternetAddress* address = internet_address_list_get_address(from, i);
    const char* name = internet_address_get_name(address);
    const bool named = name != nullptr && *name != '\0';
    const char* mailbox = INTERNET_ADDRESS_IS_MAILBOX(address)
                              ? internet_address_mailbox_get_addr(
                                    INTERNET_ADDRESS_MAILBOX(address))
                              : nullptr;
    article.byline += article.byline.empty() ? "" : ", ";
    article.byline += named ? name : mailbox == nullptr ? "" : mailbox;
    if (named) {
      article.authors.push_back(author_named(name));
    }
  }
}

// "Salt news <news.salt.example>" -> "Salt news".
std::string list_name(std::string_view id) {
  const std::size_t angle = std::min(id.find('<'), id.size());
  std::string_view name = trimmed(id.substr(0, angle));
  if (name.size() > 1 && name.starts_with('"') && name.ends_with('"')) {
    name = name.substr(1, name.size() - 2);
  }
  return name.empty() ? without_angles(id) : std::string(name);
}

void take_headers(GMimeMessage* message, const ReaderSetup& setup,
                  Submission& submission) {
  Article& article = submission.article;
  GMimeObject* headers = GMIME_OBJECT(message);
  // "Content-" headers are the outermost part's.
  GMimeObject* part = g_mime_message_get_mime_part(message);
  const auto header = [&](const char* name) {
    std::string value = mime_header(headers, name);
    return value.empty() && part != nullptr ? mime_header(part, name) : value;
  };
  article.id = without_angles(header("Message-ID"));
  const char* subject = g_mime_message_get_subject(message);
  article.headline = subject == nullptr ? "" : subject;
  take_sender(message, article);
  article.source = list_name(header("List-ID"));
  if (article.source.empty()) {
    article.source = header("Organization");
  }
  article.section = header("Newsgroups");
  add_listed(header("Keywords"), ",", article.keywords);
  article.language.tag = header("Content-Language");
  article.url = without_angles(header("Archived-At"));
  article.published = read_date(setup, without_comment(header("Date")), "Date",
                                Ahead::kRefused, submission.warnings);
  article.expires = read_date(setup, without_comment(header("Expires")),
                              "Expires", Ahead::kAllowed, submission.warnings);
}

void tell_attachments(const std::vector<std::string>& attachments,
                      Submission& submission) {
  if (attachments.empty()) {
    return;
  }
  std::string told = "not taken: ";
  for (std::size_t i = 0; i < attachments.size(); ++i) {
    if (i == kMostToldAttachments) {
      told += " and more";
      break;
    }
    told += i == 0 ? "" : ", ";
    told += attachments[i];
  }
  submission.warnings.push_back({"attachment", std::move(told)});
}

}  // namespace

bool is_from_line(std::string_view line) {
  if (!line.starts_with("From ") || line.size() > kLongestFromLine) {
    return false;
  }
  bool has_month = false;
  bool has_time = false;
  bool has_year = false;
  while (!line.empty()) {
    const std::size_t end = std::min(line.find(' '), line.size());
    const std::string_view word = line.substr(0, end);
    has_month = has_month || month_named(word) != 0;
    has_time = has_time || (word.size() >= 5 && word[2] == ':' &&
                            is_all_digits(word.substr(0, 2)) &&
                            is_all_digits(word.substr(3, 2)));
    has_year = has_year || (word.size() == 4 && is_all_digits(word));
    line.remove_prefix(std::min(end + 1, line.size()));
  }
  return has_month && has_time && has_year;
}

bool looks_like_mailbox(std::string_view head) {
  return is_from_line(trimmed(head.substr(0, head.find('\n'))));
}

bool looks_like_message(std::string_view head) {
  std::size_t own = 0;
  std::size_t all = 0;
  for (const std::string_view line : lines_of(head)) {
    if (line.starts_with(' ') || line.starts_with('\t')) {
      continue;  // a header goes on
    }
    const std::string name = ascii_lower(mail_header_name(line));
    if (name.empty()) {
      break;
    }
    own += is_among(name, kMailHeaders) ? 1 : 0;
    all +=
        is_among(name, kMailHeaders) || is_among(name, kOtherHeaders) ? 1 : 0;
  }
  return own >= 1 && all >= 2;
}

std::optional<Submission> mail_article(std::string_view message,
                                       const ReaderSetup& setup) {
  const std::size_t text = missing_blank_line(message);
  std::string mended;
  if (text > 0 && text < message.size()) {
    mended = message.substr(0, text);
    mended += '\n';
    mended += message.substr(text);
    message = mended;
  }
  const auto parsed = parse_message(message);
  if (parsed == nullptr) {
    return std::nullopt;
  }
  GMimeHeaderList* headers =
      g_mime_object_get_header_list(GMIME_OBJECT(parsed.get()));
  if (headers == nullptr || g_mime_header_list_get_count(headers) == 0) {
    return std::nullopt;
  }
  Submission submission;
  take_headers(parsed.get(), setup, submission);
  MailBody body = mail_body(parsed.get());
  submission.article.body = std::move(body.paragraphs);
  tell_attachments(body.attachments, submission);
  return submission;
}

}  // namespace morgue

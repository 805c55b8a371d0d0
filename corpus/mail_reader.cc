#include <algorithm>
#include <memory>
#include <string>
#include <utility>

#include "corpus/encoding.h"
#include "corpus/file_reader.h"
#include "corpus/format_readers.h"
#include "corpus/mail_guard.h"
#include "corpus/mail_record.h"
#include "text/unicode.h"

namespace morgue {
namespace {

constexpr std::string_view kFrom = "\nFrom ";
constexpr std::size_t kLongestStart = 4096;

// A message of a mailbox reaches to the next "From " line.
class MailboxCutter : public RecordCutter {
 public:
  using RecordCutter::RecordCutter;

 private:
  std::size_t find_end(std::string_view bytes, std::size_t from) override {
    from = std::min(std::exchange(pending_, bytes.npos), from);
    std::size_t at = from > kFrom.size() ? from - kFrom.size() : 0;
    for (at = bytes.find(kFrom, at); at != bytes.npos;
         at = bytes.find(kFrom, at + 1)) {
      const std::size_t end = bytes.find('\n', at + 1);
      if (end == bytes.npos) {
        pending_ = at;  // the line has not arrived as a whole
        return kOpen;
      }
      if (is_from_line(trimmed(bytes.substr(at + 1, end - at - 1)))) {
        return at + 1;
      }
    }
    return kOpen;
  }

  std::size_t pending_ = std::string_view::npos;
};

// Mailboxes write ">" before a line of a message that begins with "From ",
// with or without such signs before it.
std::string without_from_quotes(std::string_view message) {
  std::string out;
  out.reserve(message.size());
  bool starts_line = true;
  for (std::size_t i = 0; i < message.size(); ++i) {
    if (starts_line && message[i] == '>') {
      const std::size_t word = message.find_first_not_of('>', i);
      if (word != message.npos && message.substr(word).starts_with("From ")) {
        ++i;
      }
    }
    out += message[i];
    starts_line = message[i] == '\n';
  }
  return out;
}

class MailReader : public FileReader {
 public:
  explicit MailReader(ReaderInput input) : FileReader(std::move(input)) {
    is_mailbox_ = looks_like_mailbox(
        trimmed_front(without_mark(bytes().peek(kLongestStart))));
    cutter_ = is_mailbox_ ? std::unique_ptr<RecordCutter>(
                                std::make_unique<MailboxCutter>(bytes()))
                          : std::make_unique<WholeCutter>(bytes());
  }

 protected:
  std::optional<Incoming> next_record() override {
    return next_of(
        *cutter_, [this](const CutRecord& record) -> std::optional<Incoming> {
          const auto text = trimmed_front(without_mark(record.bytes));
          return text.empty() ? std::nullopt
                              : std::optional(read(record, text));
        });
  }

 private:
  Incoming read(const CutRecord& record, std::string_view text) const {
    if (const auto danger = mail_danger(text); !danger.empty()) {
      return reject(record, "too-many-parts",
                    "the message " + std::string(danger));
    }
    std::optional<Submission> submission;
    if (is_mailbox_) {
      const std::size_t line = std::min(text.find('\n'), text.size() - 1);
      submission =
          mail_article(without_from_quotes(text.substr(line + 1)), setup());
    } else {
      submission = mail_article(text, setup());
    }
    if (!submission) {
      return reject(record, "bad-mail", "there are no headers of a message");
    }
    return complete(std::move(*submission), record, "mail");
  }

  bool is_mailbox_ = false;
  std::unique_ptr<RecordCutter> cutter_;
};

}  // namespace

std::unique_ptr<ArticleReader> make_mail_reader(ReaderInput input) {
  return std::make_unique<MailReader>(std::move(input));
}

}  // namespace morgue

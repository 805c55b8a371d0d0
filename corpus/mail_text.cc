#include "corpus/mail_text.h"

#include <string>
#include <utility>

#include "corpus/paragraphs.h"
#include "text/unicode.h"

namespace morgue {
namespace {

constexpr std::string_view kSignatureMark = "-- ";

// A line without its ">" signs, and how many there were.
struct QuotedLine {
  std::string_view text;
  std::size_t depth = 0;
};

// "> > text" is quoted twice; ">From" and "> text" lose a stuffed space.
QuotedLine unquoted(std::string_view line, bool flowed) {
  QuotedLine quoted{line};
  while (quoted.text.starts_with('>') ||
         (!flowed && quoted.depth > 0 && quoted.text.starts_with(" >"))) {
    quoted.text.remove_prefix(quoted.text.find('>') + 1);
    ++quoted.depth;
  }
  if (quoted.text.starts_with(' ') && (flowed || quoted.depth > 0)) {
    quoted.text.remove_prefix(1);
  }
  return quoted;
}

// Gathers lines until another part of the text begins.
class MailFlowText {
 public:
  explicit MailFlowText(MailFlow flow) : flow_(flow) {}

  std::vector<Paragraph> run(std::string_view text) {
    for (const std::string_view line : lines_of(text)) {
      take(unquoted(line, flow_.flowed));
    }
    flush();
    return std::move(body_);
  }

 private:
  void take(const QuotedLine& line) {
    const bool signs = line.text == kSignatureMark ||
                       (!flow_.flowed && line.text == trimmed(kSignatureMark));
    if (line.depth != depth_ || signs) {
      flush();
    }
    depth_ = line.depth;
    if (signs && depth_ == 0) {
      signed_ = true;
      return;
    }
    text_ += line.text;
    if (!flow_.flowed || !line.text.ends_with(' ') || signs) {
      // The line ends a paragraph, where lines are not flowed perhaps.
      text_ += flow_.flowed ? "\n\n" : "\n";
    } else if (flow_.deletes_spaces) {
      text_.pop_back();
    }
  }

  void flush() {
    const ParagraphKind kind = signed_      ? ParagraphKind::kBoilerplate
                               : depth_ > 0 ? ParagraphKind::kQuote
                                            : ParagraphKind::kText;
    add_paragraphs(text_, kind, body_);
    text_.clear();
  }

  MailFlow flow_;
  std::vector<Paragraph> body_;
  std::string text_;
  std::size_t depth_ = 0;
  bool signed_ = false;
};

}  // namespace

std::vector<Paragraph> mail_paragraphs(std::string_view text, MailFlow flow) {
  return MailFlowText(flow).run(text);
}

}  // namespace morgue

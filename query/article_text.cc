#include "query/article_text.h"

#include <algorithm>
#include <optional>
#include <ostream>

#include "query/article_names.h"
#include "query/styled_text.h"
#include "query/text_wrap.h"
#include "text/unicode.h"

namespace morgue {
namespace {

constexpr std::size_t kNameColumns = 10;  // of "Source", "Date" ...
// Longer lines are hard to read, however wide the terminal.
constexpr std::size_t kLongestLine = 100;
constexpr std::size_t kNarrowest = 40;
const std::vector<TextRange> kNoMarks;

class ArticleText {
 public:
  ArticleText(std::ostream& out, const Article& article,
              const Presentation& looks, const QueryMatcher* matcher)
      : out_(out),
        article_(article),
        width_(std::clamp(looks.width, kNarrowest, kLongestLine)),
        text_(looks.colour) {
    if (matcher != nullptr) {
      matched_ = matcher->read(article);
    }
  }

  void print() {
    print_head();
    print_facts();
    for (std::size_t i = 0; i < article_.body.size(); ++i) {
      print_paragraph(i);
    }
    for (std::size_t i = 0; i < article_.corrections.size(); ++i) {
      const Correction& correction = article_.corrections[i];
      const std::string when =
          correction.date ? " " + to_iso(*correction.date) : "";
      out_ << '\n';
      print_wrapped(text_.styled("Correction" + when + ": ", Style::kWarning) +
                        marked(correction.text,
                               matched_ ? matched_->correction(i) : kNoMarks),
                    "", "");
    }
    print_rights();
  }

 private:
  std::string marked(std::string_view text, const std::vector<TextRange>& marks,
                     Style style = Style::kPlain) const {
    return text_.marked(text, marks, style, true);
  }

  void print_wrapped(std::string_view text, const std::string& first,
                     const std::string& others) {
    const std::string* indent = &first;
    for (const std::string& line :
         wrapped(text, width_ - display_width(others))) {
      out_ << *indent << line << '\n';
      indent = &others;
    }
  }

  void print_head() {
    if (!article_.kicker.empty()) {
      print_wrapped(text_.styled(article_.kicker, Style::kDim), "", "");
    }
    if (article_.headline.empty()) {
      print_wrapped(marked(article_.online_headline, kNoMarks, Style::kBold),
                    "", "");
    } else {
      print_wrapped(
          marked(article_.headline, matched_ ? matched_->headline() : kNoMarks,
                 Style::kBold),
          "", "");
    }
    if (!article_.deck.empty()) {
      print_wrapped(
          marked(article_.deck, matched_ ? matched_->deck() : kNoMarks), "",
          "");
    }
    out_ << '\n';
  }

  void print_fact(std::string_view name, std::string_view value) {
    if (value.empty()) {
      return;
    }
    const std::string indent(kNameColumns, ' ');
    const std::string label =
        text_.styled(name, Style::kDim) + indent.substr(name.size());
    print_wrapped(printable(value), label, indent);
  }

  std::string byline() const {
    std::string names;
    for (const Author& author : article_.authors) {
      names += (names.empty() ? "" : ", ") + author.display;
      if (!author.role.empty()) {
        names += " (" + author.role + ")";
      }
    }
    return article_.byline.empty() ? names : article_.byline;
  }

  std::string source() const {
    const std::string& provider = article_.provider;
    return provider.empty() || provider == article_.source
               ? article_.source
               : article_.source + ", by way of " + provider;
  }

  std::string place_in_paper() const {
    std::string place = article_.section;
    if (!article_.page.empty()) {
      place += (place.empty() ? "page " : ", page ") + article_.page;
    }
    return place;
  }

  std::string language() const {
    const Language& language = article_.language;
    return language.tag.empty()
               ? ""
               : language.tag + " (" + std::string(name_of(language.origin)) +
                     ")";
  }

  void print_facts() {
    if (article_.status != ArticleStatus::kUsable) {
      print_fact("Status", name_of(article_.status));
    }
    print_fact("By", byline());
    print_fact("Source", source());
    print_fact("Credit", article_.credit);
    print_fact("Dateline", article_.dateline.raw);
    print_fact("Date",
               article_.published ? described(*article_.published) : "undated");
    print_fact("Updated", article_.updated ? described(*article_.updated) : "");
    print_fact("Section", place_in_paper());
    print_fact("Language", language());
    print_fact("URL", article_.url);
    print_fact("ID", article_.id +
                         (article_.version > 1
                              ? ", version " + std::to_string(article_.version)
                              : ""));
  }

  void print_paragraph(std::size_t index) {
    const Paragraph& paragraph = article_.body[index];
    if (paragraph.kind == ParagraphKind::kBoilerplate) {
      return;
    }
    out_ << '\n';
    const bool heading = paragraph.kind == ParagraphKind::kSubheading;
    const std::string text =
        marked(paragraph.text, matched_ ? matched_->paragraph(index) : kNoMarks,
               heading ? Style::kBold : Style::kPlain);
    switch (paragraph.kind) {
      case ParagraphKind::kQuote:
        print_wrapped(text, "  > ", "  > ");
        break;
      case ParagraphKind::kListItem:
        print_wrapped(text, "  - ", "    ");
        break;
      case ParagraphKind::kCaption:
        print_wrapped(text, "[picture] ", "          ");
        break;
      case ParagraphKind::kCorrection:
        print_wrapped("Correction: " + text, "", "");
        break;
      default:
        print_wrapped(text, "", "");
    }
  }

  void print_rights() {
    const Rights& rights = article_.rights;
    for (const std::string* notice :
         {&rights.notice, &rights.usage_terms, &rights.constraint}) {
      if (!notice->empty()) {
        out_ << '\n';
        print_wrapped(text_.styled(*notice, Style::kDim), "", "");
      }
    }
    if (rights.notice.empty() && !rights.holder.empty()) {
      out_ << '\n';
      print_wrapped(text_.styled("Rights: " + rights.holder, Style::kDim), "",
                    "");
    }
  }

  std::ostream& out_;
  const Article& article_;
  std::size_t width_;
  StyledText text_;
  std::optional<MatchedArticle> matched_;
};

}  // namespace

void print_article(std::ostream& out, const Article& article,
                   const Presentation& looks, const QueryMatcher* matcher) {
  ArticleText(out, article, looks, matcher).print();
}

}  // namespace morgue

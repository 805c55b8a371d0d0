#include "corpus/finish_article.h"

#include <algorithm>

#include "corpus/encoding.h"
#include "corpus/spacing.h"
#include "text/ascii.h"
#include "text/language.h"
#include "text/unicode.h"

namespace morgue {
namespace {

constexpr std::uint8_t kCertain = 100;

bool is_control(char c) {
  const auto code = static_cast<unsigned char>(c);
  return (code < 0x20 && c != '\n' && c != '\t') || code == 0x7F;
}

bool is_never_in_ids(char c) { return is_control(c) || c == '\n' || c == '\t'; }

// Makes texts whole, remembering whether any was not.
class TextMender {
 public:
  void line(std::string& text) {
    if (text.empty()) {
      return;
    }
    mended_ = !decode_in_place(text) || mended_;
    if (!is_single_spaced(text)) {
      blank_controls(text);
      text = single_spaced(text);
    }
  }

  // Ids that differ stay different: what cannot stand in one is written out, as
  // in a URL.
  void id(std::string& text) {
    mended_ = !decode_in_place(text) || mended_;
    text = std::string(trimmed(text));
    if (std::none_of(text.begin(), text.end(), is_never_in_ids)) {
      return;
    }
    std::string written;
    for (const char c : text) {
      if (is_never_in_ids(c)) {
        constexpr std::string_view hex = "0123456789ABCDEF";
        const auto code = static_cast<unsigned char>(c);
        written += {'%', hex[code >> 4U], hex[code & 0xFU]};
      } else {
        written += c;
      }
    }
    text = std::move(written);
  }

  // Keeps the line ends of a table.
  void block(std::string& text) {
    mended_ = !decode_in_place(text) || mended_;
    blank_controls(text);
    text = std::string(trimmed(text));
  }

  bool mended() const { return mended_; }

 private:
  static void blank_controls(std::string& text) {
    std::replace_if(text.begin(), text.end(), is_control, ' ');
  }

  bool mended_ = false;
};

void mend_fields(Article& article, TextMender& mender) {
  mender.id(article.id);
  for (std::string* text : {&article.headline,
                            &article.online_headline,
                            &article.kicker,
                            &article.deck,
                            &article.slugline,
                            &article.byline,
                            &article.source,
                            &article.provider,
                            &article.credit,
                            &article.dateline.raw,
                            &article.dateline.place,
                            &article.dateline.day,
                            &article.edition,
                            &article.section,
                            &article.page,
                            &article.column,
                            &article.print_date,
                            &article.genre,
                            &article.language.tag,
                            &article.url,
                            &article.rights.holder,
                            &article.rights.notice,
                            &article.rights.usage_terms,
                            &article.rights.constraint,
                            &article.editors_note}) {
    mender.line(*text);
  }
  for (Author& author : article.authors) {
    for (std::string* text : {&author.display, &author.sort_name, &author.role,
                              &author.affiliation}) {
      mender.line(*text);
    }
  }
}

void mend_lists(Article& article, TextMender& mender) {
  for (std::string& keyword : article.keywords) {
    mender.line(keyword);
  }
  for (std::string& url : article.alternate_urls) {
    mender.line(url);
  }
  for (Subject& subject : article.subjects) {
    mender.line(subject.code);
    mender.line(subject.name);
  }
  for (Correction& correction : article.corrections) {
    mender.line(correction.text);
  }
  for (StatedDate& stated : article.stated_dates) {
    mender.line(stated.text);
  }
  for (Paragraph& paragraph : article.body) {
    if (paragraph.kind == ParagraphKind::kTable) {
      mender.block(paragraph.text);
    } else {
      mender.line(paragraph.text);
    }
  }
}

void drop_empty(Article& article) {
  std::erase_if(article.body,
                [](const Paragraph& p) { return p.text.empty(); });
  std::erase(article.keywords, std::string());
  std::erase_if(article.authors,
                [](const Author& a) { return a.display.empty(); });
  std::erase_if(article.corrections,
                [](const Correction& c) { return c.text.empty(); });
}

void settle_language(Language& language, const ReaderOptions& options) {
  const std::string declared = canonical_language(language.tag);
  if (!declared.empty()) {
    language = {declared, LanguageOrigin::kDeclared, kCertain};
    return;
  }
  const std::string chosen = canonical_language(options.language);
  language = chosen.empty() ? Language()
                            : Language{chosen, LanguageOrigin::kDefault, 0};
}

}  // namespace

std::string slug_of(std::string_view name) {
  std::string slug;
  for (const char c : fold(name)) {
    if (is_ascii_alnum(c) || is_beyond_ascii(c)) {
      slug += c;
    } else if (!slug.empty() && !slug.ends_with('-')) {
      slug += '-';
    }
  }
  return slug.substr(0, slug.find_last_not_of('-') + 1);
}

void finish_article(Submission& submission, const ReaderOptions& options) {
  Article& article = submission.article;
  TextMender mender;
  mend_fields(article, mender);
  mend_lists(article, mender);
  drop_empty(article);
  if (article.source.empty()) {
    article.source = options.source;
  }
  settle_language(article.language, options);
  if (const std::string slug = slug_of(article.source);
      is_all_digits(article.id) && !slug.empty()) {
    article.id = slug + ':' + article.id;
  }
  if (mender.mended()) {
    warn_not_utf8(submission);
  }
}

void warn_not_utf8(Submission& submission) {
  constexpr std::string_view reason = "not-utf8";
  auto& warnings = submission.warnings;
  const bool told =
      std::any_of(warnings.begin(), warnings.end(),
                  [&](const Warning& each) { return each.reason == reason; });
  if (!told) {
    warnings.push_back(
        {std::string(reason), "read as windows-1252 or repaired"});
  }
}

bool has_text(const Article& article) {
  return !article.headline.empty() ||
         std::any_of(article.body.begin(), article.body.end(),
                     [](const Paragraph& paragraph) {
                       return paragraph.kind != ParagraphKind::kBoilerplate;
                     });
}

}  // namespace morgue

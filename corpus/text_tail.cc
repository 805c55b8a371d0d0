#include "corpus/text_tail.h"

#include <algorithm>
#include <string>
#include <utility>

#include "corpus/boilerplate.h"
#include "corpus/credit.h"

namespace morgue {
namespace {

// Where the last two fifths begin, by bytes or by paragraphs, whichever comes
// first: templates may be longer than the story.
std::size_t tail_begin(const std::vector<Paragraph>& body) {
  std::size_t all = 0;
  for (const Paragraph& paragraph : body) {
    all += paragraph.text.size();
  }
  std::size_t before = 0;
  for (std::size_t i = 0; i < body.size(); ++i) {
    if (before * 5 >= all * 3 || i * 5 >= body.size() * 3) {
      return i;
    }
    before += body[i].text.size();
  }
  return body.size();
}

}  // namespace

void mark_boilerplate(std::vector<Paragraph>& body) {
  // A headline and one line under it leave nothing to be a story.
  for (std::size_t i = std::max<std::size_t>(tail_begin(body), 1);
       i < body.size(); ++i) {
    const Boilerplate found = boilerplate_in(body[i].text);
    if (found != Boilerplate::kNone) {
      body[i].kind = ParagraphKind::kBoilerplate;
    }
    if (found == Boilerplate::kTail) {
      for (; i < body.size(); ++i) {
        body[i].kind = ParagraphKind::kBoilerplate;
      }
    }
  }
}

void take_credit(Article& article) {
  auto& body = article.body;
  auto last = std::find_if(body.rbegin(), body.rend(), [](const Paragraph& p) {
    return p.kind != ParagraphKind::kBoilerplate;
  });
  if (last == body.rend() || std::next(last) == body.rend()) {
    return;
  }
  std::string source = source_in_credit(last->text);
  if (source.empty()) {
    return;
  }
  article.credit = std::move(last->text);
  if (article.source.empty()) {
    article.source = std::move(source);
  }
  body.erase(std::next(last).base());
}

}  // namespace morgue

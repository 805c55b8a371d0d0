#include "query/sought_words.h"

namespace morgue {
namespace {

template <class... Cases>
struct Overloaded : Cases... {
  using Cases::operator()...;
};
template <class... Cases>
Overloaded(Cases...) -> Overloaded<Cases...>;

}  // namespace

WordSet SoughtGroup::members() const {
  WordSet set = 0;
  for (const std::size_t word : words) {
    set |= WordSet{1} << word;
  }
  return set;
}

SoughtWords::SoughtWords(const Query& query) { gather(query, true); }

WordSet SoughtWords::in(TextField field) const {
  WordSet set = 0;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const bool in_headline =
        field == TextField::kHeadline && words[i].field == TextField::kBody;
    if (words[i].field == field || in_headline) {
      set |= WordSet{1} << i;
    }
  }
  return set;
}

void SoughtWords::gather(const Query& query, bool wanted) {
  std::visit(Overloaded{
                 [](const Everything&) {},
                 [](const Filter&) {},
                 [](const DateRange&) {},
                 [&](const Word& word) {
                   if (wanted) {
                     add({word},
                         {.kind = SoughtGroup::Kind::kWord, .words = {}});
                   }
                 },
                 [&](const Phrase& phrase) {
                   if (wanted) {
                     add(phrase.words,
                         {.kind = SoughtGroup::Kind::kPhrase, .words = {}});
                   }
                 },
                 [&](const Near& near) {
                   if (wanted) {
                     add(near.words, {.kind = SoughtGroup::Kind::kNear,
                                      .words = {},
                                      .distance = near.distance,
                                      .ordered = near.ordered});
                   }
                 },
                 [&](const And& all) { gather_all(all.clauses, wanted); },
                 [&](const Or& any) { gather_all(any.clauses, wanted); },
                 [&](const Not& none) { gather_all(none.clause, !wanted); },
             },
             query.node);
}

void SoughtWords::gather_all(const std::vector<Query>& clauses, bool wanted) {
  for (const Query& clause : clauses) {
    gather(clause, wanted);
  }
}

void SoughtWords::add(const std::vector<Word>& more, SoughtGroup group) {
  if (more.empty() || words.size() + more.size() > kMost) {
    return;
  }
  for (const Word& word : more) {
    group.words.push_back(words.size());
    words.push_back(word);
  }
  groups.push_back(std::move(group));
}

}  // namespace morgue

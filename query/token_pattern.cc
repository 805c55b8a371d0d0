#include "query/token_pattern.h"

#include <algorithm>

#include "query/found_words.h"
#include "query/near_words.h"
#include "archive/indexed_text.h"

namespace morgue {

TokenPattern::TokenPattern(const TokenQuery& query, const TokenFile& file)
    : group_(query.group) {
  for (std::size_t i = 0; i < query.words.size(); ++i) {
    bool known = false;
    for (const std::string& form : query.words[i].forms) {
      if (const auto code = file.code(form)) {
        add(*code, WordSet{1} << i, query.words[i].field);
        known = true;
      }
    }
    impossible_ = impossible_ || !known;
  }
  std::sort(choices_.begin(), choices_.end(),
            [](const Choice& a, const Choice& b) { return a.code < b.code; });
}

void TokenPattern::add(std::uint32_t code, WordSet word, TextField field) {
  auto choice =
      std::find_if(choices_.begin(), choices_.end(),
                   [code](const Choice& known) { return known.code == code; });
  if (choice == choices_.end()) {
    choice = choices_.insert(choices_.end(), {.code = code, .words = {}});
    filter_ |= std::uint64_t{1} << (code % 64);
  }
  // The headline is part of the text.
  if (field != TextField::kByline) {
    choice->words[kHeadline] |= word;
  }
  if (field == TextField::kBody) {
    choice->words[kBody] |= word;
  }
  if (field == TextField::kByline) {
    choice->words[kByline] |= word;
  }
}

WordSet TokenPattern::words_of(std::uint32_t code, std::size_t region) const {
  if (((filter_ >> (code % 64)) & 1U) == 0) {
    return 0;
  }
  const auto choice = std::lower_bound(
      choices_.begin(), choices_.end(), code,
      [](const Choice& known, std::uint32_t sought) {
        return known.code < sought;
      });
  return choice != choices_.end() && choice->code == code && region < kRegions
             ? choice->words[region]
             : 0;
}

bool TokenPattern::matches(std::span<const std::uint8_t> stream) const {
  return group_.kind == SoughtGroup::Kind::kPhrase ? has_phrase(stream)
                                                   : has_near(stream);
}

// Shift-And (Baeza-Yates and Gonnet 1992): bit i is set where the last i + 1
// words are the first i + 1 of the phrase.
bool TokenPattern::has_phrase(std::span<const std::uint8_t> stream) const {
  const WordSet whole = WordSet{1} << (group_.words.size() - 1);
  WordSet begun = 0;
  std::size_t region = 0;
  TokenWalk walk(stream);
  for (std::uint32_t code = 0; walk.next(code);) {
    if (code >= kFirstWord) {
      begun = (begun << 1 | 1) & words_of(code, region);
      if ((begun & whole) != 0) {
        return true;
      }
    } else if (code != kNewSentence) {
      begun = 0;
      region += code == kFieldEnd ? 1 : 0;
    }
  }
  return false;
}

bool TokenPattern::has_near(std::span<const std::uint8_t> stream) const {
  std::vector<FoundWord> found;
  WordSet missing = group_.members();
  std::uint32_t position = 0;
  std::size_t region = 0;
  TokenWalk walk(stream);
  for (std::uint32_t code = 0; walk.next(code);) {
    if (code >= kFirstWord) {
      ++position;
      if (const WordSet words = words_of(code, region)) {
        found.push_back(
            {.position = position, .piece = 0, .range = {}, .words = words});
        missing &= ~words;
      }
    } else if (code == kTextEnd) {
      position += kTextGap;
    } else if (code == kFieldEnd) {
      position += kFieldGap;
      ++region;
    }
  }
  return missing == 0 && !near_words(found, group_).empty();
}

}  // namespace morgue

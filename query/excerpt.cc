#include "query/excerpt.h"

#include <algorithm>

#include "text/unicode.h"

namespace morgue {
namespace {

// From the first to the last mark of the run that has most of them.
TextRange densest(const std::vector<TextRange>& marks, std::size_t length) {
  TextRange best = marks.front();
  std::size_t most = 1;
  for (std::size_t first = 0, last = 0; first < marks.size(); ++first) {
    last = std::max(last, first);
    while (last + 1 < marks.size() &&
           marks[last + 1].end - marks[first].begin <= length) {
      ++last;
    }
    if (last - first + 1 > most) {
      most = last - first + 1;
      best = {marks[first].begin, marks[last].end};
    }
  }
  return best;
}

constexpr std::string_view kSpaces = " \t\n\r";
// A space further away than this is no reason to leave out what stands before
// it: some scripts hardly have any.
constexpr std::size_t kFarthestSpace = 40;

// The first place in [from, until], from > 0, where a word begins; where no
// space is near, the first one between code points.
std::size_t word_start(std::string_view text, std::size_t from,
                       std::size_t until) {
  const std::string_view near =
      text.substr(0, std::min(until, from + kFarthestSpace));
  const std::size_t space = near.find_first_of(kSpaces, from - 1);
  if (space != std::string_view::npos) {
    return std::min(text.find_first_not_of(kSpaces, space), until);
  }
  while (from < until && utf8_floor(text, from) != from) {
    ++from;
  }
  return from;
}

// The last place in [from, until] where a word has ended.
std::size_t word_end(std::string_view text, std::size_t from,
                     std::size_t until) {
  const std::size_t nearest =
      std::max(from, until - std::min(until, kFarthestSpace));
  const std::size_t space = text.substr(0, until + 1).find_last_of(kSpaces);
  if (space != std::string_view::npos && space >= nearest) {
    const std::size_t last = text.find_last_not_of(kSpaces, space);
    return last == std::string_view::npos ? from : std::max(from, last + 1);
  }
  return std::max(from, utf8_floor(text, until));
}

// The snippet's part `kept`, its marks moved along.
Snippet cut(const Snippet& snippet, TextRange kept) {
  Snippet part{
      .text = snippet.text.substr(kept.begin, kept.end - kept.begin),
      .highlights = {},
      .opens_mid_text = snippet.opens_mid_text || kept.begin > 0,
      .ends_mid_text = snippet.ends_mid_text || kept.end < snippet.text.size()};
  for (const TextRange& mark : snippet.highlights) {
    if (mark.begin >= kept.begin && mark.end <= kept.end) {
      part.highlights.push_back(
          {mark.begin - kept.begin, mark.end - kept.begin});
    }
  }
  return part;
}

}  // namespace

TextRange excerpt(std::string_view text, TextRange whole,
                  const std::vector<TextRange>& marks, std::size_t length) {
  if (whole.end - whole.begin <= length) {
    return whole;
  }
  const TextRange core = marks.empty() ? TextRange{whole.begin, whole.begin}
                                       : densest(marks, length);
  if (core.end - core.begin >= length) {
    return core;
  }
  // What is left over goes to both sides; what one side cannot use, to the
  // other.
  const std::size_t spare = length - (core.end - core.begin);
  const std::size_t before = core.begin - whole.begin;
  const std::size_t after = whole.end - core.end;
  const std::size_t lead =
      std::min(before, std::max(spare / 2, spare - std::min(spare, after)));
  const std::size_t tail = std::min(after, spare - lead);
  TextRange part{core.begin - lead, core.end + tail};
  if (part.begin > whole.begin) {
    part.begin = word_start(text, part.begin, core.begin);
  }
  if (part.end < whole.end) {
    part.end = word_end(text, std::max(core.end, part.begin), part.end);
  }
  return part;
}

Snippet fitted(const Snippet& snippet, std::size_t columns) {
  std::size_t width = display_width(snippet.text);
  Snippet part = snippet;
  // Bytes and columns are proportional nearly always; where a text mixes
  // scripts, it takes a second round.
  for (std::size_t room = columns; width > columns && room > 0;
       room = room * 3 / 4) {
    const std::size_t bytes =
        std::max<std::size_t>(1, part.text.size() * room / width);
    const TextRange kept =
        excerpt(part.text, {0, part.text.size()}, part.highlights, bytes);
    part = cut(part, kept);
    width = std::max<std::size_t>(1, display_width(part.text));
  }
  return part;
}

}  // namespace morgue

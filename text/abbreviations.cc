#include "text/abbreviations.h"

#include <algorithm>
#include <array>

namespace morgue {
namespace {

struct Entry {
  std::string_view word;
  Abbreviation kind;
};

constexpr auto kTitle = Abbreviation::kTitle;
constexpr auto kNumber = Abbreviation::kNumber;
constexpr auto kName = Abbreviation::kName;

// English first of all, then what German, French, Spanish, Italian and Dutch
// papers write.
constexpr auto kAbbreviations = std::to_array<Entry>({
    {"abg", kTitle},    {"abs", kNumber}, {"adj", kTitle},   {"adm", kTitle},
    {"approx", kTitle}, {"apr", kNumber}, {"art", kNumber},  {"asst", kTitle},
    {"atty", kTitle},   {"aug", kNumber}, {"av", kName},     {"ave", kName},
    {"avr", kNumber},   {"bldg", kName},  {"blvd", kName},   {"brig", kTitle},
    {"bros", kName},    {"bspw", kTitle}, {"bzw", kTitle},   {"ca", kTitle},
    {"capt", kTitle},   {"cf", kTitle},   {"ch", kNumber},   {"chap", kNumber},
    {"cmdr", kTitle},   {"co", kName},    {"col", kTitle},   {"comdr", kTitle},
    {"cong", kTitle},   {"corp", kName},  {"cpl", kTitle},   {"ct", kName},
    {"dec", kNumber},   {"dept", kName},  {"dez", kNumber},  {"dipl", kTitle},
    {"dist", kName},    {"dott", kTitle}, {"dr", kTitle},    {"dra", kTitle},
    {"ed", kName},      {"eds", kName},   {"eg", kTitle},    {"esp", kTitle},
    {"esq", kName},     {"est", kName},   {"etc", kName},    {"ev", kName},
    {"feb", kNumber},   {"fig", kNumber}, {"fr", kTitle},    {"fri", kNumber},
    {"ft", kName},      {"geb", kTitle},  {"gegr", kTitle},  {"gen", kTitle},
    {"ggf", kTitle},    {"gob", kTitle},  {"gov", kTitle},   {"govs", kTitle},
    {"hon", kTitle},    {"hr", kTitle},   {"hrsg", kTitle},  {"ie", kTitle},
    {"inc", kName},     {"ing", kTitle},  {"insp", kTitle},  {"jan", kNumber},
    {"jr", kName},      {"jul", kNumber}, {"jun", kNumber},  {"kap", kNumber},
    {"lic", kTitle},    {"llc", kName},   {"lt", kTitle},    {"ltd", kName},
    {"ltda", kName},    {"maj", kTitle},  {"mar", kNumber},  {"messrs", kTitle},
    {"mgr", kTitle},    {"mio", kName},   {"mlle", kTitle},  {"mm", kName},
    {"mme", kTitle},    {"mon", kNumber}, {"mr", kTitle},    {"mrd", kName},
    {"mrs", kTitle},    {"ms", kTitle},   {"msgr", kTitle},  {"mt", kTitle},
    {"mts", kTitle},    {"no", kNumber},  {"nos", kNumber},  {"nov", kNumber},
    {"nr", kNumber},    {"nrs", kNumber}, {"num", kNumber},  {"oct", kNumber},
    {"okt", kNumber},   {"ord", kTitle},  {"para", kNumber}, {"pct", kName},
    {"pfc", kTitle},    {"pp", kNumber},  {"pres", kTitle},  {"prof", kTitle},
    {"profs", kTitle},  {"prov", kName},  {"pt", kNumber},   {"pty", kName},
    {"pvt", kTitle},    {"rd", kName},    {"rep", kTitle},   {"reps", kTitle},
    {"rev", kTitle},    {"sat", kNumber}, {"sec", kNumber},  {"sen", kTitle},
    {"sens", kTitle},   {"sep", kNumber}, {"sept", kNumber}, {"sgt", kTitle},
    {"sig", kTitle},    {"sog", kTitle},  {"sq", kName},     {"sr", kName},
    {"sra", kTitle},    {"srta", kTitle}, {"st", kTitle},    {"ste", kTitle},
    {"str", kName},     {"sun", kNumber}, {"supt", kTitle},  {"thu", kNumber},
    {"thurs", kNumber}, {"tue", kNumber}, {"tues", kNumber}, {"usw", kName},
    {"vgl", kTitle},    {"vol", kNumber}, {"vols", kNumber}, {"vs", kTitle},
    {"wed", kNumber},   {"zzgl", kTitle},
});
static_assert(std::ranges::is_sorted(kAbbreviations, {}, &Entry::word));

constexpr auto kOpeners = std::to_array<std::string_view>({
    "a",    "according", "after", "also",    "although", "am",        "an",
    "and",  "as",        "at",    "because", "both",     "but",       "by",
    "ce",   "ces",       "cette", "dans",    "das",      "del",       "der",
    "die",  "during",    "ein",   "eine",    "el",       "elle",      "en",
    "er",   "es",        "for",   "from",    "he",       "her",       "his",
    "how",  "however",   "i",     "if",      "il",       "ils",       "im",
    "in",   "it",        "its",   "la",      "las",      "last",      "le",
    "les",  "lo",        "los",   "mais",    "many",     "meanwhile", "most",
    "no",   "not",       "nous",  "now",     "on",       "one",       "or",
    "our",  "para",      "por",   "pour",    "que",      "selon",     "she",
    "sie",  "since",     "so",    "some",    "that",     "the",       "their",
    "then", "there",     "these", "they",    "this",     "those",     "though",
    "to",   "un",        "una",   "under",   "une",      "until",     "we",
    "what", "when",      "where", "while",   "who",      "why",       "wir",
    "with", "yesterday", "yet",   "you",
});
static_assert(std::ranges::is_sorted(kOpeners));

constexpr auto kCalendar = std::to_array<std::string_view>({
    "april",    "august",    "dezember",  "december", "fri",     "friday",
    "february", "februar",   "jan",       "januar",   "january", "juli",
    "july",     "june",      "juni",      "mai",      "march",   "marz",
    "may",      "mon",       "monday",    "november", "october", "oktober",
    "sat",      "saturday",  "september", "sun",      "sunday",  "thursday",
    "tuesday",  "wednesday",
});

}  // namespace

Abbreviation abbreviation(std::string_view word) {
  const auto* const found =
      std::ranges::lower_bound(kAbbreviations, word, {}, &Entry::word);
  return found != kAbbreviations.end() && found->word == word
             ? found->kind
             : Abbreviation::kNone;
}

bool opens_sentences(std::string_view word) {
  return std::ranges::binary_search(kOpeners, word);
}

bool is_calendar_word(std::string_view word) {
  return std::ranges::find(kCalendar, word) != kCalendar.end();
}

}  // namespace morgue

#pragma once

namespace morgue {

inline constexpr const char* kHelpSummary =
    "Searches a Morgue archive.\n"
    "\n"
    "  morgue-query [search] QUERY      the best articles\n"
    "  morgue-query count QUERY         how many there are, nothing else\n"
    "  morgue-query show ID...          whole articles\n"
    "  morgue-query facet FIELD [QUERY] how many there are by source, "
    "section,\n"
    "                                   lang, year or month\n"
    "  morgue-query trend QUERY...      how many there are by month, for each "
    "query\n"
    "  morgue-query kwic QUERY          every place that matches, in its "
    "context\n"
    "  morgue-query batch FILE          how many there are for each query of a "
    "list\n"
    "  morgue-query collocates QUERY    words that stand near more often than "
    "elsewhere\n"
    "  morgue-query first QUERY         the oldest article that matches\n"
    "  morgue-query export QUERY        all articles, newest first\n"
    "  morgue-query save NAME QUERY     keep a query; `run NAME` searches by "
    "it,\n"
    "                                   `saved` lists all, `forget NAME` drops "
    "it\n"
    "  morgue-query suggest PREFIX      words of the archive\n"
    "  morgue-query check-syntax QUERY  how a query is read";

inline constexpr const char* kHelpExamples = R"(
The words of a query are all arguments that are no options, joined by spaces.
The shell takes quotes away: put a phrase's into single ones. A query whose
first word is a command's name goes after `search`; after `--` nothing is taken
for an option.

Examples:
  morgue-query -C ~/morgue national security ByteDance
  morgue-query '"national security" ByteDance' --since 2020-08 --facet source
  morgue-query '"trade deficit" w/s (japan OR taiwan)' --sort -date -n 20
  morgue-query 'atleast5(ByteDance) -"social media" hlead(wom?n OR walkout*)'
  morgue-query 'headline:strike -baseball section:business date:2019..2021'
  morgue-query count 'earthquake since:7d'
  morgue-query show reuters-20230323-1187 --highlight 'national security'
  morgue-query facet year 'title:(strike OR walkout)'
  morgue-query trend TikTok '"data center"' --by year --share --chart
  morgue-query kwic '"trade deficit"' --width 70
  morgue-query batch names.txt --matrix year --format csv
  morgue-query collocates deficit --window 3
  morgue-query first '"data center"'
  morgue-query export 'trade w/5 deficit' --format ris -o deficit.ris
  morgue-query save strikes 'headline:(strike OR walkout) -baseball'
  morgue-query run strikes --since 7d
  morgue-query saved
  morgue-query forget strikes
  morgue-query suggest byte
  morgue-query check-syntax 'a OR b AND c'
  morgue-query 'cocoa' --format ids | xargs morgue-query show --format json

Without -C the archive is $MORGUE_ARCHIVE, or else the current folder. Colour
and pager: NO_COLOR, PAGER, COLUMNS.
Exit codes: 0 found, 1 nothing found, 2 usage or query syntax, 3 no archive or
not readable, 4 damaged, 5 not everything was looked at within --timeout,
130 interrupted, 141 output closed.
)";

}  // namespace morgue

#compdef morgue-query
local -a commands
commands=(
  'search:the best articles'
  'count:how many articles match'
  'show:whole articles'
  'facet:counts by source, section, language, year or month'
  'trend:counts by day, week, month or year'
  'kwic:every place that matches, in its context'
  'batch:counts for each query of a list'
  'collocates:words that stand near more often than elsewhere'
  'first:the oldest article that matches'
  'export:all articles, newest first'
  'save:keep a query under a name'
  'run:search by a saved query'
  'saved:list the saved queries'
  'forget:drop a saved query'
  'suggest:words of the archive'
  'check-syntax:how a query is read'
)
local fields='(source section lang year month)'
_arguments -C \
  {-C,--archive}'[the archive]:folder:_files -/' \
  '--since[published then or later]:date:' \
  '--until[published then or earlier]:date:' \
  '*--source[of this source]:name:' \
  '*--section[in this section]:name:' \
  '*--lang[in this language]:tag:' \
  '--match[words without an operator]:match:(all any)' \
  '--any[the same as --match any]' \
  '--timeout[after so long print what was found so far]:time:' \
  '-n[how many to print]:n:' \
  '--after[the page after this place]:cursor:' \
  '--sort[order]:key:(relevance date -date)' \
  "*--facet[count by]:field:$fields" \
  '--snippets[passages an article]:n:' \
  '(--no-exact)--exact[count all matches]' \
  '(--exact)--no-exact[stop counting early]' \
  '--explain[how scores came about]' \
  '--highlight[mark what this query finds]:query:' \
  '--raw[file, place and format that it was read from]' \
  '--fields[every field of the record]' \
  '--format[output]:format:(text json jsonl csv ids svg ris bibtex csl atom)' \
  '--by[the length of a period]:period:(day week month year)' \
  '--share[shares of all articles]' \
  '--gaps[mark periods without articles]' \
  '--chart[draw bars]' \
  '--width[columns of text a line]:n:' \
  '--window[words on either side]:n:' \
  '--matrix[a column for each]:field:(source year)' \
  {-o,--output}'[the file to write]:file:_files' \
  '--show-query[how the query is read]' \
  '--timing[where the time went]' \
  '--color[colour]:when:(auto always never)' \
  '--no-pager[no pager]' \
  '--help[show help]' '--version[show the version]' \
  '1:command:->command' '*:word:->word'
case $state in
  command) _describe command commands ;;
  word) [[ $words[2] == facet && CURRENT -eq 3 ]] &&
    compadd source section lang year month
    [[ $words[2] == batch ]] && _files ;;
esac

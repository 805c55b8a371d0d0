# shellcheck shell=bash disable=SC2034,SC2154  # compare.sh has them
# SQLite's steps of compare.sh.  Sourced; uses $bench, $peers, $work, $results,
# $reps.

sqlite_packages=(g++ libsqlite3-dev)

build_sqlite() {
  local program sources=()
  say "building the programs for SQLite"
  for program in articles database query_lines searches; do
    sources+=("$peers/sqlite/$program.cc")
  done
  for program in index_articles search_articles; do
    g++ -std=c++17 -O2 -Wall -Wextra -I "$bench/.." \
      -o "$work/sqlite_$program" "$peers/sqlite/$program.cc" \
      "${sources[@]}" "$bench/stopwatch.cc" -lsqlite3 -pthread
  done
}

index_sqlite() {
  local kind
  say "indexing with SQLite"
  for kind in stems words; do
    measured index "sqlite $kind" "$work/sqlite_index_articles" "$kind" \
      "$work/articles.tsv" "$work/sqlite-$kind.db"
  done
  record_size sqlite "$work/sqlite-stems.db"
}

# sqlite_search FILE LABEL QUERIES ARGUMENT...
sqlite_search() {
  measured "$1" "$2" "$work/sqlite_search_articles" "$work/sqlite-stems.db" \
    "$work/sqlite-words.db" "$results/$3.tsv" "${@:4}"
}

count_sqlite() {
  sqlite_search count sqlite drawn 0 1 "$results/sqlite.hits"
}

measure_memory_of_sqlite() {
  sqlite_search memory sqlite queries 1 1
}

# search_sqlite ROUND; it is slow enough for three repetitions to tell.
search_sqlite() {
  say "searching with SQLite"
  sqlite_search search "sqlite-default-$1" queries "$((reps < 3 ? reps : 3))" 2
  cp "$work/log" "$results/sqlite-default-$1.txt"
}

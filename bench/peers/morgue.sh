# shellcheck shell=bash disable=SC2034,SC2154  # compare.sh has them
# Morgue's steps of compare.sh.  Sourced; uses $bin, $work, $results, $reps.

need_morgue() {
  local program
  for program in morgue-indexer morgue-bench; do
    [ -x "$bin/$program" ] ||
      fail "there is no $bin/$program; run scripts/build.sh, or see --bin"
  done
}

# index_morgue ARTICLES ARCHIVE LABEL: one archive, merged into one segment.
index_morgue() {
  say "indexing with Morgue"
  "$bin/morgue-indexer" init "$2" --lang en --tz UTC >/dev/null
  measured index "$3 add" "$bin/morgue-indexer" add -C "$2" "$1" --json
  record added "$3" "$(sed -n 's/.*"added":\([0-9]*\).*/\1/p' "$work/log")"
  measured index "$3 compact" "$bin/morgue-indexer" compact -C "$2"
  record_size "$3" "$2"
}

# morgue_search FILE LABEL QUERIES OPTION...
morgue_search() {
  measured "$1" "$2" "$bin/morgue-bench" search -C "$work/morgue" \
    "$results/$3.tsv" "${@:4}"
}

count_morgue() {
  morgue_search count morgue drawn --reps 1 --exact \
    --hits "$results/morgue.hits"
}

measure_memory_of_morgue() {
  morgue_search memory morgue queries --reps 1
}

# search_morgue ROUND
search_morgue() {
  say "searching with Morgue"
  morgue_search search "morgue-default-$1" queries --reps "$reps" --threads 2
  cp "$work/log" "$results/morgue-default-$1.txt"
  morgue_search search "morgue-exact-$1" queries --reps "$reps" --threads 2 \
    --exact
  cp "$work/log" "$results/morgue-exact-$1.txt"
}

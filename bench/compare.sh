#!/usr/bin/env bash
# compare.sh: Morgue beside Apache Lucene and SQLite FTS5, or beside itself at
# several sizes.  peers/README.md says what is compared and how.
# shellcheck disable=SC1091,SC2034,SC2154  # peers/*.sh have them
set -euo pipefail
export LC_ALL=C.UTF-8 PYTHONDONTWRITEBYTECODE=1

bench=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
peers=$bench/peers

source "$peers/common.sh"
source "$peers/morgue.sh"
source "$peers/lucene.sh"
source "$peers/sqlite.sh"

usage() {
  cat <<'END'
compare.sh: Morgue beside Apache Lucene and SQLite FTS5

Usage: bench/compare.sh [OPTIONS] [N]              compare, N articles (200000)
       bench/compare.sh --growth [OPTIONS] [N...]  what an article costs Morgue
                                   among N (20000 200000 2000000) articles

Both write a page in Markdown, a plot in SVG and all figures in JSON.

Options:
  --articles FILE  JSON lines with id, date, headline (or title) and body, in
                   English, rather than N made-up articles; not with --growth
  --out DIR        where the results go [build/compare]
  --bin DIR        where Morgue's programs are [build/bin]
  --keep DIR       work in this new or empty folder, and leave it all there
  --reps N         a query's time is the median of so many [7]
  --rounds N       Morgue and Lucene take turns so often; the median counts [3]
  --seed N         other articles and other queries [1]
  --install        install missing packages (as root) rather than name them
  -h, --help       this text

Examples:
  bench/compare.sh 5000                    a look, in a few minutes
  bench/compare.sh                         the real thing, in half an hour
  bench/compare.sh --articles my.jsonl --out /tmp/mine
  bench/compare.sh --growth 20000 200000

Small figures tell little: below some 100,000 articles a Java program spends
its time on starting.  The work folder is temporary (in $TMPDIR, or /tmp) and
takes some 3 GB for 200,000 articles; --growth to 2,000,000 takes some 20 GB.
END
}

growth=false
install=false
articles=
out=$bench/../build/compare
bin=$bench/../build/bin
keep=
reps=7
rounds=3
seed=1
sizes=()

value_of() {
  [ $# -ge 2 ] || fail "$1 wants a value; see --help"
  printf '%s\n' "$2"
}

number_of() {
  [[ ${2-} =~ ^[1-9][0-9]*$ ]] || fail "$1 wants a number above 0; see --help"
  printf '%s\n' "$2"
}

parse_options() {
  while [ $# -gt 0 ]; do
    case $1 in
      --growth) growth=true ;;
      --install) install=true ;;
      --articles)
        articles=$(value_of "$@")
        shift
        ;;
      --out)
        out=$(value_of "$@")
        shift
        ;;
      --bin)
        bin=$(value_of "$@")
        shift
        ;;
      --keep)
        keep=$(value_of "$@")
        shift
        ;;
      --reps)
        reps=$(number_of "$@")
        shift
        ;;
      --rounds)
        rounds=$(number_of "$@")
        shift
        ;;
      --seed)
        seed=$(number_of "$@")
        shift
        ;;
      -h | --help)
        usage
        exit
        ;;
      -*) fail "unknown option $1; see --help" ;;
      *) sizes+=("$(number_of N "$1")") ;;
    esac
    shift
  done
}

check_options() {
  if $growth; then
    [ -z "$articles" ] || fail "--growth makes its own articles"
    [ "${#sizes[@]}" -gt 0 ] || sizes=(20000 200000 2000000)
  else
    [ "${#sizes[@]}" -le 1 ] || fail "one N, or --growth; see --help"
    [ "${#sizes[@]}" -gt 0 ] || sizes=(200000)
    [ -z "$articles" ] || [ -r "$articles" ] || fail "cannot read $articles"
  fi
}

# The articles in both forms, and the queries.
make_corpus() {
  local source=${articles:-$work/made-up.jsonl}
  if [ -z "$articles" ]; then
    say "making up ${sizes[0]} articles"
    "$bin/morgue-bench" generate "${sizes[0]}" "$source" --seed "$seed"
    record machine corpus "morgue-bench generate ${sizes[0]} --seed $seed"
  else
    record machine corpus "$(basename "$articles")"
  fi
  say "preparing them for all engines"
  python3 "$peers/prepare_articles.py" "$source" "$work/articles.jsonl" \
    "$work/articles.tsv" >"$results/corpus.tsv"
  [ -n "$articles" ] || rm -f "$source"
  say "making queries of them"
  python3 "$peers/make_queries.py" "$work/articles.tsv" \
    "$results/drawn.tsv" "$seed"
}

# The queries that all engines answer alike.
find_agreement() {
  say "counting the answers of each engine"
  count_morgue
  count_lucene
  count_sqlite
  python3 "$peers/keep_queries.py" "$results/drawn.tsv" \
    "$results/queries.tsv" "$results"/{morgue,lucene,sqlite}.hits
}

measure_memory() {
  say "measuring memory"
  measure_memory_of_morgue
  measure_memory_of_lucene
  measure_memory_of_sqlite
}

compare() {
  local round
  need_packages "${lucene_packages[@]}" "${sqlite_packages[@]}"
  make_corpus
  build_lucene
  build_sqlite
  record machine lucene "$(version_of liblucene8-java)"
  record machine java "$(version_of openjdk-17-jdk-headless)"
  record machine sqlite "$(version_of libsqlite3-0)"
  index_morgue "$work/articles.jsonl" "$work/morgue" morgue
  index_lucene
  index_sqlite
  find_agreement
  measure_memory
  for ((round = 1; round <= rounds; ++round)); do
    search_morgue "$round"
    search_lucene "$round"
  done
  search_sqlite 1
  python3 "$peers/compare_report.py" "$results" "$out"
}

grow() {
  local size
  for size in "${sizes[@]}"; do
    say "making up $size articles"
    "$bin/morgue-bench" generate "$size" "$work/articles.jsonl" --seed "$seed"
    index_morgue "$work/articles.jsonl" "$work/morgue-$size" "$size"
    [ -n "$keep" ] || rm -rf "$work/morgue-$size"
    rm -f "$work/articles.jsonl"
  done
  python3 "$peers/growth_report.py" "$results" "$out"
}

parse_options "$@"
check_options
need_packages "${common_packages[@]}"
need_morgue
open_work_folder
mkdir -p "$out"
describe_machine
if $growth; then
  grow
else
  compare
fi

#!/usr/bin/env bash
# demo.sh [--keep]: from a bare Debian 12 to search results.  Installs what is
# needed, builds the tools into build/, indexes corpus/sample/ in a temporary
# folder and searches it.  --keep leaves that folder where it is.
set -euo pipefail
cd "$(dirname "$0")/.."

keep=no
case ${1:-} in
  '') ;;
  --keep) keep=yes ;;
  *)
    sed -n '2,4s/^# //p' "$0" >&2
    exit 2
    ;;
esac

TARGETS="morgue-indexer morgue-query" scripts/build.sh release

folder=$(mktemp -d "${TMPDIR:-/tmp}/morgue-demo.XXXXXX")
archive=$folder/archive
clean_up() {
  [ "$keep" = yes ] || rm -rf "$folder"
}
trap clean_up EXIT

# As one would type it: quoted only where the shell needs it.
typed() {
  local word line=
  for word in "$@"; do
    if [[ $word =~ [^A-Za-z0-9_./:=,@%+-] ]]; then
      word="'$word'"
    fi
    line+=" $word"
  done
  printf '\n$%s\n' "$line"
}

run() {
  typed "$@"
  "$@"
}

indexer=build/bin/morgue-indexer
query=build/bin/morgue-query
export PAGER=cat

run $indexer init "$archive"
run $indexer add -C "$archive" corpus/sample/papers
run $indexer add -C "$archive" corpus/sample/wire --source "Continental Wire"
run $indexer add -C "$archive" corpus/sample/agencies

echo
echo "-- Words: the best articles first, with the sentences that matter."
run $query -C "$archive" national security ByteDance

echo
echo "-- A phrase, in a range of dates."
run $query -C "$archive" '"forced sale" date:2020-08..2020-09'

echo
echo "-- Newest first, counted by source and section."
run $query -C "$archive" -n 5 --sort -date --facet source,section TikTok

cat <<END

To go on with files of your own (text, HTML, JSON lines, CSV, WARC, NITF, NewsML,
feeds, mail ...; plain, compressed or in zip and tar archives):

  $indexer init ~/archive
  $indexer add -C ~/archive PATH...
  $query -C ~/archive WORDS...

README.md tells the rest, and so does --help of either tool.
END
if [ "$keep" = yes ]; then
  echo "The archive of this demonstration is kept in $archive."
fi

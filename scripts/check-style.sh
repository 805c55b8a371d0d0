#!/usr/bin/env bash
# check-style.sh [format] [lint] [PATH ...]: holds the C++ files below the
# paths given (all of ours, unless told) to .clang-format and .clang-tidy;
# both, unless told.  Linting goes by the units of the fuzz build, each a dozen
# files compiled as one, since clang-tidy spends its time on the headers that
# they share; it remembers the units that it passed until a file in them
# changes.
set -euo pipefail
cd "$(dirname "$0")/.."
build="build-fuzz"

checks=()
paths=()
for argument in "$@"; do
  case $argument in
    format | lint) checks+=("$argument") ;;
    *) paths+=("$argument") ;;
  esac
done
[ "${#checks[@]}" -gt 0 ] || checks=(format lint)
ours=(text archive corpus indexer query bench fuzz tests)
[ "${#paths[@]}" -gt 0 ] || paths=("${ours[@]}")

sources() {
  find "${paths[@]}" -type f \( "$@" \) -print0 | sort -z
}

# No file of ours is longer than this: it would be more than one thing.
longest=400

check_format() {
  local file lines status=0
  sources -name '*.cc' -o -name '*.h' |
    xargs -0r clang-format-14 --dry-run -Werror || status=1
  while IFS= read -r -d '' file; do
    lines=$(wc -l <"$file")
    if [ "$lines" -gt "$longest" ]; then
      echo "$file: $lines lines, more than $longest" >&2
      status=1
    fi
  done < <(sources -name '*.cc' -o -name '*.h')
  return $status
}

# One line a unit: it and the files of ours that it consists of.
units() {
  ninja -C "$build" -t deps | awk -v root="$PWD/" '
    function finish() { if (line != "") print line; line = "" }
    /^[^ ]/ { finish() }
    /^ / {
      sub(/^ +/, "")
      if (index($0, root) == 1) line = line (line == "" ? "" : " ") \
        substr($0, length(root) + 1)
    }
    END { finish() }'
}

# Those with a source file below one of the paths.
wanted_units() {
  local path pattern=
  for path in "${paths[@]}"; do
    pattern+="${pattern:+|}${path%/}"
  done
  units | grep -E " ($pattern)(/[^ ]*)?( |\$)" |
    grep -E " ($pattern)[^ ]*\.cc( |\$)"
}

# Lints the unit, or does not where its stamp tells that nothing changed.
lint() {
  local unit files output stamp
  read -r unit files <<<"$1"
  stamp=$LINT_STAMPS/$({
    printf '%s\n' "$1"
    tr ' ' '\n' <<<"$files" | xargs cat .clang-tidy
  } | sha256sum | cut -d' ' -f1)
  [ ! -e "$stamp" ] || return 0
  # That a unit includes source files is its nature.
  output=$(clang-tidy-14 -p "$build" --quiet \
    --checks=-bugprone-suspicious-include \
    --header-filter="^$PWD/(${OURS// /|})/" "$unit" 2>&1) || {
    grep -vE ' generated\.$|^Suppressed |^Error while processing' <<<"$output" >&2
    return 1
  }
  touch "$stamp"
}

check_lint() {
  [ -f "$build/compile_commands.json" ] || {
    echo "check-style.sh: build first (scripts/build.sh fuzz)" >&2
    return 1
  }
  LINT_STAMPS=${XDG_CACHE_HOME:-$HOME/.cache}/morgue-lint
  mkdir -p "$LINT_STAMPS"
  OURS=${ours[*]}
  export LINT_STAMPS OURS build
  export -f lint
  # shellcheck disable=SC2016  # the inner shell expands these
  wanted_units | xargs -d '\n' -r -n 1 -P "$(nproc)" bash -c 'lint "$1"' lint
}

for check in "${checks[@]}"; do
  "check_$check"
done

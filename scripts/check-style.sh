#!/usr/bin/env bash
# check-style.sh [format] [lint] [PATH ...]: holds the C++ files below the
# paths given (all of ours, unless told) to .clang-format and .clang-tidy;
# both, unless told.  Linting needs a built build/ (or what BUILD names) and
# remembers the files that it passed until they, or headers of ours that they
# include, change.
set -euo pipefail
cd "$(dirname "$0")/.."
build=${BUILD:-build}

checks=()
paths=()
for argument in "$@"; do
  case $argument in
    format | lint) checks+=("$argument") ;;
    *) paths+=("$argument") ;;
  esac
done
[ "${#checks[@]}" -gt 0 ] || checks=(format lint)
[ "${#paths[@]}" -gt 0 ] ||
  paths=(text archive corpus indexer query bench tests)

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

# One line a compiled file: it and what it includes of ours.
inclusions() {
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

# Lints the file, or does not where its stamp tells that nothing changed.
lint() {
  local file=$1 output stamp=
  if [ -n "${INCLUDED:-}" ]; then
    stamp=$LINT_STAMPS/$({
      printf '%s\n' "$file" "$INCLUDED"
      tr ' ' '\n' <<<"$INCLUDED" | xargs cat .clang-tidy
    } | sha256sum | cut -d' ' -f1)
    [ ! -e "$stamp" ] || return 0
  fi
  # The build's flags are g++'s: clang does not know each of them.
  output=$(clang-tidy-14 -p "$build" --quiet \
    --extra-arg=-Wno-unknown-warning-option "$file" 2>&1) || {
    grep -vE ' generated\.$|^Suppressed |^Error while processing' <<<"$output" >&2
    return 1
  }
  [ -z "$stamp" ] || touch "$stamp"
}

check_lint() {
  [ -f "$build/compile_commands.json" ] || {
    echo "check-style.sh: build first (scripts/build.sh)" >&2
    return 1
  }
  LINT_STAMPS=${XDG_CACHE_HOME:-$HOME/.cache}/morgue-lint
  mkdir -p "$LINT_STAMPS"
  INCLUSIONS=$(mktemp)
  trap 'rm -f "$INCLUSIONS"' EXIT
  inclusions >"$INCLUSIONS"
  export LINT_STAMPS INCLUSIONS build
  export -f lint
  # shellcheck disable=SC2016  # the inner shell expands these
  sources -name '*.cc' |
    xargs -0r -n 1 -P "$(nproc)" bash -c '
      INCLUDED=$(grep -m 1 -E "^$1( |\$)" "$INCLUSIONS") || true
      lint "$1"' lint
}

for check in "${checks[@]}"; do
  "check_$check"
done

# shellcheck shell=bash disable=SC2034,SC2154  # compare.sh has them
# What the steps of compare.sh share: messages, packages, the work folder,
# measuring.  Sourced; uses $install, $keep, $bin.

common_packages=(coreutils python3 time)

say() {
  printf '%s  %s\n' "$(date +%H:%M:%S)" "$*" >&2
}

fail() {
  printf 'compare.sh: %s\n' "$*" >&2
  exit 2
}

# The version of an installed package; nothing if there is none.
version_of() {
  dpkg-query -W -f '${Version}' "$1" 2>/dev/null || true
}

is_installed() {
  dpkg-query -W -f '${db:Status-Status}\n' "$1" 2>/dev/null |
    grep -qx installed
}

# Installs what is missing, or says how to.
need_packages() {
  local package missing=()
  command -v dpkg-query >/dev/null || fail "this is made for Debian 12"
  for package in "$@"; do
    is_installed "$package" || missing+=("$package")
  done
  [ "${#missing[@]}" -gt 0 ] || return 0
  if ! $install; then
    fail "packages are missing; install them (or use --install as root):
  apt-get install --no-install-recommends ${missing[*]}"
  fi
  [ "$(id -u)" -eq 0 ] || fail "--install is for root; missing: ${missing[*]}"
  say "installing ${missing[*]}"
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq \
    --no-install-recommends "${missing[@]}" >/dev/null ||
    fail "apt-get install failed; try apt-get update first"
}

# $work and, in it, $results; the first goes at exit, unless it is to be kept.
open_work_folder() {
  if [ -n "$keep" ]; then
    mkdir -p "$keep"
    [ -z "$(ls -A "$keep")" ] || fail "--keep $keep is not empty"
    work=$(cd "$keep" && pwd)
  else
    work=$(mktemp -d "${TMPDIR:-/tmp}/morgue-compare-XXXXXX")
    trap 'rm -rf "$work"' EXIT
    trap 'exit 130' INT TERM
  fi
  results=$work/results
  mkdir "$results"
}

# record FILE VALUE...: a line of a table of the results.
record() {
  local file=$results/$1.tsv line
  shift
  printf -v line '%s\t' "$@"
  printf '%s\n' "${line%$'\t'}" >>"$file"
}

describe_machine() {
  local processor memory
  processor=$(sed -n 's/^model name[^:]*: *//p' /proc/cpuinfo | sed -n 1p)
  memory=$(sed -n 's/^MemTotal: *\([0-9]*\) kB/\1/p' /proc/meminfo)
  record machine processor "${processor:-$(uname -m)}"
  record machine cores "$(nproc)"
  record machine memory "$((memory / 1024 / 1024)) GiB"
  record machine system "$(
    # shellcheck disable=SC1091
    . /etc/os-release
    printf '%s, Linux %s' "$PRETTY_NAME" "$(uname -r)"
  )"
  record machine date "$(date -u +%Y-%m-%d)"
  record machine morgue "$("$bin/morgue-indexer" --version | sed 's/.* //')"
}

# measured FILE LABEL COMMAND...: runs it and adds a line to FILE.tsv: label,
# CPU seconds of the user and the system, wall seconds, peak memory in KiB.
measured() {
  local file=$results/$1.tsv label=$2 log=$work/log status=0
  shift 2
  /usr/bin/time -q -a -o "$file" -f "$label\\t%U\\t%S\\t%e\\t%M" \
    "$@" >"$log" 2>&1 || status=$?
  if [ "$status" -ne 0 ]; then
    cat "$log" >&2
    fail "$label failed (status $status): $1"
  fi
}

# record_size LABEL PATH...: bytes on disk.
record_size() {
  local label=$1
  shift
  record size "$label" "$(du -bc "$@" | tail -n 1 | cut -f1)"
}

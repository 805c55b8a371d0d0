#!/usr/bin/env bash
# install-deps.sh [build] [test]: installs the Debian 12 packages that Morgue
# is built with (build, the default) and checked with (test: clang's tools).
# Runs apt only where something is missing.
set -euo pipefail

build_packages=(
  ca-certificates cmake g++ ninja-build pkg-config tzdata libarchive-dev
  libbenchmark-dev libbrotli-dev libcld2-dev libcli11-dev libcsv-dev
  libgmime-3.0-dev libgtest-dev libgumbo-dev libhowardhinnant-date-dev
  librocksdb-dev libsimdjson-dev libuchardet-dev libutf8proc-dev
  libxapian-dev libxml2-dev nettle-dev zlib1g-dev
)
test_packages=(
  ccache clang-14 clang-format-14 clang-tidy-14 libclang-rt-14-dev
)

# Prints those of the packages named that are not installed.
missing_of() {
  local package
  for package in "$@"; do
    dpkg-query -W -f '${db:Status-Status}\n' "$package" 2>/dev/null |
      grep -qx installed || echo "$package"
  done
}

as_root() {
  if [ "$(id -u)" -eq 0 ]; then
    DEBIAN_FRONTEND=noninteractive "$@"
  else
    sudo env DEBIAN_FRONTEND=noninteractive "$@"
  fi
}

# Quiet where it goes well, the whole of apt's output where it does not.
quietly() {
  local output
  output=$(mktemp)
  if ! "$@" >"$output" 2>&1 </dev/null; then
    cat "$output" >&2
    rm -f "$output"
    return 1
  fi
  rm -f "$output"
}

fail() {
  echo "install-deps.sh: $*" >&2
  exit 1
}

wanted=()
for group in "${@:-build}"; do
  case $group in
    build) wanted+=("${build_packages[@]}") ;;
    test) wanted+=("${test_packages[@]}") ;;
    *) fail "unknown group '$group'; there are: build, test" ;;
  esac
done

command -v dpkg-query >/dev/null ||
  fail "this is not a Debian system; install the likes of: ${wanted[*]}"
mapfile -t missing < <(missing_of "${wanted[@]}")
[ "${#missing[@]}" -gt 0 ] || exit 0

if [ "$(id -u)" -ne 0 ] && ! command -v sudo >/dev/null; then
  fail "run as root (or install sudo), it needs: ${missing[*]}"
fi
echo "Installing ${#missing[@]} packages: ${missing[*]}"
# A fresh machine may be at its own upgrades: wait for them.
wait=(-o DPkg::Lock::Timeout=300)
quietly as_root apt-get "${wait[@]}" update -qq ||
  fail "apt-get update failed"
quietly as_root apt-get "${wait[@]}" install -y --no-install-recommends \
  "${missing[@]}" ||
  fail "apt-get install failed"

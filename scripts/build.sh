#!/usr/bin/env bash
# build.sh [PRESET [CMAKE-ARGUMENT ...]]: installs what is needed and builds
# the project by a preset of CMakePresets.json (release, into build/, unless
# told).  Builds only what TARGETS names, where that is set.
set -euo pipefail
cd "$(dirname "$0")/.."

preset=${1:-release}
[ $# -eq 0 ] || shift
case $preset in
  release) folder=build ;;
  *) folder=build-$preset ;;
esac

groups=(build)
[ "$preset" != fuzz ] || groups+=(test)
scripts/install-deps.sh "${groups[@]}"
if command -v ccache >/dev/null; then
  export CMAKE_CXX_COMPILER_LAUNCHER=${CMAKE_CXX_COMPILER_LAUNCHER-ccache}
fi

# Once configured, ninja calls cmake again by itself where that is needed.
if [ ! -f "$folder/build.ninja" ] || [ $# -gt 0 ]; then
  cmake --preset "$preset" "$@" >"$folder.log" 2>&1 || {
    cat "$folder.log" >&2
    rm -f "$folder.log"
    exit 1
  }
  rm -f "$folder.log"
fi
# One job a core: a job may take most of a gigabyte.
read -ra targets <<<"${TARGETS:-all}"
cmake --build "$folder" --parallel "$(nproc)" --target "${targets[@]}"

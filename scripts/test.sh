#!/usr/bin/env bash
# test.sh [CTEST-ARGUMENT ...]: installs what is needed, builds everything
# into build/ and runs the tests, e.g. `scripts/test.sh -L query`.
set -euo pipefail
cd "$(dirname "$0")/.."

scripts/build.sh release
ctest --test-dir build --output-on-failure --parallel "$(nproc)" "$@"

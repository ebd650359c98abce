#!/bin/sh
# SPDX-License-Identifier: MIT
# Every test program and the main job under valgrind: no error, nothing lost.
set -u
. tests/support/tally.sh
scratch=$(mktemp -d) && trap 'rm -rf "$scratch"' EXIT
watch="valgrind --quiet --error-exitcode=99 --leak-check=full --errors-for-leak-kinds=definite,indirect,possible"
watch="$watch --suppressions=tests/support/valgrind.supp"
# Freeing the C library's memory at the end of a child rewinds the files that it shares with its parent.
watch="$watch --run-libc-freeres=no"

# Minutes of LAPACK on matrices of 600 actors, and of copying up to a limit: AddressSanitizer has seen them.
TESTS=$(echo "$TESTS" | tr ' ' '\n' | grep -v -e '/spectral_test$' -e '/read_gexf_test$')
export TESTS
WRAPPER=$watch sh tests/support/unit.sh >"$scratch/unit"
grep -v ' passed, .* failed' "$scratch/unit"
# shellcheck disable=SC2046
set -- $(tail -n 1 "$scratch/unit" | tr -dc '0-9 ')
passed=$1 failed=$2 skipped=${3:-0}
skip "spectral_test (large matrices)"
skip "read_gexf_test (large texts)"

job=input/korea-crisis.json
for line in "render $job -f svg --effort fast" "render $job -f dot" "convert $job -f network" "convert $job -f graphml" \
    "convert $job -f csv" "metrics $job --json" "metrics $job" "validate $job" "list relations" "help"; do
    # shellcheck disable=SC2086
    holds "entente $line" sh -c "$watch $ENTENTE $line >/dev/null"
done
finish

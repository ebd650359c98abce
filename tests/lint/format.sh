#!/bin/sh
# SPDX-License-Identifier: MIT
# Sources are as .clang-format says: `make format` makes them so.
set -u
. tests/support/tally.sh

if ! command -v clang-format >/dev/null; then
    skip "format (clang-format is not installed; make lint installs it)"
    finish
fi
scratch=$(mktemp -d) && trap 'rm -rf "$scratch"' EXIT
find include src tests -name '*.[ch]' | sort >"$scratch/files"
xargs -P "$(getconf _NPROCESSORS_ONLN)" -n 40 clang-format --dry-run -Werror <"$scratch/files" >"$scratch/said" 2>&1
status=$?
while read -r file; do
    if grep -q "^$file:" "$scratch/said"; then
        fail "$file"
        grep -m 3 "^$file:" "$scratch/said"
    else
        pass
    fi
done <"$scratch/files"
if [ $status -ne 0 ] && [ "$failed" -eq 0 ]; then
    fail "clang-format ended with $status"
    cat "$scratch/said"
fi
finish

#!/bin/sh
# SPDX-License-Identifier: MIT
# clang-tidy with the checks of .clang-tidy, one test a source file.
set -u
. tests/support/tally.sh
scratch=$(mktemp -d) && trap 'rm -rf "$scratch"' EXIT

export scratch
find src -name '*.c' | sort >"$scratch/files"
xargs -P "$(getconf _NPROCESSORS_ONLN)" -n 1 sh -c '
    log=$scratch/$(echo "$1" | tr / .)
    # shellcheck disable=SC2086
    clang-tidy --quiet --warnings-as-errors="*" "$1" -- -std=c17 -Iinclude -Isrc -I$O $PKG_CFLAGS >"$log" 2>&1 || touch "$log.failed"
' tidy <"$scratch/files"
while read -r file; do
    log=$scratch/$(echo "$file" | tr / .)
    if [ -e "$log.failed" ]; then
        fail "$file"
        grep -E -A 3 '(warning|error):' "$log"
    else
        pass
    fi
done <"$scratch/files"
finish

#!/bin/sh
# SPDX-License-Identifier: MIT
# Runs the cmocka programs named in TESTS, under WRAPPER where one is set, and adds up their test cases.
set -u
. tests/support/tally.sh
scratch=$(mktemp -d) && trap 'rm -rf "$scratch"' EXIT

# Few systems have a locale with decimal commas; number_test wants one.
if localedef -i de_DE -f UTF-8 "$scratch/de_DE.UTF-8" 2>/dev/null; then export LOCPATH="$scratch"; fi

# Side by side: each program leaves its log and, in LOG.status, how it ended.
export scratch
# shellcheck disable=SC2086
printf '%s\n' $TESTS | xargs -P "$(getconf _NPROCESSORS_ONLN)" -n 1 sh -c '
    log=$scratch/$(basename "$1")
    CMOCKA_MESSAGE_OUTPUT=stdout timeout 900 ${WRAPPER:-} "$1" >"$log" 2>&1 </dev/null
    echo $? >"$log.status"' unit

# total WORD: the sum over the lines that cmocka closes a group with, such as "[  PASSED  ] 3 test(s)." or
# "[  SKIPPED ] tests: 1 test(s), listed below:"
total() {
    awk -v word="$1" '$1 == "[" && $2 == word && match($0, /[0-9]+ test\(s\)/) {
        sum += substr($0, RSTART) } END { print sum + 0 }' "$log"
}

for program in $TESTS; do
    log=$scratch/$(basename "$program")
    status=$(cat "$log.status")
    p=$(total PASSED) f=$(total FAILED) s=$(total SKIPPED)
    if [ "$status" -ne 0 ] && [ "$f" -eq 0 ]; then
        f=1
        echo "$program ended with status $status" >>"$log"
    elif [ $((p + f + s)) -eq 0 ]; then
        f=1
        echo "$program ran no test" >>"$log"
    fi
    if [ "$f" -gt 0 ]; then
        echo "FAILED: $program"
        grep -v '^\[\( RUN  \|       OK\)' "$log" | tail -n 80
    fi
    # A test that is skipped has said why: "why: …".
    awk -v program="$(basename "$program")" '
        sub(/^why: /, "") { why = $0 }
        /^\[  SKIPPED \] / && !/test\(s\)/ && !seen[$NF]++ { print "skipped: " $NF " of " program " (" why ")" }' "$log"
    passed=$((passed + p)) failed=$((failed + f)) skipped=$((skipped + s))
done
finish

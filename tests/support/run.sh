#!/bin/sh
# SPDX-License-Identifier: MIT
# Runs suites one after the other, goes on when one fails, and adds up their closing lines.
# usage: run.sh SUITE…    a suite is tests/*/SUITE.sh or tests/*/SUITE.py, or make:TARGET
# A suite closes with "N passed, N failed[, N skipped]" and names what it skips: "skipped: NAME (why)".
set -u
logs=${O:-.build}/log
mkdir -p "$logs"
. tests/support/tally.sh

run_suite() {
    case $1 in
    make:*) env -u MAKEFLAGS -u MAKELEVEL -u MFLAGS make "${1#make:}" ;;
    *)
        for script in tests/*/"$1".py; do
            if [ -e "$script" ]; then
                "$PYTHON" "$script"
                return
            fi
        done
        sh tests/*/"$1".sh
        ;;
    esac
}

# count FILE: the figures of its last closing line, as "passed failed skipped".
count() {
    sed -n 's/^\([0-9]*\) passed, \([0-9]*\) failed$/\1 \2 0/p
            s/^\([0-9]*\) passed, \([0-9]*\) failed, \([0-9]*\) skipped$/\1 \2 \3/p' "$1" | tail -n 1
}

for suite in "$@"; do
    log=$logs/$(echo "$suite" | tr : -).log
    start=$(date +%s)
    run_suite "$suite" >"$log" 2>&1 </dev/null
    status=$?
    # shellcheck disable=SC2046
    set -- $(count "$log")
    p=${1:-0} f=${2:-0} s=${3:-0} why=
    if [ $# -eq 0 ]; then
        f=1 why=" (it ended with status $status and no closing line)"
    elif [ "$status" -ne 0 ] && [ "$f" -eq 0 ]; then
        f=1 why=" (it ended with status $status)"
    elif [ $((p + f + s)) -eq 0 ]; then
        f=1 why=" (it ran no test)"
    fi
    printf '%-20s %6d passed %4d failed %4d skipped %5d s%s\n' \
        "$suite" "$p" "$f" "$s" $(($(date +%s) - start)) "$why"
    grep -e '^ *skipped: ' -e '^[a-z]* *[0-9]* passed .* s' "$log" | sed 's/^ */    /'
    if [ "$f" -gt 0 ]; then
        tail -n 60 "$log" | sed 's/^/    | /'
        echo "    all of it: $log"
    fi
    passed=$((passed + p)) failed=$((failed + f)) skipped=$((skipped + s))
done

echo
finish

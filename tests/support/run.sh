#!/bin/sh
# SPDX-License-Identifier: MIT
# Runs suites, as many at once as there are processors, goes on when one fails, and adds up their closing lines.
# usage: run.sh SUITE…    a suite is tests/*/SUITE.sh or tests/*/SUITE.py, or make:TARGET
# AT_ONCE=1 runs one after the other: targets of make share what they build, and coverage reads what others left.
# A suite closes with "N passed, N failed[, N skipped]" and names what it skips: "skipped: NAME (why)".
set -u
logs=${O:-.build}/log
. tests/support/tally.sh

run_suite() {
    case $1 in
    make:*) env -u MAKEFLAGS -u MAKELEVEL -u MFLAGS -u AT_ONCE make "${1#make:}" ;;
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

log_of() {
    echo "$logs/$(echo "$1" | tr : -).log"
}

# Leaves the log and, last of all, "STATUS SECONDS" in LOG.ended.
if [ "$1" = --one ]; then
    log=$(log_of "$2")
    start=$(date +%s)
    run_suite "$2" >"$log" 2>&1 </dev/null
    echo "$? $(($(date +%s) - start))" >"$log.ending"
    mv "$log.ending" "$log.ended"
    exit 0
fi

# count FILE: the figures of its last closing line, as "passed failed skipped".
count() {
    sed -n 's/^\([0-9]*\) passed, \([0-9]*\) failed$/\1 \2 0/p
            s/^\([0-9]*\) passed, \([0-9]*\) failed, \([0-9]*\) skipped$/\1 \2 \3/p' "$1" | tail -n 1
}

# tell SUITE LOG STATUS SECONDS
tell() {
    suite=$1 log=$2 status=$3 seconds=$4
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
    printf '%-20s %6d passed %4d failed %4d skipped %5d s%s\n' "$suite" "$p" "$f" "$s" "$seconds" "$why"
    grep -e '^ *skipped: ' -e '^[a-z]* *[0-9]* passed .* s' "$log" | sed 's/^ */    /'
    if [ "$f" -gt 0 ]; then
        tail -n 60 "$log" | sed 's/^/    | /'
        echo "    all of it: $log"
    fi
    passed=$((passed + p)) failed=$((failed + f)) skipped=$((skipped + s))
}

mkdir -p "$logs"
for suite in "$@"; do rm -f "$(log_of "$suite").ended"; done
printf '%s\n' "$@" | xargs -P "${AT_ONCE:-$(getconf _NPROCESSORS_ONLN)}" -n 1 sh tests/support/run.sh --one &
running=$!
for suite in "$@"; do
    log=$(log_of "$suite")
    while [ ! -e "$log.ended" ] && kill -0 $running 2>/dev/null; do sleep 0.2; done
    [ -e "$log.ended" ] || echo "1 0" >"$log.ended" # what was to run it was killed
    # shellcheck disable=SC2046
    tell "$suite" "$log" $(cat "$log.ended")
done

echo
finish

#!/bin/sh
# SPDX-License-Identifier: MIT
# Lines of src that the suites before this one ran: at least 90 %.
set -u
. tests/support/tally.sh

gcovr --root . --object-directory "$O" --filter 'src/' --txt "$O/coverage.txt" --html-details "$O/coverage.html" \
    --fail-under-line 90 "$O" 2>&1
status=$?
sed -n '/^src\|^TOTAL/p' "$O/coverage.txt"
if [ "$status" -eq 0 ]; then pass; else fail "fewer than 90 % of the lines ran (gcovr ended with $status)"; fi
finish

# SPDX-License-Identifier: MIT
# Counting for suites: `. tests/support/tally.sh`, then pass, fail, skip and holds, and `finish` at the end.
passed=0 failed=0 skipped=0

pass() {
    passed=$((passed + 1))
}

fail() {
    failed=$((failed + 1))
    echo "FAILED: $1"
}

skip() {
    skipped=$((skipped + 1))
    echo "skipped: $1"
}

# holds NAME COMMAND…: passes when the command succeeds, else shows what it said.
holds() {
    name=$1
    shift
    if said=$("$@" 2>&1); then
        pass
    else
        fail "$name"
        echo "$said" | head -n 40
    fi
}

# The closing line, and success only when something ran and nothing failed.
finish() {
    closing="$passed passed, $failed failed"
    if [ "$skipped" -gt 0 ]; then closing="$closing, $skipped skipped"; fi
    echo "$closing"
    if [ "$failed" -gt 0 ] || [ $((passed + skipped)) -eq 0 ]; then exit 1; fi
    exit 0
}

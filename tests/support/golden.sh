#!/bin/sh
# SPDX-License-Identifier: MIT
# Runs the command line's golden cases: golden.sh [--bless] [CASE...], from anywhere.
#
# A case is a folder in tests/golden: `cmd` is a line of sh, run from the root of the repository with
# $ENTENTE as the program and $TMP as an empty folder of its own; `stdout`, `stderr` and `exit` are what
# must come of it, where a missing file means nothing said and exit 0. In both texts the path of the empty
# folder reads $TMP. "--bless" takes what comes as what must come: read the difference before you commit it.
set -u
cd "$(dirname "$0")/../.." || exit 2
ENTENTE=${ENTENTE:-.build/release/entente}
case $ENTENTE in
/*) ;;
*) ENTENTE=$PWD/$ENTENTE ;;
esac
if [ ! -x "$ENTENTE" ]; then
    echo "golden.sh: $ENTENTE is not there; build it or set ENTENTE" >&2
    exit 2
fi

bless= whole=yes
while :; do
    case ${1-} in
    --bless) bless=--bless ;;
    --part) whole=no ;;
    *) break ;;
    esac
    shift
done
[ $# -gt 0 ] || set -- $(ls tests/golden)

# Side by side in parts, each of which closes with figures of its own.
if [ $whole = yes ]; then
    printf '%s\n' "$@" | xargs -P "$(getconf _NPROCESSORS_ONLN)" -n 20 sh tests/support/golden.sh --part $bless |
        awk -v cases=$# '/^[0-9]+ passed, [0-9]+ failed$/ { passed += $1; failed += $3; next } { print }
            END { failed += cases - passed - failed; print passed + 0 " passed, " failed + 0 " failed"; exit failed > 0 }'
    [ $? -eq 0 ] || [ -n "$bless" ]
    exit
fi

work=$(mktemp -d) || exit 2
trap 'rm -rf "$work"' EXIT
trap 'exit 130' INT TERM
TMP=$work/tmp
export ENTENTE TMP LC_ALL=C

run_case() { # the folder of the case
    mkdir "$TMP"
    sh "$1/cmd" </dev/null >"$work/raw.stdout" 2>"$work/raw.stderr"
    code=$?
    rm -rf "$TMP"
    : >"$work/exit"
    [ $code -eq 0 ] || echo $code >"$work/exit"
    for part in stdout stderr; do sed "s|$TMP|\$TMP|g" "$work/raw.$part" >"$work/$part"; done
}

compare() { # the folder of the case
    same=0
    for part in stdout stderr exit; do
        expected=$1/$part
        [ -e "$expected" ] || expected=/dev/null
        diff -u --label "$1/$part" --label "what came" "$expected" "$work/$part" || same=1
    done
    return $same
}

take_over() { # the folder of the case
    for part in stdout stderr exit; do
        rm -f "$1/$part"
        if [ -s "$work/$part" ]; then cp "$work/$part" "$1/$part"; fi
    done
}

passed=0
failed=0
for name; do
    folder=tests/golden/$name
    run_case "$folder"
    if compare "$folder"; then
        passed=$((passed + 1))
        continue
    fi
    failed=$((failed + 1))
    echo "golden: $name differs"
    [ -z "$bless" ] || take_over "$folder"
done
echo "$passed passed, $failed failed"

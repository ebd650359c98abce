#!/bin/sh
# SPDX-License-Identifier: MIT
# The files in output/ are what the program makes of the files in input/: the name tells the command, as
# korea-crisis.view-matrix.theme-dark.svg is "render input/korea-crisis.json --view matrix --theme dark".
set -u
. tests/support/tally.sh
scratch=$(mktemp -d) && trap 'rm -rf "$scratch"' EXIT

# same COMMAND… : what it writes is the file in $shown.
same() {
    "$ENTENTE" "$@" --quiet >"$scratch/now" && cmp "$scratch/now" "$shown"
}

for shown in output/*; do
    file=${shown#output/}
    input=input/${file%%.*}.json
    case $file in
    *.schema.json | *.md | *.png) ;;
    *.network.json) holds "$shown" same convert "$input" -f network ;;
    *.metrics.json) holds "$shown" same metrics "$input" -f json ;;
    *.svg)
        command=$(sh tests/support/pictured.sh command "$file")
        # shellcheck disable=SC2086
        holds "$shown" same $command -f svg
        ;;
    *.dot) holds "$shown" same render "$input" -f dot ;;
    *) fail "$shown: nobody knows which command made it" ;;
    esac
done
finish

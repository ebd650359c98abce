#!/bin/sh
# SPDX-License-Identifier: MIT
# The recipes of output/TASKS.md that hand a brief to pandoc: each makes the file that it names, and the title and
# the evidence of the brief are in it.
set -u
. tests/support/tally.sh
work=$(mktemp -d) && trap 'rm -rf "$work"' EXIT
mkdir "$work/bin" && ln -s "$ENTENTE" "$work/bin/entente"
ln -s "$PWD/input" "$work/input"
grep '^entente brief .*| pandoc ' output/TASKS.md >"$work/recipes"

follow() { # a recipe: runs in a folder where input is at hand
    (cd "$work" && PATH=$work/bin:$PATH && export PATH && eval "$1")
}
reads() { # a file: as plain text, whatever its format
    pandoc "$work/$1" -t plain --wrap=none
}
tells() { # a file and what stands in it
    reads "$1" | grep -q -F "$2"
}

holds "output/TASKS.md has recipes" test -s "$work/recipes"
if command -v pandoc >/dev/null; then
    while read -r recipe; do
        file=${recipe##*-o }
        holds "$recipe" follow "$recipe"
        holds "$file tells the heaviest pairs" tells "$file" "North Korea threatens United States"
        holds "$file holds the evidence" tells "$file" "[p5.8] United States blacklists North Korea"
    done <"$work/recipes"
else
    skip "office documents (pandoc is not installed)"
fi
finish

#!/bin/sh
# SPDX-License-Identifier: MIT
# The shared library shows exactly the functions that the public headers declare, all named entente_*;
# inside, what is not static is named ent_*.
set -u
. tests/support/tally.sh
scratch=$(mktemp -d) && trap 'rm -rf "$scratch"' EXIT

cat include/entente/*.h | grep -v '^#' | tr '\n' ' ' | tr ';' '\n' |
    sed -n 's/.*ENTENTE_API [^(]*[ *]\([a-z_0-9]*\)(.*/\1/p' | sort >"$scratch/declared"
nm -D --defined-only "$LIBRARY" | awk '{ print $3 }' | sort >"$scratch/exported"
nm --defined-only -g "$O/libentente.a" | awk 'NF == 3 { print $3 }' | grep -v '^entente_' | sort >"$scratch/inside"

nothing_but() {
    ! grep -v "$1" "$2"
}
holds "functions are declared at all" test -s "$scratch/declared"
holds "exported names start with entente_" nothing_but '^entente_' "$scratch/exported"
holds "names inside start with ent_" nothing_but '^ent_' "$scratch/inside"
holds "declared (<) and exported (>) are the same" diff "$scratch/declared" "$scratch/exported"
finish

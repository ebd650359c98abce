#!/bin/sh
# SPDX-License-Identifier: MIT
# What `make install` puts down is enough to build and run programs against the library, in C and in C++,
# static and shared; `make uninstall` takes all of it away.
set -u
. tests/support/tally.sh
root=$(mktemp -d) && trap 'rm -rf "$root"' EXIT
job=input/korea-crisis.json

quiet_make() {
    env -u MAKEFLAGS -u MAKELEVEL -u MFLAGS make PREFIX=/usr DESTDIR="$root" O="$O" CC="$CC" CFLAGS="$CFLAGS" "$@"
}
flags() {
    PKG_CONFIG_SYSROOT_DIR=$root PKG_CONFIG_PATH=$root/usr/lib/pkgconfig pkg-config "$@" entente
}
# build COMPILER LANGUAGE-OPTIONS OUTPUT LIBRARY-OPTIONS…
build() {
    compiler=$1 language=$2 output=$3
    shift 3
    # shellcheck disable=SC2046,SC2086
    $compiler $language tests/install/consumer.c -I"$root/usr/include" -o "$output" "$@"
}
answers_like_the_tool() {
    LD_LIBRARY_PATH=$root/usr/lib "$1" $job >"$root/said" && "$ENTENTE" metrics $job -f csv --quiet >"$root/wanted" &&
        cmp "$root/said" "$root/wanted"
}

holds "make install" quiet_make install
holds "the installed tool runs" "$root/usr/bin/entente" --version
holds "the installed schemas are there" test -s "$root/usr/share/entente/schema.json"
holds "entente.pc has the version" test "$(flags --modversion)" = "$("$ENTENTE" --version | sed 's/entente //')"

export LIBRARY_PATH=$root/usr/lib
holds "links in C, shared" build "$CC" -std=c17 "$root/shared" -lentente
holds "links in C++, shared" build "${CXX:-c++}" "-std=c++17 -x c++" "$root/cxx" -lentente
# shellcheck disable=SC2046
holds "links in C, static" build "$CC" -std=c17 "$root/static" "$root/usr/lib/libentente.a" \
    $(PKG_CONFIG_PATH=$root/usr/lib/pkgconfig pkg-config --static --libs entente | sed 's/-lentente//')
for program in shared cxx static; do
    holds "the $program program answers like the tool" answers_like_the_tool "$root/$program"
done
holds "the static one needs no libentente.so" sh -c "! ldd '$root/static' | grep libentente"
holds "the shared one asks for the soname" sh -c "LD_LIBRARY_PATH='$root/usr/lib' ldd '$root/shared' | grep '$(basename "$LIBRARY")'"

# The README's example, by the words of pkg-config alone, from a folder where no loader looks by itself.
own=$root/own
example() {
    awk '/^```c$/ { on = 1; next } /^```$/ { on = 0 } on' README.md >"$root/example.c"
    # shellcheck disable=SC2046
    "$CC" -fsanitize=address "$root/example.c" -o "$root/example" $(PKG_CONFIG_PATH=$own/lib/pkgconfig pkg-config --cflags --libs entente)
}
holds "make install into a folder of one's own" quiet_make PREFIX="$own" DESTDIR= install
holds "the README's example is built" example
unset LIBRARY_PATH
holds "it frees what it made" sh -c "'$root/example' >'$root/said'"
holds "it says a score an actor" sh -c "grep -q '^Russia 197' '$root/said' && [ \$(wc -l <'$root/said') -gt 20 ]"
holds "make uninstall from there" quiet_make PREFIX="$own" DESTDIR= uninstall
holds "nothing is left there" sh -c "! find '$own' ! -type d | grep ."

holds "make uninstall" quiet_make uninstall
holds "nothing is left" sh -c "! find '$root/usr' ! -type d | grep ."
finish

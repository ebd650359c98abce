#!/bin/sh
# SPDX-License-Identifier: MIT
# Every public header compiles alone, in strict C17 and in C++17.
set -u
. tests/support/tally.sh
warnings="-Wall -Wextra -Wpedantic -Werror"

for header in include/entente.h include/entente/*.h; do
    source=$(printf '#include <%s>\nextern int more;' "${header#include/}")
    # shellcheck disable=SC2086
    as_c() { echo "$source" | ${CC:-cc} -std=c17 $warnings -Wstrict-prototypes -Wundef -Iinclude -fsyntax-only -x c -; }
    # shellcheck disable=SC2086
    as_cxx() { echo "$source" | ${CXX:-c++} -std=c++17 $warnings -Iinclude -fsyntax-only -x c++ -; }
    holds "$header in C17" as_c
    holds "$header in C++17" as_cxx
done
finish

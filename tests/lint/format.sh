#!/bin/sh
# SPDX-License-Identifier: MIT
# Sources are as .clang-format says: `make format` makes them so.
set -u
. tests/support/tally.sh

if ! command -v clang-format >/dev/null; then
    skip "format (clang-format is not installed; make lint installs it)"
    finish
fi
for file in $(find include src tests -name '*.[ch]' | sort); do
    holds "$file" clang-format --dry-run -Werror "$file"
done
finish

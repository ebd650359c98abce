#!/bin/sh
# SPDX-License-Identifier: MIT
# The pictures in output/: the options that a picture's name stands for, and the page that shows them all.
# usage: pictured.sh command NAME.svg | pictured.sh page
set -u

# korea-crisis.view-matrix.theme-dark.svg: --view matrix --theme dark
options() {
    middle=${1#*.}
    middle=${middle%svg}
    echo "$middle" | tr . '\n' | sed -n 's/^roll-up$/--roll-up/p; t; s/^\([a-z]*\)-\(.*\)$/--\1 \2/p' | tr '\n' ' '
}

# What draws it, but for where it goes: one network, or two periods of it compared.
command_of() {
    case $1 in
    *.before-*) printf 'diff' ;;
    *) printf 'render' ;;
    esac
    printf ' input/%s.json %s' "${1%%.*}" "$(options "$1")"
}

case $1 in
command) command_of "$2" ;;
page)
    printf '# Gallery\n\nWhat `make gallery` draws from [the inputs](../input/README.md); each picture with its command.\n'
    for shown in output/*.svg; do
        file=${shown#output/}
        command="entente $(command_of "$file")-o $shown"
        printf '\n```sh\n%s\n```\n\n![%s](%s)\n' "$command" "${file%.svg}" "$file"
    done
    ;;
esac

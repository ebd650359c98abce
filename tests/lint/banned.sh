#!/bin/sh
# SPDX-License-Identifier: MIT
# Every byte goes out one way: to a file through base/file.c and base/replace.c, to people through the reporter
# and the console. The library does not print, exit, touch the process's locale or signals, read the clock or the
# environment, or call what cannot be called safely. The tool may print and exit; a child
# process may do what a process does.
set -u
. tests/support/tally.sh

unsafe='strcpy|strcat|strncpy|strncat|sprintf|vsprintf|gets|atoi|atol|atoll|atof|strtok|scanf|fscanf|sscanf'
unsafe="$unsafe|rand|random|srand|srandom|drand48|system|popen|tmpnam|tempnam|mktemp|alloca|longjmp"
locale='setlocale|uselocale|newlocale|strcoll|strftime|tolower|toupper|isalpha|isalnum|isspace|isupper|islower'
process='exit|_exit|_Exit|quick_exit|abort|signal|sigaction|raise|kill|fork|exec[lv][pe]*|setenv|putenv'
printing='printf|vprintf|fprintf|vfprintf|dprintf|puts|fputs|putchar|putc|fputc|perror|fwrite'
outside='time|clock|clock_gettime|gettimeofday|localtime|gmtime|getenv|getpid|gethostname'
memory='malloc|calloc|realloc|strdup|strndup|asprintf|vasprintf'
numbers='strtod|strtof|strtold|strtol|strtoul|strtoll|strtoull'

outputs='open|openat|creat|write|pwrite|rename|renameat|link|linkat|unlink|mkstemp|fopen|freopen|fdopen'

# calls FILE WORDS: lines of code that call one of the words; comments and texts are blanked first.
calls() {
    sed -E -e 's/"([^"\\]|\\.)*"/""/g' -e 's:/\*.*\*/::; s:/\*.*::; s:^ *\*.*::; s://.*::' "$1" |
        grep -nE "(^|[^A-Za-z0-9_>.])($2) *\(" | sed "s|^|$1:|"
}

for file in $(find src -name '*.[ch]' | sort); do
    words="$unsafe|$locale"
    case $file in
    src/cli/reporter.c | src/cli/console.c | src/cli/supervise.c) ;;
    src/cli/*) words="$words|$printing" ;;
    src/layout/graphviz_child.c | src/base/child.c | src/base/confine.c | src/structure/clock.c) words="$unsafe|setlocale|$printing" ;;
    *) words="$words|$process|$printing|$outside" ;;
    esac
    case $file in src/base/memory.c | src/layout/graphviz_child.c | src/base/child.c) ;; *) words="$words|$memory" ;; esac
    case $file in src/base/file.c | src/base/replace.c | src/base/child.c | src/cli/console.c) ;; *) words="$words|$outputs" ;; esac
    case $file in src/base/number.c) ;; *) words="$words|$numbers" ;; esac
    found=$(calls "$file" "$words")
    if [ -z "$found" ]; then pass; else
        fail "$file calls what it may not"
        echo "$found"
    fi
done
finish

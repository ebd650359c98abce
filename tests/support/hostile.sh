#!/bin/sh
# SPDX-License-Identifier: MIT
# Every file of the hostile corpus through every command and format of the judged build (sanitizers on), as
# an ordinary user. One test a file and command line.
set -u
. tests/support/tally.sh
corpus=../shared/hostile

if [ ! -d "$corpus" ]; then
    skip "hostile (no corpus at $corpus)"
    finish
fi

scratch=$(mktemp -d) && trap 'rm -rf "$scratch"' EXIT
mkdir "$scratch/tmp"
cp -R "$corpus" "$scratch/corpus" && chmod -R u+w "$scratch/corpus"
cp "$JUDGED" "$scratch/entente"
cp tests/support/lsan.supp "$scratch/"

# decide FIELD VALUE VERDICT: where the corpus leaves the rule to the project; the rest of its index stands.
decide() {
    awk -F '\t' -v OFS='\t' -v field="$1" -v value="$2" -v verdict="$3" '$field == value { $2 = verdict } { print }' \
        "$scratch/corpus/expected.tsv" >"$scratch/index" && mv "$scratch/index" "$scratch/corpus/expected.tsv"
}
decide 1 type/record-array.json ok      # an array of three texts is a relation
decide 1 type/source-number.json ok     # an id may be a number
decide 1 type/source-object.json ok     # an object with an id is how other programs name an end
decide 1 number/string.json warn        # a number in quotes is read, and told
decide 1 number/nan-literal.json warn   # NaN, as Python writes it, is no number
for file in json/utf32.json csv/utf16.csv csv/latin1.csv; do decide 1 $file warn; done # texts in any encoding
for file in week one-digit compact; do decide 1 date/$file.json warn; done # dates in forms that only one reading has
decide 1 csv/nan.csv warn               # as R writes nothing
decide 1 csv/sep-line.csv ok            # as Excel names the delimiter
decide 1 csv/tsv-as-csv.csv ok          # the first row tells the delimiter
decide 1 json/depth-unclosed.json limit # brackets are counted before their ends are missed
decide 1 csv/columns-10000.csv limit    # columns are counted before their names are read

chmod -R a+rwX "$scratch"

as_user=
if [ "$(id -u)" -eq 0 ]; then
    as_user="setpriv --reuid=65534 --regid=65534 --clear-groups --no-new-privs"
fi

# judge CODES ARGUMENT…
judge() {
    codes=$1
    shift
    # shellcheck disable=SC2086
    (cd "$scratch" && $as_user env -i PATH="$PATH" HOME="$scratch/tmp" TMPDIR="$scratch/tmp" \
        ASAN_OPTIONS=detect_leaks=1 UBSAN_OPTIONS=print_stacktrace=1 LSAN_OPTIONS="suppressions=$scratch/lsan.supp:print_suppressions=0" \
        "$PYTHON" corpus/run.py -j "$(getconf _NPROCESSORS_ONLN)" --codes "$codes" -- "$scratch/entente" "$@") \
        >"$scratch/log" 2>&1
    good=$(sed -n 's/^[0-9]* files, \([0-9]*\) as promised, .*/\1/p' "$scratch/log")
    bad=$(sed -n 's/^[0-9]* files, .* as promised, \([0-9]*\) broken$/\1/p' "$scratch/log")
    passed=$((passed + ${good:-0})) failed=$((failed + ${bad:-1}))
    if [ "${bad:-1}" -ne 0 ]; then
        echo "FAILED: entente $*"
        cat "$scratch/log"
    fi
}

# formats COMMAND: the names of what it writes.
formats() {
    "$JUDGED" list formats | awk -v use="$1" '$2 == use { print $1 }'
}

input=reject=3,limit=3
judge reject=1,limit=3 validate '{in}'
judge $input convert --json --roll-up '{in}' -o '{out}.json'
for command in convert metrics render balance coalitions triads brokerage mediate positions whatif; do
    if [ $command = render ]; then # figures too dense for their page say so
        for file in meaning/parent-deep.json shape/star-200.json shape/chain-500.json; do decide 1 $file told; done
    fi
    for format in $(formats $command | grep -v -e '^csv$' -e '^ndjson$'); do
        case $format in network) suffix=json ;; *) suffix=$format ;; esac
        case $command.$format in
            render.text) effort= ;; # a figure in words has no layout
            render.*) effort="--effort fast" ;;
            balance.* | brokerage.* | mediate.* | whatif.*) effort="--time-limit 1" ;;
            *) effort= ;;
        esac
        # shellcheck disable=SC2086
        judge $input $command '{in}' $effort -f "$format" -o "{out}.$suffix"
    done
done
judge $input robustness '{in}' --replicates 2 --measure degree -f json -o '{out}.json'
judge $input brief '{in}' --replicates 2 -f json -o '{out}.json'
judge $input brief '{in}' --replicates 2 -f markdown -o '{out}.md'
judge $input,ok=0+2,warn=0+2,told=0+2 explain '{in}' --camp 1 --time-limit 1 -f json -o '{out}.json' # 2: nothing is signed
judge $input diff '{in}' '{in}' -f json -o '{out}.json'
judge $input diff '{in}' '{in}' --effort fast -f svg -o '{out}.svg'
judge $input metrics '{in}' -f csv -o '{out}.csv'
decide 1 json/utf32.json ok
for file in spaces leap-second date-and-interval week one-digit compact; do decide 1 date/$file.json ok; done # they warn, unless kept quiet
judge $input,ok=0+2,warn=0+2,told=0+2 metrics --quiet '{in}' --slice month --measure degree,density -f json -o '{out}.json' # 2: nothing has a date
decide 2 ok told # formats of relations only tell what they leave out
judge $input convert '{in}' -f csv -o '{out}.csv'
judge $input convert '{in}' -f ndjson -o '{out}.ndjson'
finish

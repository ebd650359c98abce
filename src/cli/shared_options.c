/* SPDX-License-Identifier: MIT */
#include "cli/options.h"

#include <entente.h>

static const char *reciprocal_name(size_t index) {
    static const char *const names[] = {"both", "once"};
    return index < sizeof names / sizeof *names ? names[index] : NULL;
}

static const char *order_name(size_t index) {
    static const char *const names[] = {"spo", "sop", "pso", "pos", "osp", "ops"};
    return index < sizeof names / sizeof *names ? names[index] : NULL;
}

static const char *date_format_name(size_t index) {
    static const char *const names[] = {"dmy", "mdy"};
    return index < sizeof names / sizeof *names ? names[index] : NULL;
}

static const struct ent_option agreement[] = {
    {"agreement", 0, NULL, "instead: who agrees with whom on the issues (see positions)", NULL,
     ENT_FIELD(agreement), ENT_OPTION_FLAG},
    {"threshold", 0, "W", "agreement of this weight and more", NULL, ENT_FIELD(threshold), ENT_OPTION_REAL},
    {0},
};

static const struct ent_option reading[] = {
    {"input-format", 0, "NAME", "format of FILE, see list formats (default by suffix, else by content)",
     ent_input_format_choice, ENT_FIELD(input_format), ENT_OPTION_CHOICE},
    {"encoding", 0, "NAME", "encoding of FILE, as Windows-1252 (default by its bytes)", NULL,
     ENT_FIELD(encoding), ENT_OPTION_TEXT},
    {"sheet", 0, "NAME", "sheet of a workbook, by name or number (default the first)", NULL, ENT_FIELD(sheet),
     ENT_OPTION_TEXT},
    {"columns", 0, "FIELD=NAME,...", "columns of a table by their names or numbers: source=Country,target=2",
     NULL, ENT_FIELD(columns), ENT_OPTION_TEXT},
    {"order", 0, "ORDER",
     "of subject, predicate (the word) and object, where nothing names them (default spo)", order_name,
     ENT_FIELD(order), ENT_OPTION_CHOICE},
    {"relation", 0, "WORD", "word of relations that have none", NULL, ENT_FIELD(relation_word),
     ENT_OPTION_TEXT},
    {"statement-type", 0, "NAME", "type of the statements of a .dna database (default the first that fits)",
     NULL, ENT_FIELD(statement_type), ENT_OPTION_TEXT},
    {"actor-variable", 0, "NAME", "who speaks in them: person, organization (default) or another variable",
     NULL, ENT_FIELD(actor_variable), ENT_OPTION_TEXT},
    {"words", 0, "FILE", "relation words to add: CSV of word,sign,weight,category, or JSON", NULL,
     ENT_FIELD(words), ENT_OPTION_PATH},
    {"date-format", 0, "ORDER", "what comes first in 03/04/2018 (default as other dates tell)",
     date_format_name, ENT_FIELD(date_format), ENT_OPTION_CHOICE},
    {"actors", 0, "FILE", "a table of actors: id, name, kind, bloc, aliases, parent, role, note; repeatable",
     NULL, ENT_FIELD(actor_files), ENT_OPTION_PATHS},
    {"aliases", 0, "FILE", "a table of names that are one: name, same_as (see merge --review); repeatable",
     NULL, ENT_FIELD(aliases), ENT_OPTION_PATHS},
    {"fold-names", 0, NULL, "merge names that differ only in case, accents or width", NULL,
     ENT_FIELD(fold_names), ENT_OPTION_FLAG},
    {"scale", 0, "NAME|FILE",
     "what events weigh: goldstein-icews, goldstein-gdelt, plover, own, or a file of code,value (default by format); or a number: pixels of a PNG per pixel of the page (default 2; for print 300 to the inch)",
     NULL, ENT_FIELD(scale), ENT_OPTION_PATH},
    {"max-bad", 0, "N", "leave out up to N rows or entries that cannot be read (default 0)", NULL,
     ENT_FIELD(max_bad), ENT_OPTION_WHOLE},
    {"partial", 0, NULL, "leave out what cannot be read, and say what", NULL, ENT_FIELD(partial),
     ENT_OPTION_FLAG},
    {"max-bytes", 0, "N", "refuse a larger FILE (default 268435456)", NULL, ENT_FIELD(max_bytes),
     ENT_OPTION_COUNT},
    {0},
};

#define ACTOR                                                                                                \
    {                                                                                                        \
        "actor", 0, "NAME,...", "relations of these actors, by id, name or alias; repeatable", NULL,         \
            ENT_FIELD(actors), ENT_OPTION_TEXTS                                                              \
    }

static const struct ent_option actor[] = {ACTOR, {0}};

/* The first line is left out where --actor says whose, the second where --without supposes something. */
static const struct ent_option filter[] = {
    ACTOR,
    {"without", 0, "NAME,...", "neither these actors nor relations with them; repeatable", NULL,
     ENT_FIELD(left_out), ENT_OPTION_TEXTS},
    {"among", 0, "NAME,...", "relations of these actors with each other alone; repeatable", NULL,
     ENT_FIELD(among), ENT_OPTION_TEXTS},
    {"from", 0, "DATE", "relations that hold on DATE or later: 2018, 2018-03 or 2018-03-08", NULL,
     ENT_FIELD(from), ENT_OPTION_TEXT},
    {"to", 0, "DATE", "relations that hold on DATE or earlier", NULL, ENT_FIELD(to), ENT_OPTION_TEXT},
    {"coarse-dates", 0, "HOW",
     "what a date of a year or month alone stands for: all its days, the first, or none (default span)",
     ent_coarse_dates_choice, ENT_FIELD(coarse_dates), ENT_OPTION_CHOICE},
    {"issue", 0, "NAME,...", "relations of these issues; repeatable", NULL, ENT_FIELD(issues),
     ENT_OPTION_TEXTS},
    {"kind", 0, "KIND,...", "relations between actors of these kinds; repeatable", ent_kind_choice,
     ENT_FIELD(kinds), ENT_OPTION_CHOICES},
    {"bloc", 0, "NAME", "relations inside these blocs; repeatable", NULL, ENT_FIELD(blocs), ENT_OPTION_TEXTS},
    {"sign", 0, "SIGN", "positive, negative or neutral relations (+, -, 0); repeatable", NULL,
     ENT_FIELD(signs), ENT_OPTION_TEXTS},
    {"min-weight", 0, "W", "pairs whose relations, both ways together, weigh at least W", NULL,
     ENT_FIELD(min_weight), ENT_OPTION_REAL},
    {"source", 0, "ID", "relations with evidence from this source; repeatable", NULL, ENT_FIELD(sources),
     ENT_OPTION_TEXTS},
    {"ego", 0, "NAME[:HOPS]", "relations within HOPS steps (1) of this actor", NULL, ENT_FIELD(ego),
     ENT_OPTION_TEXT},
    {"isolates", 0, "HOW",
     "actors without a relation: drop-new drops those that lost all to a filter (default auto: as what is "
     "chosen asks)",
     ent_isolates_choice, ENT_FIELD(isolates), ENT_OPTION_CHOICE},
    {"keep-unused", 0, NULL, "keep sources, words, actors and the note, though nothing that stays uses them",
     NULL, ENT_FIELD(keep_unused), ENT_OPTION_FLAG},
    {"roll-up", 0, NULL, "first replace persons and organs by what they belong to", NULL, ENT_FIELD(roll_up),
     ENT_OPTION_FLAG},
    {"undirected", 0, NULL, "ignore the direction of relations", NULL, ENT_FIELD(undirected),
     ENT_OPTION_FLAG},
    {"dedup", 0, "WITHIN",
     "what count once: repeats of the same two, word and sign, within one of these (default all count)",
     ent_duplicates_choice, ENT_FIELD(dedup), ENT_OPTION_CHOICE},
    {"merge", 0, "HOW",
     "what such repeats weigh together, made one (default max); without --dedup, of the whole time",
     ent_merging_choice, ENT_FIELD(merging), ENT_OPTION_CHOICE},
    {"reciprocal", 0, "HOW", "of a pair without direction that is listed both ways alike (default both)",
     reciprocal_name, ENT_FIELD(reciprocal), ENT_OPTION_CHOICE},
    {"corroborate", 0, NULL, "each independent source counts once for a pair and sign: its heaviest relation",
     NULL, ENT_FIELD(corroborate), ENT_OPTION_FLAG},
    {0},
};

static const struct ent_option measuring[] = {
    {"layer", 0, "LAYER", "ties that count (default all)", ent_layer_choice, ENT_FIELD(layer),
     ENT_OPTION_CHOICE},
    {"distance", 0, "NAME",
     "length of a tie: 1/weight, 1, or the weight where weights are distances (default inverse)",
     ent_distance_choice, ENT_FIELD(distance), ENT_OPTION_CHOICE},
    {"unweighted", 0, NULL, "count every tie as 1", NULL, ENT_FIELD(unweighted), ENT_OPTION_FLAG},
    {0},
};

static const struct ent_option output[] = {
    {"output", 'o', "FILE",
     "write to FILE (default \"-\": standard output; a figure on a terminal goes to a file named after the input)",
     NULL, ENT_FIELD(output), ENT_OPTION_PATH},
    {"format", 'f', "NAME", "output format (default by suffix, else the first of these)", NULL,
     ENT_FIELD(format), ENT_OPTION_FORMAT},
    {"dry-run", 0, NULL, "read, check and compute, say what would be written where, and write nothing", NULL,
     ENT_FIELD(dry_run), ENT_OPTION_FLAG},
    {0},
};

static const struct ent_option answer[] = {
    {"output", 'o', "FILE", "write to FILE (default \"-\": standard output)", NULL, ENT_FIELD(output),
     ENT_OPTION_PATH},
    {"format", 'f', "NAME",
     "output format (default json after --json, else by suffix, else the first of these)", NULL,
     ENT_FIELD(format), ENT_OPTION_FORMAT},
    {"dry-run", 0, NULL, "read, check and compute, say what would be written where, and write nothing", NULL,
     ENT_FIELD(dry_run), ENT_OPTION_FLAG},
    {0},
};

static const struct ent_option table[] = {
    {"plain-csv", 0, NULL, "CSV for programs: no apostrophe before what a spreadsheet takes for a formula",
     NULL, ENT_FIELD(plain_csv), ENT_OPTION_FLAG},
    {0},
};

static const struct ent_option common[] = {
    {"json", 0, NULL, "results and errors for programs, as JSON", NULL, ENT_FIELD(json), ENT_OPTION_FLAG},
    {"quiet", 'q', NULL, "errors only: no warnings, no notes", NULL, ENT_FIELD(quiet), ENT_OPTION_FLAG},
    {"strict", 0, NULL, "fail when there are warnings, before anything is written", NULL, ENT_FIELD(strict),
     ENT_OPTION_FLAG},
    {"help", 'h', NULL, "show help and stop", NULL, ENT_FIELD(help), ENT_OPTION_FLAG},
    {"version", 0, NULL, "show the version and stop", NULL, ENT_FIELD(version), ENT_OPTION_FLAG},
    {0},
};

const struct ent_option_group ent_options_reading = {"Reading", reading};
#define WHICH "Which relations (all conditions must hold)"
const struct ent_option_group ent_options_filter = {WHICH, filter};
const struct ent_option_group ent_options_filter_rest = {WHICH, filter + 1};
const struct ent_option_group ent_options_filter_actor = {WHICH, actor};
const struct ent_option_group ent_options_filter_others = {WHICH, filter + 2};
const struct ent_option_group ent_options_measuring = {"How to measure", measuring};
const struct ent_option_group ent_options_output = {"Output", output};
const struct ent_option_group ent_options_answer = {"Output", answer};
const struct ent_option_group ent_options_table = {"Tables", table};
const struct ent_option_group ent_options_agreement = {"Agreement", agreement};
const struct ent_option_group ent_options_common = {"Common", common};

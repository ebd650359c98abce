/* SPDX-License-Identifier: MIT */
/** Options: tables that drive parsing, help and did-you-mean, and the settings they fill. No I/O. */
#ifndef ENT_OPTIONS_H
#define ENT_OPTIONS_H

#include <entente/error.h>
#include <stdbool.h>
#include <stddef.h>

enum ent_option_kind {
    ENT_OPTION_FLAG,    /* bool */
    ENT_OPTION_PATH,    /* const char *: any bytes */
    ENT_OPTION_TEXT,    /* const char *: UTF-8 without control characters */
    ENT_OPTION_CHOICE,  /* const char *: one of `choice`, spelt as there */
    ENT_OPTION_TEXTS,   /* struct ent_list of texts, repeatable */
    ENT_OPTION_PATHS,   /* struct ent_list of any bytes, repeatable */
    ENT_OPTION_CHOICES, /* struct ent_list of choices, repeatable and separated by commas */
    ENT_OPTION_COUNT,   /* size_t, from 1 */
    ENT_OPTION_WHOLE,   /* size_t, from 0 */
    ENT_OPTION_REAL,    /* double, from 0 */
    ENT_OPTION_FORMAT,  /* const char *: a format of what the command writes; the call checks it */
};

/** One option. A table of them ends with a zeroed one. */
struct ent_option {
    const char *name;  /* without "--" */
    char letter;       /* 0 when there is no short form */
    const char *value; /* what stands for the value in help; NULL for flags */
    const char *help;
    const char *(*choice)(size_t index); /* NULL from the end on */
    size_t place;                        /* ENT_FIELD */
    enum ent_option_kind kind;
};

/** What an option may choose from, as `choice`: ent_layer_choice and the like. */
#define ENUMERATION(type) const char *ent_##type##_choice(size_t index);
#define RECORDS(kind)     const char *ent_##kind##_choice(size_t index);
#include "cli/option_choices.def"
#undef ENUMERATION
#undef RECORDS
const char *ent_grouping_choice(size_t index);

/** The place of a field of the settings. */
#define ENT_FIELD(name) offsetof(struct ent_settings, name)

struct ent_option_group {
    const char *title; /* NULL: no group */
    const struct ent_option *options;
};

/** Of commands that draw the relations anew. */
#define ENT_OPTION_REPLICATES                                                                                \
    {                                                                                                        \
        "replicates", 0, "N",                                                                                \
            "bootstrap replicates: the relations drawn again, with replacement (default 1000)", NULL,        \
            ENT_FIELD(replicates), ENT_OPTION_COUNT                                                          \
    }
#define ENT_OPTION_SEED                                                                                      \
    { "seed", 0, "N", "another seed, other replicates (default 1)", NULL, ENT_FIELD(seed), ENT_OPTION_COUNT }
#define ENT_OPTION_JOBS                                                                                      \
    {                                                                                                        \
        "jobs", 'j', "N", "processes that share the work; the answer is the same (default 1)", NULL,         \
            ENT_FIELD(jobs), ENT_OPTION_COUNT                                                                \
    }

/** Texts in the order given; the array is owned, the texts are argv's or a table's. */
struct ent_list {
    const char **items;
    size_t count, capacity;
};

/** What the command line said. NULL, 0 and false: nothing. */
struct ent_settings {
    struct ent_list operands;
    const char *output, *format;
    bool help, version, json, quiet, strict, dry_run;

    struct ent_list aliases, actor_files;
    bool review;
    const char *input_format, *encoding, *sheet, *columns, *order, *relation_word, *statement_type,
        *actor_variable, *date_format, *words, *scale;
    size_t max_bytes, max_bad;
    bool fold_names, partial;

    const char *from, *to, *ego;
    struct ent_list actors, issues, kinds, blocs, signs, sources;
    double min_weight;
    const char *coarse_dates, *isolates;
    bool roll_up, undirected, keep_unused;
    struct ent_list among, left_out;
    const char *dedup, *merging, *reciprocal;
    bool corroborate;

    struct ent_list measures;
    const char *layer, *distance;
    bool unweighted;

    bool weighted;
    double time_limit;
    size_t camp_count;
    size_t camp;
    double alpha;
    const char *triad_class;
    const char *by;
    bool net;
    const char *slice;
    size_t null_shuffles;

    const char *projection, *norm, *stance_norm, *duplicates, *weights;
    bool by_weight, agreement;
    double range, threshold, scale_to;

    size_t replicates, seed, jobs, top;
    double level;

    const char *before, *after, *rank_by, *of;
    struct ent_list flips, without;
    const char *whose, *tie, *score;
    bool exit_code;

    const char *pin, *like, *highlight, *caption;
    struct ent_list callouts;
    const char *view, *layout, *preset, *page, *letters, *theme, *theme_file, *effort, *edge_labels, *rows,
        *split, *size;
    const char *title, *subtitle, *note, *source_line, *handling, *logo_space, *background, *id_prefix;
    bool explain_layout, appendix, evidence_links, xml_declaration, plain_csv;
};

/** Groups that several commands share. */
extern const struct ent_option_group ent_options_reading;
extern const struct ent_option_group ent_options_filter;
extern const struct ent_option_group ent_options_filter_rest;   /* without --actor */
extern const struct ent_option_group ent_options_filter_actor;  /* --actor alone */
extern const struct ent_option_group ent_options_filter_others; /* without --actor and --without */
extern const struct ent_option_group ent_options_measuring;
extern const struct ent_option_group ent_options_table;
extern const struct ent_option_group ent_options_output;    /* of what is written in a format of its own */
extern const struct ent_option_group ent_options_answer;    /* of an answer, which --json gives as JSON */
extern const struct ent_option_group ent_options_agreement; /* who agrees with whom instead of what is read */
extern const struct ent_option_group ent_options_common;

/**
 * Parses argv[1] and what follows; options may stand anywhere, "--" ends them, the last one of a kind wins.
 * Every mistake is reported and the rest is still parsed.
 *
 * Errors  BAD_OPTION, NO_MEMORY. `groups` ends with NULL.
 * Owner   caller clears *settings, also after a failure; argv must outlive it.
 */
enum entente_status ent_settings_parse(const struct ent_option_group *const *groups, int argc,
                                       const char *const *argv, struct ent_settings *settings,
                                       const struct entente_sink *sink);
void ent_settings_clear(struct ent_settings *settings);

/** What --scale says of pixels, a number, 0 where it says nothing of them; and of events, NULL likewise. */
double ent_pixel_scale(const struct ent_settings *settings);
const char *ent_event_scale(const struct ent_settings *settings);

/** True when `text` means the choice: case of ASCII and '-' against '_' do not matter. */
bool ent_choice_is(const char *choice, const char *text);

/** Room for all choices of the longest list. */
#define ENT_CHOICES_TEXT 1024

/** "choose one of: a, b, c" into `hint`. */
void ent_choices_text(const char *(*choice)(size_t index), char *hint, size_t size);

/** The choice as its table spells it; when there is none, reports that there is no such `what`. */
enum entente_status ent_choice_find(const char *(*choice)(size_t index), const char *what, const char *text,
                                    const char **found, const struct entente_sink *sink);

#endif

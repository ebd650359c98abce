/* SPDX-License-Identifier: MIT */
/** Turns documents, networks, scores and figures into bytes, and bytes into files. */
#ifndef ENTENTE_WRITE_H
#define ENTENTE_WRITE_H

#include <entente/balance.h>
#include <entente/brief.h>
#include <entente/brokerage.h>
#include <entente/coalitions.h>
#include <entente/compare.h>
#include <entente/explain.h>
#include <entente/group_quarrels.h>
#include <entente/likeness.h>
#include <entente/measure.h>
#include <entente/mediate.h>
#include <entente/network.h>
#include <entente/null_model.h>
#include <entente/positions.h>
#include <entente/robustness.h>
#include <entente/slices.h>
#include <entente/triads.h>
#include <entente/whatif.h>

/** What an output format shows, and so what entente_output must hold. */
enum entente_subject {
    ENTENTE_WRITES_DOCUMENT,    /* network (its document is written) */
    ENTENTE_WRITES_SCORES,      /* network and scores */
    ENTENTE_WRITES_SLICES,      /* network and slices */
    ENTENTE_WRITES_FIGURE,      /* network and figure */
    ENTENTE_WRITES_BALANCE,     /* network and balance */
    ENTENTE_WRITES_COMPARISON,  /* network (the later one) and comparison */
    ENTENTE_WRITES_EXPLANATION, /* network and explanation */
    ENTENTE_WRITES_MEDIATION,   /* network and mediation */
    ENTENTE_WRITES_POSITIONS,   /* network and positions */
    ENTENTE_WRITES_ROBUSTNESS,  /* network and robustness */
    ENTENTE_WRITES_COALITIONS,  /* network and coalitions */
    ENTENTE_WRITES_TRIADS,      /* network and triads */
    ENTENTE_WRITES_BROKERAGE,   /* network and brokerage */
    ENTENTE_WRITES_BRIEF,       /* network and brief */
    ENTENTE_WRITES_WHATIF,      /* network and whatif */
    ENTENTE_WRITES_LIKENESS,    /* network and likeness */
    ENTENTE_SUBJECT_COUNT
};

/** How much time to spend on a figure's layout. */
enum entente_effort { ENTENTE_EFFORT_NORMAL, ENTENTE_EFFORT_FAST, ENTENTE_EFFORT_BEST, ENTENTE_EFFORT_COUNT };
ENTENTE_API const char *entente_effort_name(enum entente_effort effort);
ENTENTE_API bool entente_effort_find(const char *name, enum entente_effort *effort);

/** Which lines carry their words. */
enum entente_edge_labels {
    ENTENTE_LABELS_AUTO, /* where they fit without covering anything; else a badge with the sign */
    ENTENTE_LABELS_ALL,  /* all, whatever they cover */
    ENTENTE_LABELS_NONE, /* badges only */
    ENTENTE_LABELS_COUNT
};
ENTENTE_API const char *entente_edge_labels_name(enum entente_edge_labels labels);
ENTENTE_API bool entente_edge_labels_find(const char *name, enum entente_edge_labels *labels);

/** Colours and dashes of one's own, on the base of a built-in theme. */
typedef struct entente_theme entente_theme;

/**
 * Reads a theme from a JSON file: {"base": "light", "colours": {"ink": "#1A1A1A"}, "dashes": {"negative":
 * [4, 2]}}. Colours are those of entente_colour_at, dashes in units of the line's width. What cannot be read
 * against its ground is told as a warning.
 *
 * Errors  UNREADABLE, BAD_INPUT, TOO_LARGE (1 MiB), NO_MEMORY.
 * Owner   caller frees *theme with entente_theme_free; it must outlive what is written with it.
 */
ENTENTE_API enum entente_status entente_theme_read(const char *path, entente_theme **theme,
                                                   const struct entente_sink *sink);
ENTENTE_API void entente_theme_free(entente_theme *theme);

/** The name of a colour that themes have; NULL from the end on. */
ENTENTE_API const char *entente_colour_at(size_t index);
/** Its value "#RRGGBB" in a built-in theme; NULL when there is no such colour or theme. */
ENTENTE_API const char *entente_colour_in(const char *theme, size_t index);

/** Where the actors stand in a figure that was drawn before. */
typedef struct entente_places entente_places;

/**
 * Reads places from an SVG of a network that entente drew.
 *
 * Errors  UNREADABLE, BAD_INPUT (no actors stand in it), TOO_LARGE (64 MiB), NO_MEMORY.
 * Owner   caller frees *places with entente_places_free; it must outlive what is written with it.
 */
ENTENTE_API enum entente_status entente_places_read(const char *path, entente_places **places,
                                                    const struct entente_sink *sink);
ENTENTE_API void entente_places_free(entente_places *places);
/** What its thickest line stands for, to be another figure's `scale_to`: 0 or more; 0: it has no line. */
ENTENTE_API double entente_places_scale(const entente_places *places);

/** A remark on what is said between two actors, either way. */
struct entente_callout {
    const char *a, *b; /* actors by id, name or alias */
    const char *text;
};

/** What the rows of a timeline are. */
enum entente_rows {
    ENTENTE_ROWS_AUTO, /* pairs where they fit, else actors */
    ENTENTE_ROWS_PAIRS,
    ENTENTE_ROWS_ACTORS,
    ENTENTE_ROWS_COUNT
};
ENTENTE_API const char *entente_rows_name(enum entente_rows rows);
ENTENTE_API bool entente_rows_find(const char *name, enum entente_rows *rows);

/** What an SVG draws its texts as. */
enum entente_letters {
    ENTENTE_LETTERS_TEXT,     /* text, in fonts that the reader has */
    ENTENTE_LETTERS_OUTLINES, /* paths, which look the same everywhere; the text stays for search and readers
                                 of the page aloud */
    ENTENTE_LETTERS_COUNT
};
ENTENTE_API const char *entente_letters_name(enum entente_letters letters);
ENTENTE_API bool entente_letters_find(const char *name, enum entente_letters *letters);

/** Small multiples: one network per part, with everyone in the same place. */
enum entente_split {
    ENTENTE_SPLIT_NONE,
    ENTENTE_SPLIT_SIGN,   /* for, against, neutral */
    ENTENTE_SPLIT_BLOC,   /* the ties of each bloc */
    ENTENTE_SPLIT_PERIOD, /* of a length that makes at most six */
    ENTENTE_SPLIT_YEAR,
    ENTENTE_SPLIT_MONTH,
    ENTENTE_SPLIT_WEEK,
    ENTENTE_SPLIT_DAY,
    ENTENTE_SPLIT_COUNT
};
ENTENTE_API const char *entente_split_name(enum entente_split split);
ENTENTE_API bool entente_split_find(const char *name, enum entente_split *split);

/** How a figure is to look. Zero and NULL choose the default; an empty text leaves its part out. */
struct entente_figure {
    const char *view;   /* see entente_view_at; NULL: the first */
    const char *layout; /* see entente_layout_at; NULL: the first */
    const char *preset; /* see entente_preset_at; NULL: the first */
    const char *page;   /* its size instead of the preset's: "1920x1080" or, with a preset's type for
                           paper, "297x210mm", also cm and in, or "a4", "a4-portrait"; 100 to 20,000 px a
                                       side; NULL: none */
    const char *theme;  /* see entente_theme_at; NULL: the first */
    const entente_theme *own_theme; /* instead of `theme`; NULL: none */
    enum entente_effort effort;
    enum entente_edge_labels edge_labels;
    enum entente_rows rows;
    enum entente_letters letters; /* of an SVG; PNG and PDF look the same everywhere as they are */
    enum entente_split split;     /* of a network */
    const entente_places *pinned; /* of a network: who stood somewhere stays there; NULL: nobody */
    const char *highlight; /* of a network: whose ties alone have colour, by id, name or alias; NULL: all */
    const char *caption;   /* below the drawing; NULL: none */
    const struct entente_callout *callouts; /* of a network: numbered on the lines, and told below */
    size_t callout_count;
    const char *subject;     /* of a portrait: an actor, by id, name or alias */
    double threshold;        /* of agreement: lighter ties are left out */
    double scale_to;         /* of a network: the weight whose line is the thickest, so that figures of a
                                set can be compared; 0: the heaviest of this one */
    const char *title;       /* NULL: the document's */
    const char *subtitle;    /* NULL: what sizes the nodes, and counts */
    const char *note;        /* NULL: none */
    const char *source_line; /* NULL: the sources, as-of date, and what no line means */
    const char *handling;    /* a banner at the top right: "OFFICIAL"; NULL: none */
    double logo_width, logo_height; /* kept free at the top right */
    bool no_background;
    bool evidence_links;  /* relations link to their evidence where it has a safe URL */
    bool xml_declaration; /* <?xml …?> first */
    bool appendix;        /* the list of relations with their evidence, by id, below the figure */
    double scale;         /* pixels of a PNG per pixel of the figure; 0: 2, in print 300 to the inch */
    const struct entente_comparison *changes; /* the network is that of both sides; NULL: it is one network */
    const struct entente_slices *strip;       /* measures of the network through time, below it; NULL: none */
    bool explain;                             /* tell the scores of the layouts that were tried, as notes */
    const struct entente_scores *sizes;       /* per-actor scores that size the nodes; NULL: all equal */
    const char *id_prefix;                    /* of every XML id; NULL: from the content */
};

struct entente_output {
    const entente_network *network;
    const struct entente_scores *scores;
    size_t score_count;
    size_t top; /* of a table of scores: actors of this rank and before alone, all that share it; 0: all */
    const struct entente_slices *slices;
    struct entente_figure figure;
    const struct entente_balance *balance;
    const struct entente_null_model *null_model; /* beside the balance; NULL: none */
    const struct entente_comparison *comparison;
    const struct entente_explanation *explanation;
    const struct entente_mediation *mediation;
    const struct entente_group_quarrels *group_quarrels; /* beside the mediation; NULL: none */
    const struct entente_positions *positions;
    const struct entente_robustness *robustness;
    const struct entente_coalitions *coalitions;
    const struct entente_triads *triads;
    const struct entente_brokerage *brokerage;
    const struct entente_brief *brief;
    bool appendix; /* of a brief: the relations that are cited in it, with their evidence, at its end */
    const struct entente_whatif *whatif;
    const struct entente_likeness *likeness;
    bool plain_csv; /* CSV for programs: no apostrophe before what spreadsheets take for a formula */
};

struct entente_output_format {
    const char *name;   /* "svg" */
    const char *suffix; /* ".svg": the longest suffix that fits a path decides */
    const char *summary;
    enum entente_subject subject;
};
ENTENTE_API size_t entente_output_format_count(void);
ENTENTE_API const struct entente_output_format *entente_output_format_at(size_t index);
/** By name within a subject; NULL when there is none. */
ENTENTE_API const struct entente_output_format *entente_output_format_find(enum entente_subject subject,
                                                                           const char *name);
/** By a path's suffix within a subject; NULL when none fits. */
ENTENTE_API const struct entente_output_format *entente_output_format_for(enum entente_subject subject,
                                                                          const char *path);

/** A named choice that figures offer. */
struct entente_choice {
    const char *name, *summary;
};
ENTENTE_API size_t entente_view_count(void);
ENTENTE_API const struct entente_choice *entente_view_at(size_t index);
ENTENTE_API size_t entente_preset_count(void);
ENTENTE_API const struct entente_choice *entente_preset_at(size_t index);
ENTENTE_API size_t entente_layout_count(void);
ENTENTE_API const struct entente_choice *entente_layout_at(size_t index);
ENTENTE_API size_t entente_theme_count(void);
ENTENTE_API const struct entente_choice *entente_theme_at(size_t index);

/** Bytes that the caller frees with entente_bytes_clear. */
struct entente_bytes {
    char *data;
    size_t length;
};
ENTENTE_API void entente_bytes_clear(struct entente_bytes *bytes);

/**
 * Writes into memory.
 *
 * Errors  BAD_OPTION (no such view, layout, preset or theme; nothing that the view shows, or the format),
 * TOO_LARGE, NO_MEMORY, LIBRARY.
 */
ENTENTE_API enum entente_status entente_write(const struct entente_output *output,
                                              const struct entente_output_format *format,
                                              struct entente_bytes *bytes, const struct entente_sink *sink);

/**
 * Puts bytes where a path leads. "-" is standard output; links are followed to their end.
 *
 *   a file, or nothing yet     written beside it without a name, put in its place once whole; owner, group,
 *                              rights and attributes are kept, and signals wait meanwhile
 *   the end of a broken link   made
 *   a file with other names (hard links), another's or a mounted file, a folder that lets no file be made or
 *                              replaced: written in place, told as a note
 *   a file that nobody may write, a folder: refused
 *   a device, a pipe           written through
 *   /dev/stdout, /dev/fd/N     written through the descriptor, so that what is appended to stays
 *
 * Errors  UNWRITABLE, NO_MEMORY.
 */
ENTENTE_API enum entente_status entente_save(const char *path, const struct entente_bytes *bytes,
                                             const struct entente_sink *sink);

#endif

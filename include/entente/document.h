/* SPDX-License-Identifier: MIT */
/** The document: actors, issues, sources and the relations that the sources assert. */
#ifndef ENTENTE_DOCUMENT_H
#define ENTENTE_DOCUMENT_H

#include <entente/error.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/** "No such actor" or "no such source". */
#define ENTENTE_NONE SIZE_MAX

enum entente_kind {
    ENTENTE_STATE,
    ENTENTE_GOVERNMENT,
    ENTENTE_ORGANISATION,
    ENTENTE_PERSON,
    ENTENTE_MEDIA,
    ENTENTE_GROUP,
    ENTENTE_ISSUE,
    ENTENTE_EVENT,
    ENTENTE_OTHER,
    ENTENTE_KIND_COUNT
};

/** "state", "government", …; NULL when `kind` is out of range. */
ENTENTE_API const char *entente_kind_name(enum entente_kind kind);

/** The kind called `name`; false when there is none. */
ENTENTE_API bool entente_kind_find(const char *name, enum entente_kind *kind);

/** True unless it is an issue or an event: they are spoken about, take no side and cannot mediate. */
ENTENTE_API bool entente_kind_is_actor(enum entente_kind kind);

/** An actor or, when its kind is ENTENTE_ISSUE, an issue. Optional texts are "" when absent. */
struct entente_actor {
    const char *id;         /* unique in the document */
    const char *name;       /* what is printed; the id when nothing else was given */
    const char *plain_name; /* of several actors of one name: that name, without what stands behind it in
                               `name` to tell them apart; else NULL */
    const char *role;       /* a person's office, an organ's function */
    const char *bloc;
    const char *note;
    const char *const *aliases;
    size_t alias_count;
    size_t parent; /* the actor it belongs to, or ENTENTE_NONE; never a cycle */
    enum entente_kind kind;
    bool declared; /* stood under "actors", as against: was named by a relation only */
};

/** Where statements come from. Optional texts are "". */
struct entente_source {
    const char *id, *author, *title, *publisher, *date, *url;
};

/** Days since 1970-01-01 in the proleptic Gregorian calendar, both ends included. */
struct entente_period {
    int32_t first;    /* INT32_MIN: open start */
    int32_t last;     /* INT32_MAX: open end */
    const char *text; /* "2018-03", "2018/2019", "../2018-03-08"; "" when undated */
};

/** Why a relation is believed. Optional texts are "". */
struct entente_evidence {
    size_t source; /* index into the document's sources, or ENTENTE_NONE */
    const char *locator, *note, *speaker, *url, *title;
};

/** One assertion: source –word→ target. */
struct entente_relation {
    const char *id;   /* given; else "r3" for the third of its file, "b.txt:r3" where there are several */
    bool is_numbered; /* the id was not given */
    size_t source, target; /* actors */
    const char *word;      /* as it is to be printed: the text given in plain spelling */
    const char *given;     /* the text given, blanks folded */
    const char *lemma;     /* the vocabulary's headword; the word itself when it is unknown */
    const char *category;  /* the vocabulary's category; "" when unknown */
    int sign;              /* -1, 0 or +1 */
    double weight;         /* 0, or from 1e-12 to 1e12; never negative */
    bool is_sign_open;     /* nobody said the sign, and no known word stands there as it is: another
                              vocabulary may tell; so the weight */
    bool is_weight_open;
    double confidence; /* from 0 to 1 */
    struct entente_period when;
    const char *note;
    const struct entente_evidence *evidence;
    size_t evidence_count;
    size_t file; /* the input that it stands in, as entente_document_input counts; of several that say it
                    alike with one id, the first by name */
    const char *within_source, *within_target; /* names of the two that rolling up made one; else NULL */
    const char *stated_source, *stated_target; /* whom the statement itself names, where rolling up counts it
                                                  for another; else NULL */
};

/** What an actor is to itself, which makes no tie; not with the weight 0. */
ENTENTE_API bool entente_is_inner(const struct entente_relation *relation);

/** A relation word, its inflections and what it stands for. */
struct entente_word {
    const char *word;     /* headword, third person singular present */
    const char *forms;    /* other accepted forms, separated by '|' */
    const char *category; /* kebab-case */
    int sign;
    double weight;
    int sign_on_actors; /* where it hangs on the target: "demands" backs an issue and presses an actor; else
                           the sign */
};

typedef struct entente_document entente_document;

/** Inputs may be as large, unless more is allowed. */
#define ENTENTE_BYTES_MOST ((size_t)256 << 20)

struct entente_read_options {
    const char *format;   /* a reader's name, or NULL: by suffix, then by content */
    bool fold_names;      /* merge names that are equal after NFKC, case and mark folding */
    size_t max_bytes;     /* 0: ENTENTE_BYTES_MOST; also of what a packed file holds */
    const char *encoding; /* of a text, as iconv names it; NULL: found by itself */
    const char *sheet;    /* of a workbook, its name or number from 1; NULL: the first */
    const char *columns;  /* of a table: "source=Country,target=2", by name or number; NULL: by known names */
    const char *order; /* of a triple whose parts nothing names: "spo", "sop", "pso", …: subject, predicate
                          (the relation's word) and object; NULL: "spo" */
    const char *relation; /* the word of relations that have none; NULL: by their signs */
    const char
        *statement_type; /* of a database of the Discourse Network Analyzer; NULL: the first that fits */
    const char *actor_variable; /* of it, as "person"; NULL: "organization", or what is nearest to it */
    const char
        *date_format; /* "dmy" or "mdy": what "03/04/2018" is; NULL: as other dates of the column tell */
    const char
        *words; /* a file of relation words, a table or JSON, which count before all others; NULL: none */
    const char *scale; /* of event data, what events weigh: "goldstein-icews", "goldstein-gdelt", "plover",
                          "own" or a file of code,value; NULL: the usual one of the format */
    size_t max_bad;    /* so many mistakes of the input are warnings, and leave out what they are in */
    /** Told once in a while how far a file is: its rows so far and the share of it, from 0 to 1. NULL: nobody
     *  asks. */
    void (*progress)(void *payload, const char *file, size_t rows, double share);
    void *progress_payload;
    bool partial;   /* leaves out what cannot be read, and says in warnings what */
    bool tells_all; /* reports up to 10,000 errors, warnings and notes each, not 20, 20 and 10 */
};

/**
 * Reads a document from a file, or from standard input when `path` is "-".
 *
 * Errors  UNREADABLE, BAD_INPUT (every error of the input is reported, up to 20), TOO_LARGE, BAD_OPTION
 *         (no such format), NO_MEMORY.
 * Owner   caller frees *document with entente_document_free.
 * Order   actors by id, relations by source, target, date, word and the rest of their content: the order
 *         in the file has no effect on anything.
 */
ENTENTE_API enum entente_status entente_document_read(const char *path,
                                                      const struct entente_read_options *options,
                                                      entente_document **document,
                                                      const struct entente_sink *sink);

/** The same from memory; `name` stands for the file in messages and its suffix chooses the format. */
ENTENTE_API enum entente_status entente_document_parse(const char *name, const char *bytes, size_t length,
                                                       const struct entente_read_options *options,
                                                       entente_document **document,
                                                       const struct entente_sink *sink);

/** A file by its name, "-" being standard input; or bytes, which `name` stands for in messages. */
struct entente_input {
    const char *name;
    const char *bytes; /* NULL: read the file */
    size_t length;
    const char *format; /* of this input alone; NULL: as the options say */
};

/**
 * Reads 1 to 2,000 inputs as one document; their order changes nothing.
 *
 * Actors that share an id, name or alias are one. What contradicts itself (two kinds of one actor, two signs
 * of one word, two sources of one id) is an error that names both places. A relation's id that stands in
 * several inputs gets the input's name before it, unless the relations are the same in all: those count once.
 * A title or note stays when it is the only one; `as_of` is the latest.
 *
 * Errors, owner  as entente_document_read.
 */
ENTENTE_API enum entente_status entente_document_merge(const struct entente_input *inputs, size_t count,
                                                       const struct entente_read_options *options,
                                                       entente_document **document,
                                                       const struct entente_sink *sink);

/**
 * Gives the actors of `document` the ids that `like` knows them by, so that what compares by id finds them:
 * who has the same id in both keeps it; of the rest, who is spelt here as one is there, by id, name or alias,
 * as within one file. Who is matched by name is told as a note; where several fit, nobody is matched, as a
 * warning. Indices of actors and relations change.
 *
 * Errors  NO_MEMORY.
 * Cost    linear in ids, names and aliases.
 */
ENTENTE_API enum entente_status entente_document_align(entente_document *document,
                                                       const entente_document *like,
                                                       const struct entente_sink *sink);

ENTENTE_API void entente_document_free(entente_document *document);

/** Texts of the document's head: "" when absent. */
ENTENTE_API const char *entente_document_title(const entente_document *document);
ENTENTE_API const char *entente_document_as_of(const entente_document *document);
ENTENTE_API const char *entente_document_note(const entente_document *document);
/** What the weights are values of, as "Goldstein scale as in ICEWS"; of several, all, with "; " between. */
ENTENTE_API const char *entente_document_scale(const entente_document *document);
/** What of what was read it shows, as sentences in one line: "Only hostile relations: 31 of 59."; "" for all.
 */
ENTENTE_API const char *entente_document_shows(const entente_document *document);
/** False when every relation is mutual. */
ENTENTE_API bool entente_document_directed(const entente_document *document);

ENTENTE_API size_t entente_document_actor_count(const entente_document *document);
ENTENTE_API size_t entente_document_source_count(const entente_document *document);
ENTENTE_API size_t entente_document_relation_count(const entente_document *document);
/** NULL when `index` is out of range. */
ENTENTE_API const struct entente_actor *entente_document_actor(const entente_document *document,
                                                               size_t index);
ENTENTE_API const struct entente_source *entente_document_source(const entente_document *document,
                                                                 size_t index);
ENTENTE_API const struct entente_relation *entente_document_relation(const entente_document *document,
                                                                     size_t index);

/** The actor with this id, name or alias, or ENTENTE_NONE. */
ENTENTE_API size_t entente_document_find_actor(const entente_document *document, const char *name);

/** The words that this document declares itself. */
ENTENTE_API size_t entente_document_word_count(const entente_document *document);
ENTENTE_API const struct entente_word *entente_document_word(const entente_document *document, size_t index);

/** The built-in vocabulary, sorted by headword. */
ENTENTE_API size_t entente_word_count(void);
ENTENTE_API const struct entente_word *entente_word_at(size_t index);

/** A readable input format. */
struct entente_input_format {
    const char *name, *suffixes, *summary;
};
ENTENTE_API size_t entente_input_format_count(void);
ENTENTE_API const struct entente_input_format *entente_input_format_at(size_t index);

#endif

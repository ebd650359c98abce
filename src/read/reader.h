/* SPDX-License-Identifier: MIT */
/**
 * Contract of a reader: bytes → plain records, handed one by one to a sink.
 *
 * A reader knows its syntax and the types of fields; what they mean (names, dates, signs, references) is
 * the model's business. It reports every error it finds and goes on with the next record where it can.
 * The bytes are valid UTF-8 without NUL, NUL-terminated at `length`, one byte order mark already stripped;
 * of a reader that takes bytes they are the file's own.
 */
#ifndef ENT_READER_H
#define ENT_READER_H

#include "base/report.h"
#include "read/date_form.h"
#include <entente/document.h>
#include <stdbool.h>

enum ent_section { ENT_HEAD, ENT_SOURCES, ENT_ACTORS, ENT_VOCABULARY, ENT_RELATIONS };

/** Finds the place of a record's field once it must be told. `field` is a path below the record such as
 *  "source" or "evidence/0/url"; "" is the record itself. Valid while the reader runs. */
struct ent_locator {
    void (*locate)(const struct ent_locator *locator, enum ent_section section, size_t index,
                   const char *field, struct ent_place *place);
};

/** Where a record stands. */
struct ent_origin {
    const struct ent_locator *locator;
    enum ent_section section;
    size_t index; /* within its section, from 0 */
};

/* In all records an absent text is NULL and an absent number's flag is false. */

struct ent_head_record {
    const char *title, *as_of, *note;
    const char *scale; /* what weights are values of */
    const char *shows; /* of an extract: what of the whole it is */
    bool has_directed, directed;
    struct ent_origin origin;
};

struct ent_source_record {
    const char *id, *author, *title, *publisher, *date, *url;
    struct ent_origin origin;
};

struct ent_actor_record {
    const char *id, *name, *kind, *parent, *bloc, *role, *note;
    const char *const *aliases;
    size_t alias_count;
    bool kind_is_usual; /* of what stands in its place: another that is said counts */
    bool is_decision; /* somebody decided that the aliases are this actor: it joins actors of one file too */
    struct ent_origin origin;
};

struct ent_word_record {
    const char *word, *category;
    const char *sign; /* a sign as text: "-1", "+", "negative", … */
    bool has_weight;
    double weight;
    const char *const *forms;
    size_t form_count;
    struct ent_origin origin;
};

struct ent_evidence_record {
    const char *source, *locator, *note, *speaker, *url, *title;
};

struct ent_relation_record {
    const char *id, *source, *word, *target;
    const char *sign; /* as in ent_word_record */
    bool has_weight, has_confidence;
    bool is_coded;   /* word, sign and weight stand for a code: no spelling; that the weight is 0 was told */
    bool is_negated; /* that it is not so is what is said: the word's sign turns */
    bool is_mutual;  /* it goes both ways */
    double weight, confidence;
    const char *date, *from, *to, *note;
    const char *stated_source, *stated_target; /* whom the statement itself names, where it was rolled up */
    enum ent_date_order date_order;            /* of "03/04/2018" */
    const struct ent_evidence_record *evidence;
    size_t evidence_count;
    struct ent_origin origin;
};

/**
 * Takes records; their texts are borrowed for the call. The head, sources, actors and vocabulary may come
 * in any order but before the relations. A status other than OK ends the reading (memory, limits);
 * mistakes in a record are reported by the taker and do not end it.
 */
struct ent_record_sink {
    void *payload;
    enum entente_status (*head)(void *payload, const struct ent_head_record *record);
    enum entente_status (*source)(void *payload, const struct ent_source_record *record);
    enum entente_status (*actor)(void *payload, const struct ent_actor_record *record);
    enum entente_status (*word)(void *payload, const struct ent_word_record *record);
    enum entente_status (*relation)(void *payload, const struct ent_relation_record *record);
    /** Called once after the last record, while places can still be found. */
    enum entente_status (*end)(void *payload);
    /** Of a table, once for each column in order: its name and the field that it is read as, or "". May be
     *  NULL. False when memory is out. */
    bool (*column)(void *payload, const char *name, const char *field);
    /** What the taker wants read, and how; NULL: nothing said. */
    const struct entente_read_options *options;
};

struct ent_reader;
struct ent_event_layout;

/** What reads every format of a family: which of them, the reader says. */
struct ent_reader_engine {
    bool (*probe)(const struct ent_reader *reader, const char *bytes, size_t length);
    enum entente_status (*read)(const struct ent_reader *reader, const char *file, const char *bytes,
                                size_t length, const struct ent_record_sink *records,
                                const struct entente_sink *sink);
};

struct ent_reader {
    struct entente_input_format format;
    bool takes_bytes; /* the format is not a text */
    bool is_sure;     /* what the probe says counts more than the suffix of a file */
    bool takes_scale; /* its deeds weigh what a scale says */
    bool is_exact;    /* the probe knows what no other format has: it is asked first */
    /** True when the content looks like this format; asked when no suffix decides. */
    bool (*probe)(const char *bytes, size_t length);
    /** Diagnostics go to `sink` with `file` as their file. Returns OK even when it reported errors. */
    enum entente_status (*read)(const char *file, const char *bytes, size_t length,
                                const struct ent_record_sink *records, const struct entente_sink *sink);
    /** In place of the two, of tables of events (event/event.h): their engine and the columns. */
    const struct ent_reader_engine *engine;
    const struct ent_event_layout *layout;
};

/** By the reader's own function or its engine. */
bool ent_reader_probe(const struct ent_reader *reader, const char *bytes, size_t length);
enum entente_status ent_reader_read(const struct ent_reader *reader, const char *file, const char *bytes,
                                    size_t length, const struct ent_record_sink *records,
                                    const struct entente_sink *sink);

/** The registry. */
const struct ent_reader *ent_reader_named(const char *name);
/** Of texts. A reader whose probe is exact comes first. Then the readers of the suffix of `path` are asked
 * whether the content looks like theirs; the first that says so reads, else one that is sure of the content,
 * else the first of the suffix; without one of that suffix, by content, or NULL. */
const struct ent_reader *ent_reader_for(const char *path, const char *bytes, size_t length);
/** True when the suffix of `path` is that of other readers. */
bool ent_reader_defies(const struct ent_reader *reader, const char *path);
/** Of what is not a text: by content alone, or NULL. */
const struct ent_reader *ent_reader_of_bytes(const char *bytes, size_t length);

/** Fills `place` for a field of the record at `origin`. */
void ent_origin_place(const struct ent_origin *origin, const char *field, struct ent_place *place);

/** The readers. */
#define READER(name) extern const struct ent_reader ent_reader_##name;
#include "read/readers.def"
#undef READER

#endif

/* SPDX-License-Identifier: MIT */
/** Event data: what a row of a known layout says, and the layouts that one engine reads. */
#ifndef ENT_EVENT_H
#define ENT_EVENT_H

#include "base/attributes.h"
#include "base/memory.h"
#include "event/event_actors.h"
#include "event/event_scale.h"
#include "read/reader.h"
#include "table/csv_row.h"
#include <stdint.h>

/** A column of a layout. */
struct ent_event_column {
    const char *name;
    const char *field; /* of a relation, for what is told; "" where it is not read */
};

/** Of a list of columns C(constant, name, field): its constants, and its columns. */
#define ENT_EVENT_CONSTANT(constant, name, field) constant,
#define ENT_EVENT_COLUMN(constant, name, field)   {name, field},

enum { ENT_EVENT_COLUMNS = 64 };

/** What a row says. Texts are valid until the next row. */
struct ent_event {
    struct ent_event_actor source, target;
    const char *id, *word, *sign, *date, *from, *to, *note;
    bool has_weight;
    double weight;
    struct ent_evidence_record evidence;
};

enum ent_event_header {
    ENT_HEADER_ALWAYS,
    ENT_HEADER_NEVER,
    ENT_HEADER_MAYBE,
};

struct ent_event_reading;

/** {0} after the fields that are named. */
struct ent_event_layout {
    const struct ent_event_layout *next;   /* another of the same format */
    const struct ent_event_layout *before; /* of another format: what has that one has not this one */
    const char *title;                     /* in messages: "ICEWS" */
    const struct ent_event_column *columns;
    size_t column_count;
    size_t fewest;      /* columns that older releases have; 0: all */
    bool may_have_more; /* columns of other names are left; trailing empty cells too */
    bool is_undirected;
    enum ent_event_header header;
    const size_t *marks; /* columns whose names no other table has all of; for layouts with a header */
    size_t mark_count;
    /** Without a header: does the first row look like one of this layout, whatever the number of cells? */
    bool (*fits)(const struct ent_row *row);
    const char *counts;  /* what the numbers of columns are, for the error */
    const char *scale;   /* the default; NULL: deeds are not coded */
    const char *weights; /* what weights are where deeds are not coded; NULL: all are 1 */
    /** Fills the event from the current row; what is wrong is told by ent_event_bad. */
    void (*take)(struct ent_event_reading *reading, struct ent_event *event);
};

/** Something that is met in many rows: how often, and the first. */
struct ent_event_count {
    size_t count;
    struct ent_place place;
    char text[200];
};

/** A row that is handed on. */
struct ent_event_row_start {
    size_t offset, line;
    uint64_t id_key, whole_key; /* of its id, 0: it has none; of the id and who did what to whom */
    int32_t day;                /* grows with the date */
    bool is_weightless;
    bool is_gone, shares_id; /* another row says it; others have its id and say something else */
};

struct ent_event_reading {
    struct ent_locator locator; /* first, so that a locator is a reading */
    const struct ent_event_layout *layout;
    const char *file;
    const struct ent_record_sink *records;
    const struct entente_sink *sink;
    struct ent_rows rows;
    void (*place)(const struct ent_event_reading *reading, size_t column, struct ent_place *place);
    size_t at[ENT_EVENT_COLUMNS]; /* per column of the layout, the cell; SIZE_MAX: not there */
    size_t cell_count;            /* that every row has */
    bool has_header;
    struct ent_scale scale;
    struct ent_arena scratch; /* texts of the row */
    size_t scratch_rows;
    bool is_bad;            /* the current row */
    bool names_only;        /* of actors no more is asked: the rest is known */
    struct ent_index deeds; /* texts and codes → places of their deeds, of those that were met */
    bool out_of_memory;
    struct ent_event_count bad, without_actor, unknown_codes, weightless, differing;
    struct ent_event_row_start *starts; /* of the rows that are handed on */
    size_t start_count, start_room;
    struct ent_event_count repeated, shared_ids;
    struct ent_event_actors actors;
};

/** True when the bytes have the layout, or what can only be meant as such. */
bool ent_event_probe(const struct ent_event_layout *layout, const char *bytes, size_t length);

/** Reads what has the layout of a reader, or one that is next to it: the first that fits, else the last. */
extern const struct ent_reader_engine ent_event_engine;

/* -- for layouts ----------------------------------------------------------------------------------------- */

/** The cell of a column; NULL where it is empty or says nothing ("NULL", "None", "NA"). */
const char *ent_event_cell(const struct ent_event_reading *reading, size_t column);

/** The row is not read, for this reason; the first is told. */
void ent_event_bad(struct ent_event_reading *reading, size_t column, const char *format, ...)
    ENT_PRINTF(3, 4);

/** Is there such a day? */
bool ent_event_is_day(int year, int month, int day);

/** A text that lasts as long as the row. */
const char *ent_event_text(struct ent_event_reading *reading, const char *format, ...) ENT_PRINTF(2, 3);

/** The day of a cell, "2014-03-06", "20140306" or with a time behind it; NULL: bad, and told. */
const char *ent_event_day(struct ent_event_reading *reading, size_t column);

/** A number; false: bad, and told. An empty cell is bad too. */
bool ent_event_number(struct ent_event_reading *reading, size_t column, double *value);

/** Word, sign and weight of a deed whose code stands in a column. `own`: the column with the event's own
 * value, or SIZE_MAX. */
void ent_event_deed(struct ent_event_reading *reading, struct ent_event *event, const struct ent_deed *deed,
                    const char *code, size_t code_column, size_t own);
/** The deed of a text or code as `find` finds it, sought once; NULL: none. */
const struct ent_deed *ent_event_find_deed(struct ent_event_reading *reading, const char *text,
                                           const struct ent_deed *(*find)(const char *text));
/** An actor as ent_event_actor_named has it; of one that is known, no more than the name. */
struct ent_event_actor ent_event_actor_in(struct ent_event_reading *reading, const char *name,
                                          const char *country);
/** The same of a code of CAMEO, also of one that only its root has. */
void ent_event_cameo(struct ent_event_reading *reading, struct ent_event *event, size_t column, size_t own);

/** Counts something of the current row. */
void ent_event_counted(struct ent_event_reading *reading, struct ent_event_count *counted, size_t column,
                       const char *text);

#endif

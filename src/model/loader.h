/* SPDX-License-Identifier: MIT */
/** What loading a document needs besides the document itself; the loader's files share it. */
#ifndef ENT_LOADER_H
#define ENT_LOADER_H

#include "base/buffer.h"
#include "base/report.h"
#include "model/document.h"
#include "model/vocabulary.h"
#include "model/wording.h"
#include "read/reader.h"

/** A parent named by an actor, to be found when all actors are known. */
struct ent_parent_claim {
    size_t actor;
    const char *name;
    struct ent_origin origin; /* of the actor's record */
};

/** A relation word of which something is to be said. */
struct ent_word_sighting {
    const char *word;
    const char *meant; /* the headword; NULL when unknown */
    enum ent_wording_way way;
    size_t count;
    struct ent_origin origin; /* of the first relation with it */
};

/** A relation whose sign hangs on what its target is. */
struct ent_sign_claim {
    size_t relation;
    const struct entente_word *known;
    struct ent_origin origin;
};

/** Dates in one of the forms that others have. */
struct ent_form_sighting {
    const char *given, *text; /* of the first */
    size_t count;
};

/** How a text was read as a relation's word, before what else the relation says. */
struct ent_phrase {
    const char *given, *word; /* blanks folded; in plain spelling */
    struct ent_wording wording;
};

/** An actor whose name others have too. */
struct ent_namesake {
    size_t first; /* the actor that was declared first with it */
    size_t actor;
};

struct ent_loader {
    entente_document *document;
    const char *file;
    struct ent_tally tally;
    struct ent_vocabulary vocabulary;
    bool vocabulary_ready;
    struct ent_index phrase_index; /* text → its place among the phrases, each of which is read once */
    struct ent_phrase *phrases;
    size_t phrase_count, phrase_room;
    struct ent_index ends;  /* texts of relations' ends → their actors, of those that were met */
    struct ent_index dates; /* texts → places among the periods, of dates in the usual form */
    struct entente_period *periods;
    size_t period_count, period_room;
    struct ent_index source_ids, relation_ids, checked_names, sightings_by_word;
    struct ent_parent_claim *parents;
    size_t parent_count, parent_room;
    struct ent_word_sighting *sightings;
    size_t sighting_count, sighting_room, hint_count;
    struct ent_sign_claim *claims;
    size_t claim_count, claim_room;
    struct ent_origin *actor_origin; /* per actor: the record that declared it, or named it first */
    size_t actor_origin_room;
    struct ent_index shared_names; /* key of a name that several actors have → the first of them */
    struct ent_namesake *namesakes;
    size_t namesake_count, namesake_room;
    struct ent_index taught;     /* word → its place among the document's, of those that a file teaches */
    struct ent_index said_words; /* the same, of those that a document declares */
    struct ent_buffer scratch;   /* keys of names */
    size_t declared_sources;
    size_t left_out;       /* relations with a mistake that was forgiven */
    size_t mutual_count;   /* relations that are read as two, one each way */
    size_t file_index;     /* of the relation at hand, among the inputs */
    const char *id_prefix; /* of ids that are made up: the file's name and a colon, or NULL */
    bool wants_sources;    /* of the relation at hand: its file declares sources, so others may be slips */
    enum ent_date_order date_order; /* as the caller says */
    struct ent_form_sighting forms[ENT_DATE_KIND_COUNT];
};

/** The sink that readers fill. */
struct ent_record_sink ent_loader_records(struct ent_loader *loader);
void ent_loader_clear(struct ent_loader *loader);

/** Report about a record's field. The error goes on: the loader fails when all is read. */
void ent_loader_error(struct ent_loader *loader, const struct ent_origin *origin, const char *field,
                      const char *code, const char *hint, const char *format, ...) ENT_PRINTF(6, 7);
void ent_loader_warn(struct ent_loader *loader, const struct ent_origin *origin, const char *field,
                     const char *code, const char *hint, const char *format, ...) ENT_PRINTF(6, 7);

void ent_loader_note(struct ent_loader *loader, const struct ent_origin *origin, const char *field,
                     const char *code, const char *format, ...) ENT_PRINTF(5, 6);

/** A copy of an optional text in the document's arena, blanks folded, control characters as U+FFFD; "" for
 *  NULL. NULL when memory is out. */
const char *ent_loader_text(struct ent_loader *loader, const char *text);

/** Checks and tidies a name; *name is NULL when it was refused (and reported). */
enum entente_status ent_loader_name(struct ent_loader *loader, const struct ent_origin *origin,
                                    const char *field, const char *given, const char **name);

/** The number under the name's key, or ENTENTE_NONE; the key stays in loader->scratch. */
enum entente_status ent_loader_find(struct ent_loader *loader, const char *name, size_t *actor);

/** Adds an actor with only an id and a name, not yet declared, under the key in loader->scratch. */
enum entente_status ent_loader_add_actor(struct ent_loader *loader, const char *id,
                                         const struct ent_origin *origin, size_t *actor);

/** How a relation's word was put; NULL with ENTENTE_OK where it was refused (and reported). Valid until the
 *  next call. */
enum entente_status ent_loader_phrase(struct ent_loader *loader, const struct ent_relation_record *record,
                                      const struct ent_phrase **phrase);

/** Reads a sign; false when it is none, which is reported. */
bool ent_read_sign(struct ent_loader *loader, const struct ent_origin *origin, const char *text, int *sign);

/** The parts of the record sink. */
enum entente_status ent_take_head(void *payload, const struct ent_head_record *record);
enum entente_status ent_take_source(void *payload, const struct ent_source_record *record);
enum entente_status ent_take_actor(void *payload, const struct ent_actor_record *record);
enum entente_status ent_take_word(void *payload, const struct ent_word_record *record);
enum entente_status ent_take_relation(void *payload, const struct ent_relation_record *record);

bool ent_take_column(void *payload, const char *name, const char *field);

enum entente_status ent_take_period(struct ent_loader *loader, const struct ent_relation_record *record,
                                    struct entente_relation *relation);
/** Notes which other forms of dates were read. */
void ent_report_forms(struct ent_loader *loader);

/** Signs that hang on the target. Errors NO_MEMORY. */
enum entente_status ent_settle_signs(struct ent_loader *loader);

/** Parents, unknown words: what can only be judged when every record is in. */
enum entente_status ent_take_end(void *payload);

/** Puts actors, sources and relations into canonical order and numbers the relations. */
enum entente_status ent_document_order(entente_document *document, const struct entente_sink *sink);

#endif

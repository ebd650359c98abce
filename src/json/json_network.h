/* SPDX-License-Identifier: MIT */
/** A network in the JSON of another program, gathered object by object. */
#ifndef ENT_JSON_NETWORK_H
#define ENT_JSON_NETWORK_H

#include "read/import.h"
#include "read/json_place.h"
#include "read/triple_order.h"
#include "json/json_keys.h"

/** An actor as gathered; texts in the import's arena or in the JSON. */
struct ent_json_actor {
    struct ent_actor_record record;
    const char *pointer; /* "": none of its own */
    size_t line;
    bool is_listed;   /* in a list of actors, not only at the end of a relation */
    bool is_numbered; /* its id was given, and is a number */
    bool waits;       /* is handed on only where a relation needs it */
};

/** What an import does not keep of a relation. */
struct ent_json_tie {
    bool has_numbers; /* both ends are numbers */
};

/** How often something was done that the reader should know. */
struct ent_json_told {
    size_t by_place, quoted, bad_numbers, same_names, lost_aliases, lost_ids, revoked, unlisted,
        contradictions, strays, texts, faults;
    struct ent_brief bad_number, contradiction, stray;
};

struct ent_json_network {
    struct ent_import import;
    struct ent_json_keys keys;
    const struct entente_sink *sink;
    struct ent_triple_order order; /* of relations that are arrays of three */
    struct ent_json_text *text;
    size_t line; /* that the value at hand begins on, of several; 0: there is one value */
    struct ent_json_actor *actors;
    struct ent_json_tie *ties; /* of import.relations */
    size_t *listed;            /* the actors in the order of their lists */
    size_t actor_count, actor_room, tie_room, listed_count, listed_room;
    struct ent_index ids, relation_ids; /* of actors by id */
    struct ent_json_told told;
    struct ent_evidence_record document; /* that the relations at hand come from */
    size_t expanded;                     /* relations of objects that stand for several */
    bool is_undirected;                  /* what relations are that do not say it */
    bool has_percentages;
    bool has_lists; /* of actors or relations, be they empty */
};

void ent_json_network_init(struct ent_json_network *network, struct ent_json_text *text,
                           const struct entente_sink *sink);
void ent_json_network_clear(struct ent_json_network *network);

/** Reports an error at `pointer` of the value at hand. */
void ent_json_network_fault(struct ent_json_network *network, const char *pointer, const char *code,
                            const char *hint, const char *format, ...) ENT_PRINTF(5, 6);

/** An entry of a list of actors: an object, or a name. `key` is the one it stands under in a map, or NULL. */
void ent_json_take_actor(struct ent_json_network *network, json_t *value, const char *key, const char *kind,
                         const char *pointer);

/** The id of what stands at the end of a relation: a text, a number, or an object that describes it. NULL:
 * none. `name` and `kind` may be NULL. */
const char *ent_json_take_end(struct ent_json_network *network, json_t *value, const char *name,
                              const char *kind);

/** Takes what a statement of RDF says of its subject alone: its name, its kind. False for others. */
bool ent_json_take_statement(struct ent_json_network *network, const char *subject, const char *predicate,
                             const char *object);

/** An object with two ends, or an array [source, relation, target] or [source, target]. False when it is
 *  neither; what stands in no list of relations must look more like one. */
bool ent_json_take_relation(struct ent_json_network *network, json_t *value, enum ent_json_list list,
                            const char *pointer);

/** Where a list of actors began, and the relations that go with it. */
struct ent_json_scope {
    size_t listed, relations;
};
struct ent_json_scope ent_json_scope_open(const struct ent_json_network *network);
/** Of relations among numbers where no listed actor has a number for its id, numbers are places in the list.
 */
void ent_json_scope_close(struct ent_json_network *network, struct ent_json_scope scope);

/** Hands all on and tells what was not kept. Clears the network. */
enum entente_status ent_json_network_hand_on(struct ent_json_network *network,
                                             const struct ent_record_sink *records);

#endif

/* SPDX-License-Identifier: MIT */
/** What keys stand for in the JSON of other programs: one table of synonyms for every shape. Keys are
 * compared without case, blanks and punctuation: "sourceNode", "source_node" and "Source node" are one. */
#ifndef ENT_JSON_KEYS_H
#define ENT_JSON_KEYS_H

#include "base/intern.h"
#include "base/report.h"
#include "read/turning.h"
#include <jansson.h>
#include <stdbool.h>

enum ent_json_role {
    ENT_ROLE_ID,
    ENT_ROLE_NAME,
    ENT_ROLE_ALIASES,
    ENT_ROLE_KIND,
    ENT_ROLE_BLOC,
    ENT_ROLE_PARENT,
    ENT_ROLE_OFFICE,
    ENT_ROLE_WORD,
    ENT_ROLE_WEIGHT,
    ENT_ROLE_CONFIDENCE,
    ENT_ROLE_DATE,
    ENT_ROLE_FROM,
    ENT_ROLE_TO,
    ENT_ROLE_QUOTE,
    ENT_ROLE_URL,
    ENT_ROLE_TITLE,
    ENT_ROLE_SPEAKER,
    ENT_ROLE_LOCATOR,
    ENT_ROLE_NOTE,
    ENT_ROLE_COUNT
};

/** What an object is asked as: the same key may stand for something else in each. */
enum ent_json_subject { ENT_AS_ACTOR, ENT_AS_RELATION, ENT_SUBJECT_COUNT };

/** What a list holds, by its key. */
enum ent_json_list {
    ENT_LIST_OTHER,
    ENT_LIST_ACTORS,
    ENT_LIST_RELATIONS,
    ENT_LIST_MIXED, /* the file is the list */
};

enum ent_json_part { ENT_PART_REFERENCE, ENT_PART_NAME, ENT_PART_KIND, ENT_PART_COUNT };

/** One end of a relation as its keys give it; NULL: not given. */
struct ent_json_end {
    json_t *part[ENT_PART_COUNT];
};

/** A value under a key that can turn a relation. */
struct ent_json_turn {
    enum ent_turn turn;
    const char *key;
    json_t *value;
};

enum { ENT_JSON_TURNS_MOST = 12 };

/** The values of an object by what they stand for; NULL: not given. All are borrowed. */
struct ent_json_fields {
    json_t *value[ENT_ROLE_COUNT];
    const char *key[ENT_ROLE_COUNT];                 /* under which it stands */
    json_t *second[ENT_ROLE_COUNT];                  /* what else would have the role */
    struct ent_json_end ends[2];                     /* source, target */
    struct ent_json_turn turns[ENT_JSON_TURNS_MOST]; /* as far as there is room */
    size_t turn_count;                               /* of all */
    bool has_ends;
    size_t pair;          /* by which keys the ends are named: 0 is the surest */
    const char *lone_end; /* the key of one end where the other is missing */
};

enum { ENT_LEFT_MOST = 8, ENT_ENDS_MOST = 96, ENT_PAIRS_MOST = ENT_ENDS_MOST / 2 };

/** Keys that nothing was made of. */
struct ent_json_left {
    struct ent_index seen;
    struct ent_brief names[ENT_LEFT_MOST];
    size_t count; /* of different keys */
};

struct ent_json_keys {
    struct ent_index roles[ENT_SUBJECT_COUNT], ends, lists, ignored;
    size_t pairs[ENT_PAIRS_MOST][2]; /* of ends */
    size_t end_count;
    struct ent_json_left left;
    bool failed; /* memory is out */
};

void ent_json_keys_init(struct ent_json_keys *keys);
void ent_json_keys_clear(struct ent_json_keys *keys);

/** Looks through the object and what it wraps ("data", "properties", …); with `remember` unknown keys are
 * kept in keys->left. */
void ent_json_gather(struct ent_json_keys *keys, json_t *object, enum ent_json_subject subject, bool remember,
                     struct ent_json_fields *fields);

/** Remembers a key that nothing was made of. */
void ent_json_leave(struct ent_json_keys *keys, const char *key);

enum ent_json_list ent_json_list_of(const struct ent_json_keys *keys, const char *key);

/** What a key says of a relation; ENT_ROLE_COUNT: nothing, or one of its ends. */
enum ent_json_role ent_json_role_of(const struct ent_json_keys *keys, const char *key);

/** True when a key says something of a relation or names one of its ends. */
bool ent_json_knows(const struct ent_json_keys *keys, const char *key);

/** True for a node that stands among relations or alone, as databases export it. */
bool ent_json_is_lone_actor(const json_t *object);

/** True for an object of an id, a name and nothing that holds more. */
bool ent_json_is_plain_actor(json_t *object);

/** True for "node", "relationship", "directed" and the like, which say how a program draws or stores. */
bool ent_json_is_structural(const char *text);

/** True for a key below which the fields of an object may stand. */
bool ent_json_is_wrapper(const char *key);

#endif

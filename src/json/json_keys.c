/* SPDX-License-Identifier: MIT */
#include "json/json_keys.h"

#include "base/text.h"

#include <assert.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

enum { LONGEST_KEY = 64, DEEPEST_WRAPPER = 3, RANKS = 64, ENDS = 1 << 12, MOST_LEFT = 1000 };

/* -- the tables: the surest first ------------------------------------------------------------------------ */

struct row {
    enum ent_json_role role;
    const char *keys;
};

#define ACTOR(role, keys) {ENT_ROLE_##role, keys},
#define RELATION(role, keys)
#define PAIR(source, target)
static const struct row actor_rows[] = {
#include "json/json_keys.def"
};
#undef ACTOR
#undef RELATION
#define ACTOR(role, keys)
#define RELATION(role, keys) {ENT_ROLE_##role, keys},
static const struct row relation_rows[] = {
#include "json/json_keys.def"
};
#undef RELATION
#undef PAIR
#define RELATION(role, keys)
#define PAIR(source, target) {source, target},
static const char *const pairs[][2] = {
#include "json/json_keys.def"
};
#undef ACTOR
#undef RELATION
#undef PAIR

enum { PAIR_COUNT = sizeof pairs / sizeof *pairs };

/* What may stand behind the name of an end, by what it then names: "source_id", "head_type", "sLabel";
 * "-": nothing. */
static const char *const suffixes[ENT_PART_COUNT] = {
    [ENT_PART_REFERENCE] = ("- id ref refs key node nodeid entity entityid elementid nodeelementid uri index "
                            "actor actorid vertex country person party org state concept"),
    [ENT_PART_NAME] = "name label nodename entityname",
    [ENT_PART_KIND] = "type kind class entitytype nodetype category",
};

static const char actor_lists[] =
    "nodes entities actors vertices elements objects people persons agents stakeholders concepts";
static const char relation_lists[] =
    "relations relationships edges links triples triplets statements connections facts interactions rels "
    "ties arcs openie extractions assertions claims events associations";
static const char wrappers[] = "data attributes properties metadata attrs meta kwargs v";
/* How other programs draw and store: nothing that a network says. */
static const char ignored[] =
    "x y z vx vy vz fx fy fz index color colour size width height position selected shape style classes "
    "selectable grabbable locked removed grabbed pannable thickness dashes arrows curvature opacity font "
    "hidden fixed physics draggable specversion created modified createdbyref objectmarkingrefs "
    "externalreferences granularmarkings lc gvid key suid sourcehandle targethandle markerend zindex "
    "datasets referents lastchange";

static const char structural[] =
    "node nodes edge edges link links relationship relation triple vertex directed undirected arrow line curve "
    "uri literal bnode input output text file custom curvedarrow straight bezier simplebezier smoothstep step "
    "default entity relationships";

/* -- keys ------------------------------------------------------------------------------------------------ */

/* A key too long to be known comes back empty. */
static const char *normal(const char *key, char text[LONGEST_KEY]) {
    ent_text_plain(key, strlen(key), " _-@:./", text, LONGEST_KEY);
    return text;
}

static size_t next_word(const char **list, char word[LONGEST_KEY]) {
    *list += strspn(*list, " ");
    size_t length = strcspn(*list, " ");
    if (length >= LONGEST_KEY) length = LONGEST_KEY - 1;
    memcpy(word, *list, length);
    word[length] = '\0';
    *list += length;
    return length;
}

static void add(struct ent_json_keys *keys, struct ent_index *index, const char *key, size_t number) {
    if (ent_index_find(index, key) != SIZE_MAX) return;
    if (!ent_index_add(index, key, number)) keys->failed = true;
}

static void add_list(struct ent_json_keys *keys, struct ent_index *index, const char *list, size_t first,
                     size_t step) {
    char word[LONGEST_KEY];
    for (size_t number = first; next_word(&list, word) > 0; number += step) add(keys, index, word, number);
}

static void add_rows(struct ent_json_keys *keys, enum ent_json_subject subject, const struct row *rows,
                     size_t count) {
    for (size_t i = 0; i < count; i++)
        add_list(keys, &keys->roles[subject], rows[i].keys, (size_t)rows[i].role * RANKS, 1);
}

/* A key of a relation's end: what it names of which end, and how surely. */
static size_t end_number(size_t end, size_t part, size_t rank) {
    return ENDS + (end * ENT_PART_COUNT + part) * RANKS + rank;
}

/* The number of an end by its name; several pairs may share it. */
static size_t add_end(struct ent_json_keys *keys, const char *name) {
    char suffix[LONGEST_KEY], key[2 * LONGEST_KEY];
    size_t end = ent_index_find(&keys->ends, name);
    if (end != SIZE_MAX) return end;
    end = keys->end_count++;
    add(keys, &keys->ends, name, end);
    for (size_t part = 0; part < ENT_PART_COUNT; part++) {
        const char *list = suffixes[part];
        for (size_t rank = 0; next_word(&list, suffix) > 0; rank++) {
            snprintf(key, sizeof key, "%s%s", name, strcmp(suffix, "-") == 0 ? "" : suffix);
            add(keys, &keys->roles[ENT_AS_RELATION], key, end_number(end, part, rank));
        }
    }
    return end;
}

void ent_json_keys_init(struct ent_json_keys *keys) {
    static_assert((size_t)ENT_ROLE_COUNT * RANKS < ENDS, "roles and ends have numbers of their own");
    static_assert(2 * PAIR_COUNT <= ENT_ENDS_MOST, "each pair has room");
    *keys = (struct ent_json_keys){.failed = false};
    add_rows(keys, ENT_AS_ACTOR, actor_rows, sizeof actor_rows / sizeof *actor_rows);
    add_rows(keys, ENT_AS_RELATION, relation_rows, sizeof relation_rows / sizeof *relation_rows);
    for (size_t i = 0; i < PAIR_COUNT; i++) {
        for (size_t side = 0; side < 2; side++) keys->pairs[i][side] = add_end(keys, pairs[i][side]);
    }
    add_list(keys, &keys->lists, actor_lists, ENT_LIST_ACTORS, 0);
    add_list(keys, &keys->lists, relation_lists, ENT_LIST_RELATIONS, 0);
    add_list(keys, &keys->ignored, ignored, 0, 0);
}

void ent_json_keys_clear(struct ent_json_keys *keys) {
    for (size_t i = 0; i < ENT_SUBJECT_COUNT; i++) ent_index_clear(&keys->roles[i]);
    ent_index_clear(&keys->ends);
    ent_index_clear(&keys->lists);
    ent_index_clear(&keys->ignored);
    ent_index_clear(&keys->left.seen);
}

void ent_json_leave(struct ent_json_keys *keys, const char *key) {
    struct ent_json_left *left = &keys->left;
    char text[LONGEST_KEY];
    if (ent_index_find(&keys->ignored, normal(key, text)) != SIZE_MAX) return;
    if (left->count >= MOST_LEFT || ent_index_find(&left->seen, key) != SIZE_MAX) return;
    if (left->count < ENT_LEFT_MOST) left->names[left->count] = ent_brief(key);
    left->count++;
    if (!ent_index_add(&left->seen, key, 0)) keys->failed = true;
}

enum ent_json_list ent_json_list_of(const struct ent_json_keys *keys, const char *key) {
    char text[LONGEST_KEY];
    size_t found = ent_index_find(&keys->lists, normal(key, text));
    return found == SIZE_MAX ? ENT_LIST_OTHER : (enum ent_json_list)found;
}

enum ent_json_role ent_json_role_of(const struct ent_json_keys *keys, const char *key) {
    char text[LONGEST_KEY];
    size_t found = ent_index_find(&keys->roles[ENT_AS_RELATION], normal(key, text));
    return found < ENDS ? (enum ent_json_role)(found / RANKS) : ENT_ROLE_COUNT;
}

bool ent_json_knows(const struct ent_json_keys *keys, const char *key) {
    char text[LONGEST_KEY];
    return ent_index_find(&keys->roles[ENT_AS_RELATION], normal(key, text)) != SIZE_MAX ||
           ent_turn_of(key) != ENT_TURN_NONE;
}

bool ent_json_is_lone_actor(const json_t *object) {
    const char *type = json_string_value(json_object_get(object, "type"));
    const json_t *data = json_object_get(object, "data");
    bool has_id = json_object_get(object, "id") != NULL || json_object_get(object, "identity") != NULL ||
                  json_object_get(object, "_id") != NULL;
    bool is_node =
        json_object_get(object, "labels") != NULL || json_object_get(object, "properties") != NULL ||
        (type != NULL && (ent_text_same_ascii(type, "node") || ent_text_same_ascii(type, "vertex")));
    return (has_id && is_node) || (json_is_object(data) && json_object_get(data, "id") != NULL);
}

bool ent_json_is_plain_actor(json_t *object) {
    const char *key;
    json_t *value;
    json_object_foreach(object, key, value) {
        if (json_is_object(value) || json_is_array(value)) return false;
    }
    bool has_name = json_object_get(object, "name") != NULL || json_object_get(object, "label") != NULL;
    return json_object_get(object, "id") != NULL && has_name;
}

bool ent_json_is_structural(const char *text) {
    char key[LONGEST_KEY], word[LONGEST_KEY];
    normal(text, key);
    for (const char *list = structural; next_word(&list, word) > 0;) {
        if (strcmp(word, key) == 0) return true;
    }
    return *key == '\0' && *text == '\0';
}

bool ent_json_is_wrapper(const char *key) {
    char word[LONGEST_KEY];
    for (const char *list = wrappers; next_word(&list, word) > 0;) {
        if (strcmp(word, key) == 0) return true;
    }
    return false;
}

/* -- objects --------------------------------------------------------------------------------------------- */

/* What is found of an object, with how surely. */
struct finds {
    struct ent_json_keys *keys;
    struct ent_json_fields *fields;
    enum ent_json_subject subject;
    size_t rank[ENT_ROLE_COUNT], second_rank[ENT_ROLE_COUNT];
    struct ent_json_end ends[ENT_ENDS_MOST];
    size_t end_rank[ENT_ENDS_MOST][ENT_PART_COUNT];
    bool taken[ENT_ENDS_MOST];
    bool remembers;
};

static bool is_nothing(const json_t *value) {
    return value == NULL || json_is_null(value) ||
           (json_is_string(value) && *json_string_value(value) == '\0') ||
           (json_is_array(value) && json_array_size(value) == 0);
}

/* Words that only say what kind of thing the object is for its program. */
static bool says_nothing(enum ent_json_role role, const json_t *value) {
    bool must_be_text = role == ENT_ROLE_NAME || role == ENT_ROLE_WORD;
    if (is_nothing(value) || (must_be_text && json_is_number(value))) return true;
    bool may_be_structural = role == ENT_ROLE_WORD || role == ENT_ROLE_KIND || role == ENT_ROLE_BLOC;
    return may_be_structural && json_is_string(value) && ent_json_is_structural(json_string_value(value));
}

static void take_second(struct finds *finds, enum ent_json_role role, size_t rank, const char *key,
                        json_t *value) {
    struct ent_json_fields *fields = finds->fields;
    if (finds->remembers && role > ENT_ROLE_NAME && !json_equal(fields->value[role], value))
        ent_json_leave(finds->keys, key);
    if (fields->second[role] != NULL && rank >= finds->second_rank[role]) return;
    fields->second[role] = value;
    finds->second_rank[role] = rank;
}

static void offer_role(struct finds *finds, size_t number, size_t depth, const char *key, json_t *value) {
    struct ent_json_fields *fields = finds->fields;
    enum ent_json_role role = (enum ent_json_role)(number / RANKS);
    /* a name may stand deeper than what it is called by its program; all else counts where it stands first */
    size_t rank = role == ENT_ROLE_NAME ? number % RANKS * RANKS + depth : number % RANKS + depth * RANKS;
    if (says_nothing(role, value)) {
        if (finds->remembers && json_is_number(value)) ent_json_leave(finds->keys, key);
        return;
    }
    if (fields->value[role] != NULL && rank >= finds->rank[role]) {
        take_second(finds, role, rank, key, value);
        return;
    }
    json_t *earlier = fields->value[role];
    const char *earlier_key = fields->key[role];
    fields->value[role] = value;
    fields->key[role] = key;
    if (earlier != NULL) take_second(finds, role, finds->rank[role], earlier_key, earlier);
    finds->rank[role] = rank;
}

static void offer_end(struct finds *finds, size_t number, size_t depth, const char *key, json_t *value) {
    size_t part = (number - ENDS) / RANKS % ENT_PART_COUNT, end = (number - ENDS) / RANKS / ENT_PART_COUNT;
    size_t rank = number % RANKS + depth * RANKS;
    if (is_nothing(value)) return;
    if (finds->ends[end].part[part] != NULL && finds->remembers &&
        !json_equal(finds->ends[end].part[part], value))
        ent_json_leave(finds->keys, key);
    if (finds->ends[end].part[part] != NULL && rank >= finds->end_rank[end][part]) return;
    finds->ends[end].part[part] = value;
    finds->end_rank[end][part] = rank;
}

static void offer_turn(struct ent_json_fields *fields, const char *key, json_t *value) {
    if (is_nothing(value)) return;
    if (fields->turn_count < ENT_JSON_TURNS_MOST)
        fields->turns[fields->turn_count] = (struct ent_json_turn){ent_turn_of(key), key, value};
    fields->turn_count++;
}

/* LangChain writes an object as the call that makes it. */
static json_t *unwrap(json_t *object) {
    json_t *arguments = json_object_get(object, "kwargs");
    return json_object_get(object, "lc") != NULL && json_is_object(arguments) ? arguments : object;
}

static void gather(struct finds *finds, json_t *object, size_t depth) {
    char text[LONGEST_KEY];
    const char *key;
    json_t *value;
    json_object_foreach(object, key, value) {
        if (json_is_object(value) && depth < DEEPEST_WRAPPER && ent_json_is_wrapper(key)) {
            gather(finds, value, depth + 1);
            continue;
        }
        size_t number = ent_index_find(&finds->keys->roles[finds->subject], normal(key, text));
        if (number == SIZE_MAX && finds->subject == ENT_AS_RELATION && ent_turn_of(key) != ENT_TURN_NONE) {
            offer_turn(finds->fields, key, value);
        } else if (number == SIZE_MAX) {
            bool is_walked = json_is_array(value) && ent_json_list_of(finds->keys, key) == ENT_LIST_RELATIONS;
            if (finds->remembers && !is_nothing(value) && !is_walked) ent_json_leave(finds->keys, key);
        } else if (number < ENDS) {
            offer_role(finds, number, depth, key, value);
        } else {
            offer_end(finds, number, depth, key, value);
        }
    }
}

static bool is_named(const struct ent_json_end *end) {
    return end->part[ENT_PART_REFERENCE] != NULL || end->part[ENT_PART_NAME] != NULL;
}

static void take_lone(struct finds *finds, const char *name, enum ent_json_role role) {
    size_t end = ent_index_find(&finds->keys->ends, name);
    json_t *value = finds->ends[end].part[ENT_PART_REFERENCE];
    if (value == NULL || finds->fields->value[role] != NULL || finds->taken[end]) return;
    finds->fields->value[role] = value;
    finds->taken[end] = true;
}

/* Beside "actor" and "target", "source" is where it is written. */
static bool is_shadowed(const struct finds *finds, size_t pair) {
    size_t actor = ent_index_find(&finds->keys->ends, "actor");
    bool is_usual = strcmp(pairs[pair][0], "source") == 0 && strcmp(pairs[pair][1], "target") == 0;
    return is_usual && is_named(&finds->ends[actor]);
}

/* The surest pair of which both ends are there; what other keys of ends then mean. */
static void choose_ends(struct finds *finds) {
    struct ent_json_fields *fields = finds->fields;
    for (size_t i = 0; i < PAIR_COUNT; i++) {
        const size_t *pair = finds->keys->pairs[i];
        bool is_there[2] = {is_named(&finds->ends[pair[0]]), is_named(&finds->ends[pair[1]])};
        if (is_there[0] != is_there[1] && fields->lone_end == NULL) fields->lone_end = pairs[i][is_there[0]];
        if (!is_there[0] || !is_there[1] || is_shadowed(finds, i)) continue;
        for (size_t side = 0; side < 2; side++) {
            fields->ends[side] = finds->ends[pair[side]];
            finds->taken[pair[side]] = true;
        }
        fields->has_ends = true;
        fields->pair = i;
        break;
    }
    take_lone(finds, "source", ENT_ROLE_TITLE);
    take_lone(finds, "from", ENT_ROLE_FROM);
    take_lone(finds, "start", ENT_ROLE_FROM);
    take_lone(finds, "to", ENT_ROLE_TO);
    take_lone(finds, "end", ENT_ROLE_TO);
}

void ent_json_gather(struct ent_json_keys *keys, json_t *object, enum ent_json_subject subject, bool remember,
                     struct ent_json_fields *fields) {
    *fields = (struct ent_json_fields){.has_ends = false};
    struct finds finds = {.keys = keys, .fields = fields, .subject = subject, .remembers = remember};
    gather(&finds, unwrap(object), 0);
    if (subject == ENT_AS_RELATION) choose_ends(&finds);
}

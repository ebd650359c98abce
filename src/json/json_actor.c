/* SPDX-License-Identifier: MIT */
/* The actors of a network in the JSON of another program. */
#include "read/kind_text.h"
#include "json/json_network.h"
#include "json/json_values.h"

#include "base/text.h"
#include <stdint.h>
#include <stdio.h>
#include <string.h>

/* What says nothing of an actor but that it is one. */
static bool says_nothing(const char *kind) {
    static const char *const words[] = {"actor", "node", "entity", "thing", "unknown", "default", "identity"};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        if (ent_text_same_ascii(words[i], kind)) return true;
    }
    return ent_json_is_structural(kind);
}

static void contradict(struct ent_json_network *network, const char *id) {
    if (network->told.contradictions++ == 0) network->told.contradiction = ent_brief(id);
}

/* Later declarations fill in what earlier ones left open; of two that differ the one that sorts first counts,
 * whatever their order. */
static void fill(struct ent_json_network *network, const char *id, const char **text, const char *more) {
    if (more == NULL || (*text != NULL && strcmp(*text, more) == 0)) return;
    if (*text != NULL) contradict(network, id);
    if (*text == NULL || strcmp(more, *text) < 0) *text = more;
}

/* What acts in one relation is no mere issue in another. */
static void fill_kind(struct ent_json_network *network, const char *id, const char **kind, const char *more) {
    if (*kind != NULL && more != NULL && strcmp(more, "issue") == 0) more = NULL;
    if (*kind != NULL && more != NULL && strcmp(*kind, "issue") == 0) *kind = NULL;
    fill(network, id, kind, more);
}

static void merge(struct ent_json_network *network, struct ent_json_actor *actor,
                  const struct ent_actor_record *more) {
    struct ent_actor_record *record = &actor->record;
    fill(network, record->id, &record->name, more->name);
    fill_kind(network, record->id, &record->kind, more->kind);
    fill(network, record->id, &record->bloc, more->bloc);
    fill(network, record->id, &record->parent, more->parent);
    fill(network, record->id, &record->role, more->role);
    fill(network, record->id, &record->note, more->note);
    if (record->alias_count > 0) return;
    record->aliases = more->aliases;
    record->alias_count = more->alias_count;
}

/* The actor's number; SIZE_MAX when memory is out. */
static size_t add(struct ent_json_network *network, const struct ent_actor_record *record) {
    size_t found = ent_index_find(&network->ids, record->id);
    if (found != SIZE_MAX) {
        merge(network, &network->actors[found], record);
        return found;
    }
    size_t number = network->actor_count;
    const char *id = ent_import_text(&network->import, record->id);
    if (id == NULL || !ent_index_add(&network->ids, id, number) ||
        !ent_grow(&network->actors, &network->actor_room, number + 1, sizeof *network->actors)) {
        network->import.failed = true;
        return SIZE_MAX;
    }
    network->actors[number] = (struct ent_json_actor){.record = *record, .pointer = "", .waits = true};
    network->actors[number].record.id = id;
    network->actor_count++;
    return number;
}

static size_t count_texts(const json_t *value) {
    return json_is_array(value) ? json_array_size(value) : json_is_string(value);
}

static void add_alias(struct ent_json_network *network, struct ent_actor_record *record, const char **aliases,
                      json_t *value) {
    const char *text = ent_json_text_of(value, &network->import.arena);
    if (text != NULL && (record->name == NULL || strcmp(text, record->name) != 0))
        aliases[record->alias_count++] = text;
}

/* The other names of a list, then the aliases. */
static void take_aliases(struct ent_json_network *network, const struct ent_json_fields *fields,
                         struct ent_actor_record *record) {
    json_t *const lists[] = {fields->value[ENT_ROLE_NAME], fields->value[ENT_ROLE_ALIASES]};
    size_t most = count_texts(lists[0]) + count_texts(lists[1]), i;
    json_t *item;
    if (most < 2 && lists[1] == NULL) return;
    const char **aliases = ent_arena_take(&network->import.arena, most * sizeof *aliases);
    if (aliases == NULL) {
        network->import.failed = true;
        return;
    }
    for (size_t list = 0; list < 2; list++) {
        json_array_foreach(lists[list], i, item) add_alias(network, record, aliases, item);
        if (json_is_string(lists[list])) add_alias(network, record, aliases, lists[list]);
    }
    record->aliases = aliases;
}

/* A kind that is none of ours says what somebody is. */
static void take_kind(struct ent_json_network *network, struct ent_actor_record *record, json_t *value) {
    size_t i;
    json_t *item;
    json_array_foreach(value, i, item) {
        const char *text = ent_json_text_of(item, &network->import.arena);
        if (record->kind == NULL && text != NULL) record->kind = ent_kind_text(text);
    }
    const char *text = ent_json_text_of(value, &network->import.arena);
    if (record->kind != NULL || text == NULL || says_nothing(text)) return;
    record->kind = ent_kind_text(text);
    if (record->kind == NULL && record->role == NULL) record->role = text;
}

/* A name that only repeats the id, or that Graphviz gives where it shows another. */
static void choose_name(struct ent_json_network *network, const struct ent_json_fields *fields,
                        struct ent_actor_record *record) {
    const char *second = ent_json_text_of(fields->second[ENT_ROLE_NAME], &network->import.arena);
    bool is_graphviz = fields->key[ENT_ROLE_ID] != NULL && strcmp(fields->key[ENT_ROLE_ID], "_gvid") == 0;
    if (second == NULL || record->name == NULL || record->id == NULL || strcmp(second, "\\N") == 0) return;
    if (is_graphviz || strcmp(record->name, record->id) == 0) record->name = second;
}

/* What is found in a text has its words and, for a label, its kind. */
static void read_label_as_kind(struct ent_json_fields *fields) {
    const char *key = fields->key[ENT_ROLE_NAME];
    const char *label = json_string_value(fields->value[ENT_ROLE_NAME]);
    bool is_kind = key != NULL && strcmp(key, "label") == 0 && label != NULL && ent_kind_text(label) != NULL;
    if (!is_kind || fields->second[ENT_ROLE_NAME] == NULL || fields->value[ENT_ROLE_KIND] != NULL) return;
    fields->value[ENT_ROLE_KIND] = fields->value[ENT_ROLE_NAME];
    fields->value[ENT_ROLE_NAME] = fields->second[ENT_ROLE_NAME];
}

/* Which of the many names FollowTheMoney shows. */
static const char *caption_of(const json_t *object) {
    bool is_entity = json_object_get(object, "schema") != NULL;
    return is_entity ? json_string_value(json_object_get(object, "caption")) : NULL;
}

static struct ent_actor_record describe(struct ent_json_network *network, json_t *object,
                                        struct ent_json_fields *fields) {
    struct ent_arena *arena = &network->import.arena;
    read_label_as_kind(fields);
    struct ent_actor_record record = {
        .id = ent_json_text_of(fields->value[ENT_ROLE_ID], arena),
        .name = ent_json_text_of(fields->value[ENT_ROLE_NAME], arena),
        .bloc = ent_json_text_of(fields->value[ENT_ROLE_BLOC], arena),
        .parent = ent_json_text_of(fields->value[ENT_ROLE_PARENT], arena),
        .role = ent_json_texts_of(fields->value[ENT_ROLE_OFFICE], arena),
        .note = ent_json_texts_of(fields->value[ENT_ROLE_NOTE], arena),
    };
    if (caption_of(object) != NULL) record.name = caption_of(object);
    choose_name(network, fields, &record);
    take_aliases(network, fields, &record);
    take_kind(network, &record, fields->value[ENT_ROLE_KIND]);
    return record;
}

/* What other programs store beside actors: it counts only where a relation names it. */
static bool is_about_the_file(json_t *value) {
    static const char *const types[] = {
        "report",  "grouping",         "note",         "opinion",  "observed-data",  "marking-definition",
        "bundle",  "language-content", "Address",      "Passport", "Identification", "extension-definition",
        "Mention", "BankAccount",      "CryptoWallet", "Document", "Email",          "Similar"};
    const char *type = json_string_value(json_object_get(value, "type"));
    if (type == NULL) type = json_string_value(json_object_get(value, "schema"));
    bool found = false;
    for (size_t i = 0; type != NULL && i < sizeof types / sizeof *types; i++)
        found |= strcmp(type, types[i]) == 0;
    return found && json_object_get(value, "id") != NULL;
}

/* What observed things are called in STIX: an address, an account. */
static const char *value_of_observable(json_t *object) {
    static const char *const keys[] = {"value", "account_login", "path"};
    const char *id = json_string_value(json_object_get(object, "id")), *found = NULL;
    if (id == NULL || strstr(id, "--") == NULL) return NULL;
    for (size_t i = 0; i < sizeof keys / sizeof *keys && found == NULL; i++)
        found = json_string_value(json_object_get(object, keys[i]));
    return found;
}

static bool is_number(const char *text) {
    return text != NULL && *text != '\0' && text[strspn(text, "0123456789")] == '\0';
}

static void list(struct ent_json_network *network, const struct ent_actor_record *record, json_t *value,
                 bool has_id, const char *pointer) {
    size_t number = add(network, record);
    if (number == SIZE_MAX) return;
    struct ent_json_actor *actor = &network->actors[number];
    if (!ent_grow(&network->listed, &network->listed_room, network->listed_count + 1,
                  sizeof *network->listed)) {
        network->import.failed = true;
        return;
    }
    network->listed[network->listed_count++] = number;
    if (actor->is_listed) return;
    actor->is_listed = true;
    actor->is_numbered = has_id && is_number(record->id);
    actor->waits = is_about_the_file(value);
    actor->pointer = ent_import_text(&network->import, pointer);
    actor->line = network->line;
}

/* A kind of ours, or what somebody is in other words. */
static void call(struct ent_actor_record *record, const char *kind) {
    if (kind == NULL || record->kind != NULL) return;
    record->kind = ent_kind_text(kind);
    if (record->kind == NULL && record->role == NULL && !says_nothing(kind)) record->role = kind;
}

void ent_json_take_actor(struct ent_json_network *network, json_t *value, const char *key, const char *kind,
                         const char *pointer) {
    struct ent_actor_record record = {0};
    struct ent_json_fields fields;
    char place[24];
    if (json_is_object(value)) {
        ent_json_gather(&network->keys, value, ENT_AS_ACTOR, true, &fields);
        record = describe(network, value, &fields);
        if (record.name == NULL) record.name = value_of_observable(value);
    } else {
        record.name = ent_json_text_of(value, &network->import.arena);
    }
    call(&record, kind);
    if (record.id == NULL) record.id = key;
    bool has_id = record.id != NULL;
    if (!has_id) record.id = record.name;
    snprintf(place, sizeof place, "%zu", network->listed_count);
    if (record.id == NULL) record.id = place;
    list(network, &record, value, has_id, pointer);
}

const char *ent_json_take_end(struct ent_json_network *network, json_t *value, const char *name,
                              const char *kind) {
    struct ent_arena *arena = &network->import.arena;
    struct ent_actor_record record = {.name = name};
    if (json_is_object(value)) {
        struct ent_json_fields fields;
        ent_json_gather(&network->keys, value, ENT_AS_ACTOR, true, &fields);
        record = describe(network, value, &fields);
        if (record.id == NULL) record.id = record.name;
        if (record.id == NULL) record.id = ent_json_text_of(value, arena);
    } else {
        record.id = ent_json_text_of(value, arena);
    }
    if (record.id == NULL) record.id = name;
    if (record.id == NULL) return NULL;
    call(&record, kind);
    /* a bare reference says nothing of the actor, which may be a place in a list */
    bool is_bare = strchr(record.id, ':') == NULL && record.name == NULL && record.kind == NULL &&
                   record.role == NULL && !json_is_object(value);
    if (!is_bare && add(network, &record) == SIZE_MAX) return NULL;
    return record.id;
}

/* What a predicate says of its subject alone, by how it ends. */
static const struct {
    const char *ending;
    bool is_name, is_kind;
} predicates[] = {
    {"rdf-schema#label", true, false}, {"core#prefLabel", true, false},     {"foaf/0.1/name", true, false},
    {"schema.org/name", true, false},  {"rdf-syntax-ns#type", false, true},
};

bool ent_json_take_statement(struct ent_json_network *network, const char *subject, const char *predicate,
                             const char *object) {
    for (size_t i = 0; i < sizeof predicates / sizeof *predicates; i++) {
        if (!ent_text_ends_with(predicate, predicates[i].ending)) continue;
        struct ent_actor_record record = {.id = subject, .name = predicates[i].is_name ? object : NULL};
        const char *local = ent_json_local_name(object, &network->import.arena);
        if (predicates[i].is_kind) record.kind = ent_kind_text(local != NULL ? local : object);
        add(network, &record);
        return true;
    }
    return false;
}

/* SPDX-License-Identifier: MIT */
#include "json/json_network.h"
#include "json/json_values.h"

#include "base/number.h"
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

void ent_json_network_init(struct ent_json_network *network, struct ent_json_text *text,
                           const struct entente_sink *sink) {
    *network = (struct ent_json_network){.text = text, .sink = sink};
    ent_json_keys_init(&network->keys);
}

void ent_json_network_clear(struct ent_json_network *network) {
    ent_import_clear(&network->import);
    ent_json_keys_clear(&network->keys);
    ent_index_clear(&network->ids);
    ent_index_clear(&network->relation_ids);
    free(network->actors);
    free(network->ties);
    free(network->listed);
    *network = (struct ent_json_network){.line = 0};
}

void ent_json_network_fault(struct ent_json_network *network, const char *pointer, const char *code,
                            const char *hint, const char *format, ...) {
    struct ent_place place = {.file = network->text->file, .line = network->line, .column = 1};
    char message[400];
    network->told.faults++;
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(message, sizeof message, format, arguments);
    va_end(arguments);
    if (network->line > 0)
        snprintf(place.pointer, sizeof place.pointer, "%s", pointer);
    else if (!ent_sink_is_full(network->sink, ENTENTE_ERROR))
        ent_json_place(network->text, pointer, &place);
    ent_fail(network->sink, ENTENTE_BAD_INPUT, code, &place, hint, "%s", message);
}

/* -- places in a list for ids ---------------------------------------------------------------------------- */

struct ent_json_scope ent_json_scope_open(const struct ent_json_network *network) {
    return (struct ent_json_scope){network->listed_count, network->import.relation_count};
}

static bool means_places(const struct ent_json_network *network, struct ent_json_scope scope) {
    for (size_t i = scope.listed; i < network->listed_count; i++) {
        if (network->actors[network->listed[i]].is_numbered) return false;
    }
    for (size_t i = scope.relations; i < network->import.relation_count; i++) {
        if (!network->ties[i].has_numbers) return false;
    }
    return network->listed_count > scope.listed && network->import.relation_count > scope.relations;
}

/* The id of the actor at a place; NULL: the list is shorter. */
static const char *id_at(const struct ent_json_network *network, struct ent_json_scope scope,
                         const char *place) {
    size_t index, count = network->listed_count - scope.listed;
    if (!ent_count_parse(place, SIZE_MAX / 2, &index) || index >= count) return NULL;
    return network->actors[network->listed[scope.listed + index]].record.id;
}

void ent_json_scope_close(struct ent_json_network *network, struct ent_json_scope scope) {
    if (network->import.failed || !means_places(network, scope)) return;
    for (size_t i = scope.relations; i < network->import.relation_count; i++) {
        struct ent_relation_record *relation = &network->import.relations[i];
        const char **const ends[] = {&relation->source, &relation->target};
        for (size_t side = 0; side < 2; side++) {
            const char *id = id_at(network, scope, *ends[side]);
            const char *pointer = network->import.relation_places[i].pointer;
            if (id == NULL)
                ent_json_network_fault(network, pointer != NULL ? pointer : "", "no-such-place",
                                       "the first is 0", "%s is no place in the list, which holds %zu actors",
                                       *ends[side], network->listed_count - scope.listed);
            else
                *ends[side] = id;
        }
        network->ties[i].has_numbers = false;
    }
    network->told.by_place += network->import.relation_count - scope.relations;
}

/* -- what relations say of actors ------------------------------------------------------------------------ */

static void take_away(struct ent_json_network *network, const char *id) {
    size_t number = id != NULL ? ent_index_find(&network->ids, id) : SIZE_MAX;
    if (number != SIZE_MAX) network->actors[number].waits = false;
}

/* Actors that wait go to where a relation or a part names them. */
static void mark_needed(struct ent_json_network *network) {
    for (size_t i = 0; i < network->import.relation_count; i++) {
        take_away(network, network->import.relations[i].source);
        take_away(network, network->import.relations[i].target);
    }
    for (size_t i = 0; i < network->actor_count; i++) take_away(network, network->actors[i].record.parent);
}

static void name_by_uri(struct ent_json_network *network) {
    for (size_t i = 0; i < network->actor_count; i++) {
        struct ent_actor_record *record = &network->actors[i].record;
        if (record->name == NULL) record->name = ent_json_local_name(record->id, &network->import.arena);
    }
}

static void drop_unknown_parent(struct ent_json_network *network, struct ent_json_actor *actor) {
    const char *parent = actor->record.parent;
    if (parent == NULL) return;
    if (ent_index_find(&network->ids, parent) != SIZE_MAX && strcmp(parent, actor->record.id) != 0) return;
    actor->record.parent = NULL;
    ent_json_leave(&network->keys, "parent");
}

/* -- one spelling, one actor ----------------------------------------------------------------------------- */

/* Who is called how, and what calls several. */
struct spellings {
    struct ent_index owners, shared;
};

static void claim(struct ent_json_network *network, struct spellings *all, const char *spelling,
                  size_t actor) {
    size_t owner = ent_index_find(&all->owners, spelling);
    bool done = true;
    if (owner == SIZE_MAX)
        done = ent_index_add(&all->owners, spelling, actor);
    else if (owner != actor && ent_index_find(&all->shared, spelling) == SIZE_MAX)
        done = ent_index_add(&all->shared, spelling, owner);
    if (!done) network->import.failed = true;
}

static bool owns(const struct spellings *all, const char *spelling, size_t actor) {
    return ent_index_find(&all->owners, spelling) == actor &&
           ent_index_find(&all->shared, spelling) == SIZE_MAX;
}

/* Actors of one name stay several: their ids tell them apart. */
static void part_name(struct ent_json_network *network, struct spellings *all, size_t actor) {
    struct ent_actor_record *record = &network->actors[actor].record;
    char name[512];
    if (record->name == NULL || strcmp(record->name, record->id) == 0 || owns(all, record->name, actor))
        return;
    snprintf(name, sizeof name, "%s (%s)", record->name, record->id);
    record->name = ent_import_text(&network->import, name);
    claim(network, all, name, actor);
    if (!owns(all, name, actor)) record->name = NULL;
    network->told.same_names++;
}

static void part_aliases(struct ent_json_network *network, const struct spellings *all, size_t actor) {
    struct ent_actor_record *record = &network->actors[actor].record;
    size_t kept = 0;
    if (record->alias_count == 0) return;
    const char **aliases = ent_arena_take(&network->import.arena, record->alias_count * sizeof *aliases);
    if (aliases == NULL) network->import.failed = true;
    for (size_t i = 0; aliases != NULL && i < record->alias_count; i++) {
        if (owns(all, record->aliases[i], actor))
            aliases[kept++] = record->aliases[i];
        else
            network->told.lost_aliases++;
    }
    record->aliases = aliases;
    record->alias_count = kept;
}

/* An end by a name that several have is nobody; one that is in no list is told. */
static void check_end(struct ent_json_network *network, const struct spellings *all, size_t relation,
                      const char *end) {
    const char *pointer = network->import.relation_places[relation].pointer;
    if (ent_index_find(&network->ids, end) != SIZE_MAX) return;
    if (ent_index_find(&all->owners, end) == SIZE_MAX) network->told.unlisted += network->listed_count > 0;
    if (ent_index_find(&all->shared, end) == SIZE_MAX) return;
    network->line = network->import.relation_places[relation].line;
    ent_json_network_fault(network, pointer != NULL ? pointer : "", "shared-name", "name it by its id",
                           "several actors are called \"%s\"", ent_brief(end).text);
}

static void check_ends(struct ent_json_network *network, const struct spellings *all) {
    for (size_t i = 0; i < network->import.relation_count; i++) {
        check_end(network, all, i, network->import.relations[i].source);
        check_end(network, all, i, network->import.relations[i].target);
    }
}

static void part_names(struct ent_json_network *network) {
    struct spellings all = {0};
    enum { IDS, NAMES, PARTING, ALIASES, CHECKING, STEPS };
    for (int step = IDS; step < STEPS; step++) {
        for (size_t i = 0; i < network->actor_count && !network->import.failed; i++) {
            const struct ent_actor_record *record = &network->actors[i].record;
            if (network->actors[i].waits) continue;
            if (step == IDS) claim(network, &all, record->id, i);
            if (step == NAMES && record->name != NULL) claim(network, &all, record->name, i);
            if (step == PARTING) part_name(network, &all, i);
            for (size_t k = 0; step == ALIASES && k < record->alias_count; k++)
                claim(network, &all, record->aliases[k], i);
            if (step == CHECKING) part_aliases(network, &all, i);
        }
    }
    if (!network->import.failed) check_ends(network, &all);
    ent_index_clear(&all.owners);
    ent_index_clear(&all.shared);
}

/* -- relations both ways --------------------------------------------------------------------------------- */

/* Where all are mutual the document is. */
static void take_mutual(struct ent_json_network *network) {
    size_t count = network->import.relation_count, mutual = 0;
    for (size_t i = 0; i < count; i++) mutual += network->import.relations[i].is_mutual;
    if (count == 0 || mutual < count) return;
    network->import.head.has_directed = true;
    network->import.head.directed = false;
}

static void take_percentages(struct ent_json_network *network) {
    if (!network->has_percentages) return;
    for (size_t i = 0; i < network->import.relation_count; i++)
        network->import.relations[i].confidence /= 100;
}

/* -- telling --------------------------------------------------------------------------------------------- */

static const struct {
    const char *code, *hint, *one, *many;
    enum entente_severity severity;
    size_t offset;
} notes[] = {
#define TOLD(field) offsetof(struct ent_json_told, field)
    {"by-place", "", "the ends of one relation are places in the list of actors, the first is 0",
     "the ends of %zu relations are places in the list of actors, the first is 0", ENTENTE_NOTE,
     TOLD(by_place)},
    {"quoted-number", "", "one number stands in quotes and is read as a number",
     "%zu numbers stand in quotes and are read as numbers", ENTENTE_NOTE, TOLD(quoted)},
    {"same-name", "", "one actor is called by another's id: its own stands behind its name",
     "%zu actors are called as others are: their ids stand behind their names", ENTENTE_WARNING,
     TOLD(same_names)},
    {"lost-alias", "", "one alias stands for another actor already and is left out",
     "%zu aliases stand for other actors already and are left out", ENTENTE_WARNING, TOLD(lost_aliases)},
    {"lost-id", "", "the id of one relation stands twice and is left out",
     "the ids of %zu relations stand twice and are left out", ENTENTE_NOTE, TOLD(lost_ids)},
    {"unlisted", "", "one end of a relation is in no list of actors and is taken as a new one",
     "%zu ends of relations are in no list of actors and are taken as new ones", ENTENTE_NOTE,
     TOLD(unlisted)},
    {"revoked", "", "one relation is revoked and left out", "%zu relations are revoked and left out",
     ENTENTE_NOTE, TOLD(revoked)},
};

static void tell_counts(const struct ent_json_network *network) {
    const struct ent_place place = {.file = network->text->file};
    for (size_t i = 0; i < sizeof notes / sizeof *notes; i++) {
        size_t count;
        char message[160];
        memcpy(&count, (const char *)&network->told + notes[i].offset, sizeof count);
        if (count == 0) continue;
        const char *many = strstr(notes[i].many, "%zu");
        snprintf(message, sizeof message, "%.*s%zu%s", (int)(many - notes[i].many), notes[i].many, count,
                 many + 3);
        ent_tell(network->sink, notes[i].severity, notes[i].code, &place, notes[i].hint, "%s",
                 count == 1 ? notes[i].one : message);
    }
}

static void tell_examples(const struct ent_json_network *network) {
    const struct ent_place place = {.file = network->text->file};
    const struct ent_json_told *told = &network->told;
    if (told->bad_numbers > 0)
        ent_tell(network->sink, ENTENTE_WARNING, "bad-number", &place, "",
                 "weights or confidences that are no numbers are left out (%zu), the first is \"%s\"",
                 told->bad_numbers, told->bad_number.text);
    if (told->contradictions > 0)
        ent_tell(network->sink, ENTENTE_WARNING, "two-descriptions", &place, "that which sorts first counts",
                 "actors are described anew and otherwise (%zu times), the first is \"%s\"",
                 told->contradictions, told->contradiction.text);
    if (told->strays > 0)
        ent_tell(network->sink, ENTENTE_WARNING, "stray-entry", &place, "",
                 "entries of lists of relations hold none (%zu), the first at %s", told->strays,
                 told->stray.text);
    if (network->has_percentages)
        ent_tell(network->sink, ENTENTE_NOTE, "percentages", &place, "",
                 "confidences are read as percentages, for some are above 1");
}

static void tell_left(const struct ent_json_network *network) {
    const struct ent_json_left *left = &network->keys.left;
    const struct ent_place place = {.file = network->text->file};
    char list[ENT_LEFT_MOST * 90] = "", more[48] = "";
    for (size_t i = 0; i < left->count && i < ENT_LEFT_MOST; i++) {
        size_t length = strlen(list);
        snprintf(list + length, sizeof list - length, "%s\"%s\"", i > 0 ? ", " : "", left->names[i].text);
    }
    if (left->count > ENT_LEFT_MOST)
        snprintf(more, sizeof more, " and %zu more", left->count - ENT_LEFT_MOST);
    if (left->count > 0)
        ent_tell(network->sink, ENTENTE_NOTE, "left-out", &place, "", "not kept: what stands under %s%s",
                 list, more);
}

static void tell(const struct ent_json_network *network) {
    tell_counts(network);
    tell_examples(network);
    tell_left(network);
}

/* -- handing on ------------------------------------------------------------------------------------------ */

static void give_actors(struct ent_json_network *network) {
    for (size_t i = 0; i < network->actor_count; i++) {
        const struct ent_json_actor *actor = &network->actors[i];
        struct ent_place place = {.line = actor->line, .column = actor->line > 0 ? 1 : 0};
        if (actor->waits) continue;
        snprintf(place.pointer, sizeof place.pointer, "%s", actor->pointer != NULL ? actor->pointer : "");
        ent_import_actor(&network->import, &actor->record, &place);
    }
}

enum entente_status ent_json_network_hand_on(struct ent_json_network *network,
                                             const struct ent_record_sink *records) {
    enum entente_status status;
    if (!network->import.failed) {
        for (size_t i = 0; i < network->actor_count; i++) drop_unknown_parent(network, &network->actors[i]);
        mark_needed(network);
        name_by_uri(network);
        part_names(network);
        take_mutual(network);
        take_percentages(network);
        give_actors(network);
    }
    if (network->keys.failed) network->import.failed = true;
    if (network->told.faults == 0) tell(network);
    network->import.json = network->text;
    status = ent_import_hand_on(&network->import, network->text->file, records, network->sink);
    ent_json_network_clear(network);
    return status;
}

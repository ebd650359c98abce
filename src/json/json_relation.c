/* SPDX-License-Identifier: MIT */
/* The relations of a network in the JSON of another program. */
#include "json/json_network.h"
#include "json/json_table.h"
#include "json/json_values.h"

#include "base/text.h"
#include <stdint.h>
#include <stdio.h>
#include <string.h>

enum { MOST_OF_ONE = 10000, MOST_OF_ALL = 1000000, MOST_EVIDENCE = 64 };

/* The ids at one end, or the words: of most relations one. */
struct several {
    const char **texts;
    size_t count;
};

static bool make_room(struct ent_json_network *network, struct several *several, json_t *value) {
    size_t most = json_is_array(value) && json_array_size(value) > 1 ? json_array_size(value) : 1;
    several->count = 0;
    several->texts = ent_arena_take(&network->import.arena, most * sizeof *several->texts);
    if (several->texts == NULL) network->import.failed = true;
    return several->texts != NULL;
}

static void add_end(struct ent_json_network *network, struct several *several, json_t *value,
                    const char *name, const char *kind) {
    const char *id = ent_json_take_end(network, value, name, kind);
    if (id != NULL) several->texts[several->count++] = id;
}

static void take_ends(struct ent_json_network *network, const struct ent_json_end *end,
                      struct several *several) {
    struct ent_arena *arena = &network->import.arena;
    json_t *reference = end->part[ENT_PART_REFERENCE], *item;
    const char *name = ent_json_text_of(end->part[ENT_PART_NAME], arena);
    const char *kind = ent_json_text_of(end->part[ENT_PART_KIND], arena);
    size_t i;
    if (!make_room(network, several, reference)) return;
    json_array_foreach(reference, i, item) {
        add_end(network, several, item, json_array_size(reference) == 1 ? name : NULL, kind);
    }
    if (!json_is_array(reference)) add_end(network, several, reference, name, kind);
}

/* A predicate given as a URI is called by its last part. */
static const char *called(struct ent_json_network *network, const char *text) {
    const char *local = text != NULL ? ent_json_local_name(text, &network->import.arena) : NULL;
    return local != NULL ? local : text;
}

static void take_words(struct ent_json_network *network, json_t *value, struct several *several) {
    size_t i;
    json_t *item;
    if (!make_room(network, several, value)) return;
    json_array_foreach(value, i, item) {
        const char *word = ent_json_name_of(item, &network->import.arena);
        if (word != NULL) several->texts[several->count++] = word;
    }
    if (several->count == 0)
        several->texts[several->count++] = ent_json_name_of(value, &network->import.arena);
}

/* -- fields ---------------------------------------------------------------------------------------------- */

static bool take_number(struct ent_json_network *network, json_t *value, double *number) {
    enum ent_json_number kind = ent_json_number_of(value, number);
    if (kind == ENT_NUMBER_QUOTED) network->told.quoted++;
    if (kind == ENT_NUMBER_BAD && network->told.bad_numbers++ == 0) {
        const char *text = ent_json_text_of(value, &network->import.arena);
        network->told.bad_number = ent_brief(text != NULL ? text : "");
    }
    return kind == ENT_NUMBER_PLAIN || kind == ENT_NUMBER_QUOTED;
}

/* A sign in words that is none of ours may be the relation's word, and a stance is one. */
static bool take_as_word(struct ent_json_fields *fields, const struct ent_json_turn *at, bool is_sign) {
    bool is_stance = is_sign && ent_text_same_ascii(at->key, "stance");
    bool may_be = at->turn == ENT_TURN_SIGN && json_is_string(at->value);
    if (!may_be || fields->value[ENT_ROLE_WORD] != NULL || (is_sign && !is_stance)) return false;
    fields->value[ENT_ROLE_WORD] = at->value;
    return true;
}

static void take_turn(struct ent_json_network *network, struct ent_json_fields *fields,
                      const struct ent_json_turn *at, struct ent_relation_record *record,
                      const char *pointer) {
    const char *text = ent_json_turn_text(at->value, &network->import.arena);
    const char *right = text != NULL ? ent_turn_read(at->turn, text, record) : "write it as one text";
    if (take_as_word(fields, at, right == NULL) || right == NULL) return;
    char message[ENT_TURN_MESSAGE], place[sizeof((struct ent_place *)0)->pointer];
    snprintf(place, sizeof place, "%s", pointer);
    ent_pointer_add(place, sizeof place, at->key);
    ent_turn_message(at->key, text, message);
    ent_json_network_fault(network, place, "turning-field", right, "%s", message);
}

/* What can turn the relation, the sign first. The ends are only marked: which they are is found later. */
static bool take_turns(struct ent_json_network *network, struct ent_json_fields *fields,
                       struct ent_relation_record *record, const char *pointer) {
    static const char first[] = "source", second[] = "target";
    size_t count = fields->turn_count < ENT_JSON_TURNS_MOST ? fields->turn_count : ENT_JSON_TURNS_MOST;
    bool says_way = false;
    record->source = first;
    record->target = second;
    for (int turn = ENT_TURN_SIGN; turn < ENT_TURN_COUNT; turn++) {
        for (size_t i = 0; i < count; i++) {
            if (fields->turns[i].turn != (enum ent_turn)turn) continue;
            says_way |= turn == ENT_TURN_DIRECTED || turn == ENT_TURN_MUTUAL;
            take_turn(network, fields, &fields->turns[i], record, pointer);
        }
    }
    if (!says_way) record->is_mutual = network->is_undirected;
    return record->source == second;
}

static void take_evidence_parts(struct ent_json_network *network, const struct ent_json_fields *fields,
                                struct ent_evidence_record *evidence) {
    struct ent_arena *arena = &network->import.arena;
    const char *url = ent_json_text_of(fields->value[ENT_ROLE_URL], arena);
    const char *title = ent_json_text_of(fields->value[ENT_ROLE_TITLE], arena);
    bool is_url = title != NULL && strncmp(title, "http", 4) == 0;
    if (evidence->url == NULL) evidence->url = url != NULL || !is_url ? url : title;
    if (evidence->title == NULL && !is_url) evidence->title = title;
    if (evidence->speaker == NULL)
        evidence->speaker = ent_json_text_of(fields->value[ENT_ROLE_SPEAKER], arena);
    if (evidence->locator == NULL)
        evidence->locator = ent_json_text_of(fields->value[ENT_ROLE_LOCATOR], arena);
}

static struct ent_evidence_record read_quote(struct ent_json_network *network, json_t *value) {
    struct ent_evidence_record evidence = {0};
    struct ent_json_fields fields;
    if (!json_is_object(value)) {
        evidence.note = ent_json_text_of(value, &network->import.arena);
        return evidence;
    }
    ent_json_gather(&network->keys, value, ENT_AS_RELATION, true, &fields);
    json_t *quote = fields.value[ENT_ROLE_QUOTE];
    evidence.note =
        ent_json_text_of(quote != NULL ? quote : fields.value[ENT_ROLE_NOTE], &network->import.arena);
    take_evidence_parts(network, &fields, &evidence);
    return evidence;
}

static bool is_evidence(const struct ent_evidence_record *evidence) {
    return evidence->note != NULL || evidence->url != NULL || evidence->title != NULL ||
           evidence->speaker != NULL || evidence->locator != NULL;
}

/* What is quoted, and where from; else the document that all came from. */
static size_t take_evidence(struct ent_json_network *network, const struct ent_json_fields *fields,
                            struct ent_evidence_record evidence[MOST_EVIDENCE]) {
    json_t *quote = fields->value[ENT_ROLE_QUOTE], *item;
    size_t count = 0, i;
    json_array_foreach(quote, i, item) {
        if (count < MOST_EVIDENCE) evidence[count++] = read_quote(network, item);
    }
    if (count == 0) evidence[count++] = read_quote(network, quote);
    take_evidence_parts(network, fields, &evidence[0]);
    if (is_evidence(&evidence[0])) {
        if (evidence[0].url == NULL) evidence[0].url = network->document.url;
        if (evidence[0].title == NULL) evidence[0].title = network->document.title;
        return count;
    }
    evidence[0] = network->document;
    return is_evidence(&evidence[0]) ? 1 : 0;
}

/* An id that stands twice would be an error in our format; other programs number each list anew. Both lose
 * it. */
static const char *take_id(struct ent_json_network *network, json_t *value) {
    const char *id = ent_json_text_of(value, &network->import.arena);
    if (id == NULL) return NULL;
    size_t first = ent_index_find(&network->relation_ids, id);
    if (first != SIZE_MAX) {
        network->told.lost_ids++;
        if (first < network->import.relation_count) network->import.relations[first].id = NULL;
        return NULL;
    }
    if (!ent_index_add(&network->relation_ids, id, network->import.relation_count))
        network->import.failed = true;
    return id;
}

static void describe(struct ent_json_network *network, struct ent_json_fields *fields,
                     struct ent_relation_record *record) {
    struct ent_arena *arena = &network->import.arena;
    record->id = take_id(network, fields->value[ENT_ROLE_ID]);
    record->has_weight = take_number(network, fields->value[ENT_ROLE_WEIGHT], &record->weight);
    record->has_confidence = take_number(network, fields->value[ENT_ROLE_CONFIDENCE], &record->confidence);
    if (record->has_confidence && record->confidence > 1) network->has_percentages = true;
    record->date = ent_json_date_of(fields->value[ENT_ROLE_DATE], arena);
    record->from = ent_json_date_of(fields->value[ENT_ROLE_FROM], arena);
    record->to = ent_json_date_of(fields->value[ENT_ROLE_TO], arena);
    record->note = ent_json_texts_of(fields->value[ENT_ROLE_NOTE], arena);
}

/* -- relations ------------------------------------------------------------------------------------------- */

static bool is_number(const char *text) {
    return *text != '\0' && text[strspn(text, "0123456789")] == '\0';
}

static void add(struct ent_json_network *network, const struct ent_relation_record *record,
                const char *pointer) {
    size_t number = network->import.relation_count;
    struct ent_place place = {.line = network->line, .column = network->line > 0 ? 1 : 0};
    snprintf(place.pointer, sizeof place.pointer, "%s", pointer);
    ent_import_relation(&network->import, record, &place);
    if (network->import.failed ||
        !ent_grow(&network->ties, &network->tie_room, number + 1, sizeof *network->ties)) {
        network->import.failed = true;
        return;
    }
    network->ties[number] =
        (struct ent_json_tie){.has_numbers = is_number(record->source) && is_number(record->target)};
}

static void add_all(struct ent_json_network *network, struct ent_relation_record *record,
                    const struct several ends[2], const struct several *words, const char *pointer) {
    size_t count = ends[0].count * ends[1].count * words->count;
    for (size_t i = 0; i < count && !network->import.failed; i++) {
        record->source = ends[0].texts[i % ends[0].count];
        record->target = ends[1].texts[i / ends[0].count % ends[1].count];
        const char *word = words->texts[i / ends[0].count / ends[1].count];
        if (word != NULL && ent_json_take_statement(network, record->source, word, record->target)) continue;
        record->word = called(network, word);
        add(network, record, pointer);
        record->id = NULL;
    }
}

/* A few lists of ends must not become more relations than memory holds. */
static bool may_stand_for(struct ent_json_network *network, const struct several *sources,
                          const struct several *targets, const struct several *words) {
    if (sources->count > MOST_OF_ONE || targets->count > MOST_OF_ONE || words->count > MOST_OF_ONE)
        return false;
    unsigned long long count = (unsigned long long)sources->count * targets->count * words->count;
    if (count > MOST_OF_ONE || network->expanded + count > MOST_OF_ALL) return false;
    if (count > 1) network->expanded += (size_t)count;
    return true;
}

static void take_fields(struct ent_json_network *network, struct ent_json_fields *fields,
                        const char *pointer) {
    struct ent_relation_record record = {0};
    struct ent_evidence_record evidence[MOST_EVIDENCE];
    struct several ends[2], words;
    describe(network, fields, &record);
    bool is_turned = take_turns(network, fields, &record, pointer);
    take_ends(network, &fields->ends[0], &ends[is_turned]);
    take_ends(network, &fields->ends[1], &ends[!is_turned]);
    take_words(network, fields->value[ENT_ROLE_WORD], &words);
    record.evidence = evidence;
    record.evidence_count = take_evidence(network, fields, evidence);
    if (network->import.failed) return;
    if (ends[0].count == 0 || ends[1].count == 0) {
        ent_json_network_fault(network, pointer, "missing-end", "each relation needs two actors",
                               "the relation has no %s", ends[0].count == 0 ? "source" : "target");
    } else if (!may_stand_for(network, &ends[0], &ends[1], &words)) {
        ent_json_network_fault(network, pointer, "too-many-ends", "write one relation a target",
                               "the relation stands for more than %d, or all such for more than %d",
                               MOST_OF_ONE, MOST_OF_ALL);
    } else {
        add_all(network, &record, ends, &words, pointer);
    }
}

/* A fourth part is a date, a number, fields or a remark. */
static void take_extra(struct ent_json_network *network, json_t *value, struct ent_json_fields *fields) {
    const char *text = json_string_value(value);
    if (json_is_object(value)) ent_json_gather(&network->keys, value, ENT_AS_RELATION, true, fields);
    if (json_is_number(value)) fields->value[ENT_ROLE_WEIGHT] = value;
    if (text == NULL) return;
    bool is_date = strlen(text) > 4 && strspn(text, "0123456789") == 4 && text[4] == '-';
    fields->value[is_date ? ENT_ROLE_DATE : ENT_ROLE_NOTE] = value;
}

/* [source, target, {what is said}], as networkx lists edges. */
static bool ends_in_fields(const json_t *value) {
    static const char *const names[] = {"id", "name", "label", "value", "text"};
    const json_t *last = json_array_get(value, 2);
    bool is_named = false;
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        is_named |= json_object_get(last, names[i]) != NULL;
    return json_array_size(value) == 3 && json_is_object(last) && !is_named;
}

static bool take_array(struct ent_json_network *network, json_t *value, const char *pointer) {
    struct ent_json_fields fields = {0};
    size_t size = json_array_size(value);
    bool is_weighed = json_is_number(json_array_get(value, 2)) && ent_json_is_edge_row(value);
    bool is_edge = ends_in_fields(value) || is_weighed;
    if (size < 2 || json_is_array(json_array_get(value, 0))) return false;
    if (is_edge) take_extra(network, json_array_get(value, 2), &fields);
    if (is_weighed && size > 3) take_extra(network, json_array_get(value, 3), &fields);
    if (is_edge) size = 2;
    struct ent_triple_order order =
        size > 2 ? network->order : (struct ent_triple_order){.source = 0, .target = 1};
    if (size > 3) take_extra(network, json_array_get(value, 3), &fields);
    fields.ends[0] = (struct ent_json_end){{json_array_get(value, order.source)}};
    fields.ends[1] = (struct ent_json_end){{json_array_get(value, order.target)}};
    if (size > 2) fields.value[ENT_ROLE_WORD] = json_array_get(value, order.relation);
    take_fields(network, &fields, pointer);
    return true;
}

/* What makes an object with two ends a relation, by where it stands. */
static bool is_relation(json_t *object, const struct ent_json_fields *fields, enum ent_json_list list) {
    enum { SURE = 0, LIKELY = 2 };
    bool has_word = fields->value[ENT_ROLE_WORD] != NULL;
    for (size_t i = 0; i < fields->turn_count && i < ENT_JSON_TURNS_MOST; i++)
        has_word |= strcmp(ent_turn_field(fields->turns[i].turn), "sign") == 0;
    bool has_objects = json_is_object(fields->ends[0].part[ENT_PART_REFERENCE]);
    if (!fields->has_ends || json_object_get(fields->value[ENT_ROLE_WORD], "start") != NULL) return false;
    if (list == ENT_LIST_RELATIONS) return true;
    if (list == ENT_LIST_ACTORS) return fields->pair == SURE;
    if (list == ENT_LIST_MIXED) return has_word || fields->pair <= LIKELY;
    return has_word && (fields->pair <= LIKELY || has_objects || json_object_get(object, "identity") != NULL);
}

bool ent_json_take_relation(struct ent_json_network *network, json_t *value, enum ent_json_list list,
                            const char *pointer) {
    struct ent_json_fields fields;
    if (json_is_array(value)) return list == ENT_LIST_RELATIONS && take_array(network, value, pointer);
    if (!json_is_object(value)) return false;
    if (json_is_true(json_object_get(value, "revoked")) && json_object_get(value, "source_ref") != NULL) {
        network->told.revoked++;
        return true;
    }
    ent_json_gather(&network->keys, value, ENT_AS_RELATION, false, &fields);
    if (!fields.has_ends && list == ENT_LIST_RELATIONS && fields.lone_end != NULL) {
        ent_json_network_fault(network, pointer, "missing-end", "each relation needs two actors",
                               "\"%s\" is missing", fields.lone_end);
        return true;
    }
    if (!is_relation(value, &fields, list)) return false;
    ent_json_gather(&network->keys, value, ENT_AS_RELATION, true, &fields);
    take_fields(network, &fields, pointer);
    return true;
}

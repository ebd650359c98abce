/* SPDX-License-Identifier: MIT */
#include "write/record_json.h"

#include "filter/filter.h"
#include "model/document.h"

#include <entente/version.h>
#include <string.h>

json_t *ent_source_json(struct ent_json *json, const struct entente_source *source) {
    json_t *object = ent_json_object(json);
    ent_json_put_string(json, object, "id", source->id);
    ent_json_put_text(json, object, "author", source->author);
    ent_json_put_text(json, object, "title", source->title);
    ent_json_put_text(json, object, "publisher", source->publisher);
    ent_json_put_text(json, object, "date", source->date);
    ent_json_put_text(json, object, "url", source->url);
    return object;
}

json_t *ent_actor_json(struct ent_json *json, const entente_document *document,
                       const struct entente_actor *actor, bool whole) {
    json_t *object = ent_json_object(json);
    const char *name = actor->plain_name != NULL ? actor->plain_name : actor->name;
    ent_json_put_string(json, object, "id", actor->id);
    if (whole || strcmp(name, actor->id) != 0) {
        ent_json_put_string(json, object, "name", name);
    }
    if (whole || actor->kind != ENTENTE_OTHER) {
        ent_json_put_string(json, object, "kind", entente_kind_name(actor->kind));
    }
    if (actor->alias_count > 0) {
        json_t *aliases = ent_json_array(json);
        for (size_t i = 0; i < actor->alias_count; i++) {
            ent_json_append(json, aliases, ent_json_text(json, actor->aliases[i]));
        }
        ent_json_put(json, object, "aliases", aliases);
    }
    if (actor->parent != ENTENTE_NONE) {
        ent_json_put_text(json, object, "parent", entente_document_actor(document, actor->parent)->id);
    }
    ent_json_put_text(json, object, "bloc", actor->bloc);
    ent_json_put_text(json, object, "role", actor->role);
    ent_json_put_text(json, object, "note", actor->note);
    return object;
}

/* The forms of a word stand in one text with '|' between. */
static json_t *forms_json(struct ent_json *json, const char *forms) {
    json_t *array = ent_json_array(json);
    while (*forms != '\0') {
        size_t length = strcspn(forms, "|");
        ent_json_append(json, array, json_stringn(forms, length));
        forms += length + (forms[length] == '|');
    }
    return array;
}

json_t *ent_word_json(struct ent_json *json, const struct entente_word *word) {
    json_t *object = ent_json_object(json);
    ent_json_put_string(json, object, "word", word->word);
    ent_json_put(json, object, "sign", json_integer(word->sign));
    ent_json_put_real(json, object, "weight", word->weight);
    ent_json_put_text(json, object, "category", word->category);
    if (*word->forms != '\0') ent_json_put(json, object, "forms", forms_json(json, word->forms));
    return object;
}

static json_t *evidence_json(struct ent_json *json, const entente_document *document,
                             const struct entente_evidence *evidence) {
    json_t *object = ent_json_object(json);
    if (evidence->source != ENTENTE_NONE) {
        ent_json_put_text(json, object, "source", entente_document_source(document, evidence->source)->id);
    }
    ent_json_put_text(json, object, "locator", evidence->locator);
    ent_json_put_text(json, object, "note", evidence->note);
    ent_json_put_text(json, object, "speaker", evidence->speaker);
    ent_json_put_text(json, object, "url", evidence->url);
    ent_json_put_text(json, object, "title", evidence->title);
    return object;
}

static json_t *actor_text(struct ent_json *json, const entente_document *document, size_t index,
                          enum ent_actor_naming naming) {
    const struct entente_actor *actor = entente_document_actor(document, index);
    return ent_json_text(json, naming == ENT_ACTORS_BY_ID ? actor->id : actor->name);
}

const char *ent_given_id(const struct entente_relation *relation) {
    return relation->is_numbered ? NULL : relation->id;
}

/* The key under which a number is written; NULL: under none. */
static const char *key_of(bool is_open, enum ent_open_numbers open, const char *key, const char *aside) {
    if (!is_open || open == ENT_OPEN_WRITTEN) return key;
    return open == ENT_OPEN_ASIDE ? aside : NULL;
}

static void put_numbers(struct ent_json *json, json_t *object, const struct entente_relation *relation,
                        enum ent_open_numbers open) {
    const char *sign = key_of(relation->is_sign_open, open, "sign", "read_sign");
    const char *weight = key_of(relation->is_weight_open, open, "weight", "read_weight");
    if (sign != NULL) ent_json_put(json, object, sign, json_integer(relation->sign));
    if (weight != NULL) ent_json_put_real(json, object, weight, relation->weight);
}

json_t *ent_relation_json(struct ent_json *json, const entente_document *document,
                          const struct entente_relation *relation, enum ent_actor_naming naming,
                          enum ent_open_numbers open, const char *id) {
    json_t *object = ent_json_object(json);
    if (id != NULL) ent_json_put_string(json, object, "id", id);
    ent_json_put(json, object, "source", actor_text(json, document, relation->source, naming));
    ent_json_put_string(json, object, "relation", relation->given);
    ent_json_put(json, object, "target", actor_text(json, document, relation->target, naming));
    put_numbers(json, object, relation, open);
    if (relation->confidence != 1) {
        ent_json_put_real(json, object, "confidence", relation->confidence);
    }
    ent_json_put_text(json, object, "date", relation->when.text);
    if (relation->evidence_count > 0) {
        json_t *list = ent_json_array(json);
        for (size_t i = 0; i < relation->evidence_count; i++) {
            ent_json_append(json, list, evidence_json(json, document, &relation->evidence[i]));
        }
        ent_json_put(json, object, "evidence", list);
    }
    ent_json_put_text(json, object, "note", relation->note);
    if (relation->stated_source != NULL)
        ent_json_put_text(json, object, "stated_source", relation->stated_source);
    if (relation->stated_target != NULL)
        ent_json_put_text(json, object, "stated_target", relation->stated_target);
    return object;
}

/* {"name": "entente", "version": …} */
static json_t *generator_json(struct ent_json *json) {
    json_t *object = ent_json_object(json);
    ent_json_put_string(json, object, "name", "entente");
    ent_json_put_string(json, object, "version", entente_version());
    return object;
}

/* Of answers that weigh friendly against hostile ties. */
static void add_caution(struct ent_buffer *out, const struct entente_output *output) {
    bool weighs = output->balance != NULL || output->coalitions != NULL || output->mediation != NULL ||
                  output->triads != NULL || output->positions != NULL;
    if (weighs && ent_lacks_a_sign(entente_network_document(output->network)))
        ent_buffer_add(out, " One sign alone says nothing of balance, camps or mediation.");
}

void ent_add_shown(struct ent_buffer *out, const struct entente_output *output) {
    const struct entente_comparison *comparison = output->comparison;
    if (comparison == NULL)
        ent_buffer_add(out, entente_document_shows(entente_network_document(output->network)));
    else
        ent_add_shown_of_two(out, entente_network_document(comparison->networks[0]),
                             entente_network_document(comparison->networks[1]));
    add_caution(out, output);
}

void ent_lines_head(struct ent_json_lines *lines, const char *schema, const struct entente_output *output) {
    struct ent_buffer shows = {0};
    ent_add_shown(&shows, output);
    lines->json.failed = lines->json.failed || shows.failed;
    ent_lines_put_text(lines, "schema", schema);
    ent_lines_put(lines, "generator", generator_json(&lines->json));
    ent_lines_put_text(lines, "shows", shows.length > 0 ? shows.data : "");
    ent_buffer_clear(&shows);
}

void ent_lines_sources(struct ent_json_lines *lines, const entente_document *document) {
    size_t count = entente_document_source_count(document);
    if (count == 0) return;
    ent_lines_open(lines, "sources");
    for (size_t i = 0; i < count; i++) {
        ent_lines_item(lines, ent_source_json(&lines->json, entente_document_source(document, i)));
    }
    ent_lines_close(lines);
}

void ent_lines_vocabulary(struct ent_json_lines *lines, const entente_document *document) {
    size_t count = entente_document_word_count(document);
    if (count == 0) return;
    ent_lines_open(lines, "vocabulary");
    for (size_t i = 0; i < count; i++) {
        ent_lines_item(lines, ent_word_json(&lines->json, entente_document_word(document, i)));
    }
    ent_lines_close(lines);
}

json_t *ent_actor_id_json(struct ent_json *json, const entente_network *network, size_t actor) {
    return ent_json_text(json, entente_document_actor(entente_network_document(network), actor)->id);
}

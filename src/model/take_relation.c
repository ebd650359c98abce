/* SPDX-License-Identifier: MIT */
#include "base/find.h"
#include "model/evidence.h"
#include "model/namesakes.h"
#include "name/name.h"
#include "read/read_limits.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

static const double LEAST_WEIGHT = 1e-12, GREATEST_WEIGHT = 1e12;

/* Forms joined by '|', each tidied. */
static const char *join_forms(struct ent_loader *loader, const struct ent_word_record *record) {
    struct ent_buffer joined = {0};
    ent_buffer_add(&joined, "");
    for (size_t i = 0; i < record->form_count; i++) {
        const char *form = ent_loader_text(loader, record->forms[i]);
        if (form == NULL) joined.failed = true;
        if (joined.failed || *form == '\0') continue;
        if (joined.length > 0) ent_buffer_add(&joined, "|");
        ent_buffer_add(&joined, form);
    }
    const char *kept =
        joined.failed ? NULL : ent_arena_text(&loader->document->arena, joined.data, joined.length);
    ent_buffer_clear(&joined);
    return kept;
}

static bool read_sign(struct ent_loader *loader, const struct ent_origin *origin, const char *text,
                      int *sign) {
    if (ent_sign_parse(text, sign)) return true;
    ent_loader_error(loader, origin, "sign", "bad-sign", "write 1, 0 or -1 (or positive, neutral, negative)",
                     "\"%s\" is not a sign", ent_brief(text).text);
    return false;
}

/* What was taught counts; what it leaves open is taken. */
static void join_taught(struct ent_loader *loader, const struct ent_word_record *record,
                        struct entente_word *taught, const struct entente_word *other) {
    bool is_same = taught->sign == other->sign && taught->weight == other->weight;
    if (taught->category[0] == '\0') taught->category = other->category;
    if (taught->forms[0] == '\0') taught->forms = other->forms;
    if (is_same) return;
    ent_loader_warn(loader, &record->origin, "word", "word-differs", "agree on one meaning",
                    "\"%s\" has another sign or weight where it was taught first, which counts",
                    ent_brief(other->word).text);
}

enum entente_status ent_take_word(void *payload, const struct ent_word_record *record) {
    struct ent_loader *loader = payload;
    entente_document *document = loader->document;
    struct entente_word word = {
        .word = ent_loader_text(loader, record->word),
        .category = ent_loader_text(loader, record->category),
        .forms = join_forms(loader, record),
        .weight = record->has_weight ? record->weight : 1,
    };
    if (word.word == NULL || word.category == NULL || word.forms == NULL ||
        !ent_grow(&document->words, &document->word_room, document->word_count + 1,
                  sizeof *document->words)) {
        return ent_no_memory(&loader->tally.sink);
    }
    if (*word.word == '\0') {
        ent_loader_error(loader, &record->origin, "word", "empty-word", "", "a relation word is empty");
        return ENTENTE_OK;
    }
    if (!(word.weight >= LEAST_WEIGHT && word.weight <= GREATEST_WEIGHT)) {
        ent_loader_error(loader, &record->origin, "weight", "bad-weight", "",
                         "the weight of a word must be from 1e-12 to 1e12");
        return ENTENTE_OK;
    }
    if (record->sign != NULL && !read_sign(loader, &record->origin, record->sign, &word.sign))
        return ENTENTE_OK;
    size_t taught = ent_index_find(&loader->taught, word.word);
    if (taught != SIZE_MAX)
        join_taught(loader, record, &document->words[taught], &word);
    else
        document->words[document->word_count++] = word;
    return ENTENTE_OK;
}

/* With folded names several spellings make one actor: which one is shown must not hang on their order. */
static void prefer_spelling(struct entente_actor *actor, const char *name) {
    if (!actor->declared && strcmp(name, actor->id) < 0) actor->id = actor->name = name;
}

static enum entente_status find_end(struct ent_loader *loader, const struct ent_relation_record *record,
                                    const char *field, const char *given, size_t *actor) {
    const char *name;
    enum entente_status status = ent_loader_name(loader, &record->origin, field, given, &name);
    if (status != ENTENTE_OK || name == NULL) return status;
    status = ent_loader_find(loader, name, actor);
    if (status != ENTENTE_OK) return status;
    if (ent_is_shared_name(loader)) {
        ent_report_shared_name(loader, &record->origin, field, name);
        return ENTENTE_OK;
    }
    if (*actor != ENTENTE_NONE) {
        prefer_spelling(&loader->document->actors[*actor], name);
        return ENTENTE_OK;
    }
    if (loader->document->actor_count >= ENT_MAX_ACTORS) {
        const struct ent_place place = {.file = loader->file};
        return ent_fail(&loader->tally.sink, ENTENTE_TOO_LARGE, "too-many-actors", &place, "",
                        "more than %d actors", ENT_MAX_ACTORS);
    }
    return ent_loader_add_actor(loader, name, &record->origin, actor);
}

/* What was found for a text once is found for it again. */
static enum entente_status take_end_actor(struct ent_loader *loader, const struct ent_relation_record *record,
                                          const char *field, const char *given, size_t *actor) {
    *actor = ent_index_find(&loader->ends, given);
    if (*actor != SIZE_MAX) return ENTENTE_OK;
    *actor = ENTENTE_NONE;
    enum entente_status status = find_end(loader, record, field, given, actor);
    if (status != ENTENTE_OK || *actor == ENTENTE_NONE) return status;
    return ent_index_add(&loader->ends, given, *actor) ? ENTENTE_OK : ent_no_memory(&loader->tally.sink);
}

static enum entente_status sight(struct ent_loader *loader, const struct ent_relation_record *record,
                                 const char *word, const struct ent_wording *wording) {
    size_t index = ent_index_find(&loader->sightings_by_word, word);
    if (index == SIZE_MAX) {
        index = loader->sighting_count;
        if (!ent_grow(&loader->sightings, &loader->sighting_room, index + 1, sizeof *loader->sightings) ||
            !ent_index_add(&loader->sightings_by_word, word, index)) {
            return ent_no_memory(&loader->tally.sink);
        }
        loader->sightings[loader->sighting_count++] =
            (struct ent_word_sighting){.word = word,
                                       .meant = wording->known != NULL ? wording->known->word : NULL,
                                       .way = wording->way,
                                       .origin = record->origin};
    }
    loader->sightings[index].count++;
    return ENTENTE_OK;
}

/* Whose sign is given needs none from the phrase. */
static bool is_judgement(enum ent_wording_way way) {
    return way == ENT_WORDING_NEGATED || way == ENT_WORDING_CLEARED || way == ENT_WORDING_POSSIBLE;
}

/* The word, its lemma and category, and what the phrase says of it. An unknown one is neutral and of weight
 * 1; one in the passive is told in the active, from the other end. */
static enum entente_status take_relation_word(struct ent_loader *loader,
                                              const struct ent_relation_record *record,
                                              struct entente_relation *relation,
                                              struct ent_wording *wording) {
    const struct ent_phrase *phrase;
    enum entente_status status = ent_loader_phrase(loader, record, &phrase);
    if (status != ENTENTE_OK || phrase == NULL) return status;
    relation->given = phrase->given;
    relation->word = phrase->word;
    *wording = phrase->wording;
    if (record->sign != NULL && is_judgement(wording->way))
        *wording = (struct ent_wording){.way = ENT_WORDING_UNKNOWN};
    const char *seen = relation->given;
    relation->lemma = wording->known != NULL ? wording->known->word : relation->word;
    relation->category = wording->known != NULL ? wording->known->category : "";
    if (wording->way == ENT_WORDING_PASSIVE) relation->word = relation->given = relation->lemma;
    bool is_plain = wording->way == ENT_WORDING_PLAIN && strcmp(relation->word, relation->given) == 0;
    if (wording->way == ENT_WORDING_PLAIN && !is_plain) wording->way = ENT_WORDING_LOOSE;
    bool is_unknown = wording->way == ENT_WORDING_UNKNOWN;
    if (is_plain || (record->sign != NULL && (is_unknown || record->is_coded))) return ENTENTE_OK;
    return sight(loader, record, seen, wording);
}

static void warn_conflict(struct ent_loader *loader, const struct ent_relation_record *record,
                          const char *field, const struct entente_word *known, int sign) {
    if (known == NULL || known->sign * sign >= 0) return;
    ent_loader_warn(loader, &record->origin, field, "sign-conflict",
                    "if so, declare the word under \"vocabulary\"", "\"%s\" is usually %s, here it is %s",
                    ent_brief(known->word).text, known->sign > 0 ? "positive" : "negative",
                    sign > 0 ? "positive" : "negative");
}

/* An explicit sign wins over a negative weight, which wins over the vocabulary. */
static bool take_sign(struct ent_loader *loader, const struct ent_relation_record *record,
                      const struct ent_wording *wording, struct entente_relation *relation) {
    bool is_turned = wording->way == ENT_WORDING_NEGATED, is_cleared = wording->way == ENT_WORDING_CLEARED;
    const struct entente_word *known = is_turned || is_cleared ? NULL : wording->known;
    bool negative_weight = record->has_weight && record->weight < 0;
    if (record->sign != NULL) {
        if (!read_sign(loader, &record->origin, record->sign, &relation->sign)) return false;
        if (negative_weight && relation->sign >= 0) {
            ent_loader_warn(loader, &record->origin, "weight", "sign-conflict", "drop the minus or the sign",
                            "the sign is given, so the minus of the weight is ignored");
        }
        warn_conflict(loader, record, "sign", known, relation->sign);
        return true;
    }
    relation->sign = negative_weight || is_turned ? -1 : known != NULL ? known->sign : 0;
    if (negative_weight) warn_conflict(loader, record, "weight", known, -1);
    return true;
}

/* What may be weighs half of what is; what is said not to be makes no tie. */
static double usual_weight(const struct ent_wording *wording) {
    if (wording->way == ENT_WORDING_NO_RELATION) return 0;
    double weight = wording->known != NULL ? wording->known->weight : 1;
    return wording->way == ENT_WORDING_POSSIBLE ? weight / 2 : weight;
}

static void take_weight(struct ent_loader *loader, const struct ent_relation_record *record,
                        const struct ent_wording *wording, struct entente_relation *relation) {
    relation->weight = record->has_weight ? fabs(record->weight) : usual_weight(wording);
    if (wording->way == ENT_WORDING_NO_RELATION) {
        ent_loader_warn(loader, &record->origin, "relation", "no-relation", "",
                        "\"%s %s %s\" says that there is no relation: it makes no tie",
                        ent_brief(record->source).text, ent_brief(record->word).text,
                        ent_brief(record->target).text);
        relation->weight = 0;
        loader->document->denied_count++;
    } else if (relation->weight < LEAST_WEIGHT && (record->is_coded || *loader->document->scale != '\0')) {
        relation->weight = 0;
    } else if (relation->weight < LEAST_WEIGHT) {
        ent_loader_warn(loader, &record->origin, "weight", "zero-weight", "",
                        "the weight is %s, so the relation makes no tie",
                        relation->weight == 0 ? "0" : "below 1e-12 and read as 0");
        relation->weight = 0;
    } else if (relation->weight > GREATEST_WEIGHT) {
        ent_loader_warn(loader, &record->origin, "weight", "huge-weight", "",
                        "the weight is read as 1e12, the greatest");
        relation->weight = GREATEST_WEIGHT;
    }
}

static bool take_confidence(struct ent_loader *loader, const struct ent_relation_record *record,
                            struct entente_relation *relation) {
    relation->confidence = record->has_confidence ? record->confidence : 1;
    if (relation->confidence >= 0 && relation->confidence <= 1) return true;
    ent_loader_error(loader, &record->origin, "confidence", "bad-confidence", "for 80 percent write 0.8",
                     "the confidence must be from 0 to 1");
    return false;
}

/* A made-up id leads to the place in the file. */
static enum entente_status number(struct ent_loader *loader, const struct ent_relation_record *record,
                                  struct entente_relation *relation) {
    enum { DIGITS = 24 };
    struct ent_buffer id = {0};
    char digits[DIGITS];
    size_t at = DIGITS;
    for (size_t left = record->origin.index + 1; left > 0; left /= 10) digits[--at] = (char)('0' + left % 10);
    if (loader->id_prefix != NULL) ent_buffer_add(&id, loader->id_prefix);
    ent_buffer_add(&id, "r");
    ent_buffer_add_bytes(&id, digits + at, DIGITS - at);
    relation->is_numbered = true;
    relation->id = id.failed ? NULL : ent_arena_text(&loader->document->arena, id.data, id.length);
    ent_buffer_clear(&id);
    return relation->id != NULL ? ENTENTE_OK : ent_no_memory(&loader->tally.sink);
}

/* NULL where the statement names the ends themselves. */
static bool take_stated(struct ent_loader *loader, const char *given, const char **stated) {
    const char *text = ent_loader_text(loader, given);
    if (text != NULL && *text != '\0') *stated = text;
    return text != NULL;
}

static enum entente_status take_id(struct ent_loader *loader, const struct ent_relation_record *record,
                                   struct entente_relation *relation) {
    relation->id = ent_loader_text(loader, record->id);
    relation->note = ent_loader_text(loader, record->note);
    bool fine = take_stated(loader, record->stated_source, &relation->stated_source) &&
                take_stated(loader, record->stated_target, &relation->stated_target);
    if (relation->id == NULL || relation->note == NULL || !fine) return ent_no_memory(&loader->tally.sink);
    if (*relation->id == '\0') return number(loader, record, relation);
    size_t first = ent_index_find(&loader->relation_ids, relation->id);
    if (first != SIZE_MAX) {
        ent_loader_error(loader, &record->origin, "id", "id-twice", "",
                         "the relation id \"%s\" stands twice, first at record %zu",
                         ent_brief(relation->id).text, first + 1);
        return ENTENTE_OK;
    }
    bool added = ent_index_add(&loader->relation_ids, relation->id, record->origin.index);
    return added ? ENTENTE_OK : ent_no_memory(&loader->tally.sink);
}

static enum entente_status add_relation(struct ent_loader *loader, const struct entente_relation *relation) {
    entente_document *document = loader->document;
    if (document->relation_count >= ENT_MAX_RELATIONS) {
        const struct ent_place place = {.file = loader->file};
        return ent_fail(&loader->tally.sink, ENTENTE_TOO_LARGE, "too-many-relations", &place, "",
                        "more than %d relations", ENT_MAX_RELATIONS);
    }
    if (!ent_grow(&document->relations, &document->relation_room, document->relation_count + 1,
                  sizeof *document->relations)) {
        return ent_no_memory(&loader->tally.sink);
    }
    document->relations[document->relation_count++] = *relation;
    return ENTENTE_OK;
}

static void turn(struct entente_relation *relation) {
    size_t source = relation->source;
    relation->source = relation->target;
    relation->target = source;
}

/* What was forgiven of a relation leaves it out. */
static bool is_left_out(struct ent_loader *loader, size_t forgiven) {
    bool is_faulty = loader->tally.forgiven > forgiven;
    loader->left_out += is_faulty;
    return is_faulty;
}

enum entente_status ent_take_relation(void *payload, const struct ent_relation_record *record) {
    struct ent_loader *loader = payload;
    size_t forgiven = loader->tally.forgiven;
    struct entente_relation relation = {.file = loader->file_index};
    struct ent_wording wording = {.way = ENT_WORDING_UNKNOWN};
    enum entente_status status = take_end_actor(loader, record, "source", record->source, &relation.source);
    if (status == ENTENTE_OK)
        status = take_end_actor(loader, record, "target", record->target, &relation.target);
    if (status == ENTENTE_OK) status = take_relation_word(loader, record, &relation, &wording);
    if (status == ENTENTE_OK) status = ent_take_period(loader, record, &relation);
    if (status == ENTENTE_OK) status = take_id(loader, record, &relation);
    if (status == ENTENTE_OK) status = ent_take_evidence(loader, record, &relation);
    if (status != ENTENTE_OK) return status;
    bool named = relation.source != ENTENTE_NONE && relation.target != ENTENTE_NONE && relation.word != NULL;
    bool numbers = take_confidence(loader, record, &relation);
    bool is_whole = take_sign(loader, record, &wording, &relation) && numbers && named;
    if (is_left_out(loader, forgiven) || !is_whole) return ENTENTE_OK;
    take_weight(loader, record, &wording, &relation);
    if (wording.way == ENT_WORDING_PASSIVE) turn(&relation);
    if (relation.source == relation.target) {
        ent_loader_warn(loader, &record->origin, "", "self-relation", "",
                        "\"%s\" is related to itself: the relation stays out of the network",
                        ent_brief(loader->document->actors[relation.source].name).text);
    }
    return add_relation(loader, &relation);
}

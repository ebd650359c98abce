/* SPDX-License-Identifier: MIT */
#include "base/find.h"
#include "model/evidence.h"
#include "model/gathered.h"
#include "model/namesakes.h"
#include "name/name.h"
#include "read/read_limits.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

static const double least_weight = 1e-12, greatest_weight = 1e12;

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

/* A minus of the weight is a sign too. */
static bool says_sign(const struct ent_relation_record *record) {
    return record->sign != NULL || (record->has_weight && record->weight < 0);
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
    if (is_plain || (says_sign(record) && (is_unknown || record->is_coded))) return ENTENTE_OK;
    return sight(loader, record, seen, wording);
}

static void warn_conflict(struct ent_loader *loader, const struct ent_relation_record *record,
                          const char *field, const struct entente_word *known, int sign) {
    static const char *const names[] = {"negative", "neutral", "positive"};
    if (known == NULL || known->sign == 0 || known->sign == sign) return;
    if (known->sign_on_actors == sign) return;
    ent_loader_warn(loader, &record->origin, field, "sign-conflict",
                    "if so, declare the word under \"vocabulary\"", "\"%s\" is usually %s, here it is %s",
                    ent_brief(known->word).text, names[known->sign + 1], names[sign + 1]);
}

/* Not every format has room for the document's own words. */
static bool is_own_word(const entente_document *document, const struct entente_word *known) {
    for (size_t i = 0; i < document->word_count; i++) {
        if (known == &document->words[i]) return true;
    }
    return false;
}

/* What nobody said is as open when the relation is written. */
static void leave_open(const struct ent_loader *loader, const struct ent_relation_record *record,
                       const struct ent_wording *wording, struct entente_relation *relation) {
    bool is_told = wording->way == ENT_WORDING_PLAIN || wording->way == ENT_WORDING_LOOSE ||
                   wording->way == ENT_WORDING_PASSIVE;
    bool is_fixed = is_told || is_own_word(loader->document, wording->known);
    relation->is_sign_open = !is_fixed && !says_sign(record);
    relation->is_weight_open = !is_fixed && !record->has_weight;
}

/* An explicit sign wins over a negative weight, which wins over the vocabulary. */
static bool take_sign(struct ent_loader *loader, const struct ent_relation_record *record,
                      const struct ent_wording *wording, struct entente_relation *relation) {
    bool is_turned = wording->way == ENT_WORDING_NEGATED, is_cleared = wording->way == ENT_WORDING_CLEARED;
    const struct entente_word *known = is_turned || is_cleared ? NULL : wording->known;
    bool negative_weight = record->has_weight && record->weight < 0;
    if (record->sign != NULL) {
        if (!ent_read_sign(loader, &record->origin, record->sign, &relation->sign)) return false;
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
    } else if (relation->weight < least_weight && (record->is_coded || *loader->document->scale != '\0')) {
        relation->weight = 0;
    } else if (relation->weight < least_weight) {
        ent_loader_warn(loader, &record->origin, "weight", "zero-weight", "",
                        "the weight is %s, so the relation makes no tie",
                        relation->weight == 0 ? "0" : "below 1e-12 and read as 0");
        relation->weight = 0;
    } else if (relation->weight > greatest_weight) {
        ent_loader_warn(loader, &record->origin, "weight", "huge-weight", "",
                        "the weight is read as 1e12, the greatest");
        relation->weight = greatest_weight;
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
        const struct ent_origin there = {record->origin.locator, record->origin.section, first};
        ent_loader_error(loader, &record->origin, "id", "id-twice", "",
                         "the relation id \"%s\" stands twice, first at %s", ent_brief(relation->id).text,
                         ent_place_of(&there, "id").text);
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

/* Which sign the word brings is settled when it is known who acts. */
static bool hangs_on_target(const struct ent_relation_record *record, const struct ent_wording *wording) {
    bool is_told = wording->way == ENT_WORDING_PLAIN || wording->way == ENT_WORDING_LOOSE ||
                   wording->way == ENT_WORDING_PASSIVE || wording->way == ENT_WORDING_POSSIBLE;
    return is_told && !says_sign(record) && wording->known != NULL &&
           wording->known->sign != wording->known->sign_on_actors;
}

static bool note_claim(struct ent_loader *loader, const struct ent_relation_record *record,
                       const struct entente_word *known) {
    if (!ent_grow(&loader->claims, &loader->claim_room, loader->claim_count + 1, sizeof *loader->claims))
        return false;
    loader->claims[loader->claim_count++] =
        (struct ent_sign_claim){loader->document->relation_count, known, record->origin};
    return true;
}

static void turn(struct entente_relation *relation) {
    size_t source = relation->source;
    relation->source = relation->target;
    relation->target = source;
}

/* What is mutual among relations that have a direction is two, one each way. */
static enum entente_status add_back(struct ent_loader *loader, const struct entente_relation *relation) {
    static const char suffix[] = "-back";
    if (!loader->document->directed || relation->source == relation->target) return ENTENTE_OK;
    struct entente_relation back = *relation;
    struct ent_buffer id = {0};
    ent_buffer_add(&id, relation->id);
    ent_buffer_add(&id, suffix);
    back.id = id.failed ? NULL : ent_arena_text(&loader->document->arena, id.data, id.length);
    ent_buffer_clear(&id);
    back.is_numbered = true;
    turn(&back);
    loader->mutual_count++;
    return back.id != NULL ? add_relation(loader, &back) : ent_no_memory(&loader->tally.sink);
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
    leave_open(loader, record, &wording, &relation);
    if (wording.way == ENT_WORDING_PASSIVE) turn(&relation);
    if (hangs_on_target(record, &wording) && !note_claim(loader, record, wording.known))
        return ent_no_memory(&loader->tally.sink);
    if (relation.source == relation.target) {
        ent_loader_warn(loader, &record->origin, "", "self-relation", "",
                        "\"%s\" is related to itself: the relation stays out of the network",
                        ent_brief(loader->document->actors[relation.source].name).text);
    }
    status = add_relation(loader, &relation);
    return status == ENTENTE_OK && record->is_mutual ? add_back(loader, &relation) : status;
}

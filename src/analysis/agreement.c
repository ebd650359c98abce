/* SPDX-License-Identifier: MIT */
#include "analysis/common_stand.h"
#include "base/buffer.h"
#include "base/report.h"
#include "base/short_number.h"
#include "model/document.h"
#include "network/network.h"
#include <entente/positions.h>

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct maker {
    const entente_document *from;
    const struct entente_positions *positions;
    const struct entente_agreement_options *options;
    entente_document *to;
    size_t *place; /* per actor of the original: its place; ENTENTE_NONE: left out */
};

static const char *keep(struct maker *m, const char *text) {
    return ent_arena_text(&m->to->arena, text, strlen(text));
}

static const char *keep_buffer(struct maker *m, struct ent_buffer *text) {
    const char *kept = text->failed ? NULL : keep(m, text->length > 0 ? text->data : "");
    ent_buffer_clear(text);
    return kept;
}

/* -- actors ---------------------------------------------------------------------------------------------- */

static void place_actors(struct maker *m) {
    for (size_t i = 0; i < m->from->actor_count; i++) m->place[i] = ENTENTE_NONE;
    for (size_t i = 0; i < m->positions->stance_count; i++) {
        const struct entente_stance *stance = &m->positions->stances[i];
        if (entente_stance_count(m->positions, stance) > 0) m->place[stance->actor] = 0;
    }
    for (size_t i = 0; i < m->from->actor_count; i++) {
        if (m->place[i] == 0) m->place[i] = m->to->actor_count++;
    }
}

static bool copy_aliases(struct maker *m, struct entente_actor *actor) {
    const char **aliases = ent_arena_take(&m->to->arena, (actor->alias_count + 1) * sizeof *aliases);
    bool fine = aliases != NULL;
    for (size_t i = 0; fine && i < actor->alias_count; i++)
        fine = (aliases[i] = keep(m, actor->aliases[i])) != NULL;
    actor->aliases = aliases;
    return fine;
}

static bool copy_actors(struct maker *m) {
    m->to->actors = ent_alloc(m->to->actor_count, sizeof *m->to->actors);
    if (m->to->actors == NULL) return false;
    for (size_t i = 0; i < m->from->actor_count; i++) {
        if (m->place[i] == ENTENTE_NONE) continue;
        struct entente_actor *actor = &m->to->actors[m->place[i]];
        *actor = m->from->actors[i];
        actor->parent = actor->parent != ENTENTE_NONE ? m->place[actor->parent] : ENTENTE_NONE;
        actor->id = keep(m, actor->id);
        actor->name = keep(m, actor->name);
        actor->role = keep(m, actor->role);
        actor->bloc = keep(m, actor->bloc);
        actor->note = keep(m, actor->note);
        bool fine = actor->id != NULL && actor->name != NULL && actor->role != NULL && actor->bloc != NULL &&
                    actor->note != NULL && copy_aliases(m, actor);
        if (!fine) return false;
    }
    return ent_index_copy(&m->from->names, m->place, &m->to->names);
}

/* -- relations ------------------------------------------------------------------------------------------- */

static void add_issues(struct ent_buffer *note, const struct maker *m, const struct entente_agreement *pair,
                       enum ent_common_stand stand) {
    size_t said = 0;
    for (size_t i = pair->first; i < pair->first + pair->count; i++) {
        const struct entente_shared_issue *shared = &m->positions->shared[i];
        if (!ent_stand_so(m->positions, pair, shared, stand)) continue;
        ent_buffer_add(note, said > 0 ? ", " : note->length > 0 ? "; " : "");
        if (said++ == 0) ent_buffer_add(note, ent_common_stand_words(stand));
        ent_buffer_add(note, m->from->actors[shared->issue].name);
    }
}

/* The vocabulary's own words, so that other programs' readers of them know the sign. */
static const struct entente_word *word_of(int sign) {
    static const char *const words[] = {"disagrees with", "speaks of the same as", "agrees with"};
    static const struct entente_word neutral = {"speaks of the same as", "", "", 0, 1, 0};
    for (size_t i = 0; i < entente_word_count(); i++) {
        if (strcmp(entente_word_at(i)->word, words[sign + 1]) == 0) return entente_word_at(i);
    }
    return &neutral;
}

static bool add_relation(struct maker *m, const struct entente_agreement *pair, int sign, double weight) {
    const struct entente_word *word = word_of(sign);
    struct ent_buffer note = {0}, id = {0};
    if (!(weight > 0) || weight < m->options->threshold) return true;
    for (enum ent_common_stand stand = 0; stand < ENT_COMMON_STANDS; stand++)
        add_issues(&note, m, pair, stand);
    ent_buffer_format(&id, "r%zu", m->to->relation_count + 1);
    struct entente_relation *relation = &m->to->relations[m->to->relation_count++];
    *relation = (struct entente_relation){.id = keep_buffer(m, &id),
                                          .is_numbered = true,
                                          .source = m->place[pair->a],
                                          .target = m->place[pair->b],
                                          .word = word->word,
                                          .given = word->word,
                                          .lemma = word->word,
                                          .category = word->category,
                                          .sign = sign,
                                          .weight = weight,
                                          .confidence = 1,
                                          .when = {INT32_MIN, INT32_MAX, ""},
                                          .note = keep_buffer(m, &note)};
    return relation->id != NULL && relation->note != NULL;
}

static bool add_tie(struct maker *m, const struct entente_agreement *pair) {
    switch (m->options->positions.projection) {
    case ENTENTE_PROJECTION_CONFLICT:
        return add_relation(m, pair, -1, pair->value);
    case ENTENTE_PROJECTION_IGNORE:
        return add_relation(m, pair, 0, pair->value);
    case ENTENTE_PROJECTION_COMBINE:
        return add_relation(m, pair, 1, pair->congruence > 0) &&
               add_relation(m, pair, -1, pair->conflict > 0);
    case ENTENTE_PROJECTION_SUBTRACT:
    case ENTENTE_PROJECTION_CONGRUENCE:
    case ENTENTE_PROJECTION_COUNT:
        break;
    }
    return add_relation(m, pair, pair->value < 0 ? -1 : 1, fabs(pair->value));
}

static bool add_ties(struct maker *m) {
    m->to->relations = ent_alloc(2 * m->positions->agreement_count, sizeof *m->to->relations);
    if (m->to->relations == NULL) return false;
    for (size_t i = 0; i < m->positions->agreement_count; i++) {
        if (!add_tie(m, &m->positions->agreements[i])) return false;
    }
    ent_document_sort_relations(m->to);
    return true;
}

/* -- all ------------------------------------------------------------------------------------------------- */

static const char *shown(struct maker *m) {
    struct ent_buffer shows = {0};
    ent_buffer_add(&shows, entente_document_shows(m->from));
    if (m->options->threshold > 0) {
        char number[ENT_NUMBER_SIZE];
        ent_short_number(m->options->threshold, number);
        ent_buffer_format(&shows, "%sOnly agreement of weight %s and more.", shows.length > 0 ? " " : "",
                          number);
    }
    return keep_buffer(m, &shows);
}

static bool write_head(struct maker *m) {
    struct ent_buffer title = {0}, note = {0};
    if (*m->from->title != '\0') ent_buffer_format(&title, "%s: ", m->from->title);
    ent_buffer_add(&title, "who agrees with whom on the issues");
    ent_buffer_format(&note, "Made from %zu positions on %zu issues and events: ", m->positions->stance_count,
                      m->positions->division_count);
    ent_buffer_format(&note, "projection %s, norm %s",
                      entente_projection_name(m->positions->options.projection),
                      entente_norm_name(m->positions->options.norm));
    if (m->options->threshold > 0) {
        char number[ENT_NUMBER_SIZE];
        ent_short_number(m->options->threshold, number);
        ent_buffer_format(&note, "; ties of %s and more", number);
    }
    ent_buffer_add(&note, ".");
    m->to->shows = shown(m);
    m->to->is_part = m->from->is_part;
    m->to->title = keep_buffer(m, &title);
    m->to->note = keep_buffer(m, &note);
    m->to->as_of = keep(m, m->from->as_of);
    m->to->scale = "";
    m->to->fold_names = m->from->fold_names;
    return m->to->shows != NULL && m->to->title != NULL && m->to->note != NULL && m->to->as_of != NULL;
}

static enum entente_status tell_empty(const struct maker *m, const struct entente_sink *sink) {
    double most = 0;
    char number[ENT_NUMBER_SIZE], hint[96];
    for (size_t i = 0; i < m->positions->agreement_count; i++)
        most = fmax(most, fabs(m->positions->agreements[i].value));
    if (!(most > 0))
        return ent_fail(
            sink, ENTENTE_BAD_OPTION, "no-agreement", NULL,
            "give things their kind (\"issue\" or \"event\") under \"actors\"; see \"entente positions\"",
            "no two actors take positions on one issue: there is no agreement to show");
    ent_short_number(most, number);
    snprintf(hint, sizeof hint, "the heaviest tie weighs %s", number);
    return ent_fail(sink, ENTENTE_BAD_OPTION, "threshold-too-high", NULL, hint,
                    "no agreement is as heavy as the threshold");
}

static enum entente_status make(struct maker *m, const struct entente_sink *sink) {
    m->to = ent_alloc(1, sizeof *m->to);
    m->place = ent_alloc(m->from->actor_count, sizeof *m->place);
    if (m->to == NULL || m->place == NULL) return ent_no_memory(sink);
    place_actors(m);
    if (!write_head(m) || !copy_actors(m) || !add_ties(m)) return ent_no_memory(sink);
    return m->to->relation_count > 0 ? ENTENTE_OK : tell_empty(m, sink);
}

enum entente_status entente_agreement_document(const entente_network *network,
                                               const struct entente_agreement_options *options,
                                               entente_document **document, const struct entente_sink *sink) {
    struct entente_positions positions = {0};
    struct maker m = {.from = network->document, .options = options, .positions = &positions};
    *document = NULL;
    enum entente_status status = entente_positions_find(network, &options->positions, &positions, sink);
    if (status == ENTENTE_OK) status = make(&m, sink);
    if (status == ENTENTE_OK)
        *document = m.to;
    else
        entente_document_free(m.to);
    free(m.place);
    entente_positions_clear(&positions);
    return status;
}

/* SPDX-License-Identifier: MIT */
#include "analysis/statements.h"

#include "base/memory.h"
#include "filter/repeats.h"
#include "model/document.h"
#include "structure/speakers.h"
#include "structure/turns.h"

#include <math.h>
#include <stdlib.h>

/* A relation that takes a position, before repetitions are folded. */
struct statement {
    size_t actor, issue, relation;
    int sign;
    double level, count;
    size_t bucket; /* what is the same in it counts once */
};

static bool is_thing(const entente_document *document, size_t actor) {
    return !entente_kind_is_actor(document->actors[actor].kind);
}

/* Where nobody points at anybody, the issue may stand at either end. */
static bool is_statement(const entente_network *network, const struct entente_relation *relation,
                         struct statement *statement) {
    const entente_document *document = network->document;
    bool turned = !network->directed && is_thing(document, relation->source);
    statement->actor = turned ? relation->target : relation->source;
    statement->issue = turned ? relation->source : relation->target;
    return ent_makes_tie(relation) && !is_thing(document, statement->actor) &&
           is_thing(document, statement->issue);
}

static bool is_same(const struct statement *a, const struct statement *b) {
    return a->actor == b->actor && a->issue == b->issue && a->sign == b->sign && !(a->level < b->level) &&
           !(a->level > b->level);
}

#define COMPARE(a, b)                                                                                        \
    if ((a) != (b)) return (a) < (b) ? -1 : 1

static int by_content(const void *a, const void *b) {
    const struct statement *x = a, *y = b;
    COMPARE(x->actor, y->actor);
    COMPARE(x->issue, y->issue);
    COMPARE(x->level, y->level);
    COMPARE(x->sign, y->sign);
    COMPARE(x->bucket, y->bucket);
    COMPARE(y->count, x->count);
    COMPARE(x->relation, y->relation);
    return 0;
}

/* Statements stand by content. False when memory is out. */
static bool find_repeats(const entente_document *document, enum entente_duplicates duplicates,
                         struct statement *statements, size_t count) {
    size_t *relations = ent_alloc(count, sizeof *relations), *group = ent_alloc(count, sizeof *group);
    bool fine = relations != NULL && group != NULL;
    for (size_t start = 0, end; fine && start < count; start = end) {
        for (end = start; end < count && is_same(&statements[start], &statements[end]); end++)
            relations[end - start] = statements[end].relation;
        fine = ent_repeats_join(document, duplicates, relations, end - start, group);
        for (size_t i = start; fine && i < end; i++) statements[i].bucket = group[i - start];
    }
    free(relations);
    free(group);
    return fine;
}

/* False when memory is out. */
static bool collect(const entente_network *network, const struct entente_position_options *options,
                    struct statement *statements, size_t *collected) {
    const entente_document *document = network->document;
    size_t count = 0;
    for (size_t i = 0; i < document->relation_count; i++) {
        const struct entente_relation *relation = &document->relations[i];
        struct statement *statement = &statements[count];
        *statement = (struct statement){.relation = i, .sign = relation->sign};
        if (!is_statement(network, relation, statement)) continue;
        statement->level = relation->sign * (options->by_weight ? relation->weight : 1);
        statement->count = options->counts_weights ? relation->weight : 1;
        count++;
    }
    *collected = count;
    qsort(statements, count, sizeof *statements, by_content);
    if (!find_repeats(document, options->duplicates, statements, count)) return false;
    qsort(statements, count, sizeof *statements, by_content);
    return true;
}

static bool repeats(const struct statement *statement, const struct statement *before) {
    return is_same(statement, before) && statement->bucket == before->bucket;
}

static void count_stance(struct entente_positions *positions, const struct statement *statement,
                         bool counts) {
    size_t last = positions->stance_count;
    bool is_new = last == 0 || positions->stances[last - 1].actor != statement->actor ||
                  positions->stances[last - 1].issue != statement->issue;
    struct entente_stance *stance = &positions->stances[is_new ? positions->stance_count++ : last - 1];
    if (is_new) *stance = (struct entente_stance){.actor = statement->actor, .issue = statement->issue};
    stance->relation_count++;
    if (!counts) return;
    if (statement->sign > 0) stance->positive += statement->count;
    if (statement->sign < 0) stance->negative += statement->count;
    if (statement->sign == 0) stance->neutral += statement->count;
}

static void count_cell(struct ent_statements *s, const struct statement *statement) {
    size_t last = s->cell_count;
    bool is_new = last == 0 || s->cells[last - 1].actor != statement->actor ||
                  s->cells[last - 1].issue != statement->issue || s->cells[last - 1].level < statement->level;
    struct ent_cell *cell = &s->cells[is_new ? s->cell_count++ : last - 1];
    if (is_new) *cell = (struct ent_cell){statement->actor, statement->issue, statement->level, 0};
    cell->count += statement->count;
    s->said[statement->actor] += statement->count;
    s->greatest = fmax(s->greatest, fabs(statement->level));
}

static int by_index(const void *a, const void *b) {
    size_t x = *(const size_t *)a, y = *(const size_t *)b;
    return x < y ? -1 : x > y;
}

static void count_all(struct ent_statements *s, const struct statement *statements, size_t count,
                      struct entente_positions *positions) {
    for (size_t i = 0; i < count; i++) {
        bool counts = i == 0 || !repeats(&statements[i], &statements[i - 1]);
        count_stance(positions, &statements[i], counts);
        if (counts && (positions->options.by_weight || statements[i].sign != 0))
            count_cell(s, &statements[i]);
        positions->relations[i] = statements[i].relation;
    }
    const size_t *at = positions->relations;
    for (size_t i = 0; i < positions->stance_count; i++) {
        struct entente_stance *stance = &positions->stances[i];
        stance->relations = at;
        qsort(positions->relations + (at - positions->relations), stance->relation_count, sizeof *at,
              by_index);
        at += stance->relation_count;
    }
}

/* False when memory is out. */
static bool find_turn(const entente_document *document, struct entente_stance *stance) {
    struct ent_speaking speaking;
    int last = ent_turned_to(document, stance->relations, stance->relation_count);
    if (last == 0) return true;
    bool fine = ent_speaking_of(document, stance->relations, stance->relation_count, &speaking);
    stance->turned_to = speaking.differ ? 0 : last;
    return fine;
}

static void index_cells(struct ent_statements *s, size_t actors) {
    size_t cell = 0;
    for (size_t i = 0; i <= actors; i++) {
        while (cell < s->cell_count && s->cells[cell].actor < i) cell++;
        s->first[i] = cell;
    }
}

bool ent_statements_init(struct ent_statements *s, const entente_network *network,
                         struct entente_positions *positions) {
    size_t most = network->document->relation_count, actors = network->actor_count;
    struct statement *statements = ent_alloc(most + 1, sizeof *statements);
    *s = (struct ent_statements){.cells = ent_alloc(most, sizeof *s->cells),
                                 .first = ent_alloc(actors + 1, sizeof *s->first),
                                 .said = ent_alloc(actors, sizeof *s->said)};
    positions->stances = ent_alloc(most, sizeof *positions->stances);
    positions->relations = ent_alloc(most, sizeof *positions->relations);
    bool fine = statements != NULL && s->cells != NULL && s->first != NULL && s->said != NULL &&
                positions->stances != NULL && positions->relations != NULL;
    size_t count;
    fine = fine && collect(network, &positions->options, statements, &count);
    if (fine) {
        count_all(s, statements, count, positions);
        index_cells(s, actors);
    }
    for (size_t i = 0; fine && i < positions->stance_count; i++)
        fine = find_turn(network->document, &positions->stances[i]);
    free(statements);
    return fine;
}

void ent_statements_clear(struct ent_statements *s) {
    free(s->cells);
    free(s->first);
    free(s->said);
    *s = (struct ent_statements){0};
}

/* SPDX-License-Identifier: MIT */
#include "analysis/statements.h"

#include "base/disjoint.h"
#include "base/memory.h"
#include "model/calendar.h"
#include "model/document.h"

#include <math.h>
#include <stdlib.h>

/* A relation that takes a position, before repetitions are folded. */
struct statement {
    size_t actor, issue, relation;
    int sign;
    double level;
    int64_t bucket; /* what is said twice in it counts once; below `unique` nothing is the same */
    bool is_unique;
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

static void put_in_bucket(enum entente_duplicates duplicates, const struct entente_relation *relation,
                          struct statement *statement) {
    static const struct ent_step steps[ENTENTE_DUPLICATES_COUNT] = {
        [ENTENTE_DUPLICATES_DAY] = {ENT_DAY, 1},
        [ENTENTE_DUPLICATES_WEEK] = {ENT_WEEK, 1},
        [ENTENTE_DUPLICATES_MONTH] = {ENT_MONTH, 1},
        [ENTENTE_DUPLICATES_YEAR] = {ENT_YEAR, 1},
    };
    statement->is_unique = true;
    if (duplicates == ENTENTE_DUPLICATES_ALL) return;
    if (duplicates == ENTENTE_DUPLICATES_DOCUMENT) return; /* see join_documents */
    if (duplicates != ENTENTE_DUPLICATES_RANGE) {
        if (relation->when.first == INT32_MIN) return;
        statement->bucket = ent_step_floor(steps[duplicates], relation->when.first);
    }
    statement->is_unique = false;
}

static bool has_source(const struct entente_relation *relation, size_t source) {
    for (size_t i = 0; i < relation->evidence_count; i++) {
        if (relation->evidence[i].source == source) return true;
    }
    return false;
}

static bool share_source(const struct entente_relation *a, const struct entente_relation *b) {
    for (size_t i = 0; i < a->evidence_count; i++) {
        if (a->evidence[i].source != ENTENTE_NONE && has_source(b, a->evidence[i].source)) return true;
    }
    return false;
}

static bool is_same(const struct statement *a, const struct statement *b) {
    return a->actor == b->actor && a->issue == b->issue && a->sign == b->sign && !(a->level < b->level) &&
           !(a->level > b->level);
}

/* Statements of the same that share a document are one, in whatever order a relation names its documents; so
 * are two that share one each with a third. Statements stand by content. */
static bool join_documents(const entente_document *document, struct statement *statements, size_t count) {
    size_t *above = ent_alloc(count, sizeof *above);
    if (above == NULL) return false;
    ent_disjoint_init(above, count);
    for (size_t i = 0; i < count; i++) {
        const struct entente_relation *relation = &document->relations[statements[i].relation];
        for (size_t j = i; j-- > 0 && is_same(&statements[j], &statements[i]);) {
            if (share_source(relation, &document->relations[statements[j].relation]))
                ent_disjoint_join(above, i, j);
        }
    }
    for (size_t i = 0; i < count; i++) {
        statements[i].bucket = (int64_t)ent_disjoint_root(above, i);
        statements[i].is_unique = false;
    }
    free(above);
    return true;
}

#define COMPARE(a, b)                                                                                        \
    if ((a) != (b)) return (a) < (b) ? -1 : 1

static int by_content(const void *a, const void *b) {
    const struct statement *x = a, *y = b;
    COMPARE(x->actor, y->actor);
    COMPARE(x->issue, y->issue);
    COMPARE(x->level, y->level);
    COMPARE(x->sign, y->sign);
    COMPARE(x->is_unique, y->is_unique);
    COMPARE(x->bucket, y->bucket);
    COMPARE(x->relation, y->relation);
    return 0;
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
        put_in_bucket(options->duplicates, relation, statement);
        count++;
    }
    *collected = count;
    qsort(statements, count, sizeof *statements, by_content);
    if (options->duplicates != ENTENTE_DUPLICATES_DOCUMENT) return true;
    if (!join_documents(document, statements, count)) return false;
    qsort(statements, count, sizeof *statements, by_content);
    return true;
}

static bool repeats(const struct statement *statement, const struct statement *before) {
    return !statement->is_unique && !before->is_unique && is_same(statement, before) &&
           statement->bucket == before->bucket;
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
    if (statement->sign > 0) stance->positive++;
    if (statement->sign < 0) stance->negative++;
    if (statement->sign == 0) stance->neutral++;
}

static void count_cell(struct ent_statements *s, const struct statement *statement) {
    size_t last = s->cell_count;
    bool is_new = last == 0 || s->cells[last - 1].actor != statement->actor ||
                  s->cells[last - 1].issue != statement->issue || s->cells[last - 1].level < statement->level;
    struct ent_cell *cell = &s->cells[is_new ? s->cell_count++ : last - 1];
    if (is_new) *cell = (struct ent_cell){statement->actor, statement->issue, statement->level, 0};
    cell->count++;
    s->said[statement->actor]++;
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
    free(statements);
    return fine;
}

void ent_statements_clear(struct ent_statements *s) {
    free(s->cells);
    free(s->first);
    free(s->said);
    *s = (struct ent_statements){0};
}

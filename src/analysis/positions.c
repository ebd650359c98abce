/* SPDX-License-Identifier: MIT */
#include "analysis/statements.h"
#include "base/memory.h"
#include "base/report.h"
#include "measure/measure.h"

#include <math.h>
#include <stdlib.h>

struct survey {
    const entente_network *network;
    struct ent_statements statements;
    struct entente_positions *found;
    size_t agreement_room, shared_room;
};

/* -- stances --------------------------------------------------------------------------------------------- */

double entente_stance_count(const struct entente_positions *positions, const struct entente_stance *stance) {
    return stance->positive + stance->negative + (positions->options.by_weight ? stance->neutral : 0);
}

static double worth(const struct entente_positions *found, const struct entente_stance *stance) {
    switch (found->options.projection) {
    case ENTENTE_PROJECTION_IGNORE:
        return entente_stance_count(found, stance);
    case ENTENTE_PROJECTION_COMBINE:
        return (stance->positive > 0 ? 1 : 0) + (stance->negative > 0 ? 2 : 0);
    case ENTENTE_PROJECTION_SUBTRACT:
    case ENTENTE_PROJECTION_CONGRUENCE:
    case ENTENTE_PROJECTION_CONFLICT:
    case ENTENTE_PROJECTION_COUNT:
        break;
    }
    return stance->positive - stance->negative;
}

static double statements_of(const struct entente_positions *found, const struct entente_stance *stance) {
    double sum = 0;
    for (size_t i = 0; i < found->stance_count; i++) {
        const struct entente_stance *other = &found->stances[i];
        bool counts = found->options.stance_norm == ENTENTE_STANCE_NORM_ACTIVITY
                          ? other->actor == stance->actor
                          : other->issue == stance->issue;
        if (counts) sum += entente_stance_count(found, other);
    }
    return sum;
}

static void value_stances(struct entente_positions *found) {
    for (size_t i = 0; i < found->stance_count; i++) {
        struct entente_stance *stance = &found->stances[i];
        stance->value = worth(found, stance);
        if (found->options.stance_norm == ENTENTE_STANCE_NORM_NONE) continue;
        double statements = statements_of(found, stance);
        stance->value = statements > 0 ? stance->value / statements : ENT_UNDEFINED;
    }
}

/* -- agreement ------------------------------------------------------------------------------------------- */

/* The end of the cells on one issue. */
static size_t end_of_issue(const struct ent_statements *s, size_t at, size_t end) {
    size_t issue = s->cells[at].issue;
    while (at < end && s->cells[at].issue == issue) at++;
    return at;
}

static void compare_cells(const struct survey *v, size_t i, size_t i_end, size_t j, size_t j_end,
                          struct entente_shared_issue *shared) {
    const struct ent_cell *cells = v->statements.cells;
    for (size_t a = i; a < i_end; a++) {
        for (size_t b = j; b < j_end; b++) {
            double apart = v->found->range > 0 ? fabs(cells[a].level - cells[b].level) / v->found->range : 0;
            shared->congruence += cells[a].count * cells[b].count * (1 - apart);
            shared->conflict += cells[a].count * cells[b].count * apart;
        }
    }
}

/* Adds up what two have in common; keeps it issue by issue where `kept` is asked for. False when memory is
 * out. */
static bool compare(struct survey *v, size_t a, size_t b, bool kept, struct entente_agreement *agreement) {
    const struct ent_statements *s = &v->statements;
    struct entente_positions *found = v->found;
    size_t i = s->first[a], j = s->first[b];
    *agreement = (struct entente_agreement){.a = a, .b = b, .first = found->shared_count};
    while (i < s->first[a + 1] && j < s->first[b + 1]) {
        size_t i_end = end_of_issue(s, i, s->first[a + 1]), j_end = end_of_issue(s, j, s->first[b + 1]);
        size_t left = s->cells[i].issue, right = s->cells[j].issue;
        if (left == right) {
            struct entente_shared_issue shared = {.issue = left};
            compare_cells(v, i, i_end, j, j_end, &shared);
            agreement->congruence += shared.congruence;
            agreement->conflict += shared.conflict;
            agreement->count++;
            if (kept) {
                if (!ent_grow(&found->shared, &v->shared_room, found->shared_count + 1, sizeof shared))
                    return false;
                found->shared[found->shared_count++] = shared;
            }
        }
        if (left <= right) i = i_end;
        if (right <= left) j = j_end;
    }
    return true;
}

static double raw_value(const struct entente_agreement *agreement, enum entente_projection projection) {
    switch (projection) {
    case ENTENTE_PROJECTION_CONGRUENCE:
        return agreement->congruence;
    case ENTENTE_PROJECTION_CONFLICT:
        return agreement->conflict;
    case ENTENTE_PROJECTION_IGNORE:
        return agreement->congruence + agreement->conflict;
    case ENTENTE_PROJECTION_COMBINE:
        return (agreement->congruence > 0 ? 1 : 0) + (agreement->conflict > 0 ? 2 : 0);
    case ENTENTE_PROJECTION_SUBTRACT:
    case ENTENTE_PROJECTION_COUNT:
        break;
    }
    return agreement->congruence - agreement->conflict;
}

static bool is_same_position(const struct ent_cell *a, const struct ent_cell *b) {
    return a->issue == b->issue && !(a->level < b->level) && !(a->level > b->level);
}

/* What one has alone, and the products of what both have. */
static double jaccard_norm(const struct ent_statements *s, size_t a, size_t b) {
    double norm = s->said[a] + s->said[b];
    for (size_t i = s->first[a]; i < s->first[a + 1]; i++) {
        for (size_t j = s->first[b]; j < s->first[b + 1]; j++) {
            const struct ent_cell *x = &s->cells[i], *y = &s->cells[j];
            if (is_same_position(x, y)) norm += x->count * y->count - x->count - y->count;
        }
    }
    return norm;
}

/* A tie with oneself: of what the projection multiplies. Conflict multiplies the vectors that congruence
 * does. */
static double own_value(struct survey *v, size_t actor) {
    struct entente_agreement own;
    enum entente_projection projection = v->found->options.projection;
    if (projection == ENTENTE_PROJECTION_CONFLICT) projection = ENTENTE_PROJECTION_CONGRUENCE;
    return compare(v, actor, actor, false, &own) ? raw_value(&own, projection) : 0;
}

static double norm_of(struct survey *v, size_t a, size_t b) {
    const double *said = v->statements.said;
    switch (v->found->options.norm) {
    case ENTENTE_NORM_AVERAGE:
        return (said[a] + said[b]) / 2;
    case ENTENTE_NORM_JACCARD:
        return jaccard_norm(&v->statements, a, b);
    case ENTENTE_NORM_PRODUCT:
        return said[a] * said[b];
    case ENTENTE_NORM_COSINE:
        return sqrt(own_value(v, a) * own_value(v, b));
    case ENTENTE_NORM_NONE:
    case ENTENTE_NORM_COUNT:
        break;
    }
    return 1;
}

static bool compare_all(struct survey *v) {
    struct entente_positions *found = v->found;
    for (size_t a = 0; a < v->network->actor_count; a++) {
        if (v->statements.first[a] == v->statements.first[a + 1]) continue;
        for (size_t b = a + 1; b < v->network->actor_count; b++) {
            struct entente_agreement agreement;
            if (!compare(v, a, b, true, &agreement)) return false;
            if (agreement.count == 0) continue;
            double norm = norm_of(v, a, b);
            agreement.value =
                norm > 0 ? raw_value(&agreement, found->options.projection) / norm : ENT_UNDEFINED;
            if (!ent_grow(&found->agreements, &v->agreement_room, found->agreement_count + 1,
                          sizeof agreement))
                return false;
            found->agreements[found->agreement_count++] = agreement;
        }
    }
    return true;
}

/* -- division -------------------------------------------------------------------------------------------- */

int entente_stance_sign(const struct entente_stance *stance) {
    if (stance->turned_to != 0) return stance->turned_to;
    if (stance->positive > 0) return stance->negative > 0 ? 0 : 1;
    return stance->negative > 0 ? -1 : 2;
}

static void count_stand(const struct entente_stance *stance, struct entente_division *division) {
    int sign = entente_stance_sign(stance);
    division->wavering += sign == 0;
    division->supporters += sign == 1;
    division->opponents += sign == -1;
    division->turned += stance->turned_to != 0;
}

static bool divide(struct survey *v) {
    struct entente_positions *found = v->found;
    found->divisions = ent_alloc(v->network->actor_count, sizeof *found->divisions);
    if (found->divisions == NULL) return false;
    for (size_t issue = 0; issue < v->network->actor_count; issue++) {
        struct entente_division division = {.issue = issue};
        bool is_spoken_of = false;
        for (size_t i = 0; i < found->stance_count; i++) {
            if (found->stances[i].issue != issue) continue;
            is_spoken_of = true;
            count_stand(&found->stances[i], &division);
        }
        double half = (double)division.wavering / 2;
        double for_it = (double)division.supporters + half, against = (double)division.opponents + half;
        division.division =
            for_it + against > 0 ? 2 * fmin(for_it, against) / (for_it + against) : ENT_UNDEFINED;
        if (is_spoken_of) found->divisions[found->division_count++] = division;
    }
    return true;
}

/* -- all of it ------------------------------------------------------------------------------------------- */

static enum entente_status choose_range(struct survey *v, const struct entente_sink *sink) {
    struct entente_positions *found = v->found;
    double widest = found->options.by_weight ? 2 * v->statements.greatest : 2;
    found->range = found->options.by_weight && found->options.range > 0 ? found->options.range : widest;
    if (found->range >= widest) return ENTENTE_OK;
    return ent_fail(sink, ENTENTE_BAD_OPTION, "narrow-range", NULL, "leave it out, or give a wider one",
                    "levels lie up to %g apart, which the range of %g does not hold", widest, found->range);
}

enum entente_status entente_positions_find(const entente_network *network,
                                           const struct entente_position_options *options,
                                           struct entente_positions *positions,
                                           const struct entente_sink *sink) {
    static const struct entente_position_options usual = {0};
    if (options == NULL) options = &usual;
    struct survey v = {.network = network, .found = positions};
    *positions = (struct entente_positions){.options = *options};
    if (options->projection == ENTENTE_PROJECTION_COMBINE && options->norm != ENTENTE_NORM_NONE) {
        return ent_fail(sink, ENTENTE_BAD_OPTION, "unfit-norm", NULL, "leave out the norm",
                        "\"combine\" gives kinds of ties, which no norm can divide");
    }
    if (options->projection == ENTENTE_PROJECTION_COMBINE &&
        options->stance_norm != ENTENTE_STANCE_NORM_NONE) {
        return ent_fail(sink, ENTENTE_BAD_OPTION, "unfit-norm", NULL, "leave out the norm of stances",
                        "\"combine\" gives kinds of stances, which no norm can divide");
    }
    if (options->by_weight && options->counts_weights) {
        return ent_fail(sink, ENTENTE_BAD_OPTION, "two-weights", NULL, "choose one of them",
                        "a weight is a level or how often it was said, not both");
    }
    enum entente_status status =
        ent_statements_init(&v.statements, network, positions) ? ENTENTE_OK : ent_no_memory(sink);
    if (status == ENTENTE_OK) status = choose_range(&v, sink);
    if (status == ENTENTE_OK) {
        value_stances(positions);
        if (!compare_all(&v) || !divide(&v)) status = ent_no_memory(sink);
    }
    ent_statements_clear(&v.statements);
    if (status != ENTENTE_OK) entente_positions_clear(positions);
    return status;
}

void entente_positions_clear(struct entente_positions *positions) {
    free(positions->stances);
    free(positions->relations);
    free(positions->agreements);
    free(positions->shared);
    free(positions->divisions);
    *positions = (struct entente_positions){0};
}

double ent_contest_of(const struct entente_division *division) {
    size_t less = division->supporters < division->opponents ? division->supporters : division->opponents;
    return (double)less + (double)division->wavering / 2;
}

static int most_contested_first(const void *a, const void *b) {
    const struct entente_division *x = *(const struct entente_division *const *)a,
                                  *y = *(const struct entente_division *const *)b;
    double p = ent_contest_of(x), q = ent_contest_of(y);
    if (p > q) return -1;
    if (p < q) return 1;
    size_t n = x->supporters + x->opponents, m = y->supporters + y->opponents;
    if (n != m) return n > m ? -1 : 1;
    return x < y ? -1 : x > y;
}

const struct entente_division **ent_most_contested(const struct entente_positions *positions, size_t least,
                                                   size_t *count) {
    const struct entente_division **items = ent_alloc(positions->division_count, sizeof *items);
    *count = 0;
    for (size_t i = 0; items != NULL && i < positions->division_count; i++) {
        const struct entente_division *d = &positions->divisions[i];
        if (d->supporters + d->opponents + d->wavering >= least) items[(*count)++] = d;
    }
    if (items != NULL) qsort(items, *count, sizeof *items, most_contested_first);
    return items;
}

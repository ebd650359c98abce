/* SPDX-License-Identifier: MIT */
#define _XOPEN_SOURCE 700 /* clock_gettime */
#include "measure/frustration_program.h"

#include "base/child.h"
#include "base/memory.h"
#include "base/report.h"

#include <glpk.h>
#include <limits.h>
#include <math.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

/* A column per stake: 1 when it is lost. Rows: of every unbalanced cycle one is lost. */

static const double tolerance = 1e-6;

/* What counting other optima may take on top of the proof. */
enum { COUNTING_SEARCHES = 10000 };
static const double counting_steps = 1500;

struct solver {
    const struct ent_program *program;
    glp_prob *problem;
    size_t *first, *at;   /* per actor: its stakes */
    double *length;       /* per stake: as it now is in the program */
    double *distance;     /* per actor and side: of the search for cycles */
    size_t *parent_stake; /* per actor and side */
    size_t *parent;       /* the place before, per actor and side */
    size_t *heap, *place; /* of actors and sides */
    size_t heap_count;
    int *columns; /* of a row */
    double *ones;
    size_t *used; /* per stake: by which row last, from 1 */
    size_t rows;
    int *camps, *best; /* of the best split */
    double best_cost, lower;
    double deadline, steps_most;
    size_t searches, searches_most; /* for cycles */
    bool counts;                    /* splits of values that are not whole may be forbidden ones */
};

static double now(void) {
    struct timespec time;
    return clock_gettime(CLOCK_MONOTONIC, &time) == 0 ? (double)time.tv_sec + 1e-9 * (double)time.tv_nsec : 0;
}

/* -- cycles: shortest ways from one side of an actor to its other side, where a negative tie changes sides
 * ----
 */

static bool is_nearer(const struct solver *s, size_t a, size_t b) {
    if (s->distance[a] != s->distance[b]) return s->distance[a] < s->distance[b];
    return a < b;
}

static void put_at(struct solver *s, size_t index, size_t node) {
    s->heap[index] = node;
    s->place[node] = index;
}

static void rise(struct solver *s, size_t index) {
    size_t node = s->heap[index];
    while (index > 0 && is_nearer(s, node, s->heap[(index - 1) / 2])) {
        put_at(s, index, s->heap[(index - 1) / 2]);
        index = (index - 1) / 2;
    }
    put_at(s, index, node);
}

static void sink_down(struct solver *s, size_t index) {
    size_t node = s->heap[index];
    for (size_t child; (child = 2 * index + 1) < s->heap_count; index = child) {
        if (child + 1 < s->heap_count && is_nearer(s, s->heap[child + 1], s->heap[child])) child++;
        if (!is_nearer(s, s->heap[child], node)) break;
        put_at(s, index, s->heap[child]);
    }
    put_at(s, index, node);
}

static size_t take_nearest(struct solver *s) {
    size_t node = s->heap[0];
    s->place[node] = SIZE_MAX;
    size_t last = s->heap[--s->heap_count];
    if (s->heap_count > 0) {
        put_at(s, 0, last);
        sink_down(s, 0);
    }
    return node;
}

static void reach(struct solver *s, size_t node, double distance, size_t from, size_t stake) {
    if (distance >= s->distance[node]) return;
    s->distance[node] = distance;
    s->parent[node] = from;
    s->parent_stake[node] = stake;
    if (s->place[node] == SIZE_MAX) put_at(s, s->heap_count++, node);
    rise(s, s->place[node]);
}

/* Dijkstra from `actor` to its other side, given up from length 1 on. Places are 2 · actor + side. */
static bool find_cycle(struct solver *s, size_t actor) {
    s->searches++;
    size_t places = 2 * s->program->actors, goal = 2 * actor + 1;
    for (size_t i = 0; i < places; i++) {
        s->distance[i] = HUGE_VAL;
        s->place[i] = SIZE_MAX;
    }
    s->heap_count = 0;
    reach(s, 2 * actor, 0, SIZE_MAX, SIZE_MAX);
    while (s->heap_count > 0) {
        size_t node = take_nearest(s), side = node % 2;
        if (s->distance[node] >= 1 - tolerance) return false;
        if (node == goal) return true;
        for (size_t i = s->first[node / 2]; i < s->first[node / 2 + 1]; i++) {
            const struct ent_stake *stake = &s->program->stakes[s->at[i]];
            size_t other = stake->a == node / 2 ? stake->b : stake->a;
            size_t to = 2 * other + (stake->sign < 0 ? 1 - side : side);
            /* a little more than it costs, so that of two ways the one of fewer ties is taken */
            reach(s, to, s->distance[node] + s->length[s->at[i]] + 1e-9, node, s->at[i]);
        }
    }
    return false;
}

/* A closed way may use a stake twice, which then does not count: what is left is a shorter cycle or several.
 */
static void add_cycle(struct solver *s, size_t actor, size_t *last_row) {
    int count = 0;
    size_t row = ++*last_row;
    for (size_t node = 2 * actor + 1; s->parent[node] != SIZE_MAX; node = s->parent[node]) {
        size_t stake = s->parent_stake[node];
        if (s->used[stake] == row) return; /* a shorter one is found from another actor */
        s->used[stake] = row;
        s->columns[++count] = (int)stake + 1;
        s->ones[count] = 1;
    }
    int index = glp_add_rows(s->problem, 1);
    glp_set_row_bnds(s->problem, index, GLP_LO, 1, 0);
    glp_set_mat_row(s->problem, index, count, s->columns, s->ones);
}

/* Do the stakes that are not lost at all leave two ways for somebody to be on either side? */
static bool is_torn(struct solver *s) {
    memset(s->camps, 0, s->program->actors * sizeof *s->camps);
    for (size_t start = 0; start < s->program->actors; start++) {
        size_t depth = 0;
        if (s->camps[start] != 0) continue;
        s->camps[start] = 1;
        s->heap[depth++] = start;
        while (depth > 0) {
            size_t from = s->heap[--depth];
            for (size_t i = s->first[from]; i < s->first[from + 1]; i++) {
                const struct ent_stake *stake = &s->program->stakes[s->at[i]];
                size_t to = stake->a == from ? stake->b : stake->a;
                int side = s->camps[from] * stake->sign;
                if (s->length[s->at[i]] > tolerance) continue;
                if (s->camps[to] == -side) return true;
                if (s->camps[to] == 0) s->heap[depth++] = to;
                s->camps[to] = side;
            }
        }
    }
    return false;
}

static bool is_fraction(double value) {
    return value > tolerance && value < 1 - tolerance;
}

static bool has_fraction(const struct solver *s, size_t actor) {
    for (size_t i = s->first[actor]; i < s->first[actor + 1]; i++) {
        if (is_fraction(s->length[s->at[i]])) return true;
    }
    return false;
}

/* Adds rows for the cycles that the present values break; false when there is none. Such a cycle has a stake
 * that is lost in part, or none that is lost at all. */
static bool separate(struct solver *s) {
    int before = glp_get_num_rows(s->problem);
    bool everywhere = is_torn(s);
    for (size_t i = 0; i < s->program->actors; i++) {
        if (s->first[i] == s->first[i + 1] || (!everywhere && !has_fraction(s, i))) continue;
        if (find_cycle(s, i)) add_cycle(s, i, &s->rows);
    }
    return glp_get_num_rows(s->problem) > before;
}

/* -- splits -------------------------------------------------------------------------------------------------
 */

static double cost_of(const struct solver *s, const int *camps) {
    double cost = 0;
    for (size_t i = 0; i < s->program->count; i++) {
        const struct ent_stake *stake = &s->program->stakes[i];
        if (camps[stake->a] * camps[stake->b] != stake->sign) cost += stake->cost;
    }
    return cost;
}

/* Puts the actors on sides along the stakes that are lost least. */
static void split_by_values(struct solver *s, int *camps) {
    memset(camps, 0, s->program->actors * sizeof *camps);
    for (size_t start = 0; start < s->program->actors; start++) {
        if (camps[start] != 0) continue;
        for (size_t i = 0; i < 2 * s->program->actors; i++) {
            s->distance[i] = HUGE_VAL;
            s->place[i] = SIZE_MAX;
        }
        s->heap_count = 0;
        reach(s, start, 0, SIZE_MAX, SIZE_MAX);
        while (s->heap_count > 0) {
            size_t from = take_nearest(s), stake = s->parent_stake[from];
            camps[from] = stake == SIZE_MAX ? 1 : camps[s->parent[from]] * s->program->stakes[stake].sign;
            for (size_t i = s->first[from]; i < s->first[from + 1]; i++) {
                const struct ent_stake *next = &s->program->stakes[s->at[i]];
                size_t to = next->a == from ? next->b : next->a;
                if (camps[to] == 0) reach(s, to, s->length[s->at[i]], from, s->at[i]);
            }
        }
    }
}

static bool is_whole(const struct solver *s) {
    for (size_t i = 0; i < s->program->count; i++) {
        if (fabs(s->length[i] - round(s->length[i])) > tolerance) return false;
    }
    return true;
}

static void offer(struct solver *s) {
    if (s->counts && !is_whole(s)) return;
    split_by_values(s, s->camps);
    double cost = cost_of(s, s->camps);
    if (cost >= s->best_cost - 1e-9) return;
    s->best_cost = cost;
    memcpy(s->best, s->camps, s->program->actors * sizeof *s->best);
}

/* -- the program --------------------------------------------------------------------------------------------
 */

static int steps_left(const struct solver *s) {
    double left = s->steps_most - glp_get_it_cnt(s->problem);
    return (int)fmin(fmax(left, 0), INT_MAX);
}

static bool is_over(const struct solver *s) {
    return now() > s->deadline || steps_left(s) == 0 || s->searches > s->searches_most;
}

static int milliseconds_left(const struct solver *s) {
    return (int)fmax(1, 1000 * (s->deadline - now()));
}

static void read_values(struct solver *s) {
    for (size_t i = 0; i < s->program->count; i++)
        s->length[i] = fmax(0, glp_get_col_prim(s->problem, (int)i + 1));
}

/* The relaxed program with ever more cycles; its value is a bound. False when time is over. */
static bool relax(struct solver *s) {
    glp_smcp settings;
    glp_init_smcp(&settings);
    settings.meth = GLP_DUALP;
    settings.msg_lev = GLP_MSG_OFF;
    do {
        settings.tm_lim = milliseconds_left(s);
        settings.it_lim = steps_left(s);
        if (glp_simplex(s->problem, &settings) != 0 || glp_get_status(s->problem) != GLP_OPT) return false;
        s->lower = fmax(s->lower, glp_get_obj_val(s->problem));
        read_values(s);
        if (!s->counts) offer(s);
        if (is_over(s)) return false;
    } while (separate(s));
    offer(s);
    return true;
}

/* In the tree: cycles that a node's values break become rows, and values offer splits. */
static void answer_tree(glp_tree *tree, void *payload) {
    struct solver *s = payload;
    s->problem = glp_ios_get_prob(tree);
    if (is_over(s)) glp_ios_terminate(tree);
    if (glp_ios_reason(tree) != GLP_IROWGEN) return;
    read_values(s);
    separate(s);
    if (!s->counts) offer(s);
    int best = glp_ios_best_node(tree);
    if (best != 0) s->lower = fmax(s->lower, fmin(glp_ios_node_bound(tree, best), s->best_cost));
}

/* Branches where the relaxed program is not whole. True when the answer is proven. */
static bool branch(struct solver *s) {
    glp_prob *problem = s->problem;
    glp_iocp settings;
    glp_init_iocp(&settings);
    settings.msg_lev = GLP_MSG_OFF;
    settings.br_tech = GLP_BR_DTH;
    settings.cb_func = answer_tree;
    settings.cb_info = s;
    settings.tm_lim = milliseconds_left(s);
    int code = glp_intopt(problem, &settings);
    s->problem = problem;
    if (code != 0 || glp_mip_status(problem) != GLP_OPT) return false;
    for (size_t i = 0; i < s->program->count; i++) s->length[i] = glp_mip_col_val(problem, (int)i + 1);
    s->lower = glp_mip_obj_val(problem);
    offer(s);
    return true;
}

static void build(struct solver *s) {
    const struct ent_program *program = s->program;
    s->problem = glp_create_prob();
    glp_set_obj_dir(s->problem, GLP_MIN);
    if (program->count == 0) return;
    glp_add_cols(s->problem, (int)program->count);
    for (size_t i = 0; i < program->count; i++) {
        glp_set_col_kind(s->problem, (int)i + 1, GLP_BV);
        glp_set_obj_coef(s->problem, (int)i + 1, program->stakes[i].cost);
    }
}

static bool solve(struct solver *s) {
    if (s->program->count == 0) return true;
    if (!relax(s)) return false;
    bool is_settled = is_whole(s) || s->lower >= s->best_cost - tolerance;
    return is_settled || branch(s);
}

/* Forbids the best split, by the stakes that it loses. */
static void forbid(struct solver *s, const int *camps) {
    const struct ent_program *program = s->program;
    int lost = 0;
    for (size_t i = 0; i < program->count; i++) {
        const struct ent_stake *stake = &program->stakes[i];
        bool is_lost = camps[stake->a] * camps[stake->b] != stake->sign;
        s->columns[i + 1] = (int)i + 1;
        s->ones[i + 1] = is_lost ? -1 : 1;
        lost += is_lost;
    }
    int row = glp_add_rows(s->problem, 1);
    glp_set_row_bnds(s->problem, row, GLP_LO, 1 - lost, 0);
    glp_set_mat_row(s->problem, row, (int)program->count, s->columns, s->ones);
}

/* How many splits are as good as the best. */
static void count_optima(struct solver *s, struct ent_program_answer *answer) {
    double least = s->best_cost;
    int *kept = ent_alloc(s->program->actors, sizeof *kept);
    answer->optima = 1;
    answer->more_optima = true;
    if (kept == NULL) return;
    s->counts = true;
    s->steps_most = fmin(s->steps_most, counting_steps + glp_get_it_cnt(s->problem));
    s->searches_most = s->searches + COUNTING_SEARCHES;
    memcpy(kept, s->best, s->program->actors * sizeof *kept);
    while (answer->optima <= s->program->optima_most) {
        forbid(s, s->best);
        s->best_cost = HUGE_VAL;
        s->lower = 0;
        if (!relax(s) || (!is_whole(s) && s->lower <= least + tolerance && !branch(s))) break;
        if (s->lower > least + tolerance || s->best_cost > least + tolerance) {
            answer->more_optima = is_over(s);
            break;
        }
        answer->optima++;
    }
    memcpy(s->best, kept, s->program->actors * sizeof *kept);
    s->best_cost = least;
    free(kept);
}

static bool make_room(struct solver *s, const struct ent_program *program) {
    size_t actors = program->actors, count = program->count;
    *s = (struct solver){.program = program,
                         .first = ent_alloc(actors + 2, sizeof *s->first),
                         .at = ent_alloc(2 * count, sizeof *s->at),
                         .length = ent_alloc(count, sizeof *s->length),
                         .distance = ent_alloc(2 * actors, sizeof *s->distance),
                         .parent_stake = ent_alloc(2 * actors, sizeof *s->parent_stake),
                         .parent = ent_alloc(2 * actors, sizeof *s->parent),
                         .heap = ent_alloc(2 * actors, sizeof *s->heap),
                         .place = ent_alloc(2 * actors, sizeof *s->place),
                         .columns = ent_alloc(count + 2 * actors + 2, sizeof *s->columns),
                         .ones = ent_alloc(count + 2 * actors + 2, sizeof *s->ones),
                         .used = ent_alloc(count, sizeof *s->used),
                         .camps = ent_alloc(actors, sizeof *s->camps),
                         .best = ent_alloc(actors, sizeof *s->best)};
    return s->first != NULL && s->at != NULL && s->length != NULL && s->distance != NULL &&
           s->parent_stake != NULL && s->parent != NULL && s->heap != NULL && s->place != NULL &&
           s->columns != NULL && s->ones != NULL && s->used != NULL && s->camps != NULL && s->best != NULL;
}

static void index_stakes(struct solver *s) {
    const struct ent_program *program = s->program;
    for (size_t i = 0; i < program->count; i++) {
        s->first[program->stakes[i].a + 2]++;
        s->first[program->stakes[i].b + 2]++;
    }
    for (size_t i = 0; i < program->actors; i++) s->first[i + 2] += s->first[i + 1];
    for (size_t i = 0; i < program->count; i++) {
        s->at[s->first[program->stakes[i].a + 1]++] = i;
        s->at[s->first[program->stakes[i].b + 1]++] = i;
    }
}

/* The answer's bytes: the numbers, then the sides. What the child allocates ends with it. */
static bool work(const void *payload, struct ent_buffer *out) {
    const struct ent_program *program = payload;
    struct solver s;
    struct ent_program_answer answer = {0};
    if (!make_room(&s, program)) return false;
    glp_term_out(GLP_OFF);
    s.deadline = now() + program->seconds;
    s.steps_most = (double)program->steps;
    s.searches_most = SIZE_MAX;
    s.best_cost = program->start_cost;
    memcpy(s.best, program->start, program->actors * sizeof *s.best);
    index_stakes(&s);
    build(&s);
    answer.is_proven = solve(&s);
    answer.upper = s.best_cost;
    answer.lower = answer.is_proven ? s.best_cost : fmin(s.lower, s.best_cost);
    answer.more_optima = !answer.is_proven;
    answer.optima = 1;
    if (answer.is_proven && program->optima_most > 0) count_optima(&s, &answer);
    ent_buffer_add_bytes(out, (const char *)&answer, sizeof answer);
    ent_buffer_add_bytes(out, (const char *)s.best, program->actors * sizeof *s.best);
    return true;
}

enum entente_status ent_program_solve(const struct ent_program *program, struct ent_program_answer *answer,
                                      int *camps, const struct entente_sink *sink) {
    struct ent_child_limits limits = {.wall_seconds = (unsigned)ceil(program->seconds) + 5};
    struct ent_buffer out = {0};
    size_t expected = sizeof *answer + program->actors * sizeof *camps;
    enum ent_child_end end = ent_child_run(work, program, &limits, &out);
    enum entente_status status = ENTENTE_OK;
    *answer = (struct ent_program_answer){.upper = program->start_cost, .more_optima = true, .optima = 1};
    if (end == ENT_CHILD_NOT_RUN) {
        status = ent_no_memory(sink);
    } else if (end == ENT_CHILD_ANSWERED && out.length == expected) {
        memcpy(answer, out.data, sizeof *answer);
        memcpy(camps, out.data + sizeof *answer, program->actors * sizeof *camps);
    }
    ent_buffer_clear(&out);
    return status;
}

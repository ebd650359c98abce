/* SPDX-License-Identifier: MIT */
#include "structure/frustration_program.h"

#include "base/child.h"
#include "base/memory.h"
#include "base/report.h"
#include "structure/clock.h"
#include "structure/shortest_ways.h"

#include <glpk.h>
#include <limits.h>
#include <math.h>
#include <stdatomic.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

/* A column per edge: 1 when it is lost. Rows: of every unbalanced cycle one is lost. */

/* What listing other optima may take on top of the proof. */
static const double listing_work = 1e7;

/* How far it is, seen by the parent. */
struct told {
    _Atomic double lower, upper, share;
    atomic_bool is_listing;
};

struct task {
    const struct ent_program *program;
    struct told *told; /* NULL: nobody asks */
};

struct solver {
    const struct ent_program *program;
    struct told *told;
    glp_prob *problem;
    struct ent_way_search ways; /* lengths: the values of the columns; work: also steps of the simplex method
                             times what each looks at */
    int *columns;               /* of a row */
    double *ones;
    size_t *used; /* per edge: by which row last, from 1 */
    size_t rows;
    int *sides, *best; /* of the best split */
    double best_cost, lower;
    double deadline;
    double work_most;
    int steps;      /* of which the work is known */
    bool is_bound;  /* by rows that a split of values which are not whole may break */
    bool is_beyond; /* whatever there is costs more than the ceiling */
};

/* -- cycles ---------------------------------------------------------------------------------------------- */

static void add_row(struct solver *s, int kind, int count) {
    int row = glp_add_rows(s->problem, 1);
    glp_set_row_bnds(s->problem, row, kind, 1, 1);
    glp_set_mat_row(s->problem, row, count, s->columns, s->ones);
}

/* A closed way may use an edge twice, which then does not count: what is left is a shorter cycle or several.
 */
static void add_cycle(struct solver *s, size_t actor, size_t *last_row) {
    int count = 0;
    size_t row = ++*last_row;
    for (size_t node = 2 * actor + 1; s->ways.parent[node] != SIZE_MAX; node = s->ways.parent[node]) {
        size_t edge = s->ways.parent_edge[node];
        if (s->used[edge] == row) return; /* a shorter one is found from another actor */
        s->used[edge] = row;
        s->columns[++count] = (int)edge + 1;
        s->ones[count] = 1;
    }
    add_row(s, GLP_LO, count);
}

/* Adds rows for the cycles that the present values break; false when there is none. Such a cycle has an edge
 * that is lost in part, or none that is lost at all. */
static bool separate(struct solver *s) {
    int before = glp_get_num_rows(s->problem);
    bool everywhere = ent_ways_conflict(&s->ways, s->sides);
    for (size_t i = 0; i < s->program->actors; i++) {
        if (s->ways.first[i] == s->ways.first[i + 1] || (!everywhere && !ent_ways_has_fraction(&s->ways, i)))
            continue;
        if (ent_ways_cycle(&s->ways, i)) add_cycle(s, i, &s->rows);
    }
    return glp_get_num_rows(s->problem) > before;
}

/* -- splits ---------------------------------------------------------------------------------------------- */

static double cost_of(const struct solver *s, const int *sides) {
    double cost = 0;
    for (size_t i = 0; i < s->program->count; i++) {
        const struct ent_edge *edge = &s->program->edges[i];
        if (sides[edge->a] * sides[edge->b] != edge->sign) cost += edge->cost;
    }
    return cost;
}

static bool is_whole(const struct solver *s) {
    for (size_t i = 0; i < s->program->count; i++) {
        if (fabs(s->ways.length[i] - round(s->ways.length[i])) > ENT_TOLERANCE) return false;
    }
    return true;
}

static void offer(struct solver *s) {
    if (s->is_bound && !is_whole(s)) return;
    ent_ways_split(&s->ways, s->sides);
    double cost = cost_of(s, s->sides);
    if (cost >= s->best_cost - 1e-9) return;
    s->best_cost = cost;
    memcpy(s->best, s->sides, s->program->actors * sizeof *s->best);
}

/* -- the program ----------------------------------------------------------------------------------------- */

/* What one step of the simplex method looks at. */
static double size_of(const struct solver *s) {
    return 1 + glp_get_num_rows(s->problem) + glp_get_num_cols(s->problem);
}

static void tell(const struct solver *s) {
    if (s->told == NULL) return;
    double seconds = s->program->seconds, share = s->ways.work / s->work_most;
    if (seconds > 0) share = fmax(share, 1 - (s->deadline - ent_clock()) / seconds);
    atomic_store(&s->told->lower, fmin(s->lower, s->best_cost));
    atomic_store(&s->told->upper, s->best_cost);
    atomic_store(&s->told->share, fmin(share, 1));
}

static void charge_steps(struct solver *s) {
    int steps = glp_get_it_cnt(s->problem);
    s->ways.work += (steps - s->steps) * size_of(s);
    s->steps = steps;
    tell(s);
}

static int steps_left(const struct solver *s) {
    return (int)fmin(fmax((s->work_most - s->ways.work) / size_of(s), 0), INT_MAX);
}

/* Whatever is as good as the ceiling will do. */
static bool is_met(const struct solver *s) {
    return s->best_cost <= s->program->ceiling + ENT_TOLERANCE && s->program->ceiling < HUGE_VAL;
}

static bool is_over(const struct solver *s) {
    return is_met(s) || ent_clock() > s->deadline || steps_left(s) == 0;
}

static int milliseconds_left(const struct solver *s) {
    return (int)fmin(fmax(1, 1000 * (s->deadline - ent_clock())), INT_MAX);
}

static void raise_lower(struct solver *s, double bound) {
    s->lower = fmax(s->lower, bound);
    s->is_beyond = s->lower > s->program->ceiling + ENT_TOLERANCE;
}

static void read_values(struct solver *s) {
    for (size_t i = 0; i < s->program->count; i++)
        s->ways.length[i] = fmax(0, glp_get_col_prim(s->problem, (int)i + 1));
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
        int code = glp_simplex(s->problem, &settings);
        charge_steps(s);
        if (code != 0 || glp_get_status(s->problem) != GLP_OPT) return false;
        raise_lower(s, glp_get_obj_val(s->problem));
        read_values(s);
        if (!s->is_bound) offer(s);
        if (is_over(s) || s->is_beyond) return false;
    } while (separate(s));
    offer(s);
    return true;
}

/* In the tree: cycles that a node's values break become rows, and values offer splits. */
static void answer_tree(glp_tree *tree, void *payload) {
    struct solver *s = payload;
    s->problem = glp_ios_get_prob(tree);
    charge_steps(s);
    if (is_over(s) || s->is_beyond) glp_ios_terminate(tree);
    if (glp_ios_reason(tree) != GLP_IROWGEN) return;
    read_values(s);
    separate(s);
    if (!s->is_bound) offer(s);
    int best = glp_ios_best_node(tree);
    if (best != 0) raise_lower(s, fmin(glp_ios_node_bound(tree, best), s->best_cost));
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
    charge_steps(s);
    if (code != 0 || glp_mip_status(problem) != GLP_OPT) return false;
    for (size_t i = 0; i < s->program->count; i++) s->ways.length[i] = glp_mip_col_val(problem, (int)i + 1);
    s->lower = glp_mip_obj_val(problem);
    offer(s);
    return true;
}

/* Of two edges that differ by their sign alone, one is lost and one is not; of the first ones, some are. */
static void watch(struct solver *s) {
    int first = (int)(s->program->count - 2 * s->program->watched), count = (int)s->program->watched;
    s->ones[1] = s->ones[2] = 1;
    for (int i = 0; i < count; i++) {
        s->columns[1] = first + 2 * i + 1;
        s->columns[2] = first + 2 * i + 2;
        add_row(s, GLP_FX, 2);
    }
    for (int i = 0; i < count; i++) {
        s->columns[i + 1] = first + 2 * i + 1;
        s->ones[i + 1] = 1;
    }
    add_row(s, GLP_LO, count);
    s->is_bound = true;
}

static void build(struct solver *s) {
    const struct ent_program *program = s->program;
    s->problem = glp_create_prob();
    glp_set_obj_dir(s->problem, GLP_MIN);
    if (program->count == 0) return;
    glp_add_cols(s->problem, (int)program->count);
    for (size_t i = 0; i < program->count; i++) {
        glp_set_col_kind(s->problem, (int)i + 1, GLP_BV);
        glp_set_obj_coef(s->problem, (int)i + 1, program->edges[i].cost);
    }
    if (program->watched > 0) watch(s);
}

static bool solve(struct solver *s) {
    if (s->program->count == 0) return true;
    if (!relax(s)) return false;
    bool is_settled = is_whole(s) || s->lower >= s->best_cost - ENT_TOLERANCE;
    return is_settled || branch(s);
}

/* Forbids the best split, by the edges that it loses. */
static void forbid(struct solver *s, const int *sides) {
    const struct ent_program *program = s->program;
    int lost = 0;
    for (size_t i = 0; i < program->count; i++) {
        const struct ent_edge *edge = &program->edges[i];
        bool is_lost = sides[edge->a] * sides[edge->b] != edge->sign;
        s->columns[i + 1] = (int)i + 1;
        s->ones[i + 1] = is_lost ? -1 : 1;
        lost += is_lost;
    }
    int row = glp_add_rows(s->problem, 1);
    glp_set_row_bnds(s->problem, row, GLP_LO, 1 - lost, 0);
    glp_set_mat_row(s->problem, row, (int)program->count, s->columns, s->ones);
}

/* Other splits as good as the best, after it into `sides`. */
static void list_optima(struct solver *s, struct ent_program_answer *answer, struct ent_buffer *sides) {
    double least = s->best_cost;
    size_t bytes = s->program->actors * sizeof *s->best;
    s->is_bound = true;
    s->work_most = fmin(s->work_most, s->ways.work + listing_work);
    answer->more_optima = true;
    if (s->told != NULL) atomic_store(&s->told->is_listing, true);
    while (answer->optima <= s->program->optima_most) {
        forbid(s, s->best);
        s->best_cost = HUGE_VAL;
        s->lower = 0;
        if (!relax(s) || (!is_whole(s) && s->lower <= least + ENT_TOLERANCE && !branch(s))) break;
        if (s->lower > least + ENT_TOLERANCE || s->best_cost > least + ENT_TOLERANCE) {
            answer->more_optima = is_over(s);
            break;
        }
        ent_buffer_add_bytes(sides, (const char *)s->best, bytes);
        answer->optima++;
    }
}

static bool make_room(struct solver *s, const struct ent_program *program) {
    size_t actors = program->actors, count = program->count;
    *s = (struct solver){.program = program,
                         .columns = ent_alloc(count + 2 * actors + 2, sizeof *s->columns),
                         .ones = ent_alloc(count + 2 * actors + 2, sizeof *s->ones),
                         .used = ent_alloc(count, sizeof *s->used),
                         .sides = ent_alloc(actors, sizeof *s->sides),
                         .best = ent_alloc(actors, sizeof *s->best)};
    return ent_ways_init(&s->ways, program->edges, count, actors) && s->columns != NULL && s->ones != NULL &&
           s->used != NULL && s->sides != NULL && s->best != NULL;
}

static void begin(struct solver *s, const struct ent_program *program) {
    s->deadline = program->seconds > 0 ? ent_clock() + program->seconds : HUGE_VAL;
    s->work_most = program->work > 0 ? program->work : HUGE_VAL;
    s->best_cost = program->start != NULL ? program->start_cost : HUGE_VAL;
    if (program->start != NULL) memcpy(s->best, program->start, program->actors * sizeof *s->best);
    build(s);
}

/* The answer's bytes: the numbers, then the sides of every split. What the child allocates ends with it. */
static bool work(const void *payload, struct ent_buffer *out) {
    const struct task *task = payload;
    const struct ent_program *program = task->program;
    struct solver s;
    struct ent_buffer others = {0};
    if (!make_room(&s, program)) return false;
    s.told = task->told;
    glp_term_out(GLP_OFF);
    begin(&s, program);
    bool is_solved = solve(&s);
    struct ent_program_answer answer = {.upper = s.best_cost,
                                        .lower = is_solved ? s.best_cost : fmin(s.lower, s.best_cost),
                                        .is_proved = is_solved || s.is_beyond,
                                        .more_optima = !is_solved,
                                        .optima = s.best_cost < HUGE_VAL ? 1 : 0};
    const size_t bytes = answer.optima * program->actors * sizeof *s.best;
    ent_buffer_add_bytes(&others, (const char *)s.best, bytes);
    if (is_solved && program->optima_most > 0) list_optima(&s, &answer, &others);
    answer.work = s.ways.work;
    ent_buffer_add_bytes(out, (const char *)&answer, sizeof answer);
    ent_buffer_add_bytes(out, others.data, others.length);
    return !others.failed;
}

/* The child keeps to its own limit; this one is for a child that hangs. */
static unsigned patience(const struct ent_program *program) {
    static const unsigned longest = 3600;
    return program->seconds > 0 ? (unsigned)ceil(program->seconds) + 5 : longest;
}

struct lookout {
    const struct task *task;
    const struct entente_sink *sink;
};

static void look(const void *payload) {
    const struct lookout *lookout = payload;
    const struct ent_program *program = lookout->task->program;
    struct told *told = lookout->task->told;
    double upper = atomic_load(&told->upper);
    bool is_listing = program->watched > 0 || atomic_load(&told->is_listing);
    struct entente_progress progress = {.step = is_listing ? "looking for other best splits"
                                                           : "proving the best split",
                                        .share = atomic_load(&told->share)};
    if (!is_listing && upper > 0 && upper < HUGE_VAL) {
        progress.lower = atomic_load(&told->lower) * program->unit;
        progress.upper = upper * program->unit;
    }
    lookout->sink->progress(lookout->sink->payload, &progress);
}

enum entente_status ent_program_solve(const struct ent_program *program, struct ent_program_answer *answer,
                                      int *sides, const struct entente_sink *sink) {
    bool is_asked = sink != NULL && sink->progress != NULL;
    const struct task task = {program, is_asked ? ent_shared_new(sizeof *task.told) : NULL};
    const struct lookout lookout = {&task, sink};
    struct ent_child_limits limits = {.step = "GLPK",
                                      .cpu_seconds = patience(program),
                                      .wall_seconds = patience(program),
                                      .memory_bytes = (size_t)16 << 30,
                                      .watch = task.told != NULL ? look : NULL,
                                      .watcher = &lookout};
    struct ent_buffer out = {0};
    enum ent_child_end end = ent_child_run(work, &task, &limits, &out);
    ent_shared_free(task.told, sizeof *task.told);
    *answer = (struct ent_program_answer){.upper = program->start != NULL ? program->start_cost : HUGE_VAL,
                                          .more_optima = true};
    if (end == ENT_CHILD_ANSWERED && out.length >= sizeof *answer) {
        memcpy(answer, out.data, sizeof *answer);
        memcpy(sides, out.data + sizeof *answer, out.length - sizeof *answer);
    }
    ent_buffer_clear(&out);
    return end == ENT_CHILD_NOT_RUN ? ent_child_not_run(sink) : ENTENTE_OK;
}

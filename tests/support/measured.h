/* SPDX-License-Identifier: MIT */
/** For tests of measures: networks written down as text, and their scores beside the expected ones. */
#ifndef TEST_MEASURED_H
#define TEST_MEASURED_H

#include "model/document.h"
#include "support/test.h"
#include <entente/measure.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

/** An undefined score. */
#define U ((double)NAN)

/** A network and the document behind it. Clear with unmake. */
struct made {
    entente_document document;
    entente_network *network;
};

/** Takes over `relations`, which came from malloc. */
static inline void make_of(struct made *made, size_t actors, struct entente_relation *relations, size_t count,
                           bool directed) {
    *made = (struct made){.document = {.directed = directed,
                                       .actors = calloc(actors + 1, sizeof(struct entente_actor)),
                                       .actor_count = actors,
                                       .relations = relations,
                                       .relation_count = count}};
    assert_non_null(made->document.actors);
    for (size_t i = 0; i < actors; i++)
        made->document.actors[i] = (struct entente_actor){.kind = ENTENTE_STATE, .name = ""};
    for (size_t i = 0; i < count; i++) {
        relations[i].word = relations[i].given = relations[i].lemma = relations[i].category = "";
        relations[i].when.text = "";
    }
    assert_int_equal(entente_network_new(&made->document, NULL, &made->network, NULL), ENTENTE_OK);
}

/** Ties as "a>b+2 b>c-0.5 a>c~1": source, target, sign (~ is neutral), weight. Actor a is 0, b is 1, … */
static inline void make(struct made *made, size_t actors, const char *ties, bool directed) {
    struct entente_relation *relations = calloc(strlen(ties) + 1, sizeof *relations);
    size_t count = 0;
    assert_non_null(relations);
    for (const char *at = ties; *at != '\0'; count++) {
        assert_true(at[1] == '>' && strchr("+-~", at[3]) != NULL);
        char *end;
        relations[count] = (struct entente_relation){
            .source = (size_t)(at[0] - 'a'),
            .target = (size_t)(at[2] - 'a'),
            .sign = at[3] == '+'   ? 1
                    : at[3] == '-' ? -1
                                   : 0,
            .weight = strtod(at + 4, &end),
            .confidence = 1,
        };
        assert_true(relations[count].source < actors && relations[count].target < actors);
        at = end + strspn(end, " ");
    }
    make_of(made, actors, relations, count, directed);
}

/** Ties to make a network of, one after another; {0} is empty. */
struct tie_list {
    struct entente_relation *items;
    size_t count;
};

static inline void add_tie(struct tie_list *list, size_t source, size_t target, int sign, double weight) {
    list->items = realloc(list->items, (list->count + 1) * sizeof *list->items);
    assert_non_null(list->items);
    list->items[list->count++] = (struct entente_relation){
        .source = source, .target = target, .sign = sign, .weight = weight, .confidence = 1};
}

/** Takes the list over. */
static inline void make_listed(struct made *made, size_t actors, const struct tie_list *list, bool directed) {
    make_of(made, actors, list->items, list->count, directed);
}

/** Blocs by letters: "xxy." gives the last actor none. */
static inline void give_blocs(struct made *made, const char *letters) {
    static const char *const blocs[] = {"x", "y", "z"};
    for (size_t i = 0; i < made->document.actor_count; i++)
        made->document.actors[i].bloc = letters[i] == '.' ? "" : blocs[letters[i] - 'x'];
}

static inline void unmake(struct made *made) {
    entente_network_free(made->network);
    free(made->document.relations);
    free(made->document.actors);
}

static inline void run(const struct made *made, const char *name, struct entente_measure_options options,
                       struct entente_scores *scores) {
    const struct entente_measure *measure = entente_measure_find(name);
    if (measure == NULL) fail_msg("no measure %s", name);
    assert_int_equal(entente_measure_run(made->network, measure, &options, scores, NULL), ENTENTE_OK);
}

/** True when both are undefined, or near in absolute or relative terms. */
static inline bool is_near(double a, double b, double slack) {
    if (isnan(a) || isnan(b)) return isnan(a) && isnan(b);
    return fabs(a - b) <= slack * (1 + fabs(b));
}

static inline void expect_at(const char *file, int line, const struct made *made, const char *name,
                             struct entente_measure_options options, const double *expected, size_t count) {
    struct entente_scores scores;
    run(made, name, options, &scores);
    bool same = scores.count == count;
    bool undefined = false;
    for (size_t i = 0; same && i < count; i++) {
        if (!is_near(scores.values[i], expected[i], 2e-12)) {
            print_error("%s of actor %zu is %.15g, expected %.15g\n", name, i, scores.values[i], expected[i]);
            same = false;
        }
        undefined = undefined || isnan(expected[i]);
    }
    if (same && undefined == (scores.reason[0] == '\0')) {
        print_error("%s gives the reason \"%s\"\n", name, scores.reason);
        same = false;
    }
    entente_scores_clear(&scores);
    if (!same) _fail(file, line);
}

/** Options by name. */
static const struct entente_measure_options plain = {0};
static const struct entente_measure_options positive = {.layer = ENTENTE_LAYER_POSITIVE};
static const struct entente_measure_options negative = {.layer = ENTENTE_LAYER_NEGATIVE};
static const struct entente_measure_options hops = {.distance = ENTENTE_DISTANCE_HOPS};
static const struct entente_measure_options unweighted = {.unweighted = true};

/** A network as `make` takes it. */
struct ties {
    size_t actors;
    const char *text;
    bool directed;
};

static inline void expect_of_at(const char *file, int line, const struct ties *ties, const char *name,
                                struct entente_measure_options options, const double *expected,
                                size_t count) {
    struct made made;
    make(&made, ties->actors, ties->text, ties->directed);
    expect_at(file, line, &made, name, options, expected, count);
    unmake(&made);
}

/** expect(&made, "degree", plain, 1, 2, 1); undefined is U, and a reason must then be given. */
#define expect(made, name, options, ...)                                                                     \
    expect_at(__FILE__, __LINE__, made, name, options, (const double[]){__VA_ARGS__},                        \
              sizeof(const double[]){__VA_ARGS__} / sizeof(double))

/** The same of a network that nothing else is asked of: expect_of(&crisis, "degree", plain, 3, 3, 2, 2, 0).
 */
#define expect_of(ties, name, options, ...)                                                                  \
    expect_of_at(__FILE__, __LINE__, ties, name, options, (const double[]){__VA_ARGS__},                     \
                 sizeof(const double[]){__VA_ARGS__} / sizeof(double))

/** The network that most tests share: five actors, ties of each sign, one of both, one pair tied both ways at
 *  different weights, no two columns of its scores alike. Actor e has no tie. */
#define CRISIS "a>b+2 a>b-0.5 a>c-4 b>a-1 b>d~3 c>d+1"
static const struct ties crisis = {5, CRISIS, true}, undirected_crisis = {5, CRISIS, false};

static inline void make_crisis(struct made *made, bool directed) {
    make(made, 5, CRISIS, directed);
}

#endif

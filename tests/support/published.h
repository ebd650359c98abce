/* SPDX-License-Identifier: MIT */
/** For tests: classic networks written as text, and their published scores. */
#ifndef TEST_PUBLISHED_H
#define TEST_PUBLISHED_H

#include "support/measured.h"
#include <stdio.h>

enum { ACTORS_MOST = 34 };

/** Actors by name, in order of appearance. */
struct people {
    char names[ACTORS_MOST][16];
    size_t count;
};

/** The scores of a measure, by order of appearance; of the network, the first alone. */
struct published {
    const char *measure;
    double slack; /* absolute and relative: the last digit printed is uncertain */
    double scores[ACTORS_MOST];
};

static inline size_t person(struct people *people, const char *name) {
    for (size_t i = 0; i < people->count; i++) {
        if (strcmp(people->names[i], name) == 0) return i;
    }
    assert_true(people->count < ACTORS_MOST && strlen(name) < sizeof people->names[0]);
    memcpy(people->names[people->count], name, strlen(name) + 1);
    return people->count++;
}

/* An undirected network from "Gavev Kotun +, Gavev Ove -". */
static inline void make_from(struct made *made, struct people *people, const char *ties) {
    struct entente_relation *relations = calloc(strlen(ties) / 6 + 1, sizeof *relations);
    size_t count = 0;
    int used;
    char source[16], target[16], sign;
    assert_non_null(relations);
    for (; sscanf(ties, "%15s %15s %c%n", source, target, &sign, &used) == 3; ties += strspn(ties, ", ")) {
        ties += used;
        relations[count++] = (struct entente_relation){.source = person(people, source),
                                                       .target = person(people, target),
                                                       .sign = sign == '-' ? -1 : 1,
                                                       .weight = 1,
                                                       .confidence = 1};
    }
    assert_int_equal(*ties, '\0');
    make_of(made, people->count, relations, count, false);
}

static inline double score_of(const struct made *made, const char *measure, size_t actor) {
    struct entente_scores scores;
    run(made, measure, plain, &scores);
    assert_true(actor < scores.count);
    double score = scores.values[actor];
    entente_scores_clear(&scores);
    return score;
}

static inline void near_published(const struct made *made, const char *measure, size_t actor, double expected,
                                  double slack) {
    double score = score_of(made, measure, actor);
    if (!(fabs(score - expected) <= slack))
        fail_msg("%s of %zu is %.6g, published %g", measure, actor, score, expected);
}

/* networkx calls the clustering of an actor with one contact 0; here it is undefined. */
static inline bool is_as_published(const struct published *row, double score, double expected) {
    bool none = strcmp(row->measure, "local_clustering") == 0 && isnan(score) && expected == 0;
    return none || is_near(score, expected, row->slack + 1e-12);
}

static inline void check_row(const struct made *made, const struct people *people,
                             const struct published *row) {
    struct entente_scores scores;
    run(made, row->measure, plain, &scores);
    for (size_t i = 0; i < scores.count; i++) {
        if (!is_as_published(row, scores.values[i], row->scores[i]))
            fail_msg("%s of %s is %.12g, expected %.12g", row->measure, people->names[i], scores.values[i],
                     row->scores[i]);
    }
    entente_scores_clear(&scores);
}

static inline void check_rows(const char *ties, const struct published *rows, size_t count) {
    struct made made;
    struct people people = {0};
    make_from(&made, &people, ties);
    for (size_t i = 0; i < count; i++) check_row(&made, &people, &rows[i]);
    unmake(&made);
}

#define CHECK_ROWS(ties, rows) check_rows((ties), (rows), sizeof(rows) / sizeof *(rows))

#endif

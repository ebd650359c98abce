/* SPDX-License-Identifier: MIT */
/** For tests: networks and expected values from the shared data folder: ENTENTE_SHARED, or ../shared beside
 * the repository. A test that needs them is skipped where there is none. */
#ifndef TEST_PUBLISHED_H
#define TEST_PUBLISHED_H

#include "support/measured.h"
#include <stdio.h>

enum { LINE_MOST = 1024, ACTORS_MOST = 64, COLUMNS = 5 };

/** Actors by name, in order of appearance. */
struct people {
    char names[ACTORS_MOST][32];
    size_t count;
};

static inline size_t person(struct people *people, const char *name) {
    for (size_t i = 0; i < people->count; i++) {
        if (strcmp(people->names[i], name) == 0) return i;
    }
    assert_true(people->count < ACTORS_MOST && strlen(name) < sizeof people->names[0]);
    memcpy(people->names[people->count], name, strlen(name) + 1);
    return people->count++;
}

static inline FILE *open_shared(const char *name) {
    char path[512];
    const char *shared = getenv("ENTENTE_SHARED");
    snprintf(path, sizeof path, "%s/data/%s", shared != NULL ? shared : "../shared", name);
    return fopen(path, "r");
}

/* The next line's columns, tabs between them; missing ones are "". False at the end. */
static inline bool next_row(FILE *file, char *line, const char *columns[COLUMNS]) {
    if (fgets(line, LINE_MOST, file) == NULL) return false;
    line[strcspn(line, "\r\n")] = '\0';
    char *at = line;
    for (size_t c = 0; c < COLUMNS; c++) {
        columns[c] = at;
        size_t length = strcspn(at, "\t");
        at += length;
        if (*at == '\t') *at++ = '\0';
    }
    return true;
}

/* Skips before a test has taken memory that a skip would not give back. */
static inline void need_shared(const char *file_name) {
    FILE *file = open_shared(file_name);
    if (file == NULL) skip();
    fclose(file);
}

/* An undirected network from "from to [sign]" lines. */
static inline void make_from(struct made *made, struct people *people, const char *file_name) {
    FILE *file = open_shared(file_name);
    if (file == NULL) skip();
    char line[LINE_MOST];
    const char *columns[COLUMNS];
    struct entente_relation *relations = calloc(256, sizeof *relations);
    size_t count = 0;
    assert_non_null(relations);
    assert_true(next_row(file, line, columns));
    while (next_row(file, line, columns)) {
        assert_true(count < 256);
        relations[count++] = (struct entente_relation){
            .source = person(people, columns[0]),
            .target = person(people, columns[1]),
            .sign = strcmp(columns[2], "-1") == 0 ? -1 : 1,
            .weight = 1,
            .confidence = 1,
        };
    }
    fclose(file);
    make_of(made, people->count, relations, count, false);
}

/* Their names for our measures. */
static const char *our_name(const char *metric) {
    static const char *const names[][2] = {
        {"degree", "degree"},
        {"betweenness_raw", "betweenness"},
        {"betweenness_norm", "betweenness_normalized"},
        {"closeness_norm", "closeness"},
        {"harmonic_norm", "harmonic"},
        {"eigenvector_max1", "eigenvector"},
        {"pagerank_085", "pagerank"},
        {"constraint", "constraint"},
        {"coreness", "coreness"},
        {"eccentricity", "eccentricity"},
        {"hub_max1", "hub"},
        {"local_clustering", "local_clustering"},
        {"degree_pos", "positive_degree"},
        {"degree_neg", "negative_degree"},
        {"pn_index", "pn_index"},
        {"eigen_signed_absmax1 (sign of vector arbitrary)", "signed_eigenvector"},
        {"balance_triangles", "triangle_balance"},
        {"balance_walk", "walk_balance"},
        {"frustration_exact", "frustration"},
        {"balance_frustration 1-2L/m", "line_balance"},
    };
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        if (strcmp(names[i][0], metric) == 0) return names[i][1];
    }
    return NULL;
}

/* Counts of triangles are one metric there, their signs the key. */
static const char *our_triangles(const char *metric, const char *key) {
    static const char *const names[][2] = {{"+++", "triangles_ppp"},
                                           {"++-", "triangles_ppn"},
                                           {"+--", "triangles_pnn"},
                                           {"---", "triangles_nnn"}};
    for (size_t i = 0; strcmp(metric, "triangles") == 0 && i < 4; i++) {
        if (strcmp(names[i][0], key) == 0) return names[i][1];
    }
    return NULL;
}

static inline double score_of(const struct made *made, const char *measure, size_t actor) {
    struct entente_scores scores;
    run(made, measure, plain, &scores);
    assert_true(actor < scores.count);
    double score = scores.values[actor];
    entente_scores_clear(&scores);
    return score;
}

/* Every row of `table` about the network; the last digit printed there is uncertain. Returns their number. */
static inline size_t check_rows(const struct made *made, struct people *people, const char *dataset,
                                const char *table, size_t tolerance_column) {
    FILE *file = open_shared(table);
    if (file == NULL) skip();
    char line[LINE_MOST];
    const char *columns[COLUMNS];
    size_t checked = 0;
    while (next_row(file, line, columns)) {
        const char *triangles = our_triangles(columns[1], columns[2]);
        const char *measure = triangles != NULL ? triangles : our_name(columns[1]);
        if (strcmp(columns[0], dataset) != 0 || measure == NULL) continue;
        double expected =
            columns[3][0] == '\0' || strcmp(columns[3], "nan") == 0 ? U : strtod(columns[3], NULL);
        double slack = tolerance_column < COLUMNS ? strtod(columns[tolerance_column], NULL) + 1e-12 : 1e-9;
        bool is_whole = triangles != NULL || columns[2][0] == '\0';
        double score = score_of(made, measure, is_whole ? 0 : person(people, columns[2]));
        /* networkx calls the clustering of an actor with one contact 0. */
        bool none = strcmp(measure, "local_clustering") == 0 && isnan(score) && expected == 0;
        if (!none && !is_near(score, expected, slack)) {
            fail_msg("%s: %s of %s is %.12g, expected %s", dataset, measure, columns[2], score, columns[3]);
        }
        checked++;
    }
    fclose(file);
    return checked;
}

/* The value of the only row of the data set, the metric and the key; NULL: of any key. */
static inline void find_keyed(const char *dataset, const char *metric, const char *key,
                              char value[LINE_MOST]) {
    FILE *file = open_shared("expected.tsv");
    if (file == NULL) skip();
    char line[LINE_MOST];
    const char *columns[COLUMNS];
    size_t found = 0;
    while (next_row(file, line, columns)) {
        if (strcmp(columns[0], dataset) != 0 || strcmp(columns[1], metric) != 0) continue;
        if (key != NULL && strcmp(columns[2], key) != 0) continue;
        snprintf(value, LINE_MOST, "%s", columns[3]);
        found++;
    }
    fclose(file);
    if (found != 1) fail_msg("%zu rows of %s, %s", found, dataset, metric);
}

static inline void find_value(const char *dataset, const char *metric, char value[LINE_MOST]) {
    find_keyed(dataset, metric, NULL, value);
}

static inline void near_published(const struct made *made, const char *measure, size_t actor, double expected,
                                  double slack) {
    double score = score_of(made, measure, actor);
    if (fabs(score - expected) > slack)
        fail_msg("%s of %zu is %.6g, published %g", measure, actor, score, expected);
}

static inline void check_published(const char *dataset, size_t rows) {
    struct made made;
    struct people people = {0};
    char file[32];
    snprintf(file, sizeof file, "%s.tsv", dataset);
    make_from(&made, &people, file);
    assert_int_equal(check_rows(&made, &people, dataset, "expected.tsv", 4), rows);
    unmake(&made);
}

#endif

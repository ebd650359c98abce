/* SPDX-License-Identifier: MIT */
/* Published values, and values on which networkx and igraph agree, from the shared data folder:
 * ENTENTE_SHARED, or ../shared beside the repository. Skipped where there is none. */
#include "support/measured.h"

#include <stdio.h>

enum { LINE_MOST = 1024, ACTORS_MOST = 64, COLUMNS = 5 };

/** Actors by name, in order of appearance. */
struct people {
    char names[ACTORS_MOST][32];
    size_t count;
};

static size_t person(struct people *people, const char *name) {
    for (size_t i = 0; i < people->count; i++) {
        if (strcmp(people->names[i], name) == 0) return i;
    }
    assert_true(people->count < ACTORS_MOST && strlen(name) < sizeof people->names[0]);
    snprintf(people->names[people->count], sizeof people->names[0], "%s", name);
    return people->count++;
}

static FILE *open_shared(const char *name) {
    char path[512];
    const char *shared = getenv("ENTENTE_SHARED");
    snprintf(path, sizeof path, "%s/data/%s", shared != NULL ? shared : "../shared", name);
    return fopen(path, "r");
}

/* The next line's columns, tabs between them; missing ones are "". False at the end. */
static bool next_row(FILE *file, char *line, const char *columns[COLUMNS]) {
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

/* An undirected network from "from to [sign]" lines. */
static void make_from(struct made *made, struct people *people, const char *file_name) {
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

static double score_of(const struct made *made, const char *measure, size_t actor) {
    struct entente_scores scores;
    run(made, measure, plain, &scores);
    assert_true(actor < scores.count);
    double score = scores.values[actor];
    entente_scores_clear(&scores);
    return score;
}

/* Every row of `table` about the network; the last digit printed there is uncertain. Returns their number. */
static size_t check_rows(const struct made *made, struct people *people, const char *dataset,
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

static void check_crosschecked(const char *dataset, size_t rows) {
    struct made made;
    struct people people = {0};
    char file[32];
    snprintf(file, sizeof file, "%s.tsv", dataset);
    make_from(&made, &people, file);
    assert_int_equal(check_rows(&made, &people, dataset, "centrality-crosschecked.tsv", COLUMNS), rows);
    unmake(&made);
}

static void kite_as_crosschecked(void **state) {
    (void)state;
    check_crosschecked("kite", 120);
}

static void florentine_as_crosschecked(void **state) {
    (void)state;
    check_crosschecked("florentine", 180);
}

static void karate_as_crosschecked(void **state) {
    (void)state;
    check_crosschecked("karate", 408);
}

static void check_published(const char *dataset, size_t rows) {
    struct made made;
    struct people people = {0};
    char file[32];
    snprintf(file, sizeof file, "%s.tsv", dataset);
    make_from(&made, &people, file);
    assert_int_equal(check_rows(&made, &people, dataset, "expected.tsv", 4), rows);
    unmake(&made);
}

static void kite_as_published(void **state) {
    (void)state;
    check_published("kite", 30);
}

static void florentine_as_published(void **state) {
    (void)state;
    check_published("florentine", 30);
}

static void tribes_as_recomputed(void **state) {
    (void)state;
    check_published("tribes", 72);
}

static void near_published(const struct made *made, const char *measure, size_t actor, double expected,
                           double slack) {
    double score = score_of(made, measure, actor);
    if (fabs(score - expected) > slack)
        fail_msg("%s of %zu is %.6g, published %g", measure, actor, score, expected);
}

/* The ties of a year: those that begin by then and end later. */
static void make_year(struct made *made, struct people *people, int year) {
    FILE *file = open_shared("wwi.tsv");
    if (file == NULL) skip();
    char line[LINE_MOST];
    const char *columns[COLUMNS];
    struct entente_relation *relations = calloc(256, sizeof *relations);
    size_t count = 0;
    assert_non_null(relations);
    assert_true(next_row(file, line, columns));
    while (next_row(file, line, columns)) {
        if (strtol(columns[3], NULL, 10) > year || strtol(columns[4], NULL, 10) <= year) continue;
        relations[count++] = (struct entente_relation){.source = person(people, columns[0]),
                                                       .target = person(people, columns[1]),
                                                       .sign = strcmp(columns[2], "-1") == 0 ? -1 : 1,
                                                       .weight = 1,
                                                       .confidence = 1};
    }
    fclose(file);
    make_of(made, people->count, relations, count, false);
}

static void powers_year_by_year(void **state) {
    (void)state;
    static const int years[] = {1872, 1882, 1890, 1891, 1904, 1907};
    for (size_t i = 0; i < sizeof years / sizeof *years; i++) {
        struct made made;
        struct people people = {0};
        char dataset[64];
        make_year(&made, &people, years[i]);
        snprintf(dataset, sizeof dataset, "manynet-wwi slice %d", years[i]);
        assert_int_equal(check_rows(&made, &people, dataset, "expected.tsv", 4), 2);
        unmake(&made);
    }
}

/* schochastics/signnet, tests of pn_index, eigen_centrality_signed and balance_score on K5. */
static void complete_graphs_as_in_signnet(void **state) {
    (void)state;
    struct made friends, one;
    make(&friends, 5, "a>b+1 a>c+1 a>d+1 a>e+1 b>c+1 b>d+1 b>e+1 c>d+1 c>e+1 d>e+1", false);
    expect(&friends, "pn_index", plain, 2, 2, 2, 2, 2);
    expect(&friends, "triangle_balance", plain, 1);
    expect(&friends, "walk_balance", plain, 1);
    expect(&friends, "line_balance", plain, 1);
    make(&one, 5, "a>b-1 a>c+1 a>d+1 a>e+1 b>c+1 b>d+1 b>e+1 c>d+1 c>e+1 d>e+1", false);
    near_published(&one, "signed_eigenvector", 0, 0.68614066, 1e-8);
    near_published(&one, "signed_eigenvector", 1, 0.68614066, 1e-8);
    near_published(&one, "signed_eigenvector", 4, 1, 1e-8);
    unmake(&friends);
    unmake(&one);
}

/* schochastics/signnet, tests of degree_signed: K4 undirected, and directed with arcs by tail, then head. */
static void signed_degrees_as_in_signnet(void **state) {
    (void)state;
    struct made undirected, directed;
    make(&undirected, 4, "a>b-1 a>c+1 a>d+1 b>c-1 b>d-1 c>d+1", false);
    expect(&undirected, "positive_degree", plain, 2, 0, 2, 2);
    expect(&undirected, "negative_degree", plain, 1, 3, 1, 1);
    make(&directed, 4, "a>b-1 a>c+1 a>d+1 b>a-1 b>c-1 b>d+1 c>a-1 c>b+1 c>d+1 d>a-1 d>b-1 d>c+1", true);
    expect(&directed, "net_in_degree", plain, -3, -1, 1, 3);
    expect(&directed, "net_out_degree", plain, 1, -1, 1, -1);
    unmake(&undirected);
    unmake(&directed);
}

/* Borgatti's "Structural Holes: Unpacking Burt's Redundancy Measures" 1997, as in networkx' tests: its actors
 * A to G are a to g here. */
static void structural_holes_as_published(void **state) {
    (void)state;
    struct made even, weighted, directed;
    make(&even, 7, "a>b+1 a>f+1 a>g+1 a>e+1 e>g+1 f>g+1 b>g+1 b>d+1 d>g+1 g>c+1", false);
    near_published(&even, "constraint", 6, 0.4, 0.001);
    near_published(&even, "constraint", 0, 0.595, 0.001);
    near_published(&even, "constraint", 2, 1, 0.001);
    near_published(&even, "effective_size", 6, 4.67, 0.01);
    near_published(&even, "effective_size", 0, 2.5, 0.01);
    near_published(&even, "effective_size", 2, 1, 0.01);
    make(&weighted, 7, "a>b+2 a>f+3 a>g+5 a>e+2 e>g+8 f>g+3 b>g+4 b>d+1 d>g+3 g>c+10", false);
    near_published(&weighted, "constraint", 6, 0.299, 0.001);
    near_published(&weighted, "constraint", 0, 0.795, 0.001);
    near_published(&weighted, "constraint", 2, 1, 0.001);
    near_published(&weighted, "effective_size", 6, 5.47, 0.01);
    near_published(&weighted, "effective_size", 0, 2.47, 0.01);
    near_published(&weighted, "effective_size", 2, 1, 0.01);
    make(&directed, 3, "a>b+1 a>c+1 b>a+1 c>b+1", true);
    near_published(&directed, "constraint", 0, 1.003, 0.001);
    near_published(&directed, "constraint", 1, 1.003, 0.001);
    near_published(&directed, "constraint", 2, 1.389, 0.001);
    near_published(&directed, "effective_size", 0, 1.167, 0.001);
    near_published(&directed, "effective_size", 1, 1.167, 0.001);
    near_published(&directed, "effective_size", 2, 1, 0.001);
    unmake(&even);
    unmake(&weighted);
    unmake(&directed);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(kite_as_crosschecked),         cmocka_unit_test(florentine_as_crosschecked),
        cmocka_unit_test(karate_as_crosschecked),       cmocka_unit_test(kite_as_published),
        cmocka_unit_test(florentine_as_published),      cmocka_unit_test(tribes_as_recomputed),
        cmocka_unit_test(powers_year_by_year),          cmocka_unit_test(complete_graphs_as_in_signnet),
        cmocka_unit_test(signed_degrees_as_in_signnet), cmocka_unit_test(structural_holes_as_published),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

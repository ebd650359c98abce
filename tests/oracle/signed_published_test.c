/* SPDX-License-Identifier: MIT */
/* Values of signed networks that signnet's tests and vignettes publish, or that were computed twice. */
#include "support/published.h"

#include <entente/balance.h>
#include <entente/coalitions.h>
#include <entente/positions.h>
#include <entente/triads.h>

static void tribes_as_recomputed(void **state) {
    (void)state;
    check_published("tribes", 72);
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

/* "9|3|6": ties, those for, those against. */
static void check_signs_of_year(const struct made *made, int year) {
    char dataset[64], expected[LINE_MOST], counted[64];
    size_t count = entente_network_tie_count(made->network), for_it = 0, against = 0;
    for (size_t i = 0; i < count; i++) {
        for_it += entente_network_tie(made->network, i)->positive > 0;
        against += entente_network_tie(made->network, i)->negative > 0;
    }
    snprintf(dataset, sizeof dataset, "manynet-wwi slice begin<=%d<end", year);
    snprintf(counted, sizeof counted, "%zu|%zu|%zu", count, for_it, against);
    find_value(dataset, "m|pos|neg", expected);
    assert_string_equal(counted, expected);
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
        check_signs_of_year(&made, years[i]);
        unmake(&made);
    }
}

/* "Gavev,Kotun,Nagad,Gama | rest": one side of the only best split. */
static void tribes_have_one_best_split(void **state) {
    (void)state;
    struct made made;
    struct people people = {0};
    struct entente_balance balance;
    char expected[LINE_MOST];
    make_from(&made, &people, "tribes.tsv");
    find_value("tribes", "frustration_optimum_partition (unique)", expected);
    assert_int_equal(entente_balance_find(made.network, NULL, &balance, NULL), ENTENTE_OK);
    assert_true(balance.is_proven && balance.optima == 1 && !balance.more_optima);
    size_t together = 0, same_side = 0;
    expected[strcspn(expected, " ")] = '\0';
    int side = balance.camps[person(&people, "Gama")];
    for (size_t i = 0; i < people.count; i++) same_side += balance.camps[i] == side;
    for (char *at = expected, *next; at != NULL; at = next) {
        next = strchr(at, ',');
        if (next != NULL) *next++ = '\0';
        assert_int_equal(balance.camps[person(&people, at)], side);
        together++;
    }
    assert_int_equal(together, same_side);
    entente_balance_clear(&balance);
    unmake(&made);
}

/* What the matrix of signs does to the signed eigenvector: multiply it by the dominant eigenvalue. */
static void tribes_have_one_dominant_eigenvalue(void **state) {
    (void)state;
    struct made made;
    struct people people = {0};
    struct entente_scores scores;
    char expected[LINE_MOST];
    double product[ACTORS_MOST] = {0};
    make_from(&made, &people, "tribes.tsv");
    find_value("tribes", "dominant_eigenvalue", expected);
    run(&made, "signed_eigenvector", plain, &scores);
    for (size_t i = 0; i < entente_network_tie_count(made.network); i++) {
        const struct entente_tie *tie = entente_network_tie(made.network, i);
        product[tie->source] += (tie->positive - tie->negative) * scores.values[tie->target];
        product[tie->target] += (tie->positive - tie->negative) * scores.values[tie->source];
    }
    for (size_t i = 0; i < scores.count; i++)
        assert_true(is_near(product[i], strtod(expected, NULL) * scores.values[i], 1e-9));
    entente_scores_clear(&scores);
    unmake(&made);
}

/* schochastics/signnet, vignette on centrality: a network in which degree tells nobody apart, and one whose
 * signed eigenvector does not exist. */
static void vignettes_of_signnet(void **state) {
    (void)state;
    struct made regular, rook;
    struct people people = {0};
    char triangles[64], expected[LINE_MOST];
    static const char dataset[] = "vignette 10-node regular signed graph";
    need_shared("expected.tsv");
    make(&regular, 10,
         "a>b+1 a>d+1 a>h-1 a>i-1 b>c+1 b>d-1 b>e+1 b>f-1 b>g-1 c>d+1 c>e-1 c>i-1 d>e+1 d>f-1 d>g-1 e>f+1 "
         "e>h-1 e>j-1 f>g+1 f>i+1 f>j-1 g>h+1 g>i-1 g>j+1 h>i+1 i>j+1",
         false);
    for (size_t i = 1; i <= 10; i++) {
        char name[8];
        snprintf(name, sizeof name, "%zu", i);
        person(&people, name);
    }
    assert_int_equal(check_rows(&regular, &people, dataset, "expected.tsv", 4), 10);
    find_value(dataset, "triangles", expected);
    snprintf(triangles, sizeof triangles, "+++ %.0f, ++- %.0f, +-- %.0f, --- %.0f",
             score_of(&regular, "triangles_ppp", 0), score_of(&regular, "triangles_ppn", 0),
             score_of(&regular, "triangles_pnn", 0), score_of(&regular, "triangles_nnn", 0));
    assert_string_equal(triangles, expected);
    make(&rook, 9,
         "a>b+1 a>c+1 b>c+1 d>e+1 d>f+1 e>f+1 g>h+1 g>i+1 h>i+1 a>d-1 a>g-1 d>g-1 b>e-1 b>h-1 e>h-1 c>f-1 "
         "c>i-1 f>i-1",
         false);
    expect(&rook, "signed_eigenvector", plain, U, U, U, U, U, U, U, U, U);
    unmake(&regular);
    unmake(&rook);
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
    for (size_t i = 0; i < 5; i++)
        near_published(&one, "signed_eigenvector", i, i < 2 ? 0.68614066 : 1, 1e-8);
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

/* "Gavev,Kotun | Nagam | …": the camps of three, and what they lose. */
static void tribes_have_three_camps(void **state) {
    (void)state;
    struct made made;
    struct people people = {0};
    struct entente_coalitions coalitions;
    const struct entente_coalition_options options = {.camps = 3};
    char expected[LINE_MOST];
    size_t named = 0;
    make_from(&made, &people, "tribes.tsv");
    assert_int_equal(entente_coalitions_find(made.network, &options, &coalitions, NULL), ENTENTE_OK);
    find_value("tribes", "blockmodel_k3_criterion alpha=.5", expected);
    assert_true(is_near(coalitions.criterion, strtod(expected, NULL), 1e-12));
    find_value("tribes", "blockmodel_k3_partition", expected);
    size_t camp = 0;
    for (char *name = strtok(expected, " |,"); name != NULL; name = strtok(NULL, " |,"), named++) {
        size_t own = coalitions.camps[person(&people, name)];
        if (named == 0 || named == 4 || named == 9) camp = own;
        assert_int_equal(own, camp);
    }
    assert_int_equal(named, people.count);
    assert_int_equal(coalitions.camp_count, 3);
    entente_coalitions_clear(&coalitions);
    unmake(&made);
}

/* schochastics/signnet, test of triad_census_signed on K5. */
static void enemies_all_round(void **state) {
    (void)state;
    struct made made;
    struct entente_triads triads;
    char expected[LINE_MOST];
    need_shared("expected.tsv");
    make(&made, 5, "a>b-1 a>c-1 a>d-1 a>e-1 b>c-1 b>d-1 b>e-1 c>d-1 c>e-1 d>e-1", false);
    assert_int_equal(entente_triads_find(made.network, NULL, &triads, NULL), ENTENTE_OK);
    find_value("K5 directed all -", "triad_census 300-NNNNNN", expected);
    assert_true(is_near(triads.counts[entente_triad_find("300-NNNNNN")], strtod(expected, NULL), 0));
    entente_triads_clear(&triads);
    unmake(&made);
}

/* schochastics/signnet, test of count_complex_triangles: K4 with ties P, N, A, A, P, N. */
static void triangles_with_ambivalent_ties(void **state) {
    (void)state;
    static const char *const kinds[ENTENTE_MIXED_KINDS] = {"PPA", "PNA", "NNA", "PAA", "NAA", "AAA"};
    struct made made;
    struct entente_balance balance;
    size_t counted = 0;
    need_shared("expected.tsv");
    make(&made, 4, "a>b+1 a>c-1 a>d+1 a>d-1 b>c+1 b>c-1 b>d+1 c>d-1", false);
    assert_int_equal(entente_balance_find(made.network, NULL, &balance, NULL), ENTENTE_OK);
    for (size_t i = 0; i < ENTENTE_MIXED_KINDS; i++) {
        char expected[LINE_MOST];
        counted += balance.mixed_kinds[i];
        if (i >= 3) continue; /* the published ones */
        find_keyed("K4 types (P,N,A,A,P,N)", "complex_triangles", kinds[i], expected);
        assert_true(is_near((double)balance.mixed_kinds[i], strtod(expected, NULL), 0));
    }
    assert_int_equal(counted, balance.mixed);
    assert_int_equal(balance.unbalanced_triangle_count, 0);
    entente_balance_clear(&balance);
    unmake(&made);
}

/* networkx, test of triadic_census: with one sign the classes are those of Holland & Leinhardt. */
static void triads_of_one_sign_as_in_networkx(void **state) {
    (void)state;
    static const char *const types[] = {"003", "012", "102", "021D", "021C", "030T", "111D", "120C"};
    struct made made;
    struct entente_triads triads;
    double told = 0;
    need_shared("expected.tsv");
    make(&made, 7, "a>b+1 a>c+1 a>d+1 a>e+1 a>f+1 b>c+1 b>g+1 f>b+1 f>g+1 g>f+1", true);
    assert_int_equal(entente_triads_find(made.network, NULL, &triads, NULL), ENTENTE_OK);
    for (size_t i = 0; i < sizeof types / sizeof *types; i++) {
        char expected[LINE_MOST];
        double count = 0;
        for (size_t k = 0; k < ENTENTE_TRIAD_CLASSES; k++) {
            const char *name = entente_triad_class(k);
            size_t length = strcspn(name, "-");
            if (length == strlen(types[i]) && strncmp(name, types[i], length) == 0) count += triads.counts[k];
        }
        find_keyed("digraph 01,02,03,04,05,12,16,51,56,65", "triad_census", types[i], expected);
        assert_true(is_near(count, strtod(expected, NULL), 0));
        told += count;
    }
    assert_true(is_near(told, 35, 0));
    entente_triads_clear(&triads);
    unmake(&made);
}

/* schochastics/signnet, test of as_unsigned_2mode: who agrees on one thing and differs on another is
 * ambivalent. */
static void projections_keep_ambivalence(void **state) {
    (void)state;
    struct made made;
    struct entente_positions positions;
    const struct entente_position_options options = {.projection = ENTENTE_PROJECTION_COMBINE};
    char expected[LINE_MOST];
    need_shared("expected.tsv");
    make(&made, 5, "a>c+1 a>d+1 a>e-1 b>c+1 b>d-1", true);
    for (size_t i = 2; i < 5; i++) made.document.actors[i].kind = ENTENTE_ISSUE;
    find_value("signed two-mode 1-a+,1-b+,1-c-,2-a+,2-b-", "signed_projection 1-2", expected);
    assert_int_equal(entente_positions_find(made.network, &options, &positions, NULL), ENTENTE_OK);
    assert_int_equal(positions.agreement_count, 1);
    assert_string_equal(is_near(positions.agreements[0].value, 3, 0) ? "A" : "one sign", expected);
    entente_positions_clear(&positions);
    unmake(&made);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(tribes_as_recomputed),
        cmocka_unit_test(powers_year_by_year),
        cmocka_unit_test(tribes_have_one_best_split),
        cmocka_unit_test(tribes_have_one_dominant_eigenvalue),
        cmocka_unit_test(vignettes_of_signnet),
        cmocka_unit_test(complete_graphs_as_in_signnet),
        cmocka_unit_test(signed_degrees_as_in_signnet),
        cmocka_unit_test(tribes_have_three_camps),
        cmocka_unit_test(enemies_all_round),
        cmocka_unit_test(triangles_with_ambivalent_ties),
        cmocka_unit_test(triads_of_one_sign_as_in_networkx),
        cmocka_unit_test(projections_keep_ambivalence),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

/* SPDX-License-Identifier: MIT */
/* Values of signed networks that signnet's tests and vignettes publish, or that were computed twice. */
#include "oracle/published_values.h"

#include <entente/balance.h>
#include <entente/coalitions.h>
#include <entente/positions.h>
#include <entente/triads.h>

TEST(tribes_as_recomputed) {
    CHECK_ROWS(tribes_ties, tribes_published);
    CHECK_ROWS(tribes_ties, tribes_as_a_whole);
}

/* By brute force over 2^15 splits: one is best. */
TEST(tribes_have_one_best_split) {
    static const char *const one_side[] = {"Gavev", "Kotun", "Nagad", "Gama"};
    struct made made;
    struct people people = {0};
    struct entente_balance balance;
    make_from(&made, &people, tribes_ties);
    assert_int_equal(entente_balance_find(made.network, NULL, &balance, NULL), ENTENTE_OK);
    assert_true(balance.is_proved && balance.optima == 1 && !balance.more_optima);
    int side = balance.camps[person(&people, "Gama")];
    size_t same_side = 0;
    for (size_t i = 0; i < people.count; i++) same_side += balance.camps[i] == side;
    for (size_t i = 0; i < 4; i++) assert_int_equal(balance.camps[person(&people, one_side[i])], side);
    assert_int_equal(same_side, 4);
    entente_balance_clear(&balance);
    unmake(&made);
}

/* What the matrix of signs does to the signed eigenvector: multiply it by the dominant eigenvalue. */
TEST(tribes_have_one_dominant_eigenvalue) {
    struct made made;
    struct people people = {0};
    struct entente_scores scores;
    static const double eigenvalue = 6.4833781440;
    double product[ACTORS_MOST] = {0};
    make_from(&made, &people, tribes_ties);
    run(&made, "signed_eigenvector", plain, &scores);
    for (size_t i = 0; i < entente_network_tie_count(made.network); i++) {
        const struct entente_tie *tie = entente_network_tie(made.network, i);
        product[tie->source] += (tie->positive - tie->negative) * scores.values[tie->target];
        product[tie->target] += (tie->positive - tie->negative) * scores.values[tie->source];
    }
    for (size_t i = 0; i < scores.count; i++)
        assert_true(is_near(product[i], eigenvalue * scores.values[i], 1e-9));
    entente_scores_clear(&scores);
    unmake(&made);
}

/* schochastics/signnet, vignette on centrality: a network in which degree tells nobody apart, and one whose
 * signed eigenvector does not exist. */
TEST(vignettes_of_signnet) {
    struct made regular, rook;
    static const double pn[] = {0.900974727465, 0.861348232058, 0.907699731696, 0.861348232058,
                                0.841065836484, 0.849655767545, 0.861732059693, 0.901590874562,
                                0.850984810312, 0.907292981219};
    make(&regular, 10,
         "a>b+1 a>d+1 a>h-1 a>i-1 b>c+1 b>d-1 b>e+1 b>f-1 b>g-1 c>d+1 c>e-1 c>i-1 d>e+1 d>f-1 d>g-1 e>f+1 "
         "e>h-1 e>j-1 f>g+1 f>i+1 f>j-1 g>h+1 g>i-1 g>j+1 h>i+1 i>j+1",
         false);
    for (size_t i = 0; i < 10; i++) near_published(&regular, "pn_index", i, pn[i], 1e-9);
    expect(&regular, "triangles_ppp", plain, 0);
    expect(&regular, "triangles_ppn", plain, 12);
    expect(&regular, "triangles_pnn", plain, 4);
    expect(&regular, "triangles_nnn", plain, 2);
    make(&rook, 9,
         "a>b+1 a>c+1 b>c+1 d>e+1 d>f+1 e>f+1 g>h+1 g>i+1 h>i+1 a>d-1 a>g-1 d>g-1 b>e-1 b>h-1 e>h-1 c>f-1 "
         "c>i-1 f>i-1",
         false);
    expect(&rook, "signed_eigenvector", plain, U, U, U, U, U, U, U, U, U);
    unmake(&regular);
    unmake(&rook);
}

/* schochastics/signnet, tests of pn_index, eigen_centrality_signed and balance_score on K5. */
TEST(complete_graphs_as_in_signnet) {
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
TEST(signed_degrees_as_in_signnet) {
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

/* signnet's signed_blockmodel after 30 restarts; igraph's spinglass and Leiden find the same camps of three.
 */
TEST(tribes_have_three_camps) {
    static const char *const camps[3][7] = {
        {"Gavev", "Kotun", "Nagad", "Gama"},
        {"Nagam", "Notoh", "Kohik", "Uheto", "Seuve"},
        {"Ove", "Alika", "Gahuk", "Masil", "Ukudz", "Geham", "Asaro"},
    };
    struct made made;
    struct people people = {0};
    struct entente_coalitions coalitions;
    const struct entente_coalition_options options = {.camps = 3};
    size_t named = 0;
    make_from(&made, &people, tribes_ties);
    assert_int_equal(entente_coalitions_find(made.network, &options, &coalitions, NULL), ENTENTE_OK);
    assert_true(is_near(coalitions.criterion, 2, 1e-12));
    for (size_t c = 0; c < 3; c++) {
        size_t camp = coalitions.camps[person(&people, camps[c][0])];
        for (size_t i = 0; i < 7 && camps[c][i] != NULL; i++, named++)
            assert_int_equal(coalitions.camps[person(&people, camps[c][i])], camp);
    }
    assert_int_equal(named, people.count);
    assert_int_equal(coalitions.camp_count, 3);
    entente_coalitions_clear(&coalitions);
    unmake(&made);
}

/* schochastics/signnet, test of triad_census_signed on K5. */
TEST(enemies_all_round) {
    struct made made;
    struct entente_triads triads;
    make(&made, 5, "a>b-1 a>c-1 a>d-1 a>e-1 b>c-1 b>d-1 b>e-1 c>d-1 c>e-1 d>e-1", false);
    assert_int_equal(entente_triads_find(made.network, NULL, &triads, NULL), ENTENTE_OK);
    assert_true(is_near(triads.counts[entente_triad_find("300-NNNNNN")], 10, 0));
    entente_triads_clear(&triads);
    unmake(&made);
}

/* schochastics/signnet, test of count_complex_triangles: K4 with ties P, N, A, A, P, N. */
TEST(triangles_with_ambivalent_ties) {
    static const size_t published[ENTENTE_MIXED_KINDS] = {1, 2, 1}; /* PPA, PNA, NNA; none of the others */
    struct made made;
    struct entente_balance balance;
    size_t counted = 0;
    make(&made, 4, "a>b+1 a>c-1 a>d+1 a>d-1 b>c+1 b>c-1 b>d+1 c>d-1", false);
    assert_int_equal(entente_balance_find(made.network, NULL, &balance, NULL), ENTENTE_OK);
    for (size_t i = 0; i < ENTENTE_MIXED_KINDS; i++) {
        counted += balance.mixed_kinds[i];
        assert_int_equal(balance.mixed_kinds[i], published[i]);
    }
    assert_int_equal(counted, balance.mixed);
    assert_int_equal(balance.unbalanced_triangle_count, 0);
    entente_balance_clear(&balance);
    unmake(&made);
}

/* networkx, test of triadic_census: with one sign the classes are those of Holland & Leinhardt. */
TEST(triads_of_one_sign_as_in_networkx) {
    static const struct {
        const char *type;
        double count;
    } types[] = {{"003", 8},  {"012", 9},  {"102", 3},  {"021D", 9},
                 {"021C", 2}, {"030T", 2}, {"111D", 1}, {"120C", 1}};
    struct made made;
    struct entente_triads triads;
    double told = 0;
    make(&made, 7, "a>b+1 a>c+1 a>d+1 a>e+1 a>f+1 b>c+1 b>g+1 f>b+1 f>g+1 g>f+1", true);
    assert_int_equal(entente_triads_find(made.network, NULL, &triads, NULL), ENTENTE_OK);
    for (size_t i = 0; i < sizeof types / sizeof *types; i++) {
        double count = 0;
        for (size_t k = 0; k < ENTENTE_TRIAD_CLASSES; k++) {
            const char *name = entente_triad_class(k);
            size_t length = strcspn(name, "-");
            if (length == strlen(types[i].type) && strncmp(name, types[i].type, length) == 0)
                count += triads.counts[k];
        }
        assert_true(is_near(count, types[i].count, 0));
        told += count;
    }
    assert_true(is_near(told, 35, 0));
    entente_triads_clear(&triads);
    unmake(&made);
}

/* schochastics/signnet, test of as_unsigned_2mode: who agrees on one thing and differs on another is
 * ambivalent. */
TEST(projections_keep_ambivalence) {
    struct made made;
    struct entente_positions positions;
    const struct entente_position_options options = {.projection = ENTENTE_PROJECTION_COMBINE};
    make(&made, 5, "a>c+1 a>d+1 a>e-1 b>c+1 b>d-1", true);
    for (size_t i = 2; i < 5; i++) made.document.actors[i].kind = ENTENTE_ISSUE;
    assert_int_equal(entente_positions_find(made.network, &options, &positions, NULL), ENTENTE_OK);
    assert_int_equal(positions.agreement_count, 1);
    assert_true(is_near(positions.agreements[0].value, 3, 0)); /* both signs */
    entente_positions_clear(&positions);
    unmake(&made);
}

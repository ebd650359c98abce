/* SPDX-License-Identifier: MIT */
#include "base/buffer.h"
#include "resample/variant.h"
#include "structure/signed_pairs.h"
#include "support/emulated.h"
#include "support/measured.h"
#include <entente/null_model.h>

/* Two triangles that share a tie, a pair tied both ways, one of both signs, a neutral one. */
#define KITE "a>b+1 b>c-2 a>c-3 b>d+4 c>d-5 d>b+6 d>e+1 d>e-1 a>e~2"

TEST(test_shuffles_keep_all_but_which_pairs_are_negative) {
    struct made made;
    struct ent_pairs before;
    size_t changed = 0;
    make(&made, 5, KITE, true);
    assert_int_equal(ent_pairs_init(&before, made.network, NULL), ENTENTE_OK);
    for (uint64_t seed = 1; seed <= 50; seed++) {
        const struct ent_variant variant = {.kind = ENT_VARIANT_SHUFFLED, .index = seed};
        struct ent_varied varied;
        struct ent_pairs after;
        size_t minus = 0;
        assert_int_equal(ent_vary(made.network, &variant, &varied, NULL), ENTENTE_OK);
        assert_int_equal(ent_pairs_init(&after, varied.network, NULL), ENTENTE_OK);
        assert_int_equal(after.count, before.count);
        for (size_t i = 0; i < after.count; i++) {
            const struct ent_pair *was = &before.items[i], *is = &after.items[i];
            assert_true(was->a == is->a && was->b == is->b);
            assert_true(is_near(was->positive + was->negative, is->positive + is->negative, 1e-12));
            assert_true((ent_pair_sign(was) == 0) == (ent_pair_sign(is) == 0));
            minus += ent_pair_sign(is) < 0;
            changed += ent_pair_sign(is) != ent_pair_sign(was);
        }
        assert_int_equal(minus, 3);
        ent_pairs_clear(&after);
        ent_varied_clear(&varied);
    }
    assert_true(changed > 50);
    ent_pairs_clear(&before);
    unmake(&made);
}

/* The mean of triangle balance over every way to have three of the five signed pairs negative. */
static double mean_of_all_ways(void) {
    /* pairs 0 ab, 1 ac, 2 bc, 3 bd, 4 cd: triangles abc and bcd */
    size_t ways = 0, balanced = 0;
    for (unsigned way = 0; way < 32; way++) {
        unsigned bit[5], minus = 0;
        for (unsigned i = 0; i < 5; i++) minus += bit[i] = way >> i & 1;
        if (minus != 3) continue;
        ways++;
        balanced += (bit[0] + bit[1] + bit[2]) % 2 == 0;
        balanced += (bit[2] + bit[3] + bit[4]) % 2 == 0;
    }
    return (double)balanced / (2.0 * (double)ways);
}

static void find(const struct made *made, const char *name, size_t replicates, size_t jobs,
                 struct entente_null_model *model) {
    const struct entente_measure *measure = entente_measure_find(name);
    const struct entente_null_options options = {
        .measures = &measure, .measure_count = 1, .replicates = replicates, .seed = 1, .jobs = jobs};
    assert_int_equal(entente_null_model_find(made->network, &options, model, NULL), ENTENTE_OK);
}

TEST(test_the_mean_nears_that_of_all_ways) {
    struct made made;
    struct entente_null_model model;
    make(&made, 5, KITE, true);
    find(&made, "triangle_balance", 4000, 1, &model);
    assert_true(model.pairs == 5 && model.negative == 3 && model.mixed == 1);
    const struct entente_null_score *score = &model.scores[0];
    assert_true(is_near(score->observed, 1, 1e-12));
    assert_int_equal(score->defined, 4000);
    assert_true(fabs(score->mean - mean_of_all_ways()) < 0.02);
    assert_true(score->low <= score->mean && score->mean <= score->high);
    assert_true(is_near(score->z, (score->observed - score->mean) / score->deviation, 1e-12));
    entente_null_model_clear(&model);
    unmake(&made);
}

TEST(test_the_balanced_network_is_as_high_as_it_gets) {
    struct made made;
    struct entente_null_model model;
    make(&made, 6,
         "a>b+1 a>c+1 b>c+1 d>e+1 d>f+1 e>f+1 a>d-1 a>e-1 a>f-1 b>d-1 b>e-1 b>f-1 c>d-1 c>e-1 c>f-1", false);
    find(&made, "line_balance", 200, 2, &model);
    const struct entente_null_score *score = &model.scores[0];
    assert_true(is_near(score->observed, 1, 1e-12));
    assert_true(score->at_least < 0.05 && is_near(score->at_most, 1, 1e-12));
    entente_null_model_clear(&model);
    unmake(&made);
}

TEST(test_jobs_change_nothing) {
    struct made made;
    struct entente_null_model one, two;
    make(&made, 5, KITE, true);
    find(&made, "walk_balance", 31, 1, &one);
    find(&made, "walk_balance", 31, 2, &two);
    assert_memory_equal(&one.scores[0].mean, &two.scores[0].mean, sizeof(double));
    assert_memory_equal(&one.scores[0].deviation, &two.scores[0].deviation, sizeof(double));
    entente_null_model_clear(&one);
    entente_null_model_clear(&two);
    unmake(&made);
}

/* Too many actors for trying all: each shuffle's split is proved in a process that the shuffle's begins. */
TEST(test_a_measure_may_need_a_process) {
    enum { ACTORS = 30, REACH = 5 };
    struct ent_buffer text = {0};
    struct made made = {0};
    struct entente_null_model model;
    unsigned chance = 1;
    if (is_emulated()) skip();
    ent_buffer_add(&text, "source,relation,target\n");
    for (unsigned i = 0; i < ACTORS * REACH; i++) {
        chance = chance * 1103515245u + 12345u;
        unsigned from = i / REACH, way = 1 + i % REACH;
        ent_buffer_format(&text, "A%u,%s,A%u\n", from, chance >> 16 & 1 ? "supports" : "opposes",
                          (from + way * way) % ACTORS);
    }
    entente_document *document;
    assert_int_equal(entente_document_parse("a.csv", text.data, text.length, NULL, &document, NULL),
                     ENTENTE_OK);
    assert_int_equal(entente_network_new(document, NULL, &made.network, NULL), ENTENTE_OK);
    find(&made, "frustration", 4, 2, &model);
    assert_int_equal(model.scores[0].defined, 4);
    entente_null_model_clear(&model);
    entente_network_free(made.network);
    entente_document_free(document);
    ent_buffer_clear(&text);
}

TEST(test_without_ties_nothing_is_defined) {
    struct made made;
    struct entente_null_model model;
    make(&made, 3, "", true);
    find(&made, "triangle_balance", 10, 1, &model);
    assert_int_equal(model.scores[0].defined, 0);
    assert_true(isnan(model.scores[0].mean) && isnan(model.scores[0].z) && isnan(model.scores[0].at_least));
    entente_null_model_clear(&model);
    unmake(&made);
}

TEST(test_measures_of_actors_are_refused) {
    struct made made;
    struct entente_null_model model;
    const struct entente_measure *measure = entente_measure_find("degree");
    const struct entente_null_options options = {.measures = &measure, .measure_count = 1, .replicates = 1};
    make_crisis(&made, true);
    assert_int_equal(entente_null_model_find(made.network, &options, &model, NULL), ENTENTE_BAD_OPTION);
    unmake(&made);
}

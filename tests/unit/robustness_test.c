/* SPDX-License-Identifier: MIT */
#include "analysis/corroboration.h"
#include "resample/variant.h"
#include "support/loaded.h"
#include "support/measured.h"
#include <entente/robustness.h>

static const char rivals[] =
    "a>b+3 a>c+2 a>d+2 a>e+1 b>c-1 c>d-2 d>e+1 e>f+1 f>a+4 b>f-1 c>f+1 d>a+1 e>a-2 f>b+1 b>e+1 c>e-1";

static double weight_of(const entente_network *network) {
    double sum = 0;
    for (size_t i = 0; i < entente_network_tie_count(network); i++) {
        const struct entente_tie *tie = entente_network_tie(network, i);
        sum += tie->positive + tie->negative + tie->neutral;
    }
    return sum;
}

static void vary(const struct made *made, struct ent_variant variant, struct ent_varied *varied) {
    assert_int_equal(ent_vary(made->network, &variant, varied, NULL), ENTENTE_OK);
    assert_int_equal(entente_network_actor_count(varied->network), made->document.actor_count);
}

TEST(test_draws_as_many_with_replacement) {
    struct made made;
    size_t kept = 0;
    make(&made, 4, "a>b+1 a>c+1 a>d+1 b>c+1 b>d+1 c>d+1", true);
    for (uint64_t seed = 1; seed <= 200; seed++) {
        struct ent_varied varied;
        vary(&made, (struct ent_variant){.kind = ENT_VARIANT_DRAWN, .index = seed}, &varied);
        assert_near(weight_of(varied.network), 6);
        kept += entente_network_tie_count(varied.network);
        ent_varied_clear(&varied);
    }
    /* 6 (1 - (5/6)^6) = 3.99 are expected of 6 */
    assert_in_range(kept, 760, 840);
    unmake(&made);
}

TEST(test_drops_a_share) {
    struct made made;
    size_t seen[6] = {0};
    make(&made, 4, "a>b+1 a>c+1 a>d+1 b>c+1 b>d+1 c>d+1", true);
    for (uint64_t seed = 1; seed <= 300; seed++) {
        struct ent_varied varied;
        vary(&made, (struct ent_variant){.kind = ENT_VARIANT_FEWER, .index = seed, .dropped = 0.5}, &varied);
        assert_int_equal(entente_network_tie_count(varied.network), 3);
        for (size_t i = 0; i < 3; i++) {
            const struct entente_tie *tie = entente_network_tie(varied.network, i);
            seen[tie->source == 0 ? tie->target - 1 : tie->source == 1 ? tie->target + 1 : 5]++;
        }
        ent_varied_clear(&varied);
    }
    for (size_t i = 0; i < 6; i++) assert_true(seen[i] > 115 && seen[i] < 185);
    unmake(&made);
}

/* One that weighs nothing is never drawn: it changes no draw of the others. */
TEST(test_what_weighs_nothing_is_not_drawn) {
    struct made with, without;
    make(&with, 4, "a>b+0 a>b+1 a>c+1 a>d+1 b>c+0 b>c+1 b>d+1 c>d+1", true);
    make(&without, 4, "a>b+1 a>c+1 a>d+1 b>c+1 b>d+1 c>d+1", true);
    assert_int_equal(ent_draws_from(&with.document), 6);
    for (uint64_t seed = 1; seed <= 50; seed++) {
        for (enum ent_variant_kind kind = ENT_VARIANT_DRAWN; kind <= ENT_VARIANT_FEWER; kind++) {
            struct ent_varied a, b;
            vary(&with, (struct ent_variant){.kind = kind, .index = seed, .dropped = 0.5}, &a);
            vary(&without, (struct ent_variant){.kind = kind, .index = seed, .dropped = 0.5}, &b);
            assert_int_equal(a.document.relation_count, b.document.relation_count);
            assert_int_equal(entente_network_tie_count(a.network), entente_network_tie_count(b.network));
            ent_varied_clear(&a);
            ent_varied_clear(&b);
        }
    }
    unmake(&with);
    unmake(&without);
}

TEST(test_leaves_out_what_hangs_on_it) {
    struct made made;
    struct ent_varied varied;
    struct entente_source sources[] = {{.id = "one", .publisher = "Press"},
                                       {.id = "two", .publisher = "Press"},
                                       {.id = "three", .publisher = ""}};
    struct entente_evidence evidence[] = {{.source = 0}, {.source = 1}, {.source = 2}};
    struct entente_tie_sources counts[3];
    make(&made, 3, "a>b+1 b>c+2 c>a+4", true);
    made.document.sources = sources;
    made.document.source_count = 3;
    made.document.relations[0].evidence = &evidence[0];
    made.document.relations[0].evidence_count = 1;
    made.document.relations[1].evidence = &evidence[0];
    made.document.relations[1].evidence_count = 3;
    vary(&made, (struct ent_variant){.kind = ENT_VARIANT_WITHOUT_SOURCE, .index = 0}, &varied);
    assert_near(weight_of(varied.network), 6); /* what others assert too stays, and what nobody does */
    ent_varied_clear(&varied);
    vary(&made, (struct ent_variant){.kind = ENT_VARIANT_WITHOUT_ACTOR, .index = 1}, &varied);
    assert_near(weight_of(varied.network), 4);
    ent_varied_clear(&varied);
    vary(&made, (struct ent_variant){.kind = ENT_VARIANT_WITHOUT_RELATION, .index = 2}, &varied);
    assert_near(weight_of(varied.network), 3);
    ent_varied_clear(&varied);
    assert_true(ent_corroborate(made.network, counts));
    assert_int_equal(counts[0].any, 1);
    assert_int_equal(counts[1].positive, 2); /* one publisher is one source */
    assert_int_equal(counts[2].any, 0);
    unmake(&made);
}

static void find(const struct made *made, size_t jobs, size_t seed, struct entente_robustness *found) {
    static const struct entente_measure *measures[3];
    measures[0] = entente_measure_find("strength");
    measures[1] = entente_measure_find("density");
    measures[2] = entente_measure_find("betweenness");
    const struct entente_robustness_options options = {
        .measures = measures, .measure_count = 3, .replicates = 300, .seed = seed, .jobs = jobs};
    assert_int_equal(entente_robustness_find(made->network, &options, found, NULL), ENTENTE_OK);
}

TEST(test_intervals_hold_the_score_and_ranks) {
    struct made made;
    struct entente_robustness found;
    make(&made, 6, rivals, true);
    find(&made, 1, 1, &found);
    const struct entente_estimate *leader = &found.estimates[0].items[0];
    assert_near(leader->score, 15);
    assert_int_equal(leader->rank, 1);
    assert_true(leader->low < 15 && leader->high > 15);
    assert_true(fabs(leader->mean - 15) < 1); /* a sum is drawn without bias */
    assert_true(leader->first > 0.8 && leader->first <= 1);
    assert_true(leader->first_alone > 0.5 && leader->first_alone <= leader->first);
    assert_int_equal(found.estimates[0].leader, 0);
    assert_int_equal(found.estimates[1].leader, ENTENTE_NONE);
    assert_true(leader->rank_low == 1 && leader->rank_high >= 1);
    assert_int_equal(leader->defined, 300);
    assert_true(found.estimates[0].stability >= 0 && found.estimates[0].stability <= 0.9);
    assert_true(isnan(found.estimates[1].stability));
    assert_int_equal(found.estimates[1].count, 1);
    assert_int_equal(found.estimates[1].items[0].rank, 0);
    entente_robustness_clear(&found);
    unmake(&made);
}

static bool is_same(double a, double b) {
    return isnan(a) ? isnan(b) : !(a < b) && !(a > b);
}

TEST(test_same_seed_same_answer) {
    struct made made;
    struct entente_robustness one, two, other;
    bool differs = false;
    make(&made, 6, rivals, true);
    find(&made, 1, 5, &one);
    find(&made, 3, 5, &two);
    find(&made, 1, 6, &other);
    assert_int_equal(one.fall_count, two.fall_count);
    for (size_t m = 0; m < 3; m++) {
        for (size_t i = 0; i < one.estimates[m].count; i++) {
            const struct entente_estimate *a = &one.estimates[m].items[i], *b = &two.estimates[m].items[i];
            assert_true(is_same(a->low, b->low) && is_same(a->high, b->high) && is_same(a->mean, b->mean));
            assert_int_equal(a->rank_high, b->rank_high);
            differs = differs || !is_same(a->mean, other.estimates[m].items[i].mean);
        }
    }
    assert_true(differs);
    entente_robustness_clear(&one);
    entente_robustness_clear(&two);
    entente_robustness_clear(&other);
    unmake(&made);
}

/* b is first by the one tie with c. */
TEST(test_first_places_fall) {
    struct made made;
    struct entente_robustness found;
    make(&made, 5, "a>d+3 b>c+5 e>a+1", true);
    const struct entente_measure *measure = entente_measure_find("out_strength");
    const struct entente_robustness_options options = {
        .measures = &measure, .measure_count = 1, .replicates = 10, .seed = 1};
    assert_int_equal(entente_robustness_find(made.network, &options, &found, NULL), ENTENTE_OK);
    assert_int_equal(found.tried[ENTENTE_WITHOUT_SOURCE], 0);
    assert_int_equal(found.tried[ENTENTE_WITHOUT_ACTOR], 5);
    assert_int_equal(found.tried[ENTENTE_WITHOUT_RELATION], 3);
    assert_int_equal(found.fall_count, 2); /* without c, without the tie; without b itself it is no news */
    assert_int_equal(found.falls[0].what, ENTENTE_WITHOUT_ACTOR);
    assert_int_equal(found.falls[0].index, 2);
    assert_int_equal(found.falls[0].before, 1);
    assert_int_equal(found.falls[0].after, 0);
    assert_int_equal(found.falls[1].what, ENTENTE_WITHOUT_RELATION);
    assert_int_equal(found.falls[1].index, 1);
    entente_robustness_clear(&found);
    unmake(&made);
}

static void find_by(const struct made *made, const char *name, struct entente_robustness *found) {
    const struct entente_measure *measure = entente_measure_find(name);
    const struct entente_robustness_options options = {.measures = &measure, .measure_count = 1, .seed = 1};
    assert_int_equal(entente_robustness_find(made->network, &options, found, NULL), ENTENTE_OK);
}

/* Without a, nobody is aimed at: the one who is left is not first at 0. */
TEST(test_nobody_is_first_alone_at_zero) {
    struct made made;
    struct entente_robustness found;
    make(&made, 2, "a>b+1 a>b+1", true);
    find_by(&made, "in_strength", &found);
    assert_int_equal(found.fall_count, 1);
    assert_int_equal(found.falls[0].what, ENTENTE_WITHOUT_ACTOR);
    assert_int_equal(found.falls[0].index, 0);
    assert_int_equal(found.falls[0].after, ENTENTE_NONE);
    entente_robustness_clear(&found);
    unmake(&made);
}

/* Without b nobody alone has the highest net strength: b is gone, and not before all who have less than 0. */
TEST(test_who_is_left_out_has_no_rank) {
    struct made made;
    struct entente_robustness found;
    bool is_told = false;
    make(&made, 4, "a>b+2 b>d-1 b>c-1 c>d-1 a>c-1", true);
    find_by(&made, "net_strength", &found);
    for (size_t i = 0; i < found.fall_count; i++) {
        if (found.falls[i].what != ENTENTE_WITHOUT_ACTOR || found.falls[i].index != 1) continue;
        assert_int_equal(found.falls[i].before, 0);
        assert_int_equal(found.falls[i].after, ENTENTE_NONE);
        is_told = true;
    }
    assert_true(is_told);
    entente_robustness_clear(&found);
    unmake(&made);
}

/* Two draws of two relations: both in half of them, twice the same in the other half. */
TEST(test_places_alone_and_shared_are_told_apart) {
    struct made made;
    struct entente_robustness found;
    make(&made, 3, "a>b+1 b>c+1", true);
    find_by(&made, "betweenness", &found);
    const struct entente_estimate *middle = &found.estimates[0].items[1];
    assert_true(fabs(middle->first_alone - 0.5) < 0.05);
    assert_near(middle->first, middle->first_alone); /* else nobody lies between */
    assert_int_equal(middle->rank_low, 1);
    assert_int_equal(middle->rank_high, 3);
    entente_robustness_clear(&found);
    find_by(&made, "strength", &found);
    middle = &found.estimates[0].items[1];
    assert_true(fabs(middle->first_alone - 0.5) < 0.05);
    assert_near(middle->first, 1);
    assert_int_equal(middle->rank_high, 2);
    assert_true(fabs(found.estimates[0].items[0].first - 0.25) < 0.05);
    assert_near(found.estimates[0].items[0].first_alone, 0);
    entente_robustness_clear(&found);
    unmake(&made);
}

static double stability_of(size_t actors, const char *ties) {
    struct made made;
    struct entente_robustness found;
    make(&made, actors, ties, true);
    find_by(&made, "strength", &found);
    double stability = found.estimates[0].stability;
    entente_robustness_clear(&found);
    unmake(&made);
    return stability;
}

TEST(test_stability_is_of_something_dropped_and_ranked) {
    assert_true(isnan(stability_of(2, "a>b+1")));
    assert_true(isnan(stability_of(3, "a>b+1 b>c+1")));
    assert_true(isnan(stability_of(4, "a>b+1 a>c+1 a>d+1 b>c+1"))); /* 0.1 of 4 is none */
    assert_true(stability_of(4, "a>b+1 a>c+1 a>d+1 b>c+1 a>b+1") >= 0);
    assert_true(isnan(stability_of(5, "a>b+1 b>c+1 c>d+1 d>e+1 e>a+1"))); /* no score differs */
}

/* The only source is left out like any other: the first place may hang on it. */
TEST(test_the_only_source_is_left_out) {
    struct made made;
    struct entente_robustness found;
    struct entente_source source = {.id = "one", .publisher = ""};
    struct entente_evidence evidence = {.source = 0};
    make(&made, 4, "a>b+1 a>c+1 b>d+1 a>d+1", true);
    made.document.sources = &source;
    made.document.source_count = 1;
    for (size_t i = 0; i < 4; i++) {
        made.document.relations[i].evidence = &evidence;
        made.document.relations[i].evidence_count = 1;
    }
    find_by(&made, "strength", &found);
    assert_int_equal(found.tried[ENTENTE_WITHOUT_SOURCE], 1);
    assert_true(found.fall_count > 0);
    assert_int_equal(found.falls[0].what, ENTENTE_WITHOUT_SOURCE);
    assert_int_equal(found.falls[0].after, ENTENTE_NONE);
    entente_robustness_clear(&found);
    unmake(&made);
}

static void source_each(struct made *made, const struct entente_evidence *evidence, const int *sources) {
    for (size_t i = 0; i < made->document.relation_count; i++) {
        if (sources[i] < 0) continue;
        made->document.relations[i].evidence = (void *)(uintptr_t)&evidence[sources[i]];
        made->document.relations[i].evidence_count = 1;
    }
}

/* Who says the opposite corroborates nothing; who follows later contradicts nothing. */
TEST(test_sources_are_counted_by_what_they_say) {
    struct made made;
    struct entente_tie_sources ties[4];
    struct entente_source sources[] = {{.id = "p", .publisher = ""}, {.id = "q", .publisher = ""}};
    const struct entente_evidence evidence[] = {{.source = 0}, {.source = 1}};
    make(&made, 5, "a>b+1 a>b-1 a>c+1 a>c-1 a>c+1 a>d+1 a>d-1 a>e+1 a>e-1", true);
    made.document.sources = sources;
    made.document.source_count = 2;
    source_each(&made, evidence, (const int[]){0, 1, 0, 0, 1, 0, -1, 0, 1});
    for (size_t i = 0; i < 9; i++)
        made.document.relations[i].when = (struct entente_period){.first = 0, .last = 9};
    made.document.relations[8].when = (struct entente_period){.first = 10, .last = 19};
    assert_true(ent_corroborate(made.network, ties));
    assert_true(ties[0].contradicted);
    assert_int_equal(ties[0].any, 2);
    assert_int_equal(ties[0].positive, 1);
    assert_int_equal(ties[0].negative, 1);
    assert_false(ties[1].contradicted); /* one says both, the other part of it */
    assert_int_equal(ties[1].positive, 2);
    assert_int_equal(ties[1].negative, 1);
    assert_false(ties[2].contradicted); /* nobody knows whose word the second is */
    assert_int_equal(ties[2].any, 1);
    assert_false(ties[3].contradicted); /* it changed */
    unmake(&made);
}

TEST(test_refuses) {
    struct made made;
    struct entente_robustness found;
    make(&made, 3, "a>b+1", true);
    const struct entente_measure *measure = entente_measure_find("degree");
    struct entente_robustness_options options = {.measures = &measure, .measure_count = 1, .level = 1};
    assert_int_equal(entente_robustness_find(made.network, &options, &found, NULL), ENTENTE_BAD_OPTION);
    options.level = 0;
    options.replicates = SIZE_MAX / 2;
    assert_int_equal(entente_robustness_find(made.network, &options, &found, NULL), ENTENTE_TOO_LARGE);
    unmake(&made);
}

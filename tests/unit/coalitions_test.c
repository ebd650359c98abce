/* SPDX-License-Identifier: MIT */
#include "base/random.h"
#include "structure/camp_search.h"
#include "support/loaded.h"
#include "support/measured.h"
#include <entente/coalitions.h>

/* Signed ties by chance between `actors`, some of them of both signs. */
static void draw(struct made *made, size_t actors, uint64_t seed) {
    struct ent_random random = ent_random_from(seed);
    struct tie_list ties = {0};
    for (size_t a = 0; a < actors; a++) {
        for (size_t b = 0; b < a; b++) {
            size_t kind = ent_random_below(&random, 7);
            if (kind < 5) add_tie(&ties, a, b, kind % 2 == 0 ? 1 : -1, 0.5 + (double)kind);
            if (kind == 4) add_tie(&ties, b, a, -1, 1.5);
        }
    }
    make_listed(made, actors, &ties, true);
}

/* Every way to give each actor one of the camps, without any thought. */
static double least_of_all(const struct ent_camp_task *task, size_t actors) {
    size_t camps[8] = {0}, ways = 1;
    double least = HUGE_VAL;
    for (size_t i = 0; i < actors; i++) ways *= task->most;
    for (size_t way = 0; way < ways; way++) {
        size_t rest = way;
        for (size_t i = 0; i < actors; i++, rest /= task->most) camps[i] = rest % task->most;
        double cost = ent_camps_cost(task, camps);
        if (cost < least) least = cost;
    }
    return least;
}

TEST(test_trying_all_and_searching_find_the_least) {
    enum { ACTORS = 6 };
    for (uint64_t seed = 1; seed <= 12; seed++) {
        struct made made;
        struct ent_pairs pairs;
        draw(&made, ACTORS, seed);
        assert_int_equal(ent_pairs_init(&pairs, made.network, NULL), ENTENTE_OK);
        for (size_t most = 1; most <= 4; most++) {
            const struct ent_camp_task task = {
                .pairs = &pairs, .alpha = seed % 2 == 0 ? 0.5 : 0.3, .weighted = seed % 3 == 0, .most = most};
            size_t tried[ACTORS] = {0}, searched[ACTORS] = {0};
            double least = least_of_all(&task, ACTORS);
            assert_near(ent_camps_try_all(&task, tried), least);
            assert_near(ent_camps_cost(&task, tried), least);
            assert_near(ent_camps_search(&task, 100, searched), least);
            assert_near(ent_camps_cost(&task, searched), least);
        }
        ent_pairs_clear(&pairs);
        unmake(&made);
    }
}

/* Three camps, all hostile to each other, which no two sides can hold. */
TEST(test_as_many_camps_as_lose_least) {
    static const char camps[] = "a>b+1 c>d+1 e>f+1 a>c-1 b>d-1 c>e-1 d>f-1 e>a-1 f>b-1 a>d-1 c>f-1 e>b-1";
    const struct entente_coalition_options any = {0}, two = {.camps = 2};
    struct made made;
    struct entente_coalitions found;
    make(&made, 7, camps, true);
    assert_int_equal(entente_coalitions_find(made.network, &any, &found, NULL), ENTENTE_OK);
    assert_int_equal(found.camp_count, 3);
    assert_near(found.criterion, 0);
    assert_near(found.total, 12);
    assert_true(found.is_proved);
    assert_int_equal(found.camps[0], 1);
    assert_int_equal(found.camps[1], 1);
    assert_int_equal(found.camps[2], 2);
    assert_int_equal(found.camps[5], 3);
    assert_int_equal(found.camps[6], 0);
    assert_int_equal(found.misplaced_count, 0);
    entente_coalitions_clear(&found);
    assert_int_equal(entente_coalitions_find(made.network, &two, &found, NULL), ENTENTE_OK);
    assert_int_equal(found.camp_count, 2);
    assert_near(found.criterion, 3);
    assert_int_equal(found.misplaced_count, 3);
    assert_int_equal(found.misplaced[0].sign, -1);
    assert_near(found.curve[1], 9);
    assert_near(found.curve[2], 3);
    entente_coalitions_clear(&found);
    unmake(&made);
}

/* Over all ordered pairs: what is there, less what the strengths let expect (Gómez, Jensen & Arenas). */
static double slow_modularity(const struct made *made, const size_t *camps, size_t actors) {
    double weight[2][8][8] = {0}, strength[2][8] = {0}, all[2] = {0}, sum = 0;
    for (size_t i = 0; i < entente_network_tie_count(made->network); i++) {
        const struct entente_tie *tie = entente_network_tie(made->network, i);
        const double of[] = {tie->positive, tie->negative};
        for (int s = 0; s < 2; s++) {
            weight[s][tie->source][tie->target] += of[s];
            weight[s][tie->target][tie->source] += of[s];
            strength[s][tie->source] += of[s];
            strength[s][tie->target] += of[s];
            all[s] += 2 * of[s];
        }
    }
    for (size_t a = 0; a < actors; a++) {
        for (size_t b = 0; b < actors; b++) {
            if (camps[a] != camps[b]) continue;
            for (int s = 0; s < 2; s++) {
                double chance = all[s] > 0 ? strength[s][a] * strength[s][b] / all[s] : 0;
                sum += (s == 0 ? 1 : -1) * (weight[s][a][b] - chance);
            }
        }
    }
    return sum / (all[0] + all[1]);
}

TEST(test_modularity_is_that_of_a_slow_twin) {
    const struct entente_coalition_options any = {0};
    for (uint64_t seed = 1; seed <= 20; seed++) {
        struct made made;
        struct entente_coalitions found;
        draw(&made, 7, seed);
        assert_int_equal(entente_coalitions_find(made.network, &any, &found, NULL), ENTENTE_OK);
        assert_near(found.modularity, slow_modularity(&made, found.camps, 7));
        entente_coalitions_clear(&found);
        unmake(&made);
    }
}

/* Every way to give each actor a camp of its own or of one before it; those of the least loss. */
struct slow {
    const struct ent_camp_task *task;
    size_t camps[8], count;
    double least;
    bool together[8][8], apart[8][8];
};

static void try_slowly(struct slow *slow, size_t actor, size_t open, bool is_counting) {
    if (actor == slow->task->pairs->actors) {
        double cost = ent_camps_cost(slow->task, slow->camps);
        if (!is_counting) slow->least = fmin(slow->least, cost);
        if (!is_counting || cost > slow->least + 1e-9) return;
        slow->count++;
        for (size_t i = 0; i < actor; i++) {
            for (size_t j = 0; j < actor; j++) {
                slow->together[i][j] |= slow->camps[i] == slow->camps[j];
                slow->apart[i][j] |= slow->camps[i] != slow->camps[j];
            }
        }
        return;
    }
    for (size_t camp = 0; camp <= open && camp < slow->task->most; camp++) {
        slow->camps[actor] = camp;
        try_slowly(slow, actor + 1, camp == open ? open + 1 : open, is_counting);
    }
}

static void expect_shared(const struct slow *slow, const struct entente_coalitions *found, size_t actors) {
    assert_int_equal(found->parts[0].optima, slow->count);
    assert_false(found->parts[0].more_optima);
    for (size_t i = 0; i < actors; i++) {
        for (size_t j = 0; j < i; j++)
            assert_int_equal(found->together[i] == found->together[j], !slow->apart[i][j]);
    }
    for (size_t i = 0; i < found->apart_count; i++)
        assert_false(slow->together[found->apart[i].a][found->apart[i].b]);
}

/* Also at two camps, where the balance tells them. */
TEST(test_all_best_ways_are_counted) {
    for (uint64_t seed = 1; seed <= 40; seed++) {
        struct made made;
        struct ent_pairs pairs;
        struct entente_coalitions found;
        struct slow slow = {.least = HUGE_VAL};
        const struct entente_coalition_options options = {.camps = 2 + seed % 3};
        draw(&made, 6, seed);
        assert_int_equal(ent_pairs_init(&pairs, made.network, NULL), ENTENTE_OK);
        assert_int_equal(entente_coalitions_find(made.network, &options, &found, NULL), ENTENTE_OK);
        if (found.part_count == 1 && found.parts[0].actors == 6) {
            const struct ent_camp_task task = {.pairs = &pairs, .alpha = 0.5, .most = options.camps};
            slow.task = &task;
            try_slowly(&slow, 0, 0, false);
            try_slowly(&slow, 0, 0, true);
            assert_near(found.criterion, slow.least);
            expect_shared(&slow, &found, 6);
        }
        entente_coalitions_clear(&found);
        ent_pairs_clear(&pairs);
        unmake(&made);
    }
}

/* A bound of the search is no proof: as many camps are tried as can lose less. */
TEST(test_mutual_foes_are_each_a_camp) {
    struct made made;
    struct entente_coalitions found;
    const struct entente_coalition_options any = {0};
    enum { FOES = 14 };
    struct tie_list ties = {0};
    for (size_t a = 0; a < FOES; a++) {
        for (size_t b = 0; b < a; b++) add_tie(&ties, a, b, -1, 1e-10);
    }
    make_listed(&made, FOES, &ties, true);
    assert_int_equal(entente_coalitions_find(made.network, &any, &found, NULL), ENTENTE_OK);
    assert_int_equal(found.camp_count, FOES);
    assert_near(found.criterion, 0);
    assert_true(found.is_proved);
    entente_coalitions_clear(&found);
    const struct entente_coalition_options weighted = {.weighted = true};
    assert_int_equal(entente_coalitions_find(made.network, &weighted, &found, NULL), ENTENTE_OK);
    assert_int_equal(found.camp_count, FOES);
    entente_coalitions_clear(&found);
    unmake(&made);
}

/* Camps belong to a component. */
TEST(test_components_are_parted_alone) {
    struct made made;
    struct entente_coalitions found;
    const struct entente_coalition_options any = {0};
    make(&made, 6, "a>b+1 c>d+1 c>e-1", true);
    assert_int_equal(entente_coalitions_find(made.network, &any, &found, NULL), ENTENTE_OK);
    static const size_t camps[] = {3, 3, 1, 1, 2, 0}, components[] = {2, 2, 1, 1, 1, 0};
    for (size_t i = 0; i < 6; i++) {
        assert_int_equal(found.camps[i], camps[i]);
        assert_int_equal(found.components[i], components[i]);
    }
    assert_int_equal(found.part_count, 2);
    assert_int_equal(found.parts[1].camp, 3);
    assert_int_equal(found.parts[1].camp_count, 1);
    assert_near(found.parts[0].total, 2);
    entente_coalitions_clear(&found);
    unmake(&made);
}

TEST(test_options_are_checked_and_nothing_is_no_camp) {
    const struct entente_coalition_options many = {.camps = ENTENTE_CAMPS_MOST + 1}, odd = {.alpha = 1},
                                           any = {0};
    struct made made;
    struct entente_coalitions found;
    struct heard heard;
    struct entente_sink sink = hearing(&heard);
    make(&made, 3, "a>b~1", true);
    assert_int_equal(entente_coalitions_find(made.network, &many, &found, &sink), ENTENTE_BAD_OPTION);
    assert_heard(&heard, "camps");
    assert_int_equal(entente_coalitions_find(made.network, &odd, &found, &sink), ENTENTE_BAD_OPTION);
    assert_int_equal(entente_coalitions_find(made.network, &any, &found, &sink), ENTENTE_OK);
    assert_int_equal(found.camp_count, 0);
    assert_true(isnan(found.modularity));
    entente_coalitions_clear(&found);
    unmake(&made);
}

/* SPDX-License-Identifier: MIT */
#include "analysis/groups.h"
#include "base/random.h"
#include "resample/role_chance.h"
#include "support/measured.h"
#include <entente/brokerage.h>

enum { ACTORS = 6 };

static const struct entente_brokerage_options by_bloc = {.layer = ENTENTE_LAYER_ALL, .by = ENTENTE_BY_BLOC};

static void find(const struct made *made, struct entente_brokerage *found) {
    assert_int_equal(entente_brokerage_find(made->network, &by_bloc, found, NULL), ENTENTE_OK);
}

static void expect_role(const char *blocs, enum entente_role role) {
    struct made made;
    struct entente_brokerage found;
    make(&made, 3, "a>b+1 b>c+1", true);
    give_blocs(&made, blocs);
    find(&made, &found);
    assert_int_equal(found.path_count, 1);
    assert_int_equal(found.paths[0].role, role);
    assert_int_equal(found.paths[0].broker, 1);
    assert_int_equal(found.roles[role].count, 1);
    assert_int_equal(found.brokers[0].roles[role].count, 1);
    entente_brokerage_clear(&found);
    unmake(&made);
}

TEST(test_each_role_is_known_by_its_groups) {
    expect_role("xxx", ENTENTE_ROLE_COORDINATOR);
    expect_role("xyx", ENTENTE_ROLE_ITINERANT);
    expect_role("xyy", ENTENTE_ROLE_GATEKEEPER);
    expect_role("xxy", ENTENTE_ROLE_REPRESENTATIVE);
    expect_role("xyz", ENTENTE_ROLE_LIAISON);
}

TEST(test_closed_paths_and_actors_without_group_do_not_count) {
    struct made made;
    struct entente_brokerage found;
    make(&made, 4, "a>b+1 b>c+1 a>c+1 b>d+1 c>a+1", true);
    give_blocs(&made, "xyz.");
    find(&made, &found);
    /* b>c>a and c>a>b are open; a>b>c is closed, and d has no group */
    assert_int_equal(found.path_count, 2);
    assert_int_equal(found.groups.actors, 3);
    entente_brokerage_clear(&found);
    unmake(&made);
}

TEST(test_without_directions_paths_count_both_ways) {
    struct made made;
    struct entente_brokerage found;
    make(&made, 3, "a>b+1 b>c+1", false);
    give_blocs(&made, "xxy");
    find(&made, &found);
    assert_int_equal(found.path_count, 2);
    assert_int_equal(found.roles[ENTENTE_ROLE_REPRESENTATIVE].count, 1);
    assert_int_equal(found.roles[ENTENTE_ROLE_GATEKEEPER].count, 1);
    entente_brokerage_clear(&found);
    unmake(&made);
}

static void draw(struct made *made, uint64_t seed) {
    struct ent_random random = ent_random_from(seed);
    struct tie_list ties = {0};
    for (size_t a = 0; a < ACTORS; a++) {
        for (size_t b = 0; b < ACTORS; b++) {
            if (a != b && ent_random_below(&random, 5) < 2) add_tie(&ties, a, b, 1, 1);
        }
    }
    make_listed(made, ACTORS, &ties, seed % 3 != 0);
}

static bool tied(const struct made *made, size_t a, size_t b) {
    for (size_t i = 0; i < entente_network_tie_count(made->network); i++) {
        const struct entente_tie *tie = entente_network_tie(made->network, i);
        if (tie->source == a && tie->target == b) return true;
        if (!made->document.directed && tie->source == b && tie->target == a) return true;
    }
    return false;
}

/* Counts of roles by the definition, through one broker, or all when it is ACTORS. */
static void count_slowly(const struct made *made, const size_t *group, size_t broker,
                         double counts[ENTENTE_ROLE_COUNT]) {
    for (size_t r = 0; r < ENTENTE_ROLE_COUNT; r++) counts[r] = 0;
    for (size_t a = 0; a < ACTORS; a++) {
        for (size_t v = 0; v < ACTORS; v++) {
            for (size_t b = 0; b < ACTORS; b++) {
                if (a == v || v == b || a == b || (broker != ACTORS && v != broker)) continue;
                if (!tied(made, a, v) || !tied(made, v, b) || tied(made, a, b)) continue;
                counts[ent_role_of(group[a], group[v], group[b])] += 1;
            }
        }
    }
}

/* Goes on to the next permutation; false after the last. */
static bool permute(size_t *items) {
    size_t i = ACTORS - 1, j = ACTORS - 1;
    while (i > 0 && items[i - 1] >= items[i]) i--;
    if (i == 0) return false;
    while (items[j] <= items[i - 1]) j--;
    size_t item = items[i - 1];
    items[i - 1] = items[j];
    items[j] = item;
    for (j = ACTORS - 1; i < j; i++, j--) {
        item = items[i];
        items[i] = items[j];
        items[j] = item;
    }
    return true;
}

/* Mean and deviation over every way to deal out the labels that there are. */
static void check_chances(const struct made *made, const struct entente_brokerage *found, size_t broker,
                          const struct entente_role_score *scores) {
    double sum[ENTENTE_ROLE_COUNT] = {0}, squares[ENTENTE_ROLE_COUNT] = {0}, ways = 0;
    size_t labels[ACTORS];
    for (size_t i = 0; i < ACTORS; i++) labels[i] = found->groups.of[i];
    for (size_t i = 0; i < ACTORS; i++) { /* the first permutation is the sorted one */
        for (size_t j = i; j > 0 && labels[j] < labels[j - 1]; j--) {
            size_t label = labels[j];
            labels[j] = labels[j - 1];
            labels[j - 1] = label;
        }
    }
    do {
        double counts[ENTENTE_ROLE_COUNT];
        count_slowly(made, labels, broker, counts);
        for (size_t r = 0; r < ENTENTE_ROLE_COUNT; r++) {
            sum[r] += counts[r];
            squares[r] += counts[r] * counts[r];
        }
        ways += 1;
    } while (permute(labels));
    for (size_t r = 0; r < ENTENTE_ROLE_COUNT; r++) {
        double mean = sum[r] / ways, variance = squares[r] / ways - mean * mean;
        assert_true(is_near(scores[r].expected, mean, 1e-9));
        assert_true(fabs(scores[r].deviation * scores[r].deviation - variance) < 1e-7);
    }
}

TEST(test_counts_and_chances_are_those_of_all_permutations) {
    static const char *const blocs[] = {"xxyyzz", "xxxyyy", "xyyyyz", "xxxxxy"};
    for (uint64_t seed = 1; seed <= 12; seed++) {
        struct made made;
        struct entente_brokerage found;
        double counts[ENTENTE_ROLE_COUNT];
        draw(&made, seed);
        give_blocs(&made, blocs[seed % 4]);
        find(&made, &found);
        count_slowly(&made, found.groups.of, ACTORS, counts);
        for (size_t r = 0; r < ENTENTE_ROLE_COUNT; r++)
            assert_true(is_near((double)found.roles[r].count, counts[r], 0));
        check_chances(&made, &found, ACTORS, found.roles);
        for (size_t i = 0; i < found.broker_count; i++) {
            const struct entente_broker *broker = &found.brokers[i];
            count_slowly(&made, found.groups.of, broker->actor, counts);
            for (size_t r = 0; r < ENTENTE_ROLE_COUNT; r++)
                assert_true(is_near((double)broker->roles[r].count, counts[r], 0));
            if (i < 2) check_chances(&made, &found, broker->actor, broker->roles);
        }
        entente_brokerage_clear(&found);
        unmake(&made);
    }
}

TEST(test_camps_stand_in_where_there_is_no_bloc) {
    struct made made;
    struct entente_groups groups;
    make(&made, 5, "a>b+1 c>d+1 a>c-1 b>d-1", true);
    give_blocs(&made, ".....");
    assert_int_equal(ent_groups_find(made.network, ENTENTE_BY_DEFAULT, 0, &groups, NULL), ENTENTE_OK);
    assert_int_equal(groups.by, ENTENTE_BY_CAMP);
    assert_true(groups.of[0] == 1 && groups.of[1] == 1 && groups.of[2] == 2 && groups.of[3] == 2);
    assert_int_equal(groups.of[4], 0);
    assert_int_equal(groups.actors, 4);
    ent_groups_clear(&groups);
    give_blocs(&made, "..y..");
    assert_int_equal(ent_groups_find(made.network, ENTENTE_BY_DEFAULT, 0, &groups, NULL), ENTENTE_OK);
    assert_int_equal(groups.by, ENTENTE_BY_BLOC);
    assert_true(groups.count == 1 && groups.actors == 1 && groups.of[2] == 1);
    ent_groups_clear(&groups);
    unmake(&made);
}

/* SPDX-License-Identifier: MIT */
#include "base/random.h"
#include "structure/modularity.h"
#include "support/measured.h"

enum { ACTORS = 6 };

static void draw(struct made *made, uint64_t seed) {
    struct ent_random random = ent_random_from(seed);
    struct tie_list ties = {0};
    for (size_t a = 0; a < ACTORS; a++) {
        for (size_t b = 0; b < a; b++) {
            size_t kind = ent_random_below(&random, 5);
            if (kind < 4) add_tie(&ties, a, b, kind % 2 == 0 ? 1 : -1, 1 + (double)kind);
        }
    }
    make_listed(made, ACTORS, &ties, true);
}

/* By the definition, over ordered pairs of actors of one camp. */
static double slowly(const struct ent_pairs *pairs, const size_t *camps) {
    double weight[2] = {0}, strength[2][ACTORS] = {{0}}, between[2][ACTORS][ACTORS] = {{{0}}}, sum = 0;
    for (size_t i = 0; i < pairs->count; i++) {
        const struct ent_pair *pair = &pairs->items[i];
        const double of[2] = {pair->positive, pair->negative};
        for (size_t k = 0; k < 2; k++) {
            weight[k] += of[k];
            strength[k][pair->a] += of[k], strength[k][pair->b] += of[k];
            between[k][pair->a][pair->b] = between[k][pair->b][pair->a] = of[k];
        }
    }
    for (size_t i = 0; i < ACTORS; i++) {
        for (size_t j = 0; j < ACTORS; j++) {
            if (camps[i] != camps[j]) continue;
            for (size_t k = 0; k < 2; k++) {
                double chance = weight[k] > 0 ? strength[k][i] * strength[k][j] / (2 * weight[k]) : 0;
                sum += (k == 0 ? 1 : -1) * (between[k][i][j] - chance);
            }
        }
    }
    return sum / (2 * (weight[0] + weight[1]));
}

TEST(test_the_highest_of_all_partitions_is_found) {
    for (uint64_t seed = 1; seed <= 30; seed++) {
        struct made made;
        struct ent_pairs pairs;
        double most = -1;
        size_t camps[ACTORS];
        bool is_searched;
        draw(&made, seed);
        assert_int_equal(ent_pairs_init(&pairs, made.network, NULL), ENTENTE_OK);
        for (size_t way = 0; way < 6 * 6 * 6 * 6 * 6; way++) {
            size_t rest = way;
            for (size_t i = 0; i < ACTORS; i++, rest /= ACTORS) camps[i] = rest % ACTORS;
            double value = slowly(&pairs, camps);
            assert_true(way % 97 != 0 || is_near(ent_modularity(&pairs, camps), value, 1e-12));
            if (value > most) most = value;
        }
        double found = ent_modularity_search(&pairs, camps, &is_searched);
        assert_true(is_near(found, most, 1e-12));
        assert_false(is_searched);
        assert_true(is_near(slowly(&pairs, camps), found, 1e-12));
        ent_pairs_clear(&pairs);
        unmake(&made);
    }
}

/* Camps of four: all friends inside, all opponents between. */
static void make_camps(struct made *made, size_t camps) {
    size_t actors = 4 * camps;
    struct tie_list ties = {0};
    for (size_t a = 0; a < actors; a++) {
        for (size_t b = 0; b < a; b++) add_tie(&ties, a, b, a % camps == b % camps ? 1 : -1, 1);
    }
    make_listed(made, actors, &ties, false);
}

TEST(test_the_search_finds_planted_camps) {
    for (size_t camps = 3; camps <= 5; camps++) {
        struct made made;
        struct ent_pairs pairs;
        size_t found[20];
        bool is_searched;
        make_camps(&made, camps);
        assert_int_equal(ent_pairs_init(&pairs, made.network, NULL), ENTENTE_OK);
        double value = ent_modularity_search(&pairs, found, &is_searched);
        assert_true(is_searched);
        for (size_t i = 0; i < 4 * camps; i++) {
            for (size_t j = 0; j < i; j++) assert_true((found[i] == found[j]) == (i % camps == j % camps));
        }
        assert_true(is_near(value, ent_modularity(&pairs, found), 1e-12));
        ent_pairs_clear(&pairs);
        unmake(&made);
    }
}

TEST(test_the_measure_is_the_highest) {
    struct made made;
    make(&made, 4, "a>b+2 c>d+2 a>c-1 a>d-1 b>c-1 b>d-1", false);
    /* inside: 4 of 4 positive, 2 by chance; no negative, 2 by chance: (4 - 2 + 2) / 8 */
    expect(&made, "signed_modularity", plain, 0.5);
    unmake(&made);
    make(&made, 3, "a>b~2 b>c~1", true);
    expect(&made, "signed_modularity", plain, U);
    unmake(&made);
    make(&made, 4, "a>b+9 c>d+1 a>c-1 a>d-3 b>c-1 b>d-1", false);
    expect(&made, "signed_modularity", unweighted, (2 - 1 + 2) / 6.0);
    unmake(&made);
}

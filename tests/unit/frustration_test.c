/* SPDX-License-Identifier: MIT */
#include "base/random.h"
#include "structure/frustration.h"
#include "structure/frustration_core.h"
#include "structure/split_parts.h"
#include "support/loaded.h"
#include "support/paired.h"
#include <math.h>

static const struct ent_frustration_limits patient = {.optima_most = 20};
static const struct ent_frustration_limits hasty = {.work = 700000};

enum { TRIED_MOST = 16 };

/* What all splits tell, by trying them. */
struct tried {
    double least;
    size_t optima;                         /* with the first actor on the left */
    bool apart[TRIED_MOST][TRIED_MOST];    /* in some best split */
    bool together[TRIED_MOST][TRIED_MOST]; /* in some best split */
};

static void note_split(struct tried *tried, const int *camps, size_t actors) {
    tried->optima++;
    for (size_t i = 0; i < actors; i++) {
        for (size_t j = 0; j < actors; j++) {
            tried->together[i][j] |= camps[i] == camps[j];
            tried->apart[i][j] |= camps[i] != camps[j];
        }
    }
}

static void try_all(const struct ent_pairs *pairs, bool weighted, struct tried *tried) {
    int camps[TRIED_MOST];
    *tried = (struct tried){.least = HUGE_VAL};
    for (unsigned pass = 0; pass < 2; pass++) {
        for (unsigned mask = 0; mask < 1u << (pairs->actors - 1); mask++) {
            for (size_t i = 0; i < pairs->actors; i++) camps[i] = i > 0 && mask >> (i - 1) & 1 ? 1 : -1;
            double loss = ent_split_loss(pairs, camps, weighted);
            if (pass == 0)
                tried->least = fmin(tried->least, loss);
            else if (loss <= tried->least + 1e-9)
                note_split(tried, camps, pairs->actors);
        }
    }
}

/* Random signs on a random graph; every actor has a tie to the one before. */
static void make_random(struct made *made, size_t actors, double density, double friendly, uint64_t seed) {
    struct ent_random random = ent_random_from(seed);
    struct tie_list ties = {0};
    for (size_t i = 0; i < actors; i++) {
        for (size_t j = 0; j < i; j++) {
            if (j + 1 != i && ent_random_share(&random) >= density) continue;
            int sign = ent_random_share(&random) < friendly ? 1 : -1;
            add_tie(&ties, i, j, sign, 1 + (double)ent_random_below(&random, 4));
        }
    }
    make_listed(made, actors, &ties, false);
}

/* All actors have a pair here. */
static void expect_sets(const struct ent_frustration *found, const struct tried *tried, size_t actors) {
    for (size_t i = 0; i < actors; i++) {
        assert_true(found->fixed_sets[i] > 0);
        for (size_t j = 0; j < actors; j++) {
            bool is_fixed = !(tried->together[i][j] && tried->apart[i][j]);
            assert_int_equal(found->fixed_sets[i] == found->fixed_sets[j], is_fixed);
        }
    }
}

static void expect_exact(const struct made *made, bool weighted) {
    struct ent_pairs pairs;
    struct ent_frustration found;
    struct tried tried;
    assert_int_equal(ent_pairs_init(&pairs, made->network, NULL), ENTENTE_OK);
    try_all(&pairs, weighted, &tried);
    assert_int_equal(ent_frustration_find(&pairs, weighted, &patient, &found, NULL), ENTENTE_OK);
    assert_true(found.is_proved);
    assert_near(found.upper, tried.least);
    assert_near(found.lower, tried.least);
    assert_near(ent_split_loss(&pairs, found.camps, weighted), tried.least);
    assert_true(found.more_optima ? found.optima <= tried.optima : found.optima == tried.optima);
    assert_true(found.optima == tried.optima || found.optima > patient.optima_most);
    expect_sets(&found, &tried, pairs.actors);
    ent_frustration_clear(&found);
    ent_pairs_clear(&pairs);
}

TEST(equals_the_best_of_all_splits) {
    for (uint64_t seed = 1; seed <= 40; seed++) {
        struct made made;
        make_random(&made, 4 + seed % 12, 0.2 + 0.02 * (double)seed, 0.5, seed);
        expect_exact(&made, false);
        expect_exact(&made, true);
        unmake(&made);
    }
}

/* Ties both for and against weigh nothing: what only they connect may go over, and the other optima are as
 * many as trying all of them finds. */
TEST(counts_what_may_go_over) {
    struct made made;
    make(&made, 2, "a>b+1 b>a-1", true);
    expect_exact(&made, false);
    unmake(&made);
    make(&made, 7, "a>b+1 b>c-1 a>c+1 c>d+1 c>d-1 d>e-1 e>f+2 f>e-2 f>g+1", true);
    expect_exact(&made, false);
    expect_exact(&made, true);
    unmake(&made);
    make(&made, 14,
         "a>b+1 b>c-1 a>c+1 c>d+1 c>d-1 d>e-1 e>f+1 f>g+1 g>h-1 h>i-1 i>j+1 j>k+1 k>l-1 l>m+1 m>n+1 a>n-1",
         true);
    expect_exact(&made, false);
    unmake(&made);
}

/* The greatest part of a connected network. */
static const struct ent_part *greatest(const struct ent_parts *parts) {
    const struct ent_part *found = &parts->items[0];
    for (size_t i = 1; i < parts->count; i++) {
        if (parts->items[i].actor_count > found->actor_count) found = &parts->items[i];
    }
    return found;
}

/* What is sparse is reduced, and settled without the integer program, which must agree. */
static void expect_reduced(const struct ent_pairs *pairs, bool weighted) {
    struct ent_frustration proven, reduced;
    struct ent_parts parts = {0};
    int sides[40], placed[40];
    bool solved;
    assert_int_equal(ent_parts_find(pairs, weighted, &parts, NULL), ENTENTE_OK);
    const struct ent_part *part = greatest(&parts);
    assert_int_equal(ent_core_solve(part, sides, &solved, NULL), ENTENTE_OK);
    assert_true(solved);
    assert_int_equal(ent_frustration_find(pairs, weighted, &patient, &proven, NULL), ENTENTE_OK);
    assert_true(proven.is_proved);
    for (size_t i = 0; i < part->actor_count; i++) placed[i] = proven.camps[part->actors[i]];
    assert_near(ent_part_cost(part, sides), ent_part_cost(part, placed));
    assert_int_equal(ent_frustration_find(pairs, weighted, &ent_frustration_quick, &reduced, NULL),
                     ENTENTE_OK);
    assert_near(reduced.upper, proven.upper);
    ent_frustration_clear(&proven);
    ent_frustration_clear(&reduced);
    ent_parts_clear(&parts);
}

TEST(reduces_what_is_sparse) {
    for (uint64_t seed = 1; seed <= 12; seed++) {
        struct made made;
        struct ent_pairs pairs;
        make_random(&made, 14 + seed, 0.02, 0.5, seed);
        assert_int_equal(ent_pairs_init(&pairs, made.network, NULL), ENTENTE_OK);
        expect_reduced(&pairs, false);
        expect_reduced(&pairs, true);
        ent_pairs_clear(&pairs);
        unmake(&made);
    }
}

TEST(leaves_what_is_dense) {
    struct made made;
    struct ent_pairs pairs;
    struct ent_parts parts = {0};
    int sides[60];
    bool solved = true;
    make_random(&made, 60, 1, 0.5, 3);
    assert_int_equal(ent_pairs_init(&pairs, made.network, NULL), ENTENTE_OK);
    assert_int_equal(ent_parts_find(&pairs, false, &parts, NULL), ENTENTE_OK);
    assert_int_equal(ent_core_solve(greatest(&parts), sides, &solved, NULL), ENTENTE_OK);
    assert_false(solved);
    ent_parts_clear(&parts);
    ent_pairs_clear(&pairs);
    unmake(&made);
}

/* Each component's optima, times two for every component but the first; its own bounds and sets. */
TEST(solves_components_alone) {
    struct ent_pairs pairs;
    struct ent_frustration found;
    pairs_of(&pairs, 10, "a>b+1 c>d+1 c>e-1 f>g+1 g>h+1 f>h-1", true);
    assert_int_equal(ent_frustration_find(&pairs, false, &patient, &found, NULL), ENTENTE_OK);
    static const size_t components[] = {3, 3, 1, 1, 1, 2, 2, 2, 0, 0};
    static const size_t sets[] = {1, 1, 2, 2, 2, 3, 4, 5, 0, 0};
    for (size_t i = 0; i < 10; i++) {
        assert_int_equal(found.components.of[i], components[i]);
        assert_int_equal(found.fixed_sets[i], sets[i]);
        assert_int_equal(found.camps[i] != 0, components[i] != 0);
    }
    assert_int_equal(found.splits[0].optima, 1);
    assert_int_equal(found.splits[1].optima, 3); /* any of the three ties may be lost */
    assert_near(found.splits[1].upper, 1);
    assert_int_equal(found.splits[2].optima, 1);
    assert_int_equal(found.optima, 12);
    assert_false(found.more_optima);
    ent_frustration_clear(&found);
    ent_pairs_clear(&pairs);
}

/* A ring of more actors than are tried, one negative tie: whichever is lost, there is a split as good. */
TEST(knows_what_many_optima_share) {
    struct made made;
    struct ent_pairs pairs;
    struct ent_frustration found;
    enum { ACTORS = 30, RING = 26 };
    struct tie_list ties = {0};
    for (size_t i = 0; i < ACTORS; i++) {
        size_t target = i < RING - 1 ? i + 1 : i == RING - 1 ? 0 : i - 1;
        add_tie(&ties, i, target, i == 3 ? -1 : 1, 1);
    }
    make_listed(&made, ACTORS, &ties, false);
    assert_int_equal(ent_pairs_init(&pairs, made.network, NULL), ENTENTE_OK);
    assert_int_equal(ent_frustration_find(&pairs, false, &patient, &found, NULL), ENTENTE_OK);
    assert_true(found.is_proved);
    assert_near(found.upper, 1);
    assert_true(found.more_optima || found.optima == RING);
    for (size_t i = 0; i < RING; i++) { /* all apart but for the tail, which goes with the ring's last */
        for (size_t j = 0; j < i; j++) assert_int_not_equal(found.fixed_sets[i], found.fixed_sets[j]);
    }
    for (size_t i = RING; i < ACTORS; i++) assert_int_equal(found.fixed_sets[i], found.fixed_sets[RING - 1]);
    ent_frustration_clear(&found);
    ent_pairs_clear(&pairs);
    unmake(&made);
}

TEST(knows_what_is_lost_either_way) {
    struct ent_pairs pairs;
    struct ent_frustration found;
    pairs_of(&pairs, 3, "a>b+2 a>b-1 b>a-1 b>c+1", true);
    assert_int_equal(pairs.count, 2);
    assert_int_equal(pairs.items[0].negative_ties, 2);
    assert_int_equal(ent_frustration_find(&pairs, false, &patient, &found, NULL), ENTENTE_OK);
    assert_near(found.upper, 1); /* apart: the positive tie is lost, together two negative ones */
    assert_int_equal(found.camps[0], -1);
    assert_int_equal(found.camps[1], 1);
    assert_int_equal(found.camps[2], 1);
    ent_frustration_clear(&found);
    assert_int_equal(ent_frustration_find(&pairs, true, &patient, &found, NULL), ENTENTE_OK);
    assert_near(found.upper, 2); /* as much on either side, so either will do */
    assert_int_equal(found.optima, 2);
    ent_frustration_clear(&found);
    ent_pairs_clear(&pairs);
}

TEST(bounds_what_it_cannot_prove) {
    struct made made;
    struct ent_pairs pairs;
    struct ent_frustration found;
    make_random(&made, 60, 1, 0.5, 7);
    assert_int_equal(ent_pairs_init(&pairs, made.network, NULL), ENTENTE_OK);
    assert_int_equal(ent_frustration_find(&pairs, false, &hasty, &found, NULL), ENTENTE_OK);
    assert_false(found.is_proved);
    assert_true(found.lower > 0 && found.lower < found.upper);
    assert_near(ent_split_loss(&pairs, found.camps, false), found.upper);
    ent_frustration_clear(&found);
    ent_pairs_clear(&pairs);
    unmake(&made);
}

/* All weights times so much: the index follows, and nothing else changes. */
static void expect_scaled(const struct made *made, double times) {
    struct ent_pairs pairs;
    struct ent_frustration as_is, scaled;
    assert_int_equal(ent_pairs_init(&pairs, made->network, NULL), ENTENTE_OK);
    assert_int_equal(ent_frustration_find(&pairs, true, &patient, &as_is, NULL), ENTENTE_OK);
    for (size_t i = 0; i < pairs.count; i++) {
        pairs.items[i].positive *= times;
        pairs.items[i].negative *= times;
    }
    assert_int_equal(ent_frustration_find(&pairs, true, &patient, &scaled, NULL), ENTENTE_OK);
    assert_near(scaled.upper / times, as_is.upper);
    assert_int_equal(scaled.is_proved, as_is.is_proved);
    assert_int_equal(scaled.optima, as_is.optima);
    assert_int_equal(scaled.more_optima, as_is.more_optima);
    for (size_t i = 0; i < pairs.actors; i++) {
        assert_int_equal(scaled.camps[i], as_is.camps[i]);
        assert_int_equal(scaled.fixed_sets[i], as_is.fixed_sets[i]);
    }
    ent_frustration_clear(&as_is);
    ent_frustration_clear(&scaled);
    ent_pairs_clear(&pairs);
}

TEST(the_scale_of_weights_is_no_matter) {
    for (uint64_t seed = 1; seed <= 8; seed++) {
        struct made made;
        make_random(&made, 4 + 3 * seed, 0.2, 0.5, seed);
        expect_scaled(&made, 1e-10);
        expect_scaled(&made, 1e10);
        unmake(&made);
    }
}

TEST(nothing_is_balanced) {
    struct ent_pairs pairs;
    struct ent_frustration found;
    pairs_of(&pairs, 2, "a>b~1", true);
    assert_int_equal(pairs.count, 0);
    assert_int_equal(ent_frustration_find(&pairs, false, &patient, &found, NULL), ENTENTE_OK);
    assert_true(found.is_proved);
    assert_near(found.upper, 0);
    assert_int_equal(found.camps[0], 0);
    ent_frustration_clear(&found);
    ent_pairs_clear(&pairs);
}

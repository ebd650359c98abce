/* SPDX-License-Identifier: MIT */
#include "base/random.h"
#include "support/measured.h"
#include <entente/triads.h>

enum { ACTORS = 7 };

/* Signed ties by chance, some neutral and some of both signs. */
static void draw(struct made *made, uint64_t seed, bool directed) {
    struct ent_random random = ent_random_from(seed);
    struct tie_list ties = {0};
    for (size_t a = 0; a < ACTORS; a++) {
        for (size_t b = 0; b < ACTORS; b++) {
            size_t kind = ent_random_below(&random, 12);
            if (a == b || kind > 5) continue;
            add_tie(&ties, a, b, kind == 5 ? 0 : kind % 2 ? 1 : -1, 1);
            if (kind == 4) add_tie(&ties, a, b, 1, 1);
        }
    }
    make_listed(made, ACTORS, &ties, directed);
}

/* '0', 'P', 'N', or 'M' for both. */
static char sign_between(const struct made *made, size_t a, size_t b) {
    for (size_t i = 0; i < entente_network_tie_count(made->network); i++) {
        const struct entente_tie *tie = entente_network_tie(made->network, i);
        bool is_it = tie->source == a && tie->target == b;
        if (!made->document.directed) is_it = is_it || (tie->source == b && tie->target == a);
        if (!is_it) continue;
        if (tie->positive > 0) return tie->negative > 0 ? 'M' : 'P';
        return tie->negative > 0 ? 'N' : '0';
    }
    return '0';
}

static void spell(const struct made *made, size_t u, size_t v, size_t w, char text[7]) {
    const char signs[7] = {sign_between(made, u, v),
                           sign_between(made, v, u),
                           sign_between(made, u, w),
                           sign_between(made, w, u),
                           sign_between(made, v, w),
                           sign_between(made, w, v),
                           '\0'};
    memcpy(text, signs, 7);
}

/* The class that ends in what one of the six orders spells. */
static size_t class_of(const struct made *made, size_t a, size_t b, size_t c) {
    const size_t orders[6][3] = {{a, b, c}, {a, c, b}, {b, a, c}, {b, c, a}, {c, a, b}, {c, b, a}};
    for (size_t k = 0; k < 6; k++) {
        char text[7];
        spell(made, orders[k][0], orders[k][1], orders[k][2], text);
        for (size_t i = 0; i < ENTENTE_TRIAD_CLASSES; i++)
            if (strcmp(strchr(entente_triad_class(i), '-') + 1, text) == 0) return i;
    }
    return ENTENTE_TRIAD_CLASSES;
}

static void count_slowly(const struct made *made, struct entente_triads *triads) {
    *triads = (struct entente_triads){0};
    for (size_t a = 0; a < ACTORS; a++) {
        for (size_t b = a + 1; b < ACTORS; b++) {
            for (size_t c = b + 1; c < ACTORS; c++) {
                char text[7];
                spell(made, a, b, c, text);
                if (strchr(text, 'M') != NULL)
                    triads->mixed += 1;
                else
                    triads->counts[class_of(made, a, b, c)] += 1;
            }
        }
    }
}

static void count_transitive_slowly(const struct made *made, double *triples, double *balanced) {
    *triples = *balanced = 0;
    for (size_t a = 0; a < ACTORS; a++) {
        for (size_t b = 0; b < ACTORS; b++) {
            for (size_t c = 0; c < ACTORS; c++) {
                char text[7];
                if (a == b || b == c || a == c) continue;
                spell(made, a, b, c, text);
                if (strchr(text, 'M') != NULL || text[0] == '0' || text[4] == '0' || text[2] == '0') continue;
                *triples += 1;
                *balanced += ((text[0] == 'N') + (text[4] == 'N') + (text[2] == 'N')) % 2 == 0;
            }
        }
    }
}

TEST(test_the_census_is_that_of_every_three_actors) {
    for (uint64_t seed = 1; seed <= 40; seed++) {
        struct made made;
        struct entente_triads fast, slow;
        double triples, balanced;
        draw(&made, seed, seed % 4 != 0);
        assert_int_equal(entente_triads_find(made.network, NULL, &fast, NULL), ENTENTE_OK);
        count_slowly(&made, &slow);
        count_transitive_slowly(&made, &triples, &balanced);
        for (size_t i = 0; i < ENTENTE_TRIAD_CLASSES; i++)
            assert_true(is_near(fast.counts[i], slow.counts[i], 0));
        assert_true(is_near(fast.mixed, slow.mixed, 0));
        assert_true(is_near(fast.transitive, triples, 0) && is_near(fast.balanced, balanced, 0));
        entente_triads_clear(&fast);
        unmake(&made);
    }
}

TEST(test_listed_triads_spell_the_name_of_their_class) {
    size_t listed = 0;
    for (uint64_t seed = 1; seed <= 10; seed++) {
        struct made made;
        draw(&made, seed, true);
        for (size_t i = 6; i < ENTENTE_TRIAD_CLASSES; i++) {
            struct entente_triads triads;
            const struct entente_triad_options options = {.list = i};
            assert_int_equal(entente_triads_find(made.network, &options, &triads, NULL), ENTENTE_OK);
            assert_true(is_near((double)triads.member_count, triads.counts[i], 0));
            for (size_t k = 0; k < triads.member_count; k++, listed++) {
                const size_t *actors = triads.members[k].actors;
                char text[7];
                spell(&made, actors[0], actors[1], actors[2], text);
                assert_string_equal(text, strchr(entente_triad_class(i), '-') + 1);
            }
            entente_triads_clear(&triads);
        }
        unmake(&made);
    }
    assert_true(listed > 100);
}

/* The type by Holland & Leinhardt counts the pairs of a name that are mutual, asymmetric and null. */
TEST(test_names_agree_with_their_types) {
    for (size_t i = 0; i < ENTENTE_TRIAD_CLASSES; i++) {
        const char *name = entente_triad_class(i), *ties = strchr(name, '-') + 1;
        char counted[4] = "000";
        for (size_t k = 0; k < 6; k += 2) {
            int ends = (ties[k] != '0') + (ties[k + 1] != '0');
            counted[ends == 2 ? 0 : ends == 1 ? 1 : 2]++;
        }
        assert_memory_equal(counted, name, 3);
        assert_int_equal(entente_triad_find(name), i);
    }
    assert_null(entente_triad_class(ENTENTE_TRIAD_CLASSES));
    assert_int_equal(entente_triad_find("300"), ENTENTE_TRIAD_CLASSES);
}

TEST(test_classes_that_leave_one_alone_are_not_listed) {
    struct made made;
    struct entente_triads triads;
    make_crisis(&made, true);
    for (size_t i = 0; i < 6; i++) {
        const struct entente_triad_options options = {.list = i};
        assert_int_equal(entente_triads_find(made.network, &options, &triads, NULL), ENTENTE_BAD_OPTION);
    }
    unmake(&made);
}

TEST(test_the_greater_part_of_a_tie_can_decide) {
    struct made made;
    struct entente_triads triads;
    const struct entente_triad_options options = {.list = ENTENTE_TRIAD_CLASSES, .net = true};
    make(&made, 3, "a>b+2 a>b-1 b>c-3 b>c+1 a>c-1 c>a+1 c>a-1", true);
    assert_int_equal(entente_triads_find(made.network, &options, &triads, NULL), ENTENTE_OK);
    assert_true(is_near(triads.mixed, 1, 0)); /* c>a is as much for as against */
    entente_triads_clear(&triads);
    unmake(&made);
    make(&made, 3, "a>b+2 a>b-1 b>c-3 b>c+1 a>c-1", true);
    assert_int_equal(entente_triads_find(made.network, &options, &triads, NULL), ENTENTE_OK);
    assert_true(is_near(triads.mixed, 0, 0) && is_near(triads.transitive, 1, 0) &&
                is_near(triads.balanced, 1, 0));
    entente_triads_clear(&triads);
    unmake(&made);
}

TEST(test_transitive_balance_is_the_share_of_balanced_triples) {
    struct made made;
    make(&made, 3, "a>b+1 b>c-1 a>c-1", true);
    expect(&made, "transitive_balance", plain, 1);
    unmake(&made);
    make(&made, 4, "a>b+1 b>c-1 a>c-1 b>d+1 a>d-1", true);
    expect(&made, "transitive_balance", plain, 0.5);
    unmake(&made);
    make(&made, 3, "a>b+1 b>c+1 c>a-1", true);
    expect(&made, "transitive_balance", plain, U);
    unmake(&made);
}

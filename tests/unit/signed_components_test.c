/* SPDX-License-Identifier: MIT */
#include "structure/signed_components.h"
#include "support/measured.h"

static void expect_components(const char *ties, size_t actors, size_t count, const size_t *of) {
    struct made made;
    struct ent_pairs pairs;
    struct ent_components components;
    make(&made, actors, ties, true);
    assert_int_equal(ent_pairs_init(&pairs, made.network, NULL), ENTENTE_OK);
    assert_int_equal(ent_components_find(&pairs, &components, NULL), ENTENTE_OK);
    assert_int_equal(components.count, count);
    size_t *sizes = calloc(actors + 1, sizeof *sizes);
    assert_non_null(sizes);
    for (size_t i = 0; i < actors; i++) {
        assert_int_equal(components.of[i], of[i]);
        if (of[i] > 0) sizes[of[i] - 1]++;
    }
    for (size_t i = 0; i < count; i++) assert_int_equal(components.sizes[i], sizes[i]);
    free(sizes);
    ent_components_clear(&components);
    ent_pairs_clear(&pairs);
    unmake(&made);
}

TEST(largest_comes_first_then_the_first_actor) {
    expect_components("a>b+1 c>d+1 c>e-1", 5, 2, (size_t[]){2, 2, 1, 1, 1});
    expect_components("a>d-1 b>c+1", 4, 2, (size_t[]){1, 2, 2, 1});
}

TEST(neutral_ties_and_lone_actors_join_nothing) {
    expect_components("a>b~1 c>b+1", 4, 1, (size_t[]){0, 1, 1, 0});
    expect_components("a>b~1", 2, 0, (size_t[]){0, 0});
    expect_components("", 1, 0, (size_t[]){0});
}

TEST(directions_and_signs_join_alike) {
    expect_components("b>a-1 b>c+1 d>c-1", 4, 1, (size_t[]){1, 1, 1, 1});
}

/* SPDX-License-Identifier: MIT */
#include "support/loaded.h"
#include <math.h>

/** Two networks and what changed. Clear with forget. */
struct pair {
    entente_document *documents[2];
    entente_network *networks[2];
    struct entente_comparison comparison;
};

static enum entente_status compare(struct pair *pair, const char *before, const char *after,
                                   struct heard *heard) {
    const char *const texts[] = {before, after};
    *pair = (struct pair){.networks = {NULL}};
    for (size_t i = 0; i < 2; i++) {
        pair->documents[i] = load(texts[i], heard);
        assert_int_equal(entente_network_new(pair->documents[i], NULL, &pair->networks[i], NULL), ENTENTE_OK);
    }
    struct entente_sink sink = hearing(heard);
    return entente_compare(pair->networks[0], pair->networks[1], NULL, &pair->comparison, &sink);
}

static void forget(struct pair *pair) {
    entente_comparison_clear(&pair->comparison);
    for (size_t i = 0; i < 2; i++) {
        entente_network_free(pair->networks[i]);
        entente_document_free(pair->documents[i]);
    }
}

static void expect_tie(const struct pair *pair, size_t index, enum entente_change change, const char *source,
                       const char *target) {
    assert_true(index < pair->comparison.tie_count);
    const struct entente_tie_change *tie = &pair->comparison.ties[index];
    assert_string_equal(tie->source, source);
    assert_string_equal(tie->target, target);
    assert_int_equal(tie->change, change);
}

/* What is slight beside the rest decides nothing, unless nothing else changed. */
TEST(test_slight_signs_decide_nothing) {
    struct pair pair;
    struct heard heard;
    static const char before[] =
        "[{\"source\":\"a\",\"relation\":\"supports\",\"target\":\"b\",\"weight\":69},"
        "{\"source\":\"a\",\"relation\":\"opposes\",\"target\":\"b\",\"weight\":0.4},"
        "{\"source\":\"a\",\"relation\":\"supports\",\"target\":\"c\",\"weight\":69}]";
    static const char after[] =
        "[{\"source\":\"a\",\"relation\":\"supports\",\"target\":\"b\",\"weight\":133},"
        "{\"source\":\"a\",\"relation\":\"supports\",\"target\":\"c\",\"weight\":69},"
        "{\"source\":\"a\",\"relation\":\"opposes\",\"target\":\"c\",\"weight\":0.4}]";
    assert_int_equal(compare(&pair, before, after, &heard), ENTENTE_OK);
    assert_int_equal(pair.comparison.tie_count, 2);
    expect_tie(&pair, 0, ENTENTE_CHANGE_STRONGER, "a", "b");
    expect_tie(&pair, 1, ENTENTE_CHANGE_STRONGER, "a", "c");
    forget(&pair);
}

TEST(test_what_happened_to_each_tie) {
    struct pair pair;
    struct heard heard;
    assert_int_equal(
        compare(
            &pair,
            "[[\"a\",\"supports\",\"b\"],[\"a\",\"supports\",\"c\"],[\"b\",\"opposes\",\"c\"],"
            "[\"c\",\"supports\",\"a\"],[\"b\",\"meets\",\"a\"],[\"c\",\"opposes\",\"b\"]]",
            "[[\"a\",\"opposes\",\"b\"],[\"b\",\"opposes\",\"c\"],[\"b\",\"opposes\",\"c\"],"
            "[\"c\",\"supports\",\"a\"],[\"c\",\"opposes\",\"a\"],[\"b\",\"meets\",\"a\"],"
            "[\"c\",\"supports\",\"d\"],{\"source\":\"c\",\"relation\":\"opposes\",\"target\":\"b\",\"weight\":"
            "0.5}]",
            &heard),
        ENTENTE_OK);
    assert_int_equal(pair.comparison.tie_count, 6);
    expect_tie(&pair, 0, ENTENTE_CHANGE_FLIPPED, "a", "b");
    expect_tie(&pair, 1, ENTENTE_CHANGE_NEW, "c", "d");
    expect_tie(&pair, 2, ENTENTE_CHANGE_GONE, "a", "c");
    expect_tie(&pair, 3, ENTENTE_CHANGE_SIGN, "c", "a");
    expect_tie(&pair, 4, ENTENTE_CHANGE_STRONGER, "b", "c");
    expect_tie(&pair, 5, ENTENTE_CHANGE_WEAKER, "c", "b");
    assert_near(pair.comparison.ties[4].before.negative, 1);
    assert_near(pair.comparison.ties[4].after.negative, 2);
    assert_true(entente_comparison_differs(&pair.comparison));
    forget(&pair);
}

TEST(test_actors_come_and_go_and_change_rank) {
    struct pair pair;
    struct heard heard;
    assert_int_equal(compare(&pair, "[[\"a\",\"supports\",\"b\"],[\"a\",\"supports\",\"c\"]]",
                             "[[\"b\",\"supports\",\"c\"],[\"b\",\"supports\",\"d\"]]", &heard),
                     ENTENTE_OK);
    const struct entente_comparison *c = &pair.comparison;
    assert_int_equal(c->actor_count, 4);
    assert_true(c->actors[0].was_there && !c->actors[0].is_there);
    assert_true(!c->actors[3].was_there && c->actors[3].is_there);
    assert_int_equal(c->actors[0].rank_before, 1);
    assert_int_equal(c->actors[0].rank_after, 0);
    assert_int_equal(c->actors[1].rank_before, 2);
    assert_int_equal(c->actors[1].rank_after, 1);
    assert_int_equal(c->actors[2].rank_before, 2); /* as b: equal scores share a rank */
    assert_true(isnan(c->actors[3].score_before));
    assert_string_equal(c->measure->name, "strength");
    forget(&pair);
}

TEST(test_ties_lead_to_their_relations) {
    struct pair pair;
    struct heard heard;
    assert_int_equal(compare(&pair, "[[\"a\",\"supports\",\"b\"],[\"a\",\"supports\",\"c\"]]",
                             "[[\"a\",\"opposes\",\"b\"],[\"b\",\"supports\",\"c\"]]", &heard),
                     ENTENTE_OK);
    const struct entente_comparison *c = &pair.comparison;
    assert_int_equal(c->tie_count, 3);
    assert_ptr_equal(c->ties[0].was, entente_network_tie(pair.networks[0], 0));
    assert_ptr_equal(c->ties[0].is, entente_network_tie(pair.networks[1], 0));
    assert_null(c->ties[1].was); /* new */
    assert_ptr_equal(c->ties[2].was, entente_network_tie(pair.networks[0], 1));
    assert_null(c->ties[2].is);
    assert_ptr_equal(c->networks[1], pair.networks[1]);
    forget(&pair);
}

TEST(test_who_changed_sides) {
    struct pair pair;
    struct heard heard;
    static const char before[] = "{\"directed\":false,\"relations\":[[\"a\",\"supports\",\"b\"],[\"b\","
                                 "\"opposes\",\"c\"],[\"c\",\"supports\",\"d\"]]}";
    static const char after[] = "{\"directed\":false,\"relations\":[[\"a\",\"opposes\",\"b\"],[\"b\","
                                "\"opposes\",\"c\"],[\"c\",\"supports\",\"d\"]]}";
    assert_int_equal(compare(&pair, before, after, &heard), ENTENTE_OK);
    const struct entente_comparison *c = &pair.comparison;
    assert_true(c->is_settled[0] && c->is_settled[1]);
    for (size_t i = 0; i < 4; i++) assert_int_equal(c->actors[i].has_moved, i == 0);
    assert_near(c->frustration[0], 0);
    forget(&pair);
}

TEST(test_the_same_network_does_not_differ) {
    struct pair pair;
    struct heard heard;
    assert_int_equal(compare(&pair, "[[\"a\",\"supports\",\"b\"]]", "[[\"a\",\"praises\",\"b\"]]", &heard),
                     ENTENTE_OK);
    assert_false(entente_comparison_differs(&pair.comparison));
    forget(&pair);
}

TEST(test_directions_must_match) {
    struct pair pair;
    struct heard heard;
    assert_int_equal(compare(&pair, "[[\"a\",\"supports\",\"b\"]]",
                             "{\"directed\":false,\"relations\":[[\"a\",\"supports\",\"b\"]]}", &heard),
                     ENTENTE_BAD_OPTION);
    assert_heard(&heard, "one network has directions");
    forget(&pair);
}

static const struct entente_actor_change *changed(const struct pair *pair, const char *id) {
    for (size_t i = 0; i < pair->comparison.actor_count; i++) {
        if (strcmp(pair->comparison.actors[i].id, id) == 0) return &pair->comparison.actors[i];
    }
    fail_msg("no actor %s", id);
    return NULL;
}

/* Two friends who part: nothing tells which of them moved, nor how the other two stand to them. */
TEST(test_who_parted_is_open) {
    struct pair pair;
    struct heard heard;
    assert_int_equal(compare(&pair, "[[\"a\",\"supports\",\"b\"],[\"c\",\"opposes\",\"d\"]]",
                             "[[\"a\",\"opposes\",\"b\"],[\"c\",\"opposes\",\"d\"]]", &heard),
                     ENTENTE_OK);
    assert_true(changed(&pair, "a")->has_parted && changed(&pair, "b")->has_parted);
    assert_false(changed(&pair, "c")->has_parted || changed(&pair, "d")->has_parted);
    for (size_t i = 0; i < pair.comparison.actor_count; i++)
        assert_false(pair.comparison.actors[i].has_moved);
    assert_int_equal(changed(&pair, "a")->common_set, changed(&pair, "b")->common_set);
    assert_int_not_equal(changed(&pair, "a")->common_set, changed(&pair, "c")->common_set);
    assert_int_equal(changed(&pair, "c")->side_before, changed(&pair, "c")->side_after);
    forget(&pair);
}

/* x could stand on either side before: it is compared with nobody, the others are. */
TEST(test_who_stands_on_either_side_is_left_out) {
    struct pair pair;
    struct heard heard;
    assert_int_equal(compare(&pair,
                             "[[\"a\",\"supports\",\"b\"],[\"b\",\"opposes\",\"c\"],"
                             "[\"a\",\"supports\",\"x\"],[\"x\",\"supports\",\"c\"]]",
                             "[[\"a\",\"supports\",\"b\"],[\"b\",\"supports\",\"c\"],"
                             "[\"a\",\"supports\",\"x\"],[\"x\",\"supports\",\"c\"]]",
                             &heard),
                     ENTENTE_OK);
    assert_false(pair.comparison.is_settled[0]);
    assert_true(pair.comparison.is_settled[1]);
    for (size_t i = 0; i < pair.comparison.actor_count; i++) {
        assert_int_equal(pair.comparison.actors[i].common_set, 0);
        assert_false(pair.comparison.actors[i].has_moved || pair.comparison.actors[i].has_parted);
    }
    forget(&pair);
}

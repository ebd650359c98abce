/* SPDX-License-Identifier: MIT */
#include "base/random.h"
#include "structure/frustration.h"
#include "support/loaded.h"
#include "support/measured.h"

/* What the best of all splits loses: by trying them all on the ties themselves. */
static double try_all(const entente_network *network, bool weighted) {
    size_t actors = entente_network_actor_count(network);
    double least = HUGE_VAL;
    for (unsigned split = 0; split < 1u << actors; split++) {
        double loss = 0;
        for (size_t i = 0; i < entente_network_tie_count(network); i++) {
            const struct entente_tie *tie = entente_network_tie(network, i);
            bool together = (split >> tie->source & 1) == (split >> tie->target & 1);
            double lost = together ? tie->negative : tie->positive;
            loss += weighted ? lost : lost > 0;
        }
        least = fmin(least, loss);
    }
    return least;
}

static void name_actors(struct made *made) {
    static const char *const ids[] = {"a", "b", "c", "d", "e", "f", "g"};
    for (size_t i = 0; i < made->document.actor_count; i++) made->document.actors[i].id = ids[i];
}

static struct entente_relation *draw(size_t actors, uint64_t seed, size_t *count) {
    struct ent_random random = ent_random_from(seed);
    struct entente_relation *relations = calloc(actors * actors, sizeof *relations);
    assert_non_null(relations);
    *count = 0;
    for (size_t i = 0; i < actors * actors; i++) {
        if (i / actors == i % actors || ent_random_below(&random, 5) < 2) continue;
        relations[(*count)++] = (struct entente_relation){.source = i / actors,
                                                          .target = i % actors,
                                                          .sign = ent_random_below(&random, 2) == 0 ? 1 : -1,
                                                          .weight = 1 + (double)ent_random_below(&random, 4),
                                                          .confidence = 1};
    }
    return relations;
}

static void turn_between(struct entente_relation *relations, size_t count, size_t a, size_t b) {
    for (size_t i = 0; i < count; i++) {
        size_t from = relations[i].source, to = relations[i].target;
        if ((from == a && to == b) || (from == b && to == a)) relations[i].sign = -relations[i].sign;
    }
}

/* What a flip is said to do is what it does to the network that is made with the signs turned. */
static void expect_flips(size_t actors, uint64_t seed, bool weighted) {
    struct made made, turned;
    struct entente_whatif found;
    size_t count;
    struct entente_relation *relations = draw(actors, seed, &count);
    make_of(&made, actors, relations, count, true);
    const struct entente_whatif_options options = {.weighted = weighted};
    assert_int_equal(entente_whatif_find(made.network, &options, &found, NULL), ENTENTE_OK);
    assert_true(found.flip_count > 0 && found.hypothetical == made.network);
    assert_near(found.before.upper, try_all(made.network, weighted));
    for (size_t i = 0; i < found.flip_count; i++) {
        struct entente_relation *copy = draw(actors, seed, &count);
        turn_between(copy, count, found.flips[i].a, found.flips[i].b);
        make_of(&turned, actors, copy, count, true);
        assert_near(found.flips[i].frustration, try_all(turned.network, weighted));
        unmake(&turned);
    }
    entente_whatif_clear(&found);
    unmake(&made);
}

TEST(test_flips_are_as_when_done) {
    for (uint64_t seed = 1; seed <= 8; seed++) {
        expect_flips(3 + seed % 5, seed, false);
        expect_flips(3 + seed % 5, seed, true);
    }
}

/* Turning all that the best split loses balances the network: nothing less can, as the index is the least. */
TEST(test_the_remedy_balances) {
    for (uint64_t seed = 20; seed < 40; seed++) {
        struct made made;
        struct entente_whatif found;
        struct entente_supposition turned[64];
        size_t count, flips = 0;
        struct entente_relation *relations = draw(7, seed, &count);
        make_of(&made, 7, relations, count, true);
        name_actors(&made);
        const struct entente_whatif_options none = {0};
        assert_int_equal(entente_whatif_find(made.network, &none, &found, NULL), ENTENTE_OK);
        for (size_t r = 0; r < count; r++) {
            const int *camps = found.before.camps;
            int fits = camps[relations[r].source] * camps[relations[r].target];
            if (fits != relations[r].sign)
                turned[flips++] = (struct entente_supposition){.kind = ENTENTE_FLIPPED_RELATION, .index = r};
        }
        assert_near(found.before.upper, (double)flips);
        entente_whatif_clear(&found);
        if (flips > 0) {
            const struct entente_whatif_options all = {.suppositions = turned, .count = flips};
            assert_int_equal(entente_whatif_find(made.network, &all, &found, NULL), ENTENTE_OK);
            assert_near(found.after.upper, 0);
            assert_true(found.is_split_kept);
            entente_whatif_clear(&found);
        }
        unmake(&made);
    }
}

static const char six[] =
    "{\"sources\":[{\"id\":\"one\"},{\"id\":\"two\"}],\"actors\":[{\"id\":\"a\",\"name\":\"Alpha\"},{\"id\":"
    "\"p\",\"name\":\"Part\",\"parent\":\"b\"},{\"id\":\"b\",\"name\":\"Beta\",\"parent\":\"c\"},{\"id\":\"c\"}],"
    "\"relations\":["
    "{\"id\":\"r1\",\"source\":\"a\",\"relation\":\"supports\",\"target\":\"b\",\"evidence\":{\"source\":\"one\"}"
    "},{\"id\":\"r2\",\"source\":\"b\",\"relation\":\"opposes\",\"target\":\"a\",\"evidence\":[{\"source\":"
    "\"one\"},{\"source\":\"two\"}]},{\"id\":\"r3\",\"source\":\"b\",\"relation\":\"supports\",\"target\":\"c\","
    "\"evidence\":{\"source\":\"two\"}},{\"id\":\"r4\",\"source\":\"c\",\"relation\":\"supports\",\"target\":"
    "\"a\"},{\"id\":\"r5\",\"source\":\"p\",\"relation\":\"meets\",\"target\":\"a\"}]}";

struct asked {
    entente_document *document;
    entente_network *network;
    struct entente_whatif found;
    struct heard heard;
};

static enum entente_status ask(struct asked *asked, const struct entente_supposition *suppositions,
                               size_t count) {
    struct heard heard;
    asked->document = load(six, &heard);
    assert_int_equal(entente_network_new(asked->document, NULL, &asked->network, NULL), ENTENTE_OK);
    const struct entente_whatif_options options = {.suppositions = suppositions, .count = count};
    struct entente_sink sink = hearing(&asked->heard);
    return entente_whatif_find(asked->network, &options, &asked->found, &sink);
}

static void forget(struct asked *asked) {
    entente_whatif_clear(&asked->found);
    entente_network_free(asked->network);
    entente_document_free(asked->document);
}

/* The ids of the relations that are left, with their signs. */
static void expect_left(const struct asked *asked, const char *expected) {
    const entente_document *document = entente_network_document(asked->found.hypothetical);
    char text[256] = "";
    for (size_t i = 0; i < entente_document_relation_count(document); i++) {
        const struct entente_relation *relation = entente_document_relation(document, i);
        size_t length = strlen(text);
        snprintf(text + length, sizeof text - length, "%s%+d ", relation->id, relation->sign);
    }
    assert_string_equal(text, expected);
}

TEST(test_signs_are_turned) {
    struct asked asked;
    const struct entente_supposition pair[] = {{.kind = ENTENTE_FLIPPED_PAIR, .index = 1, .other = 0}};
    assert_int_equal(ask(&asked, pair, 1), ENTENTE_OK);
    expect_left(&asked, "r1-1 r2+1 r3+1 r4+1 r5+0 ");
    assert_true(entente_supposition_affects(asked.document, pair, 1));
    assert_false(entente_supposition_affects(asked.document, pair, 2));
    assert_string_equal(asked.found.comparison.measure->name, "net_strength");
    forget(&asked);
    const struct entente_supposition twice[] = {{.kind = ENTENTE_FLIPPED_RELATION, .index = 0},
                                                {.kind = ENTENTE_FLIPPED_PAIR, .index = 0, .other = 1},
                                                {.kind = ENTENTE_NO_RELATION, .index = 3}};
    assert_int_equal(ask(&asked, twice, 3), ENTENTE_OK);
    expect_left(&asked, "r1-1 r2+1 r3+1 r5+0 ");
    assert_int_equal(asked.found.comparison.tie_count, 3);
    forget(&asked);
}

TEST(test_parts_are_left_out) {
    struct asked asked;
    const struct entente_supposition source[] = {{.kind = ENTENTE_NO_SOURCE, .index = 0}};
    assert_int_equal(ask(&asked, source, 1), ENTENTE_OK);
    expect_left(&asked, "r2-1 r3+1 r4+1 r5+0 ");
    forget(&asked);
    const struct entente_supposition actor[] = {{.kind = ENTENTE_NO_ACTOR, .index = 1}};
    assert_int_equal(ask(&asked, actor, 1), ENTENTE_OK);
    const entente_document *left = entente_network_document(asked.found.hypothetical);
    expect_left(&asked, "r4+1 r5+0 ");
    assert_int_equal(entente_document_actor_count(left), 3);
    assert_int_equal(entente_document_find_actor(left, "Beta"), ENTENTE_NONE);
    assert_int_equal(entente_document_find_actor(left, "Part"), 2);
    assert_int_equal(entente_document_actor(left, 2)->parent, 1); /* c, which had been above b */
    assert_int_equal(entente_document_relation(left, 0)->source, 1);
    assert_int_equal(entente_document_find_actor(asked.document, "Beta"), 1);
    forget(&asked);
}

TEST(test_what_cannot_be_turned) {
    struct asked asked;
    const struct entente_supposition none[] = {{.kind = ENTENTE_FLIPPED_PAIR, .index = 0, .other = 3}};
    assert_int_equal(ask(&asked, none, 1), ENTENTE_BAD_OPTION);
    assert_heard(&asked.heard, "no positive or negative relation between \"Alpha\" and \"Part\"; Alpha has "
                               "positive or negative relations with Beta, c");
    assert_null(asked.found.network);
    forget(&asked);
    const struct entente_supposition neutral[] = {{.kind = ENTENTE_FLIPPED_RELATION, .index = 4}};
    assert_int_equal(ask(&asked, neutral, 1), ENTENTE_BAD_OPTION);
    assert_heard(&asked.heard, "r5 is neutral");
    forget(&asked);
}

TEST(test_who_changes_sides) {
    struct made made;
    struct entente_whatif found;
    make(&made, 4, "a>b+1 b>c-1 c>d+1", false);
    const struct entente_supposition flip[] = {{.kind = ENTENTE_FLIPPED_PAIR, .index = 0, .other = 1}};
    const struct entente_whatif_options options = {.suppositions = flip, .count = 1};
    name_actors(&made);
    assert_int_equal(entente_whatif_find(made.network, &options, &found, NULL), ENTENTE_OK);
    assert_false(found.is_split_kept);
    const struct entente_comparison *c = &found.comparison;
    assert_true(c->is_settled[0] && c->is_settled[1]);
    for (size_t i = 0; i < 4; i++) assert_int_equal(c->actors[i].has_moved, i == 0);
    entente_whatif_clear(&found);
    unmake(&made);
}

/* Both splits would do; the one that there is stays, and what it loses is told. */
TEST(test_nobody_moves_in_vain) {
    struct made made;
    struct entente_whatif found;
    make(&made, 4, "a>b+1 b>c+1 a>c+1 c>d-1", false);
    name_actors(&made);
    const struct entente_supposition flips[] = {{.kind = ENTENTE_FLIPPED_PAIR, .index = 1, .other = 2},
                                                {.kind = ENTENTE_FLIPPED_PAIR, .index = 2, .other = 3}};
    const struct entente_whatif_options options = {.suppositions = flips, .count = 1};
    assert_int_equal(entente_whatif_find(made.network, &options, &found, NULL), ENTENTE_OK);
    assert_int_equal(found.after.optima, 3);
    assert_true(found.is_split_kept);
    assert_memory_equal(found.after.camps, found.before.camps, 4 * sizeof(int));
    for (size_t i = 0; i < found.after.bond_count; i++)
        assert_near(found.after.bonds[i].loss, found.after.bonds[i].a == 1 ? 1 : 0);
    entente_whatif_clear(&found);
    const struct entente_whatif_options both = {.suppositions = flips, .count = 2};
    assert_int_equal(entente_whatif_find(made.network, &both, &found, NULL), ENTENTE_OK);
    assert_false(found.is_split_kept);
    entente_whatif_clear(&found);
    unmake(&made);
}

TEST(test_names) {
    assert_string_equal(entente_supposition_name(ENTENTE_FLIPPED_PAIR), "flipped pair");
    assert_string_equal(entente_supposition_name(ENTENTE_NO_SOURCE), "without source");
    assert_null(entente_supposition_name(ENTENTE_SUPPOSITION_COUNT));
}

/* SPDX-License-Identifier: MIT */
#include "structure/split_parts.h"
#include "structure/split_search.h"
#include "support/loaded.h"
#include "support/paired.h"

/* c and d are joined by a pair whose two signs weigh the same: it decides nothing, and parts them. */
TEST(equal_signs_join_no_parts) {
    struct ent_pairs pairs;
    struct ent_parts parts;
    pairs_of(&pairs, 6, "a>b+3 b>c-1 c>d+2 d>c-2 d>e+1 e>f~4", true);
    assert_int_equal(ent_parts_find(&pairs, true, &parts, NULL), ENTENTE_OK);
    assert_int_equal(parts.count, 2);
    assert_int_equal(parts.items[0].actor_count, 3);
    assert_int_equal(parts.items[1].actor_count, 2);
    assert_int_equal(parts.items[1].actors[0], 3);
    assert_int_equal(parts.items[0].edge_count, 2);
    assert_near(parts.items[0].unit, 2); /* the greatest cost is 3 */
    assert_near(parts.items[0].edges[0].cost, 1.5);
    assert_near(parts.items[0].step, 0.5);
    const int together[] = {-1, -1, -1}, apart[] = {-1, 1, 1};
    assert_near(ent_part_cost(&parts.items[0], together), 0.5);
    assert_near(ent_part_cost(&parts.items[0], apart), 2);
    ent_parts_clear(&parts);
    ent_pairs_clear(&pairs);
}

TEST(an_actor_alone_is_a_part_without_edges) {
    struct ent_pairs pairs;
    struct ent_parts parts;
    pairs_of(&pairs, 3, "a>b+1 b>a-1", true);
    assert_int_equal(ent_parts_find(&pairs, false, &parts, NULL), ENTENTE_OK);
    assert_int_equal(parts.count, 2); /* c has no pair */
    assert_int_equal(parts.items[0].edge_count, 0);
    assert_near(parts.items[0].step, 0);
    ent_parts_clear(&parts);
    ent_pairs_clear(&pairs);
}

/* c is as near to a as to b, who are foes: it can be compared with nobody; d and e are another part. */
TEST(a_search_says_who_can_be_compared) {
    struct ent_pairs pairs;
    int sides[6];
    size_t parts[6];
    pairs_of(&pairs, 6, "a>b-2 a>c+1 b>c+1 d>e+1", true);
    assert_int_equal(ent_split_search(&pairs, true, sides, parts, NULL), ENTENTE_OK);
    static const size_t wanted[] = {1, 1, 0, 2, 2, 0};
    for (size_t i = 0; i < 6; i++) assert_int_equal(parts[i], wanted[i]);
    assert_int_equal(sides[0] * sides[1], -1);
    assert_int_equal(sides[3] * sides[4], 1);
    assert_int_equal(sides[5], 0);
    ent_pairs_clear(&pairs);
}

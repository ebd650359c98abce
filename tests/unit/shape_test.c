/* SPDX-License-Identifier: MIT */
#include "layout/shape.h"
#include "support/loaded.h"
#include <math.h>

static const struct ent_size size = {100, 40};

static bool holds(enum entente_kind kind, double x, double y) {
    struct ent_shape shape = ent_shape_sized(kind, size);
    return ent_shape_holds(&shape, (struct ent_point){x, y});
}

TEST(test_rectangles) {
    assert_true(holds(ENTENTE_OTHER, 50, 20));
    assert_false(holds(ENTENTE_OTHER, 50.1, 0));
    assert_false(holds(ENTENTE_STATE, 50, 20)); /* the corner is rounded by 6 */
    assert_true(holds(ENTENTE_STATE, 50, 14));
    assert_true(holds(ENTENTE_STATE, 44 + 4.2, 14 + 4.2)); /* within 6 of (44, 14) */
    assert_false(holds(ENTENTE_STATE, 44 + 4.3, 14 + 4.3));
}

TEST(test_pills) {
    assert_true(holds(ENTENTE_PERSON, 50, 0));
    assert_true(holds(ENTENTE_PERSON, 30, 20));
    assert_false(holds(ENTENTE_PERSON, 45, 15)); /* 15 and 15 from the middle of a circle of 20 */
}

TEST(test_polygons) {
    assert_true(holds(ENTENTE_ISSUE, 49.9, 0)); /* the hexagon points left and right, by 0.32 of the height */
    assert_true(holds(ENTENTE_ISSUE, 37, 19.9));
    assert_false(holds(ENTENTE_ISSUE, 38, 19.9));
    assert_true(holds(ENTENTE_EVENT, 49.9, -19.9)); /* the parallelogram leans to the right */
    assert_false(holds(ENTENTE_EVENT, -49.9, -19.9));
    assert_true(holds(ENTENTE_EVENT, -49.9, 19.9));
    assert_false(holds(ENTENTE_EVENT, 49.9, 19.9));
    assert_false(holds(ENTENTE_GROUP, 49, 19)); /* all corners are cut */
    assert_false(holds(ENTENTE_GROUP, -49, -19));
    assert_false(holds(ENTENTE_MEDIA, 49, -19)); /* only the folded corner is */
    assert_true(holds(ENTENTE_MEDIA, -49, -19));
}

TEST(test_every_kind_has_an_outline_of_its_own) {
    for (enum entente_kind a = 0; a < ENTENTE_KIND_COUNT; a++) {
        struct ent_shape mine = ent_shape_sized(a, size);
        assert_near(mine.size.width, 100);
        assert_near(mine.size.height, 40);
        for (enum entente_kind b = 0; b < a; b++) {
            struct ent_shape other = ent_shape_sized(b, size);
            assert_true(memcmp(&mine, &other, sizeof mine) != 0);
        }
    }
}

TEST(test_the_text_is_inside) {
    static const struct ent_size text = {90, 30};
    for (enum entente_kind kind = 0; kind < ENTENTE_KIND_COUNT; kind++) {
        struct ent_shape shape = ent_shape_round(kind, text, 13);
        for (int corner = 0; corner < 4; corner++) {
            struct ent_point p = {corner % 2 == 0 ? -45 : 45,
                                  corner / 2 == 0 ? -11 : 11}; /* of the letters */
            assert_true(ent_shape_holds(&shape, p));
        }
        assert_near(fmod(shape.size.width, 2), 0);
        assert_near(fmod(shape.size.height, 2), 0);
    }
}

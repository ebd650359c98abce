/* SPDX-License-Identifier: MIT */
#include "arrange/empty.h"
#include "support/staged.h"

/* The page is looked at in cells of 1/96 by 1/54: shares are as fine as that. */
static const double column = 1.0 / 96, row = 1.0 / 54;

static void expect_share(const struct ent_scene *scene, double share) {
    double found = ent_empty_share(scene);
    if (fabs(found - share) > 2 * column + 2 * row) fail_msg("%.3f is not about %.3f", found, share);
}

TEST(test_nothing_and_everything) {
    struct staged s;
    stage(&s);
    assert_near(ent_empty_share(&s.scene), 1);
    put_box(&s, 640, 360, 1280, 720);
    assert_near(1 + ent_empty_share(&s.scene), 1);
    unstage(&s);
}

TEST(test_the_larger_side_of_a_box) {
    struct staged s;
    stage(&s);
    put_box(&s, 640, 360, 64, 36);
    expect_share(&s.scene, 0.475); /* left or right of it, over the whole height; above it as much */
    s.nodes[0].box.centre.x = 320;
    expect_share(&s.scene, 0.725);
    s.nodes[0].box = (struct ent_box){{640, 180}, {1280, 36}};
    expect_share(&s.scene, 0.725); /* below */
    unstage(&s);
}

TEST(test_lines_part_the_page) {
    struct staged s;
    stage(&s);
    put_box(&s, 0, 0, 1, 1);
    put_box(&s, 1280, 720, 1, 1);
    lead(put_line(&s, 0, 1, 1, ""), 0, 0, 1280, 720);
    expect_share(&s.scene, 0.25); /* from corner to corner: the largest in a triangle is half of it */
    lead(&s.lines[0], 960, 0, 960, 720);
    expect_share(&s.scene, 0.75);
    unstage(&s);
}

TEST(test_bent_lines_fill_where_they_run) {
    struct staged s;
    stage(&s);
    put_box(&s, 0, 0, 1, 1);
    struct ent_line *line = put_line(&s, 0, 0, 1, "");
    line->curve = (struct ent_curve){{0, 0}, {640, 1440}, {1280, 0}}; /* down to the bottom and up again */
    line->course = ent_course_of(&line->curve, 16);
    assert_true(ent_empty_share(&s.scene) < 0.5);
    assert_true(ent_empty_share(&s.scene) > 0.3);
    unstage(&s);
}

TEST(test_labels_count_where_they_are_shown) {
    struct staged s;
    stage(&s);
    put_box(&s, 0, 0, 1, 1);
    struct ent_line *line = put_line(&s, 0, 0, 1, "");
    lead(line, 1279, 0, 1279, 1);
    double before = ent_empty_share(&s.scene);
    line->label.box = (struct ent_turned_box){{640, 360}, {0, 0}, {1, 0}};
    assert_near(ent_empty_share(&s.scene), before);
    line->label.box = (struct ent_turned_box){{640, 360}, {720, 13}, {0, -1}}; /* upright, top to bottom */
    expect_share(&s.scene, 0.5);
    unstage(&s);
}

TEST(test_texts_of_the_frame_count) {
    struct staged s;
    stage(&s);
    /* a row of words over the whole width, at a quarter of the height */
    ent_mark_text(&s.scene.frame, (struct ent_point){640, 180},
                  "wwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwww"
                  "wwwwwwwwwwwwwwwwwwwwwwwww",
                  16, ENT_REGULAR, ENT_ANCHOR_MIDDLE, ENT_INK);
    expect_share(&s.scene, 0.75);
    s.scene.frame.items[0].anchor =
        ENT_ANCHOR_START; /* now it begins in the middle: all left of it is empty */
    s.scene.frame.items[0].box.centre.y = 360;
    expect_share(&s.scene, 0.5);
    s.scene.frame.items[0].kind = ENT_MARK_BOX; /* grounds are no things */
    assert_near(ent_empty_share(&s.scene), 1);
    unstage(&s);
}

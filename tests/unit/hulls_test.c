/* SPDX-License-Identifier: MIT */
#include "support/staged.h"

static const char *const names[] = {"East", "West", "C", "D", "E", "F", "G", "H"};

static void stage_blocs(struct staged *s, size_t blocs) {
    static const char *kept[8];
    memcpy(kept, names, sizeof kept);
    stage(s);
    s->scene.blocs = kept;
    s->scene.bloc_count = blocs;
}

static size_t put_member(struct staged *s, size_t bloc, double x, double y) {
    size_t index = put_box(s, x, y, 100, 40);
    s->nodes[index].bloc = bloc;
    s->nodes[index].fill = bloc > 0 ? (enum ent_colour)(ENT_BLOC_1_FILL + bloc - 1) : ENT_NODE_FILL;
    return index;
}

static size_t count_marks(const struct staged *s, enum ent_mark_kind kind, enum ent_colour colour) {
    size_t count = 0;
    for (size_t i = 0; i < s->scene.under.count; i++) {
        const struct ent_mark *mark = &s->scene.under.items[i];
        bool is_of = mark->paint.fill == colour || mark->paint.stroke == colour;
        count += mark->kind == kind && is_of;
    }
    return count;
}

/* What a mark of a hull paints: its box, or the path with its width. */
static bool paints(const struct ent_mark *mark, const struct ent_box *box) {
    return mark->kind == ENT_MARK_BOX
               ? ent_boxes_near(&mark->box, box, 0)
               : ent_segment_hits_box(mark->points[0], mark->points[1], box, mark->paint.width / 2);
}

/* Members of the bloc lie on a box of its hull, nobody else on any part of it. */
static void expect_members_only(const struct staged *s, size_t bloc) {
    enum ent_colour fill = (enum ent_colour)(ENT_BLOC_1_FILL + bloc - 1),
                    border = (enum ent_colour)(ENT_BLOC_1_BORDER + bloc - 1);
    for (size_t n = 0; n < s->scene.node_count; n++) {
        const struct ent_node *node = &s->nodes[n];
        bool lies = false;
        for (size_t i = 0; i < s->scene.under.count; i++) {
            const struct ent_mark *mark = &s->scene.under.items[i];
            bool is_own = mark->paint.fill == fill || mark->paint.stroke == fill ||
                          mark->paint.fill == border || mark->paint.stroke == border;
            if (is_own && node->bloc != bloc) assert_false(paints(mark, &node->box));
            lies = lies || (mark->paint.fill == fill && !ent_box_sticks_out(&node->box, &mark->box, 0));
        }
        assert_true(lies == (node->bloc == bloc));
    }
}

TEST(test_each_bloc_has_a_hull_of_its_colour) {
    struct staged s;
    stage_blocs(&s, 2);
    for (size_t i = 0; i < 4; i++)
        put_member(&s, 1 + i / 2, 300 + 200 * (double)(i % 2), 200 + 300 * (double)(i / 2));
    put_member(&s, 0, 900, 350);
    ent_compose_hulls(&s.scene);
    for (size_t bloc = 1; bloc <= 2; bloc++) {
        enum ent_colour fill = (enum ent_colour)(ENT_BLOC_1_FILL + bloc - 1);
        assert_int_equal(count_marks(&s, ENT_MARK_BOX, fill), 2);
        assert_int_equal(count_marks(&s, ENT_MARK_PATH, fill), 1);
        expect_members_only(&s, bloc);
    }
    for (size_t i = 0; i < 5; i++) assert_int_equal(s.nodes[i].fill, ENT_NODE_FILL); /* they stand out */
    unstage(&s);
}

/* The outline is a layer below, larger by a pixel all round: so it has no lines where parts overlap. */
TEST(test_the_outline_lies_below) {
    struct staged s;
    stage_blocs(&s, 1);
    put_member(&s, 1, 300, 200);
    put_member(&s, 1, 500, 200);
    ent_compose_hulls(&s.scene);
    const struct ent_marks *under = &s.scene.under;
    assert_int_equal(under->count, 6);
    for (size_t i = 0; i < 3; i++) {
        const struct ent_mark *outline = &under->items[i], *filled = &under->items[i + 3];
        assert_int_equal(outline->kind, filled->kind);
        bool is_box = outline->kind == ENT_MARK_BOX;
        const struct ent_paint *below = &outline->paint, *above = &filled->paint;
        assert_int_equal(is_box ? below->fill : below->stroke, ENT_BLOC_1_BORDER);
        assert_int_equal(is_box ? above->fill : above->stroke, ENT_BLOC_1_FILL);
        if (is_box) {
            assert_near(outline->box.size.width, filled->box.size.width + 2);
            assert_near(outline->radius, filled->radius + 1);
            assert_true(filled->radius > 0);
        } else {
            assert_near(below->width, above->width + 2);
        }
    }
    unstage(&s);
}

TEST(test_a_stranger_between_parts_the_hull) {
    struct staged s;
    stage_blocs(&s, 1);
    put_member(&s, 1, 300, 200);
    put_member(&s, 1, 700, 200);
    put_member(&s, 0, 500, 200);
    ent_compose_hulls(&s.scene);
    assert_int_equal(count_marks(&s, ENT_MARK_PATH, ENT_BLOC_1_FILL), 0);
    assert_int_equal(count_marks(&s, ENT_MARK_BOX, ENT_BLOC_1_FILL), 2); /* each part has the colour */
    expect_members_only(&s, 1);
    unstage(&s);
}

/* By another member, a bloc gets round a stranger. */
TEST(test_members_join_round_a_stranger) {
    struct staged s;
    stage_blocs(&s, 1);
    size_t left = put_member(&s, 1, 300, 200), right = put_member(&s, 1, 700, 200);
    size_t above = put_member(&s, 1, 500, 80);
    put_member(&s, 0, 500, 230);
    ent_compose_hulls(&s.scene);
    assert_int_equal(count_marks(&s, ENT_MARK_PATH, ENT_BLOC_1_FILL), 2);
    for (size_t i = 0; i < s.scene.under.count; i++) {
        const struct ent_mark *mark = &s.scene.under.items[i];
        if (mark->kind != ENT_MARK_PATH) continue;
        /* both corridors end at the one above */
        const struct ent_point *middle = &s.nodes[above].box.centre;
        assert_true(ent_point_distance(mark->points[0], *middle) < 1 ||
                    ent_point_distance(mark->points[1], *middle) < 1);
    }
    assert_true(left != right);
    expect_members_only(&s, 1);
    unstage(&s);
}

/* Three in a row and one far off: the shortest ways that join all. */
TEST(test_the_shortest_ways_join) {
    struct staged s;
    double length = 0;
    stage_blocs(&s, 1);
    for (size_t i = 0; i < 3; i++) put_member(&s, 1, 200 + 200 * (double)((i * 2) % 3), 200);
    put_member(&s, 1, 600, 500);
    ent_compose_hulls(&s.scene);
    for (size_t i = 0; i < s.scene.under.count; i++) {
        const struct ent_mark *mark = &s.scene.under.items[i];
        if (mark->paint.stroke == ENT_BLOC_1_FILL)
            length += ent_point_distance(mark->points[0], mark->points[1]);
    }
    assert_near(length, 200 + 200 + 300);
    unstage(&s);
}

TEST(test_crowds_keep_strangers_out) {
    unsigned seed = 7;
    for (int round = 0; round < 20; round++) {
        struct staged s;
        stage_blocs(&s, 3);
        for (int i = 0; i < 24; i++) {
            seed = seed * 1103515245 + 12345;
            double x = 100 + 140 * (i % 8), y = 150 + 150 * (i / 8) + (double)(seed >> 16 & 31);
            put_member(&s, (seed >> 21) % 4, x, y);
        }
        ent_compose_hulls(&s.scene);
        for (size_t bloc = 1; bloc <= 3; bloc++) {
            size_t members = 0;
            for (size_t i = 0; i < 24; i++) members += s.nodes[i].bloc == bloc;
            if (members >= 2) expect_members_only(&s, bloc);
        }
        unstage(&s);
    }
}

TEST(test_one_member_alone_has_none) {
    struct staged s;
    stage_blocs(&s, 1);
    put_member(&s, 1, 300, 200);
    put_member(&s, 0, 700, 200);
    ent_compose_hulls(&s.scene);
    assert_int_equal(s.scene.under.count, 0);
    assert_int_equal(s.nodes[0].fill, ENT_BLOC_1_FILL); /* it keeps the colour itself */
    unstage(&s);
}

TEST(test_undefined_scores_stay_grey) {
    struct staged s;
    stage_blocs(&s, 1);
    put_member(&s, 1, 300, 200);
    put_member(&s, 1, 700, 200);
    s.nodes[1].fill = ENT_UNSCORED_FILL;
    ent_compose_hulls(&s.scene);
    assert_int_equal(s.nodes[0].fill, ENT_NODE_FILL);
    assert_int_equal(s.nodes[1].fill, ENT_UNSCORED_FILL);
    unstage(&s);
}

static const struct ent_mark *name_of(const struct staged *s) {
    for (size_t i = 0; i < s->scene.marks.count; i++) {
        if (s->scene.marks.items[i].kind == ENT_MARK_TEXT) return &s->scene.marks.items[i];
    }
    return NULL;
}

TEST(test_the_name_covers_nothing) {
    struct staged s;
    stage_blocs(&s, 1);
    put_member(&s, 1, 300, 200);
    put_member(&s, 1, 700, 200);
    put_member(&s, 0, 300, 130); /* right above the first */
    lead(put_line(&s, 0, 1, 1, ""), 350, 235, 650, 235);
    ent_compose_hulls(&s.scene);
    const struct ent_mark *name = name_of(&s);
    assert_non_null(name);
    assert_string_equal(name->text, "East");
    double width = ent_text_width("East", name->size, ENT_BOLD);
    struct ent_box box = {{name->box.centre.x, name->box.centre.y - ENT_MIDDLE_OF_LETTERS * name->size},
                          {width, name->size}};
    for (size_t i = 0; i < 3; i++) assert_false(ent_boxes_near(&box, &s.nodes[i].box, 0));
    assert_false(ent_course_hits(&s.lines[0].course, &box, 0));
    assert_false(ent_box_sticks_out(&box, &s.scene.room, 0));
    unstage(&s);
}

TEST(test_no_name_where_there_is_no_place) {
    struct staged s;
    stage_blocs(&s, 1);
    put_member(&s, 1, 300, 200);
    put_member(&s, 1, 420, 200);
    s.scene.room = (struct ent_box){{360, 200}, {240, 60}};
    ent_compose_hulls(&s.scene);
    assert_null(name_of(&s));
    assert_true(s.scene.under.count > 0);
    unstage(&s);
}

TEST(test_more_blocs_than_colours) {
    struct staged s;
    stage_blocs(&s, 8);
    for (size_t i = 0; i < 16; i++) {
        size_t index = put_box(&s, 100 + 140 * (double)(i % 8), 150 + 200 * (double)(i / 8), 100, 40);
        s.nodes[index].bloc = 1 + i % 8;
        s.nodes[index].fill = ENT_NODE_FILL;
    }
    ent_compose_hulls(&s.scene);
    assert_int_equal(s.scene.under.count, 6 * (size_t)ENT_BLOC_COLOURS);
    unstage(&s);
}

TEST(test_room_is_left_round_the_drawing) {
    struct staged s;
    stage_blocs(&s, 0);
    ent_leave_hulls(&s.scene);
    assert_near(s.scene.room.size.width, 1240); /* nobody is in a bloc */
    s.scene.bloc_count = 1;
    ent_leave_hulls(&s.scene);
    const struct ent_box room = s.scene.room;
    /* a member in its corner has its hull on the page's own room */
    put_member(&s, 1, room.centre.x + room.size.width / 2 - 50, room.centre.y + room.size.height / 2 - 20);
    put_member(&s, 1, 300, 300);
    ent_compose_hulls(&s.scene);
    const struct ent_box whole = {{640, 360}, {1240, 680}};
    for (size_t i = 0; i < s.scene.under.count; i++) {
        const struct ent_mark *mark = &s.scene.under.items[i];
        if (mark->kind == ENT_MARK_BOX) assert_false(ent_box_sticks_out(&mark->box, &whole, 1e-9));
    }
    unstage(&s);
}

/* SPDX-License-Identifier: MIT */
#include "arrange/line_words.h"
#include "support/staged.h"

static const double full_turn = 6.283185307179586;

static bool is_shown(const struct ent_line *line) {
    return line->label.box.size.width > 0;
}

/* Whatever stands at lines: in the room, off boxes, off other labels, not upside down. */
static void expect_off_boxes(const struct staged *s) {
    for (size_t i = 0; i < s->scene.line_count; i++) {
        const struct ent_turned_box *box = &s->lines[i].label.box;
        struct ent_box bounds = ent_turned_bounds(box);
        if (!is_shown(&s->lines[i])) continue;
        assert_false(ent_box_sticks_out(&bounds, &s->scene.room, 0));
        assert_true(box->along.x > 0 || (box->along.x > -1e-6 && box->along.y < 0));
        for (size_t n = 0; n < s->scene.node_count; n++)
            assert_false(ent_turned_near_box(box, &s->nodes[n].box, 1));
        for (size_t k = 0; k < i; k++)
            if (is_shown(&s->lines[k])) assert_false(ent_turned_near(box, &s->lines[k].label.box, 1));
    }
}

/* Whether a line is drawn at a parameter: it gives way to its own words, and passes behind those of others.
 */
static bool is_drawn_at(const struct ent_line *line, double t) {
    for (size_t i = 0; i < line->gap_count; i++) {
        if (t > line->gaps[i].from && t < line->gaps[i].to) return false;
    }
    return !(t > line->label.gap.from && t < line->label.gap.to);
}

static bool is_drawn_in(const struct ent_line *line, const struct ent_turned_box *box) {
    enum { STEPS = 1000 };
    for (int i = 0; i <= STEPS; i++) {
        double t = (double)i / STEPS;
        if (is_drawn_at(line, t) && ent_turned_holds(box, ent_curve_at(&line->curve, t), 0)) return true;
    }
    return false;
}

/* Words are on no lines but their own and such as pass behind them. */
static void expect_none_under(const struct staged *s) {
    for (size_t i = 0; i < s->scene.line_count; i++) {
        const struct ent_label *label = &s->lines[i].label;
        if (label->words == NULL) continue;
        assert_false(label->is_on_lines);
        for (size_t k = 0; k < s->scene.line_count; k++) {
            bool meets = k != i && ent_course_hits_turned(&s->lines[k].course, &label->box, 0);
            if (meets) assert_true(label->crosses && label->cuts);
        }
    }
}

/* No line is drawn where words are. */
static void expect_off_lines(const struct staged *s) {
    expect_none_under(s);
    for (size_t i = 0; i < s->scene.line_count; i++) {
        const struct ent_label *label = &s->lines[i].label;
        for (size_t k = 0; k < s->scene.line_count && label->words != NULL; k++)
            assert_false(is_drawn_in(&s->lines[k], &label->box));
    }
}

static size_t count_words(const struct staged *s) {
    size_t count = 0;
    for (size_t i = 0; i < s->scene.line_count; i++) count += s->lines[i].label.words != NULL;
    return count;
}

static struct ent_line *stage_pair(struct staged *s, double apart, const char *words) {
    stage(s);
    put_box(s, 640 - apart / 2, 360, 80, 30);
    put_box(s, 640 + apart / 2, 360, 80, 30);
    return put_line(s, 0, 1, 1, words);
}

TEST(test_words_stand_in_the_middle_of_their_line) {
    struct staged s;
    const struct ent_line *line = stage_pair(&s, 600, "supports");
    arrange(&s);
    const struct ent_label *label = &line->label;
    assert_ptr_equal(label->words, &line->wordings[0]);
    assert_true(label->cuts && label->badges == 1 && !label->is_on_lines);
    assert_near(label->at, 0.5);
    assert_true(label->box.along.x > 0.999);
    /* the gap holds the label and little more */
    double from = ent_curve_at(&line->curve, label->gap.from).x,
           to = ent_curve_at(&line->curve, label->gap.to).x;
    double left = label->box.centre.x - label->box.size.width / 2,
           right = label->box.centre.x + label->box.size.width / 2;
    assert_true(from < left && from > left - 4 && to > right && to < right + 4);
    unstage(&s);
}

TEST(test_words_are_turned_where_the_line_is_steep_and_narrow) {
    struct staged s;
    stage(&s);
    put_box(&s, 640, 60, 80, 30);
    put_box(&s, 640, 660, 80, 30);
    put_box(&s, 560, 360, 100, 500); /* walls on both sides: upright words have no room between them */
    put_box(&s, 720, 360, 100, 500);
    const struct ent_line *line = put_line(&s, 0, 1, 1, "criticizes");
    arrange(&s);
    assert_non_null(line->label.words);
    assert_near(fabs(line->label.box.along.y), 1);
    assert_true(line->label.box.along.y < 0); /* read from bottom to top */
    expect_off_boxes(&s);
    unstage(&s);
}

TEST(test_lines_in_all_directions) {
    enum { WAYS = 24 };
    size_t turned = 0;
    for (int i = 0; i < WAYS; i++) {
        struct staged s;
        double angle = full_turn * i / WAYS, x = 300 * cos(angle), y = 300 * sin(angle);
        stage(&s);
        put_box(&s, 640, 360, 60, 30);
        put_box(&s, 640 + x, 360 + y, 60, 30);
        /* walls along the line, 40 to either side */
        for (int side = -1; side <= 1; side += 2) {
            for (int k = 1; k <= 6; k++) {
                double at = k / 7.0, off = side * 40;
                put_box(&s, 640 + at * x - off * sin(angle), 360 + at * y + off * cos(angle), 24, 24);
            }
        }
        const struct ent_line *line = put_line(&s, 0, 1, -1, "condemns the use of");
        arrange(&s);
        expect_off_boxes(&s);
        expect_off_lines(&s);
        assert_non_null(line->label.words);
        turned += fabs(line->label.box.along.y) > 0.1;
        unstage(&s);
    }
    assert_true(turned >= 8);
}

TEST(test_words_beside_a_line_leave_it_whole) {
    struct staged s;
    struct ent_line *line = stage_pair(&s, 600, "supports");
    assert_true(ent_line_words(&s.scene, line));
    /* as long as its words, and so too short to give way to them */
    double apart = 80 + ent_label_size(&s.scene, line, line->wordings).width + 8;
    s.nodes[0].box.centre.x = 640 - apart / 2;
    s.nodes[1].box.centre.x = 640 + apart / 2;
    arrange(&s);
    assert_non_null(line->label.words);
    assert_false(line->label.cuts);
    assert_true(line->label.gap.to <= line->label.gap.from);
    assert_false(ent_course_hits_turned(&line->course, &line->label.box, line->width / 2));
    /* and yet near it */
    double off = fabs(line->label.box.centre.y - 360);
    assert_true(off > line->label.box.size.height / 2 && off < line->label.box.size.height / 2 + 8);
    expect_off_boxes(&s);
    unstage(&s);
}

/* A wheel of boxes with every other one joined: plenty of lines that cross. */
static void stage_crowd(struct staged *s, enum entente_edge_labels wanted) {
    enum { COUNT = 10 };
    stage(s);
    s->figure.edge_labels = wanted;
    for (size_t i = 0; i < COUNT; i++) {
        double angle = full_turn * (double)i / COUNT;
        put_box(s, 640 + 480 * cos(angle), 360 + 280 * sin(angle), 100, 34);
    }
    for (size_t i = 0; i < COUNT; i++) {
        for (size_t k = i + 1; k < COUNT; k++) {
            if ((i * 7 + k * 3) % 2 == 0)
                put_line(s, i, k, (int)((i + k) % 3) - 1,
                         k % 2 == 0 ? "supports|praises" : "strongly condemns");
        }
    }
    for (size_t i = 0; i < s->scene.line_count; i++) s->lines[i].has_head = true;
    arrange(s);
}

TEST(test_a_crowd) {
    struct staged s;
    stage_crowd(&s, ENTENTE_LABELS_AUTO);
    expect_off_boxes(&s);
    expect_off_lines(&s);
    assert_true(2 * count_words(&s) > s.scene.line_count);
    for (size_t i = 0; i < s.scene.line_count; i++) {
        const struct ent_line *line = &s.lines[i];
        for (size_t k = 0; k < s.scene.line_count; k++) {
            if (s.lines[k].label.words == NULL) continue;
            assert_false(ent_turned_holds(&s.lines[k].label.box, line->head[0], 0)); /* nor on arrowheads */
        }
        if (line->sign != 0) assert_true(is_shown(line)); /* a badge has always room here */
    }
    unstage(&s);
}

/* A line that many others cross, `slope` pixels to the right for each down. */
static const struct ent_line *stage_fence(struct staged *s, double slope, enum entente_edge_labels wanted) {
    stage(s);
    s->figure.edge_labels = wanted;
    put_box(s, 100, 360, 60, 30);
    put_box(s, 1180, 360, 60, 30);
    for (int x = 150; x < 1150; x += 90)
        lead(put_line(s, 0, 1, 0, ""), x - 120 * slope, 240, x + 120 * slope, 480);
    struct ent_line *line = put_line(s, 0, 1, -1, "strongly condemns");
    lead(line, 132, 360, 1148, 360);
    assert_true(ent_compose_wordings(&s->scene));
    assert_true(ent_compose_labels(&s->scene));
    return line;
}

TEST(test_lines_pass_behind_words_where_they_cross_steeply) {
    static const double slopes[] = {0, 0.8, -1.2};
    for (size_t i = 0; i < 3; i++) {
        struct staged s;
        const struct ent_line *line = stage_fence(&s, slopes[i], ENTENTE_LABELS_AUTO);
        assert_non_null(line->label.words);
        assert_true(line->label.crosses && line->label.cuts && !line->label.is_on_lines);
        assert_true(line->label.words->shortness < 0.1); /* no reason to cut them */
        size_t behind = 0;
        for (size_t k = 0; k + 1 < s.scene.line_count; k++) {
            const struct ent_line *other = &s.lines[k];
            bool meets = ent_course_hits_turned(&other->course, &line->label.box, 0);
            if (meets) assert_int_equal(other->gap_count, 1);
            if (other->gap_count == 0) continue;
            behind++;
            /* the gap is as long as it need be */
            double from = ent_curve_at(&other->curve, other->gaps[0].from).y,
                   to = ent_curve_at(&other->curve, other->gaps[0].to).y;
            assert_true(from < 360 && to > 360 && to - from < line->label.box.size.height + 6);
        }
        assert_true(behind >= 1 && behind < 4);
        expect_off_lines(&s);
        assert_true(ent_draft_labels(&s.scene));
        for (size_t k = 0; k < s.scene.line_count; k++) assert_int_equal(s.lines[k].gap_count, 0);
        unstage(&s);
    }
}

TEST(test_all_words_whatever_they_cover) {
    struct staged s;
    const struct ent_line *line = stage_fence(&s, 2.5, ENTENTE_LABELS_AUTO);
    assert_null(line->label.words);
    assert_int_equal(line->label.badges,
                     1); /* between two of the others, which cross too flat to pass behind words */
    assert_false(line->label.is_on_lines);
    unstage(&s);
    line = stage_fence(&s, 2.5, ENTENTE_LABELS_ALL);
    assert_non_null(line->label.words);
    assert_true(line->label.is_on_lines); /* so that a ground is put under them */
    size_t covered = 0;
    for (size_t i = 0; i + 1 < s.scene.line_count; i++) covered += is_drawn_in(&s.lines[i], &line->label.box);
    assert_true(covered > 0);
    expect_off_boxes(&s); /* but no boxes */
    unstage(&s);
    struct staged all;
    stage_crowd(&s, ENTENTE_LABELS_AUTO);
    stage_crowd(&all, ENTENTE_LABELS_ALL);
    expect_off_boxes(&all);
    assert_true(count_words(&all) >= count_words(&s));
    unstage(&s);
    unstage(&all);
}

TEST(test_badges_alone_where_no_words_are_wanted) {
    struct staged s;
    stage_crowd(&s, ENTENTE_LABELS_NONE);
    assert_int_equal(count_words(&s), 0);
    for (size_t i = 0; i < s.scene.line_count; i++) {
        const struct ent_line *line = &s.lines[i];
        assert_int_equal(line->label.badges, line->sign != 0);
        assert_true(is_shown(line) == (line->sign != 0));
        assert_true(line->label.gap.to <= line->label.gap.from);
    }
    expect_off_boxes(&s);
    unstage(&s);
}

/* Between two boxes and two walls, with room for a badge at most. */
TEST(test_the_badge_alone_when_nothing_else_fits) {
    static const double rooms[] = {30, 12};
    for (size_t i = 0; i < 2; i++) {
        struct staged s;
        const struct ent_line *line = stage_pair(&s, 80 + rooms[i], "supports");
        put_box(&s, 640, 326, 300, 20);
        put_box(&s, 640, 394, 300, 20);
        arrange(&s);
        assert_null(line->label.words);
        assert_int_equal(line->label.badges, i == 0 ? 1 : 0);
        assert_true(is_shown(line) == (i == 0));
        if (i == 0) assert_true(fabs(line->label.box.centre.y - 360) < 0.1);
        expect_off_boxes(&s);
        unstage(&s);
    }
}

TEST(test_shorter_words_where_all_do_not_fit) {
    struct staged s;
    const struct ent_line *line = stage_pair(&s, 260, "supports|finances|praises|defends");
    put_box(&s, 640, 334, 400, 20); /* walls: no second row */
    put_box(&s, 640, 386, 400, 20);
    arrange(&s);
    const struct ent_wording *words = line->label.words;
    assert_non_null(words);
    assert_true(words->shortness > 0 && words->rows.count == 1);
    assert_string_equal(words->rows.line[0], "supports +3");
    unstage(&s);
}

/* Two lines so near to each other, and walls beside them, that their words cannot stand side by side: the
 * later, heavier one has the better place. */
TEST(test_the_heaviest_chooses_first) {
    for (size_t heavy = 0; heavy < 2; heavy++) {
        struct staged s;
        stage(&s);
        for (int i = 0; i < 4; i++) put_box(&s, i % 2 == 0 ? 240 : 1040, i < 2 ? 351 : 369, 10, 4);
        put_box(&s, 640, 320, 780, 30);
        put_box(&s, 640, 400, 780, 30);
        for (size_t i = 0; i < 2; i++) {
            double y = (i == 0) == (heavy == 0) ? 369 : 351;
            size_t first = y < 360 ? 0 : 2;
            struct ent_line *line = put_line(&s, first, first + 1, 0, "negotiates with");
            lead(line, 245, y, 1035, y);
        }
        assert_true(ent_compose_wordings(&s.scene));
        assert_true(ent_compose_labels(&s.scene));
        assert_true(s.lines[0].label.words != NULL && s.lines[1].label.words != NULL);
        assert_near(s.lines[1].label.at, 0.5);
        assert_true(s.lines[1].label.cuts && s.lines[1].label.cost < s.lines[0].label.cost);
        assert_true(fabs(s.lines[0].label.at - 0.5) > 0.05 || !s.lines[0].label.cuts);
        assert_true((s.lines[1].course.at[0].y < 360) == (heavy == 0));
        expect_off_boxes(&s);
        unstage(&s);
    }
}

/* The draft is sooner, not better: what it shows obeys the same rules. */
TEST(test_drafts) {
    struct staged s;
    double draft = 0, final = 0;
    stage_crowd(&s, ENTENTE_LABELS_AUTO);
    for (size_t i = 0; i < s.scene.line_count; i++) final += s.lines[i].label.cost;
    assert_true(ent_draft_labels(&s.scene));
    expect_off_boxes(&s);
    expect_none_under(&s);
    for (size_t i = 0; i < s.scene.line_count; i++) {
        draft += s.lines[i].label.cost;
        assert_true(s.lines[i].label.gap.to <= s.lines[i].label.gap.from); /* nothing is cut yet */
    }
    assert_true(final <= draft + 1e-9);
    unstage(&s);
}

TEST(test_what_better_places_cost) {
    struct staged s;
    const struct ent_line *line = stage_pair(&s, 600, "supports");
    arrange(&s);
    double best = line->label.cost;
    assert_near(1 + best, 1);
    put_box(&s, 640, 400, 90, 76); /* near the middle of the line */
    assert_true(ent_compose_labels(&s.scene));
    assert_non_null(line->label.words);
    assert_true(line->label.cost > best);
    s.figure.edge_labels = ENTENTE_LABELS_NONE;
    double moved = line->label.cost;
    assert_true(ent_compose_labels(&s.scene));
    assert_true(line->label.words == NULL && line->label.cost > moved);
    unstage(&s);
}

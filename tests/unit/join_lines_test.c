/* SPDX-License-Identifier: MIT */
#include "support/staged.h"

/* With a name that is its title, too. */
static struct ent_line *put(struct staged *s, size_t source, size_t target, int sign, const char *words,
                            const char *name, double weight) {
    struct ent_line *line = put_line(s, source, target, sign, words);
    line->shares[sign + 1] = line->weight = weight;
    line->name = line->title = name;
    return line;
}

/* The next part of the tie of the line that was put last. */
static struct ent_line *put_part(struct staged *s, int sign, const char *words, const char *name,
                                 double weight) {
    const struct ent_line *last = &s->lines[s->scene.line_count - 1];
    struct ent_line *line = put(s, last->source, last->target, sign, words, name, weight);
    line->tie = last->tie;
    return line;
}

static void stage_boxes(struct staged *s, size_t count) {
    stage(s);
    for (size_t i = 0; i < count; i++) put_box(s, 100 + 200 * (double)i, 300, 80, 30);
}

TEST(test_a_tie_becomes_one_line) {
    struct staged s;
    stage_boxes(&s, 2);
    put(&s, 0, 1, 1, "supports|praises", "A supports, praises B", 2);
    put_part(&s, 0, "meets", "A meets B", 9);
    put_part(&s, -1, "opposes", "A opposes B", 3);
    assert_true(ent_join_lines(&s.scene));
    assert_int_equal(s.scene.line_count, 1);
    const struct ent_line *line = &s.lines[0];
    assert_int_equal(line->sign, -1); /* the stronger one of both signs, however much is neutral */
    assert_ptr_equal(line->look, &s.scene.theme->signs[ENT_LOOK_NEGATIVE]);
    assert_true(line->is_ambivalent);
    assert_near(line->shares[ENT_LOOK_POSITIVE], 2);
    assert_near(line->shares[ENT_LOOK_NEUTRAL], 9);
    assert_near(line->shares[ENT_LOOK_NEGATIVE], 3);
    assert_near(line->weight, 14);
    assert_null(line->back);
    assert_string_equal(line->name, "A supports, praises B; A meets B; A opposes B");
    assert_string_equal(line->title, "A supports, praises B\nA meets B\nA opposes B");
    unstage(&s);
}

TEST(test_signed_words_stand_before_neutral_ones) {
    struct staged s;
    stage_boxes(&s, 2);
    put(&s, 0, 1, 1, "supports", "n", 1);
    put_part(&s, 0, "meets|calls", "n", 1);
    put_part(&s, -1, "opposes", "n", 1);
    s.words[0][0].weight = 1;
    s.words[1][0].weight = 50;
    s.words[1][1].weight = 60;
    s.words[2][0].weight = 2;
    assert_true(ent_join_lines(&s.scene));
    static const char *const expected[] = {"opposes", "supports", "calls", "meets"};
    assert_int_equal(s.lines[0].word_count, 4);
    for (size_t i = 0; i < 4; i++) assert_string_equal(s.lines[0].words[i].text, expected[i]);
    unstage(&s);
}

TEST(test_a_neutral_part_makes_nothing_ambivalent) {
    struct staged s;
    stage_boxes(&s, 2);
    put(&s, 0, 1, 0, "meets", "n", 5);
    put_part(&s, -1, "opposes", "n", 1);
    assert_true(ent_join_lines(&s.scene));
    assert_int_equal(s.scene.line_count, 1);
    assert_int_equal(s.lines[0].sign, -1);
    assert_ptr_equal(s.lines[0].look, &s.scene.theme->signs[ENT_LOOK_NEGATIVE]);
    assert_false(s.lines[0].is_ambivalent);
    unstage(&s);
}

/* Two opposite ties: 3 of "x" one way, `weight` of `words` the other way. */
static size_t join_opposite(struct staged *s, int sign, const char *words, double weight) {
    stage_boxes(s, 2);
    put(s, 0, 1, 1, "supports|praises", "A x B", 3);
    put(s, 1, 0, sign, words, "B x A", weight);
    assert_true(ent_join_lines(&s->scene));
    return s->scene.line_count;
}

TEST(test_opposite_ties_that_say_the_same) {
    struct staged s;
    assert_int_equal(join_opposite(&s, 1, "supports|praises", 3), 1);
    const struct ent_line *line = &s.lines[0];
    assert_true(line->source == 0 && line->target == 1);
    assert_non_null(line->back);
    assert_true(line->back != line->tie && line->back->source == 1);
    assert_near(line->weight, 3); /* of either, not of both */
    assert_int_equal(line->word_count, 2);
    assert_string_equal(line->name, "A x B; B x A");
    assert_string_equal(line->title, "A x B\nB x A");
    unstage(&s);
}

TEST(test_opposite_ties_that_do_not) {
    static const struct {
        int sign;
        const char *words;
        double weight;
    } others[] = {{-1, "supports|praises", 3},
                  {1, "supports", 3},
                  {1, "praises|supports", 3},
                  {1, "supports|praises", 2},
                  {0, "supports|praises", 3}};
    for (size_t i = 0; i < sizeof others / sizeof *others; i++) {
        struct staged s;
        assert_int_equal(join_opposite(&s, others[i].sign, others[i].words, others[i].weight), 2);
        assert_true(s.lines[0].back == NULL && s.lines[1].back == NULL);
        unstage(&s);
    }
}

TEST(test_comparisons_keep_both_ways_apart) {
    struct staged s;
    const struct entente_comparison changes = {0};
    stage_boxes(&s, 2);
    s.figure.changes = &changes;
    put(&s, 0, 1, 1, "supports", "A x B", 1);
    put(&s, 1, 0, 1, "supports", "B x A", 1);
    assert_true(ent_join_lines(&s.scene));
    assert_int_equal(s.scene.line_count, 2);
    unstage(&s);
}

TEST(test_two_ambivalent_ties_are_one_line_as_well) {
    struct staged s;
    stage_boxes(&s, 3);
    for (size_t way = 0; way < 2; way++) {
        put(&s, 1 + way, 2 - way, 1, "supports", "x", 2);
        put_part(&s, -1, "opposes", "y", 1);
    }
    put(&s, 0, 2, 1, "supports", "z", 7);
    assert_true(ent_join_lines(&s.scene));
    assert_int_equal(s.scene.line_count, 2);
    assert_true(s.lines[0].is_ambivalent && s.lines[0].back != NULL);
    assert_int_equal(s.lines[0].word_count, 2);
    assert_near(s.lines[1].weight, 7); /* weak to strong */
    assert_true(s.lines[1].source == 0 && s.lines[1].target == 2 && s.lines[1].back == NULL);
    unstage(&s);
}

/* What both parts tell alike, as the history of a tie, is told once. */
TEST(test_rows_are_told_once) {
    struct staged s;
    stage_boxes(&s, 2);
    put(&s, 0, 1, 1, "supports", "was: A opposes B\nA supports B", 1);
    put_part(&s, -1, "opposes", "was: A opposes B\nA opposes B", 1);
    assert_true(ent_join_lines(&s.scene));
    assert_string_equal(s.lines[0].title, "was: A opposes B\nA supports B\nA opposes B");
    unstage(&s);
}

/* Two relations that read alike are two, whatever else the line stands for. */
TEST(test_relations_are_told_each) {
    struct staged s;
    stage_boxes(&s, 2);
    put(&s, 0, 1, 1, "supports", "A supports B\nA supports B", 2);
    put_part(&s, -1, "opposes", "A opposes B\nA opposes B", 2);
    assert_true(ent_join_lines(&s.scene));
    assert_string_equal(s.lines[0].title, "A supports B\nA supports B\nA opposes B\nA opposes B");
    unstage(&s);
}

TEST(test_no_lines) {
    struct staged s;
    stage_boxes(&s, 2);
    assert_true(ent_join_lines(&s.scene));
    assert_int_equal(s.scene.line_count, 0);
    unstage(&s);
}

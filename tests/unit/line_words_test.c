/* SPDX-License-Identifier: MIT */
#include "arrange/line_words.h"
#include "support/staged.h"

static struct ent_line *word(struct staged *s, int sign, const char *words) {
    stage(s);
    put_box(s, 100, 100, 80, 30);
    put_box(s, 500, 100, 80, 30);
    struct ent_line *line = put_line(s, 0, 1, sign, words);
    assert_true(ent_line_words(&s->scene, line));
    return line;
}

/* Rows are joined by " / ". */
static const char *way(const struct ent_line *line, size_t index) {
    static char text[512];
    const struct ent_lines *rows = &line->wordings[index].rows;
    text[0] = '\0';
    assert_true(index < line->wording_count);
    for (size_t i = 0; i < rows->count; i++)
        snprintf(text + strlen(text), sizeof text - strlen(text), "%s%s", i > 0 ? " / " : "", rows->line[i]);
    return text;
}

static bool has_way(const struct ent_line *line, const char *expected) {
    for (size_t i = 0; i < line->wording_count; i++) {
        if (strcmp(way(line, i), expected) == 0) return true;
    }
    return false;
}

/* The first says all, each is as wide as its widest row, and none is longer than the one before. */
static void expect_order(const struct ent_line *line) {
    assert_near(line->wordings[0].shortness + 1, 1);
    for (size_t i = 0; i < line->wording_count; i++) {
        const struct ent_wording *words = &line->wordings[i];
        double widest = 0;
        for (size_t k = 0; k < words->rows.count; k++)
            widest = fmax(widest, ent_text_width(words->rows.line[k], 1, ENT_REGULAR));
        assert_near(words->width, widest);
        assert_true(words->rows.count >= 1 && words->rows.count <= 3);
        if (i > 0) assert_true(words->shortness > line->wordings[i - 1].shortness);
    }
}

TEST(test_a_short_word_has_one_way) {
    struct staged s;
    const struct ent_line *line = word(&s, 1, "supports");
    assert_int_equal(line->wording_count, 1);
    assert_string_equal(way(line, 0), "supports");
    assert_false(line->wordings[0].rows.was_cut);
    expect_order(line);
    unstage(&s);
}

TEST(test_a_long_one_breaks_into_rows_before_it_is_cut) {
    struct staged s;
    const struct ent_line *line = word(&s, -1, "casts serious doubt on");
    expect_order(line);
    assert_string_equal(way(line, 0), "casts serious doubt on");
    assert_string_equal(way(line, 1), "casts serious / doubt on");
    const struct ent_wording *last = &line->wordings[line->wording_count - 1];
    assert_true(last->rows.count == 1 && last->rows.was_cut);
    assert_non_null(strstr(last->rows.line[0], "\u2026"));
    assert_true(last->width < line->wordings[0].width);
    unstage(&s);
}

TEST(test_no_way_says_nothing) {
    struct staged s;
    const struct ent_line *line = word(&s, -1, "is frustrated with");
    for (size_t i = 0; i < line->wording_count; i++) assert_true(strlen(way(line, i)) > strlen("is\u2026"));
    unstage(&s);
}

TEST(test_fewer_words_and_how_many_are_left) {
    struct staged s;
    const struct ent_line *line =
        word(&s, 1, "supports|praises|welcomes|finances|defends|congratulates|advises|trains");
    /* 56 columns, then 34, then the first alone */
    assert_string_equal(way(line, 0), "supports, praises, / welcomes, finances, / defends +3");
    assert_true(has_way(line, "supports, praises, / welcomes +5"));
    assert_true(has_way(line, "supports +7"));
    expect_order(line);
    for (size_t i = 0; i < line->wording_count; i++)
        assert_true(strncmp(way(line, i), "supports", strlen("supports")) == 0); /* the heaviest stays */
    unstage(&s);
}

/* Also where the words before it are cut; of both signs, each row its own. */
TEST(test_the_number_of_relations_stays) {
    struct staged s;
    stage(&s);
    s.scene.tells_counts = true;
    struct ent_line *line = put_line(&s, 0, 1, 1, "expresses intent to meet or negotiate with|hosts|praises");
    s.words[0][0].count = 40;
    s.words[0][1].count = 19;
    assert_true(ent_line_words(&s.scene, line));
    assert_true(has_way(line, "expresses intent to meet / or negotiate with \u2026 (60)"));
    for (size_t i = 0; i + 1 < line->wording_count; i++) assert_non_null(strstr(way(line, i), " (60)"));
    assert_string_equal(way(line, line->wording_count - 1), "expresses\u2026"); /* the width tells it too */
    assert_string_equal(line->number_words, "expresses intent to meet or negotiate with \u2026 (60)");
    expect_order(line);
    s.words[0][1].sign = -1;
    line->is_ambivalent = true;
    assert_true(ent_line_words(&s.scene, line));
    assert_true(has_way(line, "expresses intent to meet\u2026 (41) / hosts (19)"));
    s.words[0][1].count = 1;
    assert_true(ent_line_words(&s.scene, line));
    assert_true(has_way(line, "expresses intent to meet\u2026 (41) / hosts"));
    unstage(&s);
}

TEST(test_all_words_where_they_fit) {
    struct staged s;
    const struct ent_line *line = word(&s, 1, "supports|praises");
    assert_string_equal(way(line, 0), "supports, praises");
    assert_true(has_way(line, "supports, / praises"));
    assert_true(has_way(line, "supports +1"));
    expect_order(line);
    unstage(&s);
}

TEST(test_a_long_word_stands_in_wide_rows) {
    struct staged s;
    const struct ent_line *line =
        word(&s, 1, "calls for the immediate and unconditional withdrawal of all foreign forces from");
    assert_true(
        has_way(line, "calls for the immediate and unconditional / withdrawal of all foreign forces from"));
    expect_order(line);
    unstage(&s);
}

TEST(test_what_cannot_be_broken_is_cut) {
    struct staged s;
    const struct ent_line *line =
        word(&s, 1, "Donaudampfschifffahrtselektrizitaetenhauptbetriebswerkbauunterbeamtengesellschaft");
    for (size_t i = 0; i < line->wording_count; i++) {
        const struct ent_lines *rows = &line->wordings[i].rows;
        assert_true(rows->was_cut || rows->broke_a_word);
        for (size_t k = 0; k < rows->count; k++) assert_true(strlen(rows->line[k]) <= 26 + strlen("\u2026"));
    }
    assert_true(line->wording_count >= 2);
    assert_int_equal(line->wordings[line->wording_count - 1].rows.count, 1);
    unstage(&s);
}

TEST(test_wide_letters_count_double) {
    struct staged s;
    /* 14 letters, 28 columns: more than a row of 26 */
    const struct ent_line *line =
        word(&s, 1, "\uC9C0\uC9C0\uD55C\uB2E4\uACE0\uB9D0\uD558\uBA74\uC11C\uBE44\uD310\uD558\uB294\uB2E4");
    assert_true(line->wordings[0].rows.count == 2);
    unstage(&s);
}

TEST(test_both_signs_have_a_row_each) {
    struct staged s;
    stage(&s);
    struct ent_line *line = put_line(&s, 0, 1, 1, "supports|opposes|arms rebels of|meets|criticizes");
    struct ent_word *words = s.words[0];
    words[1].sign = words[4].sign = -1;
    words[3].sign = 0;
    line->is_ambivalent = true;
    assert_true(ent_line_words(&s.scene, line));
    assert_string_equal(way(line, 0), "supports, arms rebels of / opposes, criticizes");
    assert_true(has_way(line, "supports +1 / opposes +1"));
    for (size_t i = 0; i < line->wording_count; i++) {
        bool is_in_a_row = line->wordings[i].is_in_a_row;
        assert_int_equal(line->wordings[i].rows.count, is_in_a_row ? 1 : 2);
        if (!is_in_a_row) assert_null(strstr(way(line, i), "meets")); /* neither for nor against */
        if (i > 0) assert_true(line->wordings[i].shortness > line->wordings[i - 1].shortness);
    }
    assert_int_equal(ent_line_badges(&s.scene, line), 2);
    assert_true(ent_line_has_badge_rows(&s.scene, line));
    unstage(&s);
}

/* Who was hostile first and then friendly is told so. */
TEST(test_what_turned_is_told_in_its_order) {
    struct staged s;
    stage(&s);
    struct ent_line *line = put_line(&s, 0, 1, 1, "supports|opposes|criticizes");
    s.words[0][1].sign = s.words[0][2].sign = -1;
    line->is_ambivalent = true;
    line->turned_to = 1;
    assert_true(ent_line_words(&s.scene, line));
    assert_string_equal(way(line, 0), "opposes, criticizes / then supports");
    assert_true(has_way(line, "opposes +1 / then supports"));
    assert_true(has_way(line, "opposes +1 \u2192 supports"));
    assert_string_equal(line->number_words, "opposes +1 \u2192 supports");
    assert_int_equal(ent_line_sign_at(line, 0), -1);
    assert_int_equal(ent_line_sign_at(line, 1), 1);
    line->turned_to = 0;
    assert_int_equal(ent_line_sign_at(line, 0), 1);
    unstage(&s);
}

/* The last ways: the badges of both signs, then the heaviest words in one row. */
TEST(test_both_signs_in_a_row) {
    struct staged s;
    stage(&s);
    struct ent_line *line = put_line(&s, 0, 1, 1, "supports|opposes|praises");
    s.words[0][1].sign = -1;
    line->is_ambivalent = true;
    assert_true(ent_line_words(&s.scene, line));
    const struct ent_wording *first = &line->wordings[0], *last = &line->wordings[line->wording_count - 1];
    assert_true(last->is_in_a_row && !first->is_in_a_row);
    assert_string_equal(last->rows.line[0], "supports +2");
    assert_true(has_way(line, "supports, opposes, praises"));
    /* as wide as both badges and the words, and lower than two rows */
    struct ent_size size = ent_label_size(&s.scene, line, last), rows = ent_label_size(&s.scene, line, first);
    assert_true(size.width >= 4 * s.scene.badge_radius + last->width * s.scene.words_size);
    assert_true(size.height < rows.height);
    unstage(&s);
}

TEST(test_a_long_word_of_one_sign_is_cut_alone) {
    struct staged s;
    stage(&s);
    struct ent_line *line = put_line(&s, 0, 1, 1, "supports|imposes far-reaching sanctions on");
    s.words[0][1].sign = -1;
    line->is_ambivalent = true;
    assert_true(ent_line_words(&s.scene, line));
    const struct ent_lines *first = &line->wordings[0].rows;
    assert_string_equal(first->line[0], "supports");
    assert_true(first->was_cut && strstr(first->line[1], "\u2026") != NULL);
    unstage(&s);
}

TEST(test_comparisons_say_what_became_of_it) {
    struct staged s;
    const struct entente_comparison changes = {0};
    stage(&s);
    s.figure.changes = &changes;
    struct ent_line *line = put_line(&s, 0, 1, 1, "supports|praises");
    line->change = ENTENTE_CHANGE_NEW;
    line->is_ambivalent = true;
    assert_true(ent_line_words(&s.scene, line));
    assert_string_equal(way(line, 0), "not stated before: / supports, praises");
    assert_int_equal(ent_line_badges(&s.scene, line), 1); /* it shows the change */
    assert_false(ent_line_has_badge_rows(&s.scene, line));
    line->is_quiet = true;
    assert_true(ent_line_words(&s.scene, line));
    assert_int_equal(line->wording_count, 0);
    assert_int_equal(ent_line_badges(&s.scene, line), 0);
    unstage(&s);
}

TEST(test_no_words) {
    struct staged s;
    const struct ent_line *line = word(&s, 1, "");
    assert_int_equal(line->wording_count, 0);
    unstage(&s);
}

TEST(test_how_large_a_label_is) {
    struct staged s;
    struct ent_line *line = word(&s, 1, "supports|praises");
    struct ent_size badge = ent_label_size(&s.scene, line, NULL);
    assert_true(badge.width >= 2 * s.scene.badge_radius && fabs(badge.width - badge.height) < 1e-9);
    const struct ent_wording *words = &line->wordings[0];
    struct ent_size whole = ent_label_size(&s.scene, line, words);
    double text = words->width * s.scene.words_size;
    assert_true(whole.width >= text + badge.width + ent_label_gap(&s.scene) && whole.width < text + 40);
    assert_true(whole.height >= s.scene.words_size && whole.height < 2 * s.scene.words_size);
    /* two rows are higher and narrower */
    struct ent_size rows = ent_label_size(&s.scene, line, &line->wordings[1]);
    assert_true(rows.width < whole.width && rows.height >= 2 * s.scene.words_size);
    line->sign = 0; /* no badge */
    struct ent_size bare = ent_label_size(&s.scene, line, words), none = ent_label_size(&s.scene, line, NULL);
    assert_true(bare.width < whole.width && bare.width >= text);
    assert_true(none.width <= 0 && none.height <= 0);
    line->sign = 1;
    line->is_ambivalent = true;
    assert_near(ent_label_size(&s.scene, line, NULL).width, 2 * badge.width);
    unstage(&s);
}

/* SPDX-License-Identifier: MIT */
#include "arrange/numbers.h"
#include "support/drawn.h"

#include <math.h>
#include <stdlib.h>

#include <stdlib.h>

/* Nine actors of whom each is for or against each: far more words than a small page holds. */
static char *crowd(void) {
    static const char *const words[] = {"supports", "opposes", "negotiates with", "threatens to attack"};
    struct ent_buffer out = {0};
    size_t count = 0;
    for (int a = 0; a < 9; a++) {
        for (int b = a + 1; b < 9; b++, count++)
            ent_buffer_format(&out, "%s[\"Actor %d\",\"%s\",\"Actor %d\"]", count > 0 ? "," : "[", a,
                              words[(a + 2 * b) % 4], b);
    }
    ent_buffer_add(&out, "]");
    assert_false(out.failed);
    return out.data;
}

static struct drawn drawn_crowd(struct entente_figure figure) {
    struct drawn drawn;
    char *document = crowd();
    assert_non_null(document);
    figure.preset = "column";
    assert_int_equal(draw_as(&drawn, document, NULL, figure), ENTENTE_OK);
    free(document);
    return drawn;
}

static const struct ent_wording *number_of(const struct ent_line *line) {
    const struct ent_wording *words = line->label.words;
    return words != NULL && words->is_number ? words : NULL;
}

/* The same words by the same number, others by another, and each in the key. */
TEST(test_each_number_leads_to_the_words_of_its_lines) {
    struct drawn drawn = drawn_crowd((struct entente_figure){0});
    const struct ent_scene *scene = &drawn.scene;
    size_t shown = 0;
    for (size_t i = 0; i < scene->line_count; i++) {
        const struct ent_wording *number = number_of(&scene->lines[i]);
        if (number == NULL) continue;
        shown++;
        for (size_t k = 0; k < i; k++) {
            const struct ent_wording *other = number_of(&scene->lines[k]);
            if (other == NULL) continue;
            bool same = strcmp(scene->lines[i].number_words, scene->lines[k].number_words) == 0;
            assert_int_equal(strcmp(number->rows.line[0], other->rows.line[0]) == 0, same);
        }
        assert_non_null(strstr(scene->words.numbers, number->rows.line[0]));
    }
    assert_true(shown > 0);
    assert_ptr_equal(strstr(scene->words.numbers, "Numbers on lines: 1\u00a0"), scene->words.numbers);
    undraw(&drawn);
}

TEST(test_the_drawing_leaves_room_for_the_key) {
    struct drawn drawn = drawn_crowd((struct entente_figure){0});
    const struct ent_scene *scene = &drawn.scene;
    double bottom = 0, key = 0;
    for (size_t i = 0; i < scene->node_count; i++)
        bottom = fmax(bottom, scene->nodes[i].box.centre.y + scene->nodes[i].box.size.height / 2);
    for (size_t i = 0; i < scene->frame.count; i++) {
        const struct ent_mark *mark = &scene->frame.items[i];
        if (mark->kind == ENT_MARK_TEXT && strncmp(mark->text, "Numbers on", 10) == 0)
            key = mark->box.centre.y;
    }
    assert_true(key > bottom);
    undraw(&drawn);
}

TEST(test_words_that_fit_need_no_numbers) {
    struct drawn drawn;
    assert_string_equal(draw(&drawn, MISSION)->words.numbers, "");
    undraw(&drawn);
}

TEST(test_figures_without_words_have_no_numbers) {
    struct drawn drawn = drawn_crowd((struct entente_figure){.edge_labels = ENTENTE_LABELS_NONE});
    assert_string_equal(drawn.scene.words.numbers, "");
    undraw(&drawn);
}

/* SPDX-License-Identifier: MIT */
#include "arrange/numbers.h"

#include "arrange/cuts.h"
#include "arrange/line_words.h"
#include "base/memory.h"

#include <stdlib.h>
#include <string.h>

static bool shows_number(const struct ent_line *line) {
    return line->label.words != NULL && line->label.words->is_number;
}

static int by_words(const void *a, const void *b) {
    const struct ent_line *const *x = a, *const *y = b;
    return strcmp((*x)->number_words, (*y)->number_words);
}

/* The label takes up what the number needs; a badge stays where it is. */
static void fit_label(const struct ent_scene *scene, struct ent_line *line) {
    struct ent_turned_box *box = &line->label.box;
    double before = box->size.width;
    line->number->width = ent_text_width(line->number->rows.line[0], 1, ENT_REGULAR);
    box->size = ent_label_size(scene, line, line->number);
    if (line->label.badges == 0) return;
    double shift = (box->size.width - before) / 2;
    box->centre =
        (struct ent_point){box->centre.x + shift * box->along.x, box->centre.y + shift * box->along.y};
}

static bool write_number(struct ent_scene *scene, struct ent_line *line, size_t number) {
    struct ent_buffer out = {0};
    ent_buffer_format(&out, "%zu", number);
    line->number->rows.line[0] = ent_scene_keep(scene, &out);
    if (line->number->rows.line[0] == NULL) return false;
    fit_label(scene, line);
    return true;
}

/* No break between a number and its words. */
static void add_entry(struct ent_buffer *out, size_t number, const char *words) {
    ent_buffer_format(out, "%s%zu\u00a0", number == 1 ? "Numbers on lines: " : " · ", number);
    for (const char *c = words; *c != '\0'; c++) {
        if (*c == ' ')
            ent_buffer_add(out, "\u00a0");
        else
            ent_buffer_add_bytes(out, c, 1);
    }
}

static bool number_all(struct ent_scene *scene, struct ent_line **lines, size_t count) {
    struct ent_buffer out = {0};
    size_t number = 0;
    bool fine = true;
    for (size_t i = 0; i < count && fine; i++) {
        bool is_new = i == 0 || by_words(&lines[i - 1], &lines[i]) != 0;
        if (is_new) add_entry(&out, ++number, lines[i]->number_words);
        fine = write_number(scene, lines[i], number);
    }
    scene->words.numbers = ent_scene_keep(scene, &out);
    return fine && scene->words.numbers != NULL;
}

bool ent_number_words(struct ent_scene *scene) {
    size_t count = 0;
    struct ent_line **lines = ent_alloc(scene->line_count, sizeof *lines);
    if (lines == NULL) return false;
    for (size_t i = 0; i < scene->line_count; i++) {
        if (shows_number(&scene->lines[i])) lines[count++] = &scene->lines[i];
    }
    qsort(lines, count, sizeof *lines, by_words);
    bool fine = number_all(scene, lines, count);
    if (fine && count > 0) ent_cut_lines(scene);
    free(lines);
    return fine;
}

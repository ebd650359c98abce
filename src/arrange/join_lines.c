/* SPDX-License-Identifier: MIT */
/* One line for a tie, whatever signs it has, and one for two opposite ties that say the same. */
#include "arrange/arrange.h"
#include "figure/compose.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

static int by_pair(const void *a, const void *b) {
    const struct ent_line *x = a, *y = b;
    if (ent_line_low(x) != ent_line_low(y)) return ent_line_low(x) < ent_line_low(y) ? -1 : 1;
    if (ent_line_high(x) != ent_line_high(y)) return ent_line_high(x) < ent_line_high(y) ? -1 : 1;
    if (x->source != y->source) return x->source < y->source ? -1 : 1;
    return y->sign - x->sign;
}

/* -- words ----------------------------------------------------------------------------------------------- */

/* Signed words say more than neutral ones, heavier ones more than lighter ones. */
static int heavier_first(const void *a, const void *b) {
    const struct ent_word *x = a, *y = b;
    if ((x->sign == 0) != (y->sign == 0)) return x->sign == 0 ? 1 : -1;
    if (x->weight != y->weight) return x->weight > y->weight ? -1 : 1;
    return strcmp(x->text, y->text);
}

static bool join_words(struct ent_scene *scene, struct ent_line *line, const struct ent_line *more) {
    size_t count = line->word_count + more->word_count;
    struct ent_word *words = ent_arena_take(&scene->arena, (count + 1) * sizeof *words);
    if (words == NULL) return false;
    if (line->word_count > 0) memcpy(words, line->words, line->word_count * sizeof *words);
    if (more->word_count > 0) memcpy(words + line->word_count, more->words, more->word_count * sizeof *words);
    qsort(words, count, sizeof *words, heavier_first);
    line->words = words;
    line->word_count = count;
    return true;
}

static bool says_same(const struct ent_line *a, const struct ent_line *b) {
    if (a->word_count != b->word_count) return false;
    for (size_t i = 0; i < a->word_count; i++) {
        if (strcmp(a->words[i].text, b->words[i].text) != 0) return false;
    }
    return true;
}

static bool has_row(const char *known, const char *rows, size_t length) {
    for (; *known != '\0'; known += strcspn(known, "\n"), known += *known == '\n') {
        if (strcspn(known, "\n") == length && strncmp(known, rows, length) == 0) return true;
    }
    return false;
}

/* Adds the rows that `known` lacks. */
static void add_new_rows(struct ent_buffer *out, const char *known, const char *rows) {
    while (*rows != '\0') {
        size_t length = strcspn(rows, "\n");
        if (!has_row(known, rows, length)) {
            if (out->length > 0) ent_buffer_add(out, "\n");
            ent_buffer_add_bytes(out, rows, length);
        }
        rows += length + (rows[length] == '\n');
    }
}

static bool join_texts(struct ent_scene *scene, struct ent_line *line, const struct ent_line *more) {
    struct ent_buffer name = {0}, title = {0};
    ent_buffer_format(&name, "%s; %s", line->name, more->name);
    ent_buffer_add(&title, line->title);
    add_new_rows(&title, line->title, more->title);
    line->name = ent_scene_keep(scene, &name);
    line->title = ent_scene_keep(scene, &title);
    return line->name != NULL && line->title != NULL;
}

/* -- lines ----------------------------------------------------------------------------------------------- */

/* The parts of a tie: its line has the stronger sign, and is ambivalent where it has both. */
static bool join_parts(struct ent_scene *scene, struct ent_line *line, const struct ent_line *more) {
    for (size_t i = 0; i < 3; i++) line->shares[i] += more->shares[i];
    double friendly = line->shares[ENT_LOOK_POSITIVE], hostile = line->shares[ENT_LOOK_NEGATIVE];
    line->weight += more->weight;
    line->relation_count += more->relation_count;
    if (line->sign == 0 || (more->sign != 0 && (more->sign > 0 ? friendly > hostile : hostile > friendly))) {
        line->sign = more->sign;
        line->look = more->look;
    }
    line->is_ambivalent = friendly > 0 && hostile > 0;
    if (line->turned_to == 0) line->turned_to = more->turned_to;
    if (!line->is_ambivalent) line->turned_to = 0;
    return join_words(scene, line, more) && join_texts(scene, line, more);
}

static bool are_opposite(const struct ent_scene *scene, const struct ent_line *a, const struct ent_line *b) {
    if (scene->figure->changes != NULL || a->source != b->target || a->target != b->source) return false;
    for (size_t i = 0; i < 3; i++) {
        if (fabs(a->shares[i] - b->shares[i]) > 1e-9 * a->shares[i]) return false;
    }
    return says_same(a, b);
}

static bool join_opposite(struct ent_scene *scene, struct ent_line *line, const struct ent_line *back) {
    line->back = back->tie;
    return join_texts(scene, line, back);
}

static bool fold(struct ent_scene *scene,
                 bool (*belongs)(const struct ent_scene *, const struct ent_line *, const struct ent_line *),
                 bool (*join)(struct ent_scene *, struct ent_line *, const struct ent_line *)) {
    size_t count = 0;
    for (size_t i = 0; i < scene->line_count; i++) {
        const struct ent_line line = scene->lines[i];
        if (count == 0 || !belongs(scene, &scene->lines[count - 1], &line))
            scene->lines[count++] = line;
        else if (!join(scene, &scene->lines[count - 1], &line))
            return false;
    }
    scene->line_count = count;
    return true;
}

static bool are_of_one_tie(const struct ent_scene *scene, const struct ent_line *a,
                           const struct ent_line *b) {
    (void)scene;
    return a->tie == b->tie;
}

bool ent_join_lines(struct ent_scene *scene) {
    if (scene->line_count == 0 || scene->lines == NULL) return true;
    struct ent_line none = {0};
    qsort(scene->lines, scene->line_count, sizeof *scene->lines, by_pair);
    for (size_t i = 0; i < scene->line_count; i++) {
        if (!join_words(scene, &scene->lines[i], &none)) return false;
    }
    if (!fold(scene, are_of_one_tie, join_parts) || !fold(scene, are_opposite, join_opposite)) return false;
    ent_sort_lines(scene);
    return true;
}

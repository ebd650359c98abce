/* SPDX-License-Identifier: MIT */
#include "arrange/line_words.h"

#include "analysis/compare.h"
#include "arrange/arrange.h"
#include "base/text.h"

#include <math.h>
#include <string.h>

/* Columns of a row and rows: what the first ways fill, to what the last one is cut, and what it must keep. */
enum {
    ROW_WIDE = 44,
    ROW_USUAL = 26,
    ROW_NARROW = 15,
    ROW_CUT = 12,
    CUT_LEAST = 6,
    ROWS_MOST = 3,
    LIST_COLUMNS = 56,
    SHORT_COLUMNS = 34
};

static size_t columns_of(const char *text) {
    size_t columns = 0, used = 0;
    for (; *text != '\0'; text += used) {
        ent_text_next(text, &used);
        columns += ent_character_columns(text, used);
    }
    return columns;
}

static double width_of(const struct ent_lines *rows) {
    double width = 0;
    for (size_t i = 0; i < rows->count; i++)
        width = fmax(width, ent_text_width(rows->line[i], 1, ENT_REGULAR));
    return width;
}

static bool is_same(const struct ent_lines *a, const struct ent_lines *b) {
    if (a->count != b->count) return false;
    for (size_t i = 0; i < a->count; i++) {
        if (strcmp(a->line[i], b->line[i]) != 0) return false;
    }
    return true;
}

/* One more way, unless it looks as one before it does. */
static void add_way(struct ent_line *line, const struct ent_lines *rows, double shortness) {
    double width = width_of(rows);
    if (rows->count == 0 || line->wording_count == ENT_WORDINGS_MOST) return;
    for (size_t i = 0; i < line->wording_count; i++) {
        if (is_same(&line->wordings[i].rows, rows)) return;
    }
    line->wordings[line->wording_count++] =
        (struct ent_wording){.rows = *rows, .width = width, .shortness = shortness};
}

static bool is_of(const struct ent_word *word, int sign, bool all) {
    return all || word->sign == sign;
}

/* "supports, welcomes +2": as many words as the columns hold, at least one, and how many are left; where the
 * number of relations is told, "supports, welcomes …". */
static void add_list(struct ent_buffer *out, const struct ent_scene *scene, const struct ent_line *line,
                     int sign, bool all, size_t columns) {
    size_t used = 0, left = 0, shown = 0;
    for (size_t i = 0; i < line->word_count; i++) {
        const struct ent_word *word = &line->words[i];
        if (!is_of(word, sign, all)) continue;
        used += columns_of(word->text) + (used > 0 ? 2 : 0);
        bool fits = shown == 0 || (used <= columns && left == 0);
        if (fits) ent_buffer_format(out, "%s%s", shown > 0 ? ", " : "", word->text);
        if (fits)
            shown++;
        else
            left++;
    }
    if (left > 0 && scene->tells_counts)
        ent_buffer_add(out, " \xE2\x80\xA6");
    else if (left > 0)
        ent_buffer_format(out, " +%zu", left);
}

/* " (60)": of how many relations the words are. */
static void add_count(struct ent_buffer *out, const struct ent_scene *scene, const struct ent_line *line,
                      int sign, bool all) {
    size_t count = 0;
    for (size_t i = 0; i < line->word_count; i++)
        count += is_of(&line->words[i], sign, all) ? line->words[i].count : 0;
    if (scene->tells_counts && count > 1) ent_buffer_format(out, " (%zu)", count);
}

/* The number outlives the cut of the words before it. */
static bool end_with_count(struct ent_scene *scene, const struct ent_line *line, int sign, bool all,
                           struct ent_lines *rows) {
    struct ent_buffer out = {0};
    if (rows->count == 0) return true;
    ent_buffer_add(&out, rows->line[rows->count - 1]);
    add_count(&out, scene, line, sign, all);
    rows->line[rows->count - 1] = ent_scene_keep(scene, &out);
    return rows->line[rows->count - 1] != NULL;
}

/* -- one sign: the words in as many rows as it takes ----------------------------------------------------- */

static const char *list_of(struct ent_scene *scene, const struct ent_line *line, size_t columns) {
    struct ent_buffer out = {0};
    if (line->change < ENTENTE_CHANGE_COUNT) ent_buffer_format(&out, "%s: ", ent_change_said(line->change));
    add_list(&out, scene, line, 0, true, columns);
    return ent_scene_keep(scene, &out);
}

/* In one row if it is short enough, then in more and narrower ones; one that is too long for them in wide
 * ones.
 */
static bool add_rows(struct ent_scene *scene, struct ent_line *line, const char *text, double shortness) {
    static const size_t widths[] = {ROW_USUAL, ROW_NARROW};
    size_t before = line->wording_count;
    for (size_t i = 0; i < sizeof widths / sizeof *widths; i++) {
        struct ent_lines rows;
        if (!ent_text_wrap(&scene->arena, text, widths[i], ROWS_MOST, &rows) ||
            !end_with_count(scene, line, 0, true, &rows))
            return false;
        if (!rows.was_cut && !rows.broke_a_word) add_way(line, &rows, shortness + 0.02 * (double)i);
    }
    struct ent_lines wide = {.was_cut = true};
    if (line->wording_count == before && line->word_count == 1 &&
        !ent_text_wrap(&scene->arena, text, ROW_WIDE, ROWS_MOST, &wide))
        return false;
    if (wide.was_cut || wide.broke_a_word) return true;
    if (!end_with_count(scene, line, 0, true, &wide)) return false;
    add_way(line, &wide, shortness);
    return true;
}

/* "is…" says nothing. */
static bool says_something(const struct ent_lines *rows) {
    size_t columns = 0;
    for (size_t i = 0; i < rows->count; i++) columns += columns_of(rows->line[i]);
    return !rows->was_cut || columns >= CUT_LEAST;
}

/* The first word up to a column, and how many follow. */
static bool add_cut(struct ent_scene *scene, struct ent_line *line, const char *text, size_t columns,
                    size_t most, double shortness) {
    struct ent_lines rows;
    if (!ent_text_wrap(&scene->arena, text, columns, most, &rows)) return false;
    if (!says_something(&rows)) return true;
    if (!end_with_count(scene, line, 0, true, &rows)) return false;
    add_way(line, &rows, shortness);
    return true;
}

/* Words without the number, which the width of the line tells too: better than a number that leads below. */
static bool add_uncounted(struct ent_scene *scene, struct ent_line *line, const char *text) {
    struct ent_lines rows;
    if (text == NULL) return false;
    if (!scene->tells_counts) return true;
    if (!ent_text_wrap(&scene->arena, text, ROW_CUT, 1, &rows)) return false;
    if (says_something(&rows)) add_way(line, &rows, 1.6);
    return true;
}

static bool word_plainly(struct ent_scene *scene, struct ent_line *line) {
    static const struct {
        size_t columns;
        double shortness;
    } lists[] = {{LIST_COLUMNS, 0}, {SHORT_COLUMNS, 0.25}, {0, 0.5}};
    const char *text = NULL;
    for (size_t i = 0; i < sizeof lists / sizeof *lists; i++) {
        text = list_of(scene, line, lists[i].columns);
        if (text == NULL || !add_rows(scene, line, text, lists[i].shortness)) return false;
    }
    return add_cut(scene, line, text, ROW_USUAL, 2, 0.9) && add_cut(scene, line, text, ROW_CUT, 2, 1.1) &&
           add_cut(scene, line, text, ROW_CUT, 1, 1.4) && add_uncounted(scene, line, text);
}

/* -- both signs: a row for each, beside its badge -------------------------------------------------------- */

int ent_line_sign_at(const struct ent_line *line, size_t index) {
    int first = line->turned_to != 0 ? -line->turned_to : 1;
    return index == 0 ? first : -first;
}

static bool word_both(struct ent_scene *scene, struct ent_line *line) {
    static const struct {
        size_t columns, cut;
        double shortness;
    } ways[] = {{ROW_USUAL, ROW_USUAL, 0.2}, {0, ROW_USUAL, 0.5}};
    for (size_t i = 0; i < sizeof ways / sizeof *ways; i++) {
        struct ent_lines rows = {0};
        for (size_t k = 0; k < 2; k++) {
            int sign = ent_line_sign_at(line, k);
            struct ent_buffer out = {0};
            struct ent_lines row;
            if (k == 1 && line->turned_to != 0) ent_buffer_add(&out, "then ");
            add_list(&out, scene, line, sign, false, ways[i].columns);
            const char *text = ent_scene_keep(scene, &out);
            if (text == NULL || !ent_text_wrap(&scene->arena, text, ways[i].cut, 1, &row) ||
                !end_with_count(scene, line, sign, false, &row))
                return false;
            rows.line[rows.count++] = row.count > 0 ? row.line[0] : "";
            rows.was_cut = rows.was_cut || row.was_cut;
        }
        add_way(line, &rows, ways[i].shortness);
    }
    return true;
}

/* "opposes → allies with": of what turned. */
static const char *turn_of(struct ent_scene *scene, const struct ent_line *line) {
    struct ent_buffer out = {0};
    for (size_t i = 0; i < 2; i++) {
        if (i > 0) ent_buffer_add(&out, " \xE2\x86\x92 ");
        add_list(&out, scene, line, ent_line_sign_at(line, i), false, 0);
    }
    return ent_scene_keep(scene, &out);
}

/* Of both signs; what turned in its order. */
static const char *joint_list_of(struct ent_scene *scene, const struct ent_line *line, size_t columns) {
    bool is_turn = line->turned_to != 0 && ent_line_has_badge_rows(scene, line);
    return is_turn ? turn_of(scene, line) : list_of(scene, line, columns);
}

/* Both badges, then the heaviest words in one row. */
static bool word_both_in_a_row(struct ent_scene *scene, struct ent_line *line) {
    static const struct {
        size_t columns;
        double shortness;
    } ways[] = {{ROW_USUAL, 0.8}, {0, 0.9}};
    size_t before = line->wording_count;
    for (size_t i = 0; i < sizeof ways / sizeof *ways; i++) {
        const char *text = joint_list_of(scene, line, ways[i].columns);
        if (text == NULL || !add_cut(scene, line, text, ROW_USUAL, 1, ways[i].shortness)) return false;
    }
    if (!add_uncounted(scene, line, joint_list_of(scene, line, 0))) return false;
    for (size_t i = before; i < line->wording_count; i++) line->wordings[i].is_in_a_row = true;
    return true;
}

void ent_reserve_number(struct ent_line *line) {
    line->number->width = ent_text_width("88", 1, ENT_REGULAR);
}

/* The heaviest word, and the number of relations. */
static const char *counted_list_of(struct ent_scene *scene, const struct ent_line *line) {
    struct ent_lines rows = {.line = {joint_list_of(scene, line, 0)}, .count = 1};
    if (rows.line[0] == NULL || !end_with_count(scene, line, 0, true, &rows)) return NULL;
    return rows.line[0];
}

static bool word_by_number(struct ent_scene *scene, struct ent_line *line) {
    line->number = ent_arena_take(&scene->arena, sizeof *line->number);
    line->number_words = counted_list_of(scene, line);
    if (line->number == NULL || line->number_words == NULL) return false;
    *line->number =
        (struct ent_wording){.rows = {.line = {""}, .count = 1}, .is_in_a_row = true, .is_number = true};
    return true;
}

bool ent_line_words(struct ent_scene *scene, struct ent_line *line) {
    line->wording_count = 0;
    if (line->is_quiet || line->word_count == 0) return true;
    line->wordings = ent_arena_take(&scene->arena, ENT_WORDINGS_MOST * sizeof *line->wordings);
    if (line->wordings == NULL || !word_by_number(scene, line)) return false;
    if (!ent_line_has_badge_rows(scene, line)) return word_plainly(scene, line);
    return word_both(scene, line) && word_both_in_a_row(scene, line);
}

bool ent_compose_wordings(struct ent_scene *scene) {
    for (size_t i = 0; i < scene->line_count; i++) {
        if (!ent_line_words(scene, &scene->lines[i])) return false;
    }
    return true;
}

/* -- sizes ----------------------------------------------------------------------------------------------- */

size_t ent_line_badges(const struct ent_scene *scene, const struct ent_line *line) {
    if (line->sign == 0 || line->is_quiet) return 0;
    return ent_line_has_badge_rows(scene, line) ? 2 : 1;
}

bool ent_line_has_badge_rows(const struct ent_scene *scene, const struct ent_line *line) {
    return line->is_ambivalent && !line->is_quiet && scene->figure->changes == NULL;
}

double ent_label_gap(const struct ent_scene *scene) {
    return 0.3 * scene->words_size;
}

struct ent_size ent_label_size(const struct ent_scene *scene, const struct ent_line *line,
                               const struct ent_wording *words) {
    static const double padding = 2;
    double badge = 2 * scene->badge_radius + 1, type = scene->words_size;
    size_t badges = ent_line_badges(scene, line);
    if (words == NULL) return (struct ent_size){badge * (double)badges, badges > 0 ? badge : 0};
    double in_row = words->is_in_a_row ? (double)badges : badges > 0;
    double beside = badges > 0 ? badge * in_row + ent_label_gap(scene) : 0;
    double rows = (double)words->rows.count * ENT_WORDS_STEP * type;
    return (struct ent_size){ceil(beside + words->width * type) + 2 * padding,
                             ceil(fmax(rows, badge)) + padding};
}

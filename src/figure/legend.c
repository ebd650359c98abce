/* SPDX-License-Identifier: MIT */
#include "figure/legend.h"

#include "figure/badge.h"
#include "figure/block.h"
#include "figure/change.h"
#include "layout/shape.h"
#include "style/text_width.h"

#include <math.h>

void ent_legend_add(struct ent_legend *legend, struct ent_key key) {
    if (legend->count < ENT_KEYS_MOST) legend->keys[legend->count++] = key;
}

static double sample_width(const struct ent_key *key, double size) {
    switch (key->kind) {
    case ENT_KEY_LINE:
        return 3.2 * size;
    case ENT_KEY_NODE:
        return 2 * size;
    default:
        return 1.3 * size;
    }
}

static double key_width(const struct ent_key *key, double size) {
    return sample_width(key, size) + 0.5 * size + ent_text_width(key->text, size, ENT_REGULAR);
}

/* Rows that the keys need at this size; 0 for no keys. */
static size_t rows_of(const struct ent_legend *legend, double size, double width) {
    size_t rows = legend->count > 0;
    double x = 0;
    for (size_t i = 0; i < legend->count; i++) {
        double needed = key_width(&legend->keys[i], size);
        if (x > 0 && x + needed > width) {
            rows++;
            x = 0;
        }
        x += needed + 1.5 * size;
    }
    return rows;
}

double ent_legend_size(const struct ent_scene *scene, const struct ent_legend *legend, double width) {
    double size = scene->preset->legend, least = fmax(scene->preset->least, 0.8 * size);
    size_t fewest = rows_of(legend, least, width);
    while (size > least && rows_of(legend, size, width) > fewest) size = fmax(least, size - 0.5);
    return size;
}

/* A line that begins and ends with a dash: its dashes stretch a little. */
static void put_stroke(struct ent_scene *scene, struct ent_point left, double length,
                       struct ent_paint paint) {
    double dash = paint.dash[0], gap = paint.dash[1];
    double count = fmax(1, round((length + gap) / fmax(dash + gap, 1e-9)));
    double stretch = length / fmax(count * (dash + gap) - gap, 1e-9);
    for (int i = 0; i < 2 && dash > 0 && paint.dash[2] <= 0; i++) paint.dash[i] *= stretch;
    ent_mark_line(&scene->frame, &scene->arena, left, (struct ent_point){left.x + length, left.y}, paint);
}

/* Both signs side by side, each with its badge. */
static void put_mixed_sample(struct ent_scene *scene, const struct ent_key *key, struct ent_point left,
                             double length, double size) {
    static const double apart = 0.8, badge = 0.5;
    const enum ent_sign_look looks[] = {ENT_LOOK_POSITIVE, ENT_LOOK_NEGATIVE};
    for (int i = 0; i < 2; i++) {
        const struct ent_line_look *look = &scene->theme->signs[looks[i]];
        double y = left.y + (i == 0 ? -1 : 1) * (key->width / 2 + apart) / 2;
        struct ent_paint paint = {.stroke = look->colour, .width = key->width / 2};
        for (int d = 0; d < ENT_DASH_MOST; d++) paint.dash[d] = look->dash[d] * paint.width;
        put_stroke(scene, (struct ent_point){left.x, y}, length, paint);
    }
    for (int i = 0; i < 2 && key->has_glyph; i++) {
        struct ent_point at = {left.x + length / 2 + (i == 0 ? -1 : 1) * badge * size, left.y};
        ent_badge_put(&scene->frame, &scene->arena, key->change, looks[i], at, badge * size,
                      scene->theme->signs[looks[i]].colour);
    }
}

static void put_line_sample(struct ent_scene *scene, const struct ent_key *key, struct ent_point left,
                            double size) {
    bool has_own = key->colour != ENT_NO_COLOUR;
    const struct ent_line_look *look = has_own ? NULL : &scene->theme->signs[key->look];
    enum ent_colour colour = has_own ? key->colour : look->colour;
    double length = sample_width(key, size);
    if (!has_own && key->look == ENT_LOOK_MIXED) {
        put_mixed_sample(scene, key, left, length, size);
        return;
    }
    struct ent_paint paint = {.stroke = colour, .width = key->width};
    for (int i = 0; i < ENT_DASH_MOST && !has_own; i++) paint.dash[i] = look->dash[i] * key->width;
    for (int i = 0; i < 2 && key->is_dotted; i++) paint.dash[i] = ent_gone_dash[i] * key->width;
    put_stroke(scene, left, length, paint);
    if (!key->has_glyph) return;
    struct ent_point middle = {left.x + length / 2, left.y};
    double radius = 0.5 * size;
    ent_badge_put(&scene->frame, &scene->arena, key->change, key->look, middle, radius, colour);
}

static void put_sample(struct ent_scene *scene, const struct ent_key *key, struct ent_point left,
                       double size) {
    double width = sample_width(key, size);
    struct ent_point middle = {left.x + width / 2, left.y};
    switch (key->kind) {
    case ENT_KEY_LINE:
        put_line_sample(scene, key, left, size);
        return;
    case ENT_KEY_NODE: {
        struct ent_shape shape = ent_shape_sized(key->shape, (struct ent_size){width, round(1.1 * size)});
        ent_mark_shape(&scene->frame, &scene->arena, &shape, middle, key->paint);
        return;
    }
    case ENT_KEY_CELL:
        ent_mark_box(&scene->frame, (struct ent_box){middle, {width, width}}, 0, key->paint);
        if (key->has_glyph)
            ent_mark_sign(&scene->frame, &scene->arena, key->look, middle, 0.28 * width, width / 9,
                          key->colour);
        return;
    default:
        ent_mark_sign(&scene->frame, &scene->arena, key->look, middle, 0.35 * width, width / 7,
                      key->colour != ENT_NO_COLOUR ? key->colour : scene->theme->signs[key->look].colour);
    }
}

double ent_legend_height(const struct ent_legend *legend, double size, double width) {
    return 1.6 * size * (double)rows_of(legend, size, width);
}

void ent_legend_put(struct ent_scene *scene, const struct ent_legend *legend, double size, double width,
                    double top) {
    double left = scene->preset->margin, row = 1.6 * size, x = left;
    ent_mark_group(&scene->frame, "legend", NULL, NULL);
    for (size_t i = 0; i < legend->count; i++) {
        const struct ent_key *key = &legend->keys[i];
        double needed = key_width(key, size), y = round(top + row / 2);
        if (x > left && x + needed > left + width) {
            top += row;
            x = left;
            y = round(top + row / 2);
        }
        put_sample(scene, key, (struct ent_point){round(x), y}, size);
        double before = sample_width(key, size) + 0.5 * size;
        struct ent_point at = {round(x + before), round(y + ENT_MIDDLE_OF_LETTERS * size)};
        const char *text = ent_block_cut(scene, key->text, width - before, size);
        if (text == NULL) {
            scene->frame.failed = true;
            break;
        }
        ent_mark_text(&scene->frame, at, text, size, ENT_REGULAR, ENT_ANCHOR_START, ENT_INK);
        x += needed + 1.5 * size;
    }
    ent_mark_end(&scene->frame);
}

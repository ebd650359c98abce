/* SPDX-License-Identifier: MIT */
#include "figure/appendix.h"

#include "base/text.h"
#include "figure/block.h"
#include "figure/sentence.h"
#include <math.h>

/* An item longer than so many lines is cut; the picture's own title has the whole of it. */
enum { LINES_MOST = 12, COLUMNS_MOST = 3 };

static const double column_least = 32, gap = 1.6, id_gap = 0.4; /* per pixel of type */

struct columns {
    struct ent_type type;
    size_t count;
    double left, width, id_room, step; /* of one; of the room for ids; from one column to the next */
};

static const char *item(struct ent_scene *scene, const char *before, const entente_document *document,
                        const struct entente_relation *relation) {
    struct ent_buffer out = {0};
    ent_buffer_add(&out, before);
    ent_add_relation_sentence(&out, document, relation);
    return ent_scene_keep(scene, &out);
}

/* Longer ones are cut: the picture's own title of a line has the whole of it. */
static const char *id_of(struct ent_scene *scene, const struct entente_relation *relation) {
    enum { ID_BYTES = 24 };
    const char *id = relation->id;
    struct ent_buffer out = {0};
    size_t shown = ent_text_cut(id, ID_BYTES);
    ent_buffer_add_bytes(&out, id, shown);
    if (id[shown] != '\0') ent_buffer_add(&out, "\xE2\x80\xA6");
    return ent_scene_keep(scene, &out);
}

static double widest(const char *const *ids, size_t count, double size) {
    double most = 0;
    for (size_t i = 0; i < count; i++) most = fmax(most, ent_text_width(ids[i], size, ENT_REGULAR));
    return most;
}

static struct columns plan(const struct ent_scene *scene, const char *const *ids, size_t count) {
    const struct ent_preset *preset = scene->preset;
    struct columns columns = {.type = {preset->source, ENT_REGULAR, ENT_INK}, .left = preset->margin};
    double size = columns.type.size, room = scene->size.width - 2 * preset->margin;
    double fitting = floor((room + gap * size) / ((column_least + gap) * size));
    columns.count = fitting < 1 ? 1 : fitting > COLUMNS_MOST ? COLUMNS_MOST : (size_t)fitting;
    columns.step = (room + gap * size) / (double)columns.count;
    columns.id_room = widest(ids, count, size) + id_gap * size;
    columns.width = columns.step - gap * size - columns.id_room;
    return columns;
}

/* How many lines each item takes. */
static size_t *count_lines(struct ent_scene *scene, const struct columns *columns, const char *const *items,
                           size_t count) {
    size_t *lines = ent_arena_take(&scene->arena, (count + 1) * sizeof *lines);
    for (size_t i = 0; lines != NULL && i < count; i++)
        lines[i] = ent_block_lines(items[i], &columns->type, columns->width, LINES_MOST);
    return lines;
}

/* The fewest lines per column with which all items stand in the columns, none broken between two. */
static size_t lines_per_column(const size_t *lines, size_t count, size_t columns) {
    size_t sum = 0;
    for (size_t i = 0; i < count; i++) sum += lines[i];
    for (size_t most = (sum + columns - 1) / columns;; most++) {
        size_t used = 1, filled = 0;
        for (size_t i = 0; i < count; i++) {
            if (filled > 0 && filled + lines[i] > most) {
                used++;
                filled = 0;
            }
            filled += lines[i];
        }
        if (used <= columns) return most;
    }
}

static bool put_items(struct ent_scene *scene, const struct columns *columns, const char *const *ids,
                      const char *const *items, const size_t *lines, size_t count, size_t most, double top) {
    double step = ENT_BLOCK_STEP * columns->type.size, left = columns->left;
    size_t filled = 0;
    for (size_t i = 0; i < count; i++) {
        if (filled > 0 && filled + lines[i] > most) {
            left += columns->step;
            filled = 0;
        }
        double y = top + step * (double)filled;
        if (ent_block_put(scene, ids[i], &columns->type, left, columns->id_room, y, 1) < 0 ||
            ent_block_put(scene, items[i], &columns->type, left + columns->id_room, columns->width, y,
                          LINES_MOST) < 0)
            return false;
        filled += lines[i];
    }
    return true;
}

/* In a comparison, of ties that are there after, too: what they rested on before. */
static size_t count_former(const struct ent_scene *scene) {
    const struct entente_comparison *changes = scene->figure->changes;
    size_t count = 0;
    for (size_t i = 0; changes != NULL && i < changes->tie_count; i++) {
        const struct entente_tie_change *tie = &changes->ties[i];
        if (tie->was != NULL && tie->is != NULL) count += tie->was->relation_count;
    }
    return count;
}

static bool list_former(struct ent_scene *scene, const char **ids, const char **items) {
    const struct entente_comparison *changes = scene->figure->changes;
    size_t count = 0;
    for (size_t i = 0; changes != NULL && i < changes->tie_count; i++) {
        const struct entente_tie_change *tie = &changes->ties[i];
        if (tie->was == NULL || tie->is == NULL) continue;
        const entente_document *before = entente_network_document(changes->networks[0]);
        for (size_t r = 0; r < tie->was->relation_count; r++, count++) {
            const struct entente_relation *relation =
                entente_document_relation(before, tie->was->relations[r]);
            if ((ids[count] = id_of(scene, relation)) == NULL) return false;
            if ((items[count] = item(scene, "before: ", before, relation)) == NULL) return false;
        }
    }
    return true;
}

bool ent_appendix_put(struct ent_scene *scene) {
    const entente_document *document = entente_network_document(scene->network);
    size_t now = entente_document_relation_count(document), count = now + count_former(scene);
    const char **items = ent_arena_take(&scene->arena, (count + 1) * sizeof *items);
    const char **ids = ent_arena_take(&scene->arena, (count + 1) * sizeof *ids);
    if (items == NULL || ids == NULL) return false;
    for (size_t i = 0; i < now; i++) {
        const struct entente_relation *relation = entente_document_relation(document, i);
        if ((ids[i] = id_of(scene, relation)) == NULL) return false;
        if ((items[i] = item(scene, "", document, relation)) == NULL) return false;
    }
    if (!list_former(scene, ids + now, items + now)) return false;
    const struct columns columns = plan(scene, ids, count);
    const size_t *lines = count_lines(scene, &columns, items, count);
    if (lines == NULL) return false;
    double step = ENT_BLOCK_STEP * columns.type.size, top = scene->size.height;
    const struct ent_type head = {columns.type.size, ENT_BOLD, ENT_INK};
    if (ent_block_put(scene, "Evidence", &head, columns.left, columns.width, top, 1) < 0) return false;
    size_t most = count > 0 ? lines_per_column(lines, count, columns.count) : 0;
    scene->size.height = ceil(top + step * (double)(most + 1) + scene->preset->margin);
    return put_items(scene, &columns, ids, items, lines, count, most, top + 1.2 * step);
}

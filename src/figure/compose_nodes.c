/* SPDX-License-Identifier: MIT */
#include "base/buffer.h"
#include "base/short_number.h"
#include "base/text.h"
#include "figure/change.h"
#include "figure/compose.h"
#include "name/name.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* Lines of a name, and their columns: as few and narrow as hold it whole. */
static const struct {
    size_t columns, lines;
} name_blocks[] = {{16, 3}, {20, 3}, {22, 4}, {28, 4}, {34, 5}, {48, 5}};
enum { NAME_BLOCKS = sizeof name_blocks / sizeof *name_blocks };
static const double words_share = 0.72; /* the size of words at lines, of that of the smallest names */
static const double line_spacing = 1.2; /* pixels from one line to the next, per pixel of size */

struct range {
    double low, high;
};

static struct range range_of(const struct entente_scores *scores) {
    struct range range = {HUGE_VAL, -HUGE_VAL};
    for (size_t i = 0; scores != NULL && i < scores->count; i++) {
        if (!isfinite(scores->values[i])) continue;
        range.low = fmin(range.low, scores->values[i]);
        range.high = fmax(range.high, scores->values[i]);
    }
    return range;
}

/* The largest box is `most` times as large as the smallest, in each direction; area follows the score. */
static double scale_of(const struct entente_scores *scores, struct range range, size_t actor, double most) {
    if (scores == NULL || !isfinite(scores->values[actor]) || range.high <= range.low) return 1;
    double share = (scores->values[actor] - range.low) / (range.high - range.low);
    return sqrt(1 + (most * most - 1) * share);
}

static const char *sentence(struct ent_scene *scene, const struct entente_actor *actor, const char *inner,
                            const struct entente_scores *scores) {
    struct ent_buffer out = {0};
    ent_buffer_add_bytes(&out, actor->name, ent_text_cut(actor->name, ENT_NAME_SHOWN));
    ent_buffer_add(&out, " (");
    ent_buffer_add(&out, entente_kind_name(actor->kind));
    ent_buffer_add(&out, ")");
    if (*actor->role != '\0') {
        ent_buffer_add(&out, ", ");
        ent_buffer_add_bytes(&out, actor->role, ent_text_cut(actor->role, ENT_NAME_SHOWN));
    }
    const char *presence = ent_change_presence(scene, actor);
    if (presence != NULL) ent_buffer_format(&out, ", %s", presence);
    if (scores != NULL) {
        char number[ENT_NUMBER_SIZE];
        double value =
            scores->values[actor - entente_document_actor(entente_network_document(scene->network), 0)];
        ent_short_number(value, number);
        ent_buffer_format(&out, "; %s: %s", scores->measure->title, isfinite(value) ? number : "undefined");
    }
    if (*inner != '\0') ent_buffer_format(&out, "; %s", inner);
    return ent_scene_keep(scene, &out);
}

/* In the usual font, which is so much narrower than the widest; that one may take some of the sides' room. */
static struct ent_size text_size(const struct ent_lines *lines, double size, enum ent_weight_of_type type) {
    static const double usual[] = {[ENT_REGULAR] = 0.92, [ENT_BOLD] = 0.88}, of_sides = 0.6;
    double widest = 0;
    for (size_t i = 0; i < lines->count; i++)
        widest = fmax(widest, ent_text_width(lines->line[i], size, type));
    double width = fmax(usual[type] * widest, widest - of_sides * size);
    return (struct ent_size){width, (double)lines->count * size * line_spacing};
}

static void paint(struct ent_node *node, enum entente_kind kind, bool is_scored) {
    bool is_issue = !entente_kind_is_actor(kind);
    node->fill = is_issue ? ENT_ISSUE_FILL : ENT_NODE_FILL;
    node->border = is_issue ? ENT_ISSUE_BORDER : ENT_NODE_BORDER;
    node->ink = ENT_INK;
    if (is_scored) return;
    node->fill = ENT_UNSCORED_FILL;
    node->border = ENT_UNSCORED_BORDER;
    node->ink = ENT_MUTED;
}

static bool compose_node(struct ent_scene *scene, size_t index, const struct ent_inner *sum) {
    const struct entente_scores *sizes = scene->figure->sizes;
    const struct entente_actor *actor =
        entente_document_actor(entente_network_document(scene->network), index);
    struct ent_node *node = &scene->nodes[index];
    const char *inner = ent_inner_text(scene, sum);
    if (inner == NULL) return false;
    *node = (struct ent_node){
        .actor = index,
        .name = ent_change_name(scene, actor),
        .type = actor->kind == ENTENTE_STATE ? ENT_BOLD : ENT_REGULAR,
        .title = sentence(scene, actor, inner, sizes),
        .inner = inner,
    };
    const char *presence = ent_change_presence(scene, actor);
    node->is_new = presence != NULL && strcmp(presence, "only after") == 0;
    node->is_gone = presence != NULL && !node->is_new;
    bool is_scored = sizes == NULL || isfinite(sizes->values[index]);
    paint(node, actor->kind, is_scored && !node->is_gone);
    return node->name != NULL && node->title != NULL;
}

static int by_text(const void *a, const void *b) {
    const char *const *x = a, *const *y = b;
    return strcmp(*x, *y);
}

static bool number_blocs(struct ent_scene *scene) {
    const entente_document *document = entente_network_document(scene->network);
    scene->blocs = ent_arena_take(&scene->arena, (scene->node_count + 1) * sizeof *scene->blocs);
    if (scene->blocs == NULL) return false;
    size_t count = 0;
    for (size_t i = 0; i < scene->node_count; i++) {
        const char *bloc = entente_document_actor(document, i)->bloc;
        if (*bloc != '\0') scene->blocs[count++] = bloc;
    }
    qsort(scene->blocs, count, sizeof *scene->blocs, by_text);
    for (size_t i = 0; i < count; i++) {
        if (i == 0 || strcmp(scene->blocs[i], scene->blocs[scene->bloc_count - 1]) != 0)
            scene->blocs[scene->bloc_count++] = scene->blocs[i];
    }
    for (size_t i = 0; i < scene->node_count; i++) {
        const char *bloc = entente_document_actor(document, i)->bloc;
        for (size_t b = 0; b < scene->bloc_count; b++) {
            if (strcmp(scene->blocs[b], bloc) == 0) scene->nodes[i].bloc = b + 1;
        }
        size_t number = scene->nodes[i].bloc;
        if (number == 0 || number > ENT_BLOC_COLOURS || scene->nodes[i].fill == ENT_UNSCORED_FILL) continue;
        scene->nodes[i].fill = (enum ent_colour)(ENT_BLOC_1_FILL + number - 1);
    }
    return true;
}

bool ent_compose_nodes(struct ent_scene *scene) {
    scene->node_count = entente_network_actor_count(scene->network);
    scene->nodes = ent_alloc(scene->node_count, sizeof *scene->nodes);
    struct ent_inner *sums = ent_inner_sums(entente_network_document(scene->network));
    bool fine = scene->nodes != NULL && sums != NULL;
    for (size_t i = 0; fine && i < scene->node_count; i++) fine = compose_node(scene, i, &sums[i]);
    free(sums);
    return fine && number_blocs(scene);
}

/* What is too long even so keeps its two ends: names often differ there. */
static const char *without_middle(struct ent_scene *scene, const char *name) {
    enum { FIRST = 110, LAST = 90 };
    size_t length = strlen(name), at = length > LAST ? length - LAST : 0;
    struct ent_buffer out = {0};
    while ((name[at] & 0xC0) == 0x80) at++;
    ent_buffer_add_bytes(&out, name, ent_text_cut(name, FIRST));
    ent_buffer_add(&out, " \xE2\x80\xA6 ");
    ent_buffer_add(&out, name + at);
    return ent_scene_keep(scene, &out);
}

static bool wrap_name(struct ent_scene *scene, const char *name, struct ent_lines *lines) {
    for (size_t i = 0; i < NAME_BLOCKS; i++) {
        if (!ent_text_wrap(&scene->arena, name, name_blocks[i].columns, name_blocks[i].lines, lines))
            return false;
        if (!lines->was_cut && (!lines->broke_a_word || i + 1 == NAME_BLOCKS)) return true;
    }
    if (!lines->was_cut) return true;
    const char *ends = without_middle(scene, name);
    if (ends == NULL) return false;
    bool fine = ent_text_wrap(&scene->arena, ends, 48, ENT_LINES_MOST, lines);
    lines->was_cut = true;
    return fine;
}

/* Below the name, where there is room for a line. */
static bool wrap_label(struct ent_scene *scene, struct ent_node *node) {
    if (!wrap_name(scene, node->name, &node->lines)) return false;
    if (*node->inner != '\0' && node->lines.count < ENT_LINES_MOST)
        node->lines.line[node->lines.count++] = node->inner;
    return true;
}

bool ent_size_nodes(struct ent_scene *scene, double size, double range) {
    const entente_document *document = entente_network_document(scene->network);
    const struct entente_scores *sizes = scene->figure->sizes;
    struct range scores = range_of(sizes);
    scene->type = size;
    scene->words_size = fmax(scene->preset->least, floor(words_share * 10 * size + 1e-6) / 10);
    scene->badge_radius = round(5 * scene->words_size) / 10;
    for (size_t i = 0; i < scene->node_count; i++) {
        const struct entente_actor *actor = entente_document_actor(document, i);
        struct ent_node *node = &scene->nodes[i];
        double scale = scale_of(sizes, scores, i, range);
        node->font_size = floor(10 * size * scale + 1e-6) / 10;
        if (node->lines.count == 0 && !wrap_label(scene, node)) return false;
        struct ent_size text = text_size(&node->lines, node->font_size, node->type);
        node->shape = ent_shape_round(actor->kind, text, node->font_size);
        node->box.size = node->shape.size;
    }
    return true;
}

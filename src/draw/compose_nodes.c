/* SPDX-License-Identifier: MIT */
#include "base/buffer.h"
#include "base/text.h"
#include "draw/compose.h"
#include "draw/short_number.h"
#include "model/name.h"

#include <math.h>

/* A name's lines: most columns, lines, and pixels from one to the next per pixel of size. */
enum { NAME_COLUMNS = 18, NAME_LINES = 3 };
static const double line_spacing = 1.2;

/* The largest box is this much larger than the smallest, in each direction; area follows the score. */
static const double most_scale = 1.65;

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

static double scale_of(const struct entente_scores *scores, struct range range, size_t actor) {
    if (scores == NULL || !isfinite(scores->values[actor]) || range.high <= range.low) return 1;
    double share = (scores->values[actor] - range.low) / (range.high - range.low);
    return sqrt(1 + (most_scale * most_scale - 1) * share);
}

static const char *sentence(struct ent_scene *scene, const struct entente_actor *actor,
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
    if (scores != NULL) {
        char number[ENT_NUMBER_SIZE];
        double value =
            scores->values[actor - entente_document_actor(entente_network_document(scene->network), 0)];
        ent_short_number(value, number);
        ent_buffer_format(&out, "; %s: %s", scores->measure->title, isfinite(value) ? number : "undefined");
    }
    return ent_scene_keep(scene, &out);
}

static struct ent_size text_size(const struct ent_lines *lines, double size, enum ent_weight_of_type type) {
    double width = 0;
    for (size_t i = 0; i < lines->count; i++) width = fmax(width, ent_text_width(lines->line[i], size, type));
    return (struct ent_size){width, (double)lines->count * size * line_spacing};
}

static void paint(struct ent_node *node, const struct ent_theme *theme, enum entente_kind kind,
                  bool is_scored) {
    bool is_issue = kind == ENTENTE_ISSUE || kind == ENTENTE_EVENT;
    node->fill = is_issue ? theme->issue_fill : theme->node_fill;
    node->border = is_issue ? theme->issue_border : theme->node_border;
    node->ink = theme->ink;
    if (is_scored) return;
    node->fill = theme->unscored_fill;
    node->border = theme->unscored_border;
    node->ink = theme->muted;
}

static bool compose_node(struct ent_scene *scene, size_t index, const struct entente_scores *sizes,
                         struct range range) {
    const struct entente_actor *actor =
        entente_document_actor(entente_network_document(scene->network), index);
    struct ent_node *node = &scene->nodes[index];
    double scale = scale_of(sizes, range, index);
    *node = (struct ent_node){
        .actor = index,
        .name = actor->name,
        .font_size = round(2 * ENT_NAME_SIZE * scale) / 2,
        .type = actor->kind == ENTENTE_STATE ? ENT_BOLD : ENT_REGULAR,
        .title = sentence(scene, actor, sizes),
    };
    if (node->title == NULL) return false;
    if (!ent_text_wrap(&scene->arena, actor->name, NAME_COLUMNS, NAME_LINES, &node->lines)) return false;
    paint(node, scene->theme, actor->kind, sizes == NULL || isfinite(sizes->values[index]));
    struct ent_size text = text_size(&node->lines, node->font_size, node->type);
    node->shape = ent_shape_round(actor->kind, text, scale);
    node->box.size = node->shape.size;
    return true;
}

bool ent_compose_nodes(struct ent_scene *scene, const struct entente_scores *sizes) {
    struct range range = range_of(sizes);
    scene->node_count = entente_network_actor_count(scene->network);
    scene->nodes = ent_alloc(scene->node_count, sizeof *scene->nodes);
    if (scene->nodes == NULL) return false;
    for (size_t i = 0; i < scene->node_count; i++) {
        if (!compose_node(scene, i, sizes, range)) return false;
    }
    return true;
}

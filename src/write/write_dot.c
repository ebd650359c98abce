/* SPDX-License-Identifier: MIT */
#include "base/child.h"
#include "base/memory.h"
#include "base/number.h"
#include "base/report.h"
#include "base/text.h"
#include "figure/figure.h"
#include "figure/scene.h"
#include "graph/dot_memory.h"
#include "model/document.h"
#include "name/name.h"
#include "write/tie_text.h"
#include "write/writer.h"

#include <cgraph.h>
#include <math.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

/* cgraph is built and written in a child process: it keeps global state, and it does not survive a failing
 * allocation. */

/* Readers of DOT refuse texts of 16 KiB. */
enum { LIST_BYTES = 2000 };

struct dot {
    const struct ent_scene *scene;
    const struct entente_figure *figure;
    Agraph_t *graph;
    struct ent_buffer value;
    struct ent_tie_texts texts;
    size_t *relations; /* of one sign of a tie */
    size_t relation_room;
    bool failed;
};

/* cgraph takes texts that it does not change as `char *`. */
static char *text(const char *constant) {
    return ent_unconst(constant);
}

/* -- texts: a backslash is always doubled, as cgraph writes one before the closing quote as it is, and the
 * text would go on
 * ------------------------------------------------------------------------------------------------ */

static bool is_refused(int32_t code) {
    bool is_nothing = (code >= 0xFDD0 && code <= 0xFDEF) || (code & 0xFFFE) == 0xFFFE;
    return code < 0 || ent_is_control(code) || is_nothing;
}

/* Labels are read once more: entities and escapes in them stand for other characters. */
enum reading { PLAIN, LABEL };

enum { SHOWS_MOST = 2048 };

static const char *replacement(int32_t code, enum reading reading) {
    if (code == '\\') return "\\\\";
    if (is_refused(code)) return "\xEF\xBF\xBD";
    return reading == LABEL ? ent_text_entity(code) : NULL;
}

static void add_text(struct dot *dot, const char *given, size_t most, enum reading reading) {
    size_t length = ent_text_cut(given, most), used = 0;
    for (size_t at = 0; at < length; at += used) {
        const char *other = replacement(ent_text_next(given + at, &used), reading);
        if (other != NULL)
            ent_buffer_add(&dot->value, other);
        else
            ent_buffer_add_bytes(&dot->value, given + at, used);
    }
}

/* -- attributes ------------------------------------------------------------------------------------------ */

static void forget_value(struct dot *dot) {
    dot->value.length = 0;
    if (dot->value.data != NULL) dot->value.data[0] = '\0';
}

static void put(struct dot *dot, void *object, const char *name) {
    bool is_empty = dot->value.length == 0;
    if (dot->value.failed || agset(object, text(name), is_empty ? text("") : dot->value.data) != 0)
        dot->failed = true;
    forget_value(dot);
}

static void set(struct dot *dot, void *object, const char *name, const char *value) {
    add_text(dot, value, ENT_NAME_SHOWN, PLAIN);
    put(dot, object, name);
}

static void set_label(struct dot *dot, void *object, const char *value) {
    add_text(dot, value, ENT_NAME_SHOWN, LABEL);
    put(dot, object, "label");
}

static void set_number(struct dot *dot, void *object, const char *name, double value) {
    if (isfinite(value)) ent_buffer_real(&dot->value, value);
    put(dot, object, name);
}

static void declare(struct dot *dot, int subject, const char *name, const char *usual) {
    if (agattr(dot->graph, subject, text(name), text(usual)) == NULL) dot->failed = true;
}

static void declare_all(struct dot *dot) {
    const struct ent_theme *theme = dot->scene->theme;
    const struct {
        int subject;
        const char *name, *usual;
    } attributes[] = {
        {AGRAPH, "rankdir", "LR"},
        {AGRAPH, "label", ""},
        {AGRAPH, "labelloc", "t"},
        {AGRAPH, "fontname", "Helvetica-Bold"},
        {AGRAPH, "fontsize", "20"},
        {AGRAPH, "fontcolor", ent_theme_colour(theme, ENT_INK)},
        {AGRAPH, "bgcolor", ent_theme_colour(theme, ENT_BACKGROUND)},
        {AGRAPH, "title", ""},
        {AGRAPH, "as_of", ""},
        {AGRAPH, "score", ""},
        {AGNODE, "label", ""},
        {AGNODE, "fontname", "Helvetica"},
        {AGNODE, "fontsize", "13"},
        {AGNODE, "fontcolor", ent_theme_colour(theme, ENT_INK)},
        {AGNODE, "shape", "box"},
        {AGNODE, "style", "filled"},
        {AGNODE, "color", ent_theme_colour(theme, ENT_NODE_BORDER)},
        {AGNODE, "fillcolor", ent_theme_colour(theme, ENT_NODE_FILL)},
        {AGNODE, "peripheries", "1"},
        {AGNODE, "actor", ""},
        {AGNODE, "kind", ""},
        {AGNODE, "role", ""},
        {AGNODE, "bloc", ""},
        {AGNODE, "parent", ""},
        {AGNODE, "note", ""},
        {AGNODE, "score", ""},
        {AGEDGE, "label", ""},
        {AGEDGE, "fontname", "Helvetica"},
        {AGEDGE, "fontsize", "12"},
        {AGEDGE, "fontcolor", ent_theme_colour(theme, ENT_INK)},
        {AGEDGE, "color", ent_theme_colour(theme, ENT_INK)},
        {AGEDGE, "style", "solid"},
        {AGEDGE, "penwidth", "1"},
        {AGEDGE, "sign", ""},
        {AGEDGE, "tie_weight", ""},
        {AGEDGE, "positive", ""},
        {AGEDGE, "negative", ""},
        {AGEDGE, "neutral", ""},
        {AGEDGE, "count", ""},
        {AGEDGE, "confidence", ""},
        {AGEDGE, "words", ""},
        {AGEDGE, "dates", ""},
        {AGEDGE, "relations", ""},
        {AGEDGE, "sources", ""},
    };
    for (size_t i = 0; i < sizeof attributes / sizeof *attributes; i++) {
        declare(dot, attributes[i].subject, attributes[i].name, attributes[i].usual);
    }
}

/* -- the graph ------------------------------------------------------------------------------------------- */

static const struct {
    const char *shape, *style, *peripheries;
} looks[ENTENTE_KIND_COUNT] = {
    [ENTENTE_STATE] = {"box", "filled,rounded,bold", "1"},
    [ENTENTE_GOVERNMENT] = {"box", "filled,rounded", "2"},
    [ENTENTE_ORGANISATION] = {"box", "filled", "2"},
    [ENTENTE_PERSON] = {"ellipse", "filled", "1"},
    [ENTENTE_MEDIA] = {"note", "filled", "1"},
    [ENTENTE_GROUP] = {"octagon", "filled", "1"},
    [ENTENTE_ISSUE] = {"hexagon", "filled", "1"},
    [ENTENTE_EVENT] = {"parallelogram", "filled", "1"},
    [ENTENTE_OTHER] = {"box", "filled", "1"},
};

/* A node is called as its actor is, so that it is the same in every file. A name that begins with a percent
 * sign is none to cgraph. */
static Agnode_t *node_of(struct dot *dot, size_t index, int create) {
    const entente_document *document = entente_network_document(dot->scene->network);
    const char *id = entente_document_actor(document, dot->scene->nodes[index].actor)->id;
    if (*id == '%') ent_buffer_add(&dot->value, "\\");
    add_text(dot, id, SIZE_MAX, PLAIN);
    Agnode_t *node = dot->value.failed ? NULL : agnode(dot->graph, dot->value.data, create);
    if (node == NULL) dot->failed = true;
    forget_value(dot);
    return node;
}

static void add_node(struct dot *dot, size_t index) {
    const struct ent_node *drawn = &dot->scene->nodes[index];
    const entente_document *document = entente_network_document(dot->scene->network);
    const struct entente_actor *actor = entente_document_actor(document, drawn->actor);
    Agnode_t *node = node_of(dot, index, 1);
    if (node == NULL) return;
    set_label(dot, node, actor->name);
    set(dot, node, "actor", actor->id);
    set(dot, node, "kind", entente_kind_name(actor->kind));
    set(dot, node, "role", actor->role);
    set(dot, node, "bloc", actor->bloc);
    set(dot, node, "note", actor->note);
    if (actor->parent != ENTENTE_NONE)
        set(dot, node, "parent", entente_document_actor(document, actor->parent)->id);
    if (dot->figure->sizes != NULL) set_number(dot, node, "score", dot->figure->sizes->values[drawn->actor]);
    set(dot, node, "shape", looks[actor->kind].shape);
    set(dot, node, "style", looks[actor->kind].style);
    set(dot, node, "peripheries", looks[actor->kind].peripheries);
    set(dot, node, "color", ent_theme_colour(dot->scene->theme, drawn->border));
    set(dot, node, "fillcolor", ent_theme_colour(dot->scene->theme, drawn->fill));
    set(dot, node, "fontcolor", ent_theme_colour(dot->scene->theme, drawn->ink));
    set_number(dot, node, "fontsize", drawn->font_size);
}

/* Joined by "; ", cut where the list grows too long. */
static void add_list(struct dot *dot, const char *item, enum reading reading) {
    if (dot->value.length > LIST_BYTES) return;
    if (dot->value.length > 0) ent_buffer_add(&dot->value, reading == LABEL ? ", " : "; ");
    add_text(dot, item, ENT_NAME_SHOWN, reading);
    if (dot->value.length > LIST_BYTES) ent_buffer_add(&dot->value, "; \xE2\x80\xA6");
}

static void set_list(struct dot *dot, Agedge_t *edge, const char *name, const struct entente_tie *part,
                     enum ent_tie_part what, enum reading reading) {
    const entente_document *document = entente_network_document(dot->scene->network);
    if (!ent_tie_texts_fill(&dot->texts, document, part, what)) dot->failed = true;
    for (size_t i = 0; i < dot->texts.count && !dot->failed; i++) add_list(dot, dot->texts.items[i], reading);
    put(dot, edge, name);
}

/* The relations of the line's sign, as a tie of their own. */
static bool take_part(struct dot *dot, const struct ent_line *line, struct entente_tie *part) {
    const entente_document *document = entente_network_document(dot->scene->network);
    const struct entente_tie *tie = line->tie;
    *part = *tie;
    if (!ent_grow(&dot->relations, &dot->relation_room, tie->relation_count, sizeof *dot->relations))
        return false;
    part->relations = dot->relations;
    part->relation_count = 0;
    part->confidence = 0;
    for (size_t i = 0; i < tie->relation_count; i++) {
        const struct entente_relation *relation = entente_document_relation(document, tie->relations[i]);
        if (relation->sign != line->sign || !ent_makes_tie(relation)) continue;
        dot->relations[part->relation_count++] = tie->relations[i];
        part->confidence += relation->confidence;
    }
    part->confidence /= (double)part->relation_count;
    return true;
}

static void set_relations(struct dot *dot, Agedge_t *edge, const struct entente_tie *part) {
    const entente_document *document = entente_network_document(dot->scene->network);
    for (size_t i = 0; i < part->relation_count; i++) {
        add_list(dot, entente_document_relation(document, part->relations[i])->id, PLAIN);
    }
    put(dot, edge, "relations");
}

static void add_edge(struct dot *dot, const struct ent_line *line) {
    struct entente_tie part;
    Agnode_t *source = node_of(dot, line->source, 0), *target = node_of(dot, line->target, 0);
    Agedge_t *edge = dot->failed ? NULL : agedge(dot->graph, source, target, NULL, 1);
    if (edge == NULL || !take_part(dot, line, &part)) {
        dot->failed = true;
        return;
    }
    const double *dash = line->look->dash;
    set_list(dot, edge, "label", &part, ENT_TIE_WORDS, LABEL);
    set_list(dot, edge, "words", &part, ENT_TIE_WORDS, PLAIN);
    set_list(dot, edge, "dates", &part, ENT_TIE_DATES, PLAIN);
    set_list(dot, edge, "sources", &part, ENT_TIE_SOURCES, PLAIN);
    set_relations(dot, edge, &part);
    set_number(dot, edge, "sign", line->sign);
    set_number(dot, edge, "tie_weight", line->weight);
    set_number(dot, edge, "positive", part.positive);
    set_number(dot, edge, "negative", part.negative);
    set_number(dot, edge, "neutral", part.neutral);
    set_number(dot, edge, "count", (double)part.relation_count);
    set_number(dot, edge, "confidence", part.confidence);
    set(dot, edge, "color", ent_theme_colour(dot->scene->theme, line->look->colour));
    set(dot, edge, "style", dash[0] <= 0 ? "solid" : dash[0] > 1 ? "dashed" : "dotted");
    set_number(dot, edge, "penwidth", line->width);
}

/* The title, and below it what is shown unless that is all. */
static void set_head(struct dot *dot, const char *title, const char *shows) {
    add_text(dot, title, ENT_NAME_SHOWN, LABEL);
    if (*shows != '\0') {
        ent_buffer_add(&dot->value, "\\n");
        add_text(dot, shows, SHOWS_MOST, LABEL);
    }
    put(dot, dot->graph, "label");
    if (*shows == '\0') return;
    declare(dot, AGRAPH, "comment", "");
    add_text(dot, shows, SHOWS_MOST, PLAIN);
    put(dot, dot->graph, "comment");
}

static void build(struct dot *dot) {
    const entente_document *document = entente_network_document(dot->scene->network);
    const char *title = dot->figure->title != NULL ? dot->figure->title : entente_document_title(document);
    declare_all(dot);
    set_head(dot, title, entente_document_shows(document));
    set(dot, dot->graph, "title", title);
    set(dot, dot->graph, "as_of", entente_document_as_of(document));
    if (dot->figure->sizes != NULL) set(dot, dot->graph, "score", dot->figure->sizes->measure->name);
    for (size_t i = 0; i < dot->scene->node_count && !dot->failed; i++) add_node(dot, i);
    for (size_t i = 0; i < dot->scene->line_count && !dot->failed; i++) add_edge(dot, &dot->scene->lines[i]);
}

static int take(void *channel, const char *piece) {
    struct ent_buffer *buffer = channel;
    ent_buffer_add(buffer, piece);
    return buffer->failed ? -1 : 0;
}

static int stay(void *channel) {
    (void)channel;
    return 0;
}

struct task {
    const struct ent_scene *scene;
    const struct entente_figure *figure;
};

static bool work(const void *payload, struct ent_buffer *answer) {
    Agiodisc_t memory = AgIoDisc;
    Agdisc_t disciplines = {.mem = &ent_dot_memory, .id = &AgIdDisc, .io = &memory};
    const struct task *task = payload;
    memory.putstr = take;
    memory.flush = stay;
    struct dot dot = {.scene = task->scene, .figure = task->figure};
    dot.graph = agopen(text("entente"), dot.scene->is_directed ? Agdirected : Agundirected, &disciplines);
    if (dot.graph == NULL) return false;
    build(&dot);
    bool fine = !dot.failed && agwrite(dot.graph, answer) == 0;
    agclose(dot.graph);
    ent_buffer_clear(&dot.value);
    ent_tie_texts_clear(&dot.texts);
    free(dot.relations);
    return fine;
}

static enum entente_status write_dot(const struct entente_output *output, struct ent_buffer *bytes,
                                     const struct entente_sink *sink) {
    static const struct ent_child_limits limits = {.step = "cgraph",
                                                   .cpu_seconds = 120,
                                                   .wall_seconds = 240,
                                                   .memory_bytes = (size_t)16 << 30,
                                                   .answer_bytes = (size_t)1 << 30};
    struct ent_scene scene;
    enum entente_status status = ent_figure_compose_unplaced(&scene, output->network, &output->figure, sink);
    if (status == ENTENTE_OK) {
        const struct task task = {&scene, &output->figure};
        enum ent_child_end end = ent_child_run(work, &task, &limits, bytes);
        if (end == ENT_CHILD_NOT_RUN) status = ent_child_not_run(sink);
        if (end == ENT_CHILD_FAILED || end == ENT_CHILD_CRASHED)
            status = ent_library_failed(sink, "cgraph",
                                        ent_child_fate() != NULL ? ent_child_fate()
                                                                 : "the graph could not be written");
    }
    ent_scene_clear(&scene);
    return status;
}

const struct ent_writer ent_writer_dot = {
    .format = {"dot", ".dot", "for Graphviz, with every attribute", ENTENTE_WRITES_FIGURE},
    .write = write_dot,
};

/* SPDX-License-Identifier: MIT */
#include "base/report.h"
#include "base/short_number.h"
#include "figure/compose.h"
#include "figure/figure.h"
#include "figure/sentence.h"
#include "figure/view.h"
#include "model/document.h"
#include "write/writer.h"

#include <stdlib.h>
#include <string.h>

/* What a figure shows, for those who cannot see it: the short text that stands in its place, then all of it.
 */

enum { NAMED_MOST = 3 };

struct place {
    double strength;
    size_t node, lines;
};

static int stronger_first(const void *a, const void *b) {
    const struct place *x = a, *y = b;
    if (x->lines != y->lines) return x->lines > y->lines ? -1 : 1;
    if (x->strength != y->strength) return x->strength > y->strength ? -1 : 1;
    return x->node < y->node ? -1 : x->node > y->node;
}

/* The nodes, those with the most lines first. */
static struct place *ranked(struct ent_scene *scene) {
    struct place *places = ent_arena_take(&scene->arena, (scene->node_count + 1) * sizeof *places);
    if (places == NULL) return NULL;
    for (size_t i = 0; i < scene->node_count; i++) places[i] = (struct place){.node = i};
    for (size_t i = 0; i < scene->line_count; i++) {
        const struct ent_line *line = &scene->lines[i];
        places[line->source].lines++;
        places[line->target].lines++;
        places[line->source].strength += line->weight;
        places[line->target].strength += line->weight;
    }
    qsort(places, scene->node_count, sizeof *places, stronger_first);
    return places;
}

static void add_most_involved(struct ent_buffer *out, const struct ent_scene *scene,
                              const struct place *places) {
    size_t named = 0;
    while (named < NAMED_MOST && named < scene->node_count && places[named].lines > 0) named++;
    if (named == 0) return;
    ent_buffer_add(out, " Most ties: ");
    for (size_t i = 0; i < named; i++) {
        ent_buffer_format(out, "%s%s (%zu)",
                          i == 0           ? ""
                          : i + 1 == named ? " and "
                                           : ", ",
                          scene->nodes[places[i].node].name, places[i].lines);
    }
    ent_buffer_add(out, ".");
}

/* -- all of it ------------------------------------------------------------------------------------------- */

static void add_ids(struct ent_buffer *out, const struct ent_scene *scene, const struct ent_line *line) {
    const entente_document *document = entente_network_document(scene->network);
    const char *before = " [";
    for (size_t i = 0; i < line->tie->relation_count; i++) {
        size_t index = line->tie->relations[i];
        const struct entente_relation *relation = entente_document_relation(document, index);
        if (relation->sign != line->sign || !ent_makes_tie(relation)) continue;
        ent_buffer_format(out, "%s%s", before, relation->id);
        before = ", ";
    }
    ent_buffer_add(out, "]");
}

static void add_line(struct ent_buffer *out, const struct ent_scene *scene, const struct ent_line *line) {
    static const char *const signs[] = {"against", "neutral", "for"};
    char weight[ENT_NUMBER_SIZE];
    ent_short_number(line->weight, weight);
    ent_buffer_format(out, "- %s (%s, weight %s)", line->name, signs[line->sign + 1], weight);
    if (scene->figure->appendix) add_ids(out, scene, line);
    ent_buffer_add(out, "\n");
}

static void add_inner(struct ent_buffer *out, const struct ent_scene *scene, size_t actor) {
    const entente_document *document = entente_network_document(scene->network);
    for (size_t i = 0; i < entente_document_relation_count(document); i++) {
        const struct entente_relation *relation = entente_document_relation(document, i);
        if (!entente_is_inner(relation) || relation->source != actor) continue;
        ent_buffer_add(out, "- ");
        ent_add_relation_sentence(out, document, relation);
        if (scene->figure->appendix) ent_buffer_format(out, " [%s]", relation->id);
        ent_buffer_add(out, "\n");
    }
}

/* A node with the lines that start there, the strongest first. */
static void add_node(struct ent_buffer *out, const struct ent_scene *scene, size_t node) {
    ent_buffer_format(out, "\n%s\n", scene->nodes[node].title);
    for (size_t i = scene->line_count; i > 0; i--) {
        if (scene->lines[i - 1].source == node) add_line(out, scene, &scene->lines[i - 1]);
    }
    if (*scene->nodes[node].inner != '\0') add_inner(out, scene, scene->nodes[node].actor);
}

static void add_appendix(struct ent_buffer *out, const entente_document *document) {
    ent_buffer_add(out, "\nEVIDENCE\n");
    for (size_t i = 0; i < entente_document_relation_count(document); i++) {
        const struct entente_relation *relation = entente_document_relation(document, i);
        ent_buffer_format(out, "[%s] ", relation->id);
        ent_add_relation_sentence(out, document, relation);
        ent_buffer_add(out, "\n");
    }
}

static void add_text(struct ent_buffer *out, const struct ent_scene *scene, const struct place *places) {
    ent_buffer_format(out, "%s\n\nALT TEXT\n%s", scene->title, scene->description);
    add_most_involved(out, scene, places);
    ent_buffer_add(out, "\n\nDESCRIPTION\n");
    for (size_t i = 0; i < scene->node_count; i++) add_node(out, scene, places[i].node);
    if (*scene->words.note != '\0') ent_buffer_format(out, "\n%s\n", scene->words.note);
    if (*scene->words.source != '\0') ent_buffer_format(out, "\n%s\n", scene->words.source);
    if (scene->figure->appendix) add_appendix(out, entente_network_document(scene->network));
}

/* "Russia supports talks", and the relations below, a line each. */
static void add_mark(struct ent_buffer *out, const struct ent_mark *mark) {
    ent_buffer_format(out, "\n%s\n", mark->label);
    for (const char *line = mark->title; line != NULL && *line != '\0';) {
        size_t length = strcspn(line, "\n");
        ent_buffer_add(out, "- ");
        ent_buffer_add_bytes(out, line, length);
        ent_buffer_add(out, "\n");
        line += length + (line[length] == '\n');
    }
}

/* A page tells what it shows, with the relations that it rests on. */
static void add_page(struct ent_buffer *out, const struct ent_scene *scene) {
    ent_buffer_format(out, "%s\n\nALT TEXT\n%s\n\nDESCRIPTION\n", scene->title, scene->description);
    for (size_t i = 0; i < scene->marks.count; i++) {
        const struct ent_mark *mark = &scene->marks.items[i];
        bool is_told = mark->kind == ENT_MARK_GROUP && mark->label != NULL && mark->title != NULL;
        if (is_told && strcmp(mark->label, mark->title) != 0) add_mark(out, mark);
    }
    if (*scene->words.note != '\0') ent_buffer_format(out, "\n%s\n", scene->words.note);
    if (*scene->words.source != '\0') ent_buffer_format(out, "\n%s\n", scene->words.source);
    if (scene->figure->appendix) add_appendix(out, entente_network_document(scene->network));
}

static enum entente_status write_page(const struct entente_output *output, struct ent_buffer *bytes,
                                      const struct entente_sink *sink) {
    struct ent_scene scene;
    enum entente_status status = ent_figure_compose(&scene, output->network, &output->figure, sink);
    if (status == ENTENTE_OK) add_page(bytes, &scene);
    ent_scene_clear(&scene);
    return status;
}

static enum entente_status write_text(const struct entente_output *output, struct ent_buffer *bytes,
                                      const struct entente_sink *sink) {
    struct ent_scene scene;
    const struct ent_view *view = ent_view_named(output->figure.view);
    if (view != NULL && view->is_page) return write_page(output, bytes, sink);
    enum entente_status status = ent_figure_compose_unplaced(&scene, output->network, &output->figure, sink);
    if (status == ENTENTE_OK) {
        const struct place *places = ent_compose_words(&scene) ? ranked(&scene) : NULL;
        if (places == NULL)
            status = ent_no_memory(sink);
        else
            add_text(bytes, &scene, places);
    }
    ent_scene_clear(&scene);
    return status;
}

const struct ent_writer ent_writer_text = {
    .format = {"text", ".txt", "the figure in words: alt text, and every tie as a sentence",
               ENTENTE_WRITES_FIGURE},
    .write = write_text,
};

/* SPDX-License-Identifier: MIT */
#include "view/landscape_paint.h"

#include "view/landscape_words.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

/* -- boxes ----------------------------------------------------------------------------------------------- */

static void put_lines(struct ent_painter *p, const struct ent_lines *lines, struct ent_point *at, double size,
                      enum ent_weight_of_type type, enum ent_colour colour) {
    for (size_t i = 0; i < lines->count; i++) {
        struct ent_point base = {at->x, round(10 * (at->y + 0.95 * size)) / 10};
        ent_mark_text(&p->scene->marks, base, lines->line[i], size, type, ENT_ANCHOR_MIDDLE, colour);
        at->y += ENT_LINE_STEP * size;
    }
}

double ent_paint_size(double size) {
    return floor(10 * size) / 10;
}

static struct ent_paint party_paint(const struct ent_painter *p, const struct ent_party *party) {
    const struct ent_node *node = &p->scene->nodes[party->actor];
    struct ent_paint paint = {.fill = node->fill, .stroke = node->border, .width = 1.5};
    if (party->is_open) paint.dash[0] = 5, paint.dash[1] = 3;
    return paint;
}

struct ent_shape ent_paint_shape(const struct ent_painter *p, size_t actor, struct ent_size size) {
    enum entente_kind kind = entente_document_actor(entente_network_document(p->scene->network), actor)->kind;
    struct ent_shape shape = ent_shape_sized(kind, size);
    static const double corner = 1.2;
    if (shape.radius > corner * p->plan->size) shape.radius = corner * p->plan->size;
    return shape;
}

static void put_party(struct ent_painter *p, const struct ent_party *party) {
    const char *title = p->scene->nodes[party->actor].title;
    double name = ent_paint_size(ENT_NAME_SCALE * p->plan->size),
           voice = ent_paint_size(ent_plan_voice_size(p->plan));
    double text = ENT_LINE_STEP * (name * (double)party->name.count + voice * (double)party->voices.count);
    struct ent_shape shape = ent_paint_shape(p, party->actor, party->box.size);
    struct ent_point at = {party->box.centre.x, party->box.centre.y - text / 2};
    ent_mark_group(&p->scene->marks, "node", title, title);
    ent_mark_shape(&p->scene->marks, &p->scene->arena, &shape, party->box.centre, party_paint(p, party));
    put_lines(p, &party->name, &at, name, ENT_BOLD, ENT_INK);
    put_lines(p, &party->voices, &at, voice, ENT_REGULAR, ENT_INK);
    ent_mark_end(&p->scene->marks);
}

/* Where a note is about: a disc by itself. */
bool ent_paint_number(struct ent_painter *p, size_t number, struct ent_point at) {
    char digit[24];
    if (number == 0) return true;
    double size = ent_paint_size(fmax(0.85 * p->plan->size, p->scene->preset->least)), radius = 0.68 * size;
    snprintf(digit, sizeof digit, "%zu", number);
    const char *text = ent_arena_text(&p->scene->arena, digit, strlen(digit));
    if (text == NULL) return false;
    ent_mark_group(&p->scene->marks, "callout", NULL, NULL);
    ent_mark_disc(&p->scene->marks, at, radius, (struct ent_paint){.fill = ENT_INK});
    ent_mark_text(&p->scene->marks, (struct ent_point){at.x, at.y + ENT_MIDDLE_OF_LETTERS * size}, text, size,
                  ENT_BOLD, ENT_ANCHOR_MIDDLE, ENT_BACKGROUND);
    ent_mark_end(&p->scene->marks);
    return true;
}

static size_t note_of(const struct ent_landscape *l, size_t topic) {
    for (size_t note = 1; note <= l->note_count; note++) {
        if (l->topic_note[note] == topic + 1) return note;
    }
    return 0;
}

static bool put_topic(struct ent_painter *p, size_t index) {
    const struct ent_topic *topic = &p->l->topics[index];
    const char *title = p->scene->nodes[topic->actor].title;
    double size = ent_paint_size(p->plan->size);
    struct ent_shape shape = ent_paint_shape(p, topic->actor, topic->box.size);
    struct ent_point at = {topic->box.centre.x,
                           topic->box.centre.y - ENT_LINE_STEP * size * (double)topic->name.count / 2};
    ent_mark_group(&p->scene->marks, "node", title, title);
    ent_mark_shape(&p->scene->marks, &p->scene->arena, &shape, topic->box.centre,
                   (struct ent_paint){.fill = ENT_ISSUE_FILL, .stroke = ENT_ISSUE_BORDER, .width = 1.5});
    put_lines(p, &topic->name, &at, size, ENT_BOLD, ENT_INK);
    ent_mark_end(&p->scene->marks);
    const struct ent_point top = {topic->box.centre.x, topic->box.centre.y - topic->box.size.height / 2};
    return ent_paint_number(p, note_of(p->l, index), top);
}
/* -- where lines leave their parties --------------------------------------------------------------------- */

static double *port_at(const struct ent_painter *p, struct ent_arc *arc, const struct ent_party *party) {
    if (!arc->is_shown || arc->is_link) return NULL;
    if (&p->l->parties[arc->party] == party) return &arc->port;
    bool is_far = arc->kind == ENT_PAIR && &p->l->parties[arc->other] == party;
    return is_far ? &arc->far_port : NULL;
}

/* From top to bottom as their rows lie. */
static void set_ports(struct ent_painter *p, const struct ent_party *party) {
    size_t count = 0;
    for (size_t i = 0; i < p->l->arc_count; i++) count += port_at(p, &p->l->arcs[i], party) != NULL;
    double room = party->box.size.height - 0.9 * p->plan->size;
    double step = count > 1 ? fmin(room / (double)(count - 1), 1.6 * p->plan->size) : 0;
    for (size_t i = 0; i < p->l->arc_count; i++) {
        double *port = port_at(p, &p->l->arcs[i], party);
        size_t before = 0;
        for (size_t k = 0; port != NULL && k < p->l->arc_count; k++)
            before += port_at(p, &p->l->arcs[k], party) != NULL && p->l->arcs[k].y < p->l->arcs[i].y;
        if (port != NULL) *port = party->box.centre.y + ((double)before - ((double)count - 1) / 2) * step;
    }
}

/* -- headings -------------------------------------------------------------------------------------------- */

static bool put_heading(struct ent_painter *p, const char *text, double x, enum ent_anchor anchor,
                        double width) {
    double size = ent_paint_size(fmax(ent_plan_voice_size(p->plan), 0.9 * p->plan->size));
    if (text == NULL) return false;
    const char *shown = ent_cut_to(p->scene, text, width, size);
    double y = p->plan->body.centre.y - p->plan->body.size.height / 2 + size;
    if (shown != NULL)
        ent_mark_text(&p->scene->marks, (struct ent_point){x, y}, shown, size, ENT_BOLD, anchor, ENT_MUTED);
    return shown != NULL;
}

/* The bloc that all of a flank are of, else the side of its heaviest party, where there is room for its name.
 */
static const char *flank_name(const struct ent_painter *p, enum ent_flank flank, double width) {
    const entente_document *document = entente_network_document(p->scene->network);
    const struct entente_actor *first = NULL;
    bool is_bloc = true;
    for (size_t i = 0; i < p->l->party_count; i++) {
        if (p->l->parties[i].flank != flank || p->l->parties[i].is_open) continue;
        const struct entente_actor *actor = entente_document_actor(document, p->l->parties[i].actor);
        if (first == NULL) first = actor;
        is_bloc = is_bloc && *actor->bloc != '\0' && strcmp(actor->bloc, first->bloc) == 0;
    }
    struct ent_buffer out = {0};
    if (first != NULL && is_bloc) ent_buffer_add(&out, first->bloc);
    if (first != NULL && !is_bloc)
        ent_buffer_format(&out, "Side of %s",
                          p->scene->nodes[first - entente_document_actor(document, 0)].name);
    double size = fmax(ent_plan_voice_size(p->plan), 0.9 * p->plan->size);
    bool fits = !out.failed && out.length > 0 && ent_text_width(out.data, size, ENT_BOLD) <= width;
    if (fits) return ent_scene_keep(p->scene, &out);
    ent_buffer_clear(&out);
    return flank == ENT_LEFT ? "One side" : "The other side";
}

static bool put_headings(struct ent_painter *p) {
    const struct ent_landscape_plan *plan = p->plan;
    double left = plan->body.centre.x - plan->body.size.width / 2, right = left + plan->body.size.width;
    double side = (plan->body.size.width - plan->topic_width) / 2, middle = 2 * plan->lane;
    static const char *const heads[][2] = {{"What they say of each other", "On each other"},
                                           {"What they contest, most contested first", "What they contest"}};
    double size = fmax(ent_plan_voice_size(plan), 0.9 * plan->size);
    const char *const *head = heads[p->l->shown_topics > 0];
    const char *what = head[ent_text_width(head[0], size, ENT_BOLD) > middle];
    double x = plan->topic_width > 0 ? ent_plan_topic_middle(plan) : plan->body.centre.x;
    if (!put_heading(p, what, x, ENT_ANCHOR_MIDDLE, middle)) return false;
    if (!p->l->has_camps) return true;
    return put_heading(p, flank_name(p, ENT_LEFT, side / 2), left, ENT_ANCHOR_START, side / 2) &&
           put_heading(p, flank_name(p, ENT_RIGHT, side / 2), right, ENT_ANCHOR_END, side / 2);
}

/* Behind those who stand on a side in every best split. */
static void put_camp(struct ent_painter *p, enum ent_flank flank) {
    struct ent_box box = {0};
    const struct ent_party *party;
    for (size_t rank = 0; (party = ent_plan_party_at(p->plan, flank, rank)) != NULL; rank++) {
        if (!party->is_open) ent_box_hold(&box, &party->box);
    }
    if (!p->l->has_camps || !(box.size.width > 0)) return;
    double pad = 0.45 * p->plan->size;
    box.size.width += 2 * pad;
    box.size.height += 2 * pad;
    ent_mark_box(&p->scene->under, box, pad, (struct ent_paint){.fill = ENT_UNSCORED_FILL});
}

bool ent_plan_paint(const struct ent_landscape_plan *plan) {
    struct ent_painter p = {.scene = plan->scene, .l = plan->landscape, .plan = plan};
    struct ent_landscape *l = plan->landscape;
    for (size_t i = 0; i < l->arc_count; i++) {
        if (l->arcs[i].is_shown) p.heaviest = fmax(p.heaviest, l->arcs[i].positive + l->arcs[i].negative);
    }
    put_camp(&p, ENT_LEFT);
    put_camp(&p, ENT_RIGHT);
    bool fine = put_headings(&p);
    for (size_t i = 0; i < l->party_count; i++) {
        if (l->parties[i].is_shown) set_ports(&p, &l->parties[i]);
    }
    for (size_t i = 0; i < l->arc_count && fine; i++) {
        struct ent_arc *arc = &l->arcs[i];
        if (!arc->is_shown) continue;
        fine = ent_paint_arc(&p, arc);
    }
    for (size_t i = 0; i < l->topic_count && fine; i++) fine = !l->topics[i].is_shown || put_topic(&p, i);
    for (size_t i = 0; i < l->party_count && fine; i++) {
        if (l->parties[i].is_shown) put_party(&p, &l->parties[i]);
    }
    return fine;
}

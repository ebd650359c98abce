/* SPDX-License-Identifier: MIT */
#include "figure/badge.h"
#include "figure/sentence.h"
#include "network/parties.h"
#include "view/landscape_plan.h"
#include "view/landscape_words.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

enum { BEND_POINTS = 14, SENTENCES_MOST = 12 };

struct painter {
    struct ent_scene *scene;
    struct ent_landscape *l;
    const struct ent_plan *plan;
    double heaviest; /* strand that is drawn */
};

/* -- sentences ----------------------------------------------------------------------------------------------
 */

static void add_sentences(struct ent_buffer *out, const struct painter *p, const struct entente_tie *tie,
                          size_t *count) {
    const entente_document *document = entente_network_document(p->scene->network);
    const entente_document *original = entente_network_document(p->scene->original);
    for (size_t i = 0; tie != NULL && i < tie->relation_count; i++) {
        const struct entente_relation *relation = entente_document_relation(document, tie->relations[i]);
        if (relation->sign == 0 || !(relation->weight > 0) || ++*count > SENTENCES_MOST) continue;
        const struct entente_relation *said = ent_relation_as_said(original, relation);
        if (*count > 1) ent_buffer_add(out, "\n");
        ent_add_relation_sentence(out, said != NULL ? original : document, said != NULL ? said : relation);
    }
}

/* The relations of a strand as they were said. */
static const char *title_of(const struct painter *p, const struct ent_strand *strand) {
    struct ent_buffer out = {0};
    size_t count = 0;
    add_sentences(&out, p, strand->there, &count);
    add_sentences(&out, p, strand->back, &count);
    if (count > SENTENCES_MOST) ent_buffer_format(&out, "\n… and %zu more", count - SENTENCES_MOST);
    return ent_scene_keep(p->scene, &out);
}

static void add_side(struct ent_buffer *out, const struct painter *p, const struct entente_tie *tie,
                     const char *before) {
    bool fits;
    const char *one = p->scene->nodes[tie->source].name, *other = p->scene->nodes[tie->target].name;
    const struct ent_saying saying = ent_saying_of(p->scene, tie);
    const struct ent_slot slot = {"", "", HUGE_VAL, 1};
    const char *words = ent_saying_whole(p->scene, &saying, &slot, &fits);
    ent_buffer_add(out, before);
    ent_buffer_add(out, one);
    ent_buffer_add(out, " ");
    if (words == NULL)
        out->failed = true;
    else
        ent_buffer_add(out, words);
    ent_buffer_add(out, " ");
    ent_buffer_add(out, other);
}

/* "Russia supports, hails, yet doubts Trump–Kim talks" */
const char *ent_strand_label(struct ent_scene *scene, const struct ent_strand *strand) {
    const struct painter p = {.scene = scene};
    struct ent_buffer out = {0};
    add_side(&out, &p, strand->there, "");
    if (strand->back != NULL) add_side(&out, &p, strand->back, "; ");
    return ent_scene_keep(scene, &out);
}

/* -- boxes --------------------------------------------------------------------------------------------------
 */

static void put_lines(struct painter *p, const struct ent_lines *lines, struct ent_point *at, double size,
                      enum ent_weight_of_type type, enum ent_colour colour) {
    for (size_t i = 0; i < lines->count; i++) {
        struct ent_point base = {at->x, round(10 * (at->y + 0.95 * size)) / 10};
        ent_mark_text(&p->scene->marks, base, lines->line[i], size, type, ENT_ANCHOR_MIDDLE, colour);
        at->y += ENT_LINE_STEP * size;
    }
}

static double round_size(double size) {
    return floor(10 * size) / 10;
}

static struct ent_paint party_paint(const struct painter *p, const struct ent_party *party) {
    const struct ent_node *node = &p->scene->nodes[party->actor];
    struct ent_paint paint = {.fill = node->fill, .stroke = node->border, .width = 1.5};
    if (party->is_open) paint.dash[0] = 5, paint.dash[1] = 3;
    return paint;
}

static struct ent_shape shape_of(const struct painter *p, size_t actor, struct ent_size size) {
    enum entente_kind kind = entente_document_actor(entente_network_document(p->scene->network), actor)->kind;
    struct ent_shape shape = ent_shape_sized(kind, size);
    static const double corner = 1.2;
    if (shape.radius > corner * p->plan->size) shape.radius = corner * p->plan->size;
    return shape;
}

static void put_party(struct painter *p, const struct ent_party *party) {
    const char *title = p->scene->nodes[party->actor].title;
    double name = round_size(ENT_NAME_SCALE * p->plan->size),
           voice = round_size(ent_plan_voice_size(p->plan));
    double text = ENT_LINE_STEP * (name * (double)party->name.count + voice * (double)party->voices.count);
    struct ent_shape shape = shape_of(p, party->actor, party->box.size);
    struct ent_point at = {party->box.centre.x, party->box.centre.y - text / 2};
    ent_mark_group(&p->scene->marks, "node", title, title);
    ent_mark_shape(&p->scene->marks, &p->scene->arena, &shape, party->box.centre, party_paint(p, party));
    put_lines(p, &party->name, &at, name, ENT_BOLD, ENT_INK);
    put_lines(p, &party->voices, &at, voice, ENT_REGULAR, ENT_INK);
    ent_mark_end(&p->scene->marks);
}

/* Where a note is about: a disc by itself. */
static bool put_number(struct painter *p, size_t number, struct ent_point at) {
    char digit[24];
    if (number == 0) return true;
    double size = round_size(fmax(0.85 * p->plan->size, p->scene->preset->least)), radius = 0.68 * size;
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

static bool put_topic(struct painter *p, size_t index) {
    const struct ent_topic *topic = &p->l->topics[index];
    const char *title = p->scene->nodes[topic->actor].title;
    double size = round_size(p->plan->size);
    struct ent_shape shape = shape_of(p, topic->actor, topic->box.size);
    struct ent_point at = {topic->box.centre.x,
                           topic->box.centre.y - ENT_LINE_STEP * size * (double)topic->name.count / 2};
    ent_mark_group(&p->scene->marks, "node", title, title);
    ent_mark_shape(&p->scene->marks, &p->scene->arena, &shape, topic->box.centre,
                   (struct ent_paint){.fill = ENT_ISSUE_FILL, .stroke = ENT_ISSUE_BORDER, .width = 1.5});
    put_lines(p, &topic->name, &at, size, ENT_BOLD, ENT_INK);
    ent_mark_end(&p->scene->marks);
    const struct ent_point top = {topic->box.centre.x, topic->box.centre.y - topic->box.size.height / 2};
    return put_number(p, note_of(p->l, index), top);
}

/* -- lines --------------------------------------------------------------------------------------------------
 */

struct course {
    struct ent_point points[2 * BEND_POINTS];
    size_t count;
};

static void go_to(struct course *c, struct ent_point to) {
    c->points[c->count++] = to;
}

/* Level at both ends. */
static void bend(struct course *c, struct ent_point from, struct ent_point to) {
    for (int i = 0; i < BEND_POINTS - 1; i++) {
        double t = (double)i / (BEND_POINTS - 1), s = t * t * (3 - 2 * t);
        go_to(c, (struct ent_point){from.x + (to.x - from.x) * (0.35 * s + 0.65 * t),
                                    from.y + (to.y - from.y) * s});
    }
    go_to(c, to);
}

/* How far a shape reaches at a height: from its middle. */
static double reach(const struct ent_shape *shape, double y) {
    double low = 0, high = shape->size.width / 2;
    for (int i = 0; i < 24; i++) {
        double middle = (low + high) / 2;
        if (ent_shape_holds(shape, (struct ent_point){middle, y}))
            low = middle;
        else
            high = middle;
    }
    return low;
}

static struct ent_point border_of(const struct painter *p, size_t actor, const struct ent_box *box, double y,
                                  double side) {
    struct ent_shape shape = shape_of(p, actor, box->size);
    return (struct ent_point){box->centre.x + side * reach(&shape, y - box->centre.y), y};
}

static struct ent_paint stroke_of(const struct painter *p, const struct ent_strand *strand) {
    const struct ent_preset *preset = p->scene->preset;
    enum ent_sign_look look = strand->negative > strand->positive ? ENT_LOOK_NEGATIVE : ENT_LOOK_POSITIVE;
    double share = sqrt((strand->positive + strand->negative) / p->heaviest);
    double width = round(10 * (preset->thin + (preset->thick - preset->thin) * share)) / 10;
    struct ent_paint paint = {.stroke = p->scene->theme->signs[look].colour, .width = width};
    for (int i = 0; i < ENT_DASH_MOST; i++) paint.dash[i] = p->scene->theme->signs[look].dash[i] * width;
    return paint;
}

static void put_head(struct painter *p, struct ent_point tip, struct ent_point from, enum ent_colour colour) {
    double length = ENT_ARROW_LENGTH * p->plan->size, half = 0.32 * p->plan->size;
    struct ent_point d = ent_direction(from, tip),
                     *points = ent_arena_take(&p->scene->arena, 3 * sizeof *points);
    if (points == NULL) {
        p->scene->marks.failed = true;
        return;
    }
    struct ent_point back = {tip.x - length * d.x, tip.y - length * d.y};
    points[0] = tip;
    points[1] = (struct ent_point){back.x - half * d.y, back.y + half * d.x};
    points[2] = (struct ent_point){back.x + half * d.y, back.y - half * d.x};
    ent_mark_area(&p->scene->marks, points, 3, (struct ent_paint){.fill = colour});
}

/* The end of a line gives way to its head. */
static struct ent_point short_of(const struct painter *p, struct ent_point tip, struct ent_point from) {
    double length = 0.8 * ENT_ARROW_LENGTH * p->plan->size;
    struct ent_point d = ent_direction(from, tip);
    return (struct ent_point){tip.x - length * d.x, tip.y - length * d.y};
}

static void put_course(struct painter *p, struct course *c, struct ent_paint paint, bool at_end,
                       bool at_start) {
    struct ent_point tip = c->points[c->count - 1], tail = c->points[0];
    struct ent_point before_tip = c->points[c->count - 2], after_tail = c->points[1];
    if (at_end) c->points[c->count - 1] = short_of(p, tip, before_tip);
    if (at_start) c->points[0] = short_of(p, tail, after_tail);
    struct ent_point *points = ent_arena_take(&p->scene->arena, c->count * sizeof *points);
    if (points == NULL) {
        p->scene->marks.failed = true;
        return;
    }
    memcpy(points, c->points, c->count * sizeof *points);
    ent_mark_path(&p->scene->marks, points, c->count, paint);
    if (at_end) put_head(p, tip, before_tip, paint.stroke);
    if (at_start) put_head(p, tail, after_tail, paint.stroke);
}

static void put_badge(struct painter *p, const struct ent_strand *strand, struct ent_point at) {
    bool is_both = strand->positive > 0 && strand->negative > 0;
    enum ent_sign_look look = is_both                ? ENT_LOOK_MIXED
                              : strand->negative > 0 ? ENT_LOOK_NEGATIVE
                                                     : ENT_LOOK_POSITIVE;
    ent_badge_put(&p->scene->marks, &p->scene->arena, ENTENTE_CHANGE_COUNT, look, at, 0.56 * p->plan->size,
                  p->scene->theme->signs[look].colour);
}

/* Above the line, and below it. */
static void put_words(struct painter *p, const struct ent_strand *strand, double x, enum ent_anchor anchor) {
    static const double above = 0.42, below = 1.08;
    double size = round_size(p->plan->size), step = ENT_LINE_STEP * size;
    const double first[] = {strand->y - above * size - step * (double)(strand->words[0].count - 1),
                            strand->y + below * size};
    for (size_t block = 0; block < strand->word_blocks; block++) {
        for (size_t i = 0; i < strand->words[block].count; i++) {
            struct ent_point at = {round(10 * x) / 10, round(10 * (first[block] + step * (double)i)) / 10};
            ent_mark_text(&p->scene->marks, at, strand->words[block].line[i], size, ENT_REGULAR, anchor,
                          ENT_INK);
        }
    }
}

static bool begin_edge(struct painter *p, const struct ent_strand *strand) {
    const char *label = ent_strand_label(p->scene, strand), *title = title_of(p, strand);
    if (label == NULL || title == NULL) return false;
    ent_mark_group(&p->scene->marks, "edge", label, title);
    return true;
}

static bool put_stance(struct painter *p, const struct ent_strand *strand) {
    const struct ent_party *party = &p->l->parties[strand->party];
    const struct ent_topic *topic = &p->l->topics[strand->other];
    double side = party->flank == ENT_LEFT ? 1 : -1, lane = ent_plan_lane_start(p->plan, party->flank);
    struct ent_paint paint = stroke_of(p, strand);
    struct course course = {.count = 0};
    struct ent_point end = border_of(p, topic->actor, &topic->box, strand->y, -side);
    bend(&course, border_of(p, party->actor, &party->box, strand->port, side),
         (struct ent_point){lane, strand->y});
    go_to(&course, end);
    if (!begin_edge(p, strand)) return false;
    put_course(p, &course, paint, p->scene->is_directed, false);
    put_badge(p, strand, (struct ent_point){lane + side * 0.56 * p->plan->size, strand->y});
    put_words(p, strand, lane + side * ENT_BADGE_ROOM * p->plan->size,
              side > 0 ? ENT_ANCHOR_START : ENT_ANCHOR_END);
    struct ent_point number = {
        ent_plan_topic_middle(p->plan) - side * (p->plan->topic_width / 2 + 1.7 * p->plan->size), strand->y};
    ent_mark_end(&p->scene->marks);
    return put_number(p, strand->note, number);
}

static bool put_pair(struct painter *p, const struct ent_strand *strand) {
    const struct ent_party *one = &p->l->parties[strand->party], *other = &p->l->parties[strand->other];
    double side = one->flank == ENT_LEFT ? 1 : -1, size = p->plan->size;
    double start = ent_plan_lane_start(p->plan, one->flank), end = ent_plan_lane_start(p->plan, other->flank);
    struct ent_paint paint = stroke_of(p, strand);
    struct course course = {.count = 0};
    bend(&course, border_of(p, one->actor, &one->box, strand->port, side),
         (struct ent_point){start, strand->y});
    bend(&course, (struct ent_point){end, strand->y},
         border_of(p, other->actor, &other->box, strand->far_port, -side));
    if (!begin_edge(p, strand)) return false;
    put_course(p, &course, paint, p->scene->is_directed, p->scene->is_directed && strand->back != NULL);
    put_badge(p, strand, (struct ent_point){start + side * 0.56 * size, strand->y});
    put_words(p, strand, (start + end) / 2, ENT_ANCHOR_MIDDLE);
    struct ent_point number = {start + side * 2.2 * size, strand->y};
    ent_mark_end(&p->scene->marks);
    return put_number(p, strand->note, number);
}

/* The words of a link stand in its line, with its badge beside them. Returns how far that reaches. */
static double put_link_words(struct painter *p, const struct ent_strand *strand, struct ent_point middle,
                             bool in_camp) {
    double size = round_size(p->plan->size), width = 0, step = ENT_LINE_STEP * size;
    double lines = (double)ent_plan_word_lines(strand);
    for (size_t block = 0; block < strand->word_blocks; block++) {
        for (size_t i = 0; i < strand->words[block].count; i++)
            width = fmax(width, ent_text_width(strand->words[block].line[i], size, ENT_REGULAR));
    }
    struct ent_box plate = {middle, {width + 0.4 * size, step * lines + 0.2 * size}};
    ent_mark_box(&p->scene->marks, plate, 0,
                 (struct ent_paint){.fill = in_camp ? ENT_UNSCORED_FILL : ENT_BACKGROUND});
    double y = middle.y - step * (lines - 1) / 2 + ENT_MIDDLE_OF_LETTERS * size;
    for (size_t block = 0; block < strand->word_blocks; block++) {
        for (size_t i = 0; i < strand->words[block].count; i++, y += step)
            ent_mark_text(&p->scene->marks, (struct ent_point){middle.x, y}, strand->words[block].line[i],
                          size, ENT_REGULAR, ENT_ANCHOR_MIDDLE, ENT_INK);
    }
    double aside = width / 2 + 0.9 * size;
    put_badge(p, strand, (struct ent_point){middle.x - aside, middle.y});
    return aside;
}

/* Between two boxes, one above the other. */
static bool put_link(struct painter *p, const struct ent_strand *strand) {
    const struct ent_party *one = &p->l->parties[strand->party], *other = &p->l->parties[strand->other];
    double down = one->rank < other->rank ? 1 : -1, x = one->box.centre.x;
    struct ent_point from = {x, one->box.centre.y + down * one->box.size.height / 2};
    struct ent_point to = {x, other->box.centre.y - down * other->box.size.height / 2};
    struct course course = {.count = 0};
    go_to(&course, from);
    go_to(&course, to);
    if (!begin_edge(p, strand)) return false;
    put_course(p, &course, stroke_of(p, strand), p->scene->is_directed,
               p->scene->is_directed && strand->back != NULL);
    bool in_camp = p->l->has_camps && !one->is_open && !other->is_open;
    double y = (from.y + to.y) / 2, aside = put_link_words(p, strand, (struct ent_point){x, y}, in_camp);
    ent_mark_end(&p->scene->marks);
    return put_number(p, strand->note, (struct ent_point){x + aside, y});
}

/* -- where lines leave their parties ------------------------------------------------------------------------
 */

static double *port_at(const struct painter *p, struct ent_strand *strand, const struct ent_party *party) {
    if (!strand->is_shown || strand->is_link) return NULL;
    if (&p->l->parties[strand->party] == party) return &strand->port;
    bool is_far = strand->kind == ENT_PAIR && &p->l->parties[strand->other] == party;
    return is_far ? &strand->far_port : NULL;
}

/* From top to bottom as their rows lie. */
static void set_ports(struct painter *p, const struct ent_party *party) {
    size_t count = 0;
    for (size_t i = 0; i < p->l->strand_count; i++) count += port_at(p, &p->l->strands[i], party) != NULL;
    double room = party->box.size.height - 0.9 * p->plan->size;
    double step = count > 1 ? fmin(room / (double)(count - 1), 1.6 * p->plan->size) : 0;
    for (size_t i = 0; i < p->l->strand_count; i++) {
        double *port = port_at(p, &p->l->strands[i], party);
        size_t before = 0;
        for (size_t k = 0; port != NULL && k < p->l->strand_count; k++)
            before += port_at(p, &p->l->strands[k], party) != NULL && p->l->strands[k].y < p->l->strands[i].y;
        if (port != NULL) *port = party->box.centre.y + ((double)before - ((double)count - 1) / 2) * step;
    }
}

/* -- headings -----------------------------------------------------------------------------------------------
 */

static bool put_heading(struct painter *p, const char *text, double x, enum ent_anchor anchor, double width) {
    double size = round_size(fmax(ent_plan_voice_size(p->plan), 0.9 * p->plan->size));
    if (text == NULL) return false;
    const char *shown = ent_cut_to(p->scene, text, width, size);
    double y = p->plan->body.centre.y - p->plan->body.size.height / 2 + size;
    if (shown != NULL)
        ent_mark_text(&p->scene->marks, (struct ent_point){x, y}, shown, size, ENT_BOLD, anchor, ENT_MUTED);
    return shown != NULL;
}

/* The bloc that all of a flank are of, else the side of its heaviest party, where there is room for its name.
 */
static const char *flank_name(const struct painter *p, enum ent_flank flank, double width) {
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

static bool put_headings(struct painter *p) {
    const struct ent_plan *plan = p->plan;
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
static void put_camp(struct painter *p, enum ent_flank flank) {
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

bool ent_plan_paint(const struct ent_plan *plan) {
    struct painter p = {.scene = plan->scene, .l = plan->landscape, .plan = plan};
    struct ent_landscape *l = plan->landscape;
    for (size_t i = 0; i < l->strand_count; i++) {
        if (l->strands[i].is_shown)
            p.heaviest = fmax(p.heaviest, l->strands[i].positive + l->strands[i].negative);
    }
    put_camp(&p, ENT_LEFT);
    put_camp(&p, ENT_RIGHT);
    bool fine = put_headings(&p);
    for (size_t i = 0; i < l->party_count; i++) {
        if (l->parties[i].is_shown) set_ports(&p, &l->parties[i]);
    }
    for (size_t i = 0; i < l->strand_count && fine; i++) {
        struct ent_strand *strand = &l->strands[i];
        if (!strand->is_shown) continue;
        fine = strand->kind == ENT_STANCE ? put_stance(&p, strand)
               : strand->is_link          ? put_link(&p, strand)
                                          : put_pair(&p, strand);
    }
    for (size_t i = 0; i < l->topic_count && fine; i++) fine = !l->topics[i].is_shown || put_topic(&p, i);
    for (size_t i = 0; i < l->party_count && fine; i++) {
        if (l->parties[i].is_shown) put_party(&p, &l->parties[i]);
    }
    return fine;
}

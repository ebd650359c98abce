/* SPDX-License-Identifier: MIT */
#include "view/landscape_plan.h"

#include "figure/shortened.h"
#include "style/text_wrap.h"

#include <math.h>
#include <string.h>

static const double party_most = 0.19, party_least = 0.145, topic_share = 0.17; /* of the body's width */
static const double topic_gap = 0.7, pair_gap = 0.35, before_pairs = 0.5;
static const double row_height = 1.75, second_row = 1.35, above_line = 1.4;
static const double link_gap = 3.4, second_line = 1.1, party_gap = 1.1, party_pad = 0.5;

double ent_plan_column_edge(const struct ent_landscape_plan *plan, enum ent_flank flank) {
    double half = plan->body.size.width / 2 - plan->column[flank];
    return plan->body.centre.x + (flank == ENT_LEFT ? -half : half);
}

double ent_plan_lane_start(const struct ent_landscape_plan *plan, enum ent_flank flank) {
    double fan = plan->column[flank] > 0 ? plan->fan : 0;
    return ent_plan_column_edge(plan, flank) + (flank == ENT_LEFT ? fan : -fan);
}

double ent_plan_voice_size(const struct ent_landscape_plan *plan) {
    static const double share = 0.8;
    return fmax(share * plan->size, plan->scene->preset->least);
}

double ent_plan_topic_middle(const struct ent_landscape_plan *plan) {
    double lane = plan->column[ENT_LEFT] > 0 ? plan->lane : 0;
    return ent_plan_lane_start(plan, ENT_LEFT) + lane + plan->topic_width / 2;
}

struct ent_party *ent_plan_party_at(const struct ent_landscape_plan *plan, enum ent_flank flank,
                                    size_t rank) {
    for (size_t i = 0; i < plan->landscape->party_count; i++) {
        struct ent_party *party = &plan->landscape->parties[i];
        if (party->is_shown && party->flank == flank && party->rank == rank) return party;
    }
    return NULL;
}

/* -- columns --------------------------------------------------------------------------------------------- */

static double column_width(const struct ent_landscape_plan *plan, enum ent_flank flank) {
    double widest = 0, size = plan->size;
    const struct ent_party *party;
    for (size_t rank = 0; (party = ent_plan_party_at(plan, flank, rank)) != NULL; rank++) {
        const char *name = ent_plan_name(plan, party->actor);
        widest = fmax(widest, ent_text_width(name, ENT_NAME_SCALE * size, ENT_BOLD));
    }
    if (!(widest > 0)) return 0;
    double least = fmax(8 * size, fmin(10.5 * size, party_least * plan->body.size.width));
    return fmin(fmax(least, fmin(widest + 1.6 * size, 13 * size)), party_most * plan->body.size.width);
}

static void lay_columns(struct ent_landscape_plan *plan) {
    double width = plan->body.size.width, size = plan->size, flanks = 0;
    plan->topic_width = plan->landscape->shown_topics > 0 ? fmin(11.5 * size, topic_share * width) : 0;
    for (enum ent_flank flank = ENT_LEFT; flank <= ENT_RIGHT; flank++) {
        plan->column[flank] = column_width(plan, flank);
        flanks += plan->column[flank] > 0;
    }
    double rest = width - plan->topic_width - plan->column[ENT_LEFT] - plan->column[ENT_RIGHT];
    double side = rest / fmax(flanks, 1);
    plan->fan = fmax(fmin(0.22 * side, 5 * size), 2 * size);
    plan->lane = side - plan->fan;
}

/* -- texts of boxes -------------------------------------------------------------------------------------- */

static double widest_line(const struct ent_lines *lines, double size, enum ent_weight_of_type type) {
    double width = 0;
    for (size_t i = 0; i < lines->count; i++) width = fmax(width, ent_text_width(lines->line[i], size, type));
    return width;
}

bool ent_plan_wrap(struct ent_landscape_plan *plan, const char *text, double width, double size,
                   enum ent_weight_of_type type, size_t most, struct ent_lines *lines) {
    for (size_t count = 1; count <= most; count++) {
        if (!ent_text_wrap_narrow(&plan->scene->arena, text, count, lines)) return false;
        if (widest_line(lines, size, type) <= width) return true;
    }
    plan->is_cut = true;
    ent_shortened_add(&plan->scene->shortened, text);
    size_t columns = (size_t)fmax(width / (0.62 * size), 1);
    return ent_text_wrap(&plan->scene->arena, text, columns, most, lines);
}

static bool wrap_names(struct ent_landscape_plan *plan) {
    struct ent_landscape *l = plan->landscape;
    for (size_t i = 0; i < l->party_count; i++) {
        struct ent_party *party = &l->parties[i];
        if (!party->is_shown) continue;
        double width = plan->column[party->flank] - 1.2 * plan->size;
        if (!ent_plan_wrap(plan, ent_plan_name(plan, party->actor), width, ENT_NAME_SCALE * plan->size,
                           ENT_BOLD, 3, &party->name))
            return false;
    }
    for (size_t i = 0; i < l->topic_count; i++) {
        struct ent_topic *topic = &l->topics[i];
        double width = plan->topic_width - 2.6 * plan->size;
        if (topic->is_shown && !ent_plan_wrap(plan, ent_plan_name(plan, topic->actor), width, plan->size,
                                              ENT_BOLD, 4, &topic->name))
            return false;
    }
    return true;
}

/* -- rows ------------------------------------------------------------------------------------------------ */

size_t ent_plan_word_lines(const struct ent_arc *arc) {
    return arc->words[0].count + (arc->word_blocks > 1 ? arc->words[1].count : 0);
}

static double arc_height(const struct ent_landscape_plan *plan, const struct ent_arc *arc) {
    double more = (double)(ent_plan_word_lines(arc) - 1);
    return (row_height + second_row * more) * plan->size;
}

/* How far below the top of its row a line lies. */
static double above(const struct ent_arc *arc) {
    return above_line + ENT_LINE_STEP * (double)(arc->words[0].count - 1);
}

static bool is_lane(const struct ent_arc *arc, size_t topic) {
    return arc->kind == ENT_STANCE && arc->is_shown && arc->other == topic;
}

/* The heights of an issue's rows on a flank together; from `top` on, the rows get their places. */
static double lay_lanes(struct ent_landscape_plan *plan, size_t topic, enum ent_flank flank, double top) {
    double height = 0;
    const struct ent_party *party;
    for (size_t rank = 0; (party = ent_plan_party_at(plan, flank, rank)) != NULL; rank++) {
        for (size_t i = 0; i < plan->landscape->arc_count; i++) {
            struct ent_arc *arc = &plan->landscape->arcs[i];
            if (!is_lane(arc, topic) || &plan->landscape->parties[arc->party] != party) continue;
            arc->y = top + height + above(arc) * plan->size;
            height += arc_height(plan, arc);
        }
    }
    return height;
}

/* Returns the bottom. */
static double lay_topic(struct ent_landscape_plan *plan, size_t topic, double top) {
    struct ent_topic *t = &plan->landscape->topics[topic];
    double left = lay_lanes(plan, topic, ENT_LEFT, top), right = lay_lanes(plan, topic, ENT_RIGHT, top);
    double name = (ENT_LINE_STEP * (double)t->name.count + 1.4) * plan->size;
    double height = fmax(name, fmax(left, right));
    lay_lanes(plan, topic, ENT_LEFT, top + (height - left) / 2);
    lay_lanes(plan, topic, ENT_RIGHT, top + (height - right) / 2);
    t->box = (struct ent_box){{ent_plan_topic_middle(plan), top + height / 2}, {plan->topic_width, height}};
    return top + height;
}

static bool is_row(const struct ent_arc *arc) {
    return arc->kind == ENT_PAIR && arc->is_shown && !arc->is_link;
}

/* Rows of those who stand high on both flanks come first: so few lines cross in either fan. */
static size_t order_of(const struct ent_landscape_plan *plan, const struct ent_arc *arc) {
    enum { RANKS = 64 };
    const struct ent_party *one = &plan->landscape->parties[arc->party];
    const struct ent_party *other = &plan->landscape->parties[arc->other];
    size_t left = one->flank == ENT_LEFT ? one->rank : other->rank;
    return (one->rank + other->rank) * RANKS + left;
}

/* The next pair's row after `last`; NULL: none is left. */
static struct ent_arc *next_row(const struct ent_landscape_plan *plan, const struct ent_arc *last) {
    struct ent_arc *next = NULL;
    size_t most = last != NULL ? order_of(plan, last) : 0;
    size_t least = SIZE_MAX;
    for (size_t i = 0; i < plan->landscape->arc_count; i++) {
        struct ent_arc *arc = &plan->landscape->arcs[i];
        if (!is_row(arc)) continue;
        size_t order = order_of(plan, arc);
        if ((last != NULL && order <= most) || order >= least) continue;
        next = arc;
        least = order;
    }
    return next;
}

static double lay_rows(struct ent_landscape_plan *plan, double top) {
    double y = top;
    struct ent_landscape *l = plan->landscape;
    for (size_t i = 0; i < l->topic_count; i++) {
        if (l->topics[i].is_shown) y = lay_topic(plan, i, y) + topic_gap * plan->size + plan->slack;
    }
    struct ent_arc *row = next_row(plan, NULL);
    if (row != NULL && l->shown_topics > 0) y += before_pairs * plan->size;
    for (; row != NULL; row = next_row(plan, row)) {
        row->y = y + above(row) * plan->size;
        y += arc_height(plan, row) + pair_gap * plan->size + plan->slack;
    }
    return y;
}

/* -- columns of parties ---------------------------------------------------------------------------------- */

double ent_plan_party_height(const struct ent_landscape_plan *plan, const struct ent_party *party) {
    double text = ENT_LINE_STEP * (ENT_NAME_SCALE * (double)party->name.count +
                                   ent_plan_voice_size(plan) / plan->size * (double)party->voices.count);
    size_t arcs = 0;
    for (size_t i = 0; i < plan->landscape->arc_count; i++) {
        const struct ent_arc *arc = &plan->landscape->arcs[i];
        if (!arc->is_shown || arc->is_link) continue;
        arcs += &plan->landscape->parties[arc->party] == party;
        arcs += arc->kind == ENT_PAIR && &plan->landscape->parties[arc->other] == party;
    }
    return fmax(text + 2 * party_pad, 0.75 * (double)arcs + 0.4) * plan->size;
}

/* The link from a party to the one below; NULL: there is none. */
static const struct ent_arc *link_below(const struct ent_landscape_plan *plan,
                                        const struct ent_party *upper) {
    for (size_t i = 0; i < plan->landscape->arc_count; i++) {
        const struct ent_arc *arc = &plan->landscape->arcs[i];
        if (!arc->is_link) continue;
        const struct ent_party *a = &plan->landscape->parties[arc->party];
        const struct ent_party *b = &plan->landscape->parties[arc->other];
        if (a->flank == upper->flank && (a->rank < b->rank ? a : b)->rank == upper->rank) return arc;
    }
    return NULL;
}

static double gap_below(const struct ent_landscape_plan *plan, const struct ent_party *party) {
    const struct ent_party *next = ent_plan_party_at(plan, party->flank, party->rank + 1);
    const struct ent_arc *link = link_below(plan, party);
    double apart = next != NULL && next->is_open != party->is_open ? 0.6 : 0;
    if (link == NULL) return (apart + party_gap) * plan->size;
    return (apart + link_gap + second_line * (double)(ent_plan_word_lines(link) - 1)) * plan->size;
}

static double stack_height(const struct ent_landscape_plan *plan, enum ent_flank flank) {
    double height = 0;
    const struct ent_party *party;
    for (size_t rank = 0; (party = ent_plan_party_at(plan, flank, rank)) != NULL; rank++) {
        height += ent_plan_party_height(plan, party);
        if (ent_plan_party_at(plan, flank, rank + 1) != NULL) height += gap_below(plan, party);
    }
    return height;
}

/* The mean of the rows that end at the party; the middle of the body where none does. */
static double middle_of_rows(const struct ent_landscape_plan *plan, const struct ent_party *party) {
    double sum = 0, count = 0;
    for (size_t i = 0; i < plan->landscape->arc_count; i++) {
        const struct ent_arc *arc = &plan->landscape->arcs[i];
        if (!arc->is_shown || arc->is_link) continue;
        bool is_its = &plan->landscape->parties[arc->party] == party ||
                      (arc->kind == ENT_PAIR && &plan->landscape->parties[arc->other] == party);
        sum += is_its ? arc->y : 0;
        count += is_its;
    }
    return count > 0 ? sum / count : plan->body.centre.y;
}

/* Near their rows, in order, and inside the body. */
static void lay_stack(struct ent_landscape_plan *plan, enum ent_flank flank, double top) {
    double bottom = plan->body.centre.y + plan->body.size.height / 2 - 0.5 * plan->size;
    double left_over = bottom - stack_height(plan, flank), y = top;
    double edge = ent_plan_column_edge(plan, flank), width = plan->column[flank];
    struct ent_party *party;
    for (size_t rank = 0; (party = ent_plan_party_at(plan, flank, rank)) != NULL; rank++) {
        double height = ent_plan_party_height(plan, party);
        double wanted = fmax(y, fmin(middle_of_rows(plan, party) - height / 2, left_over));
        double x = edge + (flank == ENT_LEFT ? -width / 2 : width / 2);
        party->box = (struct ent_box){{x, wanted + height / 2}, {width, height}};
        y = wanted + height + gap_below(plan, party);
        left_over += height + gap_below(plan, party);
    }
}

/* -- all ------------------------------------------------------------------------------------------------- */

static size_t count_gaps(const struct ent_landscape_plan *plan) {
    size_t gaps = plan->landscape->shown_topics;
    for (size_t i = 0; i < plan->landscape->arc_count; i++) gaps += is_row(&plan->landscape->arcs[i]);
    return gaps;
}

bool ent_plan_lay(struct ent_landscape_plan *plan, double size) {
    static const double slack_most = 2.2;
    plan->size = size;
    plan->is_cut = plan->is_broken = false;
    plan->slack = 0;
    plan->head = 1.9 * size;
    lay_columns(plan);
    if (!wrap_names(plan) || !ent_plan_words(plan)) return false;
    double top = plan->body.centre.y - plan->body.size.height / 2 + plan->head;
    double rows = lay_rows(plan, top) - top;
    double stacks = fmax(stack_height(plan, ENT_LEFT), stack_height(plan, ENT_RIGHT));
    plan->height = plan->head + fmax(rows, stacks) + 0.6 * size;
    double more = fmax(0, plan->body.size.height - plan->head - rows - 0.6 * size),
           gaps = (double)count_gaps(plan);
    plan->slack = fmin(slack_most * size, more / fmax(gaps, 1));
    lay_rows(plan, top + fmax(0, more - gaps * plan->slack) / 2);
    lay_stack(plan, ENT_LEFT, top);
    lay_stack(plan, ENT_RIGHT, top);
    return true;
}

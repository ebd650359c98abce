/* SPDX-License-Identifier: MIT */
#include "analysis/robustness_facts.h"
#include "finding/findings_builder.h"

#include <math.h>

/* "The Diplomat, \"What is behind it?\"" */
static void say_source(struct ent_findings_builder *t, const struct entente_source *source) {
    bool has_title = source->title[0] != '\0', has_publisher = source->publisher[0] != '\0';
    if (has_publisher) ent_say_clean(t, source->publisher);
    if (has_publisher && has_title) ent_say(t, ", ");
    if (has_title) ent_say(t, "\xE2\x80\x9C");
    if (has_title) ent_say_clean(t, source->title);
    if (has_title) ent_say(t, "\xE2\x80\x9D");
    if (!has_publisher && !has_title) ent_say_clean(t, source->id);
}

/* Claims: there is no second source; how many relations name the one. */
static void say_only_source(struct ent_findings_builder *t, const struct ent_sourcing *found) {
    const struct entente_source *source = entente_document_source(t->document, 0);
    size_t none = found->relations - found->named;
    if (none == 0) {
        ent_say(t, "Everything rests on one source, ");
    } else {
        ent_say_count(t, found->named, "relation names", "relations name");
        ent_say(t, " the only source, ");
    }
    say_source(t, source);
    if (none > 0) ent_buffer_format(&t->now->text, "; %zu %s none", none, none == 1 ? "names" : "name");
    ent_say(t, ": no finding is corroborated.");
}

/* Claims, of each tie: at least two independent sources say the same sign; or no sign has more than one; or
 * one source says only the opposite of another; or no relation of it names a source. */
static void say_sourcing(struct ent_findings_builder *t, const struct ent_sourcing *found) {
    ent_add_sourcing(&t->now->text, found, "Of ");
    ent_say(t, ".");
}

void ent_tell_sources(struct ent_findings_builder *t) {
    const struct ent_sourcing found = ent_sourcing_of(t->document, &t->brief->robustness);
    if (found.ties == 0 || !ent_begin(t, ENT_SECTION_SUPPORT)) return;
    if (found.named == 0)
        ent_say(t, "No relation names a source: no finding is corroborated.");
    else if (entente_document_source_count(t->document) == 1)
        say_only_source(t, &found);
    else
        say_sourcing(t, &found);
}

static void say_cut(struct ent_findings_builder *t, const struct entente_fall *fall) {
    ent_buffer_format(&t->now->text, "%s ", entente_left_out_name(fall->what));
    if (fall->what == ENTENTE_WITHOUT_ACTOR) {
        ent_say_actor(t, fall->index);
    } else if (fall->what == ENTENTE_WITHOUT_SOURCE) {
        say_source(t, entente_document_source(t->document, fall->index));
    } else {
        const struct entente_relation *relation = entente_document_relation(t->document, fall->index);
        ent_say_clean(t, relation->id);
        ent_rest_on(t, relation);
    }
}

static void say_stability(struct ent_findings_builder *t, double stability) {
    if (isnan(stability)) {
        ent_buffer_format(&t->now->text, " (stability undefined: %s).", ent_unstable_reason(t->document));
        return;
    }
    ent_buffer_format(&t->now->text, " (stability %.1f: ", stability);
    ent_say(t, stability >= 0.5    ? "the ranking may be relied on"
               : stability >= 0.25 ? "the ranking is weak"
                                   : "the ranking as a whole may not be relied on");
    ent_say(t, ").");
}

/* Without the only source there is nothing left, which says nothing. */
static bool is_fall_of(const struct ent_findings_builder *t, const struct entente_fall *fall,
                       size_t measure) {
    bool is_trivial = fall->what == ENTENTE_WITHOUT_SOURCE && entente_document_source_count(t->document) == 1;
    return fall->measure == measure && !is_trivial;
}

/* "source, actor or relation": what was left out in turn. */
static void say_tried(struct ent_findings_builder *t, const struct entente_robustness *r) {
    struct entente_robustness tried = *r;
    if (entente_document_source_count(t->document) == 1) tried.tried[ENTENTE_WITHOUT_SOURCE] = 0;
    ent_add_tried(&t->now->text, &tried);
}

/* Of one measure: what the first place falls with. Claims: without each of these, taken alone, the same actor
 * is no longer first alone; and that of all that was left out in turn nothing else has that effect. */
void ent_tell_falls(struct ent_findings_builder *t, size_t measure) {
    const struct entente_robustness *r = &t->brief->robustness;
    size_t leader = ent_leader_of(&r->estimates[measure]), count = 0, said = 0;
    for (size_t i = 0; i < r->fall_count; i++) count += is_fall_of(t, &r->falls[i], measure);
    if (leader == ENTENTE_NONE || r->tie_count == 0 || ent_adds_nothing(t, &r->estimates[measure])) return;
    if (!ent_begin(t, ENT_SECTION_SUPPORT)) return;
    t->now->may_be_cut = true;
    t->now->is_detail = count == 0 || ent_adds_no_centre(t, &r->estimates[measure]);
    ent_say(t, "That ");
    ent_say_actor(t, leader);
    ent_say(t, " is first by ");
    ent_say_measure(t, r->estimates[measure].measure);
    ent_say(t, " ");
    if (count == 0) {
        ent_say(t, "depends on no single ");
        say_tried(t, r);
    } else {
        ent_say(t, count == 1 ? "does not hold if " : "does not hold if one of these is left out: ");
        size_t shown = ent_names_shown(count);
        for (size_t i = 0; i < r->fall_count && said < shown; i++) {
            if (!is_fall_of(t, &r->falls[i], measure)) continue;
            if (said++ > 0) ent_say(t, ", ");
            say_cut(t, &r->falls[i]);
        }
        if (shown < count) ent_buffer_format(&t->now->text, ", and %zu more", count - shown);
        if (count == 1) ent_say(t, " is left out");
    }
    say_stability(t, r->estimates[measure].stability);
}

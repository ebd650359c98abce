/* SPDX-License-Identifier: MIT */
#include "write/teller.h"

void ent_tell_sources(struct ent_teller *t) {
    const struct entente_robustness *r = &t->brief->robustness;
    size_t single = 0, none = 0;
    for (size_t i = 0; i < r->tie_count; i++) {
        single += r->tie_sources[i] == 1;
        none += r->tie_sources[i] == 0;
    }
    if (r->tie_count == 0 || !ent_begin(t, ENT_SECTION_SUPPORT)) return;
    if (entente_document_source_count(t->document) == 1 && none == 0) {
        const struct entente_source *source = entente_document_source(t->document, 0);
        ent_say(t, "Everything rests on one source, ");
        ent_say_clean(t, source->title[0] != '\0' ? source->title : source->id);
        ent_say(t, ": no finding is corroborated.");
        return;
    }
    ent_buffer_format(&t->now->text,
                      "Of %zu ties, %zu are asserted by several independent sources, %zu by one alone",
                      r->tie_count, r->tie_count - single - none, single);
    if (none > 0) ent_buffer_format(&t->now->text, ", and for %zu no source is named", none);
    ent_say(t, ".");
}

static void say_cut(struct ent_teller *t, const struct entente_fall *fall) {
    ent_buffer_format(&t->now->text, "%s ", entente_left_out_name(fall->what));
    if (fall->what == ENTENTE_WITHOUT_ACTOR) {
        ent_say_actor(t, fall->index);
    } else if (fall->what == ENTENTE_WITHOUT_SOURCE) {
        ent_say_clean(t, entente_document_source(t->document, fall->index)->id);
    } else {
        const struct entente_relation *relation = entente_document_relation(t->document, fall->index);
        ent_say_clean(t, relation->id);
        ent_rest_on(t, relation);
    }
}

/* Of one measure: what the first place falls with. */
void ent_tell_falls(struct ent_teller *t, size_t measure) {
    const struct entente_robustness *r = &t->brief->robustness;
    size_t leader = ent_leader_of(&r->estimates[measure]), count = 0, said = 0;
    for (size_t i = 0; i < r->fall_count; i++) count += r->falls[i].measure == measure;
    if (leader == ENTENTE_NONE || r->estimates[measure].items[leader].first < ENT_LIKELY) return;
    if (!ent_begin(t, ENT_SECTION_SUPPORT)) return;
    ent_say(t, "That ");
    ent_say_actor(t, leader);
    ent_say(t, " is first by ");
    ent_say_measure(t, r->estimates[measure].measure);
    ent_say(t, " ");
    if (count == 0) {
        ent_say(t, r->tried[ENTENTE_WITHOUT_SOURCE] > 0 ? "hangs on no single source, actor or relation"
                                                        : "hangs on no single actor or relation");
    } else {
        ent_say(t, "falls without ");
        size_t shown = ent_names_shown(count);
        for (size_t i = 0; i < r->fall_count && said < shown; i++) {
            if (r->falls[i].measure != measure) continue;
            if (said > 0) ent_say(t, said + 1 == shown && shown == count ? " or " : ", ");
            said++;
            say_cut(t, &r->falls[i]);
        }
        if (shown < count) ent_buffer_format(&t->now->text, ", and %zu more", count - shown);
    }
    ent_buffer_format(&t->now->text, " (stability %.1f: ", r->estimates[measure].stability);
    ent_say(t, r->estimates[measure].stability >= 0.5    ? "the ranking may be relied on"
               : r->estimates[measure].stability >= 0.25 ? "the ranking is weak"
                                                         : "the ranking as a whole may not be relied on");
    ent_say(t, ").");
}

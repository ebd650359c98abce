/* SPDX-License-Identifier: MIT */
#include "view/landscape.h"

#include "finding/findings.h"
#include "finding/findings_builder.h"

#include <math.h>

enum { NOTES_MOST = 3, IDS_MOST = 4 };

struct notes {
    struct ent_findings_builder t;
    struct ent_scene *scene;
    struct ent_landscape *l;
    const struct ent_arc *pro, *contra;                  /* who clash over the first issue; NULL: none do */
    struct ent_arc *divided, *rivals, *friends, *allies; /* of what is drawn; NULL: none */
};

static size_t party_of(const struct notes *n, size_t party) {
    return n->l->parties[party].actor;
}

static bool is_across(const struct ent_landscape *l, const struct ent_arc *arc) {
    return arc->kind == ENT_PAIR && l->parties[arc->party].flank != l->parties[arc->other].flank;
}

/* -- what stands out ------------------------------------------------------------------------------------- */

/* The heaviest two who say the opposite on the most contested issue. */
static void find_clash(struct notes *n) {
    double most = 0;
    const struct ent_landscape *l = n->l;
    for (size_t i = 0; i < l->arc_count && l->shown_topics > 0; i++) {
        const struct ent_arc *pro = &l->arcs[i];
        if (pro->kind != ENT_STANCE || pro->other != 0 || !pro->is_shown) continue;
        for (size_t k = 0; k < l->arc_count; k++) {
            const struct ent_arc *contra = &l->arcs[k];
            if (contra->kind != ENT_STANCE || contra->other != 0 || !contra->is_shown || k == i) continue;
            double clash = fmin(pro->positive, contra->negative);
            if (!(clash > most)) continue;
            most = clash;
            n->pro = pro;
            n->contra = contra;
        }
    }
}

static bool is_divided(struct notes *n, const struct ent_arc *arc) {
    return arc->positive > 0 && arc->negative > 0 && ent_is_ambivalent(&n->t, arc->there);
}

/* Who says both of one thing; of stances first. */
static void find_divided(struct notes *n) {
    double most = 0;
    for (size_t i = 0; i < n->l->arc_count; i++) {
        struct ent_arc *arc = &n->l->arcs[i];
        double both = fmin(arc->there->positive, arc->there->negative);
        if (!arc->is_shown || !is_divided(n, arc) || !(both > most)) continue;
        if (n->divided != NULL && n->divided->kind == ENT_STANCE && arc->kind == ENT_PAIR) continue;
        most = both;
        n->divided = arc;
    }
}

static void find_pairs(struct notes *n) {
    for (size_t i = 0; i < n->l->arc_count; i++) {
        struct ent_arc *arc = &n->l->arcs[i];
        if (!arc->is_shown || arc->kind != ENT_PAIR) continue;
        double net = arc->negative - arc->positive;
        if (!is_across(n->l, arc)) {
            if (net < 0 && (n->allies == NULL || net < n->allies->negative - n->allies->positive))
                n->allies = arc;
            continue;
        }
        if (net > 0 && (n->rivals == NULL || net > n->rivals->negative - n->rivals->positive))
            n->rivals = arc;
        if (net < 0 && (n->friends == NULL || net < n->friends->negative - n->friends->positive))
            n->friends = arc;
    }
}

/* Is nobody as much at odds, drawn or not? */
static bool are_first_rivals(const struct notes *n) {
    static const double slack = 1e-9;
    double most = n->rivals->negative - n->rivals->positive;
    size_t count = 0;
    for (size_t i = 0; i < n->l->arc_count; i++) {
        const struct ent_arc *arc = &n->l->arcs[i];
        count += arc->kind == ENT_PAIR && arc->negative - arc->positive >= most - slack;
    }
    return count == 1;
}

/* Has no other issue as much on its lesser side? */
static bool is_first_topic(const struct ent_landscape *l) {
    static const double slack = 1e-9;
    if (l->topic_count < 2) return true;
    return fmin(l->topics[1].pro, l->topics[1].contra) < fmin(l->topics[0].pro, l->topics[0].contra) - slack;
}

/* -- notes ----------------------------------------------------------------------------------------------- */

static void say_ids(struct notes *n) {
    const struct ent_finding *now = n->t.now;
    size_t count = now->relation_count, shown = count <= IDS_MOST + 1 ? count : IDS_MOST;
    for (size_t i = 0; i < shown; i++) {
        ent_say(&n->t, i == 0 ? " [" : ", ");
        ent_say_clean(&n->t, now->relations[i]->id);
    }
    ent_say_more(&n->t, shown, count);
    if (count > 0) ent_say(&n->t, "]");
}

/* The parties that stand so to an issue: "United States and South Korea". */
static void say_side(struct notes *n, size_t topic, int sign) {
    size_t said = 0, count = sign > 0 ? n->l->topics[topic].pro_count : n->l->topics[topic].contra_count;
    size_t shown = ent_names_shown(count);
    for (size_t i = 0; i < n->l->arc_count; i++) {
        const struct ent_arc *arc = &n->l->arcs[i];
        if (arc->kind != ENT_STANCE || arc->other != topic) continue;
        if (!((sign > 0 ? arc->positive : arc->negative) > 0)) continue;
        ent_rest_on_tie(&n->t, arc->there);
        if (said == shown) continue;
        ent_say_between(&n->t, said++, shown, count);
        ent_say_actor(&n->t, party_of(n, arc->party));
    }
    ent_say_more(&n->t, shown, count);
}

/* Names may end in a full stop of their own. */
static void say_stop(struct notes *n) {
    const struct ent_buffer *text = &n->t.now->text;
    if (text->length > 0 && !text->failed && text->data[text->length - 1] == '.') return;
    ent_say(&n->t, ".");
}

static bool begin(struct notes *n) {
    return n->l->note_count < NOTES_MOST && ent_begin(&n->t, ENT_SECTION_PAIRS);
}

static void close(struct notes *n) {
    say_stop(n);
    say_ids(n);
    n->l->notes[n->l->note_count++] = ent_scene_keep(n->scene, &n->t.now->text);
}

/* Claims: by the weight of the lesser side, parties alone counted. */
static void note_topic(struct notes *n, size_t topic, const char *claim) {
    if (topic >= n->l->topic_count || !n->l->topics[topic].is_shown || !begin(n)) return;
    ent_say(&n->t, claim);
    ent_say_actor(&n->t, n->l->topics[topic].actor);
    say_stop(n);
    ent_say(&n->t, " For: ");
    say_side(n, topic, 1);
    ent_say(&n->t, "; against: ");
    say_side(n, topic, -1);
    close(n);
    n->l->topic_note[n->l->note_count] = topic + 1;
}

static void note_divided(struct notes *n) {
    if (n->divided == NULL || !begin(n)) return;
    ent_say_divided(&n->t, n->divided->there);
    ent_rest_on_tie(&n->t, n->divided->there);
    close(n);
    n->divided->note = n->l->note_count;
}

/* "; North Korea threatens, resists" */
static void say_words(struct notes *n, const struct entente_tie *tie, int sign, const char *before) {
    if (tie == NULL || !((sign > 0 ? tie->positive : tie->negative) > 0)) return;
    ent_say(&n->t, before);
    if (n->scene->is_directed) {
        ent_say_actor(&n->t, tie->source);
        ent_say(&n->t, " ");
    }
    ent_say_words(&n->t, tie, sign, NULL);
    ent_rest_on_tie(&n->t, tie);
}

static void note_pair(struct notes *n, struct ent_arc *arc, int sign, const char *claim) {
    if (arc == NULL || arc->note > 0 || !begin(n)) return;
    ent_say_actor(&n->t, party_of(n, arc->party));
    ent_say(&n->t, " and ");
    ent_say_actor(&n->t, party_of(n, arc->other));
    ent_say(&n->t, claim);
    bool starts = (sign > 0 ? arc->there->positive : arc->there->negative) > 0;
    say_words(n, arc->there, sign, ": ");
    say_words(n, arc->back, sign, starts ? "; " : ": ");
    close(n);
    arc->note = n->l->note_count;
}

static void write_notes(struct notes *n) {
    note_topic(n, 0, is_first_topic(n->l) ? "Most contested by weight: " : "Contested: ");
    note_divided(n);
    note_pair(n, n->rivals, -1,
              n->rivals != NULL && are_first_rivals(n) ? " are most at odds" : " are at odds");
    note_topic(n, 1, "Contested, too: ");
    note_pair(n, n->friends, 1,
              n->l->has_camps ? " are on good terms across the sides" : " are on good terms");
    note_pair(n, n->allies, 1, n->l->has_camps ? " stand together" : " are on good terms");
}

/* -- title ----------------------------------------------------------------------------------------------- */

static void title_clash(struct notes *n) {
    ent_say_actor(&n->t, party_of(n, n->pro->party));
    ent_say(&n->t, " and ");
    ent_say_actor(&n->t, party_of(n, n->contra->party));
    ent_say(&n->t, " clash over ");
    ent_say_actor(&n->t, n->l->topics[0].actor);
}

static void title_divided(struct notes *n) {
    if (!n->scene->is_directed) ent_say(&n->t, "between ");
    ent_say_divided_ends(&n->t, n->divided->there);
    if (!n->scene->is_directed) ent_say(&n->t, " there is both");
}

static void title_rivals(struct notes *n) {
    ent_say_actor(&n->t, party_of(n, n->rivals->party));
    ent_say(&n->t, " and ");
    ent_say_actor(&n->t, party_of(n, n->rivals->other));
    ent_say(&n->t, are_first_rivals(n) ? " are most at odds" : " are at odds");
}

/* The rivals after the clash: they may be the same two. */
static void title_also(struct notes *n) {
    const struct ent_arc *r = n->rivals;
    bool are_same = (r->party == n->pro->party && r->other == n->contra->party) ||
                    (r->party == n->contra->party && r->other == n->pro->party);
    ent_say(&n->t, !are_same ? "; " : are_first_rivals(n) ? ", and are most at odds" : ", and are at odds");
    if (!are_same) title_rivals(n);
}

static size_t count_on(const struct ent_landscape *l, enum ent_flank flank) {
    size_t count = 0;
    for (size_t i = 0; i < l->party_count; i++) count += l->parties[i].flank == flank;
    return count;
}

static void say_flank(struct notes *n, enum ent_flank flank) {
    size_t said = 0, count = count_on(n->l, flank), shown = count <= 4 ? count : 3;
    for (size_t i = 0; i < n->l->party_count && said < shown; i++) {
        if (n->l->parties[i].flank != flank) continue;
        ent_say_between(&n->t, said++, shown, count);
        ent_say_actor(&n->t, n->l->parties[i].actor);
    }
    ent_say_more(&n->t, shown, count);
}

static void title_camps(struct notes *n) {
    say_flank(n, ENT_LEFT);
    ent_say(&n->t, " against ");
    say_flank(n, ENT_RIGHT);
}

/* The first of these that is so, and the second. */
static bool write_title(struct notes *n) {
    if (!ent_begin(&n->t, ENT_SECTION_PAIRS)) return false;
    bool has_clash = n->pro != NULL, has_rivals = n->rivals != NULL;
    if (has_clash)
        title_clash(n);
    else if (n->l->has_camps)
        title_camps(n);
    else if (has_rivals)
        title_rivals(n);
    bool has_first = has_clash || n->l->has_camps || has_rivals;
    if (n->divided != NULL && (has_clash || !n->l->has_camps)) {
        if (has_first) ent_say(&n->t, "; ");
        title_divided(n);
    } else if (has_rivals && has_clash) {
        title_also(n);
    } else if (!has_first) {
        ent_say(&n->t, "Who is for and against whom and what");
    }
    n->l->title = ent_scene_keep(n->scene, &n->t.now->text);
    return n->l->title != NULL;
}

bool ent_landscape_tell(struct ent_scene *scene, struct ent_landscape *landscape) {
    struct ent_findings findings = {0};
    struct notes n = {.t = {.findings = &findings,
                            .network = scene->network,
                            .document = entente_network_document(scene->network)},
                      .scene = scene,
                      .l = landscape};
    landscape->note_count = 0;
    for (size_t i = 0; i < landscape->arc_count; i++) landscape->arcs[i].note = 0;
    for (size_t i = 0; i <= NOTES_MOST; i++) landscape->topic_note[i] = 0;
    find_clash(&n);
    find_divided(&n);
    find_pairs(&n);
    bool fine = write_title(&n);
    if (fine) write_notes(&n);
    for (size_t i = 0; i < landscape->note_count; i++) fine = fine && landscape->notes[i] != NULL;
    fine = fine && !findings.failed;
    ent_findings_clear(&findings);
    return fine && ent_landscape_fold(scene, landscape);
}

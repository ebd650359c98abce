/* SPDX-License-Identifier: MIT */
#include "model/document.h"
#include "view/portrait.h"

#include "base/report.h"
#include "base/short_number.h"
#include "base/text.h"
#include "name/name.h"
#include "structure/turns.h"
#include "view/landscape_sentences.h"

#include <math.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

const char *ent_portrait_title(enum ent_portrait_section section) {
    static const char *const titles[ENT_PORTRAIT_SECTIONS] = {[ENT_FRIENDS] = "On good terms with",
                                                              [ENT_RIVALS] = "At odds with",
                                                              [ENT_AMBIVALENT] = "Friendly and hostile with",
                                                              [ENT_FOR] = "For",
                                                              [ENT_AGAINST] = "Against",
                                                              [ENT_UNDECIDED] = "For and against"};
    return titles[section];
}

struct portrayer {
    struct ent_scene *scene;
    struct ent_portrait *portrait;
    const entente_document *document;
};

/* -- entries --------------------------------------------------------------------------------------------- */

static enum ent_portrait_section section_of(const struct ent_arc *arc) {
    bool is_pair = arc->kind == ENT_PAIR;
    if (arc->positive > 0 && arc->negative > 0) return is_pair ? ENT_AMBIVALENT : ENT_UNDECIDED;
    if (arc->positive > 0) return is_pair ? ENT_FRIENDS : ENT_FOR;
    return is_pair ? ENT_RIVALS : ENT_AGAINST;
}

static bool concerns(const struct portrayer *p, const struct ent_arc *arc) {
    const struct ent_landscape *l = &p->portrait->landscape;
    if (l->parties[arc->party].actor == p->portrait->subject) return true;
    return arc->kind == ENT_PAIR && l->parties[arc->other].actor == p->portrait->subject;
}

static size_t other_of(const struct portrayer *p, const struct ent_arc *arc) {
    const struct ent_landscape *l = &p->portrait->landscape;
    if (arc->kind == ENT_STANCE) return l->topics[arc->other].actor;
    bool is_first = l->parties[arc->party].actor == p->portrait->subject;
    return l->parties[is_first ? arc->other : arc->party].actor;
}

/* -- proof: weights, dates, sources ---------------------------------------------------------------------- */

struct proof {
    const char *first, *last; /* dates, as they are written */
    int32_t from, to;
    const char *origin;
    size_t origins, relations;
};

static void add_origin(struct proof *proof, const entente_document *document,
                       const struct entente_relation *r) {
    for (size_t i = 0; i < r->evidence_count; i++) {
        const struct entente_source *source = entente_document_source(document, r->evidence[i].source);
        if (source == NULL) continue;
        const char *origin = *source->publisher != '\0' ? source->publisher
                             : *source->author != '\0'  ? source->author
                             : *source->title != '\0'   ? source->title
                                                        : source->id;
        bool is_known = proof->origin != NULL && strcmp(proof->origin, origin) == 0;
        if (proof->origin == NULL) proof->origin = origin;
        proof->origins += !is_known;
    }
}

static void add_date(struct proof *proof, const struct entente_period *when) {
    if (*when->text == '\0') return;
    if (proof->first == NULL || when->first < proof->from) {
        proof->first = when->text;
        proof->from = when->first;
    }
    if (proof->last == NULL || when->last > proof->to) {
        proof->last = when->text;
        proof->to = when->last;
    }
}

static void add_tie(struct proof *proof, const entente_document *document, const struct entente_tie *tie) {
    for (size_t i = 0; tie != NULL && i < tie->relation_count; i++) {
        const struct entente_relation *relation = entente_document_relation(document, tie->relations[i]);
        if (relation->sign == 0 || !ent_makes_tie(relation)) continue;
        proof->relations++;
        add_date(proof, &relation->when);
        add_origin(proof, document, relation);
    }
}

static void add_weight(struct ent_buffer *out, const char *sign, double weight) {
    char number[ENT_NUMBER_SIZE];
    if (!(weight > 0)) return;
    ent_short_number(weight, number);
    ent_buffer_format(out, "%s%s%s", out->length > 0 ? " " : "", sign, number);
}

static size_t count_in(const struct entente_tie *tie) {
    return tie != NULL ? tie->relation_count : 0;
}

/* " at once" or " at different times" where the two signs are. */
static void add_time(struct ent_buffer *out, const struct portrayer *p, const struct ent_entry *entry) {
    const struct entente_tie *ties[] = {entry->says, entry->hears};
    size_t count = 0, most = count_in(ties[0]) + count_in(ties[1]);
    if (!(entry->arc->positive > 0 && entry->arc->negative > 0)) return;
    size_t *relations = ent_arena_take(&p->scene->arena, (most + 1) * sizeof *relations);
    out->failed = out->failed || relations == NULL;
    for (size_t k = 0; relations != NULL && k < 2; k++) {
        for (size_t i = 0; i < count_in(ties[k]); i++) relations[count++] = ties[k]->relations[i];
    }
    bool is_turned = relations != NULL && ent_is_turned(p->document, relations, count);
    ent_buffer_add(out, is_turned ? " at different times" : " at once");
}

static const char *proof_of(const struct portrayer *p, const struct ent_entry *entry) {
    struct ent_buffer out = {0};
    struct proof proof = {0};
    add_tie(&proof, p->document, entry->says);
    add_tie(&proof, p->document, entry->hears);
    add_weight(&out, "+", entry->arc->positive);
    add_weight(&out, "\xE2\x88\x92", entry->arc->negative);
    add_time(&out, p, entry);
    ent_buffer_format(&out, " in %zu relation%s", proof.relations, proof.relations == 1 ? "" : "s");
    if (proof.first != NULL) ent_buffer_format(&out, ", %s", proof.first);
    if (proof.first != NULL && strcmp(proof.first, proof.last) != 0)
        ent_buffer_format(&out, " to %s", proof.last);
    if (proof.origin != NULL) {
        ent_buffer_add(&out, ", ");
        ent_buffer_add_bytes(&out, proof.origin, ent_text_cut(proof.origin, 40));
        if (proof.origins > 1) ent_buffer_add(&out, " and others");
    }
    return ent_scene_keep(p->scene, &out);
}

static bool fill(const struct portrayer *p, struct ent_entry *entry, const struct ent_arc *arc) {
    size_t other = other_of(p, arc);
    bool turned = p->scene->is_directed && arc->there->source != p->portrait->subject;
    *entry = (struct ent_entry){.arc = arc,
                                .says = turned ? arc->back : arc->there,
                                .hears = turned ? arc->there : arc->back,
                                .name = p->scene->nodes[other].name,
                                .section = section_of(arc)};
    entry->title = ent_arc_title(p->scene, arc);
    entry->label = ent_arc_label(p->scene, arc);
    entry->proof = proof_of(p, entry);
    return entry->title != NULL && entry->label != NULL && entry->proof != NULL;
}

static int by_section(const void *a, const void *b) {
    const struct ent_entry *x = a, *y = b;
    if (x->section != y->section) return x->section < y->section ? -1 : 1;
    double p = x->arc->positive + x->arc->negative, q = y->arc->positive + y->arc->negative;
    if (p != q) return p > q ? -1 : 1;
    return strcmp(x->name, y->name);
}

static bool list_entries(struct portrayer *p) {
    const struct ent_landscape *l = &p->portrait->landscape;
    p->portrait->entries =
        ent_arena_take(&p->scene->arena, (l->arc_count + 1) * sizeof *p->portrait->entries);
    if (p->portrait->entries == NULL) return false;
    for (size_t i = 0; i < l->arc_count; i++) {
        if (!concerns(p, &l->arcs[i])) continue;
        if (!fill(p, &p->portrait->entries[p->portrait->count++], &l->arcs[i])) return false;
    }
    qsort(p->portrait->entries, p->portrait->count, sizeof *p->portrait->entries, by_section);
    for (size_t i = 0; i < entente_document_relation_count(p->document); i++) {
        const struct entente_relation *r = entente_document_relation(p->document, i);
        bool is_its = r->source == p->portrait->subject || r->target == p->portrait->subject;
        p->portrait->neutral += is_its && r->sign == 0 && r->source != r->target;
    }
    return true;
}

/* -- headline -------------------------------------------------------------------------------------------- */

static double net_of(const struct ent_entry *entry, enum ent_arc_kind kind, int sign) {
    return entry->arc->kind == kind ? sign * (entry->arc->positive - entry->arc->negative) : 0;
}

/* ", most for talks": who or what has the most net weight of a sign; two if they share it, none of more. */
static void add_part(struct ent_buffer *out, const struct ent_portrait *portrait, enum ent_arc_kind kind,
                     int sign, const char *words, bool *begun) {
    enum { NAMED_MOST = 2 };
    static const double slack = 1e-9;
    size_t count = 0, said = 0;
    double most = 0;
    for (size_t i = 0; i < portrait->count; i++) most = fmax(most, net_of(&portrait->entries[i], kind, sign));
    for (size_t i = 0; i < portrait->count; i++)
        count += net_of(&portrait->entries[i], kind, sign) >= most - slack;
    if (!(most > 0) || count > NAMED_MOST) return;
    ent_buffer_add(out, *begun ? ", " : ": ");
    ent_buffer_add(out, words);
    *begun = true;
    for (size_t i = 0; i < portrait->count; i++) {
        if (net_of(&portrait->entries[i], kind, sign) < most - slack) continue;
        if (said++ > 0) ent_buffer_add(out, " and ");
        ent_buffer_add(out, portrait->entries[i].name);
    }
}

/* Claims: by net weight of what is said both ways. */
static const char *headline(const struct portrayer *p) {
    bool begun = false;
    struct ent_buffer out = {0};
    ent_buffer_add(&out, p->scene->nodes[p->portrait->subject].name);
    add_part(&out, p->portrait, ENT_PAIR, 1, "closest to ", &begun);
    add_part(&out, p->portrait, ENT_PAIR, -1, "most at odds with ", &begun);
    add_part(&out, p->portrait, ENT_STANCE, 1, "most for ", &begun);
    add_part(&out, p->portrait, ENT_STANCE, -1, "most against ", &begun);
    return ent_scene_keep(p->scene, &out);
}

static const char *subtitle(const struct portrayer *p) {
    const struct entente_actor *actor = entente_document_actor(p->document, p->portrait->subject);
    const char *title = entente_document_title(p->document);
    struct ent_buffer out = {0};
    if (*title != '\0') ent_buffer_format(&out, "%s. ", title);
    if (*actor->role != '\0') {
        ent_buffer_add_bytes(&out, actor->role, ent_text_cut(actor->role, ENT_NAME_SHOWN));
        ent_buffer_add(&out, ". ");
    }
    ent_buffer_add(&out, "The heaviest first; what is said both ways, with all who belong to it");
    return ent_scene_keep(p->scene, &out);
}

enum entente_status ent_portrait_find(struct ent_scene *scene, struct ent_portrait *portrait,
                                      const struct entente_sink *sink) {
    const entente_document *document = entente_network_document(scene->network);
    struct portrayer p = {.scene = scene, .portrait = portrait, .document = document};
    *portrait =
        (struct ent_portrait){.subject = entente_document_find_actor(document, scene->figure->subject)};
    if (!ent_landscape_list(scene, &portrait->landscape) || !list_entries(&p)) return ent_no_memory(sink);
    if (portrait->count == 0)
        return ent_fail(sink, ENTENTE_BAD_OPTION, "nothing-to-portray", NULL,
                        "choose another actor, or see --view network --ego",
                        "\"%s\" neither takes a side on anything nor is anybody for or against it",
                        ent_brief(scene->figure->subject).text);
    portrait->headline = headline(&p);
    portrait->subtitle = subtitle(&p);
    return portrait->headline != NULL && portrait->subtitle != NULL ? ENTENTE_OK : ent_no_memory(sink);
}

/* SPDX-License-Identifier: MIT */
#include "view/landscape.h"

#include "base/text.h"
#include "name/name.h"
#include "style/text_width.h"

#include <math.h>

/* All sentences together take so many lines at most. */
static const double lines_most = 2.9;

struct fold {
    struct ent_scene *scene;
    const struct ent_landscape *l;
    struct ent_buffer text;
    bool is_brief; /* issues without their voices */
    double width;  /* that it may have, all lines together */
    size_t said, held_back;
};

static void add_name(struct ent_buffer *out, const struct ent_scene *scene, size_t actor) {
    const char *name = entente_document_actor(entente_network_document(scene->network), actor)->name;
    ent_buffer_add_bytes(out, name, ent_text_cut(name, ENT_NAME_SHOWN));
}

/* Adds an item to the sentence where there is room for it; clears the item. */
static void add_item(struct fold *f, const char *head, struct ent_buffer *item) {
    const char *before = f->said == 0 ? head : "; ";
    double so_far =
        f->text.length > 0 ? ent_text_width(f->text.data, f->scene->preset->source, ENT_REGULAR) : 0;
    double more = item->failed ? 0 : ent_text_width(item->data, f->scene->preset->source, ENT_REGULAR);
    if (item->failed) f->text.failed = true;
    if (f->said > 0 && so_far + more > f->width) {
        f->held_back++;
    } else if (!item->failed) {
        ent_buffer_add(&f->text, before);
        ent_buffer_add(&f->text, item->data);
        f->said++;
    }
    ent_buffer_clear(item);
}

static bool end_fold(struct fold *f, struct ent_landscape *l) {
    if (f->text.length == 0) return !f->text.failed;
    if (f->held_back > 0) ent_buffer_format(&f->text, " and %zu more", f->held_back);
    struct ent_buffer all = {0};
    ent_buffer_add(&all, l->fold);
    if (all.length > 0) ent_buffer_add(&all, " ");
    ent_buffer_add(&all, f->text.data);
    ent_buffer_add(&all, ".");
    ent_buffer_clear(&f->text);
    l->fold = ent_scene_keep(f->scene, &all);
    return l->fold != NULL;
}

/* -- issues that are not drawn --------------------------------------------------------------------------- */

enum agreement { CONTESTED, AGREED, ONE_VOICE };

static enum agreement agreement_on(const struct ent_topic *topic) {
    if (topic->voices == 1) return ONE_VOICE;
    return fmin(topic->pro, topic->contra) > 0 ? CONTESTED : AGREED;
}

static bool has_sign(const struct ent_arc *arc, int sign) {
    if (sign == 0) return arc->positive > 0 && arc->negative > 0;
    return sign > 0 ? arc->positive > 0 && !(arc->negative > 0) : arc->negative > 0 && !(arc->positive > 0);
}

/* "Russia, China for" */
static void add_voices(struct ent_buffer *item, const struct fold *f, size_t topic, int sign, bool *begun) {
    static const char *const words[] = {" against", " for and against", " for"};
    enum { NAMED_MOST = 3 };
    size_t count = 0;
    for (size_t i = 0; i < f->l->arc_count; i++) {
        const struct ent_arc *arc = &f->l->arcs[i];
        if (arc->kind != ENT_STANCE || arc->other != topic || !has_sign(arc, sign)) continue;
        if (count++ >= NAMED_MOST) continue;
        if (count > 1)
            ent_buffer_add(item, ", ");
        else
            ent_buffer_add(item, *begun ? ", " : " (");
        *begun = true;
        add_name(item, f->scene, f->l->parties[arc->party].actor);
    }
    if (count > NAMED_MOST) ent_buffer_format(item, " and %zu more", count - NAMED_MOST);
    if (count > 0) ent_buffer_add(item, words[sign + 1]);
}

static void list_issues(struct fold *f, enum agreement wanted, const char *head) {
    for (size_t i = 0; i < f->l->topic_count; i++) {
        const struct ent_topic *topic = &f->l->topics[i];
        if (topic->is_shown || topic->voices == 0 || agreement_on(topic) != wanted) continue;
        struct ent_buffer item = {0};
        bool begun = false;
        add_name(&item, f->scene, topic->actor);
        for (int sign = 1; sign >= -1 && !f->is_brief; sign--) add_voices(&item, f, i, sign, &begun);
        if (begun) ent_buffer_add(&item, ")");
        add_item(f, head, &item);
    }
}

/* With who says so, if there is room for all of them. */
static bool fold_issues(struct ent_scene *scene, struct ent_landscape *l, enum agreement wanted,
                        const char *head, double width) {
    struct fold f = {.scene = scene, .l = l, .width = width};
    list_issues(&f, wanted, head);
    if (f.held_back > 0) {
        ent_buffer_clear(&f.text);
        f = (struct fold){.scene = scene, .l = l, .width = width, .is_brief = true};
        list_issues(&f, wanted, head);
    }
    return end_fold(&f, l);
}

/* -- what else is not drawn ------------------------------------------------------------------------------ */

static void add_count(struct fold *f, size_t count, const char *one, const char *many) {
    struct ent_buffer item = {0};
    if (count == 0) return;
    ent_buffer_format(&item, "%zu %s", count, count == 1 ? one : many);
    add_item(f, "Not drawn: ", &item);
}

static void add_parties(struct fold *f) {
    enum { NAMED_MOST = 5 };
    struct ent_buffer item = {0};
    size_t count = 0;
    for (size_t i = 0; i < f->l->party_count; i++) {
        const struct ent_party *party = &f->l->parties[i];
        if (party->is_shown || !(party->weight > 0)) continue;
        if (count++ >= NAMED_MOST) continue;
        if (count > 1) ent_buffer_add(&item, ", ");
        add_name(&item, f->scene, party->actor);
    }
    if (count > NAMED_MOST) ent_buffer_format(&item, " and %zu more", count - NAMED_MOST);
    if (count > 0) add_item(f, "Not drawn: ", &item);
}

static bool fold_rest(struct ent_scene *scene, struct ent_landscape *l, double width) {
    struct fold f = {.scene = scene, .l = l, .width = width};
    size_t stances = 0, pairs = 0;
    for (size_t i = 0; i < l->arc_count; i++) {
        const struct ent_arc *arc = &l->arcs[i];
        if (arc->is_shown) continue;
        stances += arc->kind == ENT_STANCE && l->topics[arc->other].is_shown;
        pairs += arc->kind == ENT_PAIR;
    }
    add_parties(&f);
    add_count(&f, stances, "more stance on these issues", "more stances on these issues");
    add_count(&f, pairs, "other pair of parties", "other pairs of parties");
    add_count(&f, l->between_things, "relation between issues", "relations between issues");
    add_count(&f, l->neutral, "neutral relation", "neutral relations");
    return end_fold(&f, l);
}

bool ent_landscape_fold(struct ent_scene *scene, struct ent_landscape *landscape) {
    double width = lines_most * (scene->preset->width - 2 * scene->preset->margin);
    landscape->fold = "";
    return fold_issues(scene, landscape, CONTESTED, "Also contested: ", 0.3 * width) &&
           fold_issues(scene, landscape, AGREED, "Agreed: ", 0.22 * width) &&
           fold_issues(scene, landscape, ONE_VOICE, "One voice only: ", 0.2 * width) &&
           fold_rest(scene, landscape, width);
}

/* SPDX-License-Identifier: MIT */
#include "figure/change.h"

#include "analysis/compare.h"

#include "base/text.h"
#include "name/name.h"

#include <math.h>
#include <string.h>

enum { NAMED_MOST = 2 };

const double ent_gone_dash[2] = {0.8, 2.4};

static const struct ent_line_look *look_of(struct ent_scene *scene, const struct ent_line *line,
                                           enum ent_colour colour, const double *dash) {
    struct ent_line_look *look = ent_arena_take(&scene->arena, sizeof *look);
    if (look == NULL) return NULL;
    *look = *line->look;
    if (colour != ENT_NO_COLOUR) look->colour = colour;
    if (dash != NULL) {
        memset(look->dash, 0, sizeof look->dash);
        memcpy(look->dash, dash, sizeof ent_gone_dash);
    }
    return look;
}

const struct entente_tie_change *ent_change_of(const struct ent_scene *scene, const struct ent_line *line) {
    const struct entente_comparison *changes = scene->figure->changes;
    if (changes == NULL) return NULL;
    const entente_document *document = entente_network_document(scene->network);
    const char *source = entente_document_actor(document, line->tie->source)->id;
    const char *target = entente_document_actor(document, line->tie->target)->id;
    for (size_t i = 0; i < changes->tie_count; i++) {
        const struct entente_tie_change *tie = &changes->ties[i];
        if (strcmp(tie->source, source) == 0 && strcmp(tie->target, target) == 0) return tie;
    }
    return NULL;
}

bool ent_change_dress(struct ent_scene *scene, struct ent_line *line) {
    line->change = ENTENTE_CHANGE_COUNT;
    if (scene->figure->changes == NULL) return true;
    const struct entente_tie_change *change = ent_change_of(scene, line);
    line->is_quiet = change == NULL;
    if (change != NULL) line->change = change->change;
    if (line->is_quiet) line->look = look_of(scene, line, ENT_MUTED, NULL);
    if (line->change == ENTENTE_CHANGE_GONE) line->look = look_of(scene, line, ENT_NO_COLOUR, ent_gone_dash);
    return line->look != NULL;
}

double ent_change_share(const struct ent_line *line, double share) {
    if (line->is_quiet) return 0;
    if (line->change == ENTENTE_CHANGE_FLIPPED) return 0.8;
    return fmax(0.3, fmin(share, 0.7));
}

/* -- actors ---------------------------------------------------------------------------------------------- */

static const struct entente_actor_change *presence_of(const struct ent_scene *scene,
                                                      const struct entente_actor *actor) {
    const struct entente_comparison *changes = scene->figure->changes;
    for (size_t i = 0; changes != NULL && i < changes->actor_count; i++) {
        const struct entente_actor_change *change = &changes->actors[i];
        if (change->was_there != change->is_there && strcmp(change->id, actor->id) == 0) return change;
    }
    return NULL;
}

const char *ent_change_presence(const struct ent_scene *scene, const struct entente_actor *actor) {
    const struct entente_actor_change *change = presence_of(scene, actor);
    return change == NULL ? NULL : change->is_there ? "only after" : "only before";
}

const char *ent_change_name(struct ent_scene *scene, const struct entente_actor *actor) {
    const char *presence = ent_change_presence(scene, actor);
    struct ent_buffer out = {0};
    if (presence == NULL) return actor->name;
    ent_buffer_format(&out, "%s (%s)", actor->name, presence);
    return ent_scene_keep(scene, &out);
}

/* -- words ----------------------------------------------------------------------------------------------- */

size_t ent_change_count(const struct ent_scene *scene, enum entente_change change) {
    const struct entente_comparison *changes = scene->figure->changes;
    size_t count = 0;
    for (size_t i = 0; i < changes->tie_count; i++) count += changes->ties[i].change == change;
    return count;
}

static void add_name(struct ent_buffer *out, const struct ent_scene *scene, const char *id) {
    const entente_document *document = entente_network_document(scene->network);
    for (size_t i = 0; i < entente_document_actor_count(document); i++) {
        const struct entente_actor *actor = entente_document_actor(document, i);
        if (strcmp(actor->id, id) == 0)
            ent_buffer_add_bytes(out, actor->name, ent_text_cut(actor->name, ENT_NAME_SHOWN));
    }
}

/* "France–Great Britain and Great Britain–Russia", the ties of a change; they stand together. */
static void add_ties(struct ent_buffer *out, const struct ent_scene *scene, enum entente_change change) {
    const struct entente_comparison *changes = scene->figure->changes;
    const char *before = "";
    for (size_t i = 0; i < changes->tie_count; i++) {
        if (changes->ties[i].change != change) continue;
        ent_buffer_add(out, before);
        add_name(out, scene, changes->ties[i].source);
        ent_buffer_add(out, entente_network_directed(scene->network) ? " \xE2\x86\x92 " : "\xE2\x80\x93");
        add_name(out, scene, changes->ties[i].target);
        before = " and ";
    }
}

static void add_flipped(struct ent_buffer *out, const struct ent_scene *scene) {
    size_t count = ent_change_count(scene, ENTENTE_CHANGE_FLIPPED);
    if (count == 0) return;
    if (count <= NAMED_MOST)
        add_ties(out, scene, ENTENTE_CHANGE_FLIPPED);
    else
        ent_buffer_format(out, "%zu ties", count);
    ent_buffer_add(out, " turned");
}

/* "; 2 ties new, 1 gone" */
static void add_counts(struct ent_buffer *out, const struct ent_scene *scene, enum entente_change first,
                       enum entente_change last) {
    bool is_first = true;
    for (enum entente_change change = first; change <= last; change++) {
        size_t count = ent_change_count(scene, change);
        if (count == 0) continue;
        ent_buffer_add(out, !is_first ? ", " : out->length > 0 ? "; " : "");
        ent_buffer_format(out, "%zu%s %s", count,
                          !is_first    ? ""
                          : count == 1 ? " tie"
                                       : " ties",
                          ent_change_said(change));
        is_first = false;
    }
}

const char *ent_change_title(struct ent_scene *scene) {
    struct ent_buffer out = {0};
    add_flipped(&out, scene);
    add_counts(&out, scene, ENTENTE_CHANGE_NEW, ENTENTE_CHANGE_GONE);
    if (out.length == 0) add_counts(&out, scene, ENTENTE_CHANGE_SIGN, ENTENTE_CHANGE_SHIFTED);
    if (out.length == 0) ent_buffer_add(&out, "No tie changed");
    return ent_scene_keep(scene, &out);
}

const char *ent_change_counts(struct ent_scene *scene) {
    struct ent_buffer out = {0};
    add_counts(&out, scene, ENTENTE_CHANGE_FLIPPED, ENTENTE_CHANGE_SHIFTED);
    if (out.length == 0) ent_buffer_add(&out, "none");
    return ent_scene_keep(scene, &out);
}

const char *ent_change_subtitle(struct ent_scene *scene) {
    size_t changed = scene->figure->changes->tie_count;
    size_t all = entente_network_tie_count(scene->network);
    struct ent_buffer out = {0};
    ent_buffer_format(&out, "%zu tie%s changed, %zu did not", changed, changed == 1 ? "" : "s",
                      all > changed ? all - changed : 0);
    return ent_scene_keep(scene, &out);
}

/* SPDX-License-Identifier: MIT */
#include "view/landscape_sentences.h"
#include "model/document.h"

#include "figure/sentence.h"
#include "network/parties.h"
#include "view/landscape_words.h"

#include <math.h>

enum { SENTENCES_MOST = 12 };

static void add_sentences(struct ent_buffer *out, const struct ent_scene *scene,
                          const struct entente_tie *tie, size_t *count) {
    const entente_document *document = entente_network_document(scene->network);
    const entente_document *original = entente_network_document(scene->original);
    for (size_t i = 0; tie != NULL && i < tie->relation_count; i++) {
        const struct entente_relation *relation = entente_document_relation(document, tie->relations[i]);
        if (!ent_makes_tie(relation) || ++*count > SENTENCES_MOST) continue;
        const struct entente_relation *said = ent_relation_as_said(original, relation);
        if (*count > 1) ent_buffer_add(out, "\n");
        ent_add_relation_sentence(out, said != NULL ? original : document, said != NULL ? said : relation);
    }
}

const char *ent_arc_title(struct ent_scene *scene, const struct ent_arc *arc) {
    struct ent_buffer out = {0};
    size_t count = 0;
    add_sentences(&out, scene, arc->there, &count);
    add_sentences(&out, scene, arc->back, &count);
    if (count > SENTENCES_MOST) ent_buffer_format(&out, "\nâ¦ and %zu more", count - SENTENCES_MOST);
    return ent_scene_keep(scene, &out);
}

static void add_side(struct ent_buffer *out, struct ent_scene *scene, const struct entente_tie *tie,
                     const char *before) {
    bool fits;
    const struct ent_saying saying = ent_saying_of(scene, tie);
    const struct ent_slot slot = {"", "", HUGE_VAL, 1};
    const char *words = ent_saying_whole(scene, &saying, &slot, &fits);
    if (words == NULL) out->failed = true;
    ent_buffer_add(out, before);
    ent_buffer_add(out, scene->nodes[tie->source].name);
    ent_buffer_add(out, " ");
    ent_buffer_add(out, words != NULL ? words : "");
    ent_buffer_add(out, " ");
    ent_buffer_add(out, scene->nodes[tie->target].name);
}

const char *ent_arc_label(struct ent_scene *scene, const struct ent_arc *arc) {
    struct ent_buffer out = {0};
    add_side(&out, scene, arc->there, "");
    if (arc->back != NULL) add_side(&out, scene, arc->back, "; ");
    return ent_scene_keep(scene, &out);
}

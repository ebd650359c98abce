/* SPDX-License-Identifier: MIT */
#include "base/buffer.h"
#include "filter/filter.h"

enum { NAMED_MOST = 3 };

/* "Congress criticizes President, President opposes Congress and 4 more" */
static void name_self_relations(const entente_document *document, size_t made, struct ent_buffer *names) {
    size_t named = 0, shown = made > NAMED_MOST + 1 ? NAMED_MOST : made;
    for (size_t i = 0; i < document->relation_count && named < shown; i++) {
        const struct entente_relation *relation = &document->relations[i];
        if (relation->within_source == relation->within_target) continue; /* its own, or of no two */
        ent_buffer_format(names, "%s%s %s", named++ == 0 ? ": " : ", ",
                          ent_brief(relation->within_source).text, ent_brief(relation->word).text);
        ent_buffer_format(names, " %s", ent_brief(relation->within_target).text);
    }
    if (shown < made) ent_buffer_format(names, " and %zu more", made - shown);
}

static void tell_self_relations(const entente_document *document, size_t made,
                                const struct entente_sink *sink) {
    struct ent_buffer names = {0};
    name_self_relations(document, made, &names);
    ent_tell(sink, ENTENTE_NOTE, "rolled-up", NULL, "the measures inner and inner_strength count them",
             "rolling up made %zu self-relation%s, left out of the network%s", made, made == 1 ? "" : "s",
             names.failed || names.data == NULL ? "" : names.data);
    ent_buffer_clear(&names);
}

/* A statement stays as it stood, whomever it is counted for; the first name is the one it stood with. */
static void state_ends(const entente_document *document, struct entente_relation *relation, size_t source,
                       size_t target) {
    if (relation->source != source && relation->stated_source == NULL)
        relation->stated_source = document->actors[source].name;
    if (relation->target != target && relation->stated_target == NULL)
        relation->stated_target = document->actors[target].name;
}

void ent_roll_up(entente_document *document, const struct entente_sink *sink) {
    size_t made = 0;
    for (size_t i = 0; i < document->relation_count; i++) {
        struct entente_relation *relation = &document->relations[i];
        size_t source = relation->source, target = relation->target;
        relation->source = ent_document_top(document, source);
        relation->target = ent_document_top(document, target);
        state_ends(document, relation, source, target);
        bool was_self = source == target;
        if (relation->source != relation->target || (was_self && source == relation->source)) continue;
        relation->within_source = document->actors[source].name;
        relation->within_target = document->actors[target].name;
        made += !was_self;
    }
    ent_document_sort_relations(document);
    if (made > 0) tell_self_relations(document, made, sink);
}

/* SPDX-License-Identifier: MIT */
#include "finding/findings_builder.h"
#include "model/document.h"

static bool has_sign(const entente_document *document) {
    for (size_t i = 0; i < entente_document_relation_count(document); i++) {
        const struct entente_relation *relation = entente_document_relation(document, i);
        if (relation->sign != 0 && relation->weight > 0) return true;
    }
    return false;
}

void ent_tell_left_out(struct ent_findings_builder *t) {
    const entente_document *document = t->document;
    if (document->is_centred && ent_begin(t, ENT_SECTION_SUPPORT))
        ent_say(
            t, "Who is at the centre is not said: whoever was asked for has a part in every relation shown.");
    if (ent_lacks_a_sign(document) && ent_begin(t, ENT_SECTION_SUPPORT))
        ent_say(t,
                document->lacks_sign[0] && document->lacks_sign[2]
                    ? "Who is with whom, what is contested and who could mediate is not said: friendly and "
                      "hostile relations are left out."
                : document->lacks_sign[0]
                    ? "Who is with whom, what is contested and who could mediate is not said: hostile "
                      "relations are left out."
                    : "Who is with whom, what is contested and who could mediate is not said: friendly "
                      "relations are left out.");
    else if (entente_document_relation_count(document) > 0 && !has_sign(document) &&
             ent_begin(t, ENT_SECTION_SUPPORT))
        ent_say(
            t,
            "No relation is friendly or hostile: who is with whom, what is contested and who could mediate "
            "cannot be said.");
}

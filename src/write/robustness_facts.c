/* SPDX-License-Identifier: MIT */
#include "write/robustness_facts.h"

static const double reliable_from = 0.5, weak_from = 0.25;

const char *ent_stability_name(double stability) {
    if (stability >= reliable_from) return "reliable";
    return stability >= weak_from ? "weak" : "unreliable";
}

const char *ent_left_out_id(const entente_document *document, const struct entente_fall *fall) {
    switch (fall->what) {
    case ENTENTE_WITHOUT_SOURCE:
        return entente_document_source(document, fall->index)->id;
    case ENTENTE_WITHOUT_ACTOR:
        return entente_document_actor(document, fall->index)->id;
    case ENTENTE_WITHOUT_RELATION:
    case ENTENTE_LEFT_OUT_COUNT:
        break;
    }
    return entente_document_relation(document, fall->index)->id;
}

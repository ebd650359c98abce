/* SPDX-License-Identifier: MIT */
/** What a brief says: sentences, each with the relations that it rests on. */
#ifndef ENT_FINDING_H
#define ENT_FINDING_H

#include "base/buffer.h"
#include <entente/brief.h>

enum ent_section {
    ENT_SECTION_PAIRS,
    ENT_SECTION_BLOCS,
    ENT_SECTION_ISSUES,
    ENT_SECTION_MINDS,
    ENT_SECTION_SIDES,
    ENT_SECTION_TURNS,
    ENT_SECTION_SOURCES,
    ENT_SECTION_PARTIES,
    ENT_SECTION_WITHIN,
    ENT_SECTION_MEDIATORS,
    ENT_SECTION_CENTRE,
    ENT_SECTION_SUPPORT,
    ENT_SECTION_METHODS,
    ENT_SECTION_DETAILS,
    ENT_SECTION_COUNT
};

/** "Who is at the centre"; and for programs "centre". */
const char *ent_section_title(enum ent_section section);
const char *ent_section_name(enum ent_section section);

struct ent_finding {
    enum ent_section section;
    bool is_detail;         /* for the appendix, not for the page */
    bool may_be_cut;        /* where the page is full it is a detail */
    struct ent_buffer text; /* a sentence or two, clean */
    const struct entente_relation **relations;
    size_t relation_count, relation_room;
};

struct ent_findings {
    struct ent_finding *items; /* by section */
    size_t count, room;
    bool failed; /* memory ran out */
};

#endif

/* SPDX-License-Identifier: MIT */
/** What one actor's page tells: entries in sections. All is in the scene's arena. */
#ifndef ENT_PORTRAIT_H
#define ENT_PORTRAIT_H

#include "view/landscape.h"

enum ent_portrait_section {
    ENT_FRIENDS,
    ENT_RIVALS,
    ENT_AMBIVALENT,
    ENT_FOR,
    ENT_AGAINST,
    ENT_UNDECIDED,
    ENT_PORTRAIT_SECTIONS
};
const char *ent_portrait_title(enum ent_portrait_section section);

/** Another party or an issue, and what is said between it and the subject. */
struct ent_entry {
    const struct ent_arc *arc;
    const struct entente_tie *says, *hears; /* of the subject; NULL: nothing */
    const char *name, *label, *title;
    const char *proof; /* "+7.5 −2, 2018-03, The Diplomat" */
    enum ent_portrait_section section;
};

struct ent_portrait {
    struct ent_landscape landscape;
    size_t subject;            /* actor */
    struct ent_entry *entries; /* by section, the heaviest first */
    size_t count;
    size_t neutral; /* relations of the subject that take no side */
    const char *headline, *subtitle;
};

/** Lists the entries. Errors: BAD_OPTION (no such actor; it says and hears nothing), NO_MEMORY. */
enum entente_status ent_portrait_find(struct ent_scene *scene, struct ent_portrait *portrait,
                                      const struct entente_sink *sink);

#endif

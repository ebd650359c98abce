/* SPDX-License-Identifier: MIT */
/** Contract of a view: a network → a scene in which every place is decided. */
#ifndef ENT_VIEW_H
#define ENT_VIEW_H

#include "figure/scene.h"

struct ent_view {
    struct entente_choice choice;
    const char *role;    /* aria-roledescription: "signed network diagram" */
    const char *absence; /* what tells that there is no evidence: "No line" */
    bool is_page;        /* it says what is chosen and written for it, not all of the network */
    /** Makes the network that is shown instead of the given one; NULL: that one. Errors as of compose. */
    enum entente_status (*derive)(const entente_network *network, const struct entente_figure *figure,
                                  struct ent_derived *derived, const struct entente_sink *sink);
    /**
     * Fills a scene whose network, theme, preset and figure are set, and its frame (figure/frame.h).
     *
     * Errors  NO_MEMORY, LIBRARY, TOO_LARGE, BAD_OPTION (nothing of what the view shows is there).
     */
    enum entente_status (*compose)(struct ent_scene *scene, const struct entente_sink *sink);
};

/** By name; the first for NULL. NULL when there is none. */
const struct ent_view *ent_view_named(const char *name);

#endif

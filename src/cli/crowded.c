/* SPDX-License-Identifier: MIT */
#include "cli/crowded.h"

#include "base/report.h"
#include <string.h>

enum { ACTORS_MOST = 100 };

static bool names_several(const struct ent_list *actors) {
    return actors->count > 1 || (actors->count == 1 && strchr(actors->items[0], ',') != NULL);
}

enum entente_status ent_keep_named(struct ent_call *call, entente_document *document) {
    const struct ent_settings *settings = &call->settings;
    const struct ent_list *named = &settings->actors;
    const struct entente_filter filter = {.among = {.items = named->items, .count = named->count},
                                          .isolates = ENTENTE_ISOLATES_DROP_NEW};
    size_t actors = entente_document_actor_count(document),
           before = entente_document_relation_count(document);
    bool is_portrait = settings->view != NULL && strcmp(settings->view, "portrait") == 0;
    if (call->writes != ENTENTE_WRITES_FIGURE || is_portrait || actors <= ACTORS_MOST ||
        !names_several(named))
        return ENTENTE_OK;
    enum entente_status status = entente_document_filter(document, &filter, &call->reporter.sink);
    size_t after = entente_document_relation_count(document);
    if (status == ENTENTE_OK)
        ent_tell(
            &call->reporter.sink, ENTENTE_NOTE, "crowded", NULL, "",
            "%zu actors are too many for a figure: it shows those of --actor with each other, and leaves "
            "%zu relations with others out",
            actors, before - after);
    return status;
}

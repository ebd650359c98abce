/* SPDX-License-Identifier: MIT */
/** Several actors of one name, told apart by their ids. */
#ifndef ENT_NAMESAKES_H
#define ENT_NAMESAKES_H

#include "model/loader.h"

/** True when the key in loader->scratch is the name of several actors: by itself it calls none. */
bool ent_is_shared_name(const struct ent_loader *loader);

/** Reports that a name of several actors stands where one is meant. */
void ent_report_shared_name(struct ent_loader *loader, const struct ent_origin *origin, const char *field,
                            const char *name);

/** True when the key in loader->scratch is the declared name of `owner`, and not its id. */
bool ent_is_own_name(struct ent_loader *loader, size_t owner);

/** The actor, too, has the name whose key is in loader->scratch; `owner` has it alone so far, or is
 *  ENTENTE_NONE where several have. */
enum entente_status ent_share_name(struct ent_loader *loader, size_t owner, size_t actor);

/** Prints what tells namesakes apart behind their names: kind, parent, or else id. Says so. */
enum entente_status ent_tell_namesakes(struct ent_loader *loader);

#endif

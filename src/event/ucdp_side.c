/* SPDX-License-Identifier: MIT */
#include "event/ucdp_side.h"

#include <string.h>

struct ent_event_actor ent_ucdp_side(const struct ent_event_reading *reading, size_t column) {
    static const char government[] = "Government of ";
    const char *name = ent_event_cell(reading, column);
    if (name == NULL) return (struct ent_event_actor){0};
    if (strncmp(name, government, sizeof government - 1) != 0)
        return (struct ent_event_actor){.name = name, .kind = "group"};
    return (struct ent_event_actor){
        .name = name, .country = name + sizeof government - 1, .kind = "government"};
}

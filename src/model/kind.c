/* SPDX-License-Identifier: MIT */
#include <assert.h>
#include <entente/document.h>
#include <string.h>

/* The names in the order of the enumeration, then other words that mean the same. */
static const struct {
    const char *name;
    enum entente_kind kind;
} kinds[] = {
    {"state", ENTENTE_STATE},
    {"government", ENTENTE_GOVERNMENT},
    {"organisation", ENTENTE_ORGANISATION},
    {"person", ENTENTE_PERSON},
    {"media", ENTENTE_MEDIA},
    {"group", ENTENTE_GROUP},
    {"issue", ENTENTE_ISSUE},
    {"event", ENTENTE_EVENT},
    {"other", ENTENTE_OTHER},
    {"country", ENTENTE_STATE},
    {"organization", ENTENTE_ORGANISATION},
    {"ministry", ENTENTE_GOVERNMENT},
    {"agency", ENTENTE_GOVERNMENT},
    {"topic", ENTENTE_ISSUE},
};
static_assert(ENTENTE_OTHER + 1 == ENTENTE_KIND_COUNT, "a name for each kind");

const char *entente_kind_name(enum entente_kind kind) {
    return (unsigned)kind < ENTENTE_KIND_COUNT ? kinds[kind].name : NULL;
}

bool entente_kind_find(const char *name, enum entente_kind *kind) {
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
        if (strcmp(name, kinds[i].name) != 0) continue;
        *kind = kinds[i].kind;
        return true;
    }
    return false;
}

bool entente_kind_is_actor(enum entente_kind kind) {
    return kind != ENTENTE_ISSUE && kind != ENTENTE_EVENT;
}

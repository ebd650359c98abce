/* SPDX-License-Identifier: MIT */
#include "read/kind_text.h"

#include <entente/document.h>
#include <string.h>

static const struct {
    const char *text, *kind;
} kinds[] = {
    {"nation", "state"},
    {"gpe", "state"},
    {"nation state", "state"},
    {"sovereign state", "state"},
    {"publicbody", "government"},
    {"public body", "government"},
    {"governmentbody", "government"},
    {"department", "government"},
    {"parliament", "government"},
    {"legislature", "government"},
    {"org", "organisation"},
    {"company", "organisation"},
    {"legalentity", "organisation"},
    {"corporation", "organisation"},
    {"institution", "organisation"},
    {"ngo", "organisation"},
    {"party", "organisation"},
    {"political party", "organisation"},
    {"politicalparty", "organisation"},
    {"per", "person"},
    {"human", "person"},
    {"people", "person"},
    {"individual", "person"},
    {"politician", "person"},
    {"leader", "person"},
    {"newspaper", "media"},
    {"media outlet", "media"},
    {"norp", "group"},
    {"threat-actor", "group"},
    {"intrusion-set", "group"},
    {"armed group", "group"},
    {"militia", "group"},
    {"concept", "issue"},
    {"policy", "issue"},
    {"theme", "issue"},
    {"subject", "issue"},
    {"campaign", "event"},
    {"incident", "event"},
    {"conflict", "event"},
};

const char *ent_kind_text(const char *text) {
    enum entente_kind kind;
    char lower[32];
    size_t length = strlen(text);
    if (length >= sizeof lower) return NULL;
    for (size_t i = 0; i <= length; i++) {
        char c = text[i] >= 'A' && text[i] <= 'Z' ? (char)(text[i] - 'A' + 'a') : text[i];
        lower[i] = c == '_' ? ' ' : c;
    }
    if (entente_kind_find(lower, &kind)) return entente_kind_name(kind);
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
        if (strcmp(kinds[i].text, lower) == 0) return kinds[i].kind;
    }
    return NULL;
}

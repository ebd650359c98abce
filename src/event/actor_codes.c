/* SPDX-License-Identifier: MIT */
#include "event/actor_codes.h"

#include "base/text.h"
#include <stddef.h>
#include <string.h>

#define COUNT(list) (sizeof(list) / sizeof *(list))

static const struct {
    const char *code, *name;
} countries[] = {
#define COUNTRY(code, name) {code, name},
#define SPELLING(name)      {"", name},
#include "event/countries.def"
#undef COUNTRY
#undef SPELLING
};

static const struct ent_actor_code codes[] = {
#define ROLE(code, name, kind)  {code, name, kind, true},
#define GROUP(code, name, kind) {code, name, kind, false},
#define REGION(code, name)      {code, name, NULL, false},
#include "event/actor_codes.def"
#undef ROLE
#undef GROUP
#undef REGION
};

const char *ent_country_coded(const char *code) {
    for (size_t i = 0; *code != '\0' && i < COUNT(countries); i++) {
        if (ent_text_same_ascii(countries[i].code, code)) return countries[i].name;
    }
    return NULL;
}

bool ent_is_country(const char *name) {
    for (size_t i = 0; i < COUNT(countries); i++) {
        if (strcmp(countries[i].name, name) == 0) return true;
    }
    return false;
}

const struct ent_actor_code *ent_actor_coded(const char *code) {
    for (size_t i = 0; i < COUNT(codes); i++) {
        if (ent_text_same_ascii(codes[i].code, code)) return &codes[i];
    }
    return NULL;
}

/* -- roles ----------------------------------------------------------------------------------------------- */

/* The first word that a role holds decides. Of people without an office there are too many names: groups. */
static const struct {
    const char *part, *kind;
} parts[] = {
    {"Media", "media"},
    {"News", "media"},
    {"Journalist", "media"},
    {"Opposition", "group"},
    {"Protester", "group"},
    {"Attacker", "group"},
    {"Party", "organisation"},
    {"Parties", "organisation"},
    {"Union", "organisation"},
    {"Business", "organisation"},
    {"Company", "organisation"},
    {"Industr", "organisation"},
    {"Association", "organisation"},
    {"Organization", "organisation"},
    {"Central Bank", "government"},
    {"Bank", "organisation"},
    {"Airline", "organisation"},
    {"Education Ministry", "government"},
    {"Education", "organisation"},
    {"Government", "government"},
    {"Minist", "government"},
    {"Department", "government"},
    {"Foreign Affairs", "government"},
    {"Domestic Affairs", "government"},
    {"Military", "government"},
    {"Police", "government"},
    {"Cabinet", "government"},
    {"Court", "government"},
    {"Judiciary", "government"},
    {"Legislat", "government"},
    {"Parliament", "government"},
    {"Congress", "government"},
    {"Senate", "government"},
    {"Lawmaker", "government"},
    {"House of", "government"},
    {"Assembl", "government"},
    {"Governor", "government"},
    {"Mayor", "government"},
    {"Election Commission", "government"},
    {"Authorities", "government"},
    {"Royal", "government"},
    {"Envoy", "government"},
    {"Representative", "government"},
    {"Army", "government"},
    {"Navy", "government"},
    {"Naval", "government"},
    {"Air Force", "government"},
    {"Attorney General", "government"},
    {"Prosecutor", "government"},
    {"Commission", "government"},
    {"Secretar", "government"},
    {"Customs", "government"},
    {"Intelligence", "government"},
    {"Security", "government"},
    {"President", "government"},
    {"Official", "government"},
};

const char *ent_role_kind(const char *role) {
    for (size_t i = 0; i < COUNT(parts); i++) {
        if (strstr(role, parts[i].part) != NULL) return parts[i].kind;
    }
    return "group";
}

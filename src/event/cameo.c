/* SPDX-License-Identifier: MIT */
#include "event/cameo.h"

#include "base/text.h"
#include <math.h>
#include <stddef.h>
#include <string.h>

#define COUNT(list) (sizeof(list) / sizeof *(list))
#define NONE        ((double)NAN)

static const struct ent_deed cameo[] = {
#define CAMEO(code, sign, word, text, icews, gdelt) {code, word, sign, text, icews, gdelt, NONE},
#include "event/cameo.def"
#undef CAMEO
};

static const struct ent_deed plover[] = {
#define PLOVER(type, word, sign, value) {type, word, sign, NULL, NONE, NONE, value},
#include "event/plover.def"
#undef PLOVER
};

/* The order of the table is that of texts. */
static const struct ent_deed *find(const char *code, size_t length) {
    size_t low = 0, high = COUNT(cameo);
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        const char *other = cameo[middle].code;
        int order = strncmp(code, other, length);
        if (order == 0 && other[length] == '\0') return &cameo[middle];
        if (order > 0)
            low = middle + 1;
        else
            high = middle;
    }
    return NULL;
}

const struct ent_deed *ent_cameo_find(const char *code) {
    const struct ent_deed *found = NULL;
    for (size_t length = strlen(code); length >= 2 && found == NULL; length--) found = find(code, length);
    return found;
}

const struct ent_deed *ent_cameo_worded(const char *text) {
    /* roots come before the codes below them: of one text, the code that says more is the last */
    for (size_t i = COUNT(cameo); i-- > 0;) {
        if (ent_text_same_ascii(cameo[i].text, text)) return &cameo[i];
    }
    return NULL;
}

size_t ent_deed_place(const struct ent_deed *deed) {
    return (size_t)(deed - cameo);
}

const struct ent_deed *ent_deed_at(size_t place) {
    return &cameo[place];
}

const struct ent_deed *ent_plover_find(const char *type) {
    for (size_t i = 0; i < COUNT(plover); i++) {
        if (ent_text_same_ascii(plover[i].code, type)) return &plover[i];
    }
    return NULL;
}

/* SPDX-License-Identifier: MIT */
#include "write/plain.h"

#include "base/short_number.h"
#include "base/text.h"

#include <math.h>

enum { NAME_SIZE = 512 };

void ent_add_clean(struct ent_buffer *out, const char *text) {
    char clean[NAME_SIZE];
    ent_text_clean(text, clean, sizeof clean);
    ent_buffer_add(out, clean);
}

void ent_add_actor_name(struct ent_buffer *out, const entente_network *network, size_t actor) {
    ent_add_clean(out, entente_document_actor(entente_network_document(network), actor)->name);
}

void ent_add_short_number(struct ent_buffer *out, double value) {
    char number[ENT_NUMBER_SIZE];
    ent_short_number(value, number);
    ent_buffer_add(out, number);
}

void ent_add_number_or_undefined(struct ent_buffer *out, const char *before, double value) {
    ent_buffer_add(out, before);
    if (isfinite(value))
        ent_add_short_number(out, value);
    else
        ent_buffer_add(out, "undefined");
}

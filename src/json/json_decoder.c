/* SPDX-License-Identifier: MIT */
#include "json/json_decoder.h"

#include <stdarg.h>
#include <stdio.h>

void ent_json_fault(const struct ent_json_decoder *decoder, const char *pointer, const char *code,
                    const char *hint, const char *format, ...) {
    struct ent_place place = {.file = decoder->text->file};
    if (!ent_sink_is_full(decoder->sink, ENTENTE_ERROR)) ent_json_place(decoder->text, pointer, &place);
    char message[400];
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(message, sizeof message, format, arguments);
    va_end(arguments);
    ent_fail(decoder->sink, ENTENTE_BAD_INPUT, code, &place, hint, "%s", message);
}

bool ent_json_number_name(struct ent_json_decoder *decoder, json_int_t number, const char **name) {
    char text[32];
    int length = snprintf(text, sizeof text, "%" JSON_INTEGER_FORMAT, number);
    *name = ent_arena_text(&decoder->scratch, text, (size_t)length);
    if (*name == NULL) decoder->out_of_memory = true;
    return *name != NULL;
}

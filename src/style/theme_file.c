/* SPDX-License-Identifier: MIT */
/* Themes of one's own: a built-in one with some of its colours and dashes replaced. */
#include "base/find.h"
#include "base/memory.h"
#include "base/report.h"
#include "base/text.h"
#include "style/contrast.h"
#include "style/theme.h"
#include "json/theme_json.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct reading {
    entente_theme *own;
    const struct entente_sink *sink;
};

/* -- what the file says ---------------------------------------------------------------------------------- */

static void take_over(entente_theme *own, const struct ent_theme *base) {
    own->theme = *base;
    own->theme.choice = (struct entente_choice){.name = "own", .summary = "from a file"};
    for (enum ent_colour colour = ENT_NO_COLOUR + 1; colour < ENT_COLOUR_COUNT; colour++)
        own->theme.colours[colour] = ent_theme_colour(base, colour);
    own->theme.day = own->theme.night = NULL;
}

static enum entente_status take_base(void *payload, const char *name, const struct ent_place *place) {
    const struct reading *reading = payload;
    const struct ent_theme *base = ent_theme_named(name);
    if (base == NULL || base->night != NULL) {
        return ent_fail(reading->sink, ENTENTE_BAD_INPUT, "unknown-choice", place,
                        "\"light\", \"dark\" or \"mono\"", "no theme to start from is called \"%s\"",
                        ent_brief(name).text);
    }
    take_over(reading->own, base);
    return ENTENTE_OK;
}

static bool is_colour(const char *value) {
    return value[0] == '#' && strlen(value) == 7 && strspn(value + 1, "0123456789ABCDEFabcdef") == 6;
}

static const char *keep_colour(entente_theme *own, const char *value) {
    char upper[8];
    for (size_t i = 0; i < sizeof upper; i++)
        upper[i] = value[i] >= 'a' && value[i] <= 'f' ? (char)(value[i] - 'a' + 'A') : value[i];
    return ent_arena_text(&own->arena, upper, 7);
}

static enum entente_status take_colour(void *payload, const char *name, const char *value,
                                       const struct ent_place *place) {
    const struct reading *reading = payload;
    struct ent_nearest nearest;
    char hint[128];
    ent_nearest_init(&nearest, name);
    for (enum ent_colour colour = ENT_NO_COLOUR + 1; colour < ENT_COLOUR_COUNT; colour++) {
        ent_nearest_offer(&nearest, ent_colour_name(colour));
        if (strcmp(ent_colour_name(colour), name) != 0) continue;
        if (!is_colour(value)) {
            return ent_fail(reading->sink, ENTENTE_BAD_INPUT, "bad-colour", place, "write it as \"#1A1A1A\"",
                            "\"%s\" is not a colour", ent_brief(value).text);
        }
        reading->own->theme.colours[colour] = keep_colour(reading->own, value);
        return reading->own->theme.colours[colour] != NULL ? ENTENTE_OK : ent_no_memory(reading->sink);
    }
    ent_nearest_hint(&nearest, hint, sizeof hint);
    return ent_fail(reading->sink, ENTENTE_BAD_INPUT, "unknown-colour", place,
                    *hint != '\0' ? hint : "see \"entente list colours\"", "a theme has no colour \"%s\"",
                    ent_brief(name).text);
}

static enum entente_status take_dash(void *payload, const char *sign, const double *lengths, size_t count,
                                     const struct ent_place *place) {
    static const char *const signs[] = {[ENT_LOOK_NEGATIVE] = "negative",
                                        [ENT_LOOK_NEUTRAL] = "neutral",
                                        [ENT_LOOK_POSITIVE] = "positive",
                                        [ENT_LOOK_MIXED] = "mixed"};
    const struct reading *reading = payload;
    for (size_t look = 0; look < ENT_LOOK_COUNT; look++) {
        if (strcmp(signs[look], sign) != 0) continue;
        double *dash = reading->own->theme.signs[look].dash;
        for (size_t i = 0; i < ENT_DASH_MOST; i++) dash[i] = i < count ? lengths[i] : 0;
        return ENTENTE_OK;
    }
    return ent_fail(reading->sink, ENTENTE_BAD_INPUT, "unknown-choice", place,
                    "\"positive\", \"negative\", \"neutral\" or \"mixed\"", "no line is called \"%s\"",
                    ent_brief(sign).text);
}

/* -- can it be read? ------------------------------------------------------------------------------------- */

static void check(const entente_theme *own, enum ent_colour front, enum ent_colour back, double least,
                  const struct entente_sink *sink) {
    double ratio = ent_contrast(own->theme.colours[front], own->theme.colours[back]);
    if (ratio >= least) return;
    ent_tell(sink, ENTENTE_WARNING, "low-contrast", NULL, "choose colours further apart",
             "\"%s\" on \"%s\" has a contrast of %.1f:1, and %.1f:1 is needed to be read",
             ent_colour_name(front), ent_colour_name(back), ratio, least);
}

static void check_all(const entente_theme *own, const struct entente_sink *sink) {
    static const double text = 4.5, line = 3;
    const struct {
        enum ent_colour front, back;
        double least;
    } pairs[] = {
        {ENT_INK, ENT_BACKGROUND, text},          {ENT_MUTED, ENT_BACKGROUND, text},
        {ENT_INK, ENT_NODE_FILL, text},           {ENT_INK, ENT_ISSUE_FILL, text},
        {ENT_POSITIVE, ENT_BACKGROUND, line},     {ENT_NEGATIVE, ENT_BACKGROUND, line},
        {ENT_NEUTRAL, ENT_BACKGROUND, line},      {ENT_MIXED, ENT_BACKGROUND, line},
        {ENT_NODE_BORDER, ENT_BACKGROUND, line},  {ENT_ISSUE_BORDER, ENT_BACKGROUND, line},
        {ENT_ON_RAMP_END, ENT_RAMP_PLUS_3, line}, {ENT_ON_RAMP_END, ENT_RAMP_MINUS_3, line},
        {ENT_ON_RAMP, ENT_RAMP_PLUS_2, line},     {ENT_ON_RAMP, ENT_RAMP_MINUS_2, line},
        {ENT_ON_RAMP, ENT_RAMP_ZERO, line},
    };
    for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++)
        check(own, pairs[i].front, pairs[i].back, pairs[i].least, sink);
    for (enum ent_colour fill = ENT_BLOC_1_FILL; fill <= ENT_BLOC_6_FILL; fill++) {
        check(own, ENT_INK, fill, text, sink);
        check(own, ENT_POSITIVE, fill, line, sink);
        check(own, ENT_NEGATIVE, fill, line, sink);
    }
}

enum entente_status entente_theme_read(const char *path, entente_theme **theme,
                                       const struct entente_sink *sink) {
    entente_theme *own = ent_alloc(1, sizeof *own);
    *theme = NULL;
    if (own == NULL) return ent_no_memory(sink);
    *own = (entente_theme){0};
    take_over(own, ent_theme_named(NULL));
    struct reading reading = {own, sink};
    const struct ent_theme_taker taker = {&reading, take_base, take_colour, take_dash};
    enum entente_status status = ent_theme_json(path, &taker, sink);
    if (status == ENTENTE_OK) {
        check_all(own, sink);
        *theme = own;
    } else {
        entente_theme_free(own);
    }
    return status;
}

void entente_theme_free(entente_theme *theme) {
    if (theme == NULL) return;
    ent_arena_clear(&theme->arena);
    free(theme);
}

/* SPDX-License-Identifier: MIT */
#include "json/theme_json.h"

#include "base/file.h"
#include "base/find.h"
#include "json/json_parse.h"

#include <string.h>

enum { BYTES_MOST = 1 << 20 };

struct theme_text {
    struct ent_json_text text;
    const struct ent_theme_taker *taker;
    const struct entente_sink *sink;
};

static const char *const keys[] = {"base", "colours", "dashes", "name", "$schema"};

static struct ent_place place_of(const struct theme_text *theme, const char *section, const char *name) {
    struct ent_place place = {0};
    char pointer[sizeof place.pointer] = "";
    ent_pointer_add(pointer, sizeof pointer, section);
    if (name != NULL) ent_pointer_add(pointer, sizeof pointer, name);
    ent_json_place(&theme->text, pointer, &place);
    return place;
}

static enum entente_status wrong_type(const struct theme_text *theme, const char *section, const char *name,
                                      const char *wanted, const char *hint) {
    const struct ent_place place = place_of(theme, section, name);
    return ent_fail(theme->sink, ENTENTE_BAD_INPUT, "wrong-type", &place, hint, "\"%s\" must be %s",
                    ent_brief(name != NULL ? name : section).text, wanted);
}

static enum entente_status check_keys(const struct theme_text *theme, json_t *root) {
    const char *key;
    json_t *value;
    json_object_foreach(root, key, value) {
        struct ent_nearest nearest;
        char hint[128];
        bool is_known = false;
        ent_nearest_init(&nearest, key);
        for (size_t i = 0; i < sizeof keys / sizeof *keys; i++) {
            is_known = is_known || strcmp(keys[i], key) == 0;
            ent_nearest_offer(&nearest, keys[i]);
        }
        if (is_known) continue;
        const struct ent_place place = place_of(theme, key, NULL);
        return ent_fail(theme->sink, ENTENTE_BAD_INPUT, "unknown-key", &place,
                        ent_nearest_hint(&nearest, hint, sizeof hint), "a theme has no \"%s\"",
                        ent_brief(key).text);
    }
    return ENTENTE_OK;
}

static enum entente_status take_base(const struct theme_text *theme, json_t *root) {
    json_t *base = json_object_get(root, "base");
    if (base == NULL) return ENTENTE_OK;
    if (!json_is_string(base))
        return wrong_type(theme, "base", NULL, "the name of a theme", "\"light\", \"dark\" or \"mono\"");
    const struct ent_place place = place_of(theme, "base", NULL);
    return theme->taker->base(theme->taker->payload, json_string_value(base), &place);
}

static enum entente_status take_colour(const struct theme_text *theme, const char *name, json_t *value) {
    if (!json_is_string(value))
        return wrong_type(theme, "colours", name, "a colour", "for example \"#1A1A1A\"");
    const struct ent_place place = place_of(theme, "colours", name);
    return theme->taker->colour(theme->taker->payload, name, json_string_value(value), &place);
}

static enum entente_status take_dash(const struct theme_text *theme, const char *name, json_t *value) {
    static const char wanted[] = "a list of at most four lengths above 0",
                      hint[] = "[] for a solid line, [4, 2]";
    double lengths[ENT_THEME_DASHES_MOST];
    size_t count = json_array_size(value);
    if (!json_is_array(value) || count > ENT_THEME_DASHES_MOST || count % 2 != 0)
        return wrong_type(theme, "dashes", name, wanted, hint);
    for (size_t i = 0; i < count; i++) {
        lengths[i] = json_number_value(json_array_get(value, i));
        if (!(lengths[i] > 0 && lengths[i] <= 100)) return wrong_type(theme, "dashes", name, wanted, hint);
    }
    const struct ent_place place = place_of(theme, "dashes", name);
    return theme->taker->dash(theme->taker->payload, name, lengths, count, &place);
}

static enum entente_status take_section(const struct theme_text *theme, json_t *root, const char *section,
                                        enum entente_status (*take)(const struct theme_text *, const char *,
                                                                    json_t *)) {
    json_t *entries = json_object_get(root, section), *value;
    const char *name;
    if (entries == NULL) return ENTENTE_OK;
    if (!json_is_object(entries)) return wrong_type(theme, section, NULL, "an object", "");
    json_object_foreach(entries, name, value) {
        enum entente_status status = take(theme, name, value);
        if (status != ENTENTE_OK) return status;
    }
    return ENTENTE_OK;
}

static enum entente_status take_all(const struct theme_text *theme, json_t *root) {
    if (!json_is_object(root)) {
        return ent_fail(theme->sink, ENTENTE_BAD_INPUT, "wrong-type",
                        &(struct ent_place){.file = theme->text.file, .line = 1, .column = 1},
                        "for example {\"base\": \"light\", \"colours\": {\"ink\": \"#1A1A1A\"}}",
                        "a theme must be an object");
    }
    enum entente_status status = check_keys(theme, root);
    if (status == ENTENTE_OK) status = take_base(theme, root);
    if (status == ENTENTE_OK) status = take_section(theme, root, "colours", take_colour);
    if (status == ENTENTE_OK) status = take_section(theme, root, "dashes", take_dash);
    return status;
}

enum entente_status ent_theme_json(const char *path, const struct ent_theme_taker *taker,
                                   const struct entente_sink *sink) {
    struct ent_buffer content = {0};
    enum entente_status status = ent_file_read(path, BYTES_MOST, &content, sink);
    if (status == ENTENTE_OK) {
        const struct theme_text theme = {
            .text = {.file = path, .bytes = content.data != NULL ? content.data : "", .first_line = 1},
            .taker = taker,
            .sink = sink};
        json_t *root = ent_json_parse(&theme.text, content.length, sink, &status);
        if (root != NULL) status = take_all(&theme, root);
        json_decref(root);
    }
    ent_buffer_clear(&content);
    return status;
}

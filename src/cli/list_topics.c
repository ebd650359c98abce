/* SPDX-License-Identifier: MIT */
#include "cli/command.h"
#include "cli/listing.h"

#include <entente.h>
#include <string.h>

/* "a|b" or "a b" as an array; "" gives an empty one. */
static json_t *split(struct ent_json *json, const char *texts, const char *separator) {
    json_t *array = ent_json_array(json);
    for (texts += strspn(texts, separator); *texts != '\0'; texts += strspn(texts, separator)) {
        size_t length = strcspn(texts, separator);
        json_t *text = json_stringn(texts, length);
        if (text == NULL) json->failed = true;
        ent_json_append(json, array, text);
        texts += length;
    }
    return array;
}

static json_t *build_relation(struct ent_json *json, size_t index) {
    const struct entente_word *word = entente_word_at(index);
    if (word == NULL) return NULL;
    json_t *object = ent_json_object(json);
    ent_json_put_string(json, object, "word", word->word);
    ent_json_put(json, object, "sign", json_integer(word->sign));
    bool hangs_on_target = word->sign_on_actors != word->sign;
    ent_json_put(json, object, "sign_on_actors",
                 hangs_on_target ? json_integer(word->sign_on_actors) : json_null());
    ent_json_put_real(json, object, "weight", word->weight);
    ent_json_put_string(json, object, "category", word->category);
    ent_json_put(json, object, "forms", split(json, word->forms, "|"));
    return object;
}

static json_t *build_measure(struct ent_json *json, size_t index) {
    const struct entente_measure *measure = entente_measure_at(index);
    if (measure == NULL) return NULL;
    json_t *object = ent_json_object(json);
    ent_json_put_string(json, object, "name", measure->name);
    ent_json_put_string(json, object, "scope", measure->scope == ENTENTE_PER_ACTOR ? "actor" : "network");
    ent_json_put_string(json, object, "title", measure->title);
    ent_json_put_string(json, object, "definition", measure->definition);
    ent_json_put_string(json, object, "unit", measure->unit);
    ent_json_put_real(json, object, "low", measure->low);
    ent_json_put_real(json, object, "high", measure->high);
    ent_json_put_string(json, object, "signs", measure->signs);
    ent_json_put_string(json, object, "weights", measure->weights);
    ent_json_put_string(json, object, "directions", measure->directions);
    ent_json_put_string(json, object, "undefined", measure->undefined);
    ent_json_put_string(json, object, "cost", measure->cost);
    ent_json_put_string(json, object, "source", measure->source);
    ent_json_put_string(json, object, "equivalent", measure->equivalent);
    ent_json_put(json, object, "layered", json_boolean(measure->layered));
    return object;
}

/* What writes the format: a command, by its record, or an option of one. */
static const char *use_of(const struct entente_output_format *format) {
    static const char *const options[ENTENTE_SUBJECT_COUNT] = {[ENTENTE_WRITES_DOCUMENT] = "convert",
                                                               [ENTENTE_WRITES_SLICES] = "metrics --slice",
                                                               [ENTENTE_WRITES_LIKENESS] = "merge --review"};
    const struct ent_command *command = NULL;
    if (options[format->subject] != NULL) return options[format->subject];
    for (size_t i = 0; (command = ent_command_at(i)) != NULL; i++) {
        if (command->writes == format->subject) return command->name;
    }
    return "";
}

static json_t *format_object(struct ent_json *json, const char *name, const char *use, const char *suffixes,
                             const char *summary) {
    json_t *object = ent_json_object(json);
    ent_json_put_string(json, object, "name", name);
    ent_json_put_string(json, object, "use", use);
    ent_json_put(json, object, "suffixes", split(json, suffixes, " "));
    ent_json_put_string(json, object, "summary", summary);
    return object;
}

/* Input formats, then output formats. */
static json_t *build_format(struct ent_json *json, size_t index) {
    const struct entente_input_format *input = entente_input_format_at(index);
    if (input != NULL) return format_object(json, input->name, "input", input->suffixes, input->summary);
    const struct entente_output_format *output =
        entente_output_format_at(index - entente_input_format_count());
    if (output == NULL) return NULL;
    return format_object(json, output->name, use_of(output), output->suffix, output->summary);
}

static json_t *build_kind(struct ent_json *json, size_t index) {
    if (index >= ENTENTE_KIND_COUNT) return NULL;
    json_t *object = ent_json_object(json);
    ent_json_put_string(json, object, "name", entente_kind_name((enum entente_kind)index));
    return object;
}

static json_t *choice_object(struct ent_json *json, const struct entente_choice *choice) {
    if (choice == NULL) return NULL;
    json_t *object = ent_json_object(json);
    ent_json_put_string(json, object, "name", choice->name);
    ent_json_put_string(json, object, "summary", choice->summary);
    return object;
}

static json_t *build_layout(struct ent_json *json, size_t index) {
    return choice_object(json, entente_layout_at(index));
}

static json_t *build_theme(struct ent_json *json, size_t index) {
    return choice_object(json, entente_theme_at(index));
}

static json_t *build_view(struct ent_json *json, size_t index) {
    return choice_object(json, entente_view_at(index));
}

static json_t *build_preset(struct ent_json *json, size_t index) {
    return choice_object(json, entente_preset_at(index));
}

static json_t *build_colour(struct ent_json *json, size_t index) {
    const char *name = entente_colour_at(index);
    if (name == NULL) return NULL;
    json_t *object = ent_json_object(json);
    ent_json_put_string(json, object, "name", name);
    ent_json_put_string(json, object, "light", entente_colour_in("light", index));
    ent_json_put_string(json, object, "dark", entente_colour_in("dark", index));
    ent_json_put_string(json, object, "mono", entente_colour_in("mono", index));
    return object;
}

static const char *const relation_columns[] = {"word", "sign", "sign_on_actors", "weight", "category", NULL};
static const char *const measure_columns[] = {"name", "scope", "signs", "title", NULL};
static const char *const format_columns[] = {"name", "use", "suffixes", "summary", NULL};
static const char *const kind_columns[] = {"name", NULL};
static const char *const colour_columns[] = {"name", "light", "dark", "mono", NULL};
static const char *const choice_columns[] = {"name", "summary", NULL};

static const struct ent_listing topics[] = {
    {"relations", relation_columns, build_relation}, {"measures", measure_columns, build_measure},
    {"formats", format_columns, build_format},       {"kinds", kind_columns, build_kind},
    {"views", choice_columns, build_view},           {"layouts", choice_columns, build_layout},
    {"presets", choice_columns, build_preset},       {"themes", choice_columns, build_theme},
    {"colours", colour_columns, build_colour},
};

const struct ent_listing *ent_listing_at(size_t index) {
    return index < sizeof topics / sizeof *topics ? &topics[index] : NULL;
}

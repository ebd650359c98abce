/* SPDX-License-Identifier: MIT */
#include "cli/options.h"

#include "base/buffer.h"
#include "base/find.h"
#include "base/memory.h"
#include "base/number.h"
#include "base/report.h"
#include "base/text.h"
#include "cli/synonyms.h"
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct parser {
    const struct ent_option_group *const *groups;
    struct ent_settings *settings;
    const char *const *words;
    size_t count, at; /* words[at] is being read */
    enum entente_status status;
    const struct entente_sink *sink;
};

static const struct ent_option *option_at(const struct ent_option_group *const *groups, size_t index) {
    for (; *groups != NULL; groups++) {
        for (const struct ent_option *option = (*groups)->options; option->name != NULL; option++) {
            if (index-- == 0) return option;
        }
    }
    return NULL;
}

static const struct ent_option *find_exact(const struct parser *parser, const char *name, size_t length) {
    const struct ent_option *option;
    for (size_t i = 0; (option = option_at(parser->groups, i)) != NULL; i++) {
        if (strlen(option->name) == length && memcmp(option->name, name, length) == 0) return option;
    }
    return NULL;
}

/* By its name, or by what other programs call it. No abbreviations: a later option would break scripts. */
static const struct ent_option *find_long(const struct parser *parser, const char *name, size_t length) {
    const struct ent_option *option = find_exact(parser, name, length);
    const char *usual = option == NULL ? ent_synonym_of_option(name, length) : NULL;
    return usual != NULL ? find_exact(parser, usual, strlen(usual)) : option;
}

static const struct ent_option *find_letter(const struct parser *parser, char letter) {
    const struct ent_option *option;
    for (size_t i = 0; (option = option_at(parser->groups, i)) != NULL; i++) {
        if (option->letter == letter) return option;
    }
    const char *usual = ent_synonym_of_option(&letter, 1);
    return usual != NULL ? find_exact(parser, usual, strlen(usual)) : NULL;
}

static void *field_of(struct ent_settings *settings, const struct ent_option *option) {
    return (char *)settings + option->place;
}

/* ---- mistakes ---- */

static void unknown_option(struct parser *parser, const char *word) {
    char name[96], offer[96], hint[192];
    struct ent_nearest nearest;
    const struct ent_option *option;
    snprintf(name, sizeof name, "%.*s", (int)strcspn(word, "="), word);
    ent_nearest_init(&nearest, name);
    for (size_t i = 0; (option = option_at(parser->groups, i)) != NULL; i++) {
        struct ent_nearest last = nearest;
        snprintf(offer, sizeof offer, "--%s", option->name);
        ent_nearest_offer(&nearest, offer);
        if (nearest.distance != last.distance) nearest.best = option->name;
    }
    if (nearest.best != NULL) {
        snprintf(hint, sizeof hint, "did you mean \"--%s\"?", nearest.best);
    } else {
        snprintf(hint, sizeof hint, "--help lists the options");
    }
    parser->status = ent_fail(parser->sink, ENTENTE_BAD_OPTION, "unknown-option", NULL, hint,
                              "unknown option \"%s\"", ent_brief(name).text);
}

static void missing_value(struct parser *parser, const struct ent_option *option) {
    char hint[128];
    snprintf(hint, sizeof hint, "give --%s %s", option->name, option->value);
    parser->status = ent_fail(parser->sink, ENTENTE_BAD_OPTION, "missing-value", NULL, hint,
                              "option --%s needs a value", option->name);
}

static void bad_value(struct parser *parser, const struct ent_option *option, const char *value,
                      const char *hint) {
    parser->status = ent_fail(parser->sink, ENTENTE_BAD_OPTION, "bad-value", NULL, hint,
                              "--%s cannot be \"%s\"", option->name, ent_brief(value).text);
}

/* ---- choices ---- */

static char folded(char c) {
    if (c >= 'A' && c <= 'Z') return (char)(c - 'A' + 'a');
    return c == '-' ? '_' : c;
}

bool ent_choice_is(const char *choice, const char *text) {
    while (*choice != '\0' && folded(*choice) == folded(*text)) choice++, text++;
    return *choice == '\0' && *text == '\0';
}

void ent_choices_text(const char *(*choice)(size_t index), char *hint, size_t size) {
    size_t length = (size_t)snprintf(hint, size, "choose one of:");
    for (size_t i = 0; choice(i) != NULL && length < size; i++) {
        length += (size_t)snprintf(hint + length, size - length, "%s%s", i == 0 ? " " : ", ", choice(i));
    }
}

enum entente_status ent_choice_find(const char *(*choice)(size_t index), const char *what, const char *text,
                                    const char **found, const struct entente_sink *sink) {
    struct ent_nearest nearest;
    char hint[ENT_CHOICES_TEXT];
    ent_nearest_init(&nearest, text);
    for (size_t i = 0; choice(i) != NULL; i++) {
        if (ent_choice_is(choice(i), text)) {
            *found = choice(i);
            return ENTENTE_OK;
        }
        ent_nearest_offer(&nearest, choice(i));
    }
    ent_nearest_hint(&nearest, hint, sizeof hint);
    if (nearest.best == NULL) ent_choices_text(choice, hint, sizeof hint);
    return ent_fail(sink, ENTENTE_BAD_OPTION, "unknown-choice", NULL, hint, "unknown %s \"%s\"", what,
                    ent_brief(text).text);
}

/* ---- storing ---- */

static void append(struct parser *parser, struct ent_list *list, const char *text) {
    if (!ent_grow(&list->items, &list->capacity, list->count + 1, sizeof *list->items)) {
        parser->status = ent_no_memory(parser->sink);
        return;
    }
    list->items[list->count++] = text;
}

/* NULL after a report. */
static const char *choose(struct parser *parser, const struct ent_option *option, const char *text) {
    char what[64];
    const char *found = NULL;
    snprintf(what, sizeof what, "--%s", option->name);
    enum entente_status status = ent_choice_find(option->choice, what, text, &found, parser->sink);
    if (status != ENTENTE_OK) parser->status = status;
    return found;
}

static void store_choices(struct parser *parser, const struct ent_option *option, const char *value) {
    for (;;) {
        char piece[128];
        size_t length = strcspn(value, ",");
        snprintf(piece, sizeof piece, "%.*s", (int)(length < sizeof piece ? length : sizeof piece), value);
        const char *found = choose(parser, option, piece);
        if (found != NULL) append(parser, field_of(parser->settings, option), found);
        if (value[length] == '\0') return;
        value += length + 1;
    }
}

static bool is_clean(const char *text) {
    size_t used = 0;
    if (ent_text_valid(text, strlen(text)) != strlen(text)) return false;
    for (int32_t code; (code = ent_text_next(text, &used)) != 0; text += used) {
        if (ent_is_control(code)) return false;
    }
    return true;
}

static void store(struct parser *parser, const struct ent_option *option, const char *value) {
    void *field = field_of(parser->settings, option);
    if (option->kind != ENT_OPTION_PATH && option->kind != ENT_OPTION_PATHS &&
        option->kind != ENT_OPTION_FLAG && !is_clean(value)) {
        bad_value(parser, option, value, "give UTF-8 without control characters");
        return;
    }
    switch (option->kind) {
    case ENT_OPTION_FLAG:
        *(bool *)field = true;
        return;
    case ENT_OPTION_PATH:
    case ENT_OPTION_TEXT:
    case ENT_OPTION_FORMAT:
        *(const char **)field = value;
        return;
    case ENT_OPTION_CHOICE:
        *(const char **)field = choose(parser, option, value);
        return;
    case ENT_OPTION_TEXTS:
    case ENT_OPTION_PATHS:
        append(parser, field, value);
        return;
    case ENT_OPTION_CHOICES:
        store_choices(parser, option, value);
        return;
    case ENT_OPTION_COUNT:
        if (!ent_count_parse(value, SIZE_MAX / 2, field) || *(size_t *)field == 0) {
            bad_value(parser, option, value, "give a whole number from 1");
        }
        return;
    case ENT_OPTION_WHOLE:
        if (!ent_count_parse(value, SIZE_MAX / 2, field))
            bad_value(parser, option, value, "give a whole number from 0");
        return;
    case ENT_OPTION_REAL:
        if (!ent_number_parse(value, field) || *(double *)field < 0) {
            bad_value(parser, option, value, "give a number from 0");
        }
        return;
    }
}

/* ---- words ---- */

static void store_next_word(struct parser *parser, const struct ent_option *option) {
    if (parser->at + 1 == parser->count) {
        missing_value(parser, option);
        return;
    }
    store(parser, option, parser->words[++parser->at]);
}

static void parse_long(struct parser *parser, const char *word) {
    const char *name = word + 2;
    size_t length = strcspn(name, "=");
    const struct ent_option *option = find_long(parser, name, length);
    if (option == NULL) {
        unknown_option(parser, word);
    } else if (option->kind == ENT_OPTION_FLAG && name[length] == '=') {
        parser->status = ent_fail(parser->sink, ENTENTE_BAD_OPTION, "unwanted-value", NULL, "",
                                  "option --%s takes no value", option->name);
    } else if (option->kind == ENT_OPTION_FLAG) {
        store(parser, option, "");
    } else if (name[length] == '=') {
        store(parser, option, name + length + 1);
    } else {
        store_next_word(parser, option);
    }
}

/* "-q", "-qh", "-oFILE", "-qo FILE" */
static void parse_letters(struct parser *parser, const char *word) {
    for (const char *letter = word + 1; *letter != '\0'; letter++) {
        const struct ent_option *option = find_letter(parser, *letter);
        if (option == NULL) {
            unknown_option(parser, word);
            return;
        }
        if (option->kind == ENT_OPTION_FLAG) {
            store(parser, option, "");
            continue;
        }
        if (letter[1] != '\0') {
            store(parser, option, letter + 1);
        } else {
            store_next_word(parser, option);
        }
        return;
    }
}

enum entente_status ent_settings_parse(const struct ent_option_group *const *groups, int argc,
                                       const char *const *argv, struct ent_settings *settings,
                                       const struct entente_sink *sink) {
    struct parser parser = {
        .groups = groups, .settings = settings, .words = argv, .count = (size_t)argc, .sink = sink};
    bool only_operands = false;
    *settings = (struct ent_settings){0};
    for (parser.at = 1; parser.at < parser.count; parser.at++) {
        const char *word = argv[parser.at];
        if (only_operands || word[0] != '-' || word[1] == '\0') {
            append(&parser, &settings->operands, word);
        } else if (strcmp(word, "--") == 0) {
            only_operands = true;
        } else if (word[1] == '-') {
            parse_long(&parser, word);
        } else {
            parse_letters(&parser, word);
        }
    }
    return parser.status;
}

void ent_settings_clear(struct ent_settings *settings) {
    struct ent_list *const lists[] = {&settings->operands,    &settings->actors,   &settings->issues,
                                      &settings->kinds,       &settings->blocs,    &settings->signs,
                                      &settings->sources,     &settings->measures, &settings->aliases,
                                      &settings->actor_files, &settings->flips,    &settings->without,
                                      &settings->among,       &settings->left_out, &settings->callouts};
    for (size_t i = 0; i < sizeof lists / sizeof *lists; i++) free(lists[i]->items);
    *settings = (struct ent_settings){0};
}

double ent_pixel_scale(const struct ent_settings *settings) {
    double pixels;
    return settings->scale != NULL && ent_number_parse(settings->scale, &pixels) ? pixels : 0;
}

const char *ent_event_scale(const struct ent_settings *settings) {
    double pixels;
    return settings->scale != NULL && ent_number_parse(settings->scale, &pixels) ? NULL : settings->scale;
}

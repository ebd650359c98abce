/* SPDX-License-Identifier: MIT */
#include "write/score_notes.h"

#include "base/number.h"
#include "base/text.h"
#include <stdio.h>
#include <string.h>

enum { LINE_COLUMNS = 96 };

/* One note, broken between words; its further lines are indented. */
struct note {
    struct ent_buffer *out;
    size_t columns;
};

static void add_word(struct note *note, const char *word, size_t length) {
    char start[LINE_COLUMNS * 2];
    snprintf(start, sizeof start, "%.*s", (int)length, word);
    size_t columns = ent_text_columns(start);
    bool fits = note->columns + 1 + columns <= LINE_COLUMNS;
    if (note->columns > 0) {
        ent_buffer_add(note->out, fits ? " " : "\n  ");
        note->columns = fits ? note->columns + 1 : 2;
    }
    ent_buffer_add_bytes(note->out, word, length);
    note->columns += columns;
}

static void add_words(struct note *note, const char *text) {
    while (*text != '\0') {
        size_t length = strcspn(text, " ");
        if (length > 0) add_word(note, text, length);
        text += length + strspn(text + length, " ");
    }
}

static void end_note(struct note *note) {
    ent_buffer_add(note->out, "\n");
    note->columns = 0;
}

struct entente_measure_options ent_score_options(const struct entente_scores *scores, size_t count) {
    for (size_t i = 0; i < count; i++) {
        if (scores[i].measure->layered) return scores[i].options;
    }
    return count > 0 ? scores[0].options : (struct entente_measure_options){0};
}

static bool any_layered(const struct entente_scores *scores, size_t count, bool layered) {
    for (size_t i = 0; i < count; i++) {
        if (scores[i].measure->layered == layered) return true;
    }
    return false;
}

static void note_layer(struct note *note, const struct entente_scores *scores, size_t count) {
    static const char *const layers[] = {
        [ENTENTE_LAYER_ALL] = "layer all: every tie, weight = positive + negative + neutral",
        [ENTENTE_LAYER_POSITIVE] = "layer positive: ties with positive weight, and that weight",
        [ENTENTE_LAYER_NEGATIVE] = "layer negative: ties with negative weight, and that weight",
    };
    if (any_layered(scores, count, true)) {
        add_words(note, layers[ent_score_options(scores, count).layer]);
        end_note(note);
    }
    if (!any_layered(scores, count, false)) return;
    add_words(note, "both signs are read by");
    const char *separator = "";
    for (size_t i = 0; i < count; i++) {
        if (scores[i].measure->layered) continue;
        add_words(note, separator);
        add_words(note, scores[i].measure->title);
        separator = "·";
    }
    end_note(note);
}

static void note_weights(struct note *note, const struct entente_scores *scores, size_t count) {
    bool uses_weight = false, uses_distance = false;
    for (size_t i = 0; i < count; i++) {
        uses_weight |= strcmp(scores[i].measure->weights, "ignored") != 0;
        uses_distance |= strcmp(scores[i].measure->weights, "distance") == 0;
    }
    const struct entente_measure_options options = ent_score_options(scores, count);
    if (uses_weight && options.unweighted) {
        add_words(note, "weights ignored: every tie counts 1");
        end_note(note);
    }
    if (!uses_distance) return;
    bool counts_ties = options.unweighted || options.distance == ENTENTE_DISTANCE_HOPS;
    if (counts_ties) {
        add_words(note, "distance: 1 for every tie");
    } else {
        add_words(note, options.distance == ENTENTE_DISTANCE_WEIGHT
                            ? "distance: the weight, so that light ties are short"
                            : "distance: 1/weight, so that strong ties are short");
    }
    end_note(note);
}

static void note_parameter(struct note *note, const struct entente_scores *scores) {
    if (scores->parameter_name[0] == '\0') return;
    char number[ENT_NUMBER_SIZE], text[128];
    ent_number_text(scores->parameter, number);
    snprintf(text, sizeof text, "with %s = %s", scores->parameter_name, number);
    add_words(note, scores->measure->title);
    add_words(note, text);
    end_note(note);
}

static void note_remark(struct note *note, const struct entente_scores *scores) {
    if (scores->is_searched) {
        add_words(note, scores->measure->title);
        add_words(note, "is the best that a search found, not proved to be the best there is");
        end_note(note);
    }
    if (scores->remark[0] == '\0') return;
    add_words(note, scores->measure->title);
    add_words(note, scores->remark);
    end_note(note);
}

/* A reason is a fact of this network, or the measure's own rule "null when …". */
static void note_reason(struct note *note, const struct entente_scores *scores) {
    static const char rule[] = "null ";
    if (scores->reason[0] == '\0') return;
    add_words(note, "–");
    add_words(note, scores->measure->title);
    bool is_clause = strncmp(scores->reason, rule, sizeof rule - 1) == 0;
    add_words(note, is_clause ? "is undefined" : "is undefined:");
    add_words(note, is_clause ? scores->reason + sizeof rule - 1 : scores->reason);
    end_note(note);
}

void ent_score_notes(struct ent_buffer *out, const struct entente_scores *scores, size_t count) {
    struct note note = {.out = out};
    if (count == 0) return;
    note_layer(&note, scores, count);
    note_weights(&note, scores, count);
    for (size_t i = 0; i < count; i++) note_parameter(&note, &scores[i]);
    for (size_t i = 0; i < count; i++) note_remark(&note, &scores[i]);
    for (size_t i = 0; i < count; i++) note_reason(&note, &scores[i]);
}

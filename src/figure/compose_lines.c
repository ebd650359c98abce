/* SPDX-License-Identifier: MIT */
#include "base/intern.h"
#include "base/text.h"
#include "figure/change.h"
#include "figure/change_history.h"
#include "figure/compose.h"
#include "figure/sentence.h"
#include "model/date.h"
#include "name/name.h"

#include <math.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

/* Words beside a line: most columns of a row and rows; and sentences in a title. */
enum { WORDS_COLUMNS = 22, WORDS_ROWS = 2, SENTENCES_MOST = 12, WORDS_BYTES = 400 };

static const double usual_share = 0.3;

struct words {
    struct ent_buffer text;
    struct ent_index seen;
    bool failed;
};

static void add_word(struct words *words, const char *word) {
    if (words->text.length > WORDS_BYTES || ent_index_find(&words->seen, word) != SIZE_MAX) return;
    if (!ent_index_add(&words->seen, word, 0)) words->failed = true;
    if (words->text.length > 0) ent_buffer_add(&words->text, ", ");
    ent_buffer_add_bytes(&words->text, word, ent_text_cut(word, WORDS_BYTES));
}

/* Does it weigh anything, and belong to the share that is shown? */
static bool is_shown(const struct ent_scene *scene, const struct entente_relation *relation) {
    const struct ent_share *share = scene->share;
    if (!(relation->weight > 0)) return false;
    if (share == NULL) return true;
    switch (share->by) {
    case ENTENTE_SPLIT_SIGN:
        return relation->sign == share->sign;
    case ENTENTE_SPLIT_BLOC:
        return scene->nodes[relation->source].bloc == share->bloc ||
               scene->nodes[relation->target].bloc == share->bloc;
    default:
        return ent_period_is_dated(&relation->when) && ent_period_overlaps(&relation->when, &share->when);
    }
}

/* What is written beside the line. */
static bool wrap_words(struct ent_scene *scene, struct ent_line *line, const char *words) {
    struct ent_buffer text = {0};
    if (line->is_quiet) return true;
    ent_buffer_add(&text, ent_change_words(line));
    ent_buffer_add(&text, words);
    bool fine =
        !text.failed && ent_text_wrap(&scene->arena, text.data, WORDS_COLUMNS, WORDS_ROWS, &line->words);
    ent_buffer_clear(&text);
    return fine;
}

/* What a line says: its words, and all of its relations as sentences. */
static bool describe(struct ent_scene *scene, struct ent_line *line) {
    const entente_document *document = entente_network_document(scene->network);
    const struct entente_tie *tie = line->tie;
    struct words words = {0};
    struct ent_buffer title = {0}, label = {0};
    size_t count = 0;
    ent_change_add_history(&title, scene, line);
    for (size_t i = 0; i < tie->relation_count; i++) {
        const struct entente_relation *relation = entente_document_relation(document, tie->relations[i]);
        if (relation->sign != line->sign || !is_shown(scene, relation)) continue;
        add_word(&words, relation->word);
        if (++count > SENTENCES_MOST) continue;
        if (count > 1) ent_buffer_add(&title, "\n");
        ent_add_relation_sentence(&title, document, relation);
    }
    if (count > SENTENCES_MOST) ent_buffer_format(&title, "\n… and %zu more", count - SENTENCES_MOST);
    ent_change_add_former(&title, scene, line);
    const char *source = entente_document_actor(document, tie->source)->name;
    const char *target = entente_document_actor(document, tie->target)->name;
    ent_buffer_add_bytes(&label, source, ent_text_cut(source, ENT_NAME_SHOWN));
    ent_buffer_add(&label, " ");
    ent_buffer_add(&label, words.text.length > 0 ? words.text.data : "");
    ent_buffer_add(&label, " ");
    ent_buffer_add_bytes(&label, target, ent_text_cut(target, ENT_NAME_SHOWN));
    if (line->change < ENTENTE_CHANGE_COUNT)
        ent_buffer_format(&label, " (%s)", entente_change_name(line->change));
    line->label = ent_scene_keep(scene, &label);
    line->title = ent_scene_keep(scene, &title);
    bool fine = !words.failed && !words.text.failed && line->label != NULL && line->title != NULL &&
                wrap_words(scene, line, words.text.length > 0 ? words.text.data : "");
    ent_index_clear(&words.seen);
    ent_buffer_clear(&words.text);
    return fine;
}

static double weight_of(const struct ent_scene *scene, const struct entente_tie *tie, int sign) {
    if (scene->share == NULL) return sign > 0 ? tie->positive : sign < 0 ? tie->negative : tie->neutral;
    const entente_document *document = entente_network_document(scene->network);
    double sum = 0;
    for (size_t i = 0; i < tie->relation_count; i++) {
        const struct entente_relation *relation = entente_document_relation(document, tie->relations[i]);
        if (relation->sign == sign && is_shown(scene, relation)) sum += relation->weight;
    }
    return sum;
}

static size_t count_lines(const struct ent_scene *scene) {
    size_t count = 0;
    for (size_t i = 0; i < entente_network_tie_count(scene->network); i++) {
        const struct entente_tie *tie = entente_network_tie(scene->network, i);
        for (int sign = -1; sign <= 1; sign++) count += weight_of(scene, tie, sign) > 0;
    }
    return count;
}

static bool add_lines(struct ent_scene *scene, const struct entente_tie *tie) {
    for (int sign = 1; sign >= -1; sign--) {
        double weight = weight_of(scene, tie, sign);
        if (!(weight > 0)) continue;
        struct ent_line *line = &scene->lines[scene->line_count++];
        *line = (struct ent_line){
            .tie = tie,
            .source = tie->source,
            .target = tie->target,
            .sign = sign,
            .weight = weight,
            .look = &scene->theme->signs[sign + 1],
            .has_head = scene->is_directed,
        };
        line->is_ambivalent = sign != 0 && weight_of(scene, tie, -sign) > 0;
        if (!ent_change_dress(scene, line) || !describe(scene, line)) return false;
    }
    return true;
}

static void size_words(const struct ent_scene *scene, struct ent_line *line) {
    double width = 0, size = scene->words_size;
    for (size_t i = 0; i < line->words.count; i++) {
        width = fmax(width, ent_text_width(line->words.line[i], size, ENT_REGULAR));
    }
    line->has_words = line->words.count > 0;
    line->words_box.size =
        (struct ent_size){ceil(width) + 6, ceil((double)line->words.count * ENT_WORDS_STEP * size) + 2};
}

/* Of badge and words side by side: what layouts leave room for. */
static void size_plate(const struct ent_scene *scene, struct ent_line *line) {
    double badge = line->has_badge ? 2 * scene->badge_radius + 2 : 0;
    line->plate.size =
        (struct ent_size){badge + line->words_box.size.width, fmax(badge, line->words_box.size.height)};
}

static void weigh(struct ent_scene *scene) {
    scene->weight_most = 0;
    scene->weight_least = HUGE_VAL;
    for (size_t i = 0; i < scene->line_count; i++) {
        scene->weight_most = fmax(scene->weight_most, scene->lines[i].weight);
        scene->weight_least = fmin(scene->weight_least, scene->lines[i].weight);
    }
}

static void set_widths(struct ent_scene *scene, double thin, double thick) {
    if (scene->share == NULL) weigh(scene);
    double most = scene->weight_most;
    for (size_t i = 0; i < scene->line_count; i++) {
        double share = most > scene->weight_least ? sqrt(scene->lines[i].weight / most) : usual_share;
        if (scene->figure->changes != NULL) share = ent_change_share(&scene->lines[i], share);
        scene->lines[i].width = round(10 * (thin + (thick - thin) * share)) / 10;
    }
}

void ent_size_lines(struct ent_scene *scene, double thin, double thick) {
    scene->words_size = scene->preset->words;
    scene->badge_radius = round(5 * scene->words_size) / 10;
    set_widths(scene, thin, thick);
    for (size_t i = 0; i < scene->line_count; i++) {
        scene->lines[i].has_badge = scene->lines[i].sign != 0 && !scene->lines[i].is_quiet;
        size_words(scene, &scene->lines[i]);
        size_plate(scene, &scene->lines[i]);
    }
}

bool ent_are_twins(const struct ent_line *a, const struct ent_line *b) {
    return a->is_ambivalent && b->is_ambivalent && a->tie == b->tie;
}

double ent_gap(const struct ent_scene *scene) {
    return 0.8 * scene->preset->least;
}

double ent_lane(const struct ent_scene *scene) {
    return 0.75 * scene->preset->least + 0.5 * scene->preset->thick;
}

static int weaker_first(const void *a, const void *b) {
    const struct ent_line *x = a, *y = b;
    if (x->weight != y->weight) return x->weight < y->weight ? -1 : 1;
    if (x->source != y->source) return x->source < y->source ? -1 : 1;
    if (x->target != y->target) return x->target < y->target ? -1 : 1;
    return y->sign - x->sign;
}

bool ent_compose_lines(struct ent_scene *scene) {
    scene->lines = ent_alloc(count_lines(scene), sizeof *scene->lines);
    if (scene->lines == NULL) return false;
    for (size_t i = 0; i < entente_network_tie_count(scene->network); i++) {
        if (!add_lines(scene, entente_network_tie(scene->network, i))) return false;
    }
    qsort(scene->lines, scene->line_count, sizeof *scene->lines, weaker_first);
    return true;
}

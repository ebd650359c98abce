/* SPDX-License-Identifier: MIT */
#include "base/find.h"
#include "base/report.h"
#include "figure/badge.h"
#include "figure/view.h"
#include "network/parties.h"
#include "view/landscape_words.h"
#include "view/portrait.h"

#include <math.h>
#include <string.h>

/* Heights in heights of type. */
static const double head_height = 2.1, name_height = 1.35, line_height = 1.2, after_entry = 0.55,
                    indent = 1.6, proof_share = 0.85, column_gap = 2.6, narrow_below = 60;

enum { COLUMNS = 2, SECTIONS_A_COLUMN = ENT_PORTRAIT_SECTIONS / COLUMNS };

struct sheet {
    struct ent_scene *scene;
    const struct ent_portrait *portrait;
    double size;
    size_t most; /* entries of a section */
    size_t columns;
    double width; /* of a column */
    bool draws;   /* else it only measures */
    bool failed;
    bool is_cut;
    double left, top; /* of the column that is being filled, and where it goes on */
};

static double proof_size(const struct sheet *s) {
    return floor(10 * fmax(proof_share * s->size, s->scene->preset->least)) / 10;
}

static void put_text(struct sheet *s, const char *text, double x, double size, enum ent_weight_of_type type,
                     enum ent_anchor anchor, enum ent_colour colour) {
    struct ent_point at = {round(10 * x) / 10, round(10 * (s->top + 0.95 * size)) / 10};
    if (s->draws) ent_mark_text(&s->scene->marks, at, text, size, type, anchor, colour);
}

static const char *cut(struct sheet *s, const char *text, double width, double size) {
    if (text == NULL) s->failed = true;
    if (text == NULL || ent_text_width(text, size, ENT_REGULAR) <= width) return text;
    s->is_cut = true;
    const char *shown = ent_cut_to(s->scene, text, width, size);
    if (shown == NULL) s->failed = true;
    return shown;
}

/* -- an entry -------------------------------------------------------------------------------------------- */

/* What one says of the other: "Russia supports, yet doubts". */
static void put_words(struct sheet *s, const struct entente_tie *tie) {
    bool fits;
    if (tie == NULL || !(tie->positive + tie->negative > 0)) return;
    struct ent_buffer before = {0};
    if (s->scene->is_directed) ent_buffer_format(&before, "%s ", s->scene->nodes[tie->source].name);
    const char *name = ent_scene_keep(s->scene, &before);
    if (name == NULL) {
        s->failed = true;
        return;
    }
    const struct ent_slot slot = {name, "", s->width - indent * s->size, s->size};
    const struct ent_saying saying = ent_saying_of(s->scene, tie);
    const char *text = cut(s, ent_saying_whole(s->scene, &saying, &slot, &fits), slot.width, s->size);
    if (text == NULL) return;
    put_text(s, text, s->left + indent * s->size, s->size, ENT_REGULAR, ENT_ANCHOR_START, ENT_INK);
    s->top += line_height * s->size;
}

static void put_badge(struct sheet *s, const struct ent_arc *arc) {
    bool is_both = arc->positive > 0 && arc->negative > 0;
    enum ent_sign_look look = is_both             ? ENT_LOOK_MIXED
                              : arc->negative > 0 ? ENT_LOOK_NEGATIVE
                                                  : ENT_LOOK_POSITIVE;
    struct ent_point at = {s->left + 0.6 * s->size, s->top + 0.62 * s->size};
    if (s->draws)
        ent_badge_put(&s->scene->marks, &s->scene->arena, ENTENTE_CHANGE_COUNT, look, at, 0.56 * s->size,
                      s->scene->theme->signs[look].colour);
}

/* Beside the name, where there is room; else below it. */
static void put_name(struct sheet *s, const struct ent_entry *entry) {
    double small = proof_size(s), room = s->width - indent * s->size;
    double proof = ent_text_width(entry->proof, small, ENT_REGULAR);
    bool beside = ent_text_width(entry->name, s->size, ENT_BOLD) + s->size + proof <= room;
    const char *name = cut(s, entry->name, 0.94 * room, s->size);
    if (name == NULL) return;
    put_text(s, name, s->left + indent * s->size, s->size, ENT_BOLD, ENT_ANCHOR_START, ENT_INK);
    if (!beside) s->top += line_height * s->size;
    const char *shown = cut(s, entry->proof, room, small);
    if (shown == NULL) return;
    put_text(s, shown, beside ? s->left + s->width : s->left + indent * s->size, small, ENT_REGULAR,
             beside ? ENT_ANCHOR_END : ENT_ANCHOR_START, ENT_MUTED);
    s->top += beside ? name_height * s->size : line_height * small;
}

static void put_entry(struct sheet *s, const struct ent_entry *entry) {
    if (s->draws) ent_mark_group(&s->scene->marks, "entry", entry->label, entry->title);
    put_badge(s, entry->arc);
    put_name(s, entry);
    put_words(s, entry->says);
    put_words(s, entry->hears);
    if (s->draws) ent_mark_end(&s->scene->marks);
    s->top += after_entry * s->size;
}

/* -- sections -------------------------------------------------------------------------------------------- */

static size_t count_in(const struct ent_portrait *portrait, enum ent_portrait_section section) {
    size_t count = 0;
    for (size_t i = 0; i < portrait->count; i++) count += portrait->entries[i].section == section;
    return count;
}

static void put_head(struct sheet *s, enum ent_portrait_section section) {
    put_text(s, ent_portrait_title(section), s->left, s->size, ENT_BOLD, ENT_ANCHOR_START, ENT_MUTED);
    struct ent_point from = {s->left, s->top + 1.4 * s->size}, to = {s->left + s->width, from.y};
    if (s->draws)
        ent_mark_line(&s->scene->under, &s->scene->arena, from, to,
                      (struct ent_paint){.stroke = ENT_GRID, .width = 1});
    s->top += head_height * s->size;
}

/* "and 3 more: Japan, Iran": as many names as fit. */
static void put_rest(struct sheet *s, enum ent_portrait_section section, size_t rest) {
    struct ent_buffer out = {0};
    size_t skipped = 0, named = 0;
    ent_buffer_format(&out, "and %zu more", rest);
    for (size_t i = 0; i < s->portrait->count && !out.failed; i++) {
        const struct ent_entry *entry = &s->portrait->entries[i];
        if (entry->section != section || skipped++ < s->most) continue;
        double width = ent_text_width(out.data, s->size, ENT_REGULAR) +
                       ent_text_width(entry->name, s->size, ENT_REGULAR);
        if (width > s->width - (indent + 1) * s->size) break;
        ent_buffer_add(&out, named++ == 0 ? ": " : ", ");
        ent_buffer_add(&out, entry->name);
    }
    const char *text = ent_scene_keep(s->scene, &out);
    if (text == NULL)
        s->failed = true;
    else
        put_text(s, text, s->left + indent * s->size, s->size, ENT_REGULAR, ENT_ANCHOR_START, ENT_MUTED);
    s->top += (line_height + after_entry) * s->size;
}

static void put_section(struct sheet *s, enum ent_portrait_section section) {
    size_t count = count_in(s->portrait, section), shown = 0;
    if (count == 0) return;
    put_head(s, section);
    for (size_t i = 0; i < s->portrait->count && shown < s->most; i++) {
        if (s->portrait->entries[i].section != section) continue;
        put_entry(s, &s->portrait->entries[i]);
        shown++;
    }
    if (shown < count) put_rest(s, section, count - shown);
    s->top += 0.5 * s->size;
}

static size_t count_half(const struct ent_portrait *portrait, size_t half) {
    size_t count = 0;
    for (size_t k = 0; k < SECTIONS_A_COLUMN; k++)
        count += count_in(portrait, (enum ent_portrait_section)(half * SECTIONS_A_COLUMN + k));
    return count;
}

/* What takes no side is counted. */
static void put_neutral(struct sheet *s) {
    struct ent_buffer out = {0};
    size_t count = s->portrait->neutral;
    if (count == 0) return;
    ent_buffer_format(&out, "Not listed: %zu neutral relation%s", count, count == 1 ? "" : "s");
    const char *text = ent_scene_keep(s->scene, &out);
    if (text == NULL)
        s->failed = true;
    else
        put_text(s, text, s->left, proof_size(s), ENT_REGULAR, ENT_ANCHOR_START, ENT_MUTED);
    s->top += head_height * s->size;
}

/* Parties in one column, issues in the other; one below the other on a narrow page. Returns the height. */
static double put_all(struct sheet *s, bool draws) {
    const struct ent_box *room = &s->scene->room;
    double left = s->scene->preset->margin, whole = s->scene->size.width - 2 * left, height = 0;
    double top = room->centre.y - room->size.height / 2;
    bool has_both = count_half(s->portrait, 0) > 0 && count_half(s->portrait, 1) > 0;
    s->columns = has_both && whole / s->size >= narrow_below ? 2 : 1;
    s->width = s->columns == 2 ? (whole - column_gap * s->size) / 2 : whole;
    s->draws = draws;
    s->is_cut = false;
    s->left = left;
    s->top = top;
    for (size_t half = 0; half < COLUMNS; half++) {
        if (half > 0 && s->columns == 2) {
            s->left += s->width + column_gap * s->size;
            s->top = top;
        }
        for (size_t k = 0; k < SECTIONS_A_COLUMN; k++)
            put_section(s, (enum ent_portrait_section)(half * SECTIONS_A_COLUMN + k));
        if (half == 0) put_neutral(s);
        height = fmax(height, s->top - top);
    }
    return height;
}

/* -- the page -------------------------------------------------------------------------------------------- */

static struct ent_legend legend_of(const struct ent_portrait *portrait) {
    struct ent_legend legend = {0};
    static const struct {
        enum ent_portrait_section pair, issue;
        enum ent_sign_look look;
        const char *text;
    } keys[] = {{ENT_FRIENDS, ENT_FOR, ENT_LOOK_POSITIVE, "for, friendly"},
                {ENT_RIVALS, ENT_AGAINST, ENT_LOOK_NEGATIVE, "against, hostile"},
                {ENT_AMBIVALENT, ENT_UNDECIDED, ENT_LOOK_MIXED, "both; figures: weight for and against"}};
    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++) {
        if (count_in(portrait, keys[i].pair) + count_in(portrait, keys[i].issue) > 0)
            ent_legend_add(
                &legend, (struct ent_key){.kind = ENT_KEY_SIGN, .text = keys[i].text, .look = keys[i].look});
    }
    return legend;
}

static bool fit(struct sheet *s, double least, bool may_cut) {
    static const double largest = 1.45, step = 0.97;
    double size = largest * s->scene->preset->words;
    while (size >= least) {
        s->size = floor(10 * size) / 10 >= least ? floor(10 * size) / 10 : least;
        s->scene->shortened.count = 0;
        if (put_all(s, false) <= s->scene->room.size.height && (may_cut || !s->is_cut)) return true;
        size = size > least ? fmax(least, step * size) : 0;
    }
    return false;
}

static bool try_pages(struct sheet *s, const struct ent_legend *legend, double least, bool may_cut,
                      bool *fits) {
    const struct ent_preset *preset = s->scene->preset;
    struct ent_size page = {preset->width, preset->height};
    while (true) {
        if (!ent_frame_put(s->scene, legend, page)) return false;
        *fits = fit(s, least, may_cut);
        if (*fits || !(page.height < preset->tallest)) return !s->failed;
        page.height = fmin(1.06 * page.height, preset->tallest);
    }
}

/* Fewer entries before smaller type; what is too long for its place is cut last. */
static bool lay(struct sheet *s, const struct ent_legend *legend) {
    static const size_t most[] = {100, 12, 10, 8, 6, 5, 4, 3, 2, 1};
    const struct ent_preset *preset = s->scene->preset;
    double good = fmax(preset->least, 0.9 * preset->words);
    bool fits = false;
    for (int cuts = 0; cuts < 2; cuts++) {
        for (size_t i = 0; i < sizeof most / sizeof *most && !fits; i++) {
            s->most = most[i];
            if (!try_pages(s, legend, most[i] > 4 ? good : preset->least, cuts == 1, &fits)) return false;
        }
    }
    while (!fits) {
        if (!ent_frame_put(s->scene, legend, ent_page_enlarged(s->scene))) return false;
        fits = fit(s, preset->least, true);
    }
    return !s->failed;
}

/* "On good terms with: East, West. Against: drills." */
static const char *description_of(struct ent_scene *scene, const struct ent_portrait *portrait) {
    struct ent_buffer out = {0};
    ent_buffer_format(&out, "Portrait of %s.", scene->nodes[portrait->subject].name);
    for (size_t i = 0; i < portrait->count; i++) {
        const struct ent_entry *entry = &portrait->entries[i];
        bool is_first = i == 0 || entry->section != portrait->entries[i - 1].section;
        if (is_first)
            ent_buffer_format(&out, "%s %s: ", i > 0 ? "." : "", ent_portrait_title(entry->section));
        ent_buffer_format(&out, "%s%s", is_first ? "" : ", ", entry->name);
    }
    ent_buffer_add(&out, ".");
    return ent_scene_keep(scene, &out);
}

static enum entente_status compose(struct ent_scene *scene, const struct entente_sink *sink) {
    struct ent_portrait portrait;
    enum entente_status status = ent_portrait_find(scene, &portrait, sink);
    if (status != ENTENTE_OK) return status;
    if (scene->figure->title == NULL) scene->own_figure.title = portrait.headline;
    struct ent_legend legend = legend_of(&portrait);
    struct sheet sheet = {.scene = scene, .portrait = &portrait};
    scene->description = description_of(scene, &portrait);
    bool fine =
        scene->description != NULL && ent_frame_words(scene, portrait.subtitle) && lay(&sheet, &legend);
    if (!fine) return ent_no_memory(sink);
    ent_page_tell(scene, "the entries of this portrait", "use a larger preset", sink);
    scene->shortened.count = 0;
    put_all(&sheet, true);
    scene->node_count = scene->line_count = 0; /* they are among the marks */
    return sheet.failed ? ent_no_memory(sink) : ENTENTE_OK;
}

static enum entente_status unknown_actor(const entente_document *document, const char *name,
                                         const struct entente_sink *sink) {
    struct ent_nearest nearest;
    char hint[128];
    ent_nearest_init(&nearest, name);
    for (size_t i = 0; i < entente_document_actor_count(document); i++)
        ent_nearest_offer(&nearest, entente_document_actor(document, i)->name);
    return ent_fail(sink, ENTENTE_BAD_OPTION, "unknown-actor", NULL,
                    ent_nearest_hint(&nearest, hint, sizeof hint), "no actor \"%s\" in the document",
                    ent_brief(name).text);
}

static enum entente_status derive(const entente_network *network, const struct entente_figure *figure,
                                  struct ent_derived *derived, const struct entente_sink *sink) {
    const entente_document *document = entente_network_document(network);
    if (figure->subject == NULL)
        return ent_fail(sink, ENTENTE_BAD_OPTION, "no-subject", NULL,
                        "say whose: --view portrait --actor NAME", "a portrait is of one actor");
    size_t subject = entente_document_find_actor(document, figure->subject);
    if (subject == ENTENTE_NONE) return unknown_actor(document, figure->subject, sink);
    if (!entente_kind_is_actor(entente_document_actor(document, subject)->kind))
        return ent_fail(
            sink, ENTENTE_BAD_OPTION, "no-portrait", NULL, "see --issue NAME with --view network or matrix",
            "\"%s\" is an issue or event: a portrait is of who takes sides", ent_brief(figure->subject).text);
    return ent_parties_find(network, subject, derived, sink);
}

const struct ent_view ent_view_portrait = {
    .choice =
        {.name = "portrait",
         .summary =
             "one actor's page (--actor NAME): friends, foes, issues, by weight, with dates and sources"},
    .role = "portrait of an actor",
    .absence = "No entry",
    .is_page = true,
    .derive = derive,
    .compose = compose,
};

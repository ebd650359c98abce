/* SPDX-License-Identifier: MIT */
#include "base/report.h"
#include "figure/block.h"
#include "figure/view.h"
#include "view/landscape_plan.h"
#include "view/landscape_sentences.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

/* -- what is drawn, from what fits best to what fits anywhere -------------------------------------------- */

struct attempt {
    size_t marks;
    bool may_shrink; /* type below the preset's size of words */
    bool may_cut;
};

static const struct attempt attempts[] = {
    {26, false, false}, {22, false, false}, {18, false, false}, {18, true, false},
    {14, true, false},  {10, true, false},  {8, true, false},   {8, true, true},
};
enum { ATTEMPTS = sizeof attempts / sizeof *attempts };

/* -- notes and folds below ------------------------------------------------------------------------------- */

enum { NOTE_LINES = 9, FOLD_LINES = 4 };
static const double number_room = 1.9; /* heights of type */

struct foot {
    struct ent_type type, muted;
    double column, gap, notes, folds; /* width of a note, and heights */
};

static struct foot foot_of(const struct ent_scene *scene, const struct ent_landscape *l) {
    const struct ent_preset *preset = scene->preset;
    struct foot foot = {.type = {preset->source, ENT_REGULAR, ENT_INK},
                        .muted = {preset->source, ENT_REGULAR, ENT_MUTED}};
    double width = scene->size.width - 2 * preset->margin, step = ENT_BLOCK_STEP * foot.type.size;
    size_t lines = 0;
    foot.gap = 1.4 * foot.type.size;
    foot.column = (width - foot.gap * ((double)l->note_count - 1)) / fmax((double)l->note_count, 1);
    for (size_t i = 0; i < l->note_count; i++) {
        size_t needed =
            ent_block_lines(l->notes[i], &foot.type, foot.column - number_room * foot.type.size, NOTE_LINES);
        if (needed > lines) lines = needed;
    }
    foot.notes = step * (double)lines;
    foot.folds = step * (double)ent_block_lines(l->fold, &foot.muted, width, FOLD_LINES);
    return foot;
}

static double foot_height(const struct foot *foot) {
    return foot->notes + foot->folds + 1.5 * foot->type.size;
}

static bool put_note(struct ent_scene *scene, const struct foot *foot, const char *text, size_t number,
                     double top) {
    double size = foot->type.size,
           left = scene->preset->margin + (foot->column + foot->gap) * (double)(number - 1);
    struct ent_point middle = {left + 0.7 * size, top + 0.6 * size};
    char digit[24];
    snprintf(digit, sizeof digit, "%zu", number);
    const char *label = ent_arena_text(&scene->arena, digit, strlen(digit));
    if (label == NULL) return false;
    ent_mark_disc(&scene->frame, middle, 0.68 * size, (struct ent_paint){.fill = ENT_INK});
    ent_mark_text(&scene->frame, (struct ent_point){middle.x, middle.y + ENT_MIDDLE_OF_LETTERS * size}, label,
                  size, ENT_BOLD, ENT_ANCHOR_MIDDLE, ENT_BACKGROUND);
    return ent_block_put(scene, text, &foot->type, left + number_room * size,
                         foot->column - number_room * size, top, NOTE_LINES) >= 0;
}

static bool put_foot(struct ent_scene *scene, const struct ent_landscape *l, const struct foot *foot) {
    double top =
        scene->room.centre.y + scene->room.size.height / 2 - foot_height(foot) + 0.9 * foot->type.size;
    double width = scene->size.width - 2 * scene->preset->margin;
    for (size_t i = 0; i < l->note_count; i++) {
        if (!put_note(scene, foot, l->notes[i], i + 1, top)) return false;
    }
    top += foot->notes + 0.3 * foot->type.size;
    return ent_block_put(scene, l->fold, &foot->muted, scene->preset->margin, width, top, FOLD_LINES) >= 0;
}

/* -- the page -------------------------------------------------------------------------------------------- */

static void add_key(struct ent_legend *legend, const struct ent_scene *scene, enum ent_sign_look look,
                    const char *text) {
    ent_legend_add(legend, (struct ent_key){.kind = ENT_KEY_LINE,
                                            .text = text,
                                            .look = look,
                                            .has_glyph = true,
                                            .change = ENTENTE_CHANGE_COUNT,
                                            .width = (scene->preset->thin + scene->preset->thick) / 2});
}

static struct ent_legend legend_of(const struct ent_scene *scene, const struct ent_landscape *l) {
    struct ent_legend legend = {0};
    bool pro = false, contra = false, both = false, open = false;
    for (size_t i = 0; i < l->arc_count; i++) {
        const struct ent_arc *arc = &l->arcs[i];
        if (!arc->is_shown) continue;
        both = both || (arc->positive > 0 && arc->negative > 0);
        if (arc->negative > arc->positive)
            contra = true;
        else
            pro = true;
    }
    for (size_t i = 0; i < l->party_count; i++)
        open = open || (l->parties[i].is_shown && l->parties[i].is_open);
    if (pro) add_key(&legend, scene, ENT_LOOK_POSITIVE, "for, friendly");
    if (contra) add_key(&legend, scene, ENT_LOOK_NEGATIVE, "against, hostile");
    if (both)
        ent_legend_add(&legend, (struct ent_key){.kind = ENT_KEY_LINE,
                                                 .text = "both",
                                                 .look = ENT_LOOK_MIXED,
                                                 .change = ENTENTE_CHANGE_COUNT,
                                                 .width = (scene->preset->thin + scene->preset->thick) / 2});
    if (open)
        ent_legend_add(
            &legend,
            (struct ent_key){
                .kind = ENT_KEY_NODE,
                .text = "could stand on either side",
                .shape = ENTENTE_STATE,
                .paint = {.fill = ENT_NODE_FILL, .stroke = ENT_NODE_BORDER, .width = 1.5, .dash = {5, 3}}});
    return legend;
}

/* The document's title below the takeaway, and how the sides were found. */
static const char *subtitle_of(struct ent_scene *scene, const struct ent_landscape *l) {
    const char *title = entente_document_title(entente_network_document(scene->network));
    struct ent_buffer out = {0};
    ent_buffer_add(&out, title);
    if (*title != '\0') ent_buffer_add(&out, ". ");
    ent_buffer_add(&out, l->has_camps ? "Left and right: the sides of the best split"
                                      : "No two camps: the best split has all on one side");
    return ent_scene_keep(scene, &out);
}

static void describe_flank(struct ent_buffer *out, const struct ent_landscape_plan *plan,
                           enum ent_flank flank, const char *head) {
    const struct ent_party *party;
    for (size_t rank = 0; (party = ent_plan_party_at(plan, flank, rank)) != NULL; rank++)
        ent_buffer_format(out, "%s%s", rank == 0 ? head : ", ", plan->scene->nodes[party->actor].name);
    if (ent_plan_party_at(plan, flank, 0) != NULL) ent_buffer_add(out, ". ");
}

static const char *description_of(struct ent_scene *scene, struct ent_landscape *l) {
    const struct ent_landscape_plan plan = {.scene = scene, .landscape = l};
    struct ent_buffer out = {0};
    describe_flank(&out, &plan, ENT_LEFT, "On the left: ");
    describe_flank(&out, &plan, ENT_RIGHT, "On the right: ");
    for (size_t i = 0; i < l->arc_count; i++) {
        if (!l->arcs[i].is_shown) continue;
        const char *label = ent_arc_label(scene, &l->arcs[i]);
        if (label == NULL) out.failed = true;
        if (label != NULL) ent_buffer_add(&out, label);
        ent_buffer_add(&out, ". ");
    }
    for (size_t i = 0; i < l->note_count; i++) ent_buffer_format(&out, "(%zu) %s ", i + 1, l->notes[i]);
    ent_buffer_add(&out, l->fold);
    return ent_scene_keep(scene, &out);
}

static bool choose(struct ent_scene *scene, struct ent_landscape *l, size_t marks) {
    ent_landscape_choose(l, marks);
    ent_landscape_order(l);
    if (!ent_landscape_tell(scene, l)) return false;
    if (!l->has_own_title) scene->own_figure.title = l->title;
    scene->description = description_of(scene, l);
    return scene->description != NULL && ent_frame_words(scene, subtitle_of(scene, l));
}

/* The largest type at which all fits. */
static bool fit(struct ent_landscape_plan *plan, const struct attempt *attempt, bool *fits) {
    static const double largest = 1.6, step = 0.97;
    const struct ent_preset *preset = plan->scene->preset;
    double least = attempt->may_shrink ? preset->least : preset->words, size = largest * preset->words;
    *fits = false;
    while (!*fits && size >= least) {
        if (!ent_plan_lay(plan, size)) return false;
        bool is_small = size <= preset->words;
        *fits = plan->height <= plan->body.size.height && (attempt->may_cut || !plan->is_cut) &&
                (is_small || !plan->is_broken);
        size = size > least ? fmax(least, step * size) : 0;
    }
    return true;
}

static bool frame(struct ent_scene *scene, struct ent_landscape_plan *plan, struct ent_size page) {
    struct ent_legend legend = legend_of(scene, plan->landscape);
    scene->shortened.count = 0;
    if (!ent_frame_put(scene, &legend, page)) return false;
    struct foot foot = foot_of(scene, plan->landscape);
    plan->body = scene->room;
    plan->body.size.width = page.width - 2 * scene->preset->margin;
    plan->body.size.height -= foot_height(&foot);
    plan->body.centre.y -= foot_height(&foot) / 2;
    return true;
}

/* Tries one choice on pages of growing height. */
static bool try(struct ent_scene *scene, struct ent_landscape_plan *plan, const struct attempt *attempt,
                bool *fits) {
    const struct ent_preset *preset = scene->preset;
    struct ent_size page = {preset->width, preset->height};
    if (!choose(scene, plan->landscape, attempt->marks)) return false;
    while (true) {
        if (!frame(scene, plan, page) || !fit(plan, attempt, fits)) return false;
        if (*fits || !(page.height < preset->tallest)) return true;
        page.height = fmin(1.06 * page.height, preset->tallest);
    }
}

static bool lay(struct ent_scene *scene, struct ent_landscape_plan *plan) {
    bool fits = false;
    for (size_t i = 0; i < ATTEMPTS && !fits; i++) {
        if (!try(scene, plan, &attempts[i], &fits)) return false;
    }
    while (!fits) {
        if (!frame(scene, plan, ent_page_enlarged(scene)) || !fit(plan, &attempts[ATTEMPTS - 1], &fits))
            return false;
    }
    return true;
}

static enum entente_status compose(struct ent_scene *scene, const struct entente_sink *sink) {
    struct ent_landscape landscape;
    enum entente_status status = ent_landscape_find(scene, &landscape, sink);
    if (status != ENTENTE_OK) return status;
    landscape.has_own_title = scene->figure->title != NULL;
    ent_landscape_choose(&landscape, attempts[0].marks);
    if (landscape.shown_parties == 0)
        return ent_fail(
            sink, ENTENTE_BAD_OPTION, "nothing-contested", NULL,
            "use --view network, --view stance or --view matrix",
            "no issue has parties for and against it, and no two parties are against each other: a "
            "landscape would be empty");
    struct ent_landscape_plan plan = {.scene = scene, .landscape = &landscape};
    if (!lay(scene, &plan)) return ent_no_memory(sink);
    ent_page_tell(scene, "the rows of this landscape",
                  "draw less of it (--ego, --issue, --min-weight) or use a larger preset", sink);
    const struct foot foot = foot_of(scene, &landscape);
    scene->shortened.count = 0;
    bool fine = ent_plan_lay(&plan, plan.size) && put_foot(scene, &landscape, &foot) && ent_plan_paint(&plan);
    scene->node_count = scene->line_count = 0; /* they are among the marks */
    return fine ? ENTENTE_OK : ent_no_memory(sink);
}

static enum entente_status derive(const entente_network *network, const struct entente_figure *figure,
                                  struct ent_derived *derived, const struct entente_sink *sink) {
    (void)figure;
    return ent_parties_find(network, ENTENTE_NONE, derived, sink);
}

const struct ent_view ent_view_landscape = {
    .choice = {.name = "landscape",
               .summary =
                   "one page: parties in their camps, what they contest between them, and three notes"},
    .role = "landscape of parties and issues",
    .absence = "No line",
    .is_page = true,
    .derive = derive,
    .compose = compose,
};

/* SPDX-License-Identifier: MIT */
#include "cli/figure_options.h"

#include "base/report.h"

#include <string.h>

static const char *background_name(size_t index) {
    static const char *const names[] = {"theme", "none"};
    return index < 2 ? names[index] : NULL;
}

static const struct ent_option page_options[] = {
    {"preset", 0, "NAME", "size of page and type (default slide): see \"entente list presets\"",
     ent_preset_choice, ENT_FIELD(preset), ENT_OPTION_CHOICE},
    {"page", 0, "SIZE", "instead of the preset's: 1920x1080, 297x210mm, 11x8.5in, a4, a4-portrait", NULL,
     ENT_FIELD(page), ENT_OPTION_TEXT},
    {"theme", 0, "NAME", "colours", ent_theme_choice, ENT_FIELD(theme), ENT_OPTION_CHOICE},
    {"theme-file", 0, "FILE", "colours of your own: see \"entente list colours\"", NULL,
     ENT_FIELD(theme_file), ENT_OPTION_PATH},
    {"background", 0, "WHICH", "the theme's, or none: transparent", background_name, ENT_FIELD(background),
     ENT_OPTION_CHOICE},
    {"title", 0, "TEXT", "instead of the document's; \"\" for none, as for the texts below", NULL,
     ENT_FIELD(title), ENT_OPTION_TEXT},
    {"subtitle", 0, "TEXT", "instead of the counts and what sizes the actors", NULL, ENT_FIELD(subtitle),
     ENT_OPTION_TEXT},
    {"caption", 0, "TEXT", "below the drawing", NULL, ENT_FIELD(caption), ENT_OPTION_TEXT},
    {"note", 0, "TEXT", "a line above the sources", NULL, ENT_FIELD(note), ENT_OPTION_TEXT},
    {"source-line", 0, "TEXT", "instead of the sources", NULL, ENT_FIELD(source_line), ENT_OPTION_TEXT},
    {"handling", 0, "TEXT", "a banner at the top right", NULL, ENT_FIELD(handling), ENT_OPTION_TEXT},
    {"logo-space", 0, "WxH", "pixels to keep free at the top right", NULL, ENT_FIELD(logo_space),
     ENT_OPTION_TEXT},
    {"text", 0, "WHICH", "letters of an SVG; outlines look the same in every program", ent_letters_choice,
     ENT_FIELD(letters), ENT_OPTION_CHOICE},
    {"id-prefix", 0, "TEXT", "start of every XML id, for several figures in one page", NULL,
     ENT_FIELD(id_prefix), ENT_OPTION_TEXT},
    {"appendix", 0, NULL, "list the relations with dates, sources and notes below the figure", NULL,
     ENT_FIELD(appendix), ENT_OPTION_FLAG},
    {"evidence-links", 0, NULL, "link relations to their evidence, where it has an address", NULL,
     ENT_FIELD(evidence_links), ENT_OPTION_FLAG},
    {"xml-decl", 0, NULL, "begin with an XML declaration", NULL, ENT_FIELD(xml_declaration), ENT_OPTION_FLAG},
    {0},
};

const struct ent_option_group ent_options_page = {"Page", page_options};

/* Up to four digits; moves *text behind them. Below 0: none. */
static int read_pixels(const char **text) {
    int value = -1;
    for (int digits = 0; digits < 4 && **text >= '0' && **text <= '9'; digits++, ++*text) {
        value = (value < 0 ? 0 : 10 * value) + (**text - '0');
    }
    return value;
}

static enum entente_status read_logo_space(struct ent_call *call, struct entente_figure *figure) {
    const char *text = call->settings.logo_space, *at = text;
    if (text == NULL) return ENTENTE_OK;
    int width = read_pixels(&at);
    bool is_size = width >= 0 && *at == 'x';
    if (is_size) at++;
    int height = is_size ? read_pixels(&at) : -1;
    if (height < 0 || *at != '\0') {
        return ent_fail(&call->reporter.sink, ENTENTE_BAD_OPTION, "bad-size", NULL,
                        "give width and height in pixels: 160x60", "\"%s\" is not a size",
                        ent_brief(text).text);
    }
    figure->logo_width = width;
    figure->logo_height = height;
    return ENTENTE_OK;
}

enum entente_status ent_figure_of(struct ent_call *call, struct entente_figure *figure,
                                  entente_theme **theme) {
    const struct ent_settings *settings = &call->settings;
    *figure = (struct entente_figure){
        .view = settings->view,
        .layout = settings->layout,
        .preset = settings->preset,
        .page = settings->page,
        .theme = settings->theme,
        .title = settings->title,
        .subtitle = settings->subtitle,
        .note = settings->note,
        .caption = settings->caption,
        .highlight = settings->highlight,
        .source_line = settings->source_line,
        .handling = settings->handling,
        .no_background = settings->background != NULL && strcmp(settings->background, "none") == 0,
        .evidence_links = settings->evidence_links,
        .xml_declaration = settings->xml_declaration,
        .appendix = settings->appendix,
        .scale = ent_pixel_scale(settings),
        .threshold = settings->threshold,
        .scale_to = settings->scale_to,
        .subject = settings->actors.count == 1 ? settings->actors.items[0] : NULL,
        .explain = settings->explain_layout,
        .id_prefix = settings->id_prefix,
    };
    if (figure->scale < 0)
        return ent_fail(&call->reporter.sink, ENTENTE_BAD_OPTION, "bad-value", NULL, "give a number from 0",
                        "\"%s\" does not fit --scale", ent_brief(settings->scale).text);
    if (settings->effort != NULL) entente_effort_find(settings->effort, &figure->effort);
    if (settings->edge_labels != NULL) entente_edge_labels_find(settings->edge_labels, &figure->edge_labels);
    if (settings->rows != NULL) entente_rows_find(settings->rows, &figure->rows);
    if (settings->letters != NULL) entente_letters_find(settings->letters, &figure->letters);
    if (settings->split != NULL) entente_split_find(settings->split, &figure->split);
    enum entente_status status = read_logo_space(call, figure);
    const char *path = settings->theme_file;
    if (status == ENTENTE_OK && path != NULL) status = entente_theme_read(path, theme, &call->reporter.sink);
    figure->own_theme = *theme;
    return status;
}

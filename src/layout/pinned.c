/* SPDX-License-Identifier: MIT */
#include "layout/pinned.h"

#include "base/file.h"
#include "base/number.h"
#include "base/report.h"
#include "unpack/xml.h"

#include <float.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

enum { ATTRIBUTE_SIZE = 4096 };
#define FIGURE_BYTES_MOST ((size_t)64 << 20)

struct reading {
    struct ent_xml xml;
    entente_places *places;
    bool is_in_node; /* the first shape that follows is the node's */
    bool failed;
};

static double number_of(const struct reading *r, const char *name) {
    char text[64];
    double value = 0;
    if (!ent_xml_attribute(&r->xml, name, text, sizeof text) || !ent_number_parse(text, &value))
        return (double)NAN;
    return value;
}

/* The next of numbers that blanks or commas part; moves *text behind it. */
static bool next_number(const char **text, double *value) {
    char number[64];
    *text += strspn(*text, " ,");
    size_t length = strcspn(*text, " ,");
    if (length == 0 || length >= sizeof number) return false;
    memcpy(number, *text, length);
    number[length] = '\0';
    *text += length;
    return ent_number_parse(number, value);
}

static void take_scale(struct reading *r) {
    double scale = number_of(r, "data-scale-to");
    if (isfinite(scale) && scale > 0) r->places->scale_to = scale;
}

static void take_page(struct reading *r) {
    char text[128];
    const char *at = text;
    double left, top;
    struct ent_size *page = &r->places->page;
    if (page->width > 0 || !ent_xml_attribute(&r->xml, "viewBox", text, sizeof text)) return;
    bool is_whole = next_number(&at, &left) && next_number(&at, &top) && next_number(&at, &page->width) &&
                    next_number(&at, &page->height);
    if (!is_whole) *page = (struct ent_size){0};
}

static void take_root(struct reading *r) {
    take_page(r);
    take_scale(r);
}

/* A line's weight, or who a box is. */
static void take_group(struct reading *r) {
    char class_name[64], actor[ATTRIBUTE_SIZE];
    if (!ent_xml_attribute(&r->xml, "class", class_name, sizeof class_name)) return;
    if (strcmp(class_name, "edge") == 0) {
        double weight = number_of(r, "data-weight");
        if (isfinite(weight)) r->places->heaviest = fmax(r->places->heaviest, weight);
    }
    if (strcmp(class_name, "node") != 0 || !ent_xml_attribute(&r->xml, "data-actor", actor, sizeof actor))
        return;
    entente_places *places = r->places;
    const char *id = ent_arena_text(&places->arena, actor, strlen(actor));
    if (id == NULL || !ent_grow(&places->pins, &places->room, places->count + 1, sizeof *places->pins)) {
        r->failed = true;
        return;
    }
    places->pins[places->count++] = (struct ent_pin){.actor = id};
    r->is_in_node = true;
}

/* The middle of "x,y x,y …". */
static struct ent_point middle_of_points(const char *text) {
    double left = DBL_MAX, right = -DBL_MAX, top = DBL_MAX, bottom = -DBL_MAX, x, y;
    while (next_number(&text, &x) && next_number(&text, &y)) {
        left = fmin(left, x);
        right = fmax(right, x);
        top = fmin(top, y);
        bottom = fmax(bottom, y);
    }
    return (struct ent_point){(left + right) / 2, (top + bottom) / 2};
}

static void take_shape(struct reading *r) {
    char points[ATTRIBUTE_SIZE];
    struct ent_point *at = &r->places->pins[r->places->count - 1].at;
    if (ent_xml_is(&r->xml, "rect")) {
        *at = (struct ent_point){number_of(r, "x") + number_of(r, "width") / 2,
                                 number_of(r, "y") + number_of(r, "height") / 2};
    } else if (ent_xml_is(&r->xml, "polygon") &&
               ent_xml_attribute(&r->xml, "points", points, sizeof points)) {
        *at = middle_of_points(points);
    } else {
        return;
    }
    r->is_in_node = false;
}

static void read_all(struct reading *r) {
    enum ent_xml_event event;
    while (!r->failed && (event = ent_xml_next(&r->xml)) != ENT_XML_OVER) {
        if (event != ENT_XML_OPENS) continue;
        if (r->is_in_node)
            take_shape(r);
        else if (ent_xml_is(&r->xml, "g"))
            take_group(r);
        else if (ent_xml_is(&r->xml, "svg"))
            take_root(r);
    }
}

static bool is_whole(const entente_places *places) {
    bool whole = places->count > 0 && places->page.width > 0 && places->page.height > 0;
    for (size_t i = 0; i < places->count; i++)
        whole = whole && isfinite(places->pins[i].at.x) && isfinite(places->pins[i].at.y);
    return whole;
}

static enum entente_status parse(const char *path, const struct ent_buffer *content, entente_places *places,
                                 const struct entente_sink *sink) {
    const struct ent_place place = {.file = path};
    struct reading r = {.xml = {.file = path, .part = "figure"}, .places = places};
    ent_xml_open(&r.xml, content);
    if (r.xml.status == ENTENTE_OK) read_all(&r);
    enum entente_status status = ent_xml_close(&r.xml);
    if (r.failed || status == ENTENTE_NO_MEMORY) return ent_no_memory(sink);
    if (status == ENTENTE_OK && is_whole(places)) return ENTENTE_OK;
    return ent_fail(sink, ENTENTE_BAD_INPUT, "no-places", &place, "give an SVG that --view network drew",
                    "no actors stand in it: not a figure of a network");
}

enum entente_status entente_places_read(const char *path, entente_places **places,
                                        const struct entente_sink *sink) {
    struct ent_buffer content = {0};
    *places = NULL;
    enum entente_status status = ent_file_read(path, FIGURE_BYTES_MOST, &content, sink);
    if (status != ENTENTE_OK) return status;
    entente_places *fresh = ent_alloc(1, sizeof *fresh);
    status = fresh != NULL ? parse(path, &content, fresh, sink) : ent_no_memory(sink);
    ent_buffer_clear(&content);
    if (status == ENTENTE_OK)
        *places = fresh;
    else
        entente_places_free(fresh);
    return status;
}

void entente_places_free(entente_places *places) {
    if (places == NULL) return;
    ent_arena_clear(&places->arena);
    free(places->pins);
    free(places);
}

bool ent_pinned_at(const entente_places *places, const char *actor, struct ent_size page,
                   struct ent_point *at) {
    for (size_t i = 0; i < places->count; i++) {
        const struct ent_pin *pin = &places->pins[i];
        if (strcmp(pin->actor, actor) != 0) continue;
        *at = (struct ent_point){pin->at.x * page.width / places->page.width,
                                 pin->at.y * page.height / places->page.height};
        return true;
    }
    return false;
}

double entente_places_scale(const entente_places *places) {
    return places->scale_to > 0 ? places->scale_to : places->heaviest;
}

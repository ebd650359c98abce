/* SPDX-License-Identifier: MIT */
#include "table/table_actors.h"

#include "base/text.h"
#include "read/kind_text.h"
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

/* The columns of one end. */
struct end {
    enum ent_column name, kind, bloc;
};

static const struct end ends[] = {
    {ENT_COLUMN_SOURCE, ENT_COLUMN_SOURCE_KIND, ENT_COLUMN_SOURCE_BLOC},
    {ENT_COLUMN_TARGET, ENT_COLUMN_TARGET_KIND, ENT_COLUMN_TARGET_BLOC},
};

struct gathering {
    struct ent_table_actors *actors;
    struct ent_rows rows;
    const struct ent_columns *columns;
    const char *file;
    const struct entente_sink *sink;
    enum entente_status status;
    struct ent_index sources; /* where targets are issues: who acts is none */
    size_t strange_count;     /* kinds that are none of ours */
    struct ent_place first_strange;
    char strange[84];
};

static const char *cell(const struct gathering *g, enum ent_column column) {
    size_t at = g->columns->at[column];
    const char *text = at < g->rows.row.count ? g->rows.row.cells[at].text : "";
    return *text != '\0' ? text : NULL;
}

static struct ent_place place_of(const struct gathering *g, enum ent_column column) {
    struct ent_place place = {.file = g->file};
    ent_rows_place(&g->rows, g->rows.row.cells[g->columns->at[column]].offset, &place);
    return place;
}

static const char *keep(struct gathering *g, const char *text) {
    const char *copy = ent_arena_text(&g->actors->arena, text, strlen(text));
    if (copy == NULL) g->status = ent_no_memory(g->sink);
    return copy;
}

/* Words that name no kind are counted: a column may hold other things. */
static const char *kind_at(struct gathering *g, enum ent_column column) {
    const char *text = cell(g, column), *kind = text != NULL ? ent_kind_text(text) : NULL;
    if (text == NULL || kind != NULL) return kind;
    if (g->strange_count++ > 0) return NULL;
    g->first_strange = place_of(g, column);
    memcpy(g->strange, ent_brief(text).text, sizeof g->strange);
    return NULL;
}

static struct ent_table_actor *find(struct gathering *g, const char *name) {
    struct ent_table_actors *actors = g->actors;
    size_t index = ent_index_find(&actors->by_name, name);
    if (index != SIZE_MAX) return &actors->items[index];
    if (!ent_grow(&actors->items, &actors->room, actors->count + 1, sizeof *actors->items) ||
        !ent_index_add(&actors->by_name, name, actors->count)) {
        g->status = ent_no_memory(g->sink);
        return NULL;
    }
    const struct ent_row *row = &g->rows.row;
    struct ent_table_actor *actor = &actors->items[actors->count++];
    *actor = (struct ent_table_actor){.name = keep(g, name), .offset = row->offset, .line = row->line};
    return actor;
}

static void take_kind(struct gathering *g, struct ent_table_actor *actor, const char *kind,
                      enum ent_column column) {
    if (kind == NULL || actor->kind == kind) return;
    if (actor->kind == NULL) {
        actor->kind = kind;
        return;
    }
    struct ent_place place = place_of(g, column);
    g->status = ent_fail(g->sink, ENTENTE_BAD_INPUT, "two-kinds", &place, "two things? name them differently",
                         "\"%s\" is of kind %s here, of kind %s above", ent_brief(actor->name).text, kind,
                         actor->kind);
}

static void take_bloc(struct gathering *g, struct ent_table_actor *actor, enum ent_column column) {
    const char *bloc = cell(g, column);
    if (bloc == NULL) return;
    if (actor->bloc == NULL) {
        actor->bloc = keep(g, bloc);
        return;
    }
    if (strcmp(actor->bloc, bloc) == 0) return;
    struct ent_place place = place_of(g, column);
    ent_tell(g->sink, ENTENTE_WARNING, "two-blocs", &place, "",
             "\"%s\" is of bloc \"%s\" above, which counts, not of \"%s\"", ent_brief(actor->name).text,
             ent_brief(actor->bloc).text, ent_brief(bloc).text);
}

/* What the name of the column says of a target without a kind of its own. */
static const char *usual_kind(const struct gathering *g, const struct end *end, const char *name) {
    bool is_issue = g->columns->targets_are_issues && end->name == ENT_COLUMN_TARGET && name != NULL &&
                    ent_index_find(&g->sources, name) == SIZE_MAX;
    return is_issue ? ent_kind_text("issue") : NULL;
}

static void take_end(struct gathering *g, const struct end *end) {
    const char *name = cell(g, end->name), *kind = kind_at(g, end->kind);
    bool is_usual = kind == NULL && cell(g, end->kind) == NULL;
    if (is_usual) kind = usual_kind(g, end, name);
    if (name == NULL || (kind == NULL && cell(g, end->bloc) == NULL)) return;
    struct ent_table_actor *actor = find(g, name);
    if (actor == NULL) return;
    actor->kind_is_usual = is_usual && (actor->kind == NULL || actor->kind_is_usual);
    take_kind(g, actor, kind, end->kind);
    take_bloc(g, actor, end->bloc);
}

static void gather_sources(struct gathering *g) {
    struct ent_rows rows = ent_rows_from(&g->rows, g->rows.at, g->rows.line);
    size_t at = g->columns->at[ENT_COLUMN_SOURCE];
    while (g->status == ENTENTE_OK && ent_rows_next(&rows) && rows.row.fault == ENT_ROW_FINE) {
        const char *name = at < rows.row.count ? rows.row.cells[at].text : "";
        if (*name == '\0' || ent_index_find(&g->sources, name) != SIZE_MAX) continue;
        if (!ent_index_add(&g->sources, name, 0)) g->status = ent_no_memory(g->sink);
    }
    ent_rows_clear(&rows);
}

static void tell_strange(const struct gathering *g) {
    if (g->strange_count == 0) return;
    ent_tell(g->sink, ENTENTE_WARNING, "unknown-kind", &g->first_strange, "see: entente list kinds",
             "%zu cell%s hold%s no known kind, such as \"%s\"", g->strange_count,
             g->strange_count == 1 ? "" : "s", g->strange_count == 1 ? "s" : "", g->strange);
}

enum entente_status ent_table_actors_gather(struct ent_table_actors *actors, struct ent_rows rows,
                                            const struct ent_columns *columns, const char *file,
                                            const struct entente_sink *sink) {
    struct gathering g = {
        .actors = actors, .rows = rows, .columns = columns, .file = file, .sink = sink, .status = ENTENTE_OK};
    bool is_said = columns->targets_are_issues;
    for (size_t i = 0; i < 2; i++)
        is_said |= columns->at[ends[i].kind] != SIZE_MAX || columns->at[ends[i].bloc] != SIZE_MAX;
    if (!is_said) return ENTENTE_OK;
    if (columns->targets_are_issues) gather_sources(&g);
    while (g.status == ENTENTE_OK && ent_rows_next(&g.rows) && g.rows.row.fault == ENT_ROW_FINE) {
        for (size_t i = 0; i < 2 && g.status == ENTENTE_OK; i++) take_end(&g, &ends[i]);
    }
    tell_strange(&g);
    ent_index_clear(&g.sources);
    ent_rows_clear(&g.rows);
    return g.status;
}

void ent_table_actors_clear(struct ent_table_actors *actors) {
    ent_arena_clear(&actors->arena);
    ent_index_clear(&actors->by_name);
    free(actors->items);
    *actors = (struct ent_table_actors){0};
}

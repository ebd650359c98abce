/* SPDX-License-Identifier: MIT */
#include "cli/selection.h"

#include "base/memory.h"
#include "base/report.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

static const char every_measure[] = "all";

const char *ent_selection_name(size_t index) {
    if (index == 0) return every_measure;
    const struct entente_measure *measure = entente_measure_at(index - 1);
    return measure != NULL ? measure->name : NULL;
}

static void add(struct ent_selection *selection, const struct entente_measure *measure) {
    assert(measure != NULL);
    for (size_t i = 0; i < selection->count; i++) {
        if (selection->measures[i] == measure) return;
    }
    selection->measures[selection->count++] = measure;
}

static void add_all(struct ent_selection *selection) {
    for (size_t i = 0; i < entente_measure_count(); i++) add(selection, entente_measure_at(i));
}

enum entente_status ent_selection_init(struct ent_selection *selection, struct ent_call *call,
                                       const char *const *usual) {
    const struct ent_list *names = &call->settings.measures;
    *selection =
        (struct ent_selection){.measures = ent_alloc(entente_measure_count(), sizeof *selection->measures)};
    if (selection->measures == NULL) return ent_no_memory(&call->reporter.sink);
    for (size_t i = 0; i < names->count; i++) {
        if (strcmp(names->items[i], every_measure) == 0)
            add_all(selection);
        else
            add(selection, entente_measure_find(names->items[i]));
    }
    if (names->count > 0) return ENTENTE_OK;
    if (usual == NULL) add_all(selection);
    for (; usual != NULL && *usual != NULL; usual++) add(selection, entente_measure_find(*usual));
    return ENTENTE_OK;
}

void ent_selection_clear(struct ent_selection *selection) {
    free(selection->measures);
    *selection = (struct ent_selection){0};
}

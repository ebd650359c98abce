/* SPDX-License-Identifier: MIT */
#include "structure/speakers.h"

#include "base/memory.h"

#include <stdlib.h>
#include <string.h>

static int by_speaker(const void *a, const void *b) {
    const struct entente_relation *x = *(const struct entente_relation *const *)a,
                                  *y = *(const struct entente_relation *const *)b;
    if (x->source != y->source) return x->source < y->source ? -1 : 1;
    if (x->stated_source == NULL || y->stated_source == NULL)
        return (x->stated_source != NULL) - (y->stated_source != NULL);
    return strcmp(x->stated_source, y->stated_source);
}

/* Of one source: is there a speaker who only says the one sign, and one who only says the other; and one who
 * says both? */
static struct ent_speaking speaking_of(const struct entente_relation **said, size_t count) {
    struct ent_speaking found = {0};
    bool only_for = false, only_against = false;
    for (size_t from = 0, to; from < count; from = to) {
        bool is_for = false, is_against = false;
        for (to = from; to < count && by_speaker(&said[from], &said[to]) == 0; to++) {
            is_for = is_for || said[to]->sign > 0;
            is_against = is_against || said[to]->sign < 0;
        }
        bool is_new = from == 0 || said[from - 1]->source != said[from]->source;
        only_for = (!is_new && only_for) || (is_for && !is_against);
        only_against = (!is_new && only_against) || (is_against && !is_for);
        found.differ = found.differ || (only_for && only_against);
        found.is_of_two_minds = found.is_of_two_minds || (is_for && is_against);
    }
    return found;
}

bool ent_are_of_one_speaker(const struct entente_relation *a, const struct entente_relation *b) {
    return by_speaker(&a, &b) == 0;
}

bool ent_speaking_of(const entente_document *document, const size_t *relations, size_t count,
                     struct ent_speaking *found) {
    const struct entente_relation **said = ent_alloc(count, sizeof *said);
    *found = (struct ent_speaking){0};
    if (said == NULL) return false;
    for (size_t i = 0; i < count; i++) said[i] = entente_document_relation(document, relations[i]);
    if (count > 0) qsort(said, count, sizeof *said, by_speaker);
    *found = speaking_of(said, count);
    free(said);
    return true;
}

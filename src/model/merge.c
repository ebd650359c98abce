/* SPDX-License-Identifier: MIT */
/* Every reader hands its records over while it runs, and at its end the next one starts: so each can still
 * tell the places of its records when all are made one. */
#include "model/merge.h"
#include "model/gathered.h"
#include "model/understood.h"
#include "read/record_copy.h"

#include <stdlib.h>

struct merge {
    struct ent_gathered all;
    const struct ent_input *inputs;
    const struct entente_read_options *options;
    size_t at;                  /* the file that is being read */
    struct file_locator *outer; /* of the record that came last, or NULL */
};

/* -- places: as the reader tells them, with the name of the file ----------------------------------------- */

struct file_locator {
    struct ent_locator locator; /* first, so that a locator is a file_locator */
    const struct ent_locator *inner;
    const char *file;
};

static void locate(const struct ent_locator *locator, enum ent_section section, size_t index,
                   const char *field, struct ent_place *place) {
    const struct file_locator *outer = (const struct file_locator *)(const void *)locator;
    if (outer->inner != NULL) outer->inner->locate(outer->inner, section, index, field, place);
    place->file = outer->file;
}

static bool wrap(struct merge *merge, struct ent_origin *origin) {
    const char *file = merge->all.names[merge->at];
    if (merge->outer == NULL || merge->outer->inner != origin->locator || merge->outer->file != file) {
        merge->outer = ent_arena_take(&merge->all.arena, sizeof *merge->outer);
        if (merge->outer == NULL) return false;
        *merge->outer =
            (struct file_locator){.locator = {.locate = locate}, .inner = origin->locator, .file = file};
    }
    origin->locator = &merge->outer->locator;
    return true;
}

static struct ent_arena *arena_of(struct merge *merge) {
    return &merge->all.arena;
}

static enum entente_status no_memory(const struct merge *merge) {
    return ent_no_memory(&merge->all.loader->tally.sink);
}

/* -- gathering ------------------------------------------------------------------------------------------- */

static enum entente_status gather_head(void *payload, const struct ent_head_record *record) {
    struct merge *merge = payload;
    struct ent_gathered *all = &merge->all;
    struct ent_gathered_head item = {*record, merge->at};
    if (!wrap(merge, &item.record.origin) || !ent_copy_head(arena_of(merge), &item.record) ||
        !ent_grow(&all->heads, &all->head_room, all->head_count + 1, sizeof item))
        return no_memory(merge);
    all->heads[all->head_count++] = item;
    return ENTENTE_OK;
}

static enum entente_status gather_source(void *payload, const struct ent_source_record *record) {
    struct merge *merge = payload;
    struct ent_gathered *all = &merge->all;
    struct ent_gathered_source item = {*record, merge->at};
    if (!wrap(merge, &item.record.origin) || !ent_copy_source(arena_of(merge), &item.record) ||
        !ent_grow(&all->sources, &all->source_room, all->source_count + 1, sizeof item))
        return no_memory(merge);
    all->sources[all->source_count++] = item;
    all->declares_sources[merge->at] = true;
    return ENTENTE_OK;
}

static enum entente_status gather_word(void *payload, const struct ent_word_record *record) {
    struct merge *merge = payload;
    struct ent_gathered *all = &merge->all;
    struct ent_gathered_word item = {*record, merge->at};
    if (!wrap(merge, &item.record.origin) || !ent_copy_word(arena_of(merge), &item.record) ||
        !ent_grow(&all->words, &all->word_room, all->word_count + 1, sizeof item))
        return no_memory(merge);
    all->words[all->word_count++] = item;
    return ENTENTE_OK;
}

static enum entente_status gather_actor(void *payload, const struct ent_actor_record *record) {
    struct merge *merge = payload;
    struct ent_gathered *all = &merge->all;
    struct ent_gathered_actor item = {*record, merge->at};
    if (!wrap(merge, &item.record.origin) || !ent_copy_actor(arena_of(merge), &item.record) ||
        !ent_grow(&all->actors, &all->actor_room, all->actor_count + 1, sizeof item))
        return no_memory(merge);
    all->actors[all->actor_count++] = item;
    return ENTENTE_OK;
}

static enum entente_status gather_relation(void *payload, const struct ent_relation_record *record) {
    struct merge *merge = payload;
    struct ent_gathered *all = &merge->all;
    struct ent_gathered_relation item = {*record, merge->at, merge->at, false};
    if (!wrap(merge, &item.record.origin) || !ent_copy_relation(arena_of(merge), &item.record) ||
        !ent_grow(&all->relations, &all->relation_room, all->relation_count + 1, sizeof item))
        return no_memory(merge);
    all->relations[all->relation_count++] = item;
    return ENTENTE_OK;
}

static bool gather_column(void *payload, const char *name, const char *field) {
    struct merge *merge = payload;
    return ent_understood_column(merge->all.loader->document, merge->at, name, field);
}

static enum entente_status hand_on(struct ent_gathered *all) {
    enum entente_status status = ent_merge_heads(all);
    if (status == ENTENTE_OK) status = ent_merge_sources(all);
    if (status == ENTENTE_OK) status = ent_merge_words(all);
    if (status == ENTENTE_OK) status = ent_merge_actors(all);
    if (status == ENTENTE_OK) status = ent_merge_relations(all);
    return status != ENTENTE_OK ? status : ent_take_end(all->loader);
}

static enum entente_status read_next(void *payload);

static enum entente_status read_with(struct merge *merge, const struct ent_input *input, const char *name) {
    const struct ent_record_sink records = {.payload = merge,
                                            .head = gather_head,
                                            .source = gather_source,
                                            .actor = gather_actor,
                                            .word = gather_word,
                                            .relation = gather_relation,
                                            .end = read_next,
                                            .column = gather_column,
                                            .options = merge->options};
    return ent_reader_read(input->reader, name, input->bytes, input->length, &records,
                           &merge->all.loader->tally.sink);
}

/* A file that is refused as a whole did not come to its end; where parts will do, the next one follows. */
static enum entente_status read_one(struct merge *merge) {
    size_t at = merge->at;
    enum entente_status status = read_with(merge, &merge->inputs[at], merge->all.names[at]);
    bool goes_on = status == ENTENTE_BAD_INPUT && merge->options->partial && merge->at == at;
    return goes_on ? read_next(merge) : status;
}

/* What a reader that has ended did not say ends with it: a file refused as a whole never comes here. */
static enum entente_status read_next(void *payload) {
    struct merge *merge = payload;
    merge->at++;
    return merge->at < merge->all.file_count ? read_one(merge) : hand_on(&merge->all);
}

static void clear(struct ent_gathered *all) {
    ent_arena_clear(&all->arena);
    free(all->declares_sources);
    free(all->heads);
    free(all->sources);
    free(all->words);
    free(all->actors);
    free(all->relations);
}

enum entente_status ent_merge(struct ent_loader *loader, const char *const *names,
                              const struct ent_input *inputs, size_t count,
                              const struct entente_read_options *options) {
    struct merge merge = {.all = {.loader = loader,
                                  .names = names,
                                  .file_count = count,
                                  .declares_sources = ent_alloc(count, sizeof(bool))},
                          .inputs = inputs,
                          .options = options};
    if (merge.all.declares_sources == NULL) return no_memory(&merge);
    enum entente_status status = read_one(&merge);
    clear(&merge.all);
    return status;
}

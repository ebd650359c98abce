/* SPDX-License-Identifier: MIT */
#include "model/lookalike.h"

#include "base/report.h"
#include "base/text.h"
#include "model/document.h"
#include "model/lookalike_hint.h"
#include "name/letters_apart.h"
#include "name/name.h"
#include <stdlib.h>
#include <string.h>

/* All ids and names, then all aliases, with what their look-alikes share. */
struct spellings {
    struct ent_spelling *items;
    size_t count, room, first_alias;
    struct ent_letters *letters; /* per spelling; count 0 when it is too long to compare */
    int32_t *codes;
    size_t code_count, code_room;
};

struct search {
    const entente_document *document;
    const struct ent_place *place;
    const struct entente_sink *sink;
    struct spellings spellings;
};

static void clear_spellings(struct spellings *spellings) {
    free(spellings->items);
    free(spellings->letters);
    free(spellings->codes);
}

static bool add_spelling(struct spellings *spellings, const char *text, size_t actor) {
    if (!ent_grow(&spellings->items, &spellings->room, spellings->count + 1, sizeof *spellings->items))
        return false;
    spellings->items[spellings->count++] = (struct ent_spelling){.text = text, .actor = actor};
    return true;
}

static bool is_single_character(const char *text) {
    size_t used = 0;
    ent_text_next(text, &used);
    return text[used] == '\0';
}

/* Aliases come last: what an id or a name looks like is told of those. An alias of one letter is a symbol,
 * in which case matters. */
static bool gather_spellings(const entente_document *document, struct spellings *spellings) {
    for (size_t i = 0; i < document->actor_count; i++) {
        const struct entente_actor *actor = &document->actors[i];
        if (!add_spelling(spellings, actor->id, i)) return false;
        if (strcmp(actor->id, actor->name) != 0 && !add_spelling(spellings, actor->name, i)) return false;
    }
    spellings->first_alias = spellings->count;
    for (size_t i = 0; i < document->actor_count; i++) {
        const struct entente_actor *actor = &document->actors[i];
        for (size_t j = 0; j < actor->alias_count; j++) {
            if (is_single_character(actor->aliases[j])) continue;
            if (!add_spelling(spellings, actor->aliases[j], i)) return false;
        }
    }
    return true;
}

static void tell(const struct search *search, enum ent_likeness likeness, size_t first, size_t second) {
    const struct ent_spelling *items = search->spellings.items;
    ent_tell_likeness(search->document, likeness, &items[first], &items[second], search->place, search->sink);
}

/* Who declares both actors and gives one an alias has told them apart. */
static bool is_worth_telling(const struct search *search, size_t first, size_t second) {
    const struct ent_spelling *items = search->spellings.items;
    const struct entente_actor *actors = search->document->actors;
    if (items[first].actor == items[second].actor) return false;
    if (second < search->spellings.first_alias) return true;
    return !actors[items[first].actor].declared || !actors[items[second].actor].declared;
}

/* Each actor is told against the first of its likes. */
static bool report_look_alikes(const struct search *search) {
    const struct ent_spelling *items = search->spellings.items;
    struct ent_index firsts = {0};
    struct ent_buffer skeleton = {0};
    size_t told_actor = ENTENTE_NONE, told_like = ENTENTE_NONE;
    bool done = true;
    for (size_t i = 0; i < search->spellings.count && done; i++) {
        done = ent_name_skeleton(items[i].text, &skeleton);
        if (!done || skeleton.length == 0) continue;
        size_t first = ent_index_find(&firsts, skeleton.data);
        if (first == SIZE_MAX) {
            done = ent_index_add(&firsts, skeleton.data, i);
            continue;
        }
        size_t like = items[first].actor, actor = items[i].actor;
        if (!is_worth_telling(search, first, i) || (actor == told_actor && like == told_like)) continue;
        tell(search, ENT_LOOKS_ALIKE, first, i);
        told_actor = actor;
        told_like = like;
    }
    ent_buffer_clear(&skeleton);
    ent_index_clear(&firsts);
    return done;
}

static bool add_codes(struct spellings *spellings, const char *skeleton) {
    size_t used = 0;
    for (int32_t code; (code = ent_text_next(skeleton, &used)) != 0; skeleton += used) {
        if (!ent_grow(&spellings->codes, &spellings->code_room, spellings->code_count + 1,
                      sizeof *spellings->codes)) {
            return false;
        }
        spellings->codes[spellings->code_count++] = code;
    }
    return true;
}

static bool gather_letters(struct spellings *spellings) {
    struct ent_buffer skeleton = {0};
    spellings->letters = ent_alloc(spellings->count, sizeof *spellings->letters);
    bool done = spellings->letters != NULL;
    for (size_t i = 0; i < spellings->count && done; i++) {
        size_t start = spellings->code_count;
        if (strlen(spellings->items[i].text) > ENT_NAME_SHOWN) continue;
        done = ent_name_skeleton(spellings->items[i].text, &skeleton) && add_codes(spellings, skeleton.data);
        spellings->letters[i].count = spellings->code_count - start;
    }
    const int32_t *next = spellings->codes;
    for (size_t i = 0; i < spellings->count && done; i++) {
        spellings->letters[i].codes = next;
        if (spellings->letters[i].count > 0) next += spellings->letters[i].count;
    }
    ent_buffer_clear(&skeleton);
    return done;
}

/* A spelling one letter apart: of a declared actor or, failing that, of the first earlier one. */
static size_t find_letter_apart(const struct search *search, size_t wanted) {
    const struct spellings *spellings = &search->spellings;
    size_t actor = spellings->items[wanted].actor, found = SIZE_MAX;
    for (size_t i = 0; i < spellings->count; i++) {
        size_t other = spellings->items[i].actor;
        bool is_declared = search->document->actors[other].declared;
        if (other == actor || (!is_declared && (other > actor || found != SIZE_MAX))) continue;
        if (!ent_is_letter_apart(spellings->letters[wanted], spellings->letters[i])) continue;
        found = i;
        if (is_declared) break;
    }
    return found;
}

static bool report_letters_apart(struct search *search) {
    const entente_document *document = search->document;
    struct spellings *spellings = &search->spellings;
    if (document->actor_count >= ENT_APART_ACTORS || spellings->count >= ENT_APART_SPELLINGS) return true;
    if (!gather_letters(spellings)) return false;
    for (size_t i = 0; i < spellings->count; i++) {
        if (document->actors[spellings->items[i].actor].declared) continue;
        size_t other = find_letter_apart(search, i);
        if (other != SIZE_MAX) tell(search, ENT_LETTER_APART, other, i);
    }
    return true;
}

enum entente_status ent_lookalike_report(const entente_document *document, const char *file,
                                         const struct entente_sink *sink) {
    const struct ent_place place = {.file = file};
    struct search search = {.document = document, .place = &place, .sink = sink};
    bool done = gather_spellings(document, &search.spellings) && report_look_alikes(&search) &&
                report_letters_apart(&search);
    clear_spellings(&search.spellings);
    return done ? ENTENTE_OK : ent_no_memory(sink);
}

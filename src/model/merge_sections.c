/* SPDX-License-Identifier: MIT */
/* Heads, sources, words and relations of several inputs; actors are made one in merge_actors.c. */
#include "model/gathered.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct ent_place_text ent_place_of(const struct ent_origin *origin, const char *field) {
    struct ent_place place = {0};
    struct ent_place_text text;
    ent_origin_place(origin, field, &place);
    int length =
        snprintf(text.text, sizeof text.text, "%s", place.file != NULL ? ent_brief(place.file).text : "");
    size_t at = length > 0 ? (size_t)length : 0;
    if (place.line > 0 && at < sizeof text.text)
        snprintf(text.text + at, sizeof text.text - at, ":%zu:%zu", place.line, place.column);
    return text;
}

bool ent_merge_text(const char **kept, const char *other) {
    bool says = other != NULL && *other != '\0';
    if (*kept == NULL || **kept == '\0') {
        if (says) *kept = other;
        return true;
    }
    return !says || strcmp(*kept, other) == 0;
}

static bool same(const char *a, const char *b) {
    return strcmp(a != NULL ? a : "", b != NULL ? b : "") == 0;
}

/* -- heads ----------------------------------------------------------------------------------------------- */

/* A title that only one has, or all, is the whole's; of several, none is. */
static void keep_common(const char **kept, bool *differ, const char *other) {
    if (!ent_merge_text(kept, other)) *differ = true;
}

/* The least that is greater than `last`, so that all come in an order of their own; NULL: there is none. */
static const char *next_scale(const struct ent_gathered *all, const char *last) {
    const char *next = NULL;
    for (size_t i = 0; i < all->head_count; i++) {
        const char *scale = all->heads[i].record.scale;
        if (scale == NULL || strcmp(scale, last) <= 0) continue;
        if (next == NULL || strcmp(scale, next) < 0) next = scale;
    }
    return next;
}

/* Weights on several scales are told by all of them. NULL: memory is out. */
static const char *join_scales(struct ent_gathered *all) {
    struct ent_buffer joined = {0};
    ent_buffer_add(&joined, "");
    for (const char *scale = next_scale(all, ""); scale != NULL; scale = next_scale(all, scale))
        ent_buffer_format(&joined, "%s%s", joined.length > 0 ? "; " : "", scale);
    const char *kept = joined.failed ? NULL : ent_arena_text(&all->arena, joined.data, joined.length);
    ent_buffer_clear(&joined);
    return kept;
}

static void report_directions(struct ent_gathered *all, const struct ent_gathered_head *mutual) {
    for (size_t file = 0; file < all->file_count; file++) {
        bool is_mutual = false;
        for (size_t i = 0; i < all->head_count; i++)
            is_mutual |= all->heads[i].file == file && all->heads[i].record.has_directed &&
                         !all->heads[i].record.directed;
        if (is_mutual) continue;
        ent_loader_error(all->loader, &mutual->record.origin, "directed", "directions-differ",
                         "convert one of them first",
                         "here relations have no direction, in %s they have: the two cannot be one network",
                         ent_brief(all->names[file]).text);
        return;
    }
}

/* Of several extracts, what each shows, once. False when memory is out. */
static bool add_shown(struct ent_gathered *all, const char **kept, const char *other) {
    struct ent_buffer both = {0};
    if (other == NULL || *other == '\0') return true;
    if (*kept == NULL || strstr(*kept, other) != NULL) {
        if (*kept == NULL) *kept = other;
        return true;
    }
    ent_buffer_format(&both, "%s %s", *kept, other);
    if (!both.failed) *kept = ent_arena_text(&all->arena, both.data, both.length);
    bool fine = !both.failed && *kept != NULL;
    ent_buffer_clear(&both);
    return fine;
}

enum entente_status ent_merge_heads(struct ent_gathered *all) {
    struct ent_head_record whole = {0};
    const struct ent_gathered_head *mutual = NULL;
    bool titles_differ = false, notes_differ = false;
    for (size_t i = 0; i < all->head_count; i++) {
        const struct ent_head_record *head = &all->heads[i].record;
        whole.origin = head->origin;
        keep_common(&whole.title, &titles_differ, head->title);
        keep_common(&whole.note, &notes_differ, head->note);
        if (!add_shown(all, &whole.shows, head->shows)) return ent_no_memory(&all->loader->tally.sink);
        bool is_later = head->as_of != NULL && (whole.as_of == NULL || strcmp(head->as_of, whole.as_of) > 0);
        if (is_later) whole.as_of = head->as_of;
        if (head->has_directed && !head->directed) mutual = &all->heads[i];
    }
    if (all->head_count == 0) return ENTENTE_OK;
    if (titles_differ) whole.title = NULL;
    if (notes_differ) whole.note = NULL;
    whole.scale = join_scales(all);
    if (whole.scale == NULL) return ent_no_memory(&all->loader->tally.sink);
    whole.has_directed = mutual != NULL;
    if (mutual != NULL) report_directions(all, mutual);
    return ent_take_head(all->loader, &whole);
}

/* -- sources --------------------------------------------------------------------------------------------- */

static void join_sources(struct ent_gathered *all, struct ent_gathered_source *kept,
                         const struct ent_gathered_source *other) {
    struct ent_source_record *a = &kept->record;
    const struct ent_source_record *b = &other->record;
    const char **const texts[] = {&a->author, &a->title, &a->publisher, &a->date, &a->url};
    const char *const others[] = {b->author, b->title, b->publisher, b->date, b->url};
    static const char *const fields[] = {"author", "title", "publisher", "date", "url"};
    for (size_t i = 0; i < sizeof fields / sizeof *fields; i++) {
        if (ent_merge_text(texts[i], others[i])) continue;
        ent_loader_error(all->loader, &b->origin, fields[i], "source-differs", "give one of them another id",
                         "the source \"%s\" is another one in %s: its %s is \"%s\" there",
                         ent_brief(b->id).text, ent_place_of(&a->origin, "").text, fields[i],
                         ent_brief(*texts[i]).text);
        return;
    }
}

enum entente_status ent_merge_sources(struct ent_gathered *all) {
    struct ent_index ids = {0};
    enum entente_status status = ENTENTE_OK;
    for (size_t i = 0; i < all->source_count; i++) {
        const char *id = all->sources[i].record.id;
        size_t first = ent_index_find(&ids, id);
        bool is_other_file = first != SIZE_MAX && all->sources[first].file != all->sources[i].file;
        if (is_other_file) join_sources(all, &all->sources[first], &all->sources[i]);
        if (is_other_file) all->sources[i].record.id = NULL;
        if (first == SIZE_MAX && !ent_index_add(&ids, id, i))
            status = ent_no_memory(&all->loader->tally.sink);
    }
    for (size_t i = 0; i < all->source_count && status == ENTENTE_OK; i++) {
        if (all->sources[i].record.id != NULL) status = ent_take_source(all->loader, &all->sources[i].record);
    }
    ent_index_clear(&ids);
    return status;
}

/* -- words ----------------------------------------------------------------------------------------------- */

static bool same_meaning(const struct ent_word_record *a, const struct ent_word_record *b) {
    int signs[2] = {0, 0};
    if (a->sign != NULL) ent_sign_parse(a->sign, &signs[0]);
    if (b->sign != NULL) ent_sign_parse(b->sign, &signs[1]);
    double weights[2] = {a->has_weight ? a->weight : 1, b->has_weight ? b->weight : 1};
    return signs[0] == signs[1] && weights[0] == weights[1] && same(a->category, b->category);
}

enum entente_status ent_merge_words(struct ent_gathered *all) {
    struct ent_index words = {0};
    enum entente_status status = ENTENTE_OK;
    for (size_t i = 0; i < all->word_count && status == ENTENTE_OK; i++) {
        const struct ent_word_record *record = &all->words[i].record;
        size_t first = ent_index_find(&words, record->word);
        if (first == SIZE_MAX && !ent_index_add(&words, record->word, i))
            status = ent_no_memory(&all->loader->tally.sink);
        bool is_same = first != SIZE_MAX && same_meaning(&all->words[first].record, record);
        if (first != SIZE_MAX && !is_same) {
            ent_loader_error(all->loader, &record->origin, "word", "word-differs", "agree on one meaning",
                             "\"%s\" has another sign, weight or category in %s",
                             ent_brief(record->word).text,
                             ent_place_of(&all->words[first].record.origin, "").text);
        }
        if (status == ENTENTE_OK && !is_same) status = ent_take_word(all->loader, record);
    }
    ent_index_clear(&words);
    return status;
}

/* -- relations ------------------------------------------------------------------------------------------- */

static bool same_evidence(const struct ent_relation_record *a, const struct ent_relation_record *b) {
    if (a->evidence_count != b->evidence_count) return false;
    for (size_t i = 0; i < a->evidence_count; i++) {
        const struct ent_evidence_record *x = &a->evidence[i], *y = &b->evidence[i];
        if (!same(x->source, y->source) || !same(x->locator, y->locator) || !same(x->note, y->note) ||
            !same(x->speaker, y->speaker) || !same(x->url, y->url) || !same(x->title, y->title))
            return false;
    }
    return true;
}

static bool same_relation(const struct ent_relation_record *a, const struct ent_relation_record *b) {
    return same(a->source, b->source) && same(a->word, b->word) && same(a->target, b->target) &&
           same(a->sign, b->sign) && same(a->date, b->date) && same(a->from, b->from) && same(a->to, b->to) &&
           same(a->note, b->note) && a->has_weight == b->has_weight && a->weight == b->weight &&
           a->has_confidence == b->has_confidence && a->confidence == b->confidence &&
           a->is_negated == b->is_negated && a->is_mutual == b->is_mutual && same_evidence(a, b);
}

static const char *file_name(const char *path) {
    const char *slash = strrchr(path, '/');
    return slash != NULL ? slash + 1 : path;
}

/* "talks.json" says which file where no other is called so; else its whole path does. */
static const char *short_name(const struct ent_gathered *all, size_t file) {
    const char *name = file_name(all->names[file]);
    for (size_t i = 0; i < all->file_count; i++) {
        if (i != file && strcmp(file_name(all->names[i]), name) == 0) return all->names[file];
    }
    return name;
}

static bool put_file_before(struct ent_gathered *all, struct ent_gathered_relation *relation) {
    struct ent_buffer id = {0};
    ent_buffer_format(&id, "%s:%s", short_name(all, relation->shown_file), relation->record.id);
    if (!id.failed) relation->record.id = ent_arena_text(&all->arena, id.data, id.length);
    bool done = !id.failed && relation->record.id != NULL;
    ent_buffer_clear(&id);
    return done;
}

/* Ids that stand in more than one file: same relations once, others told apart. */
struct shared_ids {
    struct ent_index first; /* id → its first relation */
    size_t *next;           /* per relation: the next one with its id that is none of the earlier; or 0 */
    size_t twins;
};

/* What stands in several files is that of the first by name: the order of the files changes nothing. */
static void join_twin(const struct ent_gathered *all, struct shared_ids *ids,
                      struct ent_gathered_relation *kept, struct ent_gathered_relation *twin) {
    if (strcmp(all->names[twin->file], all->names[kept->shown_file]) < 0) kept->shown_file = twin->file;
    twin->is_twin = true;
    ids->twins++;
}

/* Goes along the relations with one id, and adds what is none of them. What stands twice in one file is the
 * loader's to judge. */
static void compare_with(struct ent_gathered *all, struct shared_ids *ids, size_t first, size_t index) {
    struct ent_gathered_relation *relation = &all->relations[index];
    size_t last = first;
    for (size_t i = first;; i = ids->next[i]) {
        struct ent_gathered_relation *earlier = &all->relations[i];
        if (earlier->file == relation->file) return;
        if (same_relation(&earlier->record, &relation->record)) {
            join_twin(all, ids, earlier, relation);
            return;
        }
        last = i;
        if (ids->next[i] == 0) break;
    }
    ids->next[last] = index;
}

static bool find_shared(struct ent_gathered *all, struct shared_ids *ids) {
    for (size_t i = 0; i < all->relation_count; i++) {
        const char *id = all->relations[i].record.id;
        if (id == NULL || *id == '\0') continue;
        size_t first = ent_index_find(&ids->first, id);
        if (first != SIZE_MAX) {
            compare_with(all, ids, first, i);
        } else if (!ent_index_add(&ids->first, id, i)) {
            return false;
        }
    }
    return true;
}

static bool tell_apart(struct ent_gathered *all, const struct shared_ids *ids) {
    for (size_t i = 0; i < all->relation_count; i++) {
        struct ent_gathered_relation *relation = &all->relations[i];
        if (relation->is_twin || relation->record.id == NULL || *relation->record.id == '\0') continue;
        if (ids->next[ent_index_find(&ids->first, relation->record.id)] == 0) continue;
        if (!put_file_before(all, relation)) return false;
    }
    return true;
}

static enum entente_status separate(struct ent_gathered *all) {
    const struct entente_sink *sink = &all->loader->tally.sink;
    struct shared_ids ids = {.next = ent_alloc(all->relation_count, sizeof(size_t))};
    bool done = ids.next != NULL && find_shared(all, &ids) && tell_apart(all, &ids);
    ent_index_clear(&ids.first);
    free(ids.next);
    if (!done) return ent_no_memory(sink);
    if (ids.twins > 0)
        ent_tell(sink, ENTENTE_NOTE, "relations-twice", NULL, "",
                 "%zu relation%s in more than one file, the same and with the same id: counted once",
                 ids.twins, ids.twins == 1 ? " stands" : "s stand");
    return ENTENTE_OK;
}

/* "b.txt:", as relations of one file come one after the other: made once for each. */
static const char *prefix_of(struct ent_gathered *all, size_t file) {
    if (all->prefix != NULL && all->prefix_file == file) return all->prefix;
    struct ent_buffer text = {0};
    ent_buffer_format(&text, "%s:", short_name(all, file));
    all->prefix = text.failed ? NULL : ent_arena_text(&all->arena, text.data, text.length);
    all->prefix_file = file;
    ent_buffer_clear(&text);
    return all->prefix;
}

/* Then ids that are made need no name of a file. */
static bool are_of_one_file(const struct ent_gathered *all) {
    for (size_t i = 1; i < all->relation_count; i++) {
        if (all->relations[i].file != all->relations[0].file) return false;
    }
    return true;
}

enum entente_status ent_merge_relations(struct ent_gathered *all) {
    enum entente_status status = separate(all);
    bool is_one = are_of_one_file(all);
    for (size_t i = 0; i < all->relation_count && status == ENTENTE_OK; i++) {
        if (all->relations[i].is_twin) continue;
        all->loader->wants_sources = all->declares_sources[all->relations[i].file];
        all->loader->file_index = all->relations[i].shown_file;
        all->loader->id_prefix = is_one ? "" : prefix_of(all, all->relations[i].file);
        if (all->loader->id_prefix == NULL) return ent_no_memory(&all->loader->tally.sink);
        status = ent_take_relation(all->loader, &all->relations[i].record);
    }
    return status;
}

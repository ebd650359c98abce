/* SPDX-License-Identifier: MIT */
#include "base/buffer.h"
#include "base/find.h"
#include "base/memory.h"
#include "base/report.h"
#include "base/text.h"
#include "model/document.h"
#include "name/name.h"
#include <entente/likeness.h>

#include <stdlib.h>
#include <string.h>

enum { ACTORS_MOST = 5000, WORDS_MOST = 12, BYTES_MOST = 160 };

/* A name in words: letters and digits, case and marks folded, titles and articles left out. */
struct words {
    char text[BYTES_MOST];
    unsigned char start[WORDS_MOST]; /* of each word in the text: no pointers, for these move */
    size_t count;
    bool has_of;
    size_t actor;
};

static const char *word_at(const struct words *words, size_t i) {
    return words->text + words->start[i];
}

const char *entente_likeness_reason_name(enum entente_likeness_reason reason) {
    static const char *const names[] = {"punctuation", "order", "initials", "part", "spelling"};
    return reason < ENTENTE_LIKE_COUNT ? names[reason] : NULL;
}

/* -- words ----------------------------------------------------------------------------------------------- */

static bool is_left_out(const char *word) {
    static const char *const words[] = {"the", "a",  "an",  "mr",        "mrs",   "ms",       "dr", "sir",
                                        "of",  "de", "and", "president", "prime", "minister", NULL};
    return ent_text_is_one_of(word, words);
}

static bool is_of_word(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (unsigned char)c >= 0x80;
}

/* "'s" at the end of a word. */
static bool is_possessive(const char *at) {
    return at[0] == '\'' && at[1] == 's' && !is_of_word(at[2]);
}

/* "DR Congo" has no title. */
static bool is_title_of(const char *name, const char *word) {
    return is_left_out(word) && !(strcmp(word, "dr") == 0 && strstr(name, "DR ") != NULL);
}

/* False where the name is too long to be compared; such names are alike to none. */
static bool cut(const char *name, const char *key, struct words *words) {
    size_t length = 0;
    words->count = 0;
    words->has_of = false;
    for (const char *at = key; *at != '\0';) {
        size_t bytes = 0;
        while (is_of_word(at[bytes])) bytes++;
        if (bytes == 0) {
            at += is_possessive(at) ? 2 : 1;
            continue;
        }
        if (words->count == WORDS_MOST || length + bytes + 1 > sizeof words->text) return false;
        char *word = words->text + length;
        memcpy(word, at, bytes);
        word[bytes] = '\0';
        at += bytes;
        words->has_of |= strcmp(word, "of") == 0;
        if (is_title_of(name, word)) continue;
        words->start[words->count++] = (unsigned char)length;
        length += bytes + 1;
    }
    return words->count > 0;
}

/* -- what makes two alike -------------------------------------------------------------------------------- */

static bool has_digit(const char *word) {
    return strpbrk(word, "0123456789") != NULL;
}

/* "russia", "russian"; but not "niger", "nigeria", whose stem is short. */
static bool same_stem(const char *a, const char *b) {
    size_t x = strlen(a), y = strlen(b), shorter = x < y ? x : y, longer = x < y ? y : x;
    if (strcmp(a, b) == 0) return true;
    if (shorter < 5 || longer - shorter > 2) return false;
    return memcmp(a, b, shorter - 1) == 0 && (longer - shorter > 0 || shorter > 6) && !has_digit(a) &&
           !has_digit(b);
}

/* Every word of one has its own in the other. */
static bool same_in_any_order(const struct words *a, const struct words *b, bool stems) {
    bool taken[WORDS_MOST] = {false};
    if (a->count != b->count || a->count < 2) return false;
    for (size_t i = 0; i < a->count; i++) {
        size_t k = 0;
        while (k < b->count && (taken[k] || !(stems ? same_stem(word_at(a, i), word_at(b, k))
                                                    : strcmp(word_at(a, i), word_at(b, k)) == 0)))
            k++;
        if (k == b->count) return false;
        taken[k] = true;
    }
    return true;
}

/* The same letters, wherever blanks stand. */
static bool same_in_order(const struct words *a, const struct words *b) {
    size_t i = 0, k = 0;
    const char *x = word_at(a, 0), *y = word_at(b, 0);
    for (;;) {
        while (x != NULL && *x == '\0') x = ++i < a->count ? word_at(a, i) : NULL;
        while (y != NULL && *y == '\0') y = ++k < b->count ? word_at(b, k) : NULL;
        if (x == NULL || y == NULL) return x == y;
        if (*x++ != *y++) return false;
    }
}

/* One word of the first letters of the other's: "eu" of "european union", "us" of "united states". */
static bool is_initials(const struct words *few, const struct words *many) {
    if (few->count != 1 || many->count < 2 || strlen(word_at(few, 0)) != many->count) return false;
    for (size_t i = 0; i < many->count; i++) {
        if (word_at(few, 0)[i] != word_at(many, i)[0]) return false;
    }
    return true;
}

/* "lavrov" of "sergei lavrov"; "korea" is not one of "south korea". */
static bool is_surname(const struct words *few, const struct words *many) {
    static const char *const parts[] = {
        "north",   "south",  "east",  "west",  "new",   "central", "northern",   "southern", "eastern",
        "western", "former", "great", "upper", "lower", "dr",      "equatorial", "american", "democratic",
        "inner",   "outer",  "saint", "san",   "vice",  "deputy",  NULL};
    if (few->count != 1 || many->count < 2 || many->count > 3 || strlen(word_at(few, 0)) < 4) return false;
    if (many->has_of || has_digit(word_at(few, 0)) || ent_text_is_one_of(word_at(many, 0), parts))
        return false;
    return strcmp(word_at(few, 0), word_at(many, many->count - 1)) == 0;
}

/* "united states" of "united states of america" */
static bool is_beginning(const struct words *few, const struct words *many) {
    if (few->count < 2 || few->has_of || !many->has_of || many->count != few->count + 1) return false;
    for (size_t i = 0; i < few->count; i++) {
        if (strcmp(word_at(few, i), word_at(many, i)) != 0) return false;
    }
    return true;
}

/* Persons alone have surnames. */
static bool is_part(const struct words *few, const struct words *many, bool are_persons) {
    return (are_persons && is_surname(few, many)) || is_beginning(few, many);
}

/* A letter more, less or other within one long word, all others the same. */
static bool is_misspelled(const struct words *a, const struct words *b) {
    size_t different = 0;
    if (a->count != b->count) return false;
    for (size_t i = 0; i < a->count; i++) {
        size_t x = strlen(word_at(a, i)), y = strlen(word_at(b, i)), length = x < y ? x : y;
        if (strcmp(word_at(a, i), word_at(b, i)) == 0) continue;
        bool is_long = length >= 7 && word_at(a, i)[0] == word_at(b, i)[0] && !has_digit(word_at(a, i)) &&
                       !has_digit(word_at(b, i));
        if (!is_long || ent_edit_distance(word_at(a, i), word_at(b, i), 2) > (length >= 9 ? 2u : 1u))
            return false;
        different++;
    }
    return different == 1;
}

static bool alike(const struct words *a, const struct words *b, bool are_persons,
                  enum entente_likeness_reason *reason) {
    if (same_in_order(a, b)) {
        *reason = ENTENTE_LIKE_PUNCTUATION;
    } else if (same_in_any_order(a, b, true)) {
        *reason = ENTENTE_LIKE_ORDER;
    } else if (is_initials(a, b) || is_initials(b, a)) {
        *reason = ENTENTE_LIKE_INITIALS;
    } else if (is_part(a, b, are_persons) || is_part(b, a, are_persons)) {
        *reason = ENTENTE_LIKE_PART;
    } else {
        *reason = ENTENTE_LIKE_SPELLING;
        return is_misspelled(a, b);
    }
    return true;
}

/* -- pairs ----------------------------------------------------------------------------------------------- */

struct comparing {
    const entente_document *document;
    struct words *words; /* of names and aliases */
    size_t count, room;
    size_t *relations; /* per actor */
    struct entente_likeness *likeness;
    size_t pair_room;
};

static bool add_name(struct comparing *c, const char *name, size_t actor, struct ent_buffer *key) {
    if (!ent_name_key(name, true, key) || !ent_grow(&c->words, &c->room, c->count + 1, sizeof *c->words))
        return false;
    if (cut(name, key->data, &c->words[c->count])) c->words[c->count++].actor = actor;
    return true;
}

static bool add_names(struct comparing *c) {
    struct ent_buffer key = {0};
    bool done = true;
    for (size_t i = 0; i < c->document->actor_count && done; i++) {
        const struct entente_actor *actor = &c->document->actors[i];
        done = add_name(c, actor->name, i, &key);
        if (done && strcmp(actor->name, actor->id) != 0) done = add_name(c, actor->id, i, &key);
        for (size_t a = 0; a < actor->alias_count && done; a++)
            done = add_name(c, actor->aliases[a], i, &key);
    }
    ent_buffer_clear(&key);
    return done;
}

static bool may_be_one(const entente_document *document, size_t a, size_t b) {
    enum entente_kind x = document->actors[a].kind, y = document->actors[b].kind;
    return a != b && (x == y || x == ENTENTE_OTHER || y == ENTENTE_OTHER);
}

static bool may_be_person(const entente_document *document, size_t actor) {
    enum entente_kind kind = document->actors[actor].kind;
    return kind == ENTENTE_PERSON || kind == ENTENTE_OTHER;
}

/* "Trump, Donald", "Russia's" */
static bool is_awkward(const char *name) {
    return strchr(name, ',') != NULL || ent_text_ends_with(name, "'s") ||
           ent_text_ends_with(name, "\xE2\x80\x99s");
}

/* The better known one stays. */
static bool is_better(const struct comparing *c, size_t a, size_t b) {
    if (c->relations[a] != c->relations[b]) return c->relations[a] > c->relations[b];
    const char *x = c->document->actors[a].name, *y = c->document->actors[b].name;
    bool x_turned = is_awkward(x), y_turned = is_awkward(y);
    if (x_turned != y_turned) return y_turned;
    return strlen(x) != strlen(y) ? strlen(x) > strlen(y) : a < b;
}

static bool add_pair(struct comparing *c, size_t a, size_t b, enum entente_likeness_reason reason) {
    struct entente_likeness *likeness = c->likeness;
    size_t name = is_better(c, a, b) ? b : a, same_as = name == a ? b : a;
    for (size_t i = 0; i < likeness->count; i++) {
        if (likeness->pairs[i].name == name && likeness->pairs[i].same_as == same_as) return true;
    }
    if (!ent_grow(&likeness->pairs, &c->pair_room, likeness->count + 1, sizeof *likeness->pairs))
        return false;
    likeness->pairs[likeness->count++] =
        (struct entente_likeness_pair){name, same_as, c->relations[name], c->relations[same_as], reason};
    return true;
}

static bool compare_all(struct comparing *c) {
    enum entente_likeness_reason reason;
    for (size_t i = 0; i < c->count; i++) {
        for (size_t k = i + 1; k < c->count; k++) {
            const struct words *a = &c->words[i], *b = &c->words[k];
            bool are_persons = may_be_person(c->document, a->actor) && may_be_person(c->document, b->actor);
            if (!may_be_one(c->document, a->actor, b->actor) || !alike(a, b, are_persons, &reason)) continue;
            if (!add_pair(c, a->actor, b->actor, reason)) return false;
        }
    }
    return true;
}

static int by_actors(const void *a, const void *b) {
    const struct entente_likeness_pair *x = a, *y = b;
    if (x->name != y->name) return x->name < y->name ? -1 : 1;
    return (x->same_as > y->same_as) - (x->same_as < y->same_as);
}

enum entente_status entente_likeness_find(const entente_document *document, struct entente_likeness *likeness,
                                          const struct entente_sink *sink) {
    *likeness = (struct entente_likeness){0};
    if (document->actor_count > ACTORS_MOST)
        return ent_fail(sink, ENTENTE_TOO_LARGE, "too-many-actors", NULL, "choose some of them by a filter",
                        "%zu actors are too many to compare each with each", document->actor_count);
    struct comparing c = {.document = document,
                          .relations = ent_alloc(document->actor_count, sizeof *c.relations),
                          .likeness = likeness};
    for (size_t i = 0; i < document->relation_count && c.relations != NULL; i++) {
        c.relations[document->relations[i].source]++;
        c.relations[document->relations[i].target]++;
    }
    bool done = c.relations != NULL && add_names(&c) && compare_all(&c);
    free(c.words);
    free(c.relations);
    if (!done) {
        entente_likeness_clear(likeness);
        return ent_no_memory(sink);
    }
    if (likeness->count > 0) qsort(likeness->pairs, likeness->count, sizeof *likeness->pairs, by_actors);
    return ENTENTE_OK;
}

void entente_likeness_clear(struct entente_likeness *likeness) {
    free(likeness->pairs);
    *likeness = (struct entente_likeness){0};
}

/* SPDX-License-Identifier: MIT */
#include "model/wording.h"

#include "base/text.h"

#include <string.h>

/* -- plain spelling -------------------------------------------------------------------------------------- */

static bool is_upper(char c) {
    return c >= 'A' && c <= 'Z';
}

static bool is_lower(char c) {
    return c >= 'a' && c <= 'z';
}

static bool is_letter(char c) {
    return is_upper(c) || is_lower(c) || (c >= '0' && c <= '9');
}

static bool has_no_lower(const char *text, size_t length) {
    size_t uppers = 0;
    for (size_t i = 0; i < length; i++) {
        if (is_lower(text[i])) return false;
        uppers += is_upper(text[i]);
    }
    return uppers > 1;
}

/* "isAlliedWith", but not "NATO-izes" or "McCarthy": a small letter first, and no blank or hyphen. */
static bool is_camel(const char *text, size_t length) {
    bool humps = false;
    for (size_t i = 0; i < length; i++) {
        if (!is_upper(text[i]) && !is_lower(text[i])) return false;
        humps |= i > 0 && is_upper(text[i]) && is_lower(text[i - 1]);
    }
    return humps && is_lower(text[0]);
}

static char lower(char c) {
    return is_upper(c) ? (char)(c - 'A' + 'a') : c;
}

static void add_letter(struct ent_buffer *plain, char c) {
    bool blank = c == ' ' || c == '_' || c == '\t';
    if (blank && (plain->length == 0 || plain->data[plain->length - 1] == ' ')) return;
    ent_buffer_add_bytes(plain, blank ? " " : &c, 1);
}

bool ent_wording_plain(const char *given, struct ent_buffer *plain) {
    size_t length = strlen(given);
    const char *text = given;
    bool shouts = has_no_lower(text, length), camel = is_camel(text, length);
    bool is_sentence = length > 1 && is_upper(text[0]) && (is_lower(text[1]) || text[1] == '_');
    plain->length = 0;
    ent_buffer_add(plain, "");
    for (size_t i = 0; i < length; i++) {
        if (camel && i > 0 && is_upper(text[i])) add_letter(plain, ' ');
        add_letter(plain, shouts || camel || (is_sentence && i == 0) ? lower(text[i]) : text[i]);
    }
    return !plain->failed;
}

/* -- phrases --------------------------------------------------------------------------------------------- */

enum { MOST_BYTES = 128, MOST_WORDS = 16 };

/* Letters of other scripts are letters; emoji, arrows, quotation marks and punctuation are not. */
static bool is_decoration(int32_t code) {
    if (code < 0x80)
        return !is_letter((char)code) && code != '(' && code != ')' && code != '+' && code != '-';
    return (code >= 0x2000 && code <= 0x206F && code != 0x200C && code != 0x200D) || code == 0xAB ||
           code == 0xBB || code == 0xA0 || (code >= 0x2190 && code <= 0x2BFF) ||
           (code >= 0x3000 && code <= 0x3003) || (code >= 0x3008 && code <= 0x3011) ||
           (code >= 0xFE00 && code <= 0xFE0F) || (code >= 0x1F000 && code <= 0x1FAFF);
}

/* What is left between the decorations; "" where that is nothing, or too long. */
static void strip(const char *plain, char bare[MOST_BYTES]) {
    size_t used = 0, first = 0, end = 0;
    for (size_t at = 0; plain[at] != '\0'; at += used) {
        if (is_decoration(ent_text_next(plain + at, &used))) continue;
        if (end == 0) first = at;
        end = at + used;
    }
    size_t length = end - first < MOST_BYTES ? end - first : 0;
    memcpy(bare, plain + first, length);
    bare[length] = '\0';
}

struct phrase {
    char text[MOST_BYTES];
    const char *words[MOST_WORDS];
    size_t count;
};

/* False where the phrase is too long to be one that is known here. */
static bool cut(const char *plain, struct phrase *phrase) {
    size_t length = strlen(plain);
    phrase->count = 0;
    if (length >= sizeof phrase->text) return false;
    for (size_t i = 0; i <= length; i++) phrase->text[i] = lower(plain[i]);
    for (char *at = phrase->text; *at != '\0';) {
        if (phrase->count == MOST_WORDS) return false;
        phrase->words[phrase->count++] = at;
        at += strcspn(at, " ");
        if (*at != '\0') *at++ = '\0';
    }
    return phrase->count > 0;
}

static const char *const adverbs[] = {
    "strongly", "openly",   "publicly", "repeatedly", "fully",     "firmly",     "clearly",
    "quietly",  "directly", "actively", "strictly",   "formally",  "officially", "also",
    "still",    "again",    "now",      "once",       "allegedly", "reportedly", NULL};
static const char *const auxiliaries[] = {"is",  "are",  "was",   "were", "be",  "been", "being",
                                          "has", "have", "had",   "gets", "got", "does", "do",
                                          "did", "will", "shall", "a",    NULL};
static const char *const negations[] = {"not",    "never",   "cannot", "can't",    "won't",  "doesn't",
                                        "don't",  "didn't",  "isn't",  "aren't",   "wasn't", "weren't",
                                        "hasn't", "haven't", "hadn't", "wouldn't", "doesnt", "dont",
                                        "didnt",  "non",     NULL};
static const char *const modals[] = {"would", "could", "might", "may", "should", "can", NULL};
/* … to support: that is not yet support */
static const char *const intentions[] = {
    "wants",  "want",    "wanted",  "seeks",     "seek",       "sought",    "tries",    "try",
    "tried",  "plans",   "plan",    "planned",   "hopes",      "hoped",     "intends",  "intended",
    "agrees", "agree",   "agreed",  "offers",    "offered",    "promises",  "promised", "vows",
    "vowed",  "pledges", "pledged", "threatens", "threatened", "considers", NULL};
static const char *const continuations[] = {"continues", "continue", "continued", "begins", "began", "starts",
                                            "started",   "keeps",    "kept",      "tends",  NULL};
static const char *const refusals[] = {"refuses",  "refuse",   "refused", "fails",   "failed",
                                       "declines", "declined", "stops",   "stopped", "ceases",
                                       "ceased",   "ended",    NULL};
static const char *const denials[] = {"denies", "deny", "denied", NULL};
static const char *const nothing[] = {"relation", "relations", "relationship", "link",        "links",
                                      "tie",      "ties",      "connection",   "connections", "evidence",
                                      "contact",  "contacts",  "known",        NULL};

/* "has no relation with", "no evidence of a link to", "is not related to", "unrelated to" */
static bool says_nothing(const struct phrase *phrase) {
    size_t at = 0;
    while (at < phrase->count && ent_text_is_one_of(phrase->words[at], auxiliaries)) at++;
    if (at == phrase->count) return false;
    const char *word = phrase->words[at], *next = at + 1 < phrase->count ? phrase->words[at + 1] : "";
    if (strcmp(word, "no") == 0 && ent_text_is_one_of(next, nothing)) return true;
    if (strcmp(word, "not") == 0 && (strcmp(next, "related") == 0 || strcmp(next, "linked") == 0))
        return true;
    return strcmp(word, "unrelated") == 0 || (strcmp(word, "none") == 0 && phrase->count == 1);
}

/* What stands before the verb. */
struct lead {
    size_t words;
    bool negated, denied, possible, has_auxiliary;
};

static bool is_at(const struct phrase *phrase, size_t at, const char *word) {
    return at < phrase->count && strcmp(phrase->words[at], word) == 0;
}

/* A verb before "to" or a gerund: "refuses to", "denies supporting". The number of its words. */
static size_t read_verb_before(const struct phrase *phrase, size_t at, struct lead *lead) {
    const char *word = phrase->words[at];
    bool to = is_at(phrase, at + 1, "to");
    if (ent_text_is_one_of(word, denials) && at + 1 < phrase->count &&
        ent_text_ends_with(phrase->words[at + 1], "ing")) {
        lead->denied = true;
        return 1;
    }
    bool gerund = at + 1 < phrase->count && ent_text_ends_with(phrase->words[at + 1], "ing");
    if (ent_text_is_one_of(word, refusals) && (to || gerund)) {
        lead->negated = !lead->negated;
        return to ? 2 : 1;
    }
    if (ent_text_is_one_of(word, continuations) && (to || gerund)) return to ? 2 : 1;
    if (ent_text_is_one_of(word, intentions) && to) {
        lead->possible = true;
        return 2;
    }
    return 0;
}

static struct lead read_lead(const struct phrase *phrase) {
    struct lead lead = {0};
    while (lead.words + 1 < phrase->count) {
        const char *word = phrase->words[lead.words];
        size_t taken = 1;
        if (strcmp(word, "no") == 0 && is_at(phrase, lead.words + 1, "longer")) {
            lead.negated = !lead.negated;
            taken = 2;
        } else if (ent_text_is_one_of(word, negations)) {
            lead.negated = !lead.negated;
        } else if (ent_text_is_one_of(word, modals)) {
            lead.possible = true;
        } else if (ent_text_is_one_of(word, auxiliaries)) {
            lead.has_auxiliary = true;
        } else if (!ent_text_is_one_of(word, adverbs)) {
            taken = read_verb_before(phrase, lead.words, &lead);
        }
        if (taken == 0) break;
        lead.words += taken;
    }
    return lead;
}

/* The words from `from` to before `to`, with blanks between. */
static void join(const struct phrase *phrase, size_t from, size_t to, char text[MOST_BYTES]) {
    size_t length = 0;
    for (size_t i = from; i < to; i++) {
        size_t bytes = strlen(phrase->words[i]);
        if (i > from) text[length++] = ' ';
        memcpy(text + length, phrase->words[i], bytes);
        length += bytes;
    }
    text[length] = '\0';
}

/* "sanctioned by": a past participle before "by". */
static bool is_passive(const struct phrase *phrase, size_t from) {
    return phrase->count >= from + 2 && is_at(phrase, phrase->count - 1, "by");
}

static enum ent_wording_way way_of(const struct lead *lead, bool passive, int sign) {
    if (lead->denied) return ENT_WORDING_CLEARED;
    if (lead->negated) return sign > 0 ? ENT_WORDING_NEGATED : ENT_WORDING_CLEARED;
    if (passive) return ENT_WORDING_PASSIVE;
    return lead->possible ? ENT_WORDING_POSSIBLE : ENT_WORDING_LOOSE;
}

static struct ent_wording read_phrase(struct ent_vocabulary *vocabulary, const struct phrase *phrase) {
    struct lead lead = read_lead(phrase);
    char text[MOST_BYTES];
    bool exact, passive = false;
    const struct entente_word *known = NULL;
    for (size_t from = 0; known == NULL && from <= lead.words; from++) {
        /* the auxiliary may belong to the word: "is allied with" */
        size_t start = lead.words - from;
        join(phrase, start, phrase->count, text);
        known = ent_vocabulary_find(vocabulary, text, &exact);
        if (known != NULL || !is_passive(phrase, start)) continue;
        join(phrase, start, phrase->count - 1, text);
        known = ent_vocabulary_find(vocabulary, text, &exact);
        passive = known != NULL;
    }
    if (known == NULL) return (struct ent_wording){.way = ENT_WORDING_UNKNOWN};
    return (struct ent_wording){.way = way_of(&lead, passive, known->sign), .known = known};
}

struct ent_wording ent_wording_read(struct ent_vocabulary *vocabulary, const char *plain) {
    struct phrase phrase;
    char bare[MOST_BYTES] = "";
    bool exact;
    const struct entente_word *known = ent_vocabulary_find(vocabulary, plain, &exact);
    if (known != NULL) return (struct ent_wording){exact ? ENT_WORDING_PLAIN : ENT_WORDING_LOOSE, known};
    strip(plain, bare);
    known = ent_vocabulary_find(vocabulary, bare, &exact);
    if (known != NULL) return (struct ent_wording){ENT_WORDING_LOOSE, known};
    if (!cut(bare, &phrase)) return (struct ent_wording){.way = ENT_WORDING_UNKNOWN};
    if (says_nothing(&phrase)) return (struct ent_wording){.way = ENT_WORDING_NO_RELATION};
    return read_phrase(vocabulary, &phrase);
}

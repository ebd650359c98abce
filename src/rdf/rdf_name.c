/* SPDX-License-Identifier: MIT */
#include "rdf/rdf_name.h"

#include "base/text.h"
#include <string.h>

/* -- local names ----------------------------------------------------------------------------------------- */

struct part {
    const char *text;
    size_t length;
};

/* What stands behind the last '#', or '/', or ':'. */
static struct part local_part(const char *iri) {
    struct part all = {iri, strlen(iri)};
    while (all.length > 0 && strchr("#/:", iri[all.length - 1]) != NULL) all.length--;
    for (const char *mark = "#/:"; *mark != '\0'; mark++) {
        size_t start = all.length;
        while (start > 0 && iri[start - 1] != *mark) start--;
        if (start > 0) return (struct part){iri + start, all.length - start};
    }
    return all;
}

static int hex_digit(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

/* The number in `digits` hexadecimal digits, or -1. */
static int hex_number(const char *text, const char *end, int digits) {
    int number = 0;
    if (end - text < digits) return -1;
    for (int i = 0; i < digits; i++) {
        int digit = hex_digit(text[i]);
        if (digit < 0) return -1;
        number = number * 16 + digit;
    }
    return number;
}

static bool is_letter(char c) {
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

/* Some write what XML names may not hold as _0020, with a letter next; without that, _2018 is a year. */
static bool has_name_escapes(struct part part) {
    const char *end = part.text + part.length;
    for (const char *at = part.text; at + 5 < end; at++) {
        int code = *at == '_' && is_letter(at[5]) ? hex_number(at + 1, end, 4) : -1;
        if (code >= 0x20 && code <= 0xFF && !is_letter((char)code)) return true;
    }
    return false;
}

static void add_code(struct ent_buffer *name, int code) {
    const char bytes[] = {(char)(0xE0 | code >> 12), (char)(0x80 | (code >> 6 & 0x3F)),
                          (char)(0x80 | (code & 0x3F))};
    const char two[] = {(char)(0xC0 | code >> 6), bytes[2]}, one = (char)code;
    if (code < 0x80)
        ent_buffer_add_bytes(name, &one, 1);
    else if (code < 0x800)
        ent_buffer_add_bytes(name, two, 2);
    else
        ent_buffer_add_bytes(name, bytes, 3);
}

/* Decodes %20, _0020 and _x0020_ at `at`; returns how many bytes they took, 0 for none. */
static size_t decode(const char *at, const char *end, bool has_escapes, struct ent_buffer *name) {
    if (*at == '%' && hex_number(at + 1, end, 2) > 0) {
        const char byte = (char)hex_number(at + 1, end, 2);
        ent_buffer_add_bytes(name, &byte, 1);
        return 3;
    }
    bool is_marked = *at == '_' && end - at >= 7 && at[1] == 'x' && at[6] == '_';
    if (!is_marked && (*at != '_' || !has_escapes)) return 0;
    int code = hex_number(at + (is_marked ? 2 : 1), end, 4);
    if (code < 0x20 || (code >= 0xD800 && code <= 0xDFFF)) return 0;
    add_code(name, code);
    return is_marked ? 7 : 5;
}

static void decode_part(struct part part, struct ent_buffer *name) {
    bool has_escapes = has_name_escapes(part);
    const char *end = part.text + part.length;
    ent_buffer_clear(name);
    for (const char *at = part.text; at < end;) {
        size_t used = decode(at, end, has_escapes, name);
        if (used == 0) ent_buffer_add_bytes(name, *at == '_' ? " " : at, 1);
        at += used > 0 ? used : 1;
    }
    if (name->failed || (name->length > 0 && ent_text_valid(name->data, name->length) == name->length))
        return;
    ent_buffer_clear(name);
    ent_buffer_add_bytes(name, part.text, part.length);
}

void ent_rdf_local_name(const char *iri, struct ent_buffer *name) {
    decode_part(local_part(iri), name);
}

/* -- words ----------------------------------------------------------------------------------------------- */

static bool is_upper(char c) {
    return c >= 'A' && c <= 'Z';
}

static bool is_lower(char c) {
    return c >= 'a' && c <= 'z';
}

static bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

static bool is_shouted(const char *text) {
    for (; *text != '\0'; text++) {
        if (!is_upper(*text) && *text != ' ' && *text != '-') return false;
    }
    return true;
}

static void add_letter(struct ent_buffer *word, char c, bool small) {
    const char letter = small && is_upper(c) ? (char)(c - 'A' + 'a') : c;
    ent_buffer_add_bytes(word, &letter, 1);
}

/* A capital begins a word behind a small letter, or before one; NATO stays as it is. */
static void split_words(const char *text, struct ent_buffer *word) {
    bool shouted = is_shouted(text);
    for (size_t i = 0; text[i] != '\0'; i++) {
        char before = i > 0 ? text[i - 1] : ' ', after = text[i + 1];
        bool begins = is_upper(text[i]) && !shouted &&
                      (is_lower(before) || is_digit(before) || (is_upper(before) && is_lower(after)));
        if (begins) ent_buffer_add(word, " ");
        bool is_joint = text[i] == '-' && is_letter(before) && is_letter(after);
        add_letter(word, is_joint ? ' ' : text[i], shouted || is_lower(after) || after == '\0');
    }
}

void ent_rdf_word(const char *iri, struct ent_buffer *word) {
    struct ent_buffer name = {0};
    ent_rdf_local_name(iri, &name);
    ent_buffer_clear(word);
    if (name.failed)
        word->failed = true;
    else
        split_words(name.data, word);
    ent_buffer_clear(&name);
}

/* -- classes --------------------------------------------------------------------------------------------- */

static const char *const classes[][2] = {
    {"person", "person"},
    {"human", "person"},
    {"politician", "person"},
    {"diplomat", "person"},
    {"headofstate", "person"},
    {"officeholder", "person"},
    {"country", "state"},
    {"state", "state"},
    {"nation", "state"},
    {"sovereignstate", "state"},
    {"government", "government"},
    {"governmentorganization", "government"},
    {"governmentagency", "government"},
    {"ministry", "government"},
    {"agency", "government"},
    {"media", "media"},
    {"mediaorganization", "media"},
    {"newsmediaorganization", "media"},
    {"newspaper", "media"},
    {"broadcaster", "media"},
    {"organisation", "organisation"},
    {"organization", "organisation"},
    {"internationalorganization", "organisation"},
    {"internationalorganisation", "organisation"},
    {"intergovernmentalorganization", "organisation"},
    {"ngo", "organisation"},
    {"company", "organisation"},
    {"corporation", "organisation"},
    {"politicalparty", "organisation"},
    {"party", "organisation"},
    {"institution", "organisation"},
    {"university", "organisation"},
    {"group", "group"},
    {"ethnicgroup", "group"},
    {"movement", "group"},
    {"alliance", "group"},
    {"militia", "group"},
    {"event", "event"},
    {"conference", "event"},
    {"meeting", "event"},
    {"summit", "event"},
    {"election", "event"},
    {"battle", "event"},
    {"issue", "issue"},
    {"topic", "issue"},
    {"policy", "issue"},
    {"concept", "issue"},
};

const char *ent_rdf_kind_of_class(const char *iri, unsigned *rank) {
    enum { COUNT = sizeof classes / sizeof *classes };
    struct ent_buffer name = {0};
    ent_rdf_local_name(iri, &name);
    for (*rank = 0; *rank < COUNT; ++*rank) {
        if (!name.failed && ent_text_same_ascii(classes[*rank][0], name.data)) break;
    }
    ent_buffer_clear(&name);
    return *rank < COUNT ? classes[*rank][1] : NULL;
}

/* -- predicates ------------------------------------------------------------------------------------------ */

#define RDF "http://www.w3.org/1999/02/22-rdf-syntax-ns#"

/* Of the languages in which RDF itself is described; all else in them is schema. */
static const struct {
    const char *iri;
    enum ent_rdf_role role;
    unsigned rank;
} exact[] = {
    {RDF "type", ENT_RDF_TYPE, 0},
    {RDF "subject", ENT_RDF_SUBJECT, 0},
    {RDF "predicate", ENT_RDF_PREDICATE, 0},
    {RDF "object", ENT_RDF_OBJECT, 0},
    {"http://www.w3.org/2000/01/rdf-schema#label", ENT_RDF_LABEL, 1},
    {"http://www.w3.org/2000/01/rdf-schema#comment", ENT_RDF_NOTE, 0},
    {"http://www.w3.org/2002/07/owl#sameAs", ENT_RDF_SAME, 0},
};

static const char *const schemas[] = {
    RDF,
    "http://www.w3.org/2000/01/rdf-schema#",
    "http://www.w3.org/2002/07/owl#",
};

/* Of any other vocabulary, by local name. */
static const struct {
    const char *name;
    enum ent_rdf_role role;
    unsigned rank;
} locals[] = {
    {"prefLabel", ENT_RDF_LABEL, 0},
    {"label", ENT_RDF_LABEL, 2},
    {"name", ENT_RDF_LABEL, 3},
    {"title", ENT_RDF_LABEL, 4},
    {"altLabel", ENT_RDF_ALIAS, 0},
    {"alternateName", ENT_RDF_ALIAS, 0},
    {"alias", ENT_RDF_ALIAS, 0},
    {"nick", ENT_RDF_ALIAS, 0},
    {"sameAs", ENT_RDF_SAME, 0},
    {"exactMatch", ENT_RDF_SAME, 0},
    {"comment", ENT_RDF_NOTE, 0},
    {"description", ENT_RDF_NOTE, 0},
    {"note", ENT_RDF_NOTE, 0},
    {"bloc", ENT_RDF_BLOC, 0},
    {"group", ENT_RDF_BLOC, 0},
    {"role", ENT_RDF_OFFICE, 0},
    {"jobTitle", ENT_RDF_OFFICE, 0},
    {"date", ENT_RDF_DATE, 0},
    {"time", ENT_RDF_DATE, 0},
    {"created", ENT_RDF_DATE, 0},
    {"issued", ENT_RDF_DATE, 0},
    {"generatedAtTime", ENT_RDF_DATE, 0},
    {"start", ENT_RDF_FROM, 0},
    {"startDate", ENT_RDF_FROM, 0},
    {"from", ENT_RDF_FROM, 0},
    {"end", ENT_RDF_TO, 0},
    {"endDate", ENT_RDF_TO, 0},
    {"to", ENT_RDF_TO, 0},
    {"sign", ENT_RDF_SIGN, 0},
    {"weight", ENT_RDF_WEIGHT, 0},
    {"strength", ENT_RDF_WEIGHT, 0},
    {"value", ENT_RDF_WEIGHT, 0},
    {"confidence", ENT_RDF_CONFIDENCE, 0},
    {"certainty", ENT_RDF_CONFIDENCE, 0},
    {"source", ENT_RDF_SOURCE, 0},
    {"hadPrimarySource", ENT_RDF_SOURCE, 0},
    {"wasQuotedFrom", ENT_RDF_SOURCE, 0},
    {"wasDerivedFrom", ENT_RDF_SOURCE, 0},
    {"creator", ENT_RDF_AUTHOR, 0},
    {"author", ENT_RDF_AUTHOR, 0},
    {"publisher", ENT_RDF_PUBLISHER, 0},
    {"homepage", ENT_RDF_PAGE, 0},
    {"page", ENT_RDF_PAGE, 0},
    {"url", ENT_RDF_PAGE, 0},
    {"image", ENT_RDF_PAGE, 0},
    {"logo", ENT_RDF_PAGE, 0},
    {"depiction", ENT_RDF_PAGE, 0},
    {"thumbnail", ENT_RDF_PAGE, 0},
    {"isPrimaryTopicOf", ENT_RDF_PAGE, 0},
    {"primaryTopic", ENT_RDF_PAGE, 0},
    {"inScheme", ENT_RDF_SCHEMA, 0},
    {"hasTopConcept", ENT_RDF_SCHEMA, 0},
    {"topConceptOf", ENT_RDF_SCHEMA, 0},
};

static bool is_called(struct part local, const char *name) {
    return local.length == strlen(name) && memcmp(local.text, name, local.length) == 0;
}

enum ent_rdf_role ent_rdf_role_of(const char *predicate, unsigned *rank) {
    *rank = 0;
    for (size_t i = 0; i < sizeof exact / sizeof *exact; i++) {
        *rank = exact[i].rank;
        if (strcmp(predicate, exact[i].iri) == 0) return exact[i].role;
    }
    for (size_t i = 0; i < sizeof schemas / sizeof *schemas; i++) {
        if (strncmp(predicate, schemas[i], strlen(schemas[i])) == 0) return ENT_RDF_SCHEMA;
    }
    struct part local = local_part(predicate);
    for (size_t i = 0; i < sizeof locals / sizeof *locals; i++) {
        *rank = locals[i].rank;
        if (is_called(local, locals[i].name)) return locals[i].role;
    }
    return ENT_RDF_RELATION;
}

/* Where two pairs fit, the first: a statement has a source as well. */
static const char *const pairs[ENT_RDF_PAIRS][2] = {
    {"subject", "object"}, {"head", "tail"}, {"source", "target"}, {"from", "to"}, {"agent", "recipient"}};
static const char *const word_parts[] = {"predicate", "relation", "relationship", "relationType", "verb"};

unsigned ent_rdf_part_of(const char *predicate) {
    struct part local = local_part(predicate);
    for (unsigned i = 0; i < ENT_RDF_WORD_PART; i++) {
        if (is_called(local, pairs[i / 2][i % 2])) return i;
    }
    for (size_t i = 0; i < sizeof word_parts / sizeof *word_parts; i++) {
        if (is_called(local, word_parts[i])) return ENT_RDF_WORD_PART;
    }
    return ENT_RDF_NO_PART;
}

/* SPDX-License-Identifier: MIT */
#include "rdf/rdf_syntax.h"

#include "base/text.h"
#include "json/json_ld.h"
#include "json/json_shape.h"
#include <string.h>

/* -- telling syntaxes apart
 * -------------------------------------------------------------------------------------
 */

enum { LOOKED_AT = 1 << 16 };

static size_t skip_blanks(const char *text, size_t at) {
    return at + strspn(text + at, " \t");
}

/* Behind the term of N-Quads at `at`, or 0 when there is none. */
static size_t skip_term(const char *text, size_t at) {
    size_t start = at;
    if (text[at] == '<') {
        at += strcspn(text + at, "> \t\r\n\"");
        return text[at] == '>' ? at + 1 : 0;
    }
    if (text[at] == '"') {
        for (at++; text[at] != '"'; at++) {
            if (text[at] == '\\') at++;
            if (text[at] == '\0' || text[at] == '\n') return 0;
        }
        at++;
        if (text[at] == '@') at += strcspn(text + at, " \t\r\n");
        return strncmp(text + at, "^^<", 3) == 0 ? skip_term(text, at + 2) : at;
    }
    at += strcspn(text + at, " \t\r\n<\"");
    return strncmp(text + start, "_:", 2) == 0 ? at : 0;
}

/* True for three or four terms and a point; *is_absolute: no IRI is relative. */
static bool is_quad(const char *line, bool *is_absolute) {
    size_t at = skip_blanks(line, 0), terms = 0, next;
    *is_absolute = true;
    for (; terms < 4 && (next = skip_term(line, at)) > 0; terms++) {
        if (line[at] == '<') *is_absolute &= memchr(line + at, ':', next - at) != NULL;
        at = skip_blanks(line, next);
    }
    return terms >= 3 && line[at] == '.';
}

static const char *next_line(const char *line) {
    line += strcspn(line, "\n");
    return *line == '\n' ? line + 1 : line;
}

static bool is_nothing(const char *line) {
    return strchr("#\r\n", line[skip_blanks(line, 0)]) != NULL && *line != '\0';
}

static bool begins_with(const char *text, const char *word) {
    for (; *word != '\0'; word++, text++) {
        if (*text != *word && *text != *word - 'A' + 'a') return false;
    }
    return *text == ' ' || *text == '\t';
}

static bool is_declaration(const char *line) {
    line += skip_blanks(line, 0);
    if (*line == '@') line++;
    if (!begins_with(line, "PREFIX") && !begins_with(line, "BASE")) return false;
    size_t iri = strcspn(line, "<\n");
    return line[iri] == '<' && skip_term(line, iri) > 0;
}

static bool is_xml(const char *bytes) {
    bytes += strspn(bytes, " \t\r\n");
    size_t name = strcspn(bytes, " \t\r\n>/");
    return bytes[0] == '<' && (bytes[1] == '?' || bytes[1] == '!' || strchr(" \t\r\n", bytes[name]) != NULL);
}

static bool holds(const char *bytes, size_t length, const char *text) {
    size_t size = strlen(text), most = length < LOOKED_AT ? length : LOOKED_AT;
    for (size_t at = 0; at + size <= most; at++) {
        if (bytes[at] == *text && memcmp(bytes + at, text, size) == 0) return true;
    }
    return false;
}

/* Of what is named so, one line tells enough, and mistakes behind it are told as its own. */
static size_t lines_to_ask(const char *file) {
    return ent_text_ends_with(file, ".nt") || ent_text_ends_with(file, ".nq") ? 1 : 100;
}

static enum ent_rdf_syntax syntax_of(const char *file, const char *bytes) {
    if (is_xml(bytes)) return ENT_RDF_XML;
    size_t seen = 0, most = lines_to_ask(file);
    for (const char *line = bytes; *line != '\0' && seen < most; line = next_line(line)) {
        bool is_absolute;
        if (is_nothing(line)) continue;
        if (!is_quad(line, &is_absolute) || !is_absolute) return ENT_RDF_TRIG;
        seen++;
    }
    return seen > 0 ? ENT_RDF_QUADS : ENT_RDF_TRIG;
}

/* libraptor2 knows the graphs of TriG without the keyword only: it is made blank before a name and a brace.
 */
static void hide_keyword(char *line) {
    line += skip_blanks(line, 0);
    if (!begins_with(line, "GRAPH")) return;
    size_t name = skip_blanks(line, 5), end = name + strcspn(line + name, " \t\r\n{");
    end += strspn(line + end, " \t\r\n");
    if (line[end] == '{') memset(line, ' ', 5);
}

/* Nor does it know graphs without an IRI, as rdflib writes: what calls one is made blank before the brace. */
static void hide_blank_graph(char *line) {
    line += skip_blanks(line, 0);
    size_t name = strncmp(line, "_:", 2) == 0   ? strcspn(line, " \t\r\n{")
                  : strncmp(line, "[]", 2) == 0 ? 2
                                                : 0;
    size_t end = name + strspn(line + name, " \t\r\n");
    if (name > 0 && line[end] == '{') memset(line, ' ', name);
}

static void hide_keywords(char *bytes) {
    for (char *line = bytes; *line != '\0';) {
        hide_keyword(line);
        hide_blank_graph(line);
        line += strcspn(line, "\n");
        line += *line == '\n';
    }
}

/* The bytes are UTF-8 by now, whatever the XML once was. */
static void hide_encoding(char *bytes) {
    char *end = strstr(bytes, "?>"), *at = strstr(bytes, "encoding");
    if (strncmp(bytes, "<?xml", 5) != 0 || end == NULL || at == NULL || at > end) return;
    char *quote = at + strcspn(at, "\"'?"), *close = *quote != '?' ? strchr(quote + 1, *quote) : NULL;
    if (close != NULL && close < end) memset(at, ' ', (size_t)(close + 1 - at));
}

/* Its triples stand on no line of the file. */
static enum entente_status read_json(const char *file, const char *bytes, size_t length,
                                     struct ent_rdf_triples *triples, const struct entente_sink *sink) {
    struct ent_buffer quads = {0};
    enum entente_status status = ent_json_ld_quads(file, bytes, length, &quads, sink);
    if (status == ENTENTE_OK && quads.length > 0)
        status = ent_rdf_parse(ENT_RDF_QUADS, file, quads.data, quads.length, triples, sink);
    for (size_t i = 0; i < triples->count; i++) triples->items[i].line = 0;
    ent_buffer_clear(&quads);
    return status;
}

enum entente_status ent_rdf_read(const char *file, const char *bytes, size_t length,
                                 struct ent_rdf_triples *triples, const struct entente_sink *sink) {
    if (ent_json_is_ld(bytes, length)) return read_json(file, bytes, length, triples, sink);
    enum ent_rdf_syntax syntax = syntax_of(file, bytes);
    if (syntax == ENT_RDF_QUADS) return ent_rdf_parse(syntax, file, bytes, length, triples, sink);
    struct ent_buffer copy = {0};
    ent_buffer_add_bytes(&copy, bytes, length);
    if (copy.failed) return ent_no_memory(sink);
    if (syntax == ENT_RDF_XML)
        hide_encoding(copy.data);
    else
        hide_keywords(copy.data);
    enum entente_status status = ent_rdf_parse(syntax, file, copy.data, length, triples, sink);
    ent_buffer_clear(&copy);
    return status;
}

bool ent_rdf_probe(const char *bytes, size_t length) {
    if (ent_json_is_ld(bytes, length)) return true;
    if (is_xml(bytes))
        return holds(bytes, length, "http://www.w3.org/1999/02/22-rdf-syntax-ns#") &&
               (holds(bytes, length, ":RDF") || holds(bytes, length, "<RDF"));
    const char *line = bytes;
    bool is_absolute;
    while (is_nothing(line)) line = next_line(line);
    return is_declaration(line) || is_quad(line, &is_absolute);
}

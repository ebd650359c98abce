/* SPDX-License-Identifier: MIT */
#include "rdf/rdf_child.h"

#include "base/child.h"
#include "base/library.h"
#include "base/memory.h"
#include "base/text.h"
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

/* The answer is a row of records, each begun by its mark: a triple is its line and four terms, a term its
 * kind and two texts; a fault is its line, its column and a text. */
enum mark { TRIPLE = 't', FAULT = 'f', NO_LIBRARY = '?', TOO_MUCH = '>' };

/* What relative references are resolved against: no such place exists. */
static const char base_iri[] = "http://relative.invalid/";

struct task {
    enum ent_rdf_syntax syntax;
    const char *bytes;
    size_t length, answer_most;
};

#ifdef ENT_HAVE_RAPTOR

#include <raptor2.h>
#include <stdio.h>

/* -- the library ----------------------------------------------------------------------------------------- */

#define CALLS(CALL)                                                                                          \
    CALL(raptor_new_world_internal)                                                                          \
    CALL(raptor_world_set_flag)                                                                              \
    CALL(raptor_world_set_log_handler)                                                                       \
    CALL(raptor_world_set_generate_bnodeid_handler)                                                          \
    CALL(raptor_world_open)                                                                                  \
    CALL(raptor_alloc_memory)                                                                                \
    CALL(raptor_new_uri)                                                                                     \
    CALL(raptor_uri_as_counted_string)                                                                       \
    CALL(raptor_new_parser)                                                                                  \
    CALL(raptor_parser_set_option)                                                                           \
    CALL(raptor_parser_set_statement_handler)                                                                \
    CALL(raptor_parser_get_locator)                                                                          \
    CALL(raptor_parser_parse_start)                                                                          \
    CALL(raptor_parser_parse_chunk)                                                                          \
    CALL(raptor_parser_parse_abort)

#include "base/library_calls.def"

/* -- in the child ---------------------------------------------------------------------------------------- */

struct parsing {
    struct calls call;
    struct ent_buffer *answer;
    raptor_parser *parser;
    size_t answer_most, nameless;
    bool is_over;
    int skew;        /* what the library counts too few lines */
    char fault[400]; /* the first one; "" for none */
    size_t fault_line, fault_column;
};

static void put_number(struct ent_buffer *answer, size_t number) {
    uint32_t packed = (uint32_t)number;
    ent_buffer_add_bytes(answer, (const char *)&packed, sizeof packed);
}

static void put_mark(struct ent_buffer *answer, int mark) {
    const char byte = (char)mark;
    ent_buffer_add_bytes(answer, &byte, 1);
}

static void put_text(struct ent_buffer *answer, const unsigned char *text, size_t length) {
    put_number(answer, length);
    ent_buffer_add_bytes(answer, (const char *)text, length);
    ent_buffer_add_bytes(answer, "", 1);
}

static void put_term(struct parsing *p, const raptor_term *term) {
    if (term == NULL) {
        put_mark(p->answer, ENT_RDF_NONE);
        put_text(p->answer, NULL, 0);
    } else if (term->type == RAPTOR_TERM_TYPE_URI) {
        size_t length;
        const unsigned char *text = p->call.raptor_uri_as_counted_string(term->value.uri, &length);
        put_mark(p->answer, ENT_RDF_IRI);
        put_text(p->answer, text, length);
    } else if (term->type == RAPTOR_TERM_TYPE_BLANK) {
        put_mark(p->answer, ENT_RDF_BLANK);
        put_number(p->answer, (size_t)term->value.blank.string_len + 2);
        ent_buffer_add(p->answer, "_:");
        ent_buffer_add_bytes(p->answer, (const char *)term->value.blank.string,
                             (size_t)term->value.blank.string_len + 1);
    } else {
        put_mark(p->answer, ENT_RDF_LITERAL);
        put_text(p->answer, term->value.literal.string, term->value.literal.string_len);
    }
    bool has_language = term != NULL && term->type == RAPTOR_TERM_TYPE_LITERAL;
    put_text(p->answer, has_language ? term->value.literal.language : NULL,
             has_language && term->value.literal.language != NULL ? term->value.literal.language_len : 0);
}

static size_t number_or_none(int number) {
    return number > 0 ? (size_t)number : 0;
}

static void take_statement(void *payload, raptor_statement *statement) {
    struct parsing *p = payload;
    if (p->is_over) return;
    raptor_locator *locator = p->call.raptor_parser_get_locator(p->parser);
    put_mark(p->answer, TRIPLE);
    put_number(p->answer, locator != NULL ? number_or_none(locator->line + p->skew) : 0);
    put_term(p, statement->subject);
    put_term(p, statement->predicate);
    put_term(p, statement->object);
    put_term(p, statement->graph);
    p->is_over = p->answer->failed || p->answer->length > p->answer_most;
    if (p->is_over) p->call.raptor_parser_parse_abort(p->parser);
}

/* Only the first fault counts: what follows is often its consequence. Some have no place of their own; the
 * next one has it then. */
static void take_message(void *payload, raptor_log_message *message) {
    struct parsing *p = payload;
    if (message->level < RAPTOR_LOG_LEVEL_ERROR) return;
    if (p->fault[0] == '\0') snprintf(p->fault, sizeof p->fault, "%s", message->text);
    if (p->fault_line > 0 || message->locator == NULL) return;
    p->fault_line = number_or_none(message->locator->line + p->skew);
    p->fault_column = number_or_none(message->locator->column);
}

/* Names that the file gives are kept; no name of a file begins with a colon. */
static unsigned char *name_blank(void *payload, unsigned char *given) {
    struct parsing *p = payload;
    if (given != NULL) return given;
    enum { ROOM = 32 };
    unsigned char *name = p->call.raptor_alloc_memory(ROOM);
    if (name != NULL) snprintf((char *)name, ROOM, ":%zu", ++p->nameless);
    return name;
}

static bool open_parser(struct parsing *p, enum ent_rdf_syntax syntax) {
    static const char *const names[] = {
        [ENT_RDF_XML] = "rdfxml", [ENT_RDF_TRIG] = "trig", [ENT_RDF_QUADS] = "nquads"};
    const struct calls *call = &p->call;
    raptor_world *world = call->raptor_new_world_internal(RAPTOR_VERSION);
    if (world == NULL) return false;
    call->raptor_world_set_flag(world, RAPTOR_WORLD_FLAG_WWW_SKIP_INIT_FINISH, 1);
    call->raptor_world_set_log_handler(world, p, take_message);
    call->raptor_world_set_generate_bnodeid_handler(world, p, name_blank);
    if (call->raptor_world_open(world) != 0) return false;
    raptor_uri *base = call->raptor_new_uri(world, (const unsigned char *)base_iri);
    p->parser = call->raptor_new_parser(world, names[syntax]);
    if (base == NULL || p->parser == NULL) return false;
    call->raptor_parser_set_option(p->parser, RAPTOR_OPTION_NO_NET, NULL, 1);
    call->raptor_parser_set_option(p->parser, RAPTOR_OPTION_NO_FILE, NULL, 1);
    call->raptor_parser_set_option(p->parser, RAPTOR_OPTION_LOAD_EXTERNAL_ENTITIES, NULL, 0);
    call->raptor_parser_set_statement_handler(p->parser, p, take_statement);
    return call->raptor_parser_parse_start(p->parser, base) == 0;
}

/* Turtle's first line is 1 to libraptor2 2.0.15 and 0 to 2.0.16: a fault there tells. Before the first
 * prefixed name, the library does not know where it is. */
static bool open_turtle(struct parsing *p) {
    struct parsing first = {.call = p->call};
    if (!open_parser(&first, ENT_RDF_TRIG) || !open_parser(p, ENT_RDF_TRIG)) return false;
    p->call.raptor_parser_parse_chunk(first.parser, (const unsigned char *)".", 1, 1);
    p->skew = first.fault_line == 0 ? 1 : 0;
    raptor_locator *locator = p->call.raptor_parser_get_locator(p->parser);
    if (locator != NULL) locator->line = -1;
    return true;
}

static bool say(struct ent_buffer *answer, enum mark mark) {
    if (answer->data != NULL) answer->length = 0;
    put_mark(answer, (int)mark);
    return true;
}

static bool work(const void *payload, struct ent_buffer *answer) {
    const struct task *task = payload;
    struct parsing parsing = {.answer = answer, .answer_most = task->answer_most};
    if (!load_calls("libraptor2.so.0", &parsing.call)) return say(answer, NO_LIBRARY);
    bool is_turtle = task->syntax == ENT_RDF_TRIG;
    if (!(is_turtle ? open_turtle(&parsing) : open_parser(&parsing, task->syntax))) return false;
    int failed = parsing.call.raptor_parser_parse_chunk(parsing.parser, (const unsigned char *)task->bytes,
                                                        task->length, 1);
    if (parsing.is_over) return say(answer, TOO_MUCH);
    if (failed == 0 && parsing.fault[0] == '\0') return true;
    if (parsing.fault[0] == '\0') snprintf(parsing.fault, sizeof parsing.fault, "it is malformed");
    say(answer, FAULT);
    put_number(answer, parsing.fault_line);
    put_number(answer, parsing.fault_column);
    put_text(answer, (const unsigned char *)parsing.fault, strlen(parsing.fault));
    return true;
}

#else

static bool work(const void *payload, struct ent_buffer *answer) {
    (void)payload;
    const char mark = NO_LIBRARY;
    ent_buffer_add_bytes(answer, &mark, 1);
    return true;
}

#endif

/* -- in the parent: the answer of a child that hostile bytes may have taken over is not trusted
 * ----------------
 */

struct unpacking {
    const char *bytes;
    size_t at, length;
    bool failed;
};

static int take_mark(struct unpacking *u) {
    if (u->at >= u->length) u->failed = true;
    return u->failed ? 0 : u->bytes[u->at++];
}

static size_t take_number(struct unpacking *u) {
    uint32_t packed = 0;
    if (u->failed || u->length - u->at < sizeof packed) {
        u->failed = true;
        return 0;
    }
    memcpy(&packed, u->bytes + u->at, sizeof packed);
    u->at += sizeof packed;
    return packed;
}

/* Escapes can stand for what is no text. */
static const char *take_text(struct unpacking *u) {
    size_t length = take_number(u);
    if (u->failed || length >= u->length - u->at || u->bytes[u->at + length] != '\0' ||
        ent_text_valid(u->bytes + u->at, length) != length) {
        u->failed = true;
        return "";
    }
    const char *text = u->bytes + u->at;
    u->at += length + 1;
    return text;
}

static struct ent_rdf_term take_term(struct unpacking *u) {
    struct ent_rdf_term term = {.kind = (enum ent_rdf_kind)take_mark(u)};
    if ((unsigned)term.kind > ENT_RDF_LITERAL) u->failed = true;
    term.text = take_text(u);
    term.language = take_text(u);
    size_t base = sizeof base_iri - 1;
    bool is_relative = term.kind == ENT_RDF_IRI && strncmp(term.text, base_iri, base) == 0;
    if (is_relative && term.text[base] != '\0') term.text += base;
    return term;
}

static struct ent_rdf_triple take_triple(struct unpacking *u) {
    struct ent_rdf_triple triple = {.line = take_number(u)};
    triple.subject = take_term(u);
    triple.predicate = take_term(u);
    triple.object = take_term(u);
    triple.graph = take_term(u);
    bool has_subject = triple.subject.kind == ENT_RDF_IRI || triple.subject.kind == ENT_RDF_BLANK;
    u->failed |= !has_subject || triple.predicate.kind != ENT_RDF_IRI;
    return triple;
}

static enum entente_status refuse(const char *file, const struct entente_sink *sink) {
    const struct ent_place place = {.file = file};
    return ent_fail(sink, ENTENTE_TOO_LARGE, "rdf-too-much", &place,
                    "split it, or leave out what is not asked",
                    "the RDF could not be read in bounded time and memory");
}

static const char *const examples[] = {
    [ENT_RDF_XML] = "in XML, <rdf:RDF> holds <rdf:Description rdf:about=\"…\"> with a property in it",
    [ENT_RDF_TRIG] = "in Turtle, :Russia :supports :talks . with @prefix lines before",
    [ENT_RDF_QUADS] = "a line is <SUBJECT> <PREDICATE> <OBJECT> . with whole IRIs",
};

static enum entente_status report_fault(struct unpacking *u, enum ent_rdf_syntax syntax, const char *file,
                                        const struct entente_sink *sink) {
    struct ent_place place = {.file = file};
    place.line = take_number(u);
    place.column = take_number(u);
    const char *message = take_text(u);
    if (u->failed) message = "it is malformed";
    return ent_fail(sink, ENTENTE_BAD_INPUT, "bad-rdf", &place, examples[syntax], "not RDF: %s",
                    ent_brief(message).text);
}

static enum entente_status report_text(const char *file, size_t line, const struct entente_sink *sink) {
    const struct ent_place place = {.file = file, .line = line};
    return ent_fail(sink, ENTENTE_BAD_INPUT, "bad-rdf", &place, "is there an escape such as \\uD800?",
                    "a text of the RDF is not Unicode");
}

static enum entente_status unpack(enum ent_rdf_syntax syntax, const char *file,
                                  struct ent_rdf_triples *triples, const struct entente_sink *sink) {
    struct unpacking u = {.bytes = triples->answer.data, .length = triples->answer.length};
    while (u.at < u.length) {
        int mark = take_mark(&u);
        if (mark == FAULT) return report_fault(&u, syntax, file, sink);
        if (mark == NO_LIBRARY)
            return ent_fail(
                sink, ENTENTE_LIBRARY, "no-raptor", NULL,
                "install libraptor2 and its headers and build entente anew",
                "this program was built without libraptor2, or it is not installed: RDF cannot be "
                "read");
        if (mark != TRIPLE) return refuse(file, sink);
        struct ent_rdf_triple triple = take_triple(&u);
        if (u.failed) return report_text(file, triple.line, sink);
        if (!ent_grow(&triples->items, &triples->room, triples->count + 1, sizeof triple))
            return ent_no_memory(sink);
        triples->items[triples->count++] = triple;
    }
    return ENTENTE_OK;
}

/* What prefixes are short for may be many times as long as the file. */
static size_t answer_most(size_t length) {
    const size_t most = (size_t)2 << 30, least = (size_t)64 << 20;
    return length > (most - least) / 8 ? most : least + 8 * length;
}

enum entente_status ent_rdf_parse(enum ent_rdf_syntax syntax, const char *file, const char *bytes,
                                  size_t length, struct ent_rdf_triples *triples,
                                  const struct entente_sink *sink) {
    const struct task task = {syntax, bytes, length, answer_most(length)};
    const struct ent_child_limits limits = {
        .step = "libraptor2",
        .cpu_seconds = 3 + (unsigned)(length >> 20),
        .wall_seconds = 15 + 3 * (unsigned)(length >> 20),
        .memory_bytes = ((size_t)1 << 30) + 3 * task.answer_most,
        .answer_bytes = task.answer_most + ((size_t)1 << 20),
    };
    enum ent_child_end end = ent_child_run(work, &task, &limits, &triples->answer);
    if (end == ENT_CHILD_NOT_RUN) return ent_child_not_run(sink);
    return end == ENT_CHILD_ANSWERED ? unpack(syntax, file, triples, sink) : refuse(file, sink);
}

void ent_rdf_triples_clear(struct ent_rdf_triples *triples) {
    free(triples->items);
    ent_buffer_clear(&triples->answer);
    *triples = (struct ent_rdf_triples){0};
}

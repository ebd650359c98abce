/* SPDX-License-Identifier: MIT */
#include "base/number.h"
#include "base/report.h"
#include "base/text.h"
#include "write/tie_text.h"
#include "write/writer.h"

#include "network/network.h"
#include <libxml/xmlwriter.h>
#include <stdint.h>
#include <string.h>

/* Failure sticks, as in ent_buffer. */
struct graphml {
    xmlTextWriterPtr writer;
    const entente_network *network;
    const entente_document *document;
    struct ent_tie_texts texts;
    bool failed;
};

static const struct {
    const char *id, *subject, *type;
} keys[] = {
    {"label", "node", "string"},    {"actor", "node", "string"},         {"kind", "node", "string"},
    {"bloc", "node", "string"},     {"relation", "edge", "string"},      {"sign", "edge", "int"},
    {"weight", "edge", "double"},   {"signed_weight", "edge", "double"}, {"positive", "edge", "double"},
    {"negative", "edge", "double"}, {"date", "edge", "string"},          {"source", "edge", "string"},
};

static const xmlChar *xml(const char *text) {
    return (const xmlChar *)text;
}

static void check(struct graphml *graphml, int result) {
    if (result < 0) graphml->failed = true;
}

static void begin(struct graphml *graphml, const char *element) {
    check(graphml, xmlTextWriterStartElement(graphml->writer, xml(element)));
}

static void end(struct graphml *graphml) {
    check(graphml, xmlTextWriterEndElement(graphml->writer));
}

static void attribute(struct graphml *graphml, const char *name, const char *value) {
    check(graphml, xmlTextWriterWriteAttribute(graphml->writer, xml(name), xml(value)));
}

static void numbered(struct graphml *graphml, const char *name, char letter, size_t number) {
    check(graphml, xmlTextWriterWriteFormatAttribute(graphml->writer, xml(name), "%c%zu", letter, number));
}

/* What stands for a character in XML; NULL when it stands for itself. Some cannot be written at all. */
static const char *replacement(int32_t code) {
    if (code == '&') return "&amp;";
    if (code == '<') return "&lt;";
    if (code == '>') return "&gt;";
    bool is_white = code == '\t' || code == '\n' || code == '\r';
    bool is_refused = (code < 0x20 && !is_white) || code == 0xFFFE || code == 0xFFFF;
    return is_refused ? "\xEF\xBF\xBD" : NULL;
}

static void add_raw(struct graphml *graphml, const char *text, size_t length) {
    check(graphml, xmlTextWriterWriteRawLen(graphml->writer, xml(text), (int)length));
}

/* Escaped here: where memory is out, xmlTextWriterWriteString leaves a text out and does not say so. */
static void add_text(struct graphml *graphml, const char *text) {
    const char *from = text;
    size_t used = 0;
    for (int32_t code; (code = ent_text_next(text, &used)) != 0; text += used) {
        const char *other = replacement(code);
        if (other == NULL) continue;
        add_raw(graphml, from, (size_t)(text - from));
        add_raw(graphml, other, strlen(other));
        from = text + used;
    }
    add_raw(graphml, from, (size_t)(text - from));
}

static void begin_data(struct graphml *graphml, const char *key) {
    begin(graphml, "data");
    attribute(graphml, "key", key);
}

static void text_data(struct graphml *graphml, const char *key, const char *text) {
    if (*text == '\0') return;
    begin_data(graphml, key);
    add_text(graphml, text);
    end(graphml);
}

static void number_data(struct graphml *graphml, const char *key, double value) {
    char text[ENT_NUMBER_SIZE];
    ent_number_text(value, text);
    text_data(graphml, key, text);
}

static void list_data(struct graphml *graphml, const char *key, const struct entente_tie *tie,
                      enum ent_tie_part part) {
    if (!ent_tie_texts_fill(&graphml->texts, graphml->document, tie, part)) graphml->failed = true;
    if (graphml->failed || graphml->texts.count == 0) return;
    begin_data(graphml, key);
    for (size_t i = 0; i < graphml->texts.count; i++) {
        if (i > 0) add_text(graphml, "; ");
        add_text(graphml, graphml->texts.items[i]);
    }
    end(graphml);
}

static void write_keys(struct graphml *graphml) {
    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++) {
        begin(graphml, "key");
        attribute(graphml, "id", keys[i].id);
        attribute(graphml, "for", keys[i].subject);
        attribute(graphml, "attr.name", keys[i].id);
        attribute(graphml, "attr.type", keys[i].type);
        end(graphml);
    }
}

static void write_nodes(struct graphml *graphml) {
    for (size_t i = 0; i < entente_network_actor_count(graphml->network); i++) {
        const struct entente_actor *actor = entente_document_actor(graphml->document, i);
        begin(graphml, "node");
        numbered(graphml, "id", 'n', i);
        text_data(graphml, "label", actor->name);
        text_data(graphml, "actor", actor->id);
        text_data(graphml, "kind", entente_kind_name(actor->kind));
        text_data(graphml, "bloc", actor->bloc);
        end(graphml);
    }
}

/* A tie of weight 0 is none to programs that read GraphML, and some refuse it. */
static void write_edges(struct graphml *graphml) {
    for (size_t i = 0; i < entente_network_tie_count(graphml->network) && !graphml->failed; i++) {
        const struct entente_tie *tie = entente_network_tie(graphml->network, i);
        double weight = ent_tie_weight(tie, ENTENTE_LAYER_ALL), signed_weight = tie->positive - tie->negative;
        if (!(weight > 0)) continue;
        begin(graphml, "edge");
        numbered(graphml, "id", 'e', i);
        numbered(graphml, "source", 'n', tie->source);
        numbered(graphml, "target", 'n', tie->target);
        list_data(graphml, "relation", tie, ENT_TIE_WORDS);
        number_data(graphml, "sign", (signed_weight > 0) - (signed_weight < 0));
        number_data(graphml, "weight", weight);
        number_data(graphml, "signed_weight", signed_weight);
        number_data(graphml, "positive", tie->positive);
        number_data(graphml, "negative", tie->negative);
        list_data(graphml, "date", tie, ENT_TIE_DATES);
        list_data(graphml, "source", tie, ENT_TIE_SOURCES);
        end(graphml);
    }
}

static void write_document(struct graphml *graphml) {
    check(graphml, xmlTextWriterSetIndent(graphml->writer, 1));
    check(graphml, xmlTextWriterStartDocument(graphml->writer, NULL, "UTF-8", NULL));
    begin(graphml, "graphml");
    attribute(graphml, "xmlns", "http://graphml.graphdrawing.org/xmlns");
    write_keys(graphml);
    begin(graphml, "graph");
    attribute(graphml, "id", "G");
    attribute(graphml, "edgedefault", entente_network_directed(graphml->network) ? "directed" : "undirected");
    write_nodes(graphml);
    write_edges(graphml);
    end(graphml);
    end(graphml);
    check(graphml, xmlTextWriterEndDocument(graphml->writer));
}

/* libxml2 would print to standard error that memory is out; we have our own way to say it. */
static void say_nothing(void *context, const char *format, ...) {
    (void)context;
    (void)format;
}

static enum entente_status write_graphml(const struct entente_output *output, struct ent_buffer *bytes,
                                         const struct entente_sink *sink) {
    enum entente_status status = ENTENTE_OK;
    struct graphml graphml = {
        .network = output->network,
        .document = entente_network_document(output->network),
    };
    xmlGenericErrorFunc speaker = xmlGenericError;
    void *context = xmlGenericErrorContext;
    xmlSetGenericErrorFunc(NULL, say_nothing);
    xmlBufferPtr buffer = xmlBufferCreate();
    if (buffer != NULL) graphml.writer = xmlNewTextWriterMemory(buffer, 0);
    if (graphml.writer == NULL) {
        status = ent_no_memory(sink);
        goto done;
    }
    write_document(&graphml);
    check(&graphml, xmlTextWriterFlush(graphml.writer));
    if (graphml.failed) status = ent_no_memory(sink);
    ent_buffer_add_bytes(bytes, (const char *)xmlBufferContent(buffer), (size_t)xmlBufferLength(buffer));
done:
    xmlFreeTextWriter(graphml.writer);
    if (buffer != NULL) xmlBufferFree(buffer);
    ent_tie_texts_clear(&graphml.texts);
    xmlSetGenericErrorFunc(context, speaker);
    return status;
}

const struct ent_writer ent_writer_graphml = {
    .format =
        {
            .name = "graphml",
            .suffix = ".graphml",
            .summary = "the network for Gephi, yEd, networkx or igraph: absolute weight, sign beside it",
            .subject = ENTENTE_WRITES_DOCUMENT,
        },
    .write = write_graphml,
};

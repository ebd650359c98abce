/* SPDX-License-Identifier: MIT */
#include "base/memory.h"
#include "base/number.h"
#include "base/report.h"
#include "base/text.h"
#include "unpack/xml_silence.h"
#include "write/record_json.h"
#include "write/tie_text.h"
#include "write/writer.h"

#include "network/network.h"
#include <libxml/xmlwriter.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

/* Failure sticks, as in ent_buffer. */
struct graphml {
    xmlTextWriterPtr writer;
    const entente_network *network;
    const entente_document *document;
    struct ent_tie_texts texts;
    struct ent_json json;
    bool failed;
};

/* What programs show stands in values of its own; what only this program reads back is JSON. No value of an
 * edge is called as a program calls its ends (source, target) or its number (id, key). The words of a tie
 * stand where Gephi and yEd (label) and Cytoscape (interaction) look for them. */
static const struct {
    const char *id, *name, *subject, *type;
} keys[] = {
    {"label", "label", "node", "string"},
    {"actor", "actor", "node", "string"},
    {"kind", "kind", "node", "string"},
    {"bloc", "bloc", "node", "string"},
    {"role", "role", "node", "string"},
    {"parent", "parent", "node", "string"},
    {"aliases", "aliases", "node", "string"},
    {"note", "note", "node", "string"},
    {"edge_label", "label", "edge", "string"},
    {"interaction", "interaction", "edge", "string"},
    {"relation", "relation", "edge", "string"},
    {"sign", "sign", "edge", "int"},
    {"polarity", "polarity", "edge", "string"},
    {"weight", "weight", "edge", "double"},
    {"signed_weight", "signed_weight", "edge", "double"},
    {"positive", "positive", "edge", "double"},
    {"negative", "negative", "edge", "double"},
    {"date", "date", "edge", "string"},
    {"evidence", "evidence", "edge", "string"},
    {"relations", "relations", "edge", "string"},
    {"graph_title", "title", "graph", "string"},
    {"graph_as_of", "as_of", "graph", "string"},
    {"graph_scale", "scale", "graph", "string"},
    {"graph_note", "note", "graph", "string"},
    {"graph_shows", "shows", "graph", "string"},
    {"graph_sources", "sources", "graph", "string"},
    {"graph_vocabulary", "vocabulary", "graph", "string"},
    {"graph_relations", "relations", "graph", "string"},
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

/* What stands for a character in XML; NULL when it stands for itself. Some cannot be written at all. */
static const char *replacement(int32_t code, bool is_quoted) {
    if (ent_text_entity(code) != NULL && (code != '"' || is_quoted)) return ent_text_entity(code);
    bool is_white = code == '\t' || code == '\n' || code == '\r';
    bool is_refused = (code < 0x20 && !is_white) || code == 0xFFFE || code == 0xFFFF;
    return is_refused ? "\xEF\xBF\xBD" : NULL;
}

static void add_raw(struct graphml *graphml, const char *text, size_t length) {
    check(graphml, xmlTextWriterWriteRawLen(graphml->writer, xml(text), (int)length));
}

/* Escaped here: where memory is out, xmlTextWriterWriteString leaves a text out and does not say so. */
static void escape(struct graphml *graphml, const char *text, bool is_quoted) {
    const char *from = text;
    size_t used = 0;
    for (int32_t code; (code = ent_text_next(text, &used)) != 0; text += used) {
        const char *other = replacement(code, is_quoted);
        if (other == NULL) continue;
        add_raw(graphml, from, (size_t)(text - from));
        add_raw(graphml, other, strlen(other));
        from = text + used;
    }
    add_raw(graphml, from, (size_t)(text - from));
}

static void add_text(struct graphml *graphml, const char *text) {
    escape(graphml, text, false);
}

/* -- ids: those of the actors, so that an actor is called the same in every file ------------------------- */

static void add_id(struct graphml *graphml, const char *id) {
    escape(graphml, id, true);
}

static const char *actor_id(const struct graphml *graphml, size_t actor) {
    return entente_document_actor(graphml->document, actor)->id;
}

static void begin_attribute(struct graphml *graphml, const char *name) {
    check(graphml, xmlTextWriterStartAttribute(graphml->writer, xml(name)));
}

static void end_attribute(struct graphml *graphml) {
    check(graphml, xmlTextWriterEndAttribute(graphml->writer));
}

static void actor_attribute(struct graphml *graphml, const char *name, size_t actor) {
    begin_attribute(graphml, name);
    add_id(graphml, actor_id(graphml, actor));
    end_attribute(graphml);
}

static void tie_attribute(struct graphml *graphml, const char *name, const struct entente_tie *tie) {
    begin_attribute(graphml, name);
    add_id(graphml, actor_id(graphml, tie->source));
    add_id(graphml, entente_network_directed(graphml->network) ? " -> " : " -- ");
    add_id(graphml, actor_id(graphml, tie->target));
    end_attribute(graphml);
}

/* -- values ---------------------------------------------------------------------------------------------- */

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

/* Takes over the list; an empty one is left out. */
static void json_data(struct graphml *graphml, const char *key, json_t *list) {
    struct ent_buffer line = {0};
    bool is_empty = json_array_size(list) == 0;
    ent_json_dump_line(&graphml->json, list, &line);
    if (graphml->json.failed || line.failed) graphml->failed = true;
    if (!graphml->failed && !is_empty) {
        line.data[--line.length] = '\0'; /* the line end */
        text_data(graphml, key, line.data);
    }
    ent_buffer_clear(&line);
}

static json_t *relation_json(struct graphml *graphml, size_t index) {
    const struct entente_relation *relation = entente_document_relation(graphml->document, index);
    return ent_relation_json(&graphml->json, graphml->document, relation, ENT_ACTORS_BY_ID, ENT_OPEN_ASIDE,
                             ent_given_id(relation));
}

static void write_relations(struct graphml *graphml, const struct entente_tie *tie) {
    json_t *list = ent_json_array(&graphml->json);
    for (size_t i = 0; i < tie->relation_count; i++)
        ent_json_append(&graphml->json, list, relation_json(graphml, tie->relations[i]));
    json_data(graphml, "relations", list);
}

static void write_aliases(struct graphml *graphml, const struct entente_actor *actor) {
    json_t *list = ent_json_array(&graphml->json);
    for (size_t i = 0; i < actor->alias_count; i++)
        ent_json_append(&graphml->json, list, ent_json_text(&graphml->json, actor->aliases[i]));
    json_data(graphml, "aliases", list);
}

/* Of actors to themselves, and of ties that are left out. */
static void write_other_relations(struct graphml *graphml) {
    size_t count = entente_document_relation_count(graphml->document);
    bool *written = ent_alloc(count, sizeof *written);
    json_t *list = ent_json_array(&graphml->json);
    if (written == NULL) graphml->failed = true;
    for (size_t i = 0; i < entente_network_tie_count(graphml->network) && written != NULL; i++) {
        const struct entente_tie *tie = entente_network_tie(graphml->network, i);
        bool is_edge = ent_tie_weight(tie, ENTENTE_LAYER_ALL) > 0;
        for (size_t k = 0; is_edge && k < tie->relation_count; k++) written[tie->relations[k]] = true;
    }
    for (size_t i = 0; i < count && written != NULL; i++) {
        if (!written[i]) ent_json_append(&graphml->json, list, relation_json(graphml, i));
    }
    json_data(graphml, "graph_relations", list);
    free(written);
}

static void write_graph_data(struct graphml *graphml) {
    const entente_document *document = graphml->document;
    json_t *sources = ent_json_array(&graphml->json), *words = ent_json_array(&graphml->json);
    text_data(graphml, "graph_title", entente_document_title(document));
    text_data(graphml, "graph_as_of", entente_document_as_of(document));
    text_data(graphml, "graph_note", entente_document_note(document));
    text_data(graphml, "graph_scale", entente_document_scale(document));
    text_data(graphml, "graph_shows", entente_document_shows(document));
    for (size_t i = 0; i < entente_document_source_count(document); i++)
        ent_json_append(&graphml->json, sources,
                        ent_source_json(&graphml->json, entente_document_source(document, i)));
    for (size_t i = 0; i < entente_document_word_count(document); i++)
        ent_json_append(&graphml->json, words,
                        ent_word_json(&graphml->json, entente_document_word(document, i)));
    json_data(graphml, "graph_sources", sources);
    json_data(graphml, "graph_vocabulary", words);
    write_other_relations(graphml);
}

static void write_keys(struct graphml *graphml) {
    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++) {
        begin(graphml, "key");
        attribute(graphml, "id", keys[i].id);
        attribute(graphml, "for", keys[i].subject);
        attribute(graphml, "attr.name", keys[i].name);
        attribute(graphml, "attr.type", keys[i].type);
        end(graphml);
    }
}

static void write_nodes(struct graphml *graphml) {
    for (size_t i = 0; i < entente_network_actor_count(graphml->network); i++) {
        const struct entente_actor *actor = entente_document_actor(graphml->document, i);
        begin(graphml, "node");
        actor_attribute(graphml, "id", i);
        text_data(graphml, "label", actor->plain_name != NULL ? actor->plain_name : actor->name);
        text_data(graphml, "actor", actor->id);
        text_data(graphml, "kind", entente_kind_name(actor->kind));
        text_data(graphml, "bloc", actor->bloc);
        text_data(graphml, "role", actor->role);
        if (actor->parent != ENTENTE_NONE)
            text_data(graphml, "parent", entente_document_actor(graphml->document, actor->parent)->id);
        write_aliases(graphml, actor);
        text_data(graphml, "note", actor->note);
        end(graphml);
    }
}

/* Of a tie that is as much for as against, no sign is said: 0 would be that of a neutral one. */
static void write_signs(struct graphml *graphml, const struct entente_tie *tie) {
    double net = tie->positive - tie->negative;
    bool is_even = tie->positive > 0 && !(net > 0 || net < 0);
    if (!is_even) number_data(graphml, "sign", (net > 0) - (net < 0));
    text_data(graphml, "polarity", ent_tie_sign_name(tie));
    number_data(graphml, "weight", ent_tie_weight(tie, ENTENTE_LAYER_ALL));
    number_data(graphml, "signed_weight", net);
    number_data(graphml, "positive", tie->positive);
    number_data(graphml, "negative", tie->negative);
}

static void write_edge(struct graphml *graphml, const struct entente_tie *tie) {
    begin(graphml, "edge");
    tie_attribute(graphml, "id", tie);
    actor_attribute(graphml, "source", tie->source);
    actor_attribute(graphml, "target", tie->target);
    list_data(graphml, "edge_label", tie, ENT_TIE_WORDS);
    list_data(graphml, "interaction", tie, ENT_TIE_WORDS);
    list_data(graphml, "relation", tie, ENT_TIE_WORDS);
    write_signs(graphml, tie);
    list_data(graphml, "date", tie, ENT_TIE_DATES);
    list_data(graphml, "evidence", tie, ENT_TIE_SOURCES);
    write_relations(graphml, tie);
    end(graphml);
}

/* A tie of weight 0 is none to programs that read GraphML, and some refuse it. */
static void write_edges(struct graphml *graphml) {
    for (size_t i = 0; i < entente_network_tie_count(graphml->network) && !graphml->failed; i++) {
        const struct entente_tie *tie = entente_network_tie(graphml->network, i);
        if (ent_tie_weight(tie, ENTENTE_LAYER_ALL) > 0) write_edge(graphml, tie);
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
    write_graph_data(graphml);
    write_nodes(graphml);
    write_edges(graphml);
    end(graphml);
    end(graphml);
    check(graphml, xmlTextWriterEndDocument(graphml->writer));
}

static enum entente_status write_graphml(const struct entente_output *output, struct ent_buffer *bytes,
                                         const struct entente_sink *sink) {
    enum entente_status status = ENTENTE_OK;
    struct graphml graphml = {
        .network = output->network,
        .document = entente_network_document(output->network),
    };
    struct ent_xml_speaker speaker;
    ent_xml_silence(&speaker);
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
    ent_xml_restore(&speaker);
    return status;
}

const struct ent_writer ent_writer_graphml = {
    .format =
        {"graphml", ".graphml",
         "the network for Gephi, yEd, networkx or igraph: absolute weight, sign beside it; read back without loss",
         ENTENTE_WRITES_DOCUMENT},
    .write = write_graphml,
};

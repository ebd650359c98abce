/* SPDX-License-Identifier: MIT */
#include "base/text.h"
#include "cli/console.h"
#include "cli/likely_one.h"
#include "cli/pipeline.h"
#include "cli/understood.h"

struct counts {
    size_t actors, issues, events, relations, sources;
};

static struct counts count(const entente_document *document) {
    struct counts counts = {.relations = entente_document_relation_count(document),
                            .sources = entente_document_source_count(document)};
    for (size_t i = 0; i < entente_document_actor_count(document); i++) {
        enum entente_kind kind = entente_document_actor(document, i)->kind;
        counts.actors += entente_kind_is_actor(kind);
        counts.issues += kind == ENTENTE_ISSUE;
        counts.events += kind == ENTENTE_EVENT;
    }
    return counts;
}

static void add_count(struct ent_buffer *text, const char *before, size_t number, const char *noun) {
    ent_buffer_format(text, "%s%zu %s%s", before, number, noun, number == 1 ? "" : "s");
}

static enum entente_status print_line(struct ent_call *call, const entente_document *document) {
    char name[512];
    struct ent_buffer text = {0};
    struct counts counts = count(document);
    ent_text_clean(ent_input_name(call).text, name, sizeof name);
    ent_buffer_format(&text, "%s: valid: ", name);
    add_count(&text, "", counts.actors, "actor");
    add_count(&text, ", ", counts.issues, "issue");
    if (counts.events > 0) add_count(&text, ", ", counts.events, "event");
    add_count(&text, ", ", counts.relations, "relation");
    add_count(&text, ", ", counts.sources, "source");
    ent_buffer_add(&text, "\n");
    enum entente_status status = ENTENTE_OK;
    if (!call->settings.quiet) {
        ent_understood_text(document, &text);
        status = ent_likely_one_text(document, &text, &call->reporter.sink);
    }
    enum entente_status printed = ent_console_print(&text, &call->reporter.sink);
    return status != ENTENTE_OK ? status : printed;
}

static void put_count(struct ent_json *json, json_t *object, const char *key, bool known, size_t number) {
    ent_json_put(json, object, key, known ? ent_json_count(json, number) : json_null());
}

static enum entente_status print_json(struct ent_call *call, const entente_document *document, bool valid) {
    char name[512];
    struct ent_json json = call->reporter.state;
    struct ent_buffer text = {0};
    struct counts counts = {0};
    bool known = document != NULL;
    if (known) counts = count(document);
    ent_text_clean(ent_input_name(call).text, name, sizeof name);
    json_t *object = ent_json_object(&json);
    ent_json_put_string(&json, object, "schema", "entente/validation/1");
    ent_json_put_string(&json, object, "file", name);
    ent_json_put(&json, object, "valid", json_boolean(valid));
    put_count(&json, object, "actors", known, counts.actors);
    put_count(&json, object, "issues", known, counts.issues);
    put_count(&json, object, "events", known, counts.events);
    put_count(&json, object, "relations", known, counts.relations);
    put_count(&json, object, "sources", known, counts.sources);
    ent_understood_json(&json, object, document);
    enum entente_status status = ent_likely_one_json(&json, object, document, &call->reporter.sink);
    ent_json_put(&json, object, "diagnostics", ent_reporter_take(&call->reporter));
    ent_json_dump(&json, object, &text);
    enum entente_status printed = ent_console_print(&text, &call->reporter.sink);
    return status != ENTENTE_OK ? status : printed;
}

static enum ent_exit run(struct ent_call *call) {
    struct ent_subject subject = {0};
    if (call->settings.json) ent_reporter_hold(&call->reporter);
    call->tells_all = call->settings.json;
    enum entente_status status = ent_subject_build(call, &subject);
    if (status == ENTENTE_OK) status = ent_reporter_verdict(&call->reporter);
    bool checked = status == ENTENTE_OK || status == ENTENTE_BAD_INPUT, valid = status == ENTENTE_OK;
    if (!checked) {
        ent_reporter_release(&call->reporter);
    } else if (call->settings.json) {
        status = print_json(call, subject.document, valid);
    } else if (valid) {
        status = print_line(call, subject.document);
    }
    ent_subject_clear(&subject);
    if (checked && !valid && (status == ENTENTE_OK || status == ENTENTE_BAD_INPUT)) return ENT_EXIT_FALSE;
    return ent_exit_of(status);
}

const struct ent_command ent_command_validate = {
    .name = "validate",
    .summary = "checks a file: lists what is wrong, or what was understood",
    .examples =
        {
            {"entente validate input/korea-crisis.json",
             "what was understood when the document is valid, else all errors"},
            {"entente validate --strict --quiet draft.json && echo ready", "no warnings either"},
            {"entente validate --json draft.json | jq -r '.diagnostics[].message'", "for programs"},
        },
    .groups = {&ent_options_reading, &ent_options_common},
    .run = run,
};

/* SPDX-License-Identifier: MIT */
#include "cli/likely_one.h"

#include "base/report.h"

enum { SHOWN_MOST = 8 };

/* True when they were compared; too many to be are told to nobody here. */
static bool find(const entente_document *document, struct entente_likeness *likeness,
                 enum entente_status *status, const struct entente_sink *sink) {
    *status = entente_likeness_find(document, likeness, NULL);
    if (*status == ENTENTE_NO_MEMORY) ent_no_memory(sink);
    bool is_found = *status == ENTENTE_OK;
    if (*status == ENTENTE_TOO_LARGE) *status = ENTENTE_OK;
    return is_found;
}

static const char *name_of(const entente_document *document, size_t actor) {
    return entente_document_actor(document, actor)->name;
}

static void add_pair(struct ent_buffer *text, const entente_document *document,
                     const struct entente_likeness_pair *pair, bool is_first) {
    ent_buffer_format(text, "  %-11s\"%s\" as ", is_first ? "likely one" : "",
                      ent_brief(name_of(document, pair->name)).text);
    ent_buffer_format(text, "\"%s\" (%s)\n", ent_brief(name_of(document, pair->same_as)).text,
                      entente_likeness_reason_name(pair->reason));
}

enum entente_status ent_likely_one_text(const entente_document *document, struct ent_buffer *text,
                                        const struct entente_sink *sink) {
    struct entente_likeness likeness = {0};
    enum entente_status status;
    if (find(document, &likeness, &status, sink)) {
        for (size_t i = 0; i < likeness.count && i < SHOWN_MOST; i++)
            add_pair(text, document, &likeness.pairs[i], i == 0);
        if (likeness.count > SHOWN_MOST)
            ent_buffer_format(text, "  %-11sand %zu more\n", "", likeness.count - SHOWN_MOST);
        if (likeness.count > 0)
            ent_buffer_format(text, "  %-11smerge --review lists them, --aliases joins those that are\n", "");
    }
    entente_likeness_clear(&likeness);
    return status;
}

static json_t *pair_json(struct ent_json *json, const entente_document *document,
                         const struct entente_likeness_pair *pair) {
    json_t *object = ent_json_object(json);
    ent_json_put_string(json, object, "name", name_of(document, pair->name));
    ent_json_put_string(json, object, "same_as", name_of(document, pair->same_as));
    ent_json_put_string(json, object, "reason", entente_likeness_reason_name(pair->reason));
    return object;
}

enum entente_status ent_likely_one_json(struct ent_json *json, json_t *object,
                                        const entente_document *document, const struct entente_sink *sink) {
    struct entente_likeness likeness = {0};
    enum entente_status status = ENTENTE_OK;
    json_t *pairs = NULL;
    if (document != NULL && find(document, &likeness, &status, sink)) {
        pairs = ent_json_array(json);
        for (size_t i = 0; i < likeness.count; i++)
            ent_json_append(json, pairs, pair_json(json, document, &likeness.pairs[i]));
    }
    ent_json_put(json, object, "likely_one", pairs != NULL ? pairs : json_null());
    entente_likeness_clear(&likeness);
    return status;
}

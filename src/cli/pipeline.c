/* SPDX-License-Identifier: MIT */
#include "cli/pipeline.h"

#include "base/buffer.h"
#include "base/child.h"
#include "base/file.h"
#include "base/memory.h"
#include "base/report.h"
#include "base/text.h"
#include "cli/console.h"
#include "cli/crowded.h"
#include "cli/dry_run.h"
#include "cli/inputs.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct ent_brief ent_input_name(const struct ent_call *call) {
    struct ent_brief name;
    const struct ent_inputs *inputs = &call->inputs;
    const char *first = inputs->count > 0 ? inputs->items[0] : call->settings.operands.items[0];
    if (inputs->count > 1) {
        snprintf(name.text, sizeof name.text, "%zu files", inputs->count);
        return name;
    }
    return ent_brief(strcmp(first, "-") == 0 ? "<stdin>" : first);
}

static enum entente_status read_once(struct ent_call *call) {
    size_t most = call->settings.max_bytes > 0 ? call->settings.max_bytes : ENTENTE_BYTES_MOST;
    if (call->has_input) return ENTENTE_OK;
    enum entente_status status = ent_file_read("-", most, &call->input, &call->reporter.sink);
    call->has_input = status == ENTENTE_OK;
    return status;
}

/* What options say of actors is one more input. The number of inputs. */
static size_t add_tables(const struct ent_list *files, struct entente_input *inputs, size_t count) {
    for (size_t i = 0; i < files->count; i++)
        inputs[count++] = (struct entente_input){.name = files->items[i], .format = "actors"};
    return count;
}

static enum entente_status read_inputs(struct ent_call *call, struct entente_input *inputs,
                                       entente_document **document) {
    const struct ent_settings *settings = &call->settings;
    struct entente_read_options options = {.format = settings->input_format,
                                           .fold_names = settings->fold_names,
                                           .max_bytes = settings->max_bytes,
                                           .encoding = settings->encoding,
                                           .sheet = settings->sheet,
                                           .columns = settings->columns,
                                           .order = settings->order,
                                           .relation = settings->relation_word,
                                           .statement_type = settings->statement_type,
                                           .actor_variable = settings->actor_variable,
                                           .date_format = settings->date_format,
                                           .words = settings->words,
                                           .scale = ent_event_scale(settings),
                                           .max_bad = settings->max_bad,
                                           .partial = settings->partial,
                                           .tells_all = call->tells_all};
    if (call->reporter.sink.progress != NULL) {
        options.progress = ent_progress_of_reading;
        options.progress_payload = &call->reporter;
    }
    enum entente_status status = ENTENTE_OK;
    for (size_t i = 0; i < call->inputs.count && status == ENTENTE_OK; i++) {
        inputs[i].name = call->inputs.items[i];
        if (strcmp(inputs[i].name, "-") != 0) continue;
        status = read_once(call);
        inputs[i].bytes = call->input.data;
        inputs[i].length = call->input.length;
    }
    if (status != ENTENTE_OK) return status;
    size_t count = call->inputs.count;
    count = add_tables(&settings->actor_files, inputs, count);
    count = add_tables(&settings->aliases, inputs, count);
    status = entente_document_merge(inputs, count, &options, document, &call->reporter.sink);
    ent_reporter_pass(&call->reporter, "");
    return status;
}

enum entente_status ent_subject_read(struct ent_call *call, struct ent_subject *subject) {
    const struct ent_list *operands = &call->settings.operands;
    size_t count = call->file_count > 0 ? call->file_count : operands->count;
    ent_inputs_clear(&call->inputs);
    enum entente_status status = ent_inputs_find(operands->items, count, &call->inputs, &call->reporter.sink);
    if (status != ENTENTE_OK) return status;
    size_t tables = call->settings.actor_files.count + call->settings.aliases.count;
    struct entente_input *inputs = ent_alloc(call->inputs.count + tables, sizeof *inputs);
    status =
        inputs != NULL ? read_inputs(call, inputs, &subject->document) : ent_no_memory(&call->reporter.sink);
    free(inputs);
    return status;
}

static struct entente_texts texts_of(const struct ent_list *list) {
    return (struct entente_texts){.items = list->items, .count = list->count};
}

static void add_filter(struct ent_buffer *out, const char *option, const char *value) {
    if (value == NULL) return;
    ent_buffer_format(out, "%s%s %s", out->length > 0 ? ", " : "", option, ent_brief(value).text);
}

static void add_filters(struct ent_buffer *out, const char *option, const struct ent_list *list) {
    for (size_t i = 0; i < list->count; i++) add_filter(out, option, list->items[i]);
}

/* An empty network answers every question with nothing: that is not a finding. */
static void tell_nothing_left(struct ent_call *call, size_t before) {
    const struct ent_settings *s = &call->settings;
    struct ent_buffer filters = {0};
    char weight[32];
    snprintf(weight, sizeof weight, "%g", s->min_weight);
    add_filter(&filters, "--from", s->from);
    add_filter(&filters, "--to", s->to);
    add_filters(&filters, "--actor", &s->actors);
    add_filters(&filters, "--issue", &s->issues);
    add_filters(&filters, "--kind", &s->kinds);
    add_filters(&filters, "--bloc", &s->blocs);
    add_filters(&filters, "--sign", &s->signs);
    add_filters(&filters, "--source", &s->sources);
    add_filter(&filters, "--min-weight", s->min_weight > 0 ? weight : NULL);
    add_filter(&filters, "--ego", s->ego);
    add_filters(&filters, "--among", &s->among);
    add_filters(&filters, "--without", &s->left_out);
    if (s->roll_up) ent_buffer_format(&filters, "%s--roll-up", filters.length > 0 ? ", " : "");
    ent_tell(&call->reporter.sink, ENTENTE_WARNING, "nothing-left", NULL, "choose more",
             "nothing is left: %s %s 0 of %zu relation%s",
             filters.failed || filters.length == 0 ? "the filter" : filters.data,
             strstr(filters.failed || filters.length == 0 ? "" : filters.data, ", --") != NULL
                 ? "together keep"
                 : "keeps",
             before, before == 1 ? "" : "s");
    ent_buffer_clear(&filters);
}

/* Its --actor is whom it shows, with all who belong to it. */
static bool is_portrait(const struct ent_settings *settings) {
    return settings->view != NULL && strcmp(settings->view, "portrait") == 0;
}

/* What was listed more often than it was said makes ties heavier. */
static enum entente_status tell_repeats(struct ent_call *call, const entente_document *document) {
    const struct ent_settings *s = &call->settings;
    const struct entente_sink *sink = &call->reporter.sink;
    struct entente_repeats repeats;
    enum entente_status status = entente_document_repeats(document, s->undirected, &repeats, sink);
    bool decided = s->dedup != NULL || s->merging != NULL || s->corroborate;
    if (status == ENTENTE_OK && repeats.exact > 0 && !decided)
        ent_tell(sink, ENTENTE_NOTE, "repetitions", NULL, "--dedup exact counts them once",
                 "%zu relation%s another in all that is said", repeats.exact,
                 repeats.exact == 1 ? " repeats" : "s repeat");
    if (status == ENTENTE_OK && repeats.reciprocal > 0 && s->reciprocal == NULL)
        ent_tell(sink, ENTENTE_NOTE, "both-ways", NULL, "--reciprocal once counts them once",
                 "%zu relation%s both ways, though none has a direction: both count", repeats.reciprocal,
                 repeats.reciprocal == 1 ? " stands" : "s stand");
    return status;
}

static enum entente_status filter_document(struct ent_call *call, entente_document *document) {
    const struct ent_settings *settings = &call->settings;
    struct entente_filter filter = {
        .from = settings->from,
        .to = settings->to,
        .actors = is_portrait(settings) ? (struct entente_texts){0} : texts_of(&settings->actors),
        .issues = texts_of(&settings->issues),
        .kinds = texts_of(&settings->kinds),
        .blocs = texts_of(&settings->blocs),
        .signs = texts_of(&settings->signs),
        .sources = texts_of(&settings->sources),
        .min_weight = settings->min_weight,
        .ego = settings->ego,
        .as_document = call->writes == ENTENTE_WRITES_DOCUMENT,
        .keep_unused = settings->keep_unused,
        .roll_up = settings->roll_up,
        .among = texts_of(&settings->among),
        .without = texts_of(&settings->left_out),
        .undirected = settings->undirected,
        .reciprocal_once = settings->reciprocal != NULL && strcmp(settings->reciprocal, "once") == 0,
        .corroborate = settings->corroborate,
    };
    if (settings->merging != NULL) {
        entente_merging_find(settings->merging, &filter.merging);
        filter.dedup = ENTENTE_DUPLICATES_RANGE;
    }
    if (settings->dedup != NULL) entente_duplicates_find(settings->dedup, &filter.dedup);
    size_t before = entente_document_relation_count(document);
    if (settings->isolates != NULL) entente_isolates_find(settings->isolates, &filter.isolates);
    if (settings->coarse_dates != NULL)
        entente_coarse_dates_find(settings->coarse_dates, &filter.coarse_dates);
    enum entente_status status = entente_document_filter(document, &filter, &call->reporter.sink);
    if (status == ENTENTE_OK) status = ent_keep_named(call, document);
    if (status == ENTENTE_OK && before > 0 && entente_document_relation_count(document) == 0)
        tell_nothing_left(call, before);
    return status == ENTENTE_OK ? tell_repeats(call, document) : status;
}

enum entente_status ent_subject_choose(struct ent_call *call, struct ent_subject *subject) {
    enum entente_status status = ent_subject_read(call, subject);
    return status == ENTENTE_OK ? filter_document(call, subject->document) : status;
}

/* Who agrees with whom instead of what was read. */
static enum entente_status take_agreement(struct ent_call *call, struct ent_subject *subject) {
    const struct entente_agreement_options options = {.threshold = call->settings.threshold};
    const struct entente_network_options undirected = {0};
    entente_document *agreement;
    enum entente_status status =
        entente_agreement_document(subject->network, &options, &agreement, &call->reporter.sink);
    if (status != ENTENTE_OK) return status;
    ent_subject_clear(subject);
    subject->document = agreement;
    return entente_network_new(agreement, &undirected, &subject->network, &call->reporter.sink);
}

enum entente_status ent_subject_build(struct ent_call *call, struct ent_subject *subject) {
    enum entente_status status = ent_subject_choose(call, subject);
    if (status == ENTENTE_OK) status = ent_subject_connect(call, subject);
    return status == ENTENTE_OK && call->settings.agreement ? take_agreement(call, subject) : status;
}

enum entente_status ent_subject_connect(struct ent_call *call, struct ent_subject *subject) {
    const struct entente_network_options options = {.undirected = call->settings.undirected};
    return entente_network_new(subject->document, &options, &subject->network, &call->reporter.sink);
}

void ent_subject_clear(struct ent_subject *subject) {
    entente_network_free(subject->network);
    entente_document_free(subject->document);
    *subject = (struct ent_subject){0};
}

struct entente_measure_options ent_measure_options(const struct ent_settings *settings) {
    struct entente_measure_options options = {.unweighted = settings->unweighted};
    if (settings->layer != NULL) entente_layer_find(settings->layer, &options.layer);
    if (settings->distance != NULL) entente_distance_find(settings->distance, &options.distance);
    return options;
}

const char *ent_actor_measure_name(size_t index) {
    for (size_t i = 0; entente_measure_at(i) != NULL; i++) {
        if (entente_measure_at(i)->scope == ENTENTE_PER_ACTOR && index-- == 0)
            return entente_measure_at(i)->name;
    }
    return NULL;
}

static const struct entente_output_format *format_at(enum entente_subject subject, size_t index) {
    const struct entente_output_format *format;
    for (size_t i = 0; (format = entente_output_format_at(i)) != NULL; i++) {
        if (format->subject == subject && index-- == 0) return format;
    }
    return NULL;
}

const char *ent_format_name(enum entente_subject subject, size_t index) {
    const struct entente_output_format *format = format_at(subject, index);
    return format != NULL ? format->name : NULL;
}

static bool has_suffix(const char *path) {
    const char *slash = strrchr(path, '/');
    return strchr(slash != NULL ? slash : path, '.') != NULL;
}

static enum entente_status strange_suffix(struct ent_call *call) {
    char hint[256];
    const struct entente_output_format *format;
    size_t length = (size_t)snprintf(hint, sizeof hint, "end it in");
    for (size_t i = 0; (format = format_at(call->writes, i)) != NULL && length < sizeof hint; i++) {
        if (format->suffix[0] == '\0') continue;
        length += (size_t)snprintf(hint + length, sizeof hint - length, " %s,", format->suffix);
    }
    if (length < sizeof hint) snprintf(hint + length, sizeof hint - length, " or give --format");
    return ent_fail(&call->reporter.sink, ENTENTE_BAD_OPTION, "unknown-suffix", NULL, hint,
                    "cannot tell the format from \"%s\"", ent_brief(call->settings.output).text);
}

enum entente_status ent_format_choose(struct ent_call *call) {
    const char *name = call->settings.format, *path = call->settings.output;
    call->format = NULL;
    if (name != NULL) call->format = entente_output_format_find(call->writes, name);
    if (call->format == NULL && path != NULL) call->format = entente_output_format_for(call->writes, path);
    if (call->format != NULL) return ENTENTE_OK;
    if (path != NULL && strcmp(path, "-") != 0 && has_suffix(path)) return strange_suffix(call);
    call->format = format_at(call->writes, 0);
    return ENTENTE_OK;
}

enum entente_status ent_answer_format(struct ent_call *call) {
    if (call->settings.json && call->settings.format == NULL) call->settings.format = "json";
    return ent_format_choose(call);
}

bool ent_delivers_to_stdout(const struct ent_call *call) {
    return call->settings.output == NULL || strcmp(call->settings.output, "-") == 0;
}

/* Something stands in for what a process did not bring, which another run may bring. */
static void tell_given_up(const struct entente_sink *sink) {
    const char *step = ent_child_given_up();
    if (step == NULL) return;
    ent_tell(sink, ENTENTE_WARNING, "gave-up", NULL, "try again with more time and memory",
             "%s did not end well within its limits: another run may give another result", step);
}

enum entente_status ent_deliver(struct ent_call *call, const struct entente_output *output) {
    struct entente_bytes bytes;
    const struct entente_sink *sink = &call->reporter.sink;
    struct entente_output whole = *output;
    whole.plain_csv = call->settings.plain_csv;
    enum entente_status status = entente_write(&whole, call->format, &bytes, sink);
    ent_reporter_pass(&call->reporter, "");
    if (status == ENTENTE_OK && ent_memory_has_failed()) status = ent_no_memory(sink);
    if (status == ENTENTE_OK) tell_given_up(sink);
    if (status == ENTENTE_OK) status = ent_reporter_verdict(&call->reporter);
    if (status == ENTENTE_OK && call->settings.dry_run) {
        status = ent_dry_run(call, bytes.length);
    } else if (status == ENTENTE_OK) {
        status = entente_save(ent_delivers_to_stdout(call) ? "-" : call->settings.output, &bytes, sink);
    }
    entente_bytes_clear(&bytes);
    return status;
}

static void clear_found(struct ent_found *found) {
    entente_balance_clear(&found->balance);
    entente_null_model_clear(&found->null_model);
    entente_brief_clear(&found->brief);
    entente_brokerage_clear(&found->brokerage);
    entente_coalitions_clear(&found->coalitions);
    entente_explanation_clear(&found->explanation);
    entente_group_quarrels_clear(&found->group_quarrels);
    entente_likeness_clear(&found->likeness);
    entente_mediation_clear(&found->mediation);
    entente_positions_clear(&found->positions);
    entente_robustness_clear(&found->robustness);
    for (size_t i = 0; i < found->score_count; i++) entente_scores_clear(&found->scores[i]);
    free(found->scores);
    entente_slices_clear(&found->slices);
    entente_triads_clear(&found->triads);
    entente_whatif_clear(&found->whatif);
}

enum ent_exit ent_answer(struct ent_call *call) {
    const struct ent_command *command = call->command;
    struct ent_subject subject = {0};
    struct ent_found found = {0};
    enum entente_status status = command->check != NULL ? command->check(call) : ENTENTE_OK;
    if (status == ENTENTE_OK) status = ent_answer_format(call);
    if (status == ENTENTE_OK) status = ent_subject_build(call, &subject);
    if (status == ENTENTE_OK) status = command->find(call, &subject, &found);
    found.output.network = subject.network;
    if (status == ENTENTE_OK) status = ent_deliver(call, &found.output);
    if (status == ENTENTE_OK && command->confirms) status = ent_confirm(call, &subject);
    clear_found(&found);
    ent_subject_clear(&subject);
    return ent_exit_of(status);
}

static json_t *clean_text(struct ent_json *json, const char *text) {
    char clean[512];
    ent_text_clean(text, clean, sizeof clean);
    return ent_json_text(json, clean);
}

enum entente_status ent_confirm(struct ent_call *call, const struct ent_subject *subject) {
    if (!call->settings.json || call->settings.dry_run || ent_delivers_to_stdout(call)) return ENTENTE_OK;
    struct ent_json json = {0};
    struct ent_buffer text = {0};
    json_t *object = ent_json_object(&json);
    ent_json_put_string(&json, object, "schema", "entente/written/1");
    ent_json_put(&json, object, "input", clean_text(&json, ent_input_name(call).text));
    ent_json_put(&json, object, "output", clean_text(&json, call->settings.output));
    ent_json_put_string(&json, object, "format", call->format->name);
    ent_json_put_count(&json, object, "actors", entente_network_actor_count(subject->network));
    ent_json_put_count(&json, object, "ties", entente_network_tie_count(subject->network));
    ent_json_put_count(&json, object, "relations", entente_document_relation_count(subject->document));
    ent_json_dump(&json, object, &text);
    return ent_console_print(&text, &call->reporter.sink);
}

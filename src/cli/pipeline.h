/* SPDX-License-Identifier: MIT */
/** The steps that the commands share, each driven by the settings: read, measure, deliver. */
#ifndef ENT_PIPELINE_H
#define ENT_PIPELINE_H

#include "base/report.h"
#include "cli/command.h"
#include <entente.h>

/** "input.json", "<stdin>" for "-", or "3 files". */
struct ent_brief ent_input_name(const struct ent_call *call);

/** Reads the document alone. Owner: ent_subject_clear. */
enum entente_status ent_subject_read(struct ent_call *call, struct ent_subject *subject);
/** Reads the document and filters it. Owner: ent_subject_clear, also after a failure. */
enum entente_status ent_subject_choose(struct ent_call *call, struct ent_subject *subject);
/** Builds the network of a document that was read. */
enum entente_status ent_subject_connect(struct ent_call *call, struct ent_subject *subject);
/** Reads the document, filters it and builds the network. Owner: ent_subject_clear, also after a failure. */
enum entente_status ent_subject_build(struct ent_call *call, struct ent_subject *subject);
void ent_subject_clear(struct ent_subject *subject);

/** Layer, distance and weights as the settings say. */
struct entente_measure_options ent_measure_options(const struct ent_settings *settings);

/** Sets the call's format: --format, else the suffix of --output, else the first of what the call writes.
 *  Errors: BAD_OPTION (strange suffix). */
enum entente_status ent_format_choose(struct ent_call *call);
/** The same for commands whose answer --json gives as JSON. */
enum entente_status ent_answer_format(struct ent_call *call);
/** The name of the format number `index` of a subject; NULL from the end on. */
const char *ent_format_name(enum entente_subject subject, size_t index);

/** The name of the measure number `index` of those of actors; NULL from the end on. */
const char *ent_actor_measure_name(size_t index);

/** Writes the output in the call's format to --output or stdout, unless --strict forbids it;
 *  with --dry-run says so instead. */
enum entente_status ent_deliver(struct ent_call *call, const struct entente_output *output);

/** Runs a command that answers a question about one network: check, format, read, find, deliver. */
enum ent_exit ent_answer(struct ent_call *call);

/** True when the result goes to stdout. */
bool ent_delivers_to_stdout(const struct ent_call *call);

/** With --json and an output file: says on stdout, as JSON, what was written where. */
enum entente_status ent_confirm(struct ent_call *call, const struct ent_subject *subject);

#endif

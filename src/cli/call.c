/* SPDX-License-Identifier: MIT */
#define _XOPEN_SOURCE 700
#include "base/find.h"
#include "base/memory.h"
#include "base/report.h"
#include "cli/command.h"
#include "cli/console.h"
#include "cli/help.h"
#include "cli/inputs.h"
#include "cli/pipeline.h"

#include <entente/version.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static enum ent_exit print_version(struct ent_call *call) {
    struct ent_buffer text = {0};
    ent_buffer_format(&text, "entente %s\n", entente_version());
    return ent_exit_of(ent_console_print(&text, &call->reporter.sink));
}

static enum ent_exit ask_for_command(struct ent_call *call) {
    struct ent_buffer text = {0};
    ent_help_usage(&text);
    if (call->reporter.json || text.failed) {
        ent_fail(&call->reporter.sink, ENTENTE_BAD_OPTION, "no-command", NULL,
                 "entente help lists the commands", "no command");
    } else {
        ent_console_say(&text);
    }
    ent_buffer_clear(&text);
    return ENT_EXIT_USAGE;
}

static const struct ent_command no_command = {
    .operands.usage = "", .groups = {&ent_options_common}, .run = ask_for_command};
static const struct ent_command version = {
    .operands = {"", 0, 1}, .groups = {&ent_options_common}, .run = print_version};

/* The first word that is not an option; NULL when there is none. */
static const char *command_word(int argc, const char *const *argv) {
    for (int i = 1; i < argc; i++) {
        if (argv[i][0] != '-' || argv[i][1] == '\0') return argv[i];
    }
    return NULL;
}

/* A word that stands where the command does: "-", a path, or the name of a file that is there. */
static bool is_file(const char *word) {
    return strcmp(word, "-") == 0 || strpbrk(word, "./") != NULL || access(word, F_OK) == 0;
}

/* Finds out what to do. False when the word means nothing. A file alone is drawn. */
static bool choose_command(struct ent_call *call, const char *word) {
    const struct ent_command *named = strcmp(word, "version") == 0 ? &version : ent_command_called(word);
    call->is_named = named != NULL;
    if (named != NULL) call->command = named;
    if (named == NULL && is_file(word)) call->command = &ent_command_render;
    return named != NULL || is_file(word);
}

static void drop_first_operand(struct ent_list *operands) {
    if (operands->count == 0) return;
    operands->count--;
    for (size_t i = 0; i < operands->count; i++) operands->items[i] = operands->items[i + 1];
}

static enum entente_status check_operands(const struct ent_command *command, struct ent_list *operands,
                                          const struct entente_sink *sink) {
    const struct ent_operands taken = ent_command_operands(command);
    char hint[ENT_CHOICES_TEXT];
    snprintf(hint, sizeof hint, "usage: entente %s %s", command->name, taken.usage);
    if (operands->count < taken.least) {
        if (command->operand_choice != NULL) ent_choices_text(command->operand_choice, hint, sizeof hint);
        return ent_fail(sink, ENTENTE_BAD_OPTION, "missing-operand", NULL, hint, "%s needs %s", command->name,
                        taken.usage);
    }
    if (operands->count > taken.most) {
        return ent_fail(sink, ENTENTE_BAD_OPTION, "extra-operand", NULL, hint, "unexpected argument \"%s\"",
                        ent_brief(operands->items[taken.most]).text);
    }
    if (operands->count == 0 || command->operand_choice == NULL) return ENTENTE_OK;
    return ent_choice_find(command->operand_choice, "topic", operands->items[0], &operands->items[0], sink);
}

static enum entente_status parse_with(struct ent_call *call, int argc, const char *const *argv,
                                      const struct entente_sink *sink) {
    ent_settings_clear(&call->settings);
    ent_buffer_clear(&call->input);
    const struct ent_option_group *groups[ENT_GROUPS_MOST + 2];
    ent_command_groups(call->command, groups);
    enum entente_status status = ent_settings_parse(groups, argc, argv, &call->settings, sink);
    ent_reporter_init(&call->reporter, call->settings.json, call->settings.quiet, call->settings.strict);
    return status;
}

/* "entente COMMAND --help" is "entente help COMMAND". */
static bool turn_to_help(struct ent_call *call) {
    if (!call->settings.help && !call->settings.version) return false;
    struct ent_list *operands = &call->settings.operands;
    if (operands->count > 1) operands->count = 1;
    if (call->command == &version) operands->count = 0;
    if (operands->count > 0 && !call->is_named) operands->items[0] = call->command->name;
    call->command = call->settings.help ? &ent_command_help : &version;
    return true;
}

/* Replaces --format by its usual spelling. */
static enum entente_status check_format(struct ent_call *call) {
    struct ent_nearest nearest;
    const char *name, *wanted = call->settings.format;
    char hint[ENT_CHOICES_TEXT];
    size_t length = (size_t)snprintf(hint, sizeof hint, "choose one of:");
    call->writes = call->command->writes;
    if (wanted == NULL) return ENTENTE_OK;
    ent_nearest_init(&nearest, wanted);
    for (size_t i = 0; (name = ent_format_name(call->writes, i)) != NULL && length < sizeof hint; i++) {
        call->settings.format = name;
        if (ent_choice_is(name, wanted)) return ENTENTE_OK;
        ent_nearest_offer(&nearest, name);
        length += (size_t)snprintf(hint + length, sizeof hint - length, "%s%s", i == 0 ? " " : ", ", name);
    }
    if (nearest.best != NULL) ent_nearest_hint(&nearest, hint, sizeof hint);
    return ent_fail(&call->reporter.sink, ENTENTE_BAD_OPTION, "unknown-choice", NULL, hint,
                    "unknown --format \"%s\"", ent_brief(wanted).text);
}

/* "… | entente metrics": what is piped in needs no "-". A terminal is not asked, nor an empty device. */
static enum entente_status take_piped_input(struct ent_call *call) {
    struct stat input;
    struct ent_list *operands = &call->settings.operands;
    bool wants_file = ent_command_operands(call->command).least > 0 && call->command->operand_choice == NULL;
    if (operands->count > 0 || !wants_file || fstat(STDIN_FILENO, &input) != 0) return ENTENTE_OK;
    if (!S_ISFIFO(input.st_mode) && !S_ISREG(input.st_mode) && !S_ISSOCK(input.st_mode)) return ENTENTE_OK;
    if (!ent_grow(&operands->items, &operands->capacity, 1, sizeof *operands->items))
        return ent_no_memory(&call->reporter.sink);
    operands->items[operands->count++] = "-";
    return ENTENTE_OK;
}

static enum entente_status check_output(const struct ent_call *call) {
    if (call->settings.output == NULL || call->settings.output[0] != '\0') return ENTENTE_OK;
    return ent_fail(&call->reporter.sink, ENTENTE_BAD_OPTION, "empty-output", NULL,
                    "name a file, or give - for standard output", "--output is empty");
}

enum entente_status ent_call_parse(struct ent_call *call, int argc, const char *const *argv) {
    const char *word = command_word(argc, argv);
    *call = (struct ent_call){.command = &no_command};
    bool found = word == NULL || choose_command(call, word);
    /* First in silence: --json, --quiet and --help may stand behind the mistake. */
    enum entente_status status = parse_with(call, argc, argv, NULL);
    if (ent_memory_has_failed()) return ent_no_memory(&call->reporter.sink);
    if (!found) return ent_command_unknown(word, &call->reporter.sink);
    if (turn_to_help(call)) return ENTENTE_OK;
    if (status != ENTENTE_OK) return parse_with(call, argc, argv, &call->reporter.sink);
    if (word == NULL) return ENTENTE_OK;
    if (call->is_named) drop_first_operand(&call->settings.operands);
    status = check_output(call);
    if (status == ENTENTE_OK) status = check_format(call);
    if (status == ENTENTE_OK) status = take_piped_input(call);
    if (status != ENTENTE_OK) return status;
    return check_operands(call->command, &call->settings.operands, &call->reporter.sink);
}

void ent_call_clear(struct ent_call *call) {
    ent_settings_clear(&call->settings);
    ent_buffer_clear(&call->input);
    ent_buffer_clear(&call->output_name);
    ent_inputs_clear(&call->inputs);
    ent_reporter_clear(&call->reporter);
}

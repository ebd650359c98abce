/* SPDX-License-Identifier: MIT */
#include "base/report.h"
#include "cli/command.h"
#include "cli/console.h"
#include "cli/help.h"

#include <entente/version.h>
#include <stdio.h>

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
        fputs(text.data, stderr);
    }
    ent_buffer_clear(&text);
    return ENT_EXIT_USAGE;
}

static const struct ent_option_group *const only_common[] = {&ent_options_common, NULL};
static const struct ent_command no_command = {.groups = only_common, .run = ask_for_command};
static const struct ent_command version = {.groups = only_common, .most = 1, .run = print_version};

/* The first word that is not an option; NULL when there is none. */
static const char *command_word(int argc, const char *const *argv) {
    for (int i = 1; i < argc; i++) {
        if (argv[i][0] != '-' || argv[i][1] == '\0') return argv[i];
    }
    return NULL;
}

static void drop_first_operand(struct ent_list *operands) {
    if (operands->count == 0) return;
    operands->count--;
    for (size_t i = 0; i < operands->count; i++) operands->items[i] = operands->items[i + 1];
}

static enum entente_status check_operands(const struct ent_command *command, struct ent_list *operands,
                                          const struct entente_sink *sink) {
    char hint[256];
    snprintf(hint, sizeof hint, "usage: entente %s %s", command->name, command->arguments);
    if (operands->count < command->least) {
        if (command->operand_choice != NULL) ent_choices_text(command->operand_choice, hint, sizeof hint);
        return ent_fail(sink, ENTENTE_BAD_OPTION, "missing-operand", NULL, hint, "%s needs %s", command->name,
                        command->arguments);
    }
    if (operands->count > command->most) {
        return ent_fail(sink, ENTENTE_BAD_OPTION, "extra-operand", NULL, hint,
                        "\"%s\" is one argument too many", ent_brief(operands->items[command->most]).text);
    }
    if (operands->count == 0 || command->operand_choice == NULL) return ENTENTE_OK;
    return ent_choice_find(command->operand_choice, command->name, operands->items[0], &operands->items[0],
                           sink);
}

static enum entente_status parse_with(struct ent_call *call, int argc, const char *const *argv,
                                      const struct entente_sink *sink) {
    ent_settings_clear(&call->settings);
    ent_buffer_clear(&call->input);
    enum entente_status status = ent_settings_parse(call->command->groups, argc, argv, &call->settings, sink);
    ent_reporter_init(&call->reporter, call->settings.json, call->settings.quiet, call->settings.strict);
    return status;
}

/* "entente COMMAND --help" is "entente help COMMAND". */
static bool turn_to_help(struct ent_call *call) {
    if (!call->settings.help && !call->settings.version) return false;
    if (!call->settings.help) {
        call->command = &version;
    } else {
        ent_command_find("help", &call->command, NULL);
    }
    if (call->settings.operands.count > 1) call->settings.operands.count = 1;
    return true;
}

enum entente_status ent_call_parse(struct ent_call *call, int argc, const char *const *argv) {
    const char *word = command_word(argc, argv);
    *call = (struct ent_call){.command = &no_command};
    enum entente_status found = word != NULL ? ent_command_find(word, &call->command, NULL) : ENTENTE_OK;
    /* First in silence: --json, --quiet and --help may stand behind the mistake. */
    enum entente_status status = parse_with(call, argc, argv, NULL);
    if (found != ENTENTE_OK) return ent_command_find(word, &call->command, &call->reporter.sink);
    if (turn_to_help(call)) return ENTENTE_OK;
    if (status != ENTENTE_OK) return parse_with(call, argc, argv, &call->reporter.sink);
    if (word == NULL) return ENTENTE_OK;
    drop_first_operand(&call->settings.operands);
    return check_operands(call->command, &call->settings.operands, &call->reporter.sink);
}

void ent_call_clear(struct ent_call *call) {
    ent_settings_clear(&call->settings);
    ent_buffer_clear(&call->input);
    ent_reporter_clear(&call->reporter);
}

/* SPDX-License-Identifier: MIT */
#include "cli/console.h"
#include "cli/help.h"

static enum ent_exit run(struct ent_call *call) {
    struct ent_buffer text = {0};
    const struct ent_list *operands = &call->settings.operands;
    const struct ent_command *command = NULL;
    if (operands->count > 0) {
        command = ent_command_called(operands->items[0]);
        if (command == NULL)
            return ent_exit_of(ent_command_unknown(operands->items[0], &call->reporter.sink));
    }
    if (command != NULL) {
        ent_help_command(&text, command);
    } else {
        ent_help_overview(&text);
    }
    return ent_exit_of(ent_console_print(&text, &call->reporter.sink));
}

const struct ent_command ent_command_help = {
    .name = "help",
    .summary = "shows what entente, or one of its commands, can do",
    .operands = {"[COMMAND]", 0, 1},
    .examples =
        {
            {"entente help", "what entente can do"},
            {"entente help render", "the same as entente render --help"},
        },
    .groups = {&ent_options_common},
    .run = run,
};

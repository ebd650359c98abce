/* SPDX-License-Identifier: MIT */
#include "base/find.h"
#include "base/report.h"
#include "cli/command.h"

#include <string.h>

#define COMMAND(name) extern const struct ent_command ent_command_##name;
#include "cli/commands.def"
#undef COMMAND

static const struct ent_command *const commands[] = {
#define COMMAND(name) &ent_command_##name,
#include "cli/commands.def"
#undef COMMAND
};

const struct ent_command *ent_command_at(size_t index) {
    return index < sizeof commands / sizeof *commands ? commands[index] : NULL;
}

const char *ent_command_name(size_t index) {
    const struct ent_command *command = ent_command_at(index);
    return command != NULL ? command->name : NULL;
}

enum entente_status ent_command_find(const char *name, const struct ent_command **command,
                                     const struct entente_sink *sink) {
    struct ent_nearest nearest;
    char hint[128];
    ent_nearest_init(&nearest, name);
    for (size_t i = 0; ent_command_at(i) != NULL; i++) {
        if (strcmp(ent_command_name(i), name) == 0) {
            *command = ent_command_at(i);
            return ENTENTE_OK;
        }
        ent_nearest_offer(&nearest, ent_command_name(i));
    }
    ent_nearest_hint(&nearest, hint, sizeof hint);
    return ent_fail(sink, ENTENTE_BAD_OPTION, "unknown-command", NULL,
                    hint[0] != '\0' ? hint : "entente help lists the commands", "unknown command \"%s\"",
                    ent_brief(name).text);
}

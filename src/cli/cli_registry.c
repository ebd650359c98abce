/* SPDX-License-Identifier: MIT */
#include "base/find.h"
#include "base/report.h"
#include "cli/command.h"
#include "cli/synonyms.h"

#include <stdio.h>
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

struct ent_operands ent_command_operands(const struct ent_command *command) {
    return command->operands.usage != NULL ? command->operands
                                           : (struct ent_operands){"FILE...", 1, ENT_MANY};
}

void ent_command_groups(const struct ent_command *command,
                        const struct ent_option_group *groups[ENT_GROUPS_MOST + 2]) {
    static const struct ent_option_group *const usual[] = {&ent_options_answer, &ent_options_filter,
                                                           &ent_options_reading, &ent_options_common, NULL};
    const struct ent_option_group *const *others = command->groups[0] != NULL ? command->groups : usual;
    size_t count = 0;
    if (command->own.title != NULL) groups[count++] = &command->own;
    for (size_t i = 0; i < ENT_GROUPS_MOST && others[i] != NULL; i++) groups[count++] = others[i];
    groups[count] = NULL;
}

static const struct ent_command *find_exact(const char *name) {
    for (size_t i = 0; ent_command_at(i) != NULL; i++) {
        if (strcmp(ent_command_name(i), name) == 0) return ent_command_at(i);
    }
    return NULL;
}

/* The one command that begins so; NULL when there is none, or several. */
static const struct ent_command *find_prefix(const char *name) {
    const struct ent_command *found = NULL;
    for (size_t i = 0; *name != '\0' && ent_command_at(i) != NULL; i++) {
        if (strncmp(ent_command_name(i), name, strlen(name)) != 0) continue;
        if (found != NULL) return NULL;
        found = ent_command_at(i);
    }
    return found;
}

const struct ent_command *ent_command_called(const char *name) {
    const struct ent_command *command = find_exact(name);
    const char *usual = command == NULL ? ent_synonym_of_command(name) : NULL;
    if (usual != NULL) command = find_exact(usual);
    return command != NULL ? command : find_prefix(name);
}

/* "did you mean coalitions or convert?" for "co". False where fewer than two begin so. */
static bool hint_of_several(const char *name, char *hint, size_t size) {
    size_t length = (size_t)snprintf(hint, size, "did you mean"), count = 0;
    for (size_t i = 0; ent_command_at(i) != NULL && length < size; i++) {
        if (strncmp(ent_command_name(i), name, strlen(name)) != 0) continue;
        length += (size_t)snprintf(hint + length, size - length, "%s %s", count++ > 0 ? " or" : "",
                                   ent_command_name(i));
    }
    if (length < size) snprintf(hint + length, size - length, "?");
    return count > 1;
}

enum entente_status ent_command_unknown(const char *name, const struct entente_sink *sink) {
    struct ent_nearest nearest;
    char hint[128] = "";
    ent_nearest_init(&nearest, name);
    for (size_t i = 0; ent_command_at(i) != NULL; i++) ent_nearest_offer(&nearest, ent_command_name(i));
    if (!hint_of_several(name, hint, sizeof hint)) ent_nearest_hint(&nearest, hint, sizeof hint);
    return ent_fail(sink, ENTENTE_BAD_OPTION, "unknown-command", NULL,
                    hint[0] != '\0' ? hint : "entente help lists the commands", "unknown command \"%s\"",
                    ent_brief(name).text);
}

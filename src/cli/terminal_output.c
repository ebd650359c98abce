/* SPDX-License-Identifier: MIT */
#define _XOPEN_SOURCE 700
#include "cli/terminal_output.h"

#include "base/report.h"
#include <stdio.h>
#include <string.h>
#include <unistd.h>

static bool is_read_on_terminals(const struct entente_output_format *format) {
    return strcmp(format->name, "text") == 0 || strcmp(format->name, "dot") == 0;
}

static void name_after(const char *input, const char *suffix, struct ent_buffer *name) {
    const char *slash = strrchr(input, '/'), *base = slash != NULL ? slash + 1 : input;
    const char *dot = strrchr(base, '.');
    size_t length = dot != NULL && dot > base ? (size_t)(dot - base) : strlen(base);
    if (strcmp(input, "-") == 0 || length == 0) {
        ent_buffer_add(name, "figure");
    } else {
        ent_buffer_add_bytes(name, base, length);
    }
    ent_buffer_add(name, suffix);
}

enum entente_status ent_terminal_output(struct ent_call *call) {
    const struct entente_output_format *format = call->format;
    if (call->settings.output != NULL || is_read_on_terminals(format) || isatty(STDOUT_FILENO) != 1)
        return ENTENTE_OK;
    name_after(call->settings.operands.items[0], format->suffix, &call->output_name);
    if (call->output_name.failed) return ent_no_memory(&call->reporter.sink);
    const char *name = call->output_name.data;
    if (access(name, F_OK) == 0) {
        char hint[256];
        snprintf(hint, sizeof hint, "-o %s replaces it", ent_brief(name).text);
        return ent_fail(&call->reporter.sink, ENTENTE_BAD_OPTION, "output-exists", NULL, hint,
                        "\"%s\" is there already", ent_brief(name).text);
    }
    call->settings.output = name;
    return ENTENTE_OK;
}

void ent_terminal_output_tell(struct ent_call *call) {
    if (!call->settings.dry_run && call->output_name.length > 0 &&
        call->settings.output == call->output_name.data)
        ent_tell(&call->reporter.sink, ENTENTE_NOTE, "output", NULL, "", "wrote %s",
                 ent_brief(call->output_name.data).text);
}

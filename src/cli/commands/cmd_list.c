/* SPDX-License-Identifier: MIT */
#include "cli/command.h"
#include "cli/console.h"
#include "cli/listing.h"

#include <string.h>

static const char *topic_name(size_t index) {
    const struct ent_listing *listing = ent_listing_at(index);
    return listing != NULL ? listing->name : NULL;
}

static enum ent_exit run(struct ent_call *call) {
    struct ent_buffer text = {0};
    size_t index = 0;
    while (strcmp(topic_name(index), call->settings.operands.items[0]) != 0) index++;
    if (call->settings.json) {
        ent_listing_dump(ent_listing_at(index), &text);
    } else {
        ent_listing_table(ent_listing_at(index), &text);
    }
    return ent_exit_of(ent_console_print(&text, &call->reporter.sink));
}

const struct ent_command ent_command_list = {
    .name = "list",
    .summary = "lists relation words, measures, formats and more",
    .operands = {"TOPIC", 1, 1},
    .examples =
        {
            {"entente list measures", "what metrics can compute"},
            {"entente list relations --json | jq -r '.relations[] | select(.sign < 0) | .word'",
             "the negative words of the built-in vocabulary"},
        },
    .groups = {&ent_options_common},
    .operand_choice = topic_name,
    .run = run,
};

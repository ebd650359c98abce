/* SPDX-License-Identifier: MIT */
#include "cli/help.h"

#include "base/text.h"
#include "cli/pipeline.h"
#include <stdio.h>
#include <string.h>

enum {
    WIDTH = 80,
    COMMAND_COLUMN = 12,
    OPTION_COLUMN = 28,
    CODE_COLUMN = 6,
    EXAMPLE_COLUMN = 6,
    MOST_CHOICES_SHOWN = 8,
};

static const struct ent_example overview_examples[] = {
    {"entente render input/minimal.json -o minimal.svg", "draw the network"},
    {"entente metrics input/minimal.json", "rank the actors"},
    {"entente validate input/minimal.json", "check a document"},
    {0},
};

static const struct {
    enum ent_exit code;
    const char *meaning;
} exits[] = {
    {ENT_EXIT_DONE, "done"},
    {ENT_EXIT_FALSE, "checked, and it does not hold"},
    {ENT_EXIT_USAGE, "wrong usage"},
    {ENT_EXIT_INPUT, "the input cannot be read or is wrong"},
    {ENT_EXIT_OUTPUT, "the output cannot be written"},
    {ENT_EXIT_INTERNAL, "out of memory, or a fault of the program"},
};

static void pad(struct ent_buffer *text, size_t from, size_t to) {
    while (from++ < to) ent_buffer_add(text, " ");
}

/* Adds words from `column` on, breaking lines; `at` is where the line stands now. */
static void add_wrapped(struct ent_buffer *text, const char *words, size_t at, size_t column) {
    if (at + 2 > column && at > 0) {
        ent_buffer_add(text, "\n");
        at = 0;
    }
    pad(text, at, column);
    at = column;
    while (*words != '\0') {
        char word[WIDTH + 1];
        size_t length = strcspn(words, " ");
        snprintf(word, sizeof word, "%.*s", (int)length, words);
        size_t columns = ent_text_columns(word);
        if (at > column && at + 1 + columns > WIDTH) {
            ent_buffer_add(text, "\n");
            pad(text, 0, column);
            at = column;
        } else if (at > column) {
            ent_buffer_add(text, " ");
            at++;
        }
        ent_buffer_add(text, word);
        at += columns;
        words += length + strspn(words + length, " ");
    }
    ent_buffer_add(text, "\n");
}

static void add_row(struct ent_buffer *text, const char *name, const char *words, size_t column) {
    ent_buffer_format(text, "  %s", name);
    add_wrapped(text, words, 2 + ent_text_columns(name), column);
}

static void add_examples(struct ent_buffer *text, const struct ent_example *example) {
    ent_buffer_add(text, "\nExamples:\n");
    for (; example->line != NULL; example++) {
        ent_buffer_format(text, "  %s\n", example->line);
        add_wrapped(text, example->meaning, 0, EXAMPLE_COLUMN);
    }
}

static void add_commands(struct ent_buffer *text) {
    ent_buffer_add(text, "\nCommands:\n");
    for (size_t i = 0; ent_command_at(i) != NULL; i++) {
        add_row(text, ent_command_name(i), ent_command_at(i)->summary, COMMAND_COLUMN);
    }
}

static void add_choices(struct ent_buffer *words, const char *(*choice)(size_t index)) {
    if (choice == NULL || choice(MOST_CHOICES_SHOWN) != NULL) return;
    for (size_t i = 0; choice(i) != NULL; i++)
        ent_buffer_format(words, "%s%s", i == 0 ? ": " : ", ", choice(i));
}

/* A row whose words are `help` and, where they are few, the choices. */
static void add_chosen(struct ent_buffer *text, const char *name, const char *help,
                       const char *(*choice)(size_t index)) {
    struct ent_buffer words = {0};
    ent_buffer_add(&words, help);
    add_choices(&words, choice);
    if (words.failed) {
        text->failed = true;
    } else {
        add_row(text, name, words.data, OPTION_COLUMN);
    }
    ent_buffer_clear(&words);
}

/* A row whose words are `help` and the formats of what the command writes. */
static void add_formats(struct ent_buffer *text, const char *name, const char *help,
                        enum entente_subject writes) {
    struct ent_buffer words = {0};
    ent_buffer_add(&words, help);
    for (size_t i = 0; ent_format_name(writes, i) != NULL; i++)
        ent_buffer_format(&words, "%s%s", i == 0 ? ": " : ", ", ent_format_name(writes, i));
    if (words.failed) text->failed = true;
    if (!words.failed) add_row(text, name, words.data, OPTION_COLUMN);
    ent_buffer_clear(&words);
}

static void add_option(struct ent_buffer *text, const struct ent_option *option,
                       const struct ent_command *command) {
    char name[64], letter[8] = "    ";
    if (option->letter != 0) snprintf(letter, sizeof letter, "-%c, ", option->letter);
    snprintf(name, sizeof name, "%s--%s%s%s", letter, option->name, option->value != NULL ? " " : "",
             option->value != NULL ? option->value : "");
    if (option->kind == ENT_OPTION_FORMAT && command != NULL) {
        add_formats(text, name, option->help, command->writes);
    } else {
        add_chosen(text, name, option->help, option->choice);
    }
}

static void add_title(struct ent_buffer *text, const struct ent_option_group *group) {
    ent_buffer_format(text, "\n%s:\n", group->title);
}

static void add_group(struct ent_buffer *text, const struct ent_option_group *group,
                      const struct ent_command *command) {
    for (const struct ent_option *option = group->options; option->name != NULL; option++) {
        add_option(text, option, command);
    }
}

static void add_exits(struct ent_buffer *text) {
    ent_buffer_add(text, "\nExit status:\n");
    for (size_t i = 0; i < sizeof exits / sizeof *exits; i++) {
        char code[8];
        snprintf(code, sizeof code, "%d", (int)exits[i].code);
        add_row(text, code, exits[i].meaning, CODE_COLUMN);
    }
}

void ent_help_usage(struct ent_buffer *text) {
    ent_buffer_add(text, "Usage: entente COMMAND [OPTION...] [FILE]\n");
    add_commands(text);
    ent_buffer_add(text, "\n\"entente help\" shows examples, \"entente COMMAND --help\" the options.\n");
}

void ent_help_overview(struct ent_buffer *text) {
    ent_buffer_add(text, "entente turns relations between actors into a signed network, its measures and\n"
                         "its picture.\n\nUsage: entente COMMAND [OPTION...] [FILE]\n");
    add_examples(text, overview_examples);
    add_commands(text);
    add_title(text, &ent_options_common);
    add_group(text, &ent_options_common, NULL);
    add_exits(text);
    ent_buffer_add(text,
                   "\nFILE \"-\" is standard input. \"entente COMMAND --help\" says more about a command.\n");
}

void ent_help_command(struct ent_buffer *text, const struct ent_command *command) {
    const char *usage = ent_command_operands(command).usage;
    const struct ent_option_group *groups[ENT_GROUPS_MOST + 2];
    ent_command_groups(command, groups);
    ent_buffer_format(text, "entente %s: %s\n\nUsage: entente %s [OPTION...] %s\n", command->name,
                      command->summary, command->name, usage);
    add_examples(text, command->examples);
    if (command->about != NULL) {
        ent_buffer_add(text, "\n");
        add_wrapped(text, command->about, 0, 0);
    }
    if (command->operand_choice != NULL) {
        ent_buffer_add(text, "\nArgument:\n");
        add_chosen(text, usage, "one of these", command->operand_choice);
    }
    for (size_t i = 0; groups[i] != NULL; i++) {
        const struct ent_option_group *group = groups[i];
        bool goes_on = i > 0 && strcmp(group->title, groups[i - 1]->title) == 0;
        if (!goes_on) add_title(text, group);
        add_group(text, group, command);
    }
    add_exits(text);
}

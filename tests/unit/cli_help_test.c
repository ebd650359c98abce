/* SPDX-License-Identifier: MIT */
/* What help says follows from the tables; so the tables are checked here as well. */
#include "base/text.h"
#include "cli/help.h"
#include "support/test.h"

#include <stdio.h>
#include <string.h>

static void assert_fits_a_terminal(const char *text) {
    while (*text != '\0') {
        char line[256];
        size_t length = strcspn(text, "\n");
        assert_true(length < sizeof line);
        memcpy(line, text, length);
        line[length] = '\0';
        bool example = strncmp(line, "  entente ", 10) == 0; /* not to be broken, so that it can be copied */
        if (!example && ent_text_columns(line) > 80) fail_msg("too wide: %s", line);
        if (length > 0 && line[length - 1] == ' ') fail_msg("blank at the end: %s", line);
        text += length;
        text += *text == '\n';
    }
}

TEST(test_every_command_explains_itself) {
    for (size_t i = 0; ent_command_at(i) != NULL; i++) {
        const struct ent_command *command = ent_command_at(i);
        char start[64];
        struct ent_buffer text = {0};
        snprintf(start, sizeof start, "entente %s: ", command->name);
        ent_help_command(&text, command);
        assert_false(text.failed);
        assert_memory_equal(text.data, start, strlen(start));
        assert_fits_a_terminal(text.data);
        snprintf(start, sizeof start, "entente %s", command->name);
        assert_non_null(command->examples[0].line);
        for (const struct ent_example *example = command->examples; example->line != NULL; example++) {
            assert_memory_equal(example->line, start, strlen(start));
            assert_true(example->meaning[0] != '\0');
        }
        ent_buffer_clear(&text);
    }
}

TEST(test_options_do_not_collide) {
    for (size_t i = 0; ent_command_at(i) != NULL; i++) {
        const struct ent_option *all[96];
        size_t count = 0;
        const struct ent_option_group *groups[ENT_GROUPS_MOST + 2];
        ent_command_groups(ent_command_at(i), groups);
        for (const struct ent_option_group *const *group = groups; *group != NULL; group++) {
            for (const struct ent_option *option = (*group)->options; option->name != NULL; option++) {
                assert_true(count < 96);
                assert_true(option->help[0] != '\0');
                assert_int_equal(option->value == NULL, option->kind == ENT_OPTION_FLAG);
                assert_int_equal(option->choice != NULL,
                                 option->kind == ENT_OPTION_CHOICE || option->kind == ENT_OPTION_CHOICES);
                all[count++] = option;
            }
        }
        for (size_t a = 0; a < count; a++) {
            for (size_t b = a + 1; b < count; b++) {
                assert_string_not_equal(all[a]->name, all[b]->name);
                assert_true(all[a]->place != all[b]->place);
                assert_true(all[a]->letter == 0 || all[a]->letter != all[b]->letter);
            }
        }
    }
}

TEST(test_overview_names_every_command) {
    struct ent_buffer overview = {0}, usage = {0};
    ent_help_overview(&overview);
    ent_help_usage(&usage);
    assert_fits_a_terminal(overview.data);
    assert_fits_a_terminal(usage.data);
    for (size_t i = 0; ent_command_at(i) != NULL; i++) {
        assert_non_null(strstr(overview.data, ent_command_at(i)->summary));
        assert_non_null(strstr(usage.data, ent_command_at(i)->summary));
    }
    ent_buffer_clear(&overview);
    ent_buffer_clear(&usage);
}

static const char *colour(size_t index) {
    static const char *const names[] = {"red", "green"};
    return index < 2 ? names[index] : NULL;
}

TEST(test_layout_of_help) {
    static const struct ent_option options[] = {
        {"output", 'o', "FILE", "where to", NULL, 0, ENT_OPTION_PATH},
        {"colour", 0, "NAME", "of the thing", colour, 0, ENT_OPTION_CHOICE},
        {"a-name-that-is-too-long-for-the-column", 0, NULL,
         "and so the help starts on the next line and goes on until it is broken again", NULL, 0,
         ENT_OPTION_FLAG},
        {0}};
    static const struct ent_option_group group = {"Things", options};
    const struct ent_command command = {.name = "thing",
                                        .summary = "does",
                                        .operands = {"X", 1, 1},
                                        .about = "More.",
                                        .examples = {{"entente thing x", "does x"}},
                                        .groups = {&group}};
    struct ent_buffer text = {0};
    ent_help_command(&text, &command);
    const char *expected = "entente thing: does\n"
                           "\n"
                           "Usage: entente thing [OPTION...] X\n"
                           "\n"
                           "Examples:\n"
                           "  entente thing x\n"
                           "      does x\n"
                           "\n"
                           "More.\n"
                           "\n"
                           "Things:\n"
                           "  -o, --output FILE         where to\n"
                           "      --colour NAME         of the thing: red, green\n"
                           "      --a-name-that-is-too-long-for-the-column\n"
                           "                            and so the help starts on the next line and goes on\n"
                           "                            until it is broken again\n"
                           "\n"
                           "Exit status:\n"
                           "  0   done\n";
    assert_memory_equal(text.data, expected, strlen(expected));
    ent_buffer_clear(&text);
}

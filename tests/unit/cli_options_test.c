/* SPDX-License-Identifier: MIT */
#include "cli/options.h"
#include "support/test.h"

#include <stdio.h>
#include <string.h>

/* What the parser complained about: "message; hint\n" for each. */
static char heard[1024];

static void hear(void *payload, const struct entente_diagnostic *diagnostic) {
    (void)payload;
    size_t used = strlen(heard);
    snprintf(heard + used, sizeof heard - used, "%s; %s\n", diagnostic->message, diagnostic->hint);
}

static const char *colour(size_t index) {
    static const char *const names[] = {"dark_red", "green", "blue"};
    return index < 3 ? names[index] : NULL;
}

#define FIELD(name) offsetof(struct ent_settings, name)

static const struct ent_option table[] = {
    {"output", 'o', "FILE", "", NULL, FIELD(output), ENT_OPTION_PATH},
    {"title", 0, "TEXT", "", NULL, FIELD(title), ENT_OPTION_TEXT},
    {"theme", 't', "NAME", "", colour, FIELD(theme), ENT_OPTION_CHOICE},
    {"actor", 0, "NAME", "", NULL, FIELD(actors), ENT_OPTION_TEXTS},
    {"measure", 0, "NAME,...", "", colour, FIELD(measures), ENT_OPTION_CHOICES},
    {"max-bytes", 0, "N", "", NULL, FIELD(max_bytes), ENT_OPTION_COUNT},
    {"min-weight", 0, "W", "", NULL, FIELD(min_weight), ENT_OPTION_REAL},
    {"roll-up", 0, NULL, "", NULL, FIELD(roll_up), ENT_OPTION_FLAG},
    {0},
};
static const struct ent_option_group group = {"Test", table};
static const struct ent_option_group *const groups[] = {&group, &ent_options_common, NULL};

enum { MOST_WORDS = 12 };

/* Parses the words, of which the last is followed by NULL. */
static enum entente_status parse(struct ent_settings *settings, const char *const words[MOST_WORDS]) {
    const char *argv[MOST_WORDS + 1] = {"entente"};
    int argc = 1;
    while (words[argc - 1] != NULL) {
        argv[argc] = words[argc - 1];
        argc++;
    }
    const struct entente_sink sink = {.report = hear};
    heard[0] = '\0';
    return ent_settings_parse(groups, argc, argv, settings, &sink);
}

#define PARSE(settings, ...) parse(settings, (const char *const[MOST_WORDS]){__VA_ARGS__})

TEST(test_forms_of_values) {
    struct ent_settings settings;
    assert_int_equal(PARSE(&settings, "a", "--output", "x", "b", "--title=t=u", "-q", "--", "-c", "--json"),
                     ENTENTE_OK);
    assert_string_equal(settings.output, "x");
    assert_string_equal(settings.title, "t=u");
    assert_true(settings.quiet);
    assert_false(settings.json);
    assert_int_equal(settings.operands.count, 4);
    assert_string_equal(settings.operands.items[0], "a");
    assert_string_equal(settings.operands.items[1], "b");
    assert_string_equal(settings.operands.items[2], "-c");
    assert_string_equal(settings.operands.items[3], "--json");
    ent_settings_clear(&settings);
    assert_null(settings.operands.items);
}

TEST(test_letters) {
    struct ent_settings settings;
    assert_int_equal(PARSE(&settings, "-qoout", "-"), ENTENTE_OK);
    assert_true(settings.quiet);
    assert_string_equal(settings.output, "out");
    assert_string_equal(settings.operands.items[0], "-");
    ent_settings_clear(&settings);
    assert_int_equal(PARSE(&settings, "-hqo", "-"), ENTENTE_OK);
    assert_true(settings.help);
    assert_string_equal(settings.output, "-");
    assert_int_equal(settings.operands.count, 0);
    ent_settings_clear(&settings);
}

TEST(test_values_may_look_like_options) {
    struct ent_settings settings;
    assert_int_equal(PARSE(&settings, "--title", "--json", "--actor", "-", "--actor="), ENTENTE_OK);
    assert_string_equal(settings.title, "--json");
    assert_false(settings.json);
    assert_int_equal(settings.actors.count, 2);
    assert_string_equal(settings.actors.items[0], "-");
    assert_string_equal(settings.actors.items[1], "");
    ent_settings_clear(&settings);
}

TEST(test_last_one_wins_and_lists_grow) {
    struct ent_settings settings;
    assert_int_equal(PARSE(&settings, "--title", "a", "--title", "b", "--actor", "x,y", "--actor", "z"),
                     ENTENTE_OK);
    assert_string_equal(settings.title, "b");
    assert_int_equal(settings.actors.count, 2);
    assert_string_equal(settings.actors.items[0], "x,y");
    assert_string_equal(settings.actors.items[1], "z");
    ent_settings_clear(&settings);
}

TEST(test_choices_are_canonical) {
    struct ent_settings settings;
    assert_int_equal(PARSE(&settings, "-t", "Dark-Red", "--measure", "blue,GREEN", "--measure=dark_red"),
                     ENTENTE_OK);
    assert_string_equal(settings.theme, "dark_red");
    assert_int_equal(settings.measures.count, 3);
    assert_string_equal(settings.measures.items[0], "blue");
    assert_string_equal(settings.measures.items[1], "green");
    assert_string_equal(settings.measures.items[2], "dark_red");
    ent_settings_clear(&settings);
}

TEST(test_numbers) {
    struct ent_settings settings;
    assert_int_equal(PARSE(&settings, "--max-bytes", "4096", "--min-weight=2.5e-1"), ENTENTE_OK);
    assert_int_equal(settings.max_bytes, 4096);
    assert_true(settings.min_weight == 0.25);
    ent_settings_clear(&settings);
    assert_int_equal(PARSE(&settings, "--max-bytes", "0", "--max-bytes=-1", "--min-weight", "-1",
                           "--min-weight", "nan", "--max-bytes", "1k"),
                     ENTENTE_BAD_OPTION);
    assert_string_equal(heard, "--max-bytes cannot be \"0\"; give a whole number from 1\n"
                               "--max-bytes cannot be \"-1\"; give a whole number from 1\n"
                               "--min-weight cannot be \"-1\"; give a number from 0\n"
                               "--min-weight cannot be \"nan\"; give a number from 0\n"
                               "--max-bytes cannot be \"1k\"; give a whole number from 1\n");
    ent_settings_clear(&settings);
}

TEST(test_mistakes_are_all_told) {
    struct ent_settings settings;
    assert_int_equal(
        PARSE(&settings, "--tilte=x", "-z", "--json=yes", "--theme", "gren", "--quux", "--output"),
        ENTENTE_BAD_OPTION);
    assert_string_equal(heard, "unknown option \"--tilte\"; did you mean \"--title\"?\n"
                               "unknown option \"-z\"; --help lists the options\n"
                               "option --json takes no value; \n"
                               "unknown --theme \"gren\"; did you mean \"green\"?\n"
                               "unknown option \"--quux\"; --help lists the options\n"
                               "option --output needs a value; give --output FILE\n");
    ent_settings_clear(&settings);
}

TEST(test_settings_are_complete_in_spite_of_mistakes) {
    struct ent_settings settings;
    assert_int_equal(PARSE(&settings, "--nonsense", "--json", "--help"), ENTENTE_BAD_OPTION);
    assert_true(settings.json);
    assert_true(settings.help);
    ent_settings_clear(&settings);
}

TEST(test_no_abbreviations) {
    struct ent_settings settings;
    assert_int_equal(PARSE(&settings, "--roll"), ENTENTE_BAD_OPTION);
    assert_false(settings.roll_up);
    ent_settings_clear(&settings);
}

TEST(test_names_of_other_programs) {
    struct ent_settings settings;
    assert_int_equal(PARSE(&settings, "--out", "a.svg", "-V", "--silent"), ENTENTE_OK);
    assert_string_equal(settings.output, "a.svg");
    assert_true(settings.version);
    assert_true(settings.quiet);
    ent_settings_clear(&settings);
}

TEST(test_choices_of_nothing_near) {
    struct ent_settings settings;
    assert_int_equal(PARSE(&settings, "--measure", "blue,,", "--theme", "octarine"), ENTENTE_BAD_OPTION);
    assert_string_equal(heard, "unknown --measure \"\"; choose one of: dark_red, green, blue\n"
                               "unknown --measure \"\"; choose one of: dark_red, green, blue\n"
                               "unknown --theme \"octarine\"; choose one of: dark_red, green, blue\n");
    assert_null(settings.theme);
    assert_int_equal(settings.measures.count, 1);
    ent_settings_clear(&settings);
}

TEST(test_texts_are_clean) {
    struct ent_settings settings;
    assert_int_equal(PARSE(&settings, "--title", "a\x1b[0m", "--actor", "\xff", "--output", "\xff"),
                     ENTENTE_BAD_OPTION);
    assert_string_equal(heard, "--title cannot be \"a\\x1b[0m\"; give UTF-8 without control characters\n"
                               "--actor cannot be \"\xEF\xBF\xBD\"; give UTF-8 without control characters\n");
    assert_null(settings.title);
    assert_int_equal(settings.actors.count, 0);
    assert_string_equal(settings.output, "\xff");
    ent_settings_clear(&settings);
}

TEST(test_choice_is) {
    assert_true(ent_choice_is("in_degree", "in-degree"));
    assert_true(ent_choice_is("in_degree", "In_Degree"));
    assert_false(ent_choice_is("in_degree", "in_degre"));
    assert_false(ent_choice_is("in_degre", "in_degree"));
    assert_false(ent_choice_is("degree", ""));
}

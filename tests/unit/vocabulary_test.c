/* SPDX-License-Identifier: MIT */
#include "model/vocabulary.h"

#include "base/buffer.h"
#include "model/document.h"
#include "name/name.h"
#include "support/test.h"
#include <string.h>

/* Words that the built-in vocabulary does not have, and two that it has. */
static struct entente_word own_words[] = {
    {.word = "pings", .forms = "pinged|ping-pongs", .category = "test", .sign = 1, .weight = 2},
    {.word = "supports", .forms = "", .category = "test", .sign = 0, .weight = 3},
    {.word = "ha\xC3\xAFt", .forms = "", .category = "test", .sign = -1, .weight = 1},
    {.word = "hait", .forms = "", .category = "test", .sign = 1, .weight = 1},
    {.word = "Zaps", .forms = "opposed", .category = "test", .sign = -1, .weight = 1},
};

static const struct entente_document plain;
static const struct entente_document extended = {.words = own_words,
                                                 .word_count = sizeof own_words / sizeof *own_words};

static void expect(const entente_document *document, const char *word, const char *headword, bool exact) {
    struct ent_vocabulary vocabulary;
    bool found_exact = !exact;
    assert_true(ent_vocabulary_init(&vocabulary, document));
    const struct entente_word *found = ent_vocabulary_find(&vocabulary, word, &found_exact);
    if (headword == NULL && found != NULL) fail_msg("%s is read as %s", word, found->word);
    if (headword != NULL) {
        assert_non_null(found);
        assert_string_equal(found != NULL ? found->word : "", headword);
        if (found_exact != exact) fail_msg("%s is%s exact", word, exact ? " not" : "");
    }
    ent_vocabulary_clear(&vocabulary);
}

TEST(test_built_in_words_and_forms) {
    expect(&plain, "supports", "supports", true);
    expect(&plain, "supported", "supports", true);
    expect(&plain, "opposes", "opposes", true);
    expect(&plain, "defenestrates", NULL, false);
    expect(&plain, "", NULL, false);
    expect(&plain, "|", NULL, false);
    expect(&plain, "supports|support", NULL, false);
}

TEST(test_loose_spellings) {
    expect(&plain, "Supports", "supports", false);
    expect(&plain, "SUPPORTED ", "supports", false);
    expect(&plain, "works-with", "works with", false);
    expect(&plain, "WORKS_WITH", "works with", false);
    expect(&plain, "works  with", "works with", false);
    expect(&plain, "-works--with_", "works with", false);
    expect(&plain, "workswith", NULL, false);
    expect(&plain, "\xEF\xBD\x93upports", "supports", false); /* full-width s */
    expect(&plain, "D\xC4\xB0SPUTES", "disputes", false);
}

TEST(test_a_documents_own_words) {
    expect(&extended, "pings", "pings", true);
    expect(&extended, "pinged", "pings", true);
    expect(&extended, "ping-pongs", "pings", true);
    expect(&extended, "ping pongs", "pings", false);
    expect(&extended, "Zaps", "Zaps", true);
    expect(&extended, "zaps", "Zaps", false);
    expect(&plain, "pings", NULL, false);
}

TEST(test_own_words_come_first) {
    struct ent_vocabulary vocabulary;
    bool exact = false;
    assert_true(ent_vocabulary_init(&vocabulary, &extended));
    assert_ptr_equal(ent_vocabulary_find(&vocabulary, "supports", &exact), &own_words[1]);
    assert_true(exact);
    assert_ptr_equal(ent_vocabulary_find(&vocabulary, "supported", &exact),
                     &own_words[1]); /* its inflection */
    assert_true(exact);
    assert_ptr_equal(ent_vocabulary_find(&vocabulary, "Supported", &exact), &own_words[1]);
    assert_false(exact);
    assert_ptr_equal(ent_vocabulary_find(&vocabulary, "opposed", &exact), &own_words[4]); /* only that form */
    assert_string_equal(ent_vocabulary_find(&vocabulary, "opposes", &exact)->word, "opposes");
    ent_vocabulary_clear(&vocabulary);
}

TEST(test_words_that_differ_by_a_mark_only) {
    expect(&extended, "ha\xC3\xAFt", "ha\xC3\xAFt", true);
    expect(&extended, "hait", "hait", true);
    expect(&extended, "HAIT", "hait", false);
}

static void expect_hint(const entente_document *document, const char *word, const char *expected) {
    struct ent_vocabulary vocabulary;
    char hint[160] = "x";
    assert_true(ent_vocabulary_init(&vocabulary, document));
    assert_ptr_equal(ent_vocabulary_hint(&vocabulary, word, hint, sizeof hint), hint);
    assert_string_equal(hint, expected);
    ent_vocabulary_clear(&vocabulary);
}

TEST(test_hints) {
    expect_hint(&plain, "suports", "did you mean \"supports\", which is positive?");
    expect_hint(&plain, "Suported", "did you mean \"supported\", which is positive?");
    expect_hint(&plain, "works_wiht", "did you mean \"works with\", which is positive?");
    expect_hint(&plain, "xyzzyxyzzyxyzzy", "");
    expect_hint(&extended, "pingedd", "did you mean \"pinged\", which is positive?");
    expect_hint(&plain, "", "");
    /* Words of their own, not slips of another. */
    expect_hint(&plain, "imposes", "");
    expect_hint(&plain, "courts", "");
    expect_hint(&plain, "drills", "");
}

TEST(test_the_list_of_words) {
    size_t count = entente_word_count();
    assert_true(count >= 120);
    assert_null(entente_word_at(count));
    for (size_t i = 0; i < count; i++) {
        const struct entente_word *word = entente_word_at(i);
        if (i > 0 && strcmp(entente_word_at(i - 1)->word, word->word) >= 0)
            fail_msg("%s is out of order", word->word);
        assert_in_range(word->sign + 1, 0, 2);
        if (!(word->weight > 0 && word->weight <= 10)) fail_msg("%s weighs too little or much", word->word);
        assert_string_not_equal(word->category, "");
        assert_int_equal(strspn(word->category, "abcdefghijklmnopqrstuvwxyz-"), strlen(word->category));
    }
}

static void claim(struct ent_index *taken, const char *form, size_t length) {
    struct ent_buffer given = {0}, key = {0};
    ent_buffer_add_bytes(&given, form, length);
    assert_true(ent_name_key(given.data, true, &key));
    for (size_t i = 0; i < key.length; i++) {
        if (key.data[i] == '-') key.data[i] = ' ';
    }
    if (ent_index_find(taken, key.data) != SIZE_MAX) fail_msg("\"%s\" stands twice", key.data);
    assert_int_not_equal(length, 0);
    assert_true(ent_index_add(taken, key.data, 0));
    ent_buffer_clear(&given);
    ent_buffer_clear(&key);
}

TEST(test_no_form_stands_twice) {
    struct ent_index taken = {0};
    for (size_t i = 0; i < entente_word_count(); i++) {
        const struct entente_word *word = entente_word_at(i);
        claim(&taken, word->word, strlen(word->word));
        for (const char *form = word->forms; *form != '\0';) {
            size_t length = strcspn(form, "|");
            claim(&taken, form, length);
            form += length + (form[length] == '|');
        }
    }
    ent_index_clear(&taken);
}

TEST(test_signs) {
    static const struct {
        const char *text;
        int sign;
    } signs[] = {{"-1", -1}, {"-", -1}, {"negative", -1}, {"Negative", -1}, {"0", 0},       {"neutral", 0},
                 {"1", 1},   {"+1", 1}, {"+", 1},         {"positive", 1},  {"POSITIVE", 1}};
    static const char *const bad[] = {"",   "2",   "-2", "+-",   "0.5",         "01",
                                      "--", "neg", " 1", "plus", "\xE2\x88\x92"};
    int sign;
    for (size_t i = 0; i < sizeof signs / sizeof *signs; i++) {
        sign = 7;
        assert_true(ent_sign_parse(signs[i].text, &sign));
        assert_int_equal(sign, signs[i].sign);
    }
    sign = 7;
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) assert_false(ent_sign_parse(bad[i], &sign));
    assert_int_equal(sign, 7);
}

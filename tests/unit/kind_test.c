/* SPDX-License-Identifier: MIT */
#include "support/test.h"

#include <entente/document.h>

TEST(test_every_kind_has_a_name_that_finds_it) {
    static const char *const names[] = {"state", "government", "organisation", "person", "media",
                                        "group", "issue",      "event",        "other"};
    assert_int_equal(sizeof names / sizeof *names, ENTENTE_KIND_COUNT);
    for (int i = 0; i < ENTENTE_KIND_COUNT; i++) {
        enum entente_kind kind = ENTENTE_KIND_COUNT;
        assert_string_equal(entente_kind_name((enum entente_kind)i), names[i]);
        assert_true(entente_kind_find(names[i], &kind));
        assert_int_equal(kind, i);
    }
}

TEST(test_other_words_for_kinds) {
    static const struct {
        const char *word;
        enum entente_kind kind;
    } words[] = {{"country", ENTENTE_STATE},
                 {"organization", ENTENTE_ORGANISATION},
                 {"ministry", ENTENTE_GOVERNMENT},
                 {"agency", ENTENTE_GOVERNMENT},
                 {"topic", ENTENTE_ISSUE}};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        enum entente_kind kind = ENTENTE_KIND_COUNT;
        assert_true(entente_kind_find(words[i].word, &kind));
        assert_int_equal(kind, words[i].kind);
    }
}

TEST(test_unknown_kinds) {
    enum entente_kind kind = ENTENTE_EVENT;
    assert_false(entente_kind_find("", &kind));
    assert_false(entente_kind_find("State", &kind));
    assert_false(entente_kind_find("states", &kind));
    assert_int_equal(kind, ENTENTE_EVENT);
    assert_null(entente_kind_name(ENTENTE_KIND_COUNT));
    assert_null(entente_kind_name((enum entente_kind) - 1));
}

/* SPDX-License-Identifier: MIT */
#include "support/loaded.h"
#include <entente/likeness.h>

/* "name = same_as (reason)", one a line. */
static void expect(const char *text, const char *expected) {
    struct heard heard;
    struct entente_likeness likeness;
    char got[2048] = "";
    entente_document *document = load_as("a.txt", text, &heard);
    assert_int_equal(entente_likeness_find(document, &likeness, NULL), ENTENTE_OK);
    for (size_t i = 0; i < likeness.count; i++) {
        const struct entente_likeness_pair *pair = &likeness.pairs[i];
        size_t length = strlen(got);
        snprintf(got + length, sizeof got - length, "%s = %s (%s)\n",
                 entente_document_actor(document, pair->name)->name,
                 entente_document_actor(document, pair->same_as)->name,
                 entente_likeness_reason_name(pair->reason));
    }
    assert_string_equal(got, expected);
    entente_likeness_clear(&likeness);
    entente_document_free(document);
}

TEST(test_names_that_are_likely_one) {
    expect("Kim Jong-un -> meets -> Kim Jong Un\n", "Kim Jong-un = Kim Jong Un (punctuation)\n");
    expect("US -> meets -> U.S.\n", "US = U.S. (punctuation)\n");
    expect("talks -> includes -> the talks\n", "talks = the talks (punctuation)\n");
    expect("Russia's -> meets -> Russia\n", "Russia's = Russia (punctuation)\n");
    expect("Trump, Donald -> meets -> Donald Trump\n", "Trump, Donald = Donald Trump (order)\n");
    expect("Foreign Ministry of Russia -> meets -> Russian Foreign Ministry\n",
           "Russian Foreign Ministry = Foreign Ministry of Russia (order)\n");
    expect("EU -> meets -> European Union\n", "EU = European Union (initials)\n");
    expect("Lavrov -> meets -> Sergei Lavrov\n", "Lavrov = Sergei Lavrov (part)\n");
    expect("Mr. Lavrov -> meets -> Sergei Lavrov\n", "Mr. Lavrov = Sergei Lavrov (part)\n");
    expect("United States -> meets -> The United States of America\n",
           "United States = The United States of America (part)\n");
    expect("Zelensky -> meets -> Zelenskyy\n", "Zelensky = Zelenskyy (spelling)\n");
}

TEST(test_names_that_are_two) {
    expect("South Korea -> meets -> North Korea\n", "");
    expect("Iran -> meets -> Iraq\n", "");
    expect("Niger -> meets -> Nigeria\n", "");
    expect("G7 -> meets -> G20\n", "");
    expect("Mali -> meets -> Malawi\n", "");
    expect("Korea -> meets -> South Korea\n", "");
    expect("Russia -> meets -> Foreign Ministry of Russia\n", "");
    expect("Austria -> meets -> Australia\n", "");
    expect("Congo -> meets -> DR Congo\n", "");
    expect("Guinea -> meets -> Equatorial Guinea\n", "");
    expect("Samoa -> meets -> American Samoa\n", "");
}

TEST(test_the_better_known_name_stays) {
    expect("US -> meets -> B\nUS -> meets -> C\nUnited States -> meets -> D\n",
           "United States = US (initials)\n");
}

/* Enough names that their list has grown while they were gathered. */
TEST(test_names_are_many) {
    char text[8192] = "Trump, Donald -> meets -> Donald Trump\n";
    for (int i = 0; i < 200; i++) {
        size_t length = strlen(text);
        snprintf(text + length, sizeof text - length, "q%03dx -> meets -> z%03dy\n", i, i);
    }
    expect(text, "Trump, Donald = Donald Trump (order)\n");
}

TEST(test_kinds_keep_apart) {
    struct heard heard;
    struct entente_likeness likeness;
    entente_document *document = load("{\"actors\":[{\"id\":\"EU\",\"kind\":\"issue\"},{\"id\":\"European "
                                      "Union\",\"kind\":\"organisation\"}],\"relations\":[]}",
                                      &heard);
    assert_int_equal(entente_likeness_find(document, &likeness, NULL), ENTENTE_OK);
    assert_int_equal(likeness.count, 0);
    entente_likeness_clear(&likeness);
    entente_document_free(document);
    document = load("{\"actors\":[{\"id\":\"talks\",\"kind\":\"event\"},{\"id\":\"Six Party talks\","
                    "\"kind\":\"event\"}],\"relations\":[]}",
                    &heard);
    assert_int_equal(entente_likeness_find(document, &likeness, NULL), ENTENTE_OK);
    assert_int_equal(likeness.count, 0); /* no surnames */
    entente_likeness_clear(&likeness);
    entente_document_free(document);
}

/* So many names that the list of them moves while it grows. */
TEST(test_many_names) {
    static char text[200000];
    size_t length = 0;
    for (int i = 0; i < 2000; i++)
        length +=
            (size_t)snprintf(text + length, sizeof text - length, "Group %c%c%c -> meets -> Kim Jong-un\n",
                             'a' + i % 26, 'a' + i / 26 % 26, 'a' + i / 676);
    snprintf(text + length, sizeof text - length, "Kim Jong Un -> meets -> Group aaa\n");
    expect(text, "Kim Jong Un = Kim Jong-un (punctuation)\n");
}

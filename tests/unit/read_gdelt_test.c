/* SPDX-License-Identifier: MIT */
#include "support/events.h"

/* Ten columns of an actor: code, name, country, group, ethnic group, two religions, three types. */
#define USA_GOVERNMENT "USAGOV\tPRESIDENT\tUSA\t\t\t\t\tGOV\t\t"
#define KENYA          "KEN\tKENYA\tKEN\t\t\t\t\t\t\t"
#define NOBODY         "\t\t\t\t\t\t\t\t\t"
#define NATIONS        "IGOUNO\tUNITED NATIONS\t\tUNO\t\t\t\tIGO\t\t"
#define UNKNOWN        "XYZ\tLAKE PEOPLE\t\t\t\t\t\t\t\t"

#define PLACE1 "1\tKenya\tKE\tKE\t1\t38\tKE\t"
#define PLACE2 "1\tKenya\tKE\tKE\t\t1\t38\tKE\t"
#define EVENT(id, source, target, code, value)                                                               \
    id "\t20150301\t201503\t2015\t2015.1644\t" source "\t" target "\t1\t" code "\t" code "\t" code           \
       "\t1\t" value "\t4\t1\t4\t2.5\t"
#define ROW57(id, source, target, code, value)                                                               \
    EVENT(id, source, target, code, value) PLACE1 PLACE1 PLACE1 "20150301\n"
#define ROW58(id, source, target, code, value)                                                               \
    EVENT(id, source, target, code, value)                                                                   \
    PLACE1 PLACE1 PLACE1 "20150301\thttps://www.news.example/a?b\n"
#define ROW61(id, source, target, code, value)                                                               \
    EVENT(id, source, target, code, value)                                                                   \
    PLACE2 PLACE2 PLACE2 "20150301120000\thttps://www.news.example/a?b\n"

static const char visit[] = "Government (United States)|makes a visit to|Kenya +1 1.9 2015-03-01\n"
                            "Government (United States) (government) of United States (state)\n";

TEST(test_all_three_widths) {
    expect_told("20150301.export.CSV", ROW58("7", USA_GOVERNMENT, KENYA, "042", "1.9"), NULL, visit, "");
    expect_told("200503.csv", ROW57("7", USA_GOVERNMENT, KENYA, "042", "1.9"), NULL, visit, "");
    expect_told("20150301120000.export.CSV", ROW61("7", USA_GOVERNMENT, KENYA, "042", "1.9"), NULL, visit,
                "");
    static const char *const formats[] = {"gdelt1", "gdelt2"};
    static const char *const texts[] = {ROW58("7", USA_GOVERNMENT, KENYA, "042", "1.9"),
                                        ROW61("7", USA_GOVERNMENT, KENYA, "042", "1.9")};
    for (size_t i = 0; i < 2; i++) {
        const struct entente_read_options options = {.format = formats[i]};
        struct told told;
        read_told(&told, "a", texts[i], &options);
        assert_string_equal(told.text, visit);
        assert_string_equal(told.scale, "Goldstein scale as in GDELT");
    }
}

TEST(test_other_widths_are_refused) {
    static const char said[] =
        "59 columns: GDELT 1.0 has 58 (57 before April 2013), GDELT 2.0 has 61; is it the file as it was "
        "published? another table is read with --input-format csv\n";
    struct told told;
    char expected[300];
    read_told(&told, "a.csv",
              EVENT("7", USA_GOVERNMENT, KENYA, "042", "1.9") PLACE1 PLACE1 PLACE1 "1\t2\t3\n", NULL);
    snprintf(expected, sizeof expected, "error layout 1:1  %s", said);
    assert_string_equal(told.heard.text, expected);
    expect_told(
        "a.csv", ROW58("7", USA_GOVERNMENT, KENYA, "042", "1.9") ROW57("8", KENYA, NATIONS, "042", "1.9"),
        NULL, "",
        "error bad-rows 2:1  1 row cannot be read: expected 58 cells, got 57; --max-bad 1 leaves it out\n");
}

/* Five cells of one date in four forms make it an event; a table of numbers and tabs is none. */
TEST(test_other_tables_are_not_taken) {
    expect_told(
        "a.tsv", "1\tsupports\t2\n3\topposes\t4\n", NULL, "1|supports|2 +1 1 \n3|opposes|4 -1 1 \n",
        "note no-header 1:1  the first row names no column: it is read as a relation; if it does: --columns \"source=1,relation=supports,target=2\"\n");
}

TEST(test_codes_stand_for_actors) {
    expect_told("a.csv", ROW58("1", NATIONS, KENYA, "022", "3.2") ROW58("2", UNKNOWN, NATIONS, "036", "4.0"),
                NULL,
                "LAKE PEOPLE|expresses intent to meet|United Nations +1 4 2015-03-01\n"
                "United Nations|appeals for diplomatic cooperation to|Kenya +1 3.2 2015-03-01\n",
                "");
    expect_told(
        "a.csv",
        ROW58("1", "KENCOPMED\tX\tKEN\t\t\t\t\tCOP\tMED\t", "AFGTALINS\tTALIBAN\tAFG\tTAL\t\t\t\tINS\t\t",
              "190", "-10.0"),
        NULL,
        "Police, Media (Kenya)|uses military force against|Insurgents (Taliban) -1 10 2015-03-01\n"
        "Insurgents (Taliban) (group) of Afghanistan (state)\nPolice, Media (Kenya) (government) of Kenya "
        "(state)\n",
        "");
}

TEST(test_empty_actors_are_skipped_and_counted) {
    expect_told(
        "a.csv", ROW58("7", USA_GOVERNMENT, KENYA, "042", "1.9") ROW58("8", NOBODY, KENYA, "042", "1.9"),
        NULL, visit,
        "note without-actor 2:1  1 event lacks one of the two actors, here the first: it is left out; \n");
}

TEST(test_addresses_are_evidence_of_their_host) {
    struct heard heard;
    entente_document *d = load_as("a.csv", ROW58("7", USA_GOVERNMENT, KENYA, "042", "1.9"), &heard);
    const struct entente_relation *r = entente_document_relation(d, 0);
    assert_string_equal(r->id, "7");
    assert_int_equal(r->evidence_count, 1);
    assert_string_equal(r->evidence[0].url, "https://www.news.example/a?b");
    assert_string_equal(entente_document_source(d, r->evidence[0].source)->id, "news.example");
    entente_document_free(d);
}

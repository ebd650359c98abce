/* SPDX-License-Identifier: MIT */
#include "support/events.h"

#define HEAD                                                                                                 \
    "Event ID\tEvent Date\tSource Name\tSource Sectors\tSource Country\tEvent Text\tCAMEO Code\tIntensity\t" \
    "Target Name\tTarget Sectors\tTarget Country\tStory ID\tSentence Number\tPublisher\tCity\tDistrict\t"    \
    "Province\tCountry\tLatitude\tLongitude\n"
#define ROW(id, date, source, country, code, value, target, target_country)                                  \
    id "\t" date "\t" source "\tNULL\t" country "\ttext\t" code "\t" value "\t" target                       \
       "\tNULL\t" target_country "\t9\t2\tWire\tX\t\tY\t" country "\t1.0\t2.0\n"
#define NORLAND_CONSULTS ROW("1", "2017-01-04", "Norland", "Norland", "040", "1.0", "Sudmark", "Sudmark")

static const char consults[] = "Norland|consults|Sudmark +1 1 2017-01-04\n";

TEST(test_roles_belong_to_their_country) {
    expect_told(
        "a.tsv",
        HEAD ROW("1", "2017-01-04", "Police (Norland)", "Norland", "173", "-5.0", "Mary Roe", "Sudmark"),
        NULL,
        "Police (Norland)|arrests or detains|Mary Roe -1 5 2017-01-04\n"
        "Mary Roe (other) of Sudmark (state)\nPolice (Norland) (government) of Norland (state)\n",
        "");
    expect_told(
        "a.tsv",
        HEAD ROW("1", "2017-01-04", "Citizen (Lake Rebels)", "Norland", "040", "1.0", "Lake Rebels",
                 "Norland"),
        NULL,
        "Citizen (Lake Rebels)|consults|Lake Rebels +1 1 2017-01-04\n"
        "Citizen (Lake Rebels) (group) of Lake Rebels (other)\nLake Rebels (other) of Norland (state)\n",
        "");
}

TEST(test_an_event_id_on_two_dates_is_one_event) {
    expect_told(
        "a.tsv",
        HEAD ROW("2", "2017-01-06", "Norland", "Norland", "040", "1.0", "Sudmark", "Sudmark")
            ROW("2", "2017-01-05", "Norland", "Norland", "040", "1.0", "Sudmark", "Sudmark"),
        NULL, "Norland|consults|Sudmark +1 1 2017-01-06\n",
        "warning event-twice 3:0  1 row tells an event again under its id, here the first: the latest date "
        "of each is kept; \n");
    expect_told(
        "a.tsv",
        HEAD ROW("2", "2017-01-05", "Norland", "Norland", "040", "1.0", "Sudmark", "Sudmark")
            ROW("2", "2017-01-05", "Sudmark", "Sudmark", "040", "1.0", "Norland", "Norland"),
        NULL, "Norland|consults|Sudmark +1 1 2017-01-05\nSudmark|consults|Norland +1 1 2017-01-05\n",
        "note shared-id 3:0  1 event has the id of another event, here the first: they get one of their "
        "own; \n");
}

TEST(test_an_unknown_code_counts_as_its_root) {
    expect_told(
        "a.tsv", HEAD ROW("1", "2017-01-04", "Norland", "Norland", "13y", "-6", "Sudmark", "Sudmark"), NULL,
        "Norland|threatens|Sudmark -1 6 2017-01-04\n",
        "warning unknown-code 2:40  1 event has a code that CAMEO has not, here the first: \"13y\" counts as "
        "\"13\", the nearest above it; \n");
}

TEST(test_statements_of_the_value_0_make_no_tie) {
    expect_told(
        "a.tsv", HEAD ROW("1", "2017-01-04", "Norland", "Norland", "010", "0.0", "Sudmark", "Sudmark"), NULL,
        "Norland|makes a statement on|Sudmark +0 0 2017-01-04\n",
        "note weightless 2:0  1 event has the value 0, here the first: it makes no tie; --scale FILE gives "
        "them another\n");
}

TEST(test_scales_have_names) {
    static const char text[] =
        HEAD ROW("1", "2017-01-04", "Norland", "Norland", "016", "-4.0", "Sudmark", "Sudmark");
    static const struct {
        const char *name, *weight, *told;
    } scales[] = {{"goldstein-icews", "5", "Goldstein scale as in ICEWS"},
                  {"goldstein-gdelt", "2", "Goldstein scale as in GDELT"},
                  {"own", "4", "values that the events have themselves"}};
    for (size_t i = 0; i < sizeof scales / sizeof *scales; i++) {
        const struct entente_read_options options = {.scale = scales[i].name};
        struct told told;
        char expected[200];
        read_told(&told, "a.tsv", text, &options);
        snprintf(expected, sizeof expected,
                 "Norland|denies responsibility towards|Sudmark +0 %s 2017-01-04\n", scales[i].weight);
        assert_string_equal(told.text, expected);
        assert_string_equal(told.scale, scales[i].told);
        assert_string_equal(told.heard.text, "");
    }
    const struct entente_read_options other = {.scale = "plover"}, none = {.scale = "goldstein"};
    expect_told("a.tsv", text, &other, "",
                "error other-scale 0:0  the scale \"plover\" has no values for the events of ICEWS; choose "
                "goldstein-icews, goldstein-gdelt, own or a file\n");
    expect_told(
        "a.tsv", text, &none, "",
        "error unknown-scale 0:0  no scale \"goldstein\"; choose goldstein-icews, goldstein-gdelt, plover, "
        "own or a file such as scale.csv\n");
}

TEST(test_a_value_that_the_scale_has_otherwise_is_told) {
    expect_told(
        "a.tsv", HEAD ROW("1", "2017-01-04", "Norland", "Norland", "164", "-7.0", "Sudmark", "Sudmark"), NULL,
        "Norland|halts negotiations with|Sudmark -1 6.5 2017-01-04\n",
        "note other-value 2:44  1 event has another value than the scale, here the first: -7.0, by the scale "
        "-6.5; --scale own takes them\n");
}

TEST(test_bad_rows_are_counted_and_the_first_is_told) {
    static const char text[] =
        HEAD NORLAND_CONSULTS ROW("2", "2017-02-30", "Norland", "Norland", "040", "1", "A", "A")
            ROW("3", "2017-01-04", "Norland", "Norland", "77", "1", "A", "A") "4\t2017-01-04\n";
    const struct entente_read_options three = {.max_bad = 3}, two = {.max_bad = 2},
                                      partial = {.partial = true};
    expect_told(
        "a.tsv", text, NULL, "",
        "error bad-rows 3:3  3 rows cannot be read, here the first: \"2017-02-30\" is no day; --max-bad 3 "
        "leaves them out\n");
    expect_told(
        "a.tsv", text, &two, "",
        "error bad-rows 3:3  3 rows cannot be read, here the first: \"2017-02-30\" is no day; --max-bad 3 "
        "leaves them out\n");
    static const char said[] =
        "warning bad-rows 3:3  3 rows cannot be read and are left out, here the first: "
        "\"2017-02-30\" is no day; \n";
    expect_told("a.tsv", text, &three, consults, said);
    expect_told("a.tsv", text, &partial, consults, said);
}

TEST(test_empty_actors_are_skipped_and_counted) {
    expect_told(
        "a.tsv",
        HEAD NORLAND_CONSULTS ROW("2", "2017-01-05", "Norland", "Norland", "040", "1.0", "", "")
            ROW("3", "2017-01-05", "NULL", "NULL", "040", "1.0", "Norland", "Norland"),
        NULL, consults,
        "note without-actor 3:1  2 events lack one of the two actors, here the first: they are left out; \n");
}

TEST(test_columns_are_exact) {
    struct told told;
    read_told(&told, "a.tsv", "Event ID\tSource Name\tCAMEO Code\tTarget Name\n1\ta\t040\tb\n", NULL);
    assert_string_equal(
        told.heard.text,
        "error layout 1:1  4 columns: ICEWS has 20 below a row of names; its subsets 4 without one: "
        "source, event text, target, date; \"Event Date\" is missing; is it the file as it was "
        "published? another table is read with --input-format csv\n");
    expect_told("a.tsv", "source\trelation\ttarget\nNorland\tsupports\tSudmark\n", NULL,
                "Norland|supports|Sudmark +1 1 \n", "");
    const struct entente_read_options chosen = {
        .columns = "source=Source Name,relation=Event Text,target=Target Name"};
    read_told(&told, "a.tsv", HEAD NORLAND_CONSULTS, &chosen);
    assert_string_equal(told.text, "Norland|text|Sudmark +0 1 2017-01-04\n");
}

/* -- four columns ---------------------------------------------------------------------------------------- */

TEST(test_subsets_of_four_columns) {
    expect_told("train.txt",
                "Police (Kenya)\tCriticize or denounce\tCitizen (Kenya)\t2014-03-06\n"
                "Kenya\tMake a visit\tTanzania\t2014-03-07\n",
                NULL,
                "Kenya|makes a visit to|Tanzania +1 1.9 2014-03-07\n"
                "Police (Kenya)|criticizes or denounces|Citizen (Kenya) -1 2 2014-03-06\n"
                "Citizen (Kenya) (group) of Kenya (state)\nPolice (Kenya) (government) of Kenya (state)\n",
                "");
    expect_told("a.txt", "Clergy (Holy See (Vatican City State))\tConsult\tKenya\t2014-05-05\n", NULL,
                "Clergy (Holy See (Vatican City State))|consults|Kenya +1 1 2014-05-05\n"
                "Clergy (Holy See (Vatican City State)) (group) of Holy See (Vatican City State) (state)\n",
                "");
    expect_told(
        "a.txt", "Kenya\tConsult\tTanzania\t2014-05-05\nKenya\tDance\tTanzania\t2014-05-06\n", NULL, "",
        "error bad-rows 2:7  1 row cannot be read: \"Dance\" is no event of ICEWS; --max-bad 1 leaves it "
        "out\n");
}

/* SPDX-License-Identifier: MIT */
#include "read/date_form.h"
#include "support/loaded.h"

static void expect_form(const char *given, enum ent_date_order order, const char *expected) {
    const struct ent_date_form form = ent_date_form_read(given, order);
    char text[80] = "";
    if (form.reading == ENT_DATE_READ) snprintf(text, sizeof text, "%s", form.text);
    if (form.reading == ENT_DATE_EITHER) snprintf(text, sizeof text, "%s or %s", form.text, form.other);
    if (strcmp(text, expected) != 0) fail_msg("\"%s\" is \"%s\", not \"%s\"", given, text, expected);
}

TEST(what_has_one_reading_is_read) {
    static const char *const days[] = {
        "2018-02-25 03:44:34",
        "2018-02-25 03:44:34.5 +0100",
        "2018/02/25",
        "2018.02.25",
        "20180225",
        "20180225034434",
        "20180225T034434Z",
        "2018-2-25",
        "25 Feb 2018",
        "25 February 2018",
        "February 25, 2018",
        "Feb 25th, 2018",
        "25-Feb-2018",
        "25. Februar 2018",
        "25 f\xC3\xA9vrier 2018",
        "25 de febrero de 2018",
        "2018 Feb 25",
        "25.02.2018",
        "25.2.2018",
        "25/02/2018",
        "02/25/2018",
        "25-02-2018",
        "Sun, 25 Feb 2018 03:44:34 GMT",
        "Sun Feb 25 2018 03:44:34 GMT+0000 (UTC)",
        " 25/2/2018 3:44 PM",
    };
    for (size_t i = 0; i < sizeof days / sizeof *days; i++)
        expect_form(days[i], ENT_ORDER_UNKNOWN, "2018-02-25");
    expect_form("Feb 2018", ENT_ORDER_UNKNOWN, "2018-02");
    expect_form("M\xC3\xA4rz 2018", ENT_ORDER_UNKNOWN, "2018-03");
    expect_form("2018/02", ENT_ORDER_UNKNOWN, "2018-02");
    expect_form("02/2018", ENT_ORDER_UNKNOWN, "2018-02");
    expect_form("03/03/2018", ENT_ORDER_UNKNOWN, "2018-03-03");
    expect_form("03.04.2018", ENT_ORDER_UNKNOWN, "2018-04-03");
}

TEST(quarters_and_weeks_are_periods) {
    expect_form("1519530274", ENT_ORDER_UNKNOWN, "2018-02-25");
    expect_form("1289241911.72836", ENT_ORDER_UNKNOWN, "2010-11-08");
    expect_form("1519530274123", ENT_ORDER_UNKNOWN, "2018-02-25");
    expect_form("2018-Q1", ENT_ORDER_UNKNOWN, "2018-01/2018-03");
    expect_form("Q4 2018", ENT_ORDER_UNKNOWN, "2018-10/2018-12");
    expect_form("2018-W08", ENT_ORDER_UNKNOWN, "2018-02-19/2018-02-25");
    expect_form("2020W01", ENT_ORDER_UNKNOWN, "2019-12-30/2020-01-05");
    expect_form("2018-Q5", ENT_ORDER_UNKNOWN, "");
    expect_form("2018-W54", ENT_ORDER_UNKNOWN, "");
}

TEST(usual_and_strange_dates_are_left) {
    static const char *const left[] = {
        "2018-03/..",
        "2018-03/",
        "../2018-03",
        "/2018-03",
        "2018-03 -",
        "2018--03",
        "2018-03/2019-..",
        "",
        "2018",
        "2018-02",
        "2018-02-25",
        "2018-02-25T03:44:34Z",
        "2018-02/2018-03",
        "2018/2019",
        "../2018",
        "25.02.18",
        "25/02/18",
        "2018-13",
        "2018/02/30",
        "31/02/2018",
        "soon",
        "151953027",
        "Feb 30, 2018",
        "2018-02-25 99:99",
        "25 Foo 2018",
        "13/13/2018",
        "1 2 3 4 5 6",
        "9999999999999999999999",
        "2018-02-25/2018-02-26",
        "12:30",
        "Q1",
        "W08",
    };
    for (size_t i = 0; i < sizeof left / sizeof *left; i++) expect_form(left[i], ENT_ORDER_UNKNOWN, "");
}

TEST(what_has_two_readings_hangs_on_the_order) {
    expect_form("03/04/2018", ENT_ORDER_UNKNOWN, "2018-04-03 or 2018-03-04");
    expect_form("03/04/2018", ENT_ORDER_DAY_FIRST, "2018-04-03");
    expect_form("03/04/2018", ENT_ORDER_MONTH_FIRST, "2018-03-04");
    expect_form("25/02/2018", ENT_ORDER_MONTH_FIRST, "2018-02-25");
    assert_int_equal(ent_date_order_named(NULL), ENT_ORDER_UNKNOWN);
    assert_int_equal(ent_date_order_named("MDY"), ENT_ORDER_MONTH_FIRST);
    assert_int_equal(ent_date_order_named("dmy"), ENT_ORDER_DAY_FIRST);
}

TEST(other_dates_settle_the_order) {
    struct ent_date_orders orders = {.day_first = false};
    ent_date_orders_look(&orders, NULL);
    ent_date_orders_look(&orders, "03/04/2018");
    ent_date_orders_look(&orders, "03/03/2018");
    ent_date_orders_look(&orders, "25.12.2018");
    assert_int_equal(ent_date_orders_settle(&orders), ENT_ORDER_UNKNOWN);
    ent_date_orders_look(&orders, "25/02/2018");
    assert_int_equal(ent_date_orders_settle(&orders), ENT_ORDER_DAY_FIRST);
    ent_date_orders_look(&orders, "02/25/2018");
    assert_int_equal(ent_date_orders_settle(&orders), ENT_ORDER_UNKNOWN);
}

#define HEAD "source,relation,target,date\n"

static const char *first_date(const char *text, struct heard *heard) {
    static char date[40];
    entente_document *document = load_as("t.csv", text, heard);
    snprintf(date, sizeof date, "%s", entente_document_relation(document, 0)->when.text);
    entente_document_free(document);
    return date;
}

TEST(documents_tell_the_forms_that_were_met) {
    struct heard heard;
    assert_string_equal(first_date(HEAD "A,supports,B,03/04/2018\nA,supports,C,25/02/2018\n", &heard),
                        "2018-04-03");
    assert_string_equal(
        heard.text, "note date-forms 0:0  2 dates in other forms are read: \"03/04/2018\" is 2018-04-03; \n");
    first_date(HEAD "A,supports,B,25/02/2018\nA,supports,C,02/25/2018\n", &heard);
    assert_heard(&heard, "warning date-orders 0:0  of some dates the day comes first, of others the month");
    refuse_as("t.csv", HEAD "A,supports,B,03/04/2018\n", strlen(HEAD) + 24, &heard);
    assert_heard(&heard, "error two-readings 2:14  \"03/04/2018\" may be 2018-04-03 or 2018-03-04; say with "
                         "--date-format whether it is dmy or mdy");
}

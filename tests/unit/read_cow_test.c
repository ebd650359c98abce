/* SPDX-License-Identifier: MIT */
#include "support/events.h"

/* -- alliances ------------------------------------------------------------------------------------------- */

#define ALLIANCE                                                                                             \
    "version4id,ccode1,state_name1,ccode2,state_name2,dyad_st_day,dyad_st_month,dyad_st_year,dyad_end_day,"  \
    "dyad_end_month,dyad_end_year,left_censor,right_censor,defense,neutrality,nonaggression,entente,"        \
    "asymmetric,"

TEST(test_alliances_by_dyad) {
    expect_told("a.csv", ALLIANCE "version\n1,900,Norland,901,Sudmark,1,1,1816,9,6,1866,0,0,1,0,1,0,0,4.1\n",
                NULL, "Norland|has a defence pact with|Sudmark +1 1 1816-01-01/1866-06-09\n", "");
    struct heard heard;
    entente_document *d = load_as(
        "a.csv", ALLIANCE "version\n2,900,Norland,902,Westmark,15,3,1904,,,,1,1,0,0,0,1,0,4.1\n", &heard);
    const struct entente_relation *r = entente_document_relation(d, 0);
    assert_string_equal(r->word, "has an entente with");
    assert_string_equal(r->when.text, "1904-03-15/2012-12-31");
    assert_string_equal(r->note, "in force when the data ends; may have begun earlier");
    assert_false(entente_document_directed(d));
    entente_document_free(d);
}

TEST(test_alliances_by_year) {
    expect_told("a.csv",
                ALLIANCE "year,version\n4,901,Sudmark,903,Eastmark,1,2,1922,1,2,1932,0,0,0,0,1,1,0,1922,4.1\n"
                         "4,901,Sudmark,903,Eastmark,1,2,1922,1,2,1932,0,0,0,0,1,1,0,1923,4.1\n",
                NULL,
                "Sudmark|has a non-aggression pact with|Eastmark +1 1 1922\n"
                "Sudmark|has a non-aggression pact with|Eastmark +1 1 1923\n",
                "");
}

TEST(test_alliances_that_are_none) {
    expect_told(
        "a.csv", ALLIANCE "version\n1,900,Norland,901,Sudmark,1,1,1816,9,6,1866,0,0,0,0,0,0,0,4.1\n", NULL,
        "",
        "error bad-rows 2:49  1 row cannot be read: it promises nothing: all four kinds are 0; --max-bad 1 "
        "leaves it out\n");
    expect_told(
        "a.csv", ALLIANCE "version\n1,900,Norland,901,Sudmark,31,2,1816,9,6,1866,0,0,1,0,0,0,0,4.1\n", NULL,
        "",
        "error bad-rows 2:32  1 row cannot be read: there is no day 1816-02-31; --max-bad 1 leaves it out\n");
}

/* -- disputes -------------------------------------------------------------------------------------------- */

#define MID                                                                                                  \
    "disno,dyindex,statea,namea,stateb,nameb,strtday,strtmnth,strtyr,year,endday,endmnth,endyear,outcome,"   \
    "fatlev,highact,hihost,recip\n"

TEST(test_disputes_weigh_their_hostility) {
    struct told told;
    read_told(&told, "a.csv",
              MID "2,1,900,NOR,901,SUD,-9,7,1902,1902,24,1,1903,6,0,7,3,0\n"
                  "2,1,900,NOR,901,SUD,-9,7,1902,1903,24,1,1903,6,0,7,5,0\n",
              NULL);
    assert_string_equal(told.text, "NOR|displays force against|SUD -1 3 1902-07/1902-12-31\n"
                                   "NOR|is at war with|SUD -1 5 1903-01-01/1903-01-24\n");
    assert_string_equal(told.heard.text, "");
    assert_string_equal(told.scale, "highest hostility level of the dispute, 1 to 5 (COW)");
    expect_told(
        "a.csv", MID "2,1,900,NOR,901,SUD,1,7,1902,1902,24,1,1903,6,0,7,-9,0\n", NULL, "",
        "error bad-rows 2:51  1 row cannot be read: the hostility level is from 1 to 5; --max-bad 1 leaves it "
        "out\n");
}

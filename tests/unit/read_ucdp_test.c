/* SPDX-License-Identifier: MIT */
#include "support/events.h"

#define GED                                                                                                  \
    "id,relid,year,active_year,code_status,type_of_violence,conflict_dset_id,conflict_new_id,conflict_name," \
    "dyad_dset_id,dyad_new_id,dyad_name,side_a_dset_id,side_a_new_id,side_a,side_b_dset_id,side_b_new_id,"   \
    "side_b,number_of_sources,source_article,source_office,source_date,source_headline,source_original,"     \
    "where_prec,where_coordinates,where_description,adm_1,adm_2,latitude,longitude,geom_wkt,priogrid_gid,"   \
    "country,country_id,region,event_clarity,date_prec,date_start,date_end,deaths_a,deaths_b,"               \
    "deaths_civilians,deaths_unknown,best,high,low,gwnoa,gwnob\n"
#define ROW(id, type, a, b, start, end, best)                                                                         \
    id ",N-1,2019,1,Clear," type ",1,1,Norland: Government,2,2,d,3,3," a ",4,4," b                                    \
       ",1,\"Wire, 3 May\",Wire,2019-05-03,\"Clash, again\",Wire,1,Harbour,h,N,,1.5,2.5,P,1,Norland,900,A,1,1," start \
       " 00:00:00.000," end " 00:00:00.000,0,0,0,0," best ",9,0,900,\n"

TEST(test_events_weigh_their_deaths) {
    struct told told;
    read_told(&told, "a.csv",
              GED ROW("1", "1", "Government of Norland", "Lake Rebels", "2019-05-03", "2019-05-05", "12")
                  ROW("2", "3", "Lake Rebels", "Civilians", "2019-07-01", "2019-07-01", "7"),
              NULL);
    assert_string_equal(told.text, "Government of Norland|fights|Lake Rebels -1 12 2019-05-03/2019-05-05\n"
                                   "Lake Rebels|uses violence against|Civilians -1 7 2019-07-01\n"
                                   "Government of Norland (government) of Norland (state)\n");
    assert_string_equal(told.heard.text, "");
    assert_string_equal(told.scale, "deaths, best estimate (UCDP)");
}

TEST(test_events_that_are_none) {
    expect_told(
        "a.csv", GED ROW("1", "4", "A", "B", "2019-05-03", "2019-05-05", "12"), NULL, "",
        "error bad-rows 2:20  1 row cannot be read: the type of violence is 1, 2 or 3; --max-bad 1 leaves it "
        "out\n");
}

#define DYADIC                                                                                               \
    "dyad_id,conflict_id,location,side_a,side_a_id,side_a_2nd,side_b,side_b_id,side_b_2nd,incompatibility,"  \
    "territory_name,year,intensity_level,type_of_conflict,start_date,start_prec,start_date2,start_prec2,"    \
    "gwno_a,gwno_a_2nd,gwno_b,gwno_b_2nd,gwno_loc,region,version"

TEST(test_dyads_weigh_their_intensity) {
    expect_told(
        "a.csv",
        DYADIC
        "\n406,200,Norland,Government of Norland,1,,Lake Rebels,2,,2,,1946,2,3,1946-07-18,1,1946-07-21,1,"
        "900,,,,900,5,23.1\n",
        NULL,
        "Government of Norland|is at war with|Lake Rebels -1 2 1946\n"
        "Government of Norland (government) of Norland (state)\n",
        "");
    expect_told(
        "a.csv", DYADIC ",more\n", NULL, "",
        "error layout 1:1  26 columns: UCDP dyadic has 25; is it the file as it was published? another table is "
        "read with --input-format csv\n");
}

/* SPDX-License-Identifier: MIT */
#include "event/cameo.h"
#include "support/loaded.h"

#include <math.h>

TEST(test_codes_are_texts) {
    assert_string_equal(ent_cameo_find("010")->word, "makes a statement on");
    assert_string_equal(ent_cameo_find("10")->word, "insists on demands to");
    assert_null(ent_cameo_find("1"));
}

TEST(test_a_code_that_is_none_counts_as_what_is_above_it) {
    assert_string_equal(ent_cameo_find("13y")->code, "13");
    assert_string_equal(ent_cameo_find("0219")->code, "021");
    assert_string_equal(ent_cameo_find("2042")->code, "2042");
    assert_null(ent_cameo_find("21"));
    assert_null(ent_cameo_find("---"));
    assert_null(ent_cameo_find(""));
}

/* Quad classes of the GDELT codebook: 1 and 2 cooperate, 3 and 4 are in conflict; statements are neutral. */
TEST(test_signs_are_those_of_the_quad_classes) {
    static const char *const roots[] = {"01", "02", "03", "04", "05", "06", "07", "08", "09", "10",
                                        "11", "12", "13", "14", "15", "16", "17", "18", "19", "20"};
    for (size_t i = 0; i < 20; i++)
        assert_string_equal(ent_cameo_find(roots[i])->sign, i == 0 ? "0" : i < 8 ? "+" : "-");
    assert_string_equal(ent_cameo_find("018")->sign, "0");
    assert_string_equal(ent_cameo_find("0874")->sign, "+");
    assert_string_equal(ent_cameo_find("090")->sign, "-");
}

/* Where the lists of ICEWS and GDELT differ, and some where they do not. */
TEST(test_both_lists_have_their_own_values) {
    static const struct {
        const char *code;
        double icews, gdelt;
    } values[] = {{"016", -5, -2},  {"022", 3.4, 3.2},  {"164", -6.5, -7},    {"165", -7, -6.5},
                  {"010", 0, 0},    {"057", 8, 8},      {"1411", -6.5, -6.5}, {"190", -10, -10},
                  {"0874", 10, 10}, {"130", -4.4, -4.4}};
    for (size_t i = 0; i < sizeof values / sizeof *values; i++) {
        const struct ent_deed *deed = ent_cameo_find(values[i].code);
        assert_string_equal(deed->code, values[i].code);
        assert_true(deed->goldstein_icews == values[i].icews && deed->goldstein_gdelt == values[i].gdelt);
    }
    assert_true(ent_cameo_find("1213")->goldstein_icews == -4);
    assert_true(isnan(ent_cameo_find("1213")->goldstein_gdelt));
}

TEST(test_texts_of_icews_lead_to_the_code_that_says_more) {
    assert_string_equal(ent_cameo_worded("Consult")->code, "040");
    assert_string_equal(ent_cameo_worded("THREATEN")->code, "130");
    assert_string_equal(ent_cameo_worded("Find guilty or liable (legally)")->code, "116");
    assert_null(ent_cameo_worded("Dance"));
}

/* PLOVER codebook: AGREE, CONSULT, SUPPORT and CONCEDE are verbal, COOPERATE, AID and RETREAT material
 * cooperation, the rest conflict. */
TEST(test_types_of_plover) {
    static const char *const friendly[] = {"AGREE",     "CONSULT", "SUPPORT", "CONCEDE",
                                           "COOPERATE", "AID",     "RETREAT"};
    static const char *const hostile[] = {"REQUEST",  "ACCUSE",   "REJECT", "THREATEN", "PROTEST",
                                          "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"};
    for (size_t i = 0; i < 7; i++) assert_string_equal(ent_plover_find(friendly[i])->sign, "+");
    for (size_t i = 0; i < 9; i++) assert_string_equal(ent_plover_find(hostile[i])->sign, "-");
    assert_true(ent_plover_find("aid")->plover == 10 && ent_plover_find("ACCUSE")->plover == -3);
    assert_null(ent_plover_find("CRIME"));
}

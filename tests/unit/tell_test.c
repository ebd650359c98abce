/* SPDX-License-Identifier: MIT */
/* What a brief says first: pairs, blocs, turns, parties, camps and mediation. */
#include "support/told.h"
#include <entente/filter.h>

#define SAYS(source, word, sign, weight, target, date)                                                       \
    "{\"source\": \"" source "\", \"relation\": \"" word "\", \"target\": \"" target "\", \"sign\": " sign   \
    ", \"weight\": " weight ", \"date\": \"" date "\"}"

static const char gulf[] =
    "{\"actors\": [{\"id\": \"Saudi Arabia\", \"bloc\": \"Quartet\"}, {\"id\": \"Egypt\", \"bloc\": \"Quartet\"},"
    " {\"id\": \"Al Jazeera\", \"kind\": \"media\", \"parent\": \"Qatar\"},"
    " {\"id\": \"Donald Trump\", \"kind\": \"person\", \"parent\": \"United States\"},"
    " {\"id\": \"Rex Tillerson\", \"kind\": \"person\", \"parent\": \"United States\"},"
    " {\"id\": \"Qatar\"}, {\"id\": \"United States\"}, {\"id\": \"mediation by Kuwait\", \"kind\": \"issue\"}], \"relations\": [" SAYS(
        "Saudi Arabia", "withdraws ambassador from", "-1", "2", "Qatar",
        "2014-03") "," SAYS("Saudi Arabia", "returns ambassador to", "1", "1", "Qatar",
                            "2014-11") "," SAYS("Saudi Arabia", "cuts ties with", "-1", "3", "Qatar",
                                                "2017-06-05") "," SAYS("Saudi Arabia", "wants closed", "-1",
                                                                       "2", "Al Jazeera",
                                                                       "2017-06-22") "," SAYS("Egypt",
                                                                                              "cuts ties with",
                                                                                              "-1", "3",
                                                                                              "Qatar",
                                                                                              "2017-06-05") "," SAYS("Kuwait",
                                                                                                                     "mediates between",
                                                                                                                     "0",
                                                                                                                     "1",
                                                                                                                     "Qatar",
                                                                                                                     "2017-06") "," SAYS("Turkey",
                                                                                                                                         "supports",
                                                                                                                                         "1",
                                                                                                                                         "1",
                                                                                                                                         "mediation by Kuwait",
                                                                                                                                         "2017-06") "," SAYS("Donald Trump",
                                                                                                                                                             "accuses",
                                                                                                                                                             "-1",
                                                                                                                                                             "1",
                                                                                                                                                             "Qatar",
                                                                                                                                                             "2017-06-09") "," SAYS("Rex Tillerson",
                                                                                                                                                                                    "praises",
                                                                                                                                                                                    "1",
                                                                                                                                                                                    "1",
                                                                                                                                                                                    "Qatar",
                                                                                                                                                                                    "2017-06-13") "]}";

static void tell_rolled_up(struct told *told, const char *text) {
    const struct entente_filter rolled_up = {.roll_up = true};
    const struct entente_brief_options options = {.replicates = 100, .seed = 1};
    struct heard heard;
    *told = (struct told){.document = load(text, &heard)};
    assert_int_equal(entente_document_filter(told->document, &rolled_up, NULL), ENTENTE_OK);
    assert_int_equal(entente_network_new(told->document, NULL, &told->network, NULL), ENTENTE_OK);
    assert_int_equal(entente_brief_find(told->network, &options, &told->brief, NULL), ENTENTE_OK);
    ent_findings_init(&told->findings, told->network, &told->brief);
    assert_false(told->findings.failed);
}

/* In the source's words with dates, and of Al Jazeera what was said of it. */
TEST(test_what_turned_is_a_sequence_not_two_minds) {
    struct told told;
    tell_rolled_up(&told, gulf);
    assert_string_equal(
        told.findings.items[0].text.data,
        "Turned: Saudi Arabia withdraws ambassador from Qatar (2014-03); then Saudi Arabia returns ambassador "
        "to Qatar (2014-11); then Saudi Arabia cuts ties with Qatar (2017-06-05), wants closed Al Jazeera "
        "(Qatar, 2017-06-22) (\xE2\x88\x92"
        "7 +1, 4 relations).");
    assert_int_equal(told.findings.items[0].relation_count, 4);
    assert_null(find(&told, ENT_SECTION_MINDS, ""));
    assert_string_equal(told.findings.items[1].text.data,
                        "Hostile: Egypt cuts ties with Qatar (2017-06-05) (\xE2\x88\x92"
                        "3, 1 relation).");
    forget(&told);
}

TEST(test_blocs_are_told) {
    struct told told;
    tell_rolled_up(&told, gulf);
    const struct ent_finding *bloc = find(&told, ENT_SECTION_BLOCS, "");
    assert_non_null(bloc);
    assert_string_equal(bloc->text.data, "Quartet (Egypt and Saudi Arabia): 2 of 2 are hostile to Qatar.");
    assert_int_equal(bloc->relation_count, 5);
    forget(&told);
}

TEST(test_who_counts_as_one_may_differ) {
    struct told told;
    tell_rolled_up(&told, gulf);
    const struct ent_finding *party = find(&told, ENT_SECTION_PARTIES, "");
    assert_non_null(party);
    assert_string_equal(party->text.data,
                        "United States is divided on Qatar: Rex Tillerson (United States) praises "
                        "Qatar (2017-06-13); yet Donald Trump (United States) accuses Qatar (2017-06-09).");
    assert_null(find(&told, ENT_SECTION_TURNS, "United States"));
    forget(&told);
}

TEST(test_who_is_said_to_mediate_comes_first) {
    struct told told;
    tell_rolled_up(&told, gulf);
    const struct ent_finding *said = find(&told, ENT_SECTION_MEDIATORS, "");
    assert_non_null(said);
    assert_string_equal(said->text.data, "Said to mediate: Kuwait mediates between Qatar (2017-06).");
    assert_string_equal(said[1].text.data,
                        "Said of mediation: Turkey supports mediation by Kuwait (2017-06).");
    forget(&told);
}

/* Signs of A to B go to and fro by the year: too often to tell each. */
TEST(test_many_turns_are_counted) {
    struct told told;
    tell(&told,
         "[" SAYS("A", "opposes", "-1", "3", "B", "2001") "," SAYS(
             "A", "supports", "1", "1", "B",
             "2002") "," SAYS("A", "opposes", "-1", "3", "B",
                              "2003") "," SAYS("A", "supports", "1", "1", "B",
                                               "2004") "," SAYS("A", "opposes", "-1", "3", "B", "2005") "]");
    assert_string_equal(
        told.findings.items[0].text.data,
        "Turned: 4 times between 2001 and 2005: A supports B (2002 to 2004, 2 relations); last "
        "hostile: A opposes B (2005) (\xE2\x88\x92"
        "9 +2, 5 relations).");
    forget(&told);
}

/* 0.4 of 69 decides nothing. */
TEST(test_what_is_slight_does_not_turn) {
    struct told told;
    tell(&told, "[" SAYS("A", "supports", "1", "69", "B", "2001") "," SAYS("A", "doubts", "-1", "0.4", "B",
                                                                           "2002") "]");
    assert_string_equal(told.findings.items[0].text.data,
                        "Friendly: A supports B (2001); yet A doubts B (2002) (+69 \xE2\x88\x92"
                        "0.4, 2 relations).");
    assert_null(find(&told, ENT_SECTION_TURNS, ""));
    forget(&told);
}

TEST(test_of_many_words_three_are_told) {
    struct told told;
    char text[2048] = "[", one[128];
    for (int i = 0; i < 9; i++) {
        snprintf(one, sizeof one,
                 "%s{\"source\": \"A\", \"relation\": \"w%d\", \"target\": \"B\", \"sign\": 1}",
                 i > 0 ? "," : "", i);
        strcat(text, one);
    }
    strcat(text, "]");
    tell(&told, text);
    assert_string_equal(told.findings.items[0].text.data,
                        "Friendly: A w0, w1, w2 B and 6 more (+9, 9 relations).");
    assert_int_equal(told.findings.items[0].relation_count, 9);
    forget(&told);
}

/* Three camps of two, friends inside, hostile between all: 2 sides lose, camps nothing. */
TEST(test_camps_are_told_where_they_fit_better) {
    static const char *const names[] = {"A", "a", "B", "b", "C", "c"};
    struct told told;
    char text[4096] = "[", one[128];
    for (int i = 0; i < 6; i++) {
        for (int k = i + 1; k < 6; k++) {
            snprintf(one, sizeof one, "%s[\"%s\", \"%s\", \"%s\"]", i + k > 1 ? "," : "", names[i],
                     i / 2 == k / 2 ? "supports" : "opposes", names[k]);
            strcat(text, one);
        }
    }
    strcat(text, "]");
    tell(&told, text);
    const struct ent_finding *camps = find(&told, ENT_SECTION_SIDES, "3 camps fit better than two sides");
    assert_non_null(camps);
    assert_non_null(
        strstr(camps->text.data, "against them are 0 of 15 signed ties, as few as can be (proved)"));
    assert_non_null(strstr(camps->text.data, "Camps: A and a; B and b; C and c. No other way does as well."));
    assert_null(find(&told, ENT_SECTION_SIDES, "best split into two sides leaves"));
    forget(&told);
}

TEST(test_sides_are_not_told_of_what_is_both) {
    struct told told;
    tell(&told, "[[\"A\", \"supports\", \"B\"], [\"A\", \"opposes\", \"B\"], [\"B\", \"supports\", \"C\"],"
                " [\"C\", \"opposes\", \"B\"], [\"A\", \"supports\", \"C\"]]");
    const struct ent_finding *sides = find(&told, ENT_SECTION_SIDES, "");
    assert_non_null(sides);
    assert_string_equal(sides->text.data,
                        "2 of 3 pairs are friendly and hostile both: sides mean little, and none are told.");
    assert_null(find(&told, ENT_SECTION_SIDES, "best split"));
    forget(&told);
}

/* Whoever asks for mediation or takes it does not mediate. */
TEST(test_asking_for_mediation_is_not_mediating) {
    struct told told;
    tell(&told, "[[\"France\", \"appeals for mediation to\", \"Mali\"],"
                " [\"Mali\", \"expresses intent to accept mediation with\", \"Chad\"],"
                " [\"Chad\", \"accepts mediation by\", \"Togo\"],"
                " [\"Algeria\", \"expresses intent to mediate for\", \"Mali\"],"
                " [\"Togo\", \"wants to mediate between\", \"Mali\"]]");
    assert_non_null(find(&told, ENT_SECTION_MEDIATORS,
                         "Said to mediate: Algeria expresses intent to mediate for Mali; Togo wants to "
                         "mediate between Mali."));
    forget(&told);
}

TEST(test_between_whom_one_mediates_is_one_statement) {
    struct told told;
    tell(
        &told,
        "[{\"source\": \"U Thant\", \"relation\": \"mediates between\", \"target\": \"Cuba\", \"date\": \"1962-10\"},"
        " {\"source\": \"U Thant\", \"relation\": \"mediates between\", \"target\": \"Moscow\", \"date\": \"1962-10\"},"
        " {\"source\": \"U Thant\", \"relation\": \"mediates between\", \"target\": \"Washington\", \"date\": \"1962-10\"},"
        " {\"source\": \"Brazil\", \"relation\": \"mediates between\", \"target\": \"Cuba\", \"date\": \"1962-11\"}]");
    assert_non_null(
        find(&told, ENT_SECTION_MEDIATORS,
             "Said to mediate: Brazil mediates between Cuba (1962-11); U Thant mediates between Cuba, "
             "Moscow and Washington (1962-10)."));
    forget(&told);
}

/* Who threatens is not told as threatened, nor are the members told twice. */
TEST(test_who_is_hostile_to_a_bloc_is_told_so) {
    struct told told;
    tell(&told,
         "{\"actors\": [{\"id\": \"Britain\", \"bloc\": \"West\"}, {\"id\": \"France\", \"bloc\": \"West\"}],"
         " \"relations\": [[\"Soviet Union\", \"threatens\", \"Britain\"],"
         " [\"Soviet Union\", \"threatens\", \"France\"], [\"Britain\", \"opposes\", \"Iran\"],"
         " [\"Iran\", \"opposes\", \"France\"]]}");
    assert_non_null(
        find(&told, ENT_SECTION_BLOCS, "West (Britain and France): Soviet Union is hostile to 2 of 2."));
    assert_non_null(find(&told, ENT_SECTION_BLOCS, "West: 2 of 2 are on hostile terms with Iran."));
    forget(&told);
}

/* What has no details would take on those of the next. */
TEST(test_whom_it_is_about_is_said_once) {
    struct told told;
    tell(&told,
         "[{\"source\": \"A\", \"relation\": \"attacks\", \"target\": \"B\", \"sign\": -1, \"weight\": 5,"
         " \"date\": \"2001\"},"
         "{\"source\": \"A\", \"relation\": \"threatens\", \"target\": \"B\", \"sign\": -1, \"weight\": 4},"
         "{\"source\": \"A\", \"relation\": \"accuses\", \"target\": \"B\", \"sign\": -1, \"weight\": 3,"
         " \"date\": \"2002\"},"
         "{\"source\": \"A\", \"relation\": \"shuns\", \"target\": \"B\", \"sign\": -1, \"weight\": 2,"
         " \"date\": \"2002\"}]");
    assert_non_null(
        find(&told, ENT_SECTION_PAIRS, "Hostile: A attacks (2001), threatens B, accuses, shuns B (2002) ("));
    forget(&told);
}

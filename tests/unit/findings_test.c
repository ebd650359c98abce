/* SPDX-License-Identifier: MIT */
#include "support/told.h"

static const char stances[] =
    "{\"actors\": [{\"id\": \"Drills\", \"kind\": \"issue\"}, {\"id\": \"Talks\", \"kind\": \"issue\"}],"
    " \"relations\": ["
    "{\"id\": \"a\", \"source\": \"Russia\", \"relation\": \"supports\", \"target\": \"Talks\", \"weight\": 3},"
    "{\"id\": \"b\", \"source\": \"Russia\", \"relation\": \"doubts\", \"target\": \"Talks\"},"
    "{\"id\": \"b2\", \"source\": \"Russia\", \"relation\": \"doubts\", \"target\": \"Talks\"},"
    "{\"id\": \"a2\", \"source\": \"Russia\", \"relation\": \"supports\", \"target\": \"Talks\", \"weight\": 3},"
    "{\"id\": \"c\", \"source\": \"Russia\", \"relation\": \"opposes\", \"target\": \"Drills\"},"
    "{\"id\": \"c2\", \"source\": \"Russia\", \"relation\": \"opposes\", \"target\": \"Drills\"},"
    "{\"id\": \"d\", \"source\": \"America\", \"relation\": \"supports\", \"target\": \"Drills\"},"
    "{\"id\": \"d2\", \"source\": \"America\", \"relation\": \"supports\", \"target\": \"Drills\"},"
    "{\"id\": \"e\", \"source\": \"Japan\", \"relation\": \"supports\", \"target\": \"Drills\"},"
    "{\"id\": \"e2\", \"source\": \"Japan\", \"relation\": \"supports\", \"target\": \"Drills\"}]}";

TEST(test_pairs_ambivalence_and_gap_are_told) {
    struct told told;
    tell(&told, stances);
    assert_int_equal(told.findings.items[0].section, ENT_SECTION_PAIRS);
    const struct ent_finding *pair =
        find(&told, ENT_SECTION_PAIRS, "For: Russia supports Talks (2 relations)");
    assert_non_null(pair);
    assert_non_null(strstr(pair->text.data, "; yet Russia doubts Talks (2 relations)"));
    assert_true(rests_on(pair, "a") && rests_on(pair, "b") && !rests_on(pair, "c"));
    assert_non_null(strstr(pair->text.data, "4 relations); Russia is ambivalent about Talks, in "));
    assert_null(find(&told, ENT_SECTION_MINDS, "")); /* it is not told twice */
    assert_non_null(find(&told, ENT_SECTION_ISSUES, "No two are further apart than"));
    forget(&told);
}

TEST(test_contested_issues_name_both_camps) {
    struct told told;
    tell(&told, stances);
    const struct ent_finding *issue = find(&told, ENT_SECTION_ISSUES, "Drills divides");
    assert_non_null(issue);
    assert_non_null(strstr(issue->text.data, "2 for (America and Japan); 1 against (Russia)"));
    assert_int_equal(issue->relation_count, 6);
    assert_null(find(&told, ENT_SECTION_ISSUES, "Talks divides"));
    forget(&told);
}

/* Each hangs on one of very many relations, so that most replicates hold no such pair. */
TEST(test_what_replicates_do_not_support_is_not_told) {
    struct told told;
    tell(&told, "[[\"a\", \"supports\", \"b\"], [\"a\", \"opposes\", \"b\"], [\"c\", \"supports\", \"d\"],"
                " [\"e\", \"supports\", \"f\"], [\"g\", \"supports\", \"h\"]]");
    const struct entente_support *support = &told.brief.support;
    assert_true(support->divided[0] > 0.2 && support->divided[0] < 0.5);
    assert_null(find(&told, ENT_SECTION_MINDS, "ambivalent"));
    assert_non_null(find(&told, ENT_SECTION_CENTRE, "Nobody is first alone by strength"));
    forget(&told);
}

TEST(test_mediators_come_with_their_support) {
    struct told told;
    tell(&told, "[[\"a\", \"opposes\", \"b\"], [\"a\", \"opposes\", \"b\"], [\"c\", \"supports\", \"a\"],"
                " [\"c\", \"supports\", \"a\"], [\"c\", \"supports\", \"b\"], [\"c\", \"supports\", \"b\"]]");
    const struct ent_finding *found = find(&told, ENT_SECTION_MEDIATORS, "On good terms with both a and b");
    assert_non_null(found);
    assert_non_null(strstr(found->text.data, "): c (by "));
    assert_true(told.brief.support.mediating[0] > 0.5);
    assert_int_equal(found->relation_count, 4);
    forget(&told);
}

TEST(test_support_is_a_share_and_sides_are_turned_alike) {
    struct told told;
    tell(&told, stances);
    for (size_t i = 0; i < entente_network_actor_count(told.network); i++)
        assert_true(told.brief.support.side[i] >= 0 && told.brief.support.side[i] <= 1);
    for (size_t i = 0; i < entente_network_tie_count(told.network); i++)
        assert_true(told.brief.support.divided[i] >= 0 && told.brief.support.divided[i] <= 1);
    assert_true(told.brief.support.side[0] > 0.8);
    forget(&told);
}

static const struct ent_finding *told_of(struct told *told, const char *relations, enum ent_section section,
                                         const char *words) {
    char text[2048];
    snprintf(text, sizeof text, "{\"sources\": [{\"id\": \"s1\"}, {\"id\": \"s2\"}], \"relations\": [%s]}",
             relations);
    tell(told, text);
    return find(told, section, words);
}

#define SAYS(word, target, source)                                                                           \
    "{\"source\": \"A\", \"relation\": \"" word "\", \"target\": \"" target                                  \
    "\", \"evidence\": [{\"source\": \"" source "\"}]}"

TEST(test_sources_disagree_or_one_is_ambivalent) {
    struct told told;
    const char *apart = SAYS("supports", "B", "s1") "," SAYS("praises", "B", "s1") "," SAYS(
        "opposes", "B", "s2") "," SAYS("criticizes", "B", "s2");
    const struct ent_finding *found =
        told_of(&told, apart, ENT_SECTION_SOURCES, "Sources disagree on A and B: s1: ");
    assert_non_null(found);
    assert_non_null(strstr(found->text.data, "; s2: "));
    assert_int_equal(found->relation_count, 4);
    assert_null(find(&told, ENT_SECTION_MINDS, ""));
    assert_non_null(find(&told, ENT_SECTION_SUPPORT, "none is asserted by several"));
    forget(&told);
    const char *each = SAYS("supports", "B", "s1") "," SAYS("opposes", "B", "s1") "," SAYS(
        "supports", "B", "s2") "," SAYS("opposes", "B", "s2");
    assert_non_null(told_of(&told, each, ENT_SECTION_MINDS, "A is ambivalent about B"));
    assert_null(find(&told, ENT_SECTION_SOURCES, ""));
    forget(&told);
    const char *partly = SAYS("supports", "B", "s1") "," SAYS("opposes", "B", "s1") "," SAYS(
        "supports", "B", "s2") "," SAYS("praises", "B", "s2");
    found =
        told_of(&told, partly, ENT_SECTION_SOURCES, "It depends on the source what is said on A and B: s1: ");
    assert_non_null(found);
    assert_non_null(strstr(found->text.data, "s1: supports, yet opposes; s2: "));
    assert_null(find(&told, ENT_SECTION_MINDS, ""));
    forget(&told);
}

TEST(test_of_many_sources_some_are_told) {
    struct told told;
    char text[2048] = "{\"sources\": [", one[160];
    for (int i = 0; i < 9; i++) {
        snprintf(one, sizeof one, "%s{\"id\": \"s%d\"}", i > 0 ? "," : "", i);
        strcat(text, one);
    }
    strcat(text, "], \"relations\": [");
    for (int i = 0; i < 9; i++) {
        snprintf(one, sizeof one,
                 "%s{\"source\": \"A\", \"relation\": \"%s\", \"target\": \"B\","
                 " \"evidence\": [{\"source\": \"s%d\"}]}",
                 i > 0 ? "," : "", i % 2 > 0 ? "opposes" : "supports", i);
        strcat(text, one);
    }
    strcat(text, "]}");
    tell(&told, text);
    const struct ent_finding *found = find(&told, ENT_SECTION_SOURCES, "s0: supports; s1: opposes; s2: ");
    assert_non_null(found);
    assert_non_null(strstr(found->text.data, "s5: opposes and 3 more."));
    assert_null(strstr(found->text.data, "s6"));
    forget(&told);
}

/* 1 relation names the only source, 2 do not. */
TEST(test_one_source_carries_only_what_names_it) {
    struct told told;
    tell(&told, "{\"sources\": [{\"id\": \"p\", \"title\": \"The Paper\"}], \"relations\": ["
                "{\"source\": \"A\", \"relation\": \"supports\", \"target\": \"B\","
                " \"evidence\": [{\"source\": \"p\"}]},"
                "{\"source\": \"A\", \"relation\": \"praises\", \"target\": \"B\"},"
                "{\"source\": \"A\", \"relation\": \"joins\", \"target\": \"B\"}]}");
    assert_non_null(find(&told, ENT_SECTION_SUPPORT,
                         "1 relation names the only source, \xE2\x80\x9CThe Paper\xE2\x80\x9D; 2 name none"));
    assert_null(find(&told, ENT_SECTION_SUPPORT, "Everything rests"));
    forget(&told);
}

/* Three against two in 5^5 draws, counted out: 1700 of 3125. */
TEST(test_what_is_drawn_twice_is_said_twice) {
    struct told told;
    tell(&told, "{\"actors\": [{\"id\": \"I\", \"kind\": \"issue\"}, {\"id\": \"J\", \"kind\": \"issue\"}],"
                " \"relations\": [[\"A\", \"supports\", \"I\"], [\"B\", \"supports\", \"J\"],"
                " [\"A\", \"opposes\", \"J\"], [\"A\", \"opposes\", \"I\"], [\"B\", \"supports\", \"I\"]]}");
    assert_int_equal(told.brief.positions.agreement_count, 1);
    assert_true(told.brief.support.apart[0] > 0.5 && told.brief.support.apart[0] < 0.59);
    forget(&told);
}

/* In 1 of 256 draws nothing is aimed at D. */
TEST(test_weight_is_not_told_as_number) {
    struct told told;
    tell(&told, "["
                "{\"source\": \"C\", \"relation\": \"attacks\", \"target\": \"D\", \"weight\": 14},"
                "{\"source\": \"C\", \"relation\": \"attacks\", \"target\": \"D\", \"weight\": 14},"
                "{\"source\": \"C\", \"relation\": \"attacks\", \"target\": \"D\", \"weight\": 14},"
                "{\"source\": \"A\", \"relation\": \"opposes\", \"target\": \"B\", \"weight\": 1}]");
    assert_non_null(find(&told, ENT_SECTION_CENTRE,
                         "D has most weight of ties aimed at it (in-strength 42, of 3 "
                         "relations); first alone in more than 99 % of"));
    assert_null(find(&told, ENT_SECTION_CENTRE, "most is said"));
    assert_non_null(find(&told, ENT_SECTION_DETAILS, "a replicate holds 68 % of the relations"));
    forget(&told);
}

/* Each of A's ties is among the lightest. */
TEST(test_most_weight_is_not_the_heaviest_tie) {
    struct told told;
    tell(&told, "[{\"source\": \"B\", \"relation\": \"attacks\", \"target\": \"C\", \"weight\": 3},"
                "{\"source\": \"A\", \"relation\": \"supports\", \"target\": \"D\"},"
                "{\"source\": \"A\", \"relation\": \"supports\", \"target\": \"E\"},"
                "{\"source\": \"A\", \"relation\": \"supports\", \"target\": \"F\"},"
                "{\"source\": \"A\", \"relation\": \"supports\", \"target\": \"G\"},"
                "{\"source\": \"A\", \"relation\": \"supports\", \"target\": \"H\"}]");
    assert_non_null(
        find(&told, ENT_SECTION_CENTRE, "A has most weight of ties (strength 5, of 5 relations)"));
    const struct ent_finding *heaviest = find(&told, ENT_SECTION_PAIRS, "Hostile: B attacks C");
    assert_non_null(heaviest);
    assert_int_equal(heaviest->relation_count, 1);
    assert_non_null(find(&told, ENT_SECTION_PAIRS, "5 pairs are friendly, by +1 each."));
    forget(&told);
}

/* From 0.5 on a ranking may be relied on, from 0.25 on it is weak (Epskamp et al. 2018). */
TEST(test_stability_is_put_in_words) {
    static const struct {
        double stability;
        const char *words;
    } cases[] = {{0.5, "the ranking may be relied on"},
                 {0.4, "the ranking is weak"},
                 {0.25, "the ranking is weak"},
                 {0.2, "the ranking as a whole may not be relied on"}};
    struct told told;
    tell(&told, stances);
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        ent_findings_clear(&told.findings);
        for (size_t m = 0; m < told.brief.robustness.options.measure_count; m++)
            told.brief.robustness.estimates[m].stability = cases[i].stability;
        ent_findings_init(&told.findings, told.network, &told.brief);
        assert_non_null(find(&told, ENT_SECTION_SUPPORT, cases[i].words));
    }
    forget(&told);
}

/* Two who differ are a pair that differs; an issue divides from three on. */
TEST(test_two_are_too_few_to_be_divided) {
    static const char two[] = "{\"actors\": [{\"id\": \"Talks\", \"kind\": \"issue\"}], \"relations\": ["
                              "[\"A\", \"supports\", \"Talks\"], [\"A\", \"praises\", \"Talks\"],"
                              "[\"B\", \"opposes\", \"Talks\"], [\"B\", \"rejects\", \"Talks\"]%s]}";
    char text[512];
    struct told told;
    snprintf(text, sizeof text, two, "");
    tell(&told, text);
    assert_null(find(&told, ENT_SECTION_ISSUES, "divides"));
    forget(&told);
    snprintf(text, sizeof text, two, ", [\"C\", \"opposes\", \"Talks\"]");
    tell(&told, text);
    assert_non_null(find(&told, ENT_SECTION_ISSUES, "Talks divides"));
    forget(&told);
}

TEST(test_without_signs_it_is_said_what_cannot_be) {
    struct told told;
    tell(&told, "[[\"A\", \"borders\", \"B\"], [\"B\", \"borders\", \"C\"]]");
    assert_null(find(&told, ENT_SECTION_PAIRS, ""));
    assert_non_null(find(&told, ENT_SECTION_SUPPORT, "No relation is friendly or hostile"));
    forget(&told);
    tell(&told, "[[\"A\", \"supports\", \"B\"], [\"B\", \"borders\", \"C\"]]");
    assert_null(find(&told, ENT_SECTION_SUPPORT, "No relation is friendly or hostile"));
    forget(&told);
}

/* Three pairs turned, of which none is heavier than another: before the split that joins all times. */
TEST(test_turns_come_before_what_joins_all_times) {
    struct told told;
    size_t turn = 0, split = 0;
    tell(&told, "[{\"source\": \"A\", \"relation\": \"opposes\", \"target\": \"B\", \"date\": \"1901\"},"
                "{\"source\": \"A\", \"relation\": \"supports\", \"target\": \"B\", \"date\": \"1904\"},"
                "[\"B\", \"supports\", \"C\"], [\"C\", \"opposes\", \"D\"], [\"D\", \"supports\", \"E\"],"
                "[\"A\", \"supports\", \"C\"]]");
    for (size_t i = 0; i < told.findings.count; i++) {
        if (told.findings.items[i].section == ENT_SECTION_TURNS) turn = i + 1;
        if (told.findings.items[i].section == ENT_SECTION_SIDES && split == 0) split = i + 1;
    }
    assert_true(turn > 0 && split > turn);
    assert_non_null(find(&told, ENT_SECTION_SIDES, "1 of 5 ties turned"));
    forget(&told);
}

TEST(test_nothing_is_told_of_nothing) {
    struct told told;
    tell(&told, "[]");
    assert_int_equal(told.findings.count, 1);
    assert_int_equal(told.findings.items[0].section, ENT_SECTION_METHODS);
    forget(&told);
}

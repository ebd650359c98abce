/* SPDX-License-Identifier: MIT */
#include "support/loaded.h"
#include "write/findings.h"

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

struct told {
    entente_document *document;
    entente_network *network;
    struct entente_brief brief;
    struct ent_findings findings;
};

static void tell(struct told *told, const char *text) {
    const struct entente_brief_options options = {.replicates = 300, .seed = 1};
    struct heard heard;
    *told = (struct told){.document = load(text, &heard)};
    assert_int_equal(entente_network_new(told->document, NULL, &told->network, NULL), ENTENTE_OK);
    assert_int_equal(entente_brief_find(told->network, &options, &told->brief, NULL), ENTENTE_OK);
    ent_findings_init(&told->findings, told->network, &told->brief);
    assert_false(told->findings.failed);
}

static void forget(struct told *told) {
    ent_findings_clear(&told->findings);
    entente_brief_clear(&told->brief);
    entente_network_free(told->network);
    entente_document_free(told->document);
}

/* The first finding of the section that has these words; NULL when there is none. */
static const struct ent_finding *find(const struct told *told, enum ent_section section, const char *words) {
    for (size_t i = 0; i < told->findings.count; i++) {
        const struct ent_finding *finding = &told->findings.items[i];
        if (finding->section == section && strstr(finding->text.data, words) != NULL) return finding;
    }
    return NULL;
}

static bool rests_on(const struct ent_finding *finding, const char *id) {
    for (size_t i = 0; i < finding->relation_count; i++) {
        if (strcmp(finding->relations[i]->id, id) == 0) return true;
    }
    return false;
}

static void test_the_point_names_leader_ambivalence_and_gap(void **state) {
    (void)state;
    struct told told;
    tell(&told, stances);
    const struct ent_finding *point = find(&told, ENT_SECTION_POINT, "Russia is at the centre.");
    assert_non_null(point);
    assert_non_null(strstr(point->text.data, "of two minds about Talks: supports (+6), yet doubts"));
    assert_non_null(strstr(point->text.data, "over Drills"));
    assert_true(rests_on(point, "a") && rests_on(point, "b") && rests_on(point, "c"));
    forget(&told);
}

static void test_contested_issues_name_both_camps(void **state) {
    (void)state;
    struct told told;
    tell(&told, stances);
    const struct ent_finding *issue = find(&told, ENT_SECTION_ISSUES, "Drills divides");
    assert_non_null(issue);
    assert_non_null(strstr(issue->text.data, "2 for (America and Japan); 1 against (Russia)"));
    assert_int_equal(issue->relation_count, 6);
    assert_null(find(&told, ENT_SECTION_ISSUES, "Talks divides"));
    forget(&told);
}

/* Each hangs on one of very many relations, so that most redraws hold no such pair. */
static void test_what_redraws_do_not_bear_out_is_not_told(void **state) {
    (void)state;
    struct told told;
    tell(&told, "[[\"a\", \"supports\", \"b\"], [\"a\", \"opposes\", \"b\"], [\"c\", \"supports\", \"d\"],"
                " [\"e\", \"supports\", \"f\"], [\"g\", \"supports\", \"h\"]]");
    const struct entente_support *support = &told.brief.support;
    assert_true(support->torn[0] > 0.2 && support->torn[0] < 0.5);
    assert_null(find(&told, ENT_SECTION_MINDS, "of two minds"));
    assert_null(find(&told, ENT_SECTION_POINT, ""));
    assert_non_null(find(&told, ENT_SECTION_CENTRE, "Nobody is clearly the first"));
    forget(&told);
}

static void test_mediators_come_with_their_support(void **state) {
    (void)state;
    struct told told;
    tell(&told, "[[\"a\", \"opposes\", \"b\"], [\"a\", \"opposes\", \"b\"], [\"c\", \"supports\", \"a\"],"
                " [\"c\", \"supports\", \"a\"], [\"c\", \"supports\", \"b\"], [\"c\", \"supports\", \"b\"]]");
    const struct ent_finding *found = find(&told, ENT_SECTION_MEDIATORS, "Between a and b");
    assert_non_null(found);
    assert_non_null(strstr(found->text.data, "on good terms with both: c (by "));
    assert_true(told.brief.support.mediating[0] > 0.5);
    assert_int_equal(found->relation_count, 4);
    forget(&told);
}

static void test_support_is_a_share_and_sides_are_turned_alike(void **state) {
    (void)state;
    struct told told;
    tell(&told, stances);
    for (size_t i = 0; i < entente_network_actor_count(told.network); i++)
        assert_true(told.brief.support.side[i] >= 0 && told.brief.support.side[i] <= 1);
    for (size_t i = 0; i < entente_network_tie_count(told.network); i++)
        assert_true(told.brief.support.torn[i] >= 0 && told.brief.support.torn[i] <= 1);
    assert_true(told.brief.support.side[0] > 0.8);
    forget(&told);
}

static void test_nothing_is_told_of_nothing(void **state) {
    (void)state;
    struct told told;
    tell(&told, "[]");
    assert_int_equal(told.findings.count, 1);
    assert_int_equal(told.findings.items[0].section, ENT_SECTION_METHODS);
    forget(&told);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_the_point_names_leader_ambivalence_and_gap),
        cmocka_unit_test(test_contested_issues_name_both_camps),
        cmocka_unit_test(test_what_redraws_do_not_bear_out_is_not_told),
        cmocka_unit_test(test_mediators_come_with_their_support),
        cmocka_unit_test(test_support_is_a_share_and_sides_are_turned_alike),
        cmocka_unit_test(test_nothing_is_told_of_nothing),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

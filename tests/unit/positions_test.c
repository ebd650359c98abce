/* SPDX-License-Identifier: MIT */
#include "analysis/common_stand.h"
#include "analysis/statements.h"
#include "support/loaded.h"
#include "support/measured.h"
#include <entente/positions.h>

static void find(const struct made *made, struct entente_position_options options,
                 struct entente_positions *found) {
    assert_int_equal(entente_positions_find(made->network, &options, found, NULL), ENTENTE_OK);
}

static void make_issues(struct made *made, size_t actors, const char *ties, size_t first) {
    make(made, actors, ties, true);
    for (size_t i = first; i < actors; i++) made->document.actors[i].kind = ENTENTE_ISSUE;
}

/* Levels from -5 to 5: a says -4 twice, b says +2 three times; 2 * 3 * (1 - 6 / 10). */
TEST(test_integer_levels) {
    struct made made;
    struct entente_positions found;
    make_issues(&made, 3, "a>c-4 a>c-4 b>c+2 b>c+2 b>c+2", 2);
    find(&made,
         (struct entente_position_options){
             .projection = ENTENTE_PROJECTION_CONGRUENCE, .by_weight = true, .range = 10},
         &found);
    assert_int_equal(found.agreement_count, 1);
    assert_near(found.agreements[0].value, 2.4);
    assert_near(found.agreements[0].conflict, 3.6);
    entente_positions_clear(&found);
    const struct entente_position_options narrow = {.by_weight = true, .range = 6};
    assert_int_equal(entente_positions_find(made.network, &narrow, &found, NULL), ENTENTE_BAD_OPTION);
    unmake(&made);
}

/* 1 is for a and b and against c, 2 is for a and against b: they agree and disagree. */
TEST(test_ambivalence_is_kept) {
    struct made made;
    struct entente_positions found;
    make_issues(&made, 5, "a>c+1 a>d+1 a>e-1 b>c+1 b>d-1", 2);
    find(&made, (struct entente_position_options){.projection = ENTENTE_PROJECTION_COMBINE}, &found);
    assert_near(found.agreements[0].value, 3);
    assert_int_equal(found.agreements[0].count, 2);
    assert_int_equal(found.shared[1].issue, 3);
    assert_near(found.shared[1].conflict, 1);
    entente_positions_clear(&found);
    find(&made, (struct entente_position_options){0}, &found);
    assert_near(found.agreements[0].value, 0);
    assert_int_equal(found.division_count, 3);
    assert_near(found.divisions[0].division, 0);
    assert_near(found.divisions[1].division, 1);
    entente_positions_clear(&found);
    const struct entente_position_options unfit = {.projection = ENTENTE_PROJECTION_COMBINE,
                                                   .norm = ENTENTE_NORM_COSINE};
    assert_int_equal(entente_positions_find(made.network, &unfit, &found, NULL), ENTENTE_BAD_OPTION);
    unmake(&made);
}

TEST(test_stances_lead_to_relations) {
    struct made made;
    struct entente_positions found;
    make_issues(&made, 3, "a>c+1 b>c-1 a>c-1 a>b+1 a>c~1 c>b+1", 2);
    find(&made, (struct entente_position_options){.stance_norm = ENTENTE_STANCE_NORM_ACTIVITY}, &found);
    assert_int_equal(found.stance_count, 2); /* actors alone and what issues do are no positions */
    assert_int_equal(found.stances[0].relation_count, 3);
    assert_int_equal(found.stances[0].relations[0], 0);
    assert_int_equal(found.stances[0].relations[1], 2);
    assert_int_equal(found.stances[0].relations[2], 4);
    assert_near(found.stances[0].value, 0);
    assert_near(found.stances[1].value, -1);
    assert_int_equal(found.divisions[0].wavering, 1);
    assert_near(found.divisions[0].division, 0.5); /* half for, one and a half against */
    entente_positions_clear(&found);
    unmake(&made);
}

TEST(test_the_same_day_counts_once) {
    struct made made;
    struct entente_positions found;
    make_issues(&made, 2, "a>b+1 a>b+1 a>b+1 a>b-1 a>b+1 a>b+1", 1);
    const int32_t days[] = {17000, 17000, 17365, 17000, INT32_MIN, INT32_MIN};
    for (size_t i = 0; i < 6; i++) made.document.relations[i].when.first = days[i];
    find(&made, (struct entente_position_options){.duplicates = ENTENTE_DUPLICATES_DAY}, &found);
    assert_near(found.stances[0].positive, 4); /* one is a year later, two are undated */
    assert_near(found.stances[0].negative, 1);
    entente_positions_clear(&found);
    find(&made, (struct entente_position_options){.duplicates = ENTENTE_DUPLICATES_RANGE}, &found);
    assert_near(found.stances[0].positive, 1);
    assert_near(found.stances[0].negative, 1);
    assert_int_equal(found.stances[0].relation_count, 6);
    entente_positions_clear(&found);
    unmake(&made);
}

/* By the smaller side, who says both counting half; then by how many take a position. */
TEST(test_the_most_contested_come_first) {
    struct entente_division divisions[] = {{.issue = 1, .supporters = 3},
                                           {.issue = 2, .supporters = 2, .wavering = 1},
                                           {.issue = 3},
                                           {.issue = 4, .supporters = 1, .opponents = 1},
                                           {.issue = 5, .supporters = 1, .opponents = 2}};
    const struct entente_positions positions = {.divisions = divisions, .division_count = 5};
    const size_t expected[] = {5, 4, 2, 1};
    size_t count;
    const struct entente_division **items = ent_most_contested(&positions, 1, &count);
    assert_int_equal(count, 4);
    for (size_t i = 0; i < count; i++) assert_int_equal(items[i]->issue, expected[i]);
    free(items);
    items = ent_most_contested(&positions, 3, &count);
    assert_int_equal(count, 3);
    free(items);
}

/* A weight may say how often it was said: 3 statements for, 2 against, as if each stood alone. */
TEST(test_weights_that_count) {
    const struct entente_position_options counting = {.projection = ENTENTE_PROJECTION_CONGRUENCE,
                                                      .counts_weights = true};
    struct made made;
    struct entente_positions found;
    make_issues(&made, 3, "a>c+3 a>c-2 b>c+4", 2);
    find(&made, counting, &found);
    assert_near(found.stances[0].positive, 3);
    assert_near(found.stances[0].negative, 2);
    assert_near(found.agreements[0].congruence, 12);
    assert_near(found.agreements[0].conflict, 8);
    entente_positions_clear(&found);
    struct entente_position_options both = counting;
    both.by_weight = true;
    assert_int_equal(entente_positions_find(made.network, &both, &found, NULL), ENTENTE_BAD_OPTION);
    unmake(&made);
    make_issues(&made, 2, "a>b+1 a>b+3", 1);
    both = counting;
    both.duplicates = ENTENTE_DUPLICATES_RANGE;
    find(&made, both, &found);
    assert_near(found.stances[0].positive, 3);
    entente_positions_clear(&found);
    unmake(&made);
}

TEST(test_nobody) {
    struct made made;
    struct entente_positions found;
    make(&made, 2, "a>b+1", true);
    find(&made, (struct entente_position_options){.by_weight = true, .norm = ENTENTE_NORM_COSINE}, &found);
    assert_int_equal(found.stance_count + found.agreement_count + found.division_count, 0);
    entente_positions_clear(&found);
    unmake(&made);
}

#define SAYS(source, sign, date)                                                                             \
    "{\"source\":\"" source "\",\"relation\":\"w\",\"sign\":" sign ",\"target\":\"i\",\"date\":\"" date "\"}"

static entente_document *document_of(const char *relations) {
    struct heard heard;
    char text[2048];
    snprintf(text, sizeof text, "{\"actors\":[{\"id\":\"i\",\"kind\":\"issue\"}],\"relations\":[%s]}",
             relations);
    return load(text, &heard);
}

/* S was for it in 2014 and is against it since 2017: it stands where R stands. U says both within 2017. */
TEST(test_who_turned_stands_where_it_stood_last) {
    struct entente_positions found;
    entente_document *document =
        document_of(SAYS("S", "1", "2014-03") "," SAYS("S", "-1", "2017-06") "," SAYS(
            "R", "-1", "2017-06") "," SAYS("U", "1", "2017") "," SAYS("U", "-1", "2017-07"));
    entente_network *network;
    assert_int_equal(entente_network_new(document, NULL, &network, NULL), ENTENTE_OK);
    assert_int_equal(entente_positions_find(network, NULL, &found, NULL), ENTENTE_OK);
    const struct entente_division *d = &found.divisions[0];
    assert_int_equal(d->supporters, 0);
    assert_int_equal(d->opponents, 2);
    assert_int_equal(d->wavering, 1);
    assert_int_equal(d->turned, 1);
    assert_near(d->division, 0.5 / 3 * 2);
    for (size_t i = 0; i < found.stance_count; i++) {
        const char *name = entente_document_actor(document, found.stances[i].actor)->name;
        assert_int_equal(found.stances[i].turned_to, strcmp(name, "S") == 0 ? -1 : 0);
        assert_int_equal(entente_stance_sign(&found.stances[i]), strcmp(name, "U") == 0 ? 0 : -1);
    }
    for (size_t i = 0; i < found.agreement_count; i++) { /* at any time R and S agree once and differ once */
        const struct entente_agreement *pair = &found.agreements[i];
        bool has_both = strcmp(entente_document_actor(document, pair->a)->name, "R") == 0 &&
                        strcmp(entente_document_actor(document, pair->b)->name, "S") == 0;
        if (!has_both) continue;
        const struct entente_shared_issue *shared = &found.shared[pair->first];
        assert_near(pair->congruence, 1);
        assert_near(pair->conflict, 1);
        assert_true(ent_stand_so(&found, pair, shared, ENT_BOTH_AGAINST));
        assert_false(ent_stand_so(&found, pair, shared, ENT_DIFFERING));
    }
    entente_positions_clear(&found);
    entente_network_free(network);
    entente_document_free(document);
}

/* Undated, nobody knows which came last. */
TEST(test_without_dates_nobody_turned) {
    struct made made;
    struct entente_positions found;
    make_issues(&made, 2, "a>b+1 a>b-1", 1);
    find(&made, (struct entente_position_options){0}, &found);
    assert_int_equal(found.stances[0].turned_to, 0);
    assert_int_equal(found.divisions[0].wavering, 1);
    entente_positions_clear(&found);
    unmake(&made);
}

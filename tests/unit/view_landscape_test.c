/* SPDX-License-Identifier: MIT */
#include "support/drawn.h"
#include "view/landscape.h"

static const char crisis[] =
    "{\"title\":\"Test\",\"actors\":["
    "{\"id\":\"North\",\"kind\":\"state\"},{\"id\":\"East\",\"kind\":\"state\"},{\"id\":\"South\",\"kind\":\"state\"},"
    "{\"id\":\"Envoy\",\"kind\":\"person\",\"parent\":\"North\"},"
    "{\"id\":\"talks\",\"kind\":\"issue\"},{\"id\":\"drills\",\"kind\":\"issue\"},"
    "{\"id\":\"aid\",\"kind\":\"issue\"},{\"id\":\"canal\",\"kind\":\"issue\"}],"
    "\"relations\":["
    "{\"id\":\"t1\",\"source\":\"North\",\"relation\":\"supports\",\"target\":\"talks\"},"
    "{\"id\":\"t2\",\"source\":\"Envoy\",\"relation\":\"doubts\",\"target\":\"talks\"},"
    "{\"id\":\"t3\",\"source\":\"South\",\"relation\":\"supports\",\"target\":\"talks\"},"
    "{\"id\":\"d1\",\"source\":\"North\",\"relation\":\"opposes\",\"target\":\"drills\",\"weight\":3},"
    "{\"id\":\"d2\",\"source\":\"East\",\"relation\":\"opposes\",\"target\":\"drills\"},"
    "{\"id\":\"d3\",\"source\":\"South\",\"relation\":\"supports\",\"target\":\"drills\",\"weight\":2},"
    "{\"id\":\"a1\",\"source\":\"North\",\"relation\":\"supports\",\"target\":\"aid\"},"
    "{\"id\":\"a2\",\"source\":\"East\",\"relation\":\"supports\",\"target\":\"aid\"},"
    "{\"id\":\"c1\",\"source\":\"East\",\"relation\":\"supports\",\"target\":\"canal\"},"
    "{\"id\":\"p1\",\"source\":\"North\",\"relation\":\"allies with\",\"target\":\"East\"},"
    "{\"id\":\"p2\",\"source\":\"South\",\"relation\":\"threatens\",\"target\":\"North\"}]}";

static enum entente_status draw_landscape(struct drawn *drawn, const char *document) {
    return draw_as(drawn, document, NULL, (struct entente_figure){.view = "landscape"});
}

static const struct ent_mark *group_called(const struct ent_scene *scene, const char *label) {
    for (size_t i = 0; i < scene->marks.count; i++) {
        const struct ent_mark *mark = &scene->marks.items[i];
        if (mark->kind == ENT_MARK_GROUP && mark->label != NULL && strcmp(mark->label, label) == 0)
            return mark;
    }
    fail_msg("nothing is called \"%s\"", label);
    return NULL;
}

/* Where a box of this name stands. */
static struct ent_point place_of(const struct ent_scene *scene, const char *label) {
    return group_called(scene, label)[1].box.centre;
}

static void assert_said(const struct ent_marks *marks, const char *part) {
    char all[8192] = "";
    for (size_t i = 0; i < marks->count; i++) {
        if (marks->items[i].kind != ENT_MARK_TEXT) continue;
        size_t length = strlen(all);
        snprintf(all + length, sizeof all - length, "%s ", marks->items[i].text);
    }
    if (strstr(all, part) == NULL) fail_msg("\"%s\" is not said: %s", part, all);
}

TEST(test_parties_stand_in_their_camps) {
    struct drawn drawn;
    assert_int_equal(draw_landscape(&drawn, crisis), ENTENTE_OK);
    const struct ent_scene *scene = &drawn.scene;
    double north = place_of(scene, "North (state)").x, east = place_of(scene, "East (state)").x;
    double south = place_of(scene, "South (state)").x;
    assert_true(north < 0.3 * scene->size.width && east < 0.3 * scene->size.width);
    assert_true(south > 0.7 * scene->size.width);
    assert_said(&scene->marks, "with Envoy");
    undraw(&drawn);
}

/* How parties stand that nothing joins to the camps is not known. */
TEST(test_who_is_apart_stands_in_no_camp) {
    struct drawn drawn;
    struct ent_landscape landscape = {0};
    static const char two[] =
        "{\"actors\":[{\"id\":\"A\",\"kind\":\"state\"},{\"id\":\"B\",\"kind\":\"state\"},"
        "{\"id\":\"X\",\"kind\":\"state\"},{\"id\":\"Y\",\"kind\":\"state\"},"
        "{\"id\":\"talks\",\"kind\":\"issue\"},{\"id\":\"trade\",\"kind\":\"issue\"}],\"relations\":["
        "{\"source\":\"A\",\"relation\":\"supports\",\"target\":\"talks\",\"weight\":5},"
        "{\"source\":\"B\",\"relation\":\"opposes\",\"target\":\"talks\",\"weight\":5},"
        "{\"source\":\"X\",\"relation\":\"supports\",\"target\":\"trade\"},"
        "{\"source\":\"Y\",\"relation\":\"opposes\",\"target\":\"trade\"}]}";
    assert_int_equal(draw_landscape(&drawn, two), ENTENTE_OK);
    const entente_document *document = entente_network_document(drawn.scene.network);
    drawn.scene.node_count = entente_document_actor_count(document); /* emptied once all is painted */
    assert_int_equal(ent_landscape_find(&drawn.scene, &landscape, NULL), ENTENTE_OK);
    assert_true(landscape.has_camps);
    assert_int_equal(landscape.party_count, 4);
    for (size_t i = 0; i < landscape.party_count; i++) {
        const struct ent_party *party = &landscape.parties[i];
        bool is_apart = *entente_document_actor(document, party->actor)->id >= 'X';
        assert_int_equal(party->flank == ENT_APART, is_apart);
    }
    undraw(&drawn);
}

/* Drills: 4 against 2; talks: 2.0 for, 0.5 or more against. Aid is agreed, the canal said once. */
TEST(test_issues_stand_by_contest) {
    struct drawn drawn;
    assert_int_equal(draw_landscape(&drawn, crisis), ENTENTE_OK);
    const struct ent_scene *scene = &drawn.scene;
    const struct ent_mark *drills = group_called(scene, "drills (issue)");
    const struct ent_mark *talks = group_called(scene, "talks (issue)");
    assert_true(drills[1].points[0].y < talks[1].points[0].y);
    assert_int_equal(count_groups(scene, "node"), 5);
    assert_said(&scene->frame, "Agreed: aid (North, East for)");
    assert_said(&scene->frame, "One voice only: canal (East for)");
    undraw(&drawn);
}

TEST(test_every_line_says_its_words) {
    struct drawn drawn;
    assert_int_equal(draw_landscape(&drawn, crisis), ENTENTE_OK);
    const struct ent_scene *scene = &drawn.scene;
    assert_int_equal(count_groups(scene, "edge"), 7);
    assert_said(&scene->marks, "North opposes");
    assert_said(&scene->marks, "North supports yet doubts");
    assert_said(&scene->marks, "South threatens North");
    assert_said(&scene->marks, "allies with");
    const struct ent_mark *divided = group_called(scene, "North supports, yet doubts talks");
    assert_non_null(strstr(divided->title, "Envoy doubts talks")); /* said by whom it was said */
    undraw(&drawn);
}

TEST(test_title_and_notes_rest_on_relations) {
    struct drawn drawn;
    assert_int_equal(draw_landscape(&drawn, crisis), ENTENTE_OK);
    const struct ent_scene *scene = &drawn.scene;
    assert_string_equal(scene->title, "South and North clash over drills; North is divided on talks");
    assert_said(&scene->frame,
                "Most contested by weight: drills. For: South; against: North and East. [d3, d1, d2]");
    assert_said(&scene->frame, "North is divided on talks: supports (+1), yet doubts");
    assert_said(&scene->frame, "[t2, t1]");
    assert_said(&scene->frame, "South and North are most at odds: South threatens. [p2]");
    assert_int_equal(count_groups(scene, "callout"), 3);
    undraw(&drawn);
}

TEST(test_the_callers_title_stays) {
    struct drawn drawn;
    struct entente_figure figure = {.view = "landscape", .title = "Mine"};
    assert_int_equal(draw_as(&drawn, crisis, NULL, figure), ENTENTE_OK);
    assert_string_equal(drawn.scene.title, "Mine");
    undraw(&drawn);
}

TEST(test_without_kinds_small_letters_are_issues) {
    struct drawn drawn;
    static const char text[] = "[[\"A\",\"supports\",\"talks\"],[\"B\",\"opposes\",\"talks\"]]";
    assert_int_equal(draw_landscape(&drawn, text), ENTENTE_OK);
    assert_string_equal(drawn.scene.title, "A and B clash over talks");
    assert_heard(&drawn.heard, "1 in small letters that says nothing is taken for issues");
    undraw(&drawn);
}

TEST(test_without_issues_pairs_are_rows) {
    struct drawn drawn;
    static const char text[] =
        "{\"directed\":false,\"relations\":[[\"A\",\"allies with\",\"B\"],[\"A\",\"opposes\",\"C\"],"
        "[\"B\",\"opposes\",\"C\"]]}";
    assert_int_equal(draw_landscape(&drawn, text), ENTENTE_OK);
    assert_string_equal(drawn.scene.title, "A and B against C");
    assert_said(&drawn.scene.marks, "A and C: opposes");
    assert_said(&drawn.scene.marks, "B and C: opposes");
    undraw(&drawn);
}

/* All are on one side of the best split, though B and C have a quarrel. */
TEST(test_one_camp_is_told) {
    struct drawn drawn;
    static const char text[] =
        "[[\"A\",\"supports\",\"B\"],[\"A\",\"supports\",\"C\"],[\"B\",\"opposes\",\"C\"],[\"B\",\"praises\",\"C\"],"
        "[\"C\",\"praises\",\"B\"]]";
    assert_int_equal(draw_landscape(&drawn, text), ENTENTE_OK);
    assert_said(&drawn.scene.frame, "No two camps");
    undraw(&drawn);
}

TEST(test_nothing_contested_is_refused) {
    struct drawn drawn;
    assert_int_equal(draw_landscape(&drawn, "[[\"A\",\"supports\",\"B\"]]"), ENTENTE_BAD_OPTION);
    assert_heard(&drawn.heard, "nobody is against anybody or anything");
    assert_heard(&drawn.heard, "--view network");
    undraw(&drawn);
    assert_int_equal(
        draw_landscape(&drawn, "[[\"A\",\"supports\",\"talks\"],[\"A\",\"opposes\",\"drills\"]]"),
        ENTENTE_BAD_OPTION);
    assert_heard(&drawn.heard, "a landscape would be empty");
    undraw(&drawn);
}

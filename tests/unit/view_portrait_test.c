/* SPDX-License-Identifier: MIT */
#include "support/drawn.h"
#include "view/portrait.h"

static const char crisis[] =
    "{\"sources\":[{\"id\":\"s\",\"publisher\":\"The Paper\"}],\"actors\":["
    "{\"id\":\"North\",\"kind\":\"state\"},{\"id\":\"East\",\"kind\":\"state\"},{\"id\":\"South\",\"kind\":\"state\"},"
    "{\"id\":\"West\",\"kind\":\"state\"},{\"id\":\"Envoy\",\"kind\":\"person\",\"parent\":\"North\"},"
    "{\"id\":\"talks\",\"kind\":\"issue\"},{\"id\":\"drills\",\"kind\":\"issue\"}],"
    "\"relations\":["
    "{\"source\":\"North\",\"relation\":\"supports\",\"target\":\"talks\",\"date\":\"2018-03-01\","
    "\"evidence\":{\"source\":\"s\"}},"
    "{\"source\":\"Envoy\",\"relation\":\"praises\",\"target\":\"talks\",\"weight\":2,\"date\":\"2018-03-05\"},"
    "{\"source\":\"North\",\"relation\":\"opposes\",\"target\":\"drills\"},"
    "{\"source\":\"North\",\"relation\":\"allies with\",\"target\":\"East\",\"weight\":2},"
    "{\"source\":\"South\",\"relation\":\"threatens\",\"target\":\"North\",\"weight\":2},"
    "{\"source\":\"North\",\"relation\":\"praises\",\"target\":\"West\"},"
    "{\"source\":\"West\",\"relation\":\"criticizes\",\"target\":\"North\"},"
    "{\"source\":\"North\",\"relation\":\"meets\",\"target\":\"South\"},"
    "{\"source\":\"South\",\"relation\":\"supports\",\"target\":\"drills\"}]}";

static enum entente_status portray(struct drawn *drawn, const char *subject) {
    return draw_as(drawn, crisis, NULL, (struct entente_figure){.view = "portrait", .subject = subject});
}

/* The text after this one among the marks. */
static const char *after(const struct ent_scene *scene, const char *text) {
    for (size_t i = 0; i < scene->marks.count; i++) {
        const struct ent_mark *mark = &scene->marks.items[i];
        if (mark->kind != ENT_MARK_TEXT || strcmp(mark->text, text) != 0) continue;
        for (i++; i < scene->marks.count; i++) {
            if (scene->marks.items[i].kind == ENT_MARK_TEXT) return scene->marks.items[i].text;
        }
    }
    fail_msg("no text \"%s\"", text);
    return NULL;
}

TEST(test_entries_stand_in_their_sections) {
    struct drawn drawn;
    assert_int_equal(portray(&drawn, "North"), ENTENTE_OK);
    const struct ent_scene *scene = &drawn.scene;
    assert_string_equal(after(scene, "On good terms with"), "East");
    assert_string_equal(after(scene, "At odds with"), "South");
    assert_string_equal(after(scene, "Friendly and hostile with"), "West");
    assert_string_equal(after(scene, "For"), "talks");
    assert_string_equal(after(scene, "Against"), "drills");
    assert_string_equal(scene->title, "North: closest to East, most at odds with South, most for talks, most "
                                      "against drills");
    undraw(&drawn);
}

TEST(test_entries_have_weights_dates_and_sources) {
    struct drawn drawn;
    assert_int_equal(portray(&drawn, "North"), ENTENTE_OK);
    const struct ent_scene *scene = &drawn.scene;
    const char *proof = after(scene, "talks");
    assert_string_equal(proof, "+3 in 2 relations, 2018-03-01 to 2018-03-05, The Paper");
    assert_string_equal(after(scene, proof), "North praises, supports");
    assert_string_equal(after(scene, "South threatens"), "Friendly and hostile with");
    undraw(&drawn);
}

TEST(test_an_organ_stands_for_itself) {
    struct drawn drawn;
    assert_int_equal(portray(&drawn, "Envoy"), ENTENTE_OK);
    assert_string_equal(drawn.scene.title, "Envoy: most for talks");
    undraw(&drawn);
}

TEST(test_whose_portrait_must_be_said) {
    struct drawn drawn;
    assert_int_equal(portray(&drawn, NULL), ENTENTE_BAD_OPTION);
    assert_heard(&drawn.heard, "--view portrait --actor NAME");
    undraw(&drawn);
    assert_int_equal(portray(&drawn, "Nort"), ENTENTE_BAD_OPTION);
    assert_heard(&drawn.heard, "did you mean \"North\"?");
    undraw(&drawn);
    assert_int_equal(portray(&drawn, "talks"), ENTENTE_BAD_OPTION);
    assert_heard(&drawn.heard, "is an issue or event");
    undraw(&drawn);
}

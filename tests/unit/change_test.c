/* SPDX-License-Identifier: MIT */
#include "figure/change.h"
#include "support/compared.h"

#include <math.h>

/* A–B turns, A–C goes with C, B–D comes with D, A→E gets stronger, E→A stays. */
static const char before_text[] =
    "{\"sources\":[{\"id\":\"s1\"},{\"id\":\"s2\"}],\"relations\":["
    "{\"source\":\"A\",\"relation\":\"supports\",\"target\":\"B\",\"evidence\":[{\"source\":\"s2\"}]},"
    "{\"source\":\"A\",\"relation\":\"opposes\",\"target\":\"C\",\"evidence\":[{\"source\":\"s2\"}]},"
    "{\"source\":\"A\",\"relation\":\"supports\",\"target\":\"E\",\"weight\":1},"
    "{\"source\":\"E\",\"relation\":\"supports\",\"target\":\"A\"}]}";
static const char after_text[] =
    "{\"title\":\"After\",\"sources\":[{\"id\":\"s0\"},{\"id\":\"s2\"}],\"relations\":["
    "{\"source\":\"A\",\"relation\":\"opposes\",\"target\":\"B\",\"evidence\":[{\"source\":\"s2\"}]},"
    "{\"source\":\"B\",\"relation\":\"supports\",\"target\":\"D\",\"evidence\":[{\"source\":\"s0\"}]},"
    "{\"source\":\"A\",\"relation\":\"supports\",\"target\":\"E\",\"weight\":3},"
    "{\"source\":\"E\",\"relation\":\"supports\",\"target\":\"A\"}]}";

TEST(the_united_document_holds_both) {
    struct compared c;
    compare_and_draw(&c, before_text, after_text);
    const entente_document *document = &c.combined.document;
    assert_int_equal(document->actor_count, 5);
    assert_int_equal(document->source_count, 3);
    assert_int_equal(document->relation_count, 5); /* four of the later, and the one that is gone */
    for (size_t i = 0; i < document->relation_count; i++) {
        const struct entente_relation *relation = &document->relations[i];
        if (relation->evidence_count == 0) continue;
        const char *source = document->sources[relation->evidence[0].source].id;
        bool is_new = strcmp(document->actors[relation->target].id, "D") == 0;
        assert_string_equal(source, is_new ? "s0" : "s2");
    }
    assert_string_equal(document->title, "After");
    let_go(&c);
}

/* By id, those that come or go stand first, last or alone. */
TEST(every_actor_of_either_is_kept) {
    static const char few[] = "{\"relations\":[[\"K\",\"supports\",\"L\"]]}";
    static const char many[] = "{\"relations\":[[\"A\",\"supports\",\"K\"],[\"L\",\"opposes\",\"Z\"]]}";
    for (size_t turned = 0; turned < 2; turned++) {
        struct compared c;
        compare_and_draw(&c, turned ? many : few, turned ? few : many);
        assert_int_equal(c.combined.document.actor_count, 4);
        static const char *const ids[] = {"A", "K", "L", "Z"};
        for (size_t i = 0; i < 4; i++) assert_string_equal(c.combined.document.actors[i].id, ids[i]);
        let_go(&c);
    }
}

TEST(lines_tell_what_became_of_them) {
    struct compared c;
    compare_and_draw(&c, before_text, after_text);
    const struct ent_line *flipped = line_between(&c, "A", "B"), *gone = line_between(&c, "A", "C");
    const struct ent_line *stays = line_between(&c, "E", "A"), *stronger = line_between(&c, "A", "E");
    assert_int_equal(flipped->change, ENTENTE_CHANGE_FLIPPED);
    assert_string_equal(flipped->name, "A opposes B (turned)");
    assert_int_equal(flipped->sign, -1);
    assert_int_equal(gone->change, ENTENTE_CHANGE_GONE);
    assert_true(fabs(gone->look->dash[0] - ent_gone_dash[0]) < 1e-9);
    assert_int_equal(line_between(&c, "B", "D")->change, ENTENTE_CHANGE_NEW);
    assert_int_equal(stronger->change, ENTENTE_CHANGE_STRONGER);
    assert_string_equal(stronger->wordings[0].rows.line[0], "stronger: supports");
    assert_int_equal(stronger->label.badges, 1);
    assert_non_null(stronger->label.words);
    assert_int_equal(stays->change, ENTENTE_CHANGE_COUNT);
    assert_string_equal(stays->name, "E supports A");
    assert_true(stays->is_quiet && stays->label.badges == 0 && stays->label.words == NULL);
    assert_true(stays->label.box.size.width <= 0); /* nothing stands at it */
    assert_int_equal(stays->look->colour, ENT_MUTED);
    assert_true(stays->width < stronger->width && stronger->width < flipped->width + 5);
    let_go(&c);
}

TEST(actors_that_come_and_go_say_so) {
    struct compared c;
    compare_and_draw(&c, before_text, after_text);
    assert_string_equal(c.scene.nodes[0].name, "A");
    assert_string_equal(c.scene.nodes[2].name, "C (only before)");
    assert_string_equal(c.scene.nodes[3].name, "D (only after)");
    assert_int_equal(c.scene.nodes[2].ink, ENT_MUTED);
    assert_true(c.scene.nodes[2].is_gone && !c.scene.nodes[2].is_new);
    assert_true(c.scene.nodes[3].is_new && !c.scene.nodes[3].is_gone);
    assert_false(c.scene.nodes[0].is_new || c.scene.nodes[0].is_gone);
    assert_non_null(strstr(c.scene.nodes[2].title, ", only before"));
    assert_non_null(strstr(c.scene.nodes[3].title, ", only after"));
    assert_null(strstr(c.scene.nodes[0].title, ", "));
    assert_string_equal(line_between(&c, "A", "C")->name, "A opposes C (not stated again)");
    assert_string_equal(line_between(&c, "B", "D")->name, "B supports D (not stated before)");
    let_go(&c);
}

TEST(the_title_says_the_most_important) {
    struct compared c;
    compare_and_draw(&c, before_text, after_text);
    assert_string_equal(c.scene.title, "A → B turned; 1 tie not stated before, 1 not stated again");
    assert_string_equal(c.scene.words.subtitle, "4 ties changed, 1 did not");
    assert_non_null(strstr(c.scene.description,
                           "Changes: 1 tie turned, 1 not stated before, 1 not stated again, 1 stronger."));
    let_go(&c);
    compare_and_draw(&c, "[[\"A\",\"supports\",\"B\"]]", "[[\"A\",\"supports\",\"B\"]]");
    assert_string_equal(c.scene.title, "No tie changed");
    assert_non_null(strstr(c.scene.description, "Changes: none."));
    let_go(&c);
    compare_and_draw(
        &c, "{\"relations\":[{\"source\":\"A\",\"relation\":\"supports\",\"target\":\"B\",\"weight\":2}]}",
        "{\"relations\":[{\"source\":\"A\",\"relation\":\"supports\",\"target\":\"B\",\"weight\":1}]}");
    assert_string_equal(c.scene.title, "1 tie weaker");
    let_go(&c);
}

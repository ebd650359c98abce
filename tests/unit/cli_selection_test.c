/* SPDX-License-Identifier: MIT */
#include "cli/selection.h"
#include "support/loaded.h"

struct desk {
    struct heard heard;
    struct ent_call call;
    entente_document *document;
    entente_network *network;
    struct ent_selection selection;
};

/* Twenty actors: too many to try all splits. */
static const char ring[] =
    "source,relation,target\nA,supports,B\nB,opposes,C\nC,opposes,D\nD,supports,E\nE,opposes,F\n"
    "F,supports,G\nG,supports,H\nH,opposes,I\nI,supports,J\nJ,opposes,K\nK,supports,L\nL,opposes,M\n"
    "M,supports,N\nN,opposes,O\nO,supports,P\nP,supports,Q\nQ,opposes,R\nR,supports,S\nS,opposes,T\n"
    "T,supports,A\n";

static void open_desk(struct desk *desk, const char **named, size_t count) {
    *desk = (struct desk){0};
    desk->call.reporter.sink = hearing(&desk->heard);
    desk->call.settings.measures = (struct ent_list){.items = named, .count = count};
    desk->document = load_as("a.csv", ring, &desk->heard);
    assert_int_equal(entente_network_new(desk->document, NULL, &desk->network, NULL), ENTENTE_OK);
    assert_int_equal(ent_selection_init(&desk->selection, &desk->call, NULL), ENTENTE_OK);
    desk->call.reporter.sink = hearing(&desk->heard);
}

static void close_desk(struct desk *desk) {
    ent_selection_clear(&desk->selection);
    entente_network_free(desk->network);
    entente_document_free(desk->document);
}

static bool is_selected(const struct desk *desk, const char *name) {
    for (size_t i = 0; i < desk->selection.count; i++) {
        if (desk->selection.measures[i] == entente_measure_find(name)) return true;
    }
    return false;
}

static void afford(struct desk *desk, size_t variants) {
    assert_int_equal(ent_selection_afford(&desk->selection, &desk->call, desk->network, variants),
                     ENTENTE_OK);
}

TEST(test_what_is_soon_done_stays) {
    struct desk desk;
    open_desk(&desk, NULL, 0);
    afford(&desk, 10);
    assert_int_equal(desk.selection.count, entente_measure_count());
    assert_string_equal(desk.heard.text, "");
    close_desk(&desk);
}

TEST(test_the_dearest_are_left_out_and_told) {
    struct desk desk;
    open_desk(&desk, NULL, 0);
    afford(&desk, 10000);
    assert_true(is_selected(&desk, "strength") && is_selected(&desk, "line_balance"));
    assert_false(is_selected(&desk, "frustration") || is_selected(&desk, "frustration_weighted"));
    assert_int_equal(desk.selection.count, entente_measure_count() - 2);
    assert_string_equal(
        desk.heard.text,
        "warning left-out 0:0  left out, as it would take long on 10000 variants of 20 actors and 20 "
        "ties: frustration, frustration_weighted; name with --measure what is to be "
        "measured all the same\n");
    close_desk(&desk);
}

TEST(test_what_is_named_stays_and_is_foretold) {
    const char *named[] = {"all", "frustration"};
    struct desk desk;
    open_desk(&desk, named, 2);
    afford(&desk, 30000);
    assert_true(is_selected(&desk, "degree") && is_selected(&desk, "frustration") &&
                !is_selected(&desk, "line_balance"));
    assert_non_null(strstr(desk.heard.text,
                           "note takes-long 0:0  30000 variants of 20 actors and 20 ties are to be "
                           "measured, in about "));
    close_desk(&desk);
}

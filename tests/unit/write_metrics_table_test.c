/* SPDX-License-Identifier: MIT */
#include "support/written.h"

/* b has two neighbours, a and c one each, d none. */
static const char chain[] =
    "{\"actors\":[{\"id\":\"d\",\"name\":\"Дания\"}],\"relations\":[[\"a\",\"supports\",\"b\"],"
    "{\"source\":\"b\",\"relation\":\"opposes\",\"target\":\"c\",\"weight\":2.5}]}";

static void expect_table(const char *document, const char *measures, const char *expected) {
    struct written written;
    assert_string_equal(write_with(&written, &ent_writer_metrics_table, document, measures, NULL), expected);
    assert_string_equal(written.heard.text, "");
    unwrite(&written);
}

TEST(test_actors_are_ranked_by_the_first_measure) {
    expect_table(
        chain, "degree positive_in_strength closeness",
        "                        Positive\n"
        "rank  actor  Degree  in-strength  Closeness\n"
        "   1  b           2            1      2.500\n"
        "   2  a           1            0      0.833\n"
        "   2  c           1            0          –\n"
        "   4  Дания       0            0          –\n"
        "\n"
        "1 of 4 actors without a tie\n"
        "layer all: every tie, weight = positive + negative + neutral\n"
        "both signs are read by Positive in-strength\n"
        "distance: 1/weight, so that strong ties are short\n"
        "Closeness counts only whom a path joins, 3 of 12 ordered pairs: compare who reaches as many\n"
        "– Closeness is undefined: no other actor can be reached from it\n");
}

TEST(test_undefined_scores_have_no_rank) {
    expect_table(
        chain, "closeness",
        "rank  actor  Closeness\n"
        "   1  b          2.500\n"
        "   2  a          0.833\n"
        "   –  c              –\n"
        "   –  Дания          –\n"
        "\n"
        "1 of 4 actors without a tie\n"
        "layer all: every tie, weight = positive + negative + neutral\n"
        "distance: 1/weight, so that strong ties are short\n"
        "Closeness counts only whom a path joins, 3 of 12 ordered pairs: compare who reaches as many\n"
        "– Closeness is undefined: no other actor can be reached from it\n");
}

TEST(test_the_network_has_a_list_of_its_own) {
    expect_table(chain, "density degree components_weak",
                 "rank  actor  Degree\n"
                 "   1  b           2\n"
                 "   2  a           1\n"
                 "   2  c           1\n"
                 "   4  Дания       0\n"
                 "\n"
                 "Density          0.1667\n"
                 "Weak components  2\n"
                 "\n"
                 "1 of 4 actors without a tie\n"
                 "layer all: every tie, weight = positive + negative + neutral\n");
    expect_table(chain, "components_weak",
                 "Weak components  2\n"
                 "\n"
                 "1 of 4 actors without a tie\n"
                 "layer all: every tie, weight = positive + negative + neutral\n");
}

TEST(test_long_names_are_cut_and_controls_shown) {
    expect_table(
        "[[\"The Organisation for Security and Co-operation in Europe\",\"supports\",\"x\xE2\x80\xAEy\"]]",
        "out_degree",
        "rank  actor                                     Out-degree\n"
        "   1  The Organisation for Security and Co-op…           1\n"
        "   2  xU+202Ey                                           0\n"
        "\n"
        "layer all: every tie, weight = positive + negative + neutral\n");
}

TEST(test_no_actors) {
    struct written written;
    const char *text = write_with(&written, &ent_writer_metrics_table, "[]", "degree density", NULL);
    static const char start[] = "rank  actor  Degree\n\nDensity  –\n\n";
    assert_int_equal(strncmp(text, start, sizeof start - 1), 0);
    unwrite(&written);
}

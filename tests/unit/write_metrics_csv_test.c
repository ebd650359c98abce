/* SPDX-License-Identifier: MIT */
#include "support/written.h"

static const char chain[] =
    "{\"actors\":[{\"id\":\"=a\",\"name\":\"A, B\",\"kind\":\"state\"}],\"relations\":[[\"=a\","
    "\"supports\",\"b\"],{\"source\":\"b\",\"relation\":\"opposes\",\"target\":\"c\",\"weight\":2}]}";

static void expect_rows(const char *document, const char *measures, const char *expected) {
    struct written written;
    assert_string_equal(write_with(&written, &ent_writer_metrics_csv, document, measures, NULL), expected);
    unwrite(&written);
}

TEST(test_a_row_an_actor) {
    expect_rows(chain, "net_strength density closeness",
                "id,name,kind,net_strength,closeness\n"
                "'=a,\"A, B\",state,1,0.8\n"
                "b,b,other,-1,2\n"
                "c,c,other,-2,\n");
}

TEST(test_the_network_alone) {
    expect_rows(chain, "components_weak reciprocity", "measure,value\ncomponents_weak,1\nreciprocity,0\n");
    expect_rows("[]", "density", "measure,value\ndensity,\n");
}

TEST(test_no_measures_and_no_actors) {
    expect_rows("[]", "", "id,name,kind\n");
    expect_rows("[]", "degree", "id,name,kind,degree\n");
}

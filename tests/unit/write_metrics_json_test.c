/* SPDX-License-Identifier: MIT */
#include "support/written.h"

static const char chain[] =
    "{\"title\":\"T\",\"as_of\":\"2018\",\"actors\":[{\"id\":\"c\",\"name\":\"Cland\",\"kind\":\"state\"}],\"relations\":"
    "[[\"a\",\"supports\",\"b\"],{\"source\":\"b\",\"relation\":\"opposes\",\"target\":\"c\",\"weight\":2}]}";

TEST(test_scores_and_what_they_ran_on) {
    struct written written;
    const char *text =
        write_with(&written, &ent_writer_metrics_json, chain, "degree closeness net_strength density", NULL);
    assert_string_equal(
        text,
        "{\n \"schema\": \"entente/metrics/1\",\n \"generator\": {\"name\":\"entente\",\"version\":\"" ENTENTE_VERSION
        "\"},\n \"title\": \"T\",\n \"as_of\": \"2018\",\n"
        " \"input\": {\"actors\":3,\"isolates\":0,\"relations\":2,\"ties\":2,\"directed\":true},\n"
        " \"options\": {\"layer\":\"all\",\"distance\":\"inverse\",\"unweighted\":false},\n"
        " \"measures\": [\n"
        "  {\"name\":\"degree\",\"title\":\"Degree\",\"scope\":\"actor\",\"layer\":\"all\",\"unit\":\"ties\",\"found_by_search\":false},\n"
        "  {\"name\":\"closeness\",\"title\":\"Closeness\",\"scope\":\"actor\",\"layer\":\"all\",\"unit\":\"1 / "
        "distance\",\"found_by_search\":false,\"remark\":\"counts only whom a path joins, 3 of 6 ordered pairs: "
        "compare who reaches as many\"},\n"
        "  {\"name\":\"net_strength\",\"title\":\"Net strength\",\"scope\":\"actor\",\"layer\":\"both\",\"unit\":"
        "\"weight\",\"found_by_search\":false},\n"
        "  {\"name\":\"density\",\"title\":\"Density\",\"scope\":\"network\",\"layer\":\"all\",\"unit\":\"share of "
        "possible ties\",\"found_by_search\":false}\n"
        " ],\n"
        " \"actors\": [\n"
        "  {\"id\":\"a\",\"name\":\"a\",\"kind\":\"other\",\"degree\":1.0,\"closeness\":0.8,\"net_strength\":1.0},\n"
        "  {\"id\":\"b\",\"name\":\"b\",\"kind\":\"other\",\"degree\":2.0,\"closeness\":2.0,\"net_strength\":-1.0},\n"
        "  {\"id\":\"c\",\"name\":\"Cland\",\"kind\":\"state\",\"degree\":1.0,\"closeness\":null,"
        "\"net_strength\":-2.0}\n"
        " ],\n"
        " \"network\": {\"density\":0.333333333333333},\n"
        " \"undefined\": [\n"
        "  {\"measure\":\"closeness\",\"reason\":\"no other actor can be reached from it\",\"actors\":[\"c\"]}\n"
        " ]\n}\n");
    unwrite(&written);
}

TEST(test_options_and_parameters) {
    const struct entente_measure_options options = {.layer = ENTENTE_LAYER_NEGATIVE, .unweighted = true};
    struct written written;
    const char *text =
        write_with(&written, &ent_writer_metrics_json, chain, "net_strength pagerank reciprocity", &options);
    assert_non_null(
        strstr(text, " \"options\": {\"layer\":\"negative\",\"distance\":\"hops\",\"unweighted\":true},\n"));
    assert_non_null(strstr(
        text, "\"name\":\"pagerank\",\"title\":\"PageRank\",\"scope\":\"actor\",\"layer\":\"negative\","));
    assert_non_null(strstr(text, "\"parameter\":{\"damping\":0.85}}"));
    unwrite(&written);
}

TEST(test_undefined_network_scores_name_no_actors) {
    struct written written;
    const char *text = write_with(&written, &ent_writer_metrics_json, "[]", "density", NULL);
    assert_non_null(strstr(text,
                           " \"actors\": [],\n \"network\": {\"density\":null},\n \"undefined\": [\n"
                           "  {\"measure\":\"density\",\"reason\":\"the network has no actors\"}\n ]\n}\n"));
    unwrite(&written);
}

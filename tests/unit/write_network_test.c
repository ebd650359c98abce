/* SPDX-License-Identifier: MIT */
#include "support/written.h"

#define HEAD                                                                                                       \
    "{\n \"schema\": \"entente/network/1\",\n \"generator\": {\"name\":\"entente\",\"version\":\"" ENTENTE_VERSION \
    "\"},\n"

TEST(test_an_empty_network) {
    expect_written(
        &ent_writer_network, "[]",
        HEAD " \"title\": \"\",\n \"as_of\": \"\",\n \"directed\": true,\n \"actors\": [],\n \"ties\": [],\n"
             " \"relations\": []\n}\n");
}

TEST(test_ties_keep_both_signs_and_their_relations) {
    expect_written(
        &ent_writer_network,
        "{\"title\":\"T\",\"as_of\":\"2018\",\"actors\":[{\"id\":\"a\",\"kind\":\"state\",\"bloc\":\"x\"}],\"relations\":["
        "{\"source\":\"a\",\"relation\":\"opposes\",\"target\":\"b\",\"weight\":2,\"confidence\":0.5},"
        "{\"source\":\"a\",\"relation\":\"supports\",\"target\":\"b\",\"weight\":0.75},"
        "{\"source\":\"a\",\"relation\":\"supports\",\"target\":\"b\",\"weight\":0.75},"
        "{\"source\":\"b\",\"relation\":\"supports\",\"target\":\"b\"}]}",
        HEAD
        " \"title\": \"T\",\n \"as_of\": \"2018\",\n \"directed\": true,\n \"actors\": [\n"
        "  {\"id\":\"a\",\"name\":\"a\",\"kind\":\"state\",\"bloc\":\"x\"},\n"
        "  {\"id\":\"b\",\"name\":\"b\",\"kind\":\"other\"}\n ],\n \"ties\": [\n"
        "  {\"source\":\"a\",\"target\":\"b\",\"sign\":\"ambivalent\",\"positive\":1.5,\"negative\":2.0,"
        "\"neutral\":0.0,\"count\":3,\"confidence\":0.833333333333333,\"words\":[\"opposes\",\"supports\"],"
        "\"relations\":[\"#1\",\"#2\",\"#3\"]}\n ],\n \"relations\": [\n"
        "  {\"id\":\"#1\",\"source\":\"a\",\"relation\":\"opposes\",\"target\":\"b\",\"sign\":-1,\"weight\":2.0,"
        "\"confidence\":0.5},\n"
        "  {\"id\":\"#2\",\"source\":\"a\",\"relation\":\"supports\",\"target\":\"b\",\"sign\":1,\"weight\":0.75},\n"
        "  {\"id\":\"#3\",\"source\":\"a\",\"relation\":\"supports\",\"target\":\"b\",\"sign\":1,\"weight\":0.75},\n"
        "  {\"id\":\"#4\",\"source\":\"b\",\"relation\":\"supports\",\"target\":\"b\",\"sign\":1,\"weight\":1.0}\n"
        " ]\n}\n");
}

/* SPDX-License-Identifier: MIT */
#include "read/reader.h"
#include "support/read_back.h"

#define NETWORK "A\nB\nC\nA|opposes|B -1 2 1956-10-31\nB|supports|C +1 1 1956-11-04\n"

TEST(data_frames_of_pandas) {
    static const char *const frames[] = {
        "{\"source\":{\"0\":\"A\",\"1\":\"B\"},\"relation\":{\"0\":\"opposes\",\"1\":\"supports\"},"
        "\"target\":{\"0\":\"B\",\"1\":\"C\"},\"weight\":{\"0\":2,\"1\":1},"
        "\"date\":{\"0\":\"1956-10-31\",\"1\":\"1956-11-04\"}}",
        "{\"source\":[\"A\",\"B\"],\"relation\":[\"opposes\",\"supports\"],\"target\":[\"B\",\"C\"],"
        "\"weight\":[2,1],\"date\":[\"1956-10-31\",\"1956-11-04\"]}",
        "{\"columns\":[\"source\",\"relation\",\"target\",\"weight\",\"date\"],\"index\":[0,1],"
        "\"data\":[[\"A\",\"opposes\",\"B\",2,\"1956-10-31\"],[\"B\",\"supports\",\"C\",1,\"1956-11-04\"]]}",
        "{\"0\":{\"source\":\"A\",\"relation\":\"opposes\",\"target\":\"B\",\"weight\":2,\"date\":\"1956-10-31\"},"
        "\"1\":{\"source\":\"B\",\"relation\":\"supports\",\"target\":\"C\",\"weight\":1,\"date\":\"1956-11-04\"}}",
        "[[\"source\",\"relation\",\"target\",\"weight\",\"date\"],[\"A\",\"opposes\",\"B\",2,\"1956-10-31\"],"
        "[\"B\",\"supports\",\"C\",null,\"1956-11-04\"]]",
    };
    for (size_t i = 0; i < sizeof frames / sizeof *frames; i++) expect_read("a.json", frames[i], NETWORK, "");
}

TEST(edges_of_networkx) {
    expect_read("a.json",
                "[[\"A\",\"B\",{\"relation\":\"opposes\",\"weight\":2,\"date\":\"1956-10-31\"}],"
                "[\"B\",\"C\",{\"relation\":\"supports\",\"weight\":1,\"date\":\"1956-11-04\"}]]",
                NETWORK, "");
    expect_read("a.json",
                "{\"A\":{\"B\":{\"relation\":\"opposes\",\"weight\":2,\"date\":\"1956-10-31\"}},"
                "\"B\":{\"C\":{\"relation\":\"supports\",\"date\":\"1956-11-04\"}},\"C\":{}}",
                NETWORK, "");
}

TEST(a_number_is_no_name) {
    static const char network[] = "A\nB\nC\nA|is hostile to|B -1 2\nB|is friendly to|C +1 1\n";
    expect_read("a.json", "[[\"A\",\"B\",-2],[\"B\",\"C\",1]]", network, "");
    expect_read("a.json", "{\"relations\":[[\"A\",\"B\",-2],[\"B\",\"C\",1]]}", network, "");
    expect_read("a.json", "{\"nodes\":[\"A\",\"B\",\"C\"],\"edges\":[[\"A\",\"B\",-2],[\"B\",\"C\",1]]}",
                network, "");
    expect_read("a.json", "{\"A\":{\"B\":-2},\"B\":{\"C\":1}}", network, "");
    expect_read("a.json", "[[1,\"supports\",2]]", "1\n2\n1|supports|2 +1 1\n", "");
}

TEST(other_objects_are_no_tables) {
    static const char *const no[] = {"{\"scores\":{\"A\":1,\"B\":2}}",
                                     "{\"a\":{\"b\":{\"c\":{}}},\"b\":{}}",
                                     "{\"0\":{\"x\":1}}",
                                     "[[\"A\",\"supports\",\"B\"]]",
                                     "{\"source\":\"A\"}",
                                     "{}"};
    for (size_t i = 0; i < sizeof no / sizeof *no; i++)
        assert_false(ent_reader_graph_json.probe(no[i], strlen(no[i])));
    expect_refused(
        "a.json", "[[\"A\",\"supports\",\"B\",1,\"2018\",\"x\"]]",
        "error bad-triple 1:2 /0 behind the three parts of a relation may stand a date such as 2018-03-08 "
        "and a weight; name the parts in a first row: [\"source\", \"relation\", \"target\", \"sign\"]\n");
}

TEST(a_source_beside_an_actor_is_a_publication) {
    static const char *const texts[] = {
        "[{\"actor\":\"A\",\"action\":\"opposes\",\"target\":\"B\",\"source\":\"The Paper\"}]",
        "[{\"subject\":\"A\",\"predicate\":\"opposes\",\"object\":\"B\",\"source\":\"The Paper\"}]",
        "[{\"head\":\"A\",\"relation\":\"opposes\",\"tail\":\"B\",\"source\":\"The Paper\"}]"};
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
        expect_read("a.json", texts[i], "A\nB\nA|opposes|B -1 1\n", "");
    expect_read(
        "a.json",
        "[{\"subject\":\"A\",\"predicate\":\"opposes\",\"object\":\"B\",\"evidence\":\"They said no.\"}]",
        "A\nB\nA|opposes|B -1 1\n", "");
}

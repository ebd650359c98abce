/* SPDX-License-Identifier: MIT */
#include "support/events.h"

#define CONSULT                                                                                                 \
    "{\"id\":\"E1\",\"date\":\"2016-03-01\",\"actor\":[{\"code\":\"USA\"}],\"recipient\":[{\"code\":\"KEN\"}]," \
    "\"event\":\"CONSULT\"}\n"

TEST(test_each_does_it_to_each) {
    expect_told(
        "a.jsonl",
        "{\"id\":\"E2\",\"date\":\"2016-03-02\",\"actor\":[{\"code\":\"USAGOV\"},{\"code\":\"KEN\",\"sector\":"
        "\"MIL\"}],\"recipient\":[{\"code\":\"TZA\"},\"UNO\"],\"event\":\"AID\"}\n",
        NULL,
        "Government (United States)|aids|Tanzania +1 10 2016-03-02\n"
        "Government (United States)|aids|United Nations +1 10 2016-03-02\n"
        "Military (Kenya)|aids|Tanzania +1 10 2016-03-02\n"
        "Military (Kenya)|aids|United Nations +1 10 2016-03-02\n"
        "Government (United States) (government) of United States (state)\n"
        "Military (Kenya) (government) of Kenya (state)\n",
        "");
}

TEST(test_lines_that_are_none) {
    expect_told(
        "a.jsonl", CONSULT "{\"id\":\n", NULL, "",
        "error bad-rows 2:1  1 row cannot be read: it is no JSON object: unexpected token near end of file; "
        "--max-bad 1 leaves it out\n");
    const struct entente_read_options one = {.max_bad = 1};
    expect_told(
        "a.jsonl", CONSULT "[]\n", &one, "United States|consults|Kenya +1 2.5 2016-03-01\n",
        "warning bad-rows 2:1  1 row cannot be read and is left out: it is no JSON object: it is another "
        "value; \n");
    expect_told(
        "a.jsonl",
        CONSULT "{\"date\":\"2016-03-01\",\"actor\":\"KEN\",\"recipient\":\"TZA\",\"event\":\"DANCE\"}\n",
        NULL, "",
        "error bad-rows 2:1  1 row cannot be read: \"DANCE\" is no type of PLOVER; --max-bad 1 leaves it out\n");
}

TEST(test_other_json_is_not_taken) {
    expect_told("a.jsonl",
                "{\"source\":\"a\",\"relation\":\"supports\",\"target\":\"b\",\"date\":\"2016\"}\n", NULL,
                "a|supports|b +1 1 2016\n", "");
}

TEST(test_own_values) {
    static const char text[] =
        "{\"date\":\"2016-03-06\",\"actor\":\"TZA\",\"recipient\":\"KEN\",\"event\":\"ACCUSE\","
        "\"event_scale\":-2}\n";
    const struct entente_read_options own = {.scale = "own"};
    expect_told("a.jsonl", text, &own, "Tanzania|accuses|Kenya -1 2 2016-03-06\n", "");
}

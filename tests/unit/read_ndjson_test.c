/* SPDX-License-Identifier: MIT */
#include "read/read_limits.h"
#include "support/recorded.h"
#include <stdlib.h>

#define AB "{\"source\": \"A\", \"relation\": \"x\", \"target\": \"B\"}"
#define CD "{\"subject\": \"C\", \"predicate\": \"y\", \"object\": \"D\"}"

TEST(test_each_line_is_a_relation) {
    expect_records(&ent_reader_ndjson, AB "\n" CD "\n", "A|x|B\nC|y|D\n", "");
    expect_records(&ent_reader_ndjson, AB "\r\n\r\n  \n" CD, "A|x|B\nC|y|D\n", "");
    expect_records(&ent_reader_ndjson, "[\"A\", \"x\", \"B\"]\n", "A|x|B\n", "");
    expect_records(
        &ent_reader_ndjson,
        "{\"source\":\"A\",\"relation\":\"x\",\"target\":\"B\",\"sign\":-1,\"weight\":2,\"evidence\":"
        "[{\"note\":\"n\"},{\"source\":\"s\"}]}",
        "A|x|B sign=-1 weight=2 [ note=n ] [ source=s ]\n", "");
    expect_records(&ent_reader_ndjson, "", "", "");
}

TEST(test_reading_goes_on_after_an_error) {
    expect_records(
        &ent_reader_ndjson, "3\nnull\n[]\n" AB "\n{\"source\": \"A\", \"weight\": \"x\"}\n" CD "\n",
        "A|x|B\nC|y|D\n",
        "error wrong-type 1:1  a relation must be an object or an array of three texts, not a number; \n"
        "error wrong-type 2:1  a relation must be an object or an array of three texts, not null; \n"
        "error bad-triple 3:1  a relation written as an array must hold exactly three texts; for example "
        "[\"Russia\", \"supports\", \"talks\"]\n"
        "error wrong-type 5:27 /weight \"weight\" must be a number, not a text; drop the quotes\n"
        "error missing-key 5:1  \"relation\" is missing; \n"
        "error missing-key 5:1  \"target\" is missing; \n");
}

TEST(test_what_follows_a_record_is_refused) {
    expect_records(
        &ent_reader_ndjson, AB AB "\n" CD, "C|y|D\n",
        "error json-syntax 1:48  something follows the record on its line; put each record on a line of its "
        "own\n");
    expect_records(
        &ent_reader_ndjson, AB " ,\n", "",
        "error json-syntax 1:49  a comma follows the record; drop it: only the line end separates records\n");
}

TEST(test_a_record_over_several_lines_is_told_once) {
    expect_records(
        &ent_reader_ndjson, "{\n \"source\": \"A\",\n \"relation\": \"x\"\n}\n" AB "\n", "A|x|B\n",
        "error json-syntax 1:2  the line ends before its JSON does; each record must stand whole on one line; "
        "for indented JSON choose the format json\n");
}

TEST(test_syntax_errors_have_line_and_column) {
    struct recorded recorded;
    record_text(&recorded, &ent_reader_ndjson, AB "\n{\"source\": A}\n");
    assert_heard(&recorded.heard, "error json-syntax 2:");
    assert_int_equal(recorded.heard.count, 1);
    record_text(&recorded, &ent_reader_ndjson, "{\"source\":\"A\",\"source\":\"B\"}\n");
    assert_heard(&recorded.heard, "error json-syntax 1:");
    assert_heard(&recorded.heard, "duplicate");
}

TEST(test_other_separators_do_not_end_a_line) {
    expect_records(&ent_reader_ndjson, "{\"source\":\"A\xE2\x80\xA8\",\"relation\":\"x\",\r\"target\":\"B\"}",
                   "A\xE2\x80\xA8|x|B\n", "");
}

TEST(test_places_of_fields) {
    static const char text[] = "\n" CD "\n[\"é\",\"x\",\"B\"]\n";
    struct recorded recorded;
    record_bytes(&recorded, &ent_reader_ndjson, text, strlen(text), "target");
    assert_string_equal(recorded.text, "C|y|D @2:46 /object\né|x|B @3:10 /2\n");
    record_bytes(&recorded, &ent_reader_ndjson, text, strlen(text), "");
    assert_string_equal(recorded.text, "C|y|D @2:1\né|x|B @3:1\n");
}

TEST(test_length_of_a_line_is_limited) {
    size_t length = ENT_MAX_LINE + 1;
    char *text = malloc(length + 1);
    assert_non_null(text);
    memset(text, ' ', length);
    memcpy(text, AB, strlen(AB));
    text[length] = '\0';
    struct recorded recorded;
    record_bytes(&recorded, &ent_reader_ndjson, text, length - 1, NULL);
    assert_int_equal(recorded.status, ENTENTE_OK);
    assert_string_equal(recorded.text, "A|x|B\n");
    record_bytes(&recorded, &ent_reader_ndjson, text, length, NULL);
    assert_int_equal(recorded.status, ENTENTE_TOO_LARGE);
    assert_string_equal(recorded.heard.text,
                        "error long-line 1:1  a line holds more than 16777216 bytes; \n");
    free(text);
}

TEST(test_content_that_looks_like_ndjson) {
    assert_true(ent_reader_ndjson.probe(AB, strlen(AB)));
    assert_false(ent_reader_ndjson.probe("source,relation", 15));
}

/* SPDX-License-Identifier: MIT */
#include "read/import.h"
#include "support/recorded.h"

/* Lines "A B +", "A B -", "A B -2" or "A B", for what an import does with them. */
static void read_pair(struct ent_import *import, const char *line, size_t length, size_t number) {
    const char source[] = {line[0], '\0'}, target[] = {line[2], '\0'};
    char rest[8] = "";
    if (length > 4) memcpy(rest, line + 4, length - 4);
    struct ent_relation_record record = {.source = source, .target = target};
    record.has_weight = ent_number_parse(rest, &record.weight);
    if (!record.has_weight && rest[0] != '\0') record.sign = rest;
    ent_import_relation(import, &record, &(struct ent_place){.line = number, .column = 3});
}

static enum entente_status read_pairs(const char *file, const char *bytes, size_t length,
                                      const struct ent_record_sink *records,
                                      const struct entente_sink *sink) {
    struct ent_import import = {0};
    size_t number = 1;
    for (size_t at = 0; at < length; number++) {
        size_t line = strcspn(bytes + at, "\n");
        read_pair(&import, bytes + at, line, number);
        at += line + 1;
    }
    return ent_import_hand_on(&import, file, records, sink);
}

static const struct ent_reader pairs = {.read = read_pairs};

TEST(test_signs_name_what_has_no_word) {
    expect_records(
        &pairs, "A B +\nA C -\nA D\n",
        "A|is friendly to|B sign=+ weight=1\nA|is hostile to|C sign=- weight=1\nA|relates to|D sign=0 weight=1\n",
        "");
}

TEST(test_weights_are_signs_where_one_is_negative) {
    expect_records(&pairs, "A B 2\nA C -3\nA D 0\n",
                   "A|is friendly to|B sign=+ weight=2\nA|is hostile to|C sign=- weight=3\n"
                   "A|relates to|D sign=0 weight=0\n",
                   "");
    expect_records(&pairs, "A B 2\nA C 3\n",
                   "A|relates to|B sign=0 weight=2\nA|relates to|C sign=0 weight=3\n", "");
}

TEST(test_places_are_kept) {
    struct recorded recorded;
    record_bytes(&recorded, &pairs, "A B +\nA C -\n", 12, "target");
    assert_string_equal(recorded.text,
                        "A|is friendly to|B sign=+ weight=1 @1:3\nA|is hostile to|C sign=- weight=1 @2:3\n");
}

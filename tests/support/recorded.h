/* SPDX-License-Identifier: MIT */
/** For tests of readers: the relations that a reader hands on, as text. */
#ifndef TEST_RECORDED_H
#define TEST_RECORDED_H

#include "base/number.h"
#include "read/reader.h"
#include "support/loaded.h"

/** Every relation as "source|word|target" and, where given, " field=value" in the order of the record. */
struct recorded {
    char text[16384];
    const char *place_of; /* when set: " @LINE:COLUMN pointer" of this field of each relation */
    struct heard heard;
    size_t count;
    bool ended;
    enum entente_status status;
};

static inline void record_add(struct recorded *recorded, const char *name, const char *value) {
    size_t length = strlen(recorded->text);
    if (value == NULL) return;
    snprintf(recorded->text + length, sizeof recorded->text - length, "%s%s", name, value);
}

static inline void record_number(struct recorded *recorded, const char *name, bool given, double value) {
    char text[ENT_NUMBER_SIZE];
    ent_number_text(value, text);
    if (given) record_add(recorded, name, text);
}

static inline enum entente_status record_relation(void *payload, const struct ent_relation_record *record) {
    struct recorded *recorded = payload;
    assert_int_equal(record->origin.section, ENT_RELATIONS);
    assert_int_equal(record->origin.index, recorded->count);
    recorded->count++;
    record_add(recorded, "", record->source);
    record_add(recorded, "|", record->word);
    record_add(recorded, "|", record->target);
    record_add(recorded, " id=", record->id);
    record_add(recorded, " sign=", record->sign);
    record_number(recorded, " weight=", record->has_weight, record->weight);
    record_number(recorded, " confidence=", record->has_confidence, record->confidence);
    record_add(recorded, " date=", record->date);
    record_add(recorded, " from=", record->from);
    record_add(recorded, " to=", record->to);
    record_add(recorded, " note=", record->note);
    for (size_t i = 0; i < record->evidence_count; i++) {
        const struct ent_evidence_record *evidence = &record->evidence[i];
        record_add(recorded, " [", "");
        record_add(recorded, " source=", evidence->source);
        record_add(recorded, " locator=", evidence->locator);
        record_add(recorded, " note=", evidence->note);
        record_add(recorded, " speaker=", evidence->speaker);
        record_add(recorded, " url=", evidence->url);
        record_add(recorded, " title=", evidence->title);
        record_add(recorded, " ]", "");
    }
    if (recorded->place_of != NULL) {
        struct ent_place place;
        char text[256];
        ent_origin_place(&record->origin, recorded->place_of, &place);
        assert_string_equal(place.file, "test");
        snprintf(text, sizeof text, " @%zu:%zu%s%s", place.line, place.column,
                 *place.pointer != '\0' ? " " : "", place.pointer);
        record_add(recorded, "", text);
    }
    record_add(recorded, "\n", "");
    return ENTENTE_OK;
}

/* Actors are counted on by other tests. */
static inline enum entente_status record_actor(void *payload, const struct ent_actor_record *record) {
    (void)payload;
    assert_non_null(record->id);
    return ENTENTE_OK;
}

static inline enum entente_status record_end(void *payload) {
    struct recorded *recorded = payload;
    recorded->ended = true;
    return ENTENTE_OK;
}

/** Runs the reader over a text; `place_of` may be NULL. */
static inline void record_bytes(struct recorded *recorded, const struct ent_reader *reader, const char *bytes,
                                size_t length, const char *place_of) {
    *recorded = (struct recorded){.place_of = place_of};
    const struct ent_record_sink records = {
        .payload = recorded, .actor = record_actor, .relation = record_relation, .end = record_end};
    struct entente_sink sink = hearing(&recorded->heard);
    recorded->status = ent_reader_read(reader, "test", bytes, length, &records, &sink);
}

static inline void record_text(struct recorded *recorded, const struct ent_reader *reader, const char *text) {
    record_bytes(recorded, reader, text, strlen(text), NULL);
}

/** The reader must hand on these relations and say this; both may be "". */
static inline void expect_records(const struct ent_reader *reader, const char *text, const char *relations,
                                  const char *said) {
    struct recorded recorded;
    record_text(&recorded, reader, text);
    assert_string_equal(recorded.text, relations);
    assert_string_equal(recorded.heard.text, said);
    bool refused = strstr(said, "error ") != NULL;
    assert_true(refused || (recorded.status == ENTENTE_OK && recorded.ended));
}

#endif

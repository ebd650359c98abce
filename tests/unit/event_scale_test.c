/* SPDX-License-Identifier: MIT */
#define _XOPEN_SOURCE 700
#include "event/event_scale.h"
#include "support/events.h"

#include <math.h>
#include <stdlib.h>
#include <unistd.h>

/* A scale out of a file of this text; what was said, otherwise. */
static enum entente_status open_text(struct ent_scale *scale, const char *text, struct heard *heard) {
    char path[] = "/tmp/entente-scale.XXXXXX";
    int file = mkstemp(path);
    assert_true(file >= 0 && write(file, text, strlen(text)) == (ssize_t)strlen(text));
    close(file);
    struct entente_sink sink = hearing(heard);
    enum entente_status status = ent_scale_open(scale, path, 1 << 20, &sink);
    unlink(path);
    return status;
}

static double value(const struct ent_scale *scale, const char *code) {
    return ent_scale_value(scale, ent_cameo_find(code), code);
}

TEST(test_built_in_scales) {
    struct ent_scale scale;
    assert_int_equal(ent_scale_open(&scale, "Goldstein-ICEWS", 100, NULL), ENTENTE_OK);
    assert_true(value(&scale, "165") == -7);
    assert_true(ent_scale_knows_cameo(&scale) && !ent_scale_knows_plover(&scale));
    assert_int_equal(ent_scale_open(&scale, "goldstein-gdelt", 100, NULL), ENTENTE_OK);
    assert_true(value(&scale, "165") == -6.5 && isnan(value(&scale, "1213")));
    assert_int_equal(ent_scale_open(&scale, "plover", 100, NULL), ENTENTE_OK);
    assert_true(ent_scale_value(&scale, ent_plover_find("AID"), "AID") == 10);
    assert_true(!ent_scale_knows_cameo(&scale) && ent_scale_knows_plover(&scale));
}

TEST(test_a_file_has_values_for_codes_and_all_below) {
    struct ent_scale scale;
    struct heard heard;
    assert_int_equal(open_text(&scale, "code,value\n04,1\n042,2.5\n\nAid,9\n042,2.5\n", &heard), ENTENTE_OK);
    assert_true(value(&scale, "040") == 1 && value(&scale, "042") == 2.5 && isnan(value(&scale, "050")));
    assert_true(ent_scale_value(&scale, ent_plover_find("AID"), "AID") == 9);
    assert_true(isnan(ent_scale_value(&scale, ent_plover_find("AGREE"), "AGREE")));
    ent_scale_clear(&scale);
    assert_int_equal(open_text(&scale, "010;1\n", &heard), ENTENTE_OK);
    assert_true(value(&scale, "010") == 1 && isnan(value(&scale, "10")));
    ent_scale_clear(&scale);
}

TEST(test_files_that_are_none) {
    static const struct {
        const char *text, *said;
    } files[] = {
        {"04,1\n042,x\n", "error bad-scale 2:5  \"x\" is not a number; the rows are code,value: 010,0.5\n"},
        {"04,1\n042\n", "error bad-scale 2:1  it is no row of a scale; the rows are code,value: 010,0.5\n"},
        {"04,1\n04,2\n", "error bad-scale 2:1  \"04\" has two values; keep one of them\n"},
        {"04,1e20\n", "error bad-scale 1:4  \"1e20\" is no value; its size is 0, or from 1e-12 to 1e12\n"},
        {"code,value\n", "error bad-scale 1:1  it has no value; the rows are code,value: 010,0.5\n"},
    };
    for (size_t i = 0; i < sizeof files / sizeof *files; i++) {
        struct ent_scale scale;
        struct heard heard;
        assert_int_equal(open_text(&scale, files[i].text, &heard), ENTENTE_BAD_INPUT);
        assert_string_equal(heard.text, files[i].said);
        ent_scale_clear(&scale);
    }
}

TEST(test_several_scales_are_all_told) {
    static const char icews[] = "Kenya\tConsult\tTanzania\t2014-05-05\n";
    static const char plover[] =
        "{\"date\":\"2016-03-06\",\"actor\":\"TZA\",\"recipient\":\"KEN\",\"event\":\"ACCUSE\"}\n";
    const struct entente_input inputs[] = {{"b.jsonl", plover, sizeof plover - 1, NULL},
                                           {"a.txt", icews, sizeof icews - 1, NULL}};
    struct heard heard;
    struct entente_sink sink = hearing(&heard);
    entente_document *document;
    assert_int_equal(entente_document_merge(inputs, 2, NULL, &document, &sink), ENTENTE_OK);
    assert_string_equal(entente_document_scale(document),
                        "Goldstein scale as in ICEWS; PLOVER scale of event types");
    entente_document_free(document);
}

TEST(test_a_document_keeps_its_scale) {
    struct heard heard;
    entente_document *d = load("{\"scale\":\"deaths\",\"relations\":[]}", &heard);
    assert_string_equal(entente_document_scale(d), "deaths");
    entente_document_free(d);
}

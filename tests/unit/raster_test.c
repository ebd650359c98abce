/* SPDX-License-Identifier: MIT */
#include "support/loaded.h"

static const char triple[] = "[[\"Russia\",\"supports\",\"talks\"]]";

static enum entente_status write_as(const char *format, struct entente_figure figure,
                                    struct entente_bytes *bytes, struct heard *heard) {
    struct heard unheard;
    entente_document *document = load(triple, &unheard);
    entente_network *network;
    assert_int_equal(entente_network_new(document, NULL, &network, NULL), ENTENTE_OK);
    figure.effort = ENTENTE_EFFORT_FAST;
    const struct entente_output output = {.network = network, .figure = figure};
    struct entente_sink sink = hearing(heard);
    enum entente_status status =
        entente_write(&output, entente_output_format_find(ENTENTE_WRITES_FIGURE, format), bytes, &sink);
    entente_network_free(network);
    entente_document_free(document);
    return status;
}

#ifdef ENT_HAVE_LIBRSVG

static unsigned big_endian(const char *bytes) {
    const unsigned char *b = (const unsigned char *)bytes;
    return (unsigned)b[0] << 24 | (unsigned)b[1] << 16 | (unsigned)b[2] << 8 | b[3];
}

static void expect_png(struct entente_figure figure, unsigned width, unsigned height) {
    struct entente_bytes bytes;
    struct heard heard;
    assert_int_equal(write_as("png", figure, &bytes, &heard), ENTENTE_OK);
    assert_true(bytes.length > 100);
    assert_memory_equal(bytes.data, "\x89PNG\r\n\x1a\n", 8);
    assert_int_equal(big_endian(bytes.data + 16), width);
    assert_int_equal(big_endian(bytes.data + 20), height);
    entente_bytes_clear(&bytes);
}

static void test_pixels(void **state) {
    (void)state;
    expect_png((struct entente_figure){0}, 2560, 1440);
    expect_png((struct entente_figure){.scale = 0.5}, 640, 360);
    expect_png((struct entente_figure){.preset = "a4"}, 1891, 1419); /* 605 x 454 px at 300 to the inch */
}

static void test_too_many_pixels(void **state) {
    (void)state;
    struct entente_bytes bytes;
    struct heard heard;
    assert_int_equal(write_as("png", (struct entente_figure){.scale = 100}, &bytes, &heard),
                     ENTENTE_TOO_LARGE);
    assert_heard(&heard, "choose a smaller --scale");
}

static void test_a_page(void **state) {
    (void)state;
    struct entente_bytes bytes, again;
    struct heard heard;
    assert_int_equal(write_as("pdf", (struct entente_figure){0}, &bytes, &heard), ENTENTE_OK);
    assert_memory_equal(bytes.data, "%PDF-1.", 7);
    assert_int_equal(write_as("pdf", (struct entente_figure){0}, &again, &heard), ENTENTE_OK);
    assert_int_equal(bytes.length, again.length);
    assert_memory_equal(bytes.data, again.data, bytes.length);
    entente_bytes_clear(&bytes);
    entente_bytes_clear(&again);
}

#else

static void test_it_says_what_is_missing(void **state) {
    (void)state;
    struct entente_bytes bytes;
    struct heard heard;
    assert_int_equal(write_as("png", (struct entente_figure){0}, &bytes, &heard), ENTENTE_LIBRARY);
    assert_heard(&heard, "PNG and PDF need librsvg");
}

#endif

int main(void) {
    const struct CMUnitTest tests[] = {
#ifdef ENT_HAVE_LIBRSVG
        cmocka_unit_test(test_pixels),
        cmocka_unit_test(test_too_many_pixels),
        cmocka_unit_test(test_a_page),
#else
        cmocka_unit_test(test_it_says_what_is_missing),
#endif
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

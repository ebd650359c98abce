/* SPDX-License-Identifier: MIT */
#define _XOPEN_SOURCE 700 /* setenv, mkdtemp */
#include "support/loaded.h"
#include <stdlib.h>
#include <unistd.h>

static const char triple[] = "[[\"Russia\",\"supports\",\"talks\"]]";

static enum entente_status write_of(const char *text, const char *format, struct entente_figure figure,
                                    struct entente_bytes *bytes, struct heard *heard) {
    struct heard unheard;
    entente_document *document = load(text, &unheard);
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

static enum entente_status write_as(const char *format, struct entente_figure figure,
                                    struct entente_bytes *bytes, struct heard *heard) {
    return write_of(triple, format, figure, bytes, heard);
}

#ifdef ENT_HAVE_LIBRSVG

static unsigned big_endian(const char *bytes) {
    const unsigned char *b = (const unsigned char *)bytes;
    return (unsigned)b[0] << 24 | (unsigned)b[1] << 16 | (unsigned)b[2] << 8 | b[3];
}

/* A size in pixels, and its pixels to the metre. */
static void expect_png(struct entente_figure figure, unsigned width, unsigned height, unsigned density) {
    struct entente_bytes bytes;
    struct heard heard;
    assert_int_equal(write_as("png", figure, &bytes, &heard), ENTENTE_OK);
    assert_true(bytes.length > 100);
    assert_memory_equal(bytes.data, "\x89PNG\r\n\x1a\n", 8);
    assert_int_equal(big_endian(bytes.data + 16), width);
    assert_int_equal(big_endian(bytes.data + 20), height);
    assert_memory_equal(bytes.data + 37, "pHYs", 4);
    assert_int_equal(big_endian(bytes.data + 41), density);
    assert_int_equal(big_endian(bytes.data + 45), density);
    assert_int_equal(bytes.data[49], 1);
    entente_bytes_clear(&bytes);
}

TEST(test_pixels) {
    expect_png((struct entente_figure){0}, 2560, 1440, 7559); /* 192 to the inch: 1280 x 720 at 96 */
    expect_png((struct entente_figure){.scale = 0.5}, 640, 360, 1890);
    expect_png((struct entente_figure){.preset = "a4"}, 1890, 1417,
               11811); /* 160 x 120 mm at 300 to the inch */
    expect_png((struct entente_figure){.page = "297x210mm"}, 3508, 2480, 11811);
    expect_png((struct entente_figure){.page = "1920x1080", .scale = 1}, 1920, 1080, 3780);
}

TEST(test_too_many_pixels) {
    struct entente_bytes bytes;
    struct heard heard;
    assert_int_equal(write_as("png", (struct entente_figure){.scale = 100}, &bytes, &heard),
                     ENTENTE_TOO_LARGE);
    assert_heard(&heard, "choose a smaller --scale");
}

TEST(test_a_page) {
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

static bool holds(const struct entente_bytes *bytes, const char *text) {
    for (size_t at = 0; at + strlen(text) <= bytes->length; at++) {
        if (memcmp(bytes->data + at, text, strlen(text)) == 0) return true;
    }
    return false;
}

TEST(test_a_page_is_described) {
    struct entente_bytes bytes;
    struct heard heard;
    assert_int_equal(write_as("pdf", (struct entente_figure){.title = "Talks & drills"}, &bytes, &heard),
                     ENTENTE_OK);
    assert_true(holds(&bytes, "/Title (Talks & drills)"));
    assert_true(holds(&bytes, "/Lang (en)"));
    assert_true(holds(&bytes, "/S /Figure"));
    assert_true(holds(&bytes, "EntenteSans"));
    entente_bytes_clear(&bytes);
}

/* A machine without any font. */
static void take_fonts_away(char folder[], char settings[], size_t size) {
    assert_non_null(mkdtemp(folder));
    snprintf(settings, size, "%s/fonts.conf", folder);
    FILE *file = fopen(settings, "w");
    fprintf(file, "<fontconfig><dir>%s</dir><cachedir>%s</cachedir></fontconfig>", folder, folder);
    fclose(file);
    setenv("FONTCONFIG_FILE", settings, 1);
}

static void give_fonts_back(const char *folder, const char *settings) {
    unsetenv("FONTCONFIG_FILE");
    unlink(settings);
    rmdir(folder);
}

TEST(test_fonts_of_the_machine_do_not_matter) {
    static const char *const formats[] = {"png", "pdf"};
    for (size_t i = 0; i < 2; i++) {
        struct entente_bytes with, without;
        struct heard heard;
        char folder[] = "/tmp/ententeXXXXXX", settings[64];
        assert_int_equal(write_as(formats[i], (struct entente_figure){0}, &with, &heard), ENTENTE_OK);
        take_fonts_away(folder, settings, sizeof settings);
        enum entente_status status = write_as(formats[i], (struct entente_figure){0}, &without, &heard);
        give_fonts_back(folder, settings);
        assert_int_equal(status, ENTENTE_OK);
        assert_int_equal(heard.count, 0);
        assert_int_equal(with.length, without.length);
        assert_memory_equal(with.data, without.data, with.length);
        entente_bytes_clear(&with);
        entente_bytes_clear(&without);
    }
}

static void write_without_fonts(const char *text, struct entente_bytes *bytes, struct heard *heard) {
    char folder[] = "/tmp/ententeXXXXXX", settings[64];
    take_fonts_away(folder, settings, sizeof settings);
    enum entente_status status = write_of(text, "png", (struct entente_figure){.scale = 1}, bytes, heard);
    give_fonts_back(folder, settings);
    assert_int_equal(status, ENTENTE_OK);
}

TEST(test_letters_that_no_font_has_are_told) {
    static const char text[] = "[[\"\uC11C\uC6B8\",\"opposes\",\"\u5E73\u58E4 \uE000\"]]";
    struct entente_bytes bytes;
    struct heard heard;
    write_without_fonts(text, &bytes, &heard);
    assert_heard(&heard, "no font on this machine has Korean, Chinese, other letters");
    entente_bytes_clear(&bytes);
}

TEST(test_evidence_that_is_not_drawn_needs_no_font) {
    static const char text[] =
        "[{\"source\":\"A\",\"relation\":\"opposes\",\"target\":\"B\",\"note\":\"\uC11C\uC6B8\"}]";
    struct entente_bytes bytes;
    struct heard heard;
    write_without_fonts(text, &bytes, &heard);
    assert_int_equal(heard.count, 0);
    entente_bytes_clear(&bytes);
}

#else

TEST(test_it_says_what_is_missing) {
    struct entente_bytes bytes;
    struct heard heard;
    assert_int_equal(write_as("png", (struct entente_figure){0}, &bytes, &heard), ENTENTE_LIBRARY);
    assert_heard(&heard, "PNG and PDF need librsvg");
}

#endif

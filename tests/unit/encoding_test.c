/* SPDX-License-Identifier: MIT */
#include "support/loaded.h"
#include "unpack/encoding.h"

static const char doubtful[] = "; where letters look wrong, name another with --encoding\n";

/* The text must become `expected` ("": left as it is), with a note that it was read as `name`. */
static void expect_of(const char *named, const char *bytes, size_t length, const char *expected,
                      const char *name) {
    struct heard heard;
    struct entente_sink sink = hearing(&heard);
    struct ent_buffer decoded = {0};
    char read_as[ENT_ENCODING_NAME];
    char said[160] = "";
    assert_int_equal(ent_decode("f", named, bytes, length, &decoded, read_as, &sink), ENTENTE_OK);
    assert_string_equal(decoded.data != NULL ? decoded.data : "", expected);
    assert_string_equal(read_as, name != NULL ? name : named != NULL && *expected != '\0' ? named : "UTF-8");
    if (name != NULL)
        snprintf(said, sizeof said, "note encoding 0:0  read as %s%s", name,
                 strncmp(name, "UTF", 3) == 0 ? "; \n" : doubtful);
    assert_string_equal(heard.text, said);
    ent_buffer_clear(&decoded);
}

static void expect_text(const char *bytes, const char *expected, const char *name) {
    expect_of(NULL, bytes, strlen(bytes), expected, name);
}

static void expect_left(const char *bytes) {
    expect_text(bytes, "", NULL);
}

static void expect_error(const char *named, const char *bytes, size_t length, enum entente_status status,
                         const char *said) {
    struct heard heard;
    struct entente_sink sink = hearing(&heard);
    struct ent_buffer decoded = {0};
    char read_as[ENT_ENCODING_NAME];
    assert_int_equal(ent_decode("f", named, bytes, length, &decoded, read_as, &sink), status);
    assert_heard(&heard, said);
    ent_buffer_clear(&decoded);
}

TEST(utf8_is_left) {
    expect_left("");
    expect_left("A,supports,B");
    expect_left("K\xC3\xB6ln,supports,\xED\x95\x9C\xEA\xB0\x95");
}

TEST(what_is_utf8_but_for_a_byte_is_left_to_be_told) {
    expect_left("K\xC3\xB6ln,supports,B\nA,supports,B\xFF");
    expect_left(" [[\"A\",\"supports\",\"K\xF6ln\"]]");
    expect_left("{\"relations\":[[\"A\",\"supports\",\"K\xF6ln\"]]}");
}

TEST(what_is_no_text_is_left) {
    expect_left("\x89PNG\r\n\x1A\n\1\2\xFF\xFE");
    expect_left("K\xF6ln\x07,supports,B");
}

TEST(marks_tell_utf16_and_utf32) {
    expect_of(NULL, "\xFF\xFE\x41\0\x6C\xD5", 6, "A\xED\x95\xAC", "UTF-16");
    expect_of(NULL, "\xFE\xFF\0A\xD5\x6C", 6, "A\xED\x95\xAC", "UTF-16");
    expect_of(NULL, "\xFF\xFE\0\0A\0\0\0", 8, "A", "UTF-32");
    expect_of(NULL, "\0\0\xFE\xFF\0\0\0A", 8, "A", "UTF-32");
    expect_error(NULL, "\xFF\xFE\x41\0\n\0\x42", 7, ENTENTE_BAD_INPUT,
                 "error encoding 2:1  byte 0x42 at offset 6 is not UTF-16; is the file cut");
}

TEST(zeros_tell_utf16) {
    expect_of(NULL, "A\0,\0s\0,\0B\0", 10, "A,s,B", "UTF-16LE");
    expect_of(NULL, "\0A\0,\0s\0,\0B", 10, "A,s,B", "UTF-16BE");
    expect_of(NULL, "A,supports,B\0C,supports,Dx", 26, "", NULL);
}

TEST(western_letters_are_windows) {
    expect_text("K\xF6ln,supports,B", "K\xC3\xB6ln,supports,B", "Windows-1252");
    expect_text("Espa\xF1\x61,supports,Malm\xF6\nTroms\xF8,opposes,S\xE3o Paulo",
                "Espa\xC3\xB1\x61,supports,Malm\xC3\xB6\nTroms\xC3\xB8,opposes,S\xC3\xA3o Paulo",
                "Windows-1252");
    expect_text("A,pays \x93\x35 \x80\x94 to,C \x96 D",
                "A,pays \xE2\x80\x9C\x35 \xE2\x82\xAC\xE2\x80\x9D to,C \xE2\x80\x93 D", "Windows-1252");
    expect_text("L\x92\xC9tat,soutient,B", "L\xE2\x80\x99\xC3\x89tat,soutient,B", "Windows-1252");
}

#ifdef ENT_HAVE_UCHARDET
TEST(other_letters_are_found_by_statistics) {
    expect_text(
        "\xD0\xEE\xF1\xF1\xE8\xFF,\xEF\xEE\xE4\xE4\xE5\xF0\xE6\xE8\xE2\xE0\xE5\xF2,\xD1\xE5\xF0\xE1\xE8\xFF",
        "\xD0\xA0\xD0\xBE\xD1\x81\xD1\x81\xD0\xB8\xD1\x8F,"
        "\xD0\xBF\xD0\xBE\xD0\xB4\xD0\xB4\xD0\xB5\xD1\x80\xD0\xB6\xD0\xB8\xD0\xB2\xD0\xB0\xD0\xB5\xD1\x82,"
        "\xD0\xA1\xD0\xB5\xD1\x80\xD0\xB1\xD0\xB8\xD1\x8F",
        "Windows-1251");
    expect_text(
        "\x93\xFA\x96{,\x8Ex\x8E\x9D\x82\xB7\x82\xE9,\x8A\xD8\x8D\x91\n\x92\x86\x8D\x91,\x94\xE1\x94\xBB\x82"
        "\xB7\x82\xE9,\x95\xC4\x8D\x91",
        "\xE6\x97\xA5\xE6\x9C\xAC,\xE6\x94\xAF\xE6\x8C\x81\xE3\x81\x99\xE3\x82\x8B,\xE9\x9F\x93\xE5\x9B\xBD\n"
        "\xE4\xB8\xAD\xE5\x9B\xBD,\xE6\x89\xB9\xE5\x88\xA4\xE3\x81\x99\xE3\x82\x8B,\xE7\xB1\xB3\xE5\x9B\xBD",
        "SHIFT_JIS");
}
#endif

TEST(xml_declares_its_encoding) {
    expect_text("<?xml version=\"1.0\" encoding='ISO-8859-1'?><a>\xF6</a>",
                "<?xml version=\"1.0\"                      ?><a>\xC3\xB6</a>", "ISO-8859-1");
    expect_left("<?xml version=\"1.0\" encoding=\"UTF-8\"?><a/>");
    expect_error(NULL, "<?xml version=\"1.0\" encoding=\"no-such\"?><a/>", 44, ENTENTE_BAD_INPUT,
                 "error unknown-encoding 0:0  no encoding \"no-such\" is known");
}

TEST(the_caller_names_it) {
    expect_of("ISO-8859-2", "\xA3\xF3\x64\xBC", 4, "\xC5\x81\xC3\xB3\x64\xC5\xBA", NULL);
    expect_of("utf-8", "K\xF6ln", 4, "", NULL);
    expect_error("UTF-8//IGNORE", "A", 1, ENTENTE_BAD_OPTION, "error unknown-encoding 0:0 ");
    expect_error("windows-1252", "A\n\xC4\x81", 4, ENTENTE_BAD_INPUT,
                 "error encoding 2:2  byte 0x81 at offset 3 is not windows-1252");
}

TEST(the_reader_gets_utf8) {
    struct heard heard;
    entente_document *document = load_as("t.csv", "source,relation,target\nK\xF6ln,supports,B\n", &heard);
    assert_string_equal(entente_document_actor(document, 1)->name, "K\xC3\xB6ln");
    entente_document_free(document);
}

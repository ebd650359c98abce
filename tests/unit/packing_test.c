/* SPDX-License-Identifier: MIT */
#include "support/loaded.h"
#include "unpack/packing.h"

static const char text[] = "source,relation,target\nNorland,supports,Sudmark\n";

static const char gzipped[] =
    "\x1f\x8b\x08\x00\x00\x00\x00\x00\x02\x03+\xce/-JN\xd5)J\xcdI,\xc9\xcc\xcf\xd3)"
    "I,JO-\xe1\xf2\xcb/\xcaI\xccK\xd1).-(\xc8/*)\xd6\x09.M\xc9M,\xca\xe6\x02\x00\x17xI"
    "\xd8\x30\x00\x00\x00";
enum { GZIPPED = sizeof gzipped - 1 };

static const char zstd[] =
    "(\xb5/\xfd\x04hm\x01\x00\x02\x43\x0a\x0f\xc0\xeb\x32|\x85\xac%\x16\xc2\x0b\xfe\xae"
    "\xeb\xdd\x1b\xe0\xdc\x12Y\xe1\xd4\xe3Z\x9b&\xca\xd0\x31\x00\xbdrS+4j\xe8\xee\x1b_"
    "\xcc\x00\x9e\x32U\xf4";
enum { ZSTD_LENGTH = sizeof zstd - 1 };

struct unpacked {
    struct ent_buffer out;
    struct heard heard;
    enum entente_status status;
};

static struct unpacked unpack(const char *bytes, size_t length, size_t most) {
    struct unpacked u = {0};
    struct entente_sink sink = hearing(&u.heard);
    assert_true(ent_is_packed(bytes, length));
    u.status = ent_unpack("f", bytes, length, most, &u.out, &sink);
    return u;
}

static void expect_text(const char *bytes, size_t length, const char *expected) {
    struct unpacked u = unpack(bytes, length, 1000);
    assert_int_equal(u.status, ENTENTE_OK);
    assert_string_equal(u.out.data, expected);
    assert_string_equal(u.heard.text, "");
    ent_buffer_clear(&u.out);
}

static void expect_error(const char *bytes, size_t length, size_t most, const char *said) {
    struct unpacked u = unpack(bytes, length, most);
    assert_int_not_equal(u.status, ENTENTE_OK);
    assert_string_equal(u.heard.text, said);
    ent_buffer_clear(&u.out);
}

#ifdef ENT_HAVE_ZLIB
static const char cut_gzip[] =
    "error cut-packing 0:0  the gzip data ends too early; the file is cut: copy or load it again\n";

TEST(gzip_is_unpacked) {
    char twice[2 * GZIPPED + 4] = "";
    memcpy(twice, gzipped, GZIPPED);
    expect_text(gzipped, GZIPPED, text);
    expect_text(twice, GZIPPED + 4, text); /* zeros fill the block */
    memcpy(twice + GZIPPED, gzipped, GZIPPED);
    expect_text(twice, 2 * GZIPPED,
                "source,relation,target\nNorland,supports,Sudmark\n"
                "source,relation,target\nNorland,supports,Sudmark\n");
}

TEST(broken_gzip_is_one_error) {
    char broken[GZIPPED + 1];
    for (size_t length = 2; length < GZIPPED; length++) expect_error(gzipped, length, 1000, cut_gzip);
    memcpy(broken, gzipped, GZIPPED);
    broken[GZIPPED - 6] ^= 1;
    expect_error(broken, GZIPPED, 1000,
                 "error damaged-packing 0:0  the gzip data is damaged near byte 64; copy or load it again\n");
    memcpy(broken, gzipped, GZIPPED);
    broken[GZIPPED] = 'x';
    expect_error(broken, GZIPPED + 1, 1000, cut_gzip);
}

TEST(what_unpacks_to_too_much_is_refused) {
    expect_error(gzipped, GZIPPED, 47,
                 "error too-large 0:0  unpacks to more than 47 bytes; raise --max-bytes\n");
    expect_text(gzipped, GZIPPED, text);
}

TEST(the_inner_suffix_decides) {
    struct heard heard;
    struct entente_sink sink = hearing(&heard);
    entente_document *document;
    assert_int_equal(entente_document_parse("a.csv.gz", gzipped, GZIPPED, NULL, &document, &sink),
                     ENTENTE_OK);
    assert_int_equal(entente_document_relation_count(document), 1);
    entente_document_free(document);
    sink = hearing(&heard); /* unless the content is sure */
    assert_int_equal(entente_document_parse("a.json.gz", gzipped, GZIPPED, NULL, &document, &sink),
                     ENTENTE_OK);
    assert_heard(&heard, "note format 0:0  read as csv: that is what it holds");
    entente_document_free(document);
}
#endif

#ifdef ENT_HAVE_ZSTD
TEST(zstd_is_unpacked) {
    expect_text(zstd, ZSTD_LENGTH, text);
    expect_error(zstd, ZSTD_LENGTH, 10,
                 "error too-large 0:0  unpacks to more than 10 bytes; raise --max-bytes\n");
}

TEST(broken_zstd_is_one_error) {
    char broken[ZSTD_LENGTH];
    for (size_t length = 4; length < ZSTD_LENGTH; length++)
        expect_error(
            zstd, length, 1000,
            "error cut-packing 0:0  the zstd data ends too early; the file is cut: copy or load it again\n");
    memcpy(broken, zstd, ZSTD_LENGTH);
    broken[ZSTD_LENGTH - 1] ^= 1;
    struct unpacked u = unpack(broken, ZSTD_LENGTH, 1000);
    assert_int_equal(u.status, ENTENTE_BAD_INPUT);
    assert_heard(&u.heard, "error damaged-packing 0:0  the zstd data is damaged near byte ");
    ent_buffer_clear(&u.out);
}
#endif

TEST(other_packings_are_told) {
    expect_error(
        "BZh91AY&SY", 10, 1000,
        "error other-packing 0:0  packed by bzip2, which is not read; unpack it, or pack it by gzip or zstd\n");
}

TEST(names_lose_their_last_suffix) {
    assert_int_equal(ent_unpacked_name("a.csv.gz"), 5);
    assert_int_equal(ent_unpacked_name("a.csv.ZST"), 5);
    assert_int_equal(ent_unpacked_name("a.csv"), 5);
    assert_false(ent_is_packed("", 0));
    assert_false(ent_is_packed("source,relation", 15));
}

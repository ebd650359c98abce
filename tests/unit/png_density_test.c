/* SPDX-License-Identifier: MIT */
#include "paint/png_density.h"
#include "support/loaded.h"
#include <stdlib.h>

/* The signature and the header of a picture of one grey pixel. */
static const char head[] = "\x89PNG\r\n\x1A\n\0\0\0\x0DIHDR\0\0\0\1\0\0\0\1\x08\0\0\0\0\x3A\x7E\x9B\x55";
enum { HEAD = sizeof head - 1 };

TEST(test_the_chunk_stands_behind_the_header) {
    struct ent_buffer png = {0}, out = {0};
    ent_buffer_add_bytes(&png, head, HEAD);
    ent_buffer_add(&png, "rest");
    ent_png_add_with_density(&out, png.data, png.length, 96);
    /* 96 to the inch are 3780 = 0x0EC4 to the metre; the sum is that of zlib's crc32 over name and content */
    static const char chunk[] = "\0\0\0\x09pHYs\0\0\x0E\xC4\0\0\x0E\xC4\1\x95\x2B\x0E\x1B";
    assert_int_equal(out.length, HEAD + sizeof chunk - 1 + 4);
    assert_memory_equal(out.data, head, HEAD);
    assert_memory_equal(out.data + HEAD, chunk, sizeof chunk - 1);
    assert_string_equal(out.data + HEAD + sizeof chunk - 1, "rest");
    ent_buffer_clear(&png);
    ent_buffer_clear(&out);
}

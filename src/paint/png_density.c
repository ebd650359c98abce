/* SPDX-License-Identifier: MIT */
#include "paint/png_density.h"

#include <math.h>
#include <stdint.h>
#include <string.h>

enum { SIGNATURE = 8, HEADER = 25, LENGTH = 4, NAMED = 4 + 9, SUM = 4 };

/* The sum of chunks (ISO/IEC 15948, annex D). */
static uint32_t crc(const unsigned char *bytes, size_t length) {
    uint32_t sum = 0xFFFFFFFFu;
    for (size_t i = 0; i < length; i++) {
        sum ^= bytes[i];
        for (int bit = 0; bit < 8; bit++) sum = sum & 1 ? sum >> 1 ^ 0xEDB88320u : sum >> 1;
    }
    return ~sum;
}

static void put_big_endian(unsigned char *at, uint32_t value) {
    for (int i = 0; i < 4; i++) at[i] = (unsigned char)(value >> (24 - 8 * i));
}

void ent_png_add_with_density(struct ent_buffer *out, const char *png, size_t length, double per_inch) {
    static const double metre = 0.0254;
    unsigned char chunk[LENGTH + NAMED + SUM] = {0, 0, 0, 9, 'p', 'H', 'Y', 's'};
    uint32_t per_metre = (uint32_t)lround(per_inch / metre);
    put_big_endian(chunk + 8, per_metre);
    put_big_endian(chunk + 12, per_metre);
    chunk[16] = 1; /* the unit is the metre */
    put_big_endian(chunk + LENGTH + NAMED, crc(chunk + LENGTH, NAMED));
    size_t head = length < SIGNATURE + HEADER ? length : SIGNATURE + HEADER;
    ent_buffer_add_bytes(out, png, head);
    ent_buffer_add_bytes(out, (const char *)chunk, sizeof chunk);
    ent_buffer_add_bytes(out, png + head, length - head);
}

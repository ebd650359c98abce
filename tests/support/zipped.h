/* SPDX-License-Identifier: MIT */
/** For tests of workbooks: archives of parts that are stored as they are. */
#ifndef TEST_ZIPPED_H
#define TEST_ZIPPED_H

#include "base/buffer.h"
#include <stdint.h>
#include <string.h>

struct part {
    const char *name, *content;
};

static inline void zip_number(struct ent_buffer *out, uint32_t number, int bytes) {
    for (; bytes > 0; bytes--, number >>= 8) {
        char byte = (char)(number & 0xFF);
        ent_buffer_add_bytes(out, &byte, 1);
    }
}

static inline uint32_t zip_checksum(const char *bytes) {
    uint32_t sum = 0xFFFFFFFF;
    for (; *bytes != '\0'; bytes++) {
        sum ^= (unsigned char)*bytes;
        for (int bit = 0; bit < 8; bit++) sum = sum >> 1 ^ (sum & 1 ? 0xEDB88320 : 0);
    }
    return ~sum;
}

/* What the header of a part and its line in the list at the end have in common. */
static inline void zip_describe(struct ent_buffer *out, const struct part *part) {
    uint32_t length = (uint32_t)strlen(part->content);
    zip_number(out, 20, 2);
    zip_number(out, 0, 2); /* flags */
    zip_number(out, 0, 2); /* stored */
    zip_number(out, 0, 2); /* time */
    zip_number(out, 0x21, 2);
    zip_number(out, zip_checksum(part->content), 4);
    zip_number(out, length, 4);
    zip_number(out, length, 4);
    zip_number(out, (uint32_t)strlen(part->name), 2);
    zip_number(out, 0, 2);
}

static inline void zip_part(struct ent_buffer *out, struct ent_buffer *list, const struct part *part) {
    uint32_t start = (uint32_t)out->length;
    ent_buffer_add(out, "PK\3\4");
    zip_describe(out, part);
    ent_buffer_add(out, part->name);
    ent_buffer_add(out, part->content);
    ent_buffer_add(list, "PK\1\2");
    zip_number(list, 20, 2);
    zip_describe(list, part);
    zip_number(list, 0, 2); /* comment */
    zip_number(list, 0, 2); /* disk */
    zip_number(list, 0, 2);
    zip_number(list, 0, 4);
    zip_number(list, start, 4);
    ent_buffer_add(list, part->name);
}

/** An archive of the parts up to one without a name. Owner: caller. */
static inline struct ent_buffer zipped(const struct part *parts) {
    struct ent_buffer out = {0}, list = {0};
    uint32_t count = 0;
    for (; parts[count].name != NULL; count++) zip_part(&out, &list, &parts[count]);
    uint32_t start = (uint32_t)out.length, length = (uint32_t)list.length;
    ent_buffer_add_bytes(&out, list.data, list.length);
    ent_buffer_add(&out, "PK\5\6");
    zip_number(&out, 0, 4);
    zip_number(&out, count, 2);
    zip_number(&out, count, 2);
    zip_number(&out, length, 4);
    zip_number(&out, start, 4);
    zip_number(&out, 0, 2);
    ent_buffer_clear(&list);
    return out;
}

#endif

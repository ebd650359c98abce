/* SPDX-License-Identifier: MIT */
#include "unpack/packing.h"

#include "base/report.h"
#include "base/text.h"
#include <limits.h>
#include <string.h>

#ifdef ENT_HAVE_ZLIB
#define ZLIB_CONST
#include <zlib.h>
#endif
#ifdef ENT_HAVE_ZSTD
#include <zstd.h>
#endif

enum { PIECE = 1 << 16 };

struct unpacking {
    const char *file, *bytes;
    size_t length, most;
    struct ent_buffer *out;
    const struct entente_sink *sink;
};

struct packing {
    const char *name, *library, *suffix, *magic; /* library NULL: none is taken */
    size_t magic_length;
    enum entente_status (*unpack)(struct unpacking *u); /* NULL: not built with the library */
};

#if defined(ENT_HAVE_ZLIB) || defined(ENT_HAVE_ZSTD)

/* -- what goes wrong ------------------------------------------------------------------------------------- */

static enum entente_status fail_at_end(const struct unpacking *u, const char *packing) {
    const struct ent_place place = {.file = u->file};
    return ent_fail(u->sink, ENTENTE_BAD_INPUT, "cut-packing", &place,
                    "the file is cut: copy or load it again", "the %s data ends too early", packing);
}

static enum entente_status fail_damaged(const struct unpacking *u, const char *packing, size_t offset) {
    const struct ent_place place = {.file = u->file};
    return ent_fail(u->sink, ENTENTE_BAD_INPUT, "damaged-packing", &place, "copy or load it again",
                    "the %s data is damaged near byte %zu", packing, offset);
}

static enum entente_status fail_large(const struct unpacking *u) {
    const struct ent_place place = {.file = u->file};
    return ent_fail(u->sink, ENTENTE_TOO_LARGE, "too-large", &place, "raise --max-bytes",
                    "unpacks to more than %zu bytes", u->most);
}

static enum entente_status add(const struct unpacking *u, const char *piece, size_t length) {
    if (length > u->most - u->out->length) return fail_large(u);
    ent_buffer_add_bytes(u->out, piece, length);
    return u->out->failed ? ent_no_memory(u->sink) : ENTENTE_OK;
}

#endif

/* -- gzip ------------------------------------------------------------------------------------------------ */

#ifdef ENT_HAVE_ZLIB

/* Some writers fill the last block of a tape or disk with zeros. */
static bool is_padding(const char *bytes, size_t length) {
    for (size_t i = 0; i < length; i++) {
        if (bytes[i] != '\0') return false;
    }
    return true;
}

static void feed(z_stream *stream, const struct unpacking *u, size_t *taken) {
    if (stream->avail_in > 0 || *taken == u->length) return;
    size_t left = u->length - *taken, next = left > INT_MAX ? INT_MAX : left;
    stream->next_in = (const Bytef *)(u->bytes + *taken);
    stream->avail_in = (uInt)next;
    *taken += next;
}

/* After the end of one member another may follow. */
static enum entente_status inflate_all(z_stream *stream, struct unpacking *u) {
    char piece[PIECE];
    size_t taken = 0;
    for (enum entente_status status = ENTENTE_OK; status == ENTENTE_OK;) {
        feed(stream, u, &taken);
        stream->next_out = (Bytef *)piece;
        stream->avail_out = sizeof piece;
        int result = inflate(stream, Z_NO_FLUSH);
        size_t at = taken - stream->avail_in;
        if (result == Z_MEM_ERROR) return ent_no_memory(u->sink);
        if (result == Z_BUF_ERROR) return fail_at_end(u, "gzip");
        if (result != Z_OK && result != Z_STREAM_END) return fail_damaged(u, "gzip", at);
        status = add(u, piece, sizeof piece - stream->avail_out);
        if (status != ENTENTE_OK) return status;
        if (result != Z_STREAM_END) continue;
        if (is_padding(u->bytes + at, u->length - at)) return ENTENTE_OK;
        inflateReset(stream);
    }
    return ENTENTE_OK;
}

static enum entente_status unpack_gzip(struct unpacking *u) {
    z_stream stream = {0};
    if (inflateInit2(&stream, MAX_WBITS + 16) != Z_OK) return ent_no_memory(u->sink);
    enum entente_status status = inflate_all(&stream, u);
    inflateEnd(&stream);
    return status;
}

#else
#define unpack_gzip NULL
#endif

/* -- zstd ------------------------------------------------------------------------------------------------ */

#ifdef ENT_HAVE_ZSTD

static enum entente_status decompress_all(ZSTD_DStream *stream, struct unpacking *u) {
    char piece[PIECE];
    ZSTD_inBuffer in = {.src = u->bytes, .size = u->length};
    for (enum entente_status status = ENTENTE_OK;;) {
        ZSTD_outBuffer out = {.dst = piece, .size = sizeof piece};
        size_t wanted = ZSTD_decompressStream(stream, &out, &in);
        if (ZSTD_isError(wanted)) return fail_damaged(u, "zstd", in.pos);
        status = add(u, piece, out.pos);
        if (status != ENTENTE_OK) return status;
        if (out.pos == out.size || in.pos < in.size) continue;
        return wanted == 0 ? ENTENTE_OK : fail_at_end(u, "zstd");
    }
}

static enum entente_status unpack_zstd(struct unpacking *u) {
    ZSTD_DStream *stream = ZSTD_createDStream();
    if (stream == NULL) return ent_no_memory(u->sink);
    enum entente_status status = decompress_all(stream, u);
    ZSTD_freeDStream(stream);
    return status;
}

#else
#define unpack_zstd NULL
#endif

/* -- choosing -------------------------------------------------------------------------------------------- */

static const struct packing packings[] = {
    {"gzip", "zlib", ".gz", "\x1F\x8B", 2, unpack_gzip},
    {"zstd", "libzstd", ".zst", "\x28\xB5\x2F\xFD", 4, unpack_zstd},
    {"bzip2", NULL, ".bz2", "BZh91AY&SY", 10, NULL},
    {"xz", NULL, ".xz",
     "\xFD"
     "7zXZ",
     5, NULL},
    {"7z", NULL, ".7z", "7z\xBC\xAF\x27", 5, NULL},
    {"rar", NULL, ".rar", "Rar!\x1A", 5, NULL},
};

enum { PACKING_COUNT = sizeof packings / sizeof *packings };

static const struct packing *packing_of(const char *bytes, size_t length) {
    for (size_t i = 0; i < PACKING_COUNT; i++) {
        const struct packing *packing = &packings[i];
        if (length >= packing->magic_length && memcmp(bytes, packing->magic, packing->magic_length) == 0)
            return packing;
    }
    return NULL;
}

bool ent_is_packed(const char *bytes, size_t length) {
    return packing_of(bytes, length) != NULL;
}

enum entente_status ent_unpack(const char *file, const char *bytes, size_t length, size_t most,
                               struct ent_buffer *out, const struct entente_sink *sink) {
    const struct packing *packing = packing_of(bytes, length);
    const struct ent_place place = {.file = file};
    struct unpacking u = {
        .file = file, .bytes = bytes, .length = length, .most = most, .out = out, .sink = sink};
    if (packing->library == NULL)
        return ent_fail(sink, ENTENTE_BAD_INPUT, "other-packing", &place,
                        "unpack it, or pack it by gzip or zstd", "packed by %s, which is not read",
                        packing->name);
    if (packing->unpack == NULL)
        return ent_fail(sink, ENTENTE_LIBRARY, "without-library", &place, "unpack the file first",
                        "this program was built without %s: what %s packed cannot be read", packing->library,
                        packing->name);
    ent_buffer_add_bytes(out, "", 0);
    enum entente_status status = packing->unpack(&u);
    if (status == ENTENTE_OK && ent_is_packed(out->data, out->length))
        return ent_fail(sink, ENTENTE_BAD_INPUT, "packed-twice", &place, "unpack it once",
                        "what is packed is a packed file itself");
    return status;
}

size_t ent_unpacked_name(const char *name) {
    size_t length = strlen(name);
    for (size_t i = 0; i < PACKING_COUNT; i++) {
        if (ent_text_ends_with(name, packings[i].suffix)) return length - strlen(packings[i].suffix);
    }
    return length;
}

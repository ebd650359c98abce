/* SPDX-License-Identifier: MIT */
#include "base/find.h"
#include "base/text.h"
#include "read/reader.h"

#include <string.h>

static const struct ent_reader *const readers[] = {
#define READER(name) &ent_reader_##name,
#include "read/readers.def"
#undef READER
};

enum { READER_COUNT = sizeof readers / sizeof *readers };

ENT_LIST(input_format, struct entente_input_format, readers, format)

const struct ent_reader *ent_reader_named(const char *name) {
    for (size_t i = 0; i < READER_COUNT; i++) {
        if (ent_text_same_ascii(readers[i]->format.name, name)) return readers[i];
    }
    return NULL;
}

bool ent_reader_probe(const struct ent_reader *reader, const char *bytes, size_t length) {
    return reader->engine != NULL ? reader->engine->probe(reader, bytes, length)
                                  : reader->probe(bytes, length);
}

enum entente_status ent_reader_read(const struct ent_reader *reader, const char *file, const char *bytes,
                                    size_t length, const struct ent_record_sink *records,
                                    const struct entente_sink *sink) {
    return reader->engine != NULL ? reader->engine->read(reader, file, bytes, length, records, sink)
                                  : reader->read(file, bytes, length, records, sink);
}

static bool has_suffix_of(const struct ent_reader *reader, const char *path) {
    char suffix[16];
    const char *at = reader->format.suffixes;
    while (*at != '\0') {
        size_t length = strcspn(at, " ");
        if (length < sizeof suffix) {
            memcpy(suffix, at, length);
            suffix[length] = '\0';
            if (ent_text_ends_with(path, suffix)) return true;
        }
        at += length + strspn(at + length, " ");
    }
    return false;
}

/* The first that sees its own, of all or of those whose suffix the path has. */
static const struct ent_reader *find_by_content(const char *path, const char *bytes, size_t length,
                                                bool takes_bytes) {
    for (size_t i = 0; i < READER_COUNT; i++) {
        if (readers[i]->takes_bytes != takes_bytes) continue;
        if (path != NULL && !has_suffix_of(readers[i], path)) continue;
        if (ent_reader_probe(readers[i], bytes, length)) return readers[i];
    }
    return NULL;
}

static const struct ent_reader *find_exact(const char *bytes, size_t length) {
    for (size_t i = 0; i < READER_COUNT; i++) {
        if (readers[i]->is_exact && ent_reader_probe(readers[i], bytes, length)) return readers[i];
    }
    return NULL;
}

static const struct ent_reader *find_sure(const char *bytes, size_t length) {
    for (size_t i = 0; i < READER_COUNT; i++) {
        if (readers[i]->is_sure && ent_reader_probe(readers[i], bytes, length)) return readers[i];
    }
    return NULL;
}

static const struct ent_reader *find_by_suffix(const char *path) {
    for (size_t i = 0; i < READER_COUNT; i++) {
        if (has_suffix_of(readers[i], path)) return readers[i];
    }
    return NULL;
}

const struct ent_reader *ent_reader_for(const char *path, const char *bytes, size_t length) {
    const struct ent_reader *found = find_exact(bytes, length);
    if (found == NULL) found = find_by_content(path, bytes, length, false);
    if (found == NULL) found = find_sure(bytes, length);
    if (found == NULL) found = find_by_suffix(path);
    return found != NULL ? found : find_by_content(NULL, bytes, length, false);
}

bool ent_reader_defies(const struct ent_reader *reader, const char *path) {
    return find_by_suffix(path) != NULL && !has_suffix_of(reader, path);
}

const struct ent_reader *ent_reader_of_bytes(const char *bytes, size_t length) {
    return find_by_content(NULL, bytes, length, true);
}

void ent_origin_place(const struct ent_origin *origin, const char *field, struct ent_place *place) {
    *place = (struct ent_place){0};
    if (origin->locator != NULL)
        origin->locator->locate(origin->locator, origin->section, origin->index, field, place);
}

/* SPDX-License-Identifier: MIT */
/** The parts of a workbook, which is a ZIP archive. */
#ifndef ENT_ZIP_H
#define ENT_ZIP_H

#include "base/buffer.h"
#include <entente/error.h>

struct ent_zip {
    const char *file;
    const struct entente_sink *sink;
    void *archive;
    size_t most, left; /* bytes that all parts together may unpack to, and what is left of them */
};

/** Errors: BAD_INPUT (cut, damaged), LIBRARY (built without libzip), NO_MEMORY. `bytes` are borrowed. */
enum entente_status ent_zip_open(struct ent_zip *zip, const char *bytes, size_t length);

/** Appends a part to `content`. Parts are known by their whole name alone, and nothing is written to disk.
 *  Errors: BAD_INPUT (not there, damaged, encrypted), TOO_LARGE, NO_MEMORY. */
enum entente_status ent_zip_part(struct ent_zip *zip, const char *name, struct ent_buffer *content);
bool ent_zip_has(const struct ent_zip *zip, const char *name);

void ent_zip_close(struct ent_zip *zip);

/** "the workbook is damaged: …" */
enum entente_status ent_zip_damaged(const struct ent_zip *zip, const char *why);

#endif

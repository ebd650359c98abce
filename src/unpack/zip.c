/* SPDX-License-Identifier: MIT */
#include "unpack/zip.h"

#include "base/report.h"

enum entente_status ent_zip_damaged(const struct ent_zip *zip, const char *why) {
    const struct ent_place place = {.file = zip->file};
    return ent_fail(zip->sink, ENTENTE_BAD_INPUT, "damaged-workbook", &place,
                    "save it anew in a spreadsheet program, or as CSV", "the workbook is damaged: %s", why);
}

#ifdef ENT_HAVE_LIBZIP

#include <stdio.h>
#include <zip.h>

enum { PIECE = 1 << 16 };

static enum entente_status fail_to_open(const struct ent_zip *zip, zip_error_t *error) {
    enum entente_status status = zip_error_code_zip(error) == ZIP_ER_MEMORY
                                     ? ent_no_memory(zip->sink)
                                     : ent_zip_damaged(zip, "it has no list of its parts, as if it were cut");
    zip_error_fini(error);
    return status;
}

enum entente_status ent_zip_open(struct ent_zip *zip, const char *bytes, size_t length) {
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t *source = zip_source_buffer_create(bytes, length, 0, &error);
    if (source == NULL) return fail_to_open(zip, &error);
    zip->archive = zip_open_from_source(source, ZIP_RDONLY, &error);
    if (zip->archive == NULL) {
        zip_source_free(source);
        return fail_to_open(zip, &error);
    }
    zip_error_fini(&error);
    return ENTENTE_OK;
}

static enum entente_status read_part(struct ent_zip *zip, zip_file_t *part, struct ent_buffer *content) {
    char piece[PIECE];
    for (;;) {
        zip_int64_t got = zip_fread(part, piece, sizeof piece);
        if (got < 0) return ent_zip_damaged(zip, "a part cannot be unpacked");
        if (got == 0) return ENTENTE_OK;
        if ((size_t)got > zip->left) {
            const struct ent_place place = {.file = zip->file};
            return ent_fail(zip->sink, ENTENTE_TOO_LARGE, "too-large", &place, "raise --max-bytes",
                            "unpacks to more than %zu bytes", zip->most);
        }
        zip->left -= (size_t)got;
        ent_buffer_add_bytes(content, piece, (size_t)got);
        if (content->failed) return ent_no_memory(zip->sink);
    }
}

static enum entente_status fail_to_open_part(const struct ent_zip *zip, const char *name) {
    char why[128];
    int code = zip_error_code_zip(zip_get_error(zip->archive));
    if (code == ZIP_ER_MEMORY) return ent_no_memory(zip->sink);
    snprintf(why, sizeof why, "its part \"%s\" %s", ent_brief(name).text,
             code == ZIP_ER_NOENT      ? "is missing"
             : code == ZIP_ER_NOPASSWD ? "is locked by a password"
                                       : "cannot be unpacked");
    return ent_zip_damaged(zip, why);
}

enum entente_status ent_zip_part(struct ent_zip *zip, const char *name, struct ent_buffer *content) {
    zip_file_t *part = zip_fopen(zip->archive, name, 0);
    if (part == NULL) return fail_to_open_part(zip, name);
    ent_buffer_add(content, "");
    enum entente_status status = read_part(zip, part, content);
    zip_fclose(part);
    return status;
}

bool ent_zip_has(const struct ent_zip *zip, const char *name) {
    return zip_name_locate(zip->archive, name, 0) >= 0;
}

void ent_zip_close(struct ent_zip *zip) {
    if (zip->archive != NULL) zip_discard(zip->archive);
    zip->archive = NULL;
}

#else

enum entente_status ent_zip_open(struct ent_zip *zip, const char *bytes, size_t length) {
    const struct ent_place place = {.file = zip->file};
    (void)bytes, (void)length;
    return ent_fail(zip->sink, ENTENTE_LIBRARY, "without-library", &place, "save the table as CSV",
                    "this program was built without libzip: workbooks cannot be read");
}

enum entente_status ent_zip_part(struct ent_zip *zip, const char *name, struct ent_buffer *content) {
    (void)name, (void)content;
    return ent_zip_damaged(zip, "it is not open");
}

bool ent_zip_has(const struct ent_zip *zip, const char *name) {
    (void)zip, (void)name;
    return false;
}

void ent_zip_close(struct ent_zip *zip) {
    (void)zip;
}

#endif

/* SPDX-License-Identifier: MIT */
#include "unpack/workbook.h"

#include "base/report.h"
#include <stdlib.h>
#include <string.h>

bool ent_is_archive(const char *bytes, size_t length) {
    return length >= 4 && (memcmp(bytes, "PK\3\4", 4) == 0 || memcmp(bytes, "PK\5\6", 4) == 0);
}

enum entente_status ent_workbook_add(struct ent_workbook *book, const char *name, const char *part,
                                     bool is_hidden) {
    struct ent_sheet sheet = {.name = ent_arena_text(&book->arena, name, strlen(name)),
                              .part = ent_arena_text(&book->arena, part, strlen(part)),
                              .is_hidden = is_hidden};
    if (sheet.name == NULL || sheet.part == NULL ||
        !ent_grow(&book->sheets, &book->sheet_room, book->sheet_count + 1, sizeof sheet))
        return ent_no_memory(book->zip.sink);
    book->sheets[book->sheet_count++] = sheet;
    return ENTENTE_OK;
}

static enum entente_status refuse(const struct ent_workbook *book) {
    const struct ent_place place = {.file = book->zip.file};
    return ent_fail(book->zip.sink, ENTENTE_BAD_INPUT, "no-workbook", &place,
                    "unpack it, and read the files within", "it is an archive, but no workbook");
}

enum entente_status ent_workbook_open(struct ent_workbook *book, const char *bytes, size_t length) {
    enum entente_status status = ent_zip_open(&book->zip, bytes, length);
    if (status != ENTENTE_OK) return status;
    if (ent_zip_has(&book->zip, "[Content_Types].xml")) return ent_xlsx_open(book);
    book->is_open_document = ent_zip_has(&book->zip, "content.xml");
    return book->is_open_document ? ent_ods_open(book) : refuse(book);
}

enum entente_status ent_workbook_read(struct ent_workbook *book, size_t sheet, struct ent_grid *grid,
                                      struct ent_sheet_faults *faults) {
    enum entente_status status = book->is_open_document
                                     ? ent_ods_read(book, sheet, grid, faults)
                                     : ent_xlsx_read(book, &book->sheets[sheet], grid, faults);
    if (status == ENTENTE_OK && grid->failed) status = ent_no_memory(book->zip.sink);
    if (status == ENTENTE_OK && grid->beyond)
        status = ent_zip_damaged(&book->zip, "it has more cells than a sheet can hold");
    return status;
}

void ent_workbook_close(struct ent_workbook *book) {
    ent_zip_close(&book->zip);
    ent_arena_clear(&book->arena);
    free(book->sheets);
    free(book->strings);
    free(book->formats);
    *book = (struct ent_workbook){0};
}

/* SPDX-License-Identifier: MIT */
#include "finding/fit_page.h"

#include <string.h>

/* A4 in 10 points with margins of 2 cm: what its lines hold. The title and what it tells of the selection
 * take some, each heading two with the space above it. */
enum { LINES_MOST = 60, COLUMNS = 107, LINES_OF_TITLE = 6, LINES_OF_HEADING = 2 };

enum { IDS_MOST = 3 };

size_t ent_ids_cited(const struct ent_finding *finding) {
    return finding->relation_count <= IDS_MOST + 1 ? finding->relation_count : IDS_MOST;
}

static size_t characters_of(const char *text) {
    size_t count = 0;
    for (; *text != '\0'; text++) count += ((unsigned char)*text & 0xC0) != 0x80;
    return count;
}

static size_t lines_of(const struct ent_finding *finding) {
    static const size_t number = 6, more = sizeof " and 10 more" - 1;
    size_t columns = number + characters_of(finding->text.data), cited = ent_ids_cited(finding);
    for (size_t i = 0; i < cited; i++) columns += 2 + characters_of(finding->relations[i]->id);
    if (cited < finding->relation_count) columns += more;
    return (columns + COLUMNS - 1) / COLUMNS;
}

static size_t page_lines(const struct ent_findings *findings) {
    size_t lines = LINES_OF_TITLE;
    enum ent_section section = ENT_SECTION_COUNT;
    for (size_t i = 0; i < findings->count; i++) {
        const struct ent_finding *finding = &findings->items[i];
        if (finding->is_detail) continue;
        if (finding->section != section) lines += LINES_OF_HEADING;
        section = finding->section;
        lines += lines_of(finding);
    }
    return lines;
}

void ent_fit_page(struct ent_findings *findings) {
    for (size_t i = findings->count; i-- > 0 && !findings->failed && page_lines(findings) > LINES_MOST;)
        findings->items[i].is_detail = findings->items[i].is_detail || findings->items[i].may_be_cut;
}

/* SPDX-License-Identifier: MIT */
#include "finding/fit_page.h"
#include "support/loaded.h"

enum { FINDINGS = 40 };

/* So many findings of a section each of so many lines of 107 characters, the number before them included. */
static struct ent_findings page(struct ent_finding items[FINDINGS], size_t count, size_t lines) {
    for (size_t i = 0; i < count; i++) {
        items[i] = (struct ent_finding){.section = ENT_SECTION_PAIRS};
        for (size_t k = 0; k < 107 * lines - 6; k++) ent_buffer_add(&items[i].text, "\u2013"); /* 3 bytes */
    }
    return (struct ent_findings){.items = items, .count = count};
}

static size_t details_of(const struct ent_findings *findings) {
    size_t count = 0;
    for (size_t i = 0; i < findings->count; i++) count += findings->items[i].is_detail;
    return count;
}

static void clear(struct ent_findings *findings) {
    for (size_t i = 0; i < findings->count; i++) ent_buffer_clear(&findings->items[i].text);
}

/* 6 lines of title, 2 of heading and 4 of 13 lines are 60. */
TEST(test_a_full_page_stays) {
    struct ent_finding items[FINDINGS];
    struct ent_findings findings = page(items, 4, 13);
    for (size_t i = 0; i < findings.count; i++) items[i].may_be_cut = true;
    ent_fit_page(&findings);
    assert_int_equal(details_of(&findings), 0);
    ent_buffer_add(&items[0].text, "x"); /* one line more */
    ent_fit_page(&findings);
    assert_int_equal(details_of(&findings), 1);
    assert_true(items[3].is_detail);
    clear(&findings);
}

TEST(test_what_may_not_be_cut_stays) {
    struct ent_finding items[FINDINGS];
    struct ent_findings findings = page(items, 9, 13);
    items[2].may_be_cut = items[5].may_be_cut = true;
    ent_fit_page(&findings);
    assert_int_equal(details_of(&findings), 2);
    assert_true(items[2].is_detail && items[5].is_detail);
    clear(&findings);
}

TEST(test_a_heading_takes_two_lines) {
    struct ent_finding items[FINDINGS];
    struct ent_findings findings = page(items, 4, 13);
    items[3].section = ENT_SECTION_CENTRE;
    items[1].may_be_cut = true;
    ent_fit_page(&findings);
    assert_true(items[1].is_detail);
    clear(&findings);
}

TEST(test_few_ids_are_cited) {
    struct ent_finding finding = {.relation_count = 4};
    assert_int_equal(ent_ids_cited(&finding), 4);
    finding.relation_count = 5;
    assert_int_equal(ent_ids_cited(&finding), 3);
}

/* SPDX-License-Identifier: MIT */
#include "paint/pdf_catalog.h"
#include "support/loaded.h"
#include <stdlib.h>

/* A page as cairo writes it, with nothing on it: the places in the table are those of the objects. */
static const char page[] =
    "%PDF-1.4\n"
    "1 0 obj\n<< /Type /Pages\n   /Kids [ 2 0 R ]\n   /Count 1\n>>\nendobj\n"
    "2 0 obj\n<< /Type /Page\n   /Parent 1 0 R\n   /Contents 3 0 R\n   /Group << /S /T >>\n>>\nendobj\n"
    "3 0 obj\n<< /Length 0 >>\nstream\n\nendstream\nendobj\n"
    "4 0 obj\n<< /Title (x) >>\nendobj\n"
    "5 0 obj\n<< /Type /Catalog\n   /Pages 1 0 R\n>>\nendobj\n"
    "xref\n0 6\n"
    "0000000000 65535 f \n0000000009 00000 n \n0000000074 00000 n \n"
    "0000000165 00000 n \n0000000214 00000 n \n0000000246 00000 n \n"
    "trailer\n<< /Size 6\n   /Root 5 0 R\n   /Info 4 0 R\n>>\nstartxref\n298\n%%EOF\n";

static void describe(const char *pdf, struct ent_buffer *out) {
    ent_pdf_add_described(out, pdf, strlen(pdf), "\u00C9t\u00E9 \U0001F600");
}

/* What stands at the place that the last table has for an object. */
static const char *object(const struct ent_buffer *pdf, const char *number) {
    const char *table = strstr(pdf->data + strlen(page), "xref\n");
    assert_non_null(table);
    char line[32];
    snprintf(line, sizeof line, "\n%s 1\n", number);
    const char *entry = strstr(table, line);
    assert_non_null(entry);
    return pdf->data + strtoul(entry + strlen(line), NULL, 10);
}

TEST(test_the_places_in_the_table_are_right) {
    static const char *const numbers[] = {"1", "2", "3", "4", "5"};
    const char *entry = strstr(page, "xref\n0 6\n") + strlen("xref\n0 6\n");
    for (size_t i = 0; i < 5; i++) {
        const char *at = page + strtoul(entry + 20 * (i + 1), NULL, 10);
        assert_memory_equal(at, numbers[i], 1);
        assert_memory_equal(at + 1, " 0 obj", 6);
    }
    assert_memory_equal(page + 298, "xref", 4);
}

TEST(test_language_title_and_description) {
    struct ent_buffer out = {0};
    describe(page, &out);
    assert_memory_equal(out.data, page, strlen(page)); /* an update changes nothing of it */
    const char *catalog = object(&out, "5");
    assert_memory_equal(catalog, "5 0 obj\n<< /Lang (en)\n", 22);
    assert_non_null(strstr(catalog, "/DisplayDocTitle true"));
    assert_non_null(strstr(catalog, "/StructTreeRoot 8 0 R"));
    assert_non_null(
        strstr(object(&out, "10"),
               "/S /Figure /P 9 0 R /Pg 2 0 R\n   /K [ 0 ]\n   /Alt <FEFF00C9007400E90020D83DDE00>"));
    assert_non_null(strstr(object(&out, "2"),
                           "/StructParents 0\n   /Contents [ 6 0 R 3 0 R 7 0 R ]\n   /Group << /S /T >>"));
    assert_non_null(strstr(object(&out, "6"), "/Figure << /MCID 0 >> BDC"));
    assert_non_null(strstr(out.data, "/Size 12\n   /Root 5 0 R\n   /Info 4 0 R\n   /Prev 298\n"));
    ent_buffer_clear(&out);
}

/* The page with a part of it replaced by another of the same length. */
static char *changed(char copy[sizeof page], const char *part, const char *other) {
    memcpy(copy, page, sizeof page);
    char *at = strstr(copy, part);
    assert_non_null(at);
    assert_int_equal(strlen(part), strlen(other));
    memcpy(at, other, strlen(other));
    return copy;
}

/* Two links have the numbers 0 and 1, the page 2. */
TEST(test_links_belong_to_the_figure) {
    struct ent_buffer out = {0};
    char copy[sizeof page];
    describe(changed(copy, "/Group << /S /T >>", "/StructParents 2  "), &out);
    assert_non_null(strstr(object(&out, "6"), "/Figure << /MCID 2 >> BDC"));
    assert_non_null(strstr(object(&out, "10"), "/K [ 0 1 2 ]"));
    assert_non_null(strstr(object(&out, "11"), "/Nums [ 0 10 0 R 1 10 0 R 2 [ 10 0 R 10 0 R 10 0 R ] ]"));
    assert_null(strstr(out.data, "/StructParents 0"));
    ent_buffer_clear(&out);
}

TEST(test_objects_that_are_not_there_are_freed) {
    struct ent_buffer out = {0};
    char copy[sizeof page];
    describe(changed(copy, "0000000214", "0000000009"), &out);
    assert_non_null(strstr(out.data, "\n4 1\n0000000000 00001 f \n"));
    ent_buffer_clear(&out);
}

TEST(test_what_is_not_understood_stays) {
    static const char *const others[] = {"", "%PDF-1.7\nstartxref\n99999\n%%EOF\n", "startxref",
                                         "%PDF-1.7\nstartxref\n0\n%%EOF\n"};
    for (size_t i = 0; i < sizeof others / sizeof *others; i++) {
        struct ent_buffer out = {0};
        describe(others[i], &out);
        assert_string_equal(out.data, others[i]);
        ent_buffer_clear(&out);
    }
}

/* SPDX-License-Identifier: MIT */
/* The powers cut into years, beside the states of their network (Antal, Krapivsky & Redner 2006). */
#include "support/published.h"

#include <entente/slices.h>
#include <math.h>

enum { FRUSTRATION, LINE_BALANCE, TRIANGLE_BALANCE, MEASURES };

static const struct entente_slice *slice_of(const struct entente_slices *slices, int year) {
    char name[8];
    snprintf(name, sizeof name, "%d", year);
    for (size_t i = 0; i < slices->count; i++) {
        if (strcmp(slices->items[i].name, name) == 0) return &slices->items[i];
    }
    fail_msg("no slice is called %s", name);
    return NULL;
}

/* From the beginnings and ends of the ties; the triangles by an independent script, the frustration by an
 * integer program. */
static const struct year {
    int year;
    size_t ties, friendly, hostile;
    double frustration, triangle_balance;
} years[] = {
    {1872, 9, 3, 6, 1, 0.7142857142857143},
    {1882, 11, 5, 6, 1, 0.75},
    {1890, 10, 3, 7, 1, 0.6},
    {1891, 11, 4, 7, 1, 0.75},
    {1904, 11, 5, 6, 1, 0.75},
    {1907, 15, 6, 9, 0, 1},
};

static void check_signs(const entente_document *document, const struct entente_slice *slice,
                        const struct year *year) {
    size_t friendly = 0, hostile = 0;
    for (size_t i = 0; i < slice->relation_count; i++) {
        friendly += entente_document_relation(document, slice->relations[i])->sign > 0;
        hostile += entente_document_relation(document, slice->relations[i])->sign < 0;
    }
    assert_int_equal(slice->tie_count, year->ties);
    assert_int_equal(friendly, year->friendly);
    assert_int_equal(hostile, year->hostile);
}

static void check_near(int year, const char *what, double value, double expected) {
    if (!(fabs(value - expected) <= 1e-12))
        fail_msg("%s of %d is %.12g, expected %.12g", what, year, value, expected);
}

static void check_scores(const struct entente_slice *slice, const struct year *year) {
    check_near(year->year, "frustration", slice->values[FRUSTRATION], year->frustration);
    check_near(year->year, "line balance", slice->values[LINE_BALANCE],
               1 - 2 * year->frustration / (double)slice->tie_count);
    check_near(year->year, "triangle balance", slice->values[TRIANGLE_BALANCE], year->triangle_balance);
}

TEST(years_are_the_published_states) {
    const struct entente_measure *measures[MEASURES] = {[FRUSTRATION] = entente_measure_find("frustration"),
                                                        [LINE_BALANCE] = entente_measure_find("line_balance"),
                                                        [TRIANGLE_BALANCE] =
                                                            entente_measure_find("triangle_balance")};
    const struct entente_slice_options options = {
        .way = "year", .measures = measures, .measure_count = MEASURES};
    entente_document *document;
    entente_network *network;
    struct entente_slices slices;
    assert_int_equal(entente_document_read("input/powers.json", NULL, &document, NULL), ENTENTE_OK);
    assert_int_equal(entente_network_new(document, NULL, &network, NULL), ENTENTE_OK);
    assert_int_equal(entente_slices_find(network, &options, &slices, NULL), ENTENTE_OK);
    for (size_t i = 0; i < sizeof years / sizeof *years; i++) {
        const struct entente_slice *slice = slice_of(&slices, years[i].year);
        check_signs(document, slice, &years[i]);
        check_scores(slice, &years[i]);
    }
    entente_slices_clear(&slices);
    entente_network_free(network);
    entente_document_free(document);
}

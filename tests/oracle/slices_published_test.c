/* SPDX-License-Identifier: MIT */
/* The powers cut into years, beside the published states of their network. */
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

static double published(int year, const char *metric) {
    char dataset[64], value[LINE_MOST];
    snprintf(dataset, sizeof dataset, "manynet-wwi slice %d", year);
    find_value(dataset, metric, value);
    return strtod(value, NULL);
}

/* "9|3|6": ties, those for, those against; a year's relations are of one pair each. */
static void check_signs(const entente_document *document, const struct entente_slice *slice, int year) {
    char dataset[64], expected[LINE_MOST], counted[64];
    size_t for_it = 0, against = 0;
    for (size_t i = 0; i < slice->relation_count; i++) {
        for_it += entente_document_relation(document, slice->relations[i])->sign > 0;
        against += entente_document_relation(document, slice->relations[i])->sign < 0;
    }
    snprintf(dataset, sizeof dataset, "manynet-wwi slice begin<=%d<end", year);
    snprintf(counted, sizeof counted, "%zu|%zu|%zu", slice->tie_count, for_it, against);
    find_value(dataset, "m|pos|neg", expected);
    assert_string_equal(counted, expected);
}

static void check_near(int year, const char *what, double value, double expected) {
    if (!(fabs(value - expected) <= 1e-12))
        fail_msg("%s of %d is %.12g, expected %.12g", what, year, value, expected);
}

static void check_scores(const struct entente_slice *slice, int year) {
    double frustration = published(year, "frustration_exact");
    check_near(year, "frustration", slice->values[FRUSTRATION], frustration);
    check_near(year, "line balance", slice->values[LINE_BALANCE],
               1 - 2 * frustration / (double)slice->tie_count);
    check_near(year, "triangle balance", slice->values[TRIANGLE_BALANCE],
               published(year, "balance_triangles"));
}

static void years_are_the_published_states(void **state) {
    (void)state;
    static const int years[] = {1872, 1882, 1890, 1891, 1904, 1907};
    const struct entente_measure *measures[MEASURES] = {[FRUSTRATION] = entente_measure_find("frustration"),
                                                        [LINE_BALANCE] = entente_measure_find("line_balance"),
                                                        [TRIANGLE_BALANCE] =
                                                            entente_measure_find("triangle_balance")};
    const struct entente_slice_options options = {
        .way = "year", .measures = measures, .measure_count = MEASURES};
    entente_document *document;
    entente_network *network;
    struct entente_slices slices;
    FILE *file = open_shared("expected.tsv");
    if (file == NULL) skip();
    fclose(file);
    assert_int_equal(entente_document_read("input/powers.json", NULL, &document, NULL), ENTENTE_OK);
    assert_int_equal(entente_network_new(document, NULL, &network, NULL), ENTENTE_OK);
    assert_int_equal(entente_slices_find(network, &options, &slices, NULL), ENTENTE_OK);
    for (size_t i = 0; i < sizeof years / sizeof *years; i++) {
        const struct entente_slice *slice = slice_of(&slices, years[i]);
        check_signs(document, slice, years[i]);
        check_scores(slice, years[i]);
    }
    entente_slices_clear(&slices);
    entente_network_free(network);
    entente_document_free(document);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(years_are_the_published_states),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

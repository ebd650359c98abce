/* SPDX-License-Identifier: MIT */
/* Laws that hold for every network: what names, order, direction, sign, scale and isolates may change. */
#include "support/measured.h"

#include <stdio.h>

enum { NETWORKS = 40, MOST = 10 };

/** The relations of a random network, before they are turned into one. */
struct draft {
    size_t actors, count;
    bool directed;
    struct entente_relation relations[MOST * MOST * 2];
};

static uint32_t next_random(uint32_t *state) {
    *state = *state * 1664525u + 1013904223u;
    return *state >> 8;
}

/* Weights are quarters, so that sums do not depend on their order. */
static void draw(struct draft *draft, uint32_t seed) {
    uint32_t state = seed * 2654435761u + 5;
    *draft = (struct draft){.actors = 2 + next_random(&state) % (MOST - 2), .directed = seed % 3 != 0};
    uint32_t density = 5 + next_random(&state) % 60;
    for (size_t i = 0; i < draft->actors * draft->actors * 2; i++) {
        size_t source = i / 2 / draft->actors, target = i / 2 % draft->actors;
        if (source == target || next_random(&state) % 100 >= density) continue;
        draft->relations[draft->count++] =
            (struct entente_relation){.source = source,
                                      .target = target,
                                      .sign = (int)(next_random(&state) % 3) - 1,
                                      .weight = 0.25 * (1 + next_random(&state) % 12),
                                      .confidence = 1};
    }
}

static void make_draft(struct made *made, const struct draft *draft) {
    struct entente_relation *relations = calloc(draft->count + 1, sizeof *relations);
    assert_non_null(relations);
    memcpy(relations, draft->relations, draft->count * sizeof *relations);
    make_of(made, draft->actors, relations, draft->count, draft->directed);
}

/* Scores of `a` under one name against those of `b` under another: actor i of a is actor to[i] of b. */
static void same(const struct made *a, const char *name_a, struct entente_measure_options options_a,
                 const struct made *b, const char *name_b, struct entente_measure_options options_b,
                 const size_t *to, double factor) {
    struct entente_scores x, y;
    run(a, name_a, options_a, &x);
    run(b, name_b, options_b, &y);
    for (size_t i = 0; i < x.count; i++) {
        double other = y.values[x.measure->scope == ENTENTE_PER_NETWORK || to == NULL ? i : to[i]];
        if (!is_near(factor * x.values[i], other, 1e-10)) {
            fail_msg("%s of %zu is %.15g, %s %.15g", name_a, i, x.values[i], name_b, other);
        }
    }
    entente_scores_clear(&x);
    entente_scores_clear(&y);
}

TEST(names_do_not_matter) {
    for (uint32_t seed = 0; seed < NETWORKS; seed++) {
        struct draft draft;
        struct made plain_one, renamed;
        size_t to[MOST];
        draw(&draft, seed);
        make_draft(&plain_one, &draft);
        for (size_t i = 0; i < draft.actors; i++) to[i] = (i + 1 + seed % draft.actors) % draft.actors;
        size_t first = to[0];
        to[0] = to[1];
        to[1] = first;
        for (size_t r = 0; r < draft.count; r++) {
            draft.relations[r].source = to[draft.relations[r].source];
            draft.relations[r].target = to[draft.relations[r].target];
        }
        make_draft(&renamed, &draft);
        for (size_t m = 0; m < entente_measure_count(); m++) {
            const char *name = entente_measure_at(m)->name;
            same(&plain_one, name, plain, &renamed, name, plain, to, 1);
        }
        unmake(&plain_one);
        unmake(&renamed);
    }
}

TEST(order_does_not_matter_to_the_last_bit) {
    for (uint32_t seed = 0; seed < NETWORKS; seed++) {
        struct draft draft;
        struct made forward, backward;
        draw(&draft, seed);
        make_draft(&forward, &draft);
        for (size_t r = 0; r < draft.count / 2; r++) {
            struct entente_relation other = draft.relations[draft.count - 1 - r];
            draft.relations[draft.count - 1 - r] = draft.relations[r];
            draft.relations[r] = other;
        }
        make_draft(&backward, &draft);
        for (size_t m = 0; m < entente_measure_count(); m++) {
            struct entente_scores x, y;
            run(&forward, entente_measure_at(m)->name, plain, &x);
            run(&backward, entente_measure_at(m)->name, plain, &y);
            assert_memory_equal(x.values, y.values, x.count * sizeof *x.values);
            entente_scores_clear(&x);
            entente_scores_clear(&y);
        }
        unmake(&forward);
        unmake(&backward);
    }
}

TEST(reversal_swaps_in_and_out) {
    static const char *const pairs[][2] = {
        {"in_degree", "out_degree"},
        {"in_strength", "out_strength"},
        {"positive_in_degree", "positive_out_degree"},
        {"negative_in_degree", "negative_out_degree"},
        {"net_in_degree", "net_out_degree"},
        {"ratio_in_degree", "ratio_out_degree"},
        {"positive_in_strength", "positive_out_strength"},
        {"negative_in_strength", "negative_out_strength"},
        {"net_in_strength", "net_out_strength"},
        {"ratio_in_strength", "ratio_out_strength"},
        {"closeness", "in_closeness"},
        {"hub", "authority"},
        {"centralization_in_degree", "centralization_out_degree"},
    };
    static const char *const unmoved[] = {
        "degree",          "strength",          "net_degree",     "net_strength",     "betweenness",
        "eigenvector",     "coreness",          "constraint",     "local_clustering", "effective_size",
        "density",         "reciprocity",       "transitivity",   "diameter",         "mean_distance",
        "components_weak", "components_strong", "positive_share", "ambivalent_share"};
    for (uint32_t seed = 0; seed < NETWORKS; seed++) {
        struct draft draft;
        struct made there, back;
        draw(&draft, seed);
        make_draft(&there, &draft);
        for (size_t r = 0; r < draft.count; r++) {
            size_t source = draft.relations[r].source;
            draft.relations[r].source = draft.relations[r].target;
            draft.relations[r].target = source;
        }
        make_draft(&back, &draft);
        for (size_t p = 0; p < sizeof pairs / sizeof *pairs; p++) {
            same(&there, pairs[p][0], plain, &back, pairs[p][1], plain, NULL, 1);
            same(&there, pairs[p][1], negative, &back, pairs[p][0], negative, NULL, 1);
        }
        for (size_t m = 0; m < sizeof unmoved / sizeof *unmoved; m++) {
            same(&there, unmoved[m], plain, &back, unmoved[m], plain, NULL, 1);
        }
        unmake(&there);
        unmake(&back);
    }
}

TEST(turning_signs_swaps_the_layers) {
    for (uint32_t seed = 0; seed < NETWORKS; seed++) {
        struct draft draft;
        struct made made, turned;
        draw(&draft, seed);
        make_draft(&made, &draft);
        for (size_t r = 0; r < draft.count; r++) draft.relations[r].sign = -draft.relations[r].sign;
        make_draft(&turned, &draft);
        for (size_t m = 0; m < entente_measure_count(); m++) {
            if (!entente_measure_at(m)->layered) continue;
            const char *name = entente_measure_at(m)->name;
            same(&made, name, plain, &turned, name, plain, NULL, 1);
            same(&made, name, positive, &turned, name, negative, NULL, 1);
        }
        same(&made, "net_strength", plain, &turned, "net_strength", plain, NULL, -1);
        same(&made, "net_in_degree", plain, &turned, "net_in_degree", plain, NULL, -1);
        same(&made, "positive_strength", plain, &turned, "negative_strength", plain, NULL, 1);
        unmake(&made);
        unmake(&turned);
    }
}

TEST(an_isolate_changes_nobody_else) {
    static const char *const local[] = {"degree",           "in_degree",
                                        "out_degree",       "strength",
                                        "in_strength",      "net_degree",
                                        "net_out_strength", "ratio_degree",
                                        "betweenness",      "closeness",
                                        "in_closeness",     "eccentricity",
                                        "eigenvector",      "hub",
                                        "authority",        "katz",
                                        "coreness",         "constraint",
                                        "effective_size",   "local_clustering",
                                        "reciprocity",      "transitivity",
                                        "diameter",         "mean_distance",
                                        "positive_share",   "assortativity_degree"};
    for (uint32_t seed = 0; seed < NETWORKS; seed++) {
        struct draft draft;
        struct made made, wider;
        draw(&draft, seed);
        make_draft(&made, &draft);
        draft.actors++;
        make_draft(&wider, &draft);
        for (size_t m = 0; m < sizeof local / sizeof *local; m++) {
            same(&made, local[m], plain, &wider, local[m], plain, NULL, 1);
        }
        double others = (double)(made.document.actor_count - 1);
        same(&made, "harmonic", plain, &wider, "harmonic", plain, NULL, others / (others + 1));
        unmake(&made);
        unmake(&wider);
    }
}

TEST(scale_changes_only_what_has_a_unit) {
    for (uint32_t seed = 0; seed < NETWORKS; seed++) {
        struct draft draft;
        struct made made, heavier;
        draw(&draft, seed);
        make_draft(&made, &draft);
        for (size_t r = 0; r < draft.count; r++) draft.relations[r].weight *= 4;
        make_draft(&heavier, &draft);
        for (size_t m = 0; m < entente_measure_count(); m++) {
            const struct entente_measure *measure = entente_measure_at(m);
            double factor = 1;
            if (strcmp(measure->unit, "weight") == 0 || strcmp(measure->unit, "1 / distance") == 0)
                factor = 4;
            if (strcmp(measure->unit, "distance") == 0) factor = 0.25;
            same(&made, measure->name, plain, &heavier, measure->name, plain, NULL, factor);
            same(&made, measure->name, unweighted, &heavier, measure->name, unweighted, NULL, 1);
        }
        unmake(&made);
        unmake(&heavier);
    }
}

/* SPDX-License-Identifier: MIT */
/* Slow twins: each measure computed again from its definition, on dense matrices, sharing no code with src.
 */
#include "support/measured.h"

#include <stdio.h>

enum { N = 8, NETWORKS = 60 };

/** A small network as a matrix: weight[i][j] of the tie i → j, 0 for none. */
struct twin {
    size_t actors;
    bool directed;
    double weight[N][N], distance[N][N];
    struct made made;
};

static uint32_t next_random(uint32_t *state) {
    *state = *state * 1664525u + 1013904223u;
    return *state >> 8;
}

/* Weights are powers of two, so that paths of equal length are equal to the last digit. */
static void make_twin(struct twin *twin, uint32_t seed) {
    uint32_t state = seed * 2654435761u + 17;
    *twin =
        (struct twin){.actors = 3 + next_random(&state) % (N - 2), .directed = next_random(&state) % 3 != 0};
    uint32_t density = 10 + next_random(&state) % 70;
    struct tie_list ties = {0};
    for (size_t i = 0; i < twin->actors * twin->actors; i++) {
        size_t a = i / twin->actors, b = i % twin->actors;
        if (a == b || (!twin->directed && a > b) || next_random(&state) % 100 >= density) continue;
        double weight = (double)(1u << next_random(&state) % 4) / 2;
        twin->weight[a][b] = weight;
        if (!twin->directed) twin->weight[b][a] = weight;
        add_tie(&ties, a, b, (int)(next_random(&state) % 3) - 1, weight);
    }
    make_listed(&twin->made, twin->actors, &ties, twin->directed);
}

/* Floyd and Warshall. */
static void find_distances(struct twin *twin) {
    const size_t n = twin->actors;
    for (size_t i = 0; i < n; i++) {
        for (size_t j = 0; j < n; j++) {
            twin->distance[i][j] = i == j ? 0 : twin->weight[i][j] > 0 ? 1 / twin->weight[i][j] : HUGE_VAL;
        }
    }
    for (size_t k = 0; k < n; k++) {
        for (size_t ij = 0; ij < n * n; ij++) {
            double through = twin->distance[ij / n][k] + twin->distance[k][ij % n];
            if (through < twin->distance[ij / n][ij % n]) twin->distance[ij / n][ij % n] = through;
        }
    }
}

static void compare(const struct twin *twin, const char *name, const double *expected, size_t count,
                    double slack) {
    struct entente_scores scores;
    run(&twin->made, name, plain, &scores);
    assert_int_equal(scores.count, count);
    for (size_t i = 0; i < count; i++) {
        if (!is_near(scores.values[i], expected[i], slack)) {
            fail_msg("%s of %zu is %.15g, its twin says %.15g", name, i, scores.values[i], expected[i]);
        }
    }
    entente_scores_clear(&scores);
}

/* Walks every shortest path from `at` to `to` and counts those through each actor. */
static double count_paths(const struct twin *twin, size_t at, size_t to, double *through) {
    if (at == to) return 1;
    double all = 0;
    for (size_t k = 0; k < twin->actors; k++) {
        if (!(twin->weight[at][k] > 0)) continue;
        if (1 / twin->weight[at][k] + twin->distance[k][to] > twin->distance[at][to]) continue;
        double below[N] = {0};
        double paths = count_paths(twin, k, to, below);
        all += paths;
        for (size_t v = 0; v < twin->actors; v++) through[v] += below[v];
        if (k != to) through[k] += paths;
    }
    return all;
}

TEST(paths_agree) {
    for (uint32_t seed = 0; seed < NETWORKS; seed++) {
        struct twin twin;
        make_twin(&twin, seed);
        find_distances(&twin);
        const size_t n = twin.actors;
        double between[N] = {0}, close[N], in_close[N], harmonic[N], farthest[N], share[N];
        double diameter = U, sum_of_all = 0, pairs_of_all = 0;
        for (size_t i = 0; i < n; i++) {
            double sum = 0, reached = 0, in_sum = 0, in_reached = 0, inverse = 0;
            farthest[i] = U;
            for (size_t j = 0; j < n; j++) {
                double through[N] = {0}, out = twin.distance[i][j], in = twin.distance[j][i];
                if (i == j) continue;
                if (in < HUGE_VAL) in_sum += in, in_reached += 1;
                if (!(out < HUGE_VAL)) continue;
                sum += out, reached += 1, inverse += 1 / out;
                farthest[i] = fmax(farthest[i], out);
                double paths = count_paths(&twin, i, j, through);
                for (size_t v = 0; v < n; v++) between[v] += through[v] / paths / (twin.directed ? 1 : 2);
            }
            close[i] = reached / sum;
            in_close[i] = in_reached / in_sum;
            harmonic[i] = inverse / (double)(n - 1);
            diameter = fmax(diameter, farthest[i]);
            sum_of_all += sum, pairs_of_all += reached;
        }
        double mean = sum_of_all / pairs_of_all;
        for (size_t i = 0; i < n; i++) {
            share[i] = between[i] / (double)((n - 1) * (n - 2)) * (twin.directed ? 1 : 2);
        }
        compare(&twin, "betweenness", between, n, 1e-12);
        compare(&twin, "betweenness_normalized", share, n, 1e-12);
        compare(&twin, "closeness", close, n, 1e-12);
        compare(&twin, "in_closeness", in_close, n, 1e-12);
        compare(&twin, "harmonic", harmonic, n, 1e-12);
        compare(&twin, "eccentricity", farthest, n, 1e-12);
        compare(&twin, "diameter", &diameter, 1, 1e-12);
        compare(&twin, "mean_distance", &mean, 1, 1e-12);
        unmake(&twin.made);
    }
}

/* Both directions added: undirected ties are in the matrix twice already. */
static double mutual(const struct twin *twin, size_t i, size_t j) {
    return twin->directed ? twin->weight[i][j] + twin->weight[j][i] : twin->weight[i][j];
}

static double strongest_tie(const struct twin *twin, size_t i) {
    double strongest = 0;
    for (size_t j = 0; j < twin->actors; j++) strongest = fmax(strongest, mutual(twin, i, j));
    return strongest;
}

static double share_of_ties(const struct twin *twin, size_t i, size_t j) {
    double all = 0;
    for (size_t k = 0; k < twin->actors; k++) all += mutual(twin, i, k);
    return mutual(twin, i, j) / all;
}

TEST(structural_holes_agree) {
    for (uint32_t seed = 0; seed < NETWORKS; seed++) {
        struct twin twin;
        make_twin(&twin, seed);
        double constraint[N], size[N];
        for (size_t i = 0; i < twin.actors; i++) {
            bool has_ties = strongest_tie(&twin, i) > 0;
            constraint[i] = size[i] = has_ties ? 0 : U;
            for (size_t j = 0; j < twin.actors; j++) {
                if (!(mutual(&twin, i, j) > 0)) continue;
                double direct = share_of_ties(&twin, i, j), indirect = 0, redundant = 0;
                for (size_t q = 0; q < twin.actors; q++) {
                    if (!(mutual(&twin, i, q) > 0) || q == j) continue;
                    indirect += share_of_ties(&twin, i, q) * share_of_ties(&twin, q, j);
                    redundant += share_of_ties(&twin, i, q) * mutual(&twin, j, q) / strongest_tie(&twin, j);
                }
                constraint[i] += (direct + indirect) * (direct + indirect);
                size[i] += 1 - redundant;
            }
        }
        compare(&twin, "constraint", constraint, twin.actors, 1e-12);
        compare(&twin, "effective_size", size, twin.actors, 1e-12);
        unmake(&twin.made);
    }
}

/* Solves (I - factor · M) x = b by elimination with pivots; M is given by its transpose. */
static void solve(double transposed[N][N], double factor, size_t n, double *x) {
    double m[N][N];
    for (size_t i = 0; i < n; i++) {
        for (size_t j = 0; j < n; j++) m[i][j] = (i == j ? 1 : 0) - factor * transposed[j][i];
    }
    for (size_t c = 0; c < n; c++) {
        for (size_t r = 0; r < n; r++) {
            if (r == c) continue;
            double f = m[r][c] / m[c][c];
            for (size_t k = 0; k < n; k++) m[r][k] -= f * m[c][k];
            x[r] -= f * x[c];
        }
    }
    for (size_t c = 0; c < n; c++) x[c] /= m[c][c];
}

TEST(linear_systems_agree) {
    for (uint32_t seed = 0; seed < NETWORKS; seed++) {
        struct twin twin;
        make_twin(&twin, seed);
        const size_t n = twin.actors;
        double katz[N], visits[N], moves[N][N] = {{0}}, largest = 0;
        for (size_t i = 0; i < n; i++) {
            double in = 0, out = 0;
            for (size_t j = 0; j < n; j++) in += twin.weight[j][i], out += twin.weight[i][j];
            for (size_t j = 0; j < n; j++) moves[i][j] = out > 0 ? twin.weight[i][j] / out : 1 / (double)n;
            largest = fmax(largest, in);
            katz[i] = 1;
            visits[i] = 0.15 / (double)n;
        }
        solve(twin.weight, largest > 0 ? 0.85 / largest : 0, n, katz);
        solve(moves, 0.85, n, visits);
        compare(&twin, "katz", katz, n, 1e-12);
        compare(&twin, "pagerank", visits, n, 1e-9);
        unmake(&twin.made);
    }
}

/* x = M x / |M x|, M shifted by its largest row sum so that nothing alternates; enough steps for a gap of 1
 * %. */
static double iterate(double m[2 * N][2 * N], size_t n, double *x) {
    double shift = 0, value = 0;
    for (size_t i = 0; i < n; i++) {
        double sum = 0;
        for (size_t j = 0; j < n; j++) sum += m[i][j];
        shift = fmax(shift, sum);
        x[i] = 1;
    }
    for (int step = 0; step < 20000; step++) {
        double next[2 * N];
        value = 0;
        for (size_t i = 0; i < n; i++) {
            next[i] = shift * x[i];
            for (size_t j = 0; j < n; j++) next[i] += m[i][j] * x[j];
            value = fmax(value, next[i]);
        }
        for (size_t i = 0; i < n; i++) x[i] = next[i] / value;
    }
    return value - shift;
}

static void compare_defined(const struct twin *twin, const char *name, double *expected, size_t *defined) {
    struct entente_scores scores;
    double largest = 0;
    for (size_t i = 0; i < twin->actors; i++) largest = fmax(largest, expected[i]);
    run(&twin->made, name, plain, &scores);
    for (size_t i = 0; i < scores.count && !isnan(scores.values[0]); i++) {
        *defined += i == 0;
        if (!is_near(scores.values[i], expected[i] / largest, 1e-9)) {
            fail_msg("%s of %zu is %.15g, its twin says %.15g", name, i, scores.values[i],
                     expected[i] / largest);
        }
    }
    entente_scores_clear(&scores);
}

TEST(leading_vectors_agree) {
    size_t defined = 0;
    for (uint32_t seed = 0; seed < NETWORKS; seed++) {
        struct twin twin;
        make_twin(&twin, seed);
        const size_t n = twin.actors;
        double flat[2 * N][2 * N] = {{0}}, twice[2 * N][2 * N] = {{0}}, x[2 * N];
        for (size_t i = 0; i < n * n; i++) {
            flat[i / n][i % n] = mutual(&twin, i / n, i % n);
            twice[i / n][n + i % n] = twice[n + i % n][i / n] = twin.weight[i / n][i % n];
        }
        if (iterate(flat, n, x) > 0) compare_defined(&twin, "eigenvector", x, &defined);
        if (iterate(twice, 2 * n, x) > 0) {
            compare_defined(&twin, "hub", x, &defined);
            compare_defined(&twin, "authority", x + n, &defined);
        }
        unmake(&twin.made);
    }
    assert_true(defined > 2 * NETWORKS);
}

TEST(triads_agree) {
    for (uint32_t seed = 0; seed < NETWORKS; seed++) {
        struct twin twin;
        make_twin(&twin, seed);
        double clustering[N], closed_of_all = 0, open_of_all = 0, returned = 0, ties = 0;
        for (size_t i = 0; i < twin.actors; i++) {
            double closed = 0, all = 0;
            for (size_t jk = 0; jk < twin.actors * twin.actors; jk++) {
                size_t j = jk / twin.actors, k = jk % twin.actors;
                if (j >= k || !(mutual(&twin, i, j) > 0) || !(mutual(&twin, i, k) > 0)) continue;
                all += 1;
                closed += mutual(&twin, j, k) > 0;
            }
            clustering[i] = closed / all;
            closed_of_all += closed, open_of_all += all;
            for (size_t j = 0; j < twin.actors; j++) {
                ties += twin.weight[i][j] > 0;
                returned += twin.weight[i][j] > 0 && twin.weight[j][i] > 0;
            }
        }
        double transitivity = closed_of_all / open_of_all, reciprocity = twin.directed ? returned / ties : U;
        compare(&twin, "local_clustering", clustering, twin.actors, 1e-12);
        compare(&twin, "transitivity", &transitivity, 1, 1e-12);
        compare(&twin, "reciprocity", &reciprocity, 1, 1e-12);
        unmake(&twin.made);
    }
}

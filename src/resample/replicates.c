/* SPDX-License-Identifier: MIT */
#include "resample/replicates.h"

#include "base/child.h"
#include "base/report.h"

#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>

enum { JOBS_MOST = 64 };

/* One process's share: every `step`th variant from `first` on, so that all have about as much to do. */
struct share {
    const struct ent_replicates *all;
    size_t first, step;
    atomic_size_t *done; /* variants of all processes; NULL: nobody asks */
    struct ent_buffer answer;
    enum ent_child_end end;
    const char *fate;
};

size_t ent_replicates_width(const struct ent_replicates *replicates) {
    size_t width = 0;
    for (size_t i = 0; i < replicates->measure_count; i++) {
        bool is_single = replicates->measures[i]->scope == ENTENTE_PER_NETWORK;
        width += is_single ? 1 : replicates->network->actor_count;
    }
    return width;
}

static bool measure_variant(const struct ent_replicates *all, const struct ent_variant *variant,
                            struct ent_buffer *answer) {
    struct ent_varied varied;
    bool fine = ent_vary(all->network, variant, &varied, NULL) == ENTENTE_OK;
    for (size_t i = 0; fine && i < all->measure_count; i++) {
        struct entente_scores scores;
        fine = entente_measure_run(varied.network, all->measures[i], &all->measuring, &scores, NULL) ==
               ENTENTE_OK;
        if (fine)
            ent_buffer_add_bytes(answer, (const char *)scores.values, scores.count * sizeof *scores.values);
        entente_scores_clear(&scores);
    }
    ent_varied_clear(&varied);
    return fine && !answer->failed;
}

static bool work(const void *payload, struct ent_buffer *answer) {
    const struct share *share = payload;
    for (size_t i = share->first; i < share->all->variant_count; i += share->step) {
        if (!measure_variant(share->all, &share->all->variants[i], answer)) return false;
        if (share->done != NULL) atomic_fetch_add(share->done, 1);
    }
    return true;
}

/* -- how far it is --------------------------------------------------------------------------------------- */

struct lookout {
    const struct ent_replicates *all;
    atomic_size_t *done;
    const struct entente_sink *sink;
};

/* A share that was begun anew counts twice what it had done. */
static void look(const void *payload) {
    const struct lookout *lookout = payload;
    size_t total = lookout->all->variant_count, done = atomic_load(lookout->done);
    ent_tell_progress(lookout->sink, lookout->all->step, done < total ? done : total, total);
}

static bool is_asked(const struct entente_sink *sink) {
    return sink != NULL && sink->progress != NULL;
}

/* -- all of it ------------------------------------------------------------------------------------------- */

/* All begin before the first is waited for. What one answers waits in its pipe for its turn. */
static void run_shares(struct share *shares, size_t jobs, const struct lookout *lookout) {
    const struct ent_child_limits limits = {.step = "measuring",
                                            .cpu_seconds = 24 * 3600,
                                            .memory_bytes = (size_t)16 << 30,
                                            .begins_children = true, /* a measure may be proved in one */
                                            .watch = lookout->done != NULL ? look : NULL,
                                            .watcher = lookout};
    struct ent_child children[JOBS_MOST];
    bool is_running[JOBS_MOST];
    for (size_t i = 0; i < jobs; i++)
        is_running[i] = ent_child_begin(work, &shares[i], &limits, &children[i]);
    for (size_t i = 0; i < jobs; i++) {
        shares[i].end =
            is_running[i] ? ent_child_finish(&children[i], &limits, &shares[i].answer) : ENT_CHILD_NOT_HEARD;
        if (shares[i].end == ENT_CHILD_NOT_HEARD)
            shares[i].end = ent_child_run(work, &shares[i], &limits, &shares[i].answer);
        shares[i].fate = ent_child_fate();
    }
}

static enum entente_status gather(const struct share *share, double *rows, const struct entente_sink *sink) {
    const struct ent_replicates *all = share->all;
    size_t width = ent_replicates_width(all), row_bytes = width * sizeof *rows, used = 0;
    if (share->end == ENT_CHILD_NOT_RUN) return ent_child_not_run(sink);
    if (share->end != ENT_CHILD_ANSWERED)
        return ent_fail(sink, ENTENTE_LIBRARY, "not-measured", NULL, "", "a process that measures %s",
                        share->fate != NULL ? share->fate : "was out of memory, or has a fault");
    for (size_t i = share->first; i < all->variant_count; i += share->step) {
        if (row_bytes > 0) memcpy(rows + i * width, share->answer.data + used, row_bytes);
        used += row_bytes;
    }
    return ENTENTE_OK;
}

enum entente_status ent_replicates_run(const struct ent_replicates *replicates, double *rows,
                                       const struct entente_sink *sink) {
    struct share shares[JOBS_MOST];
    size_t jobs = replicates->jobs < JOBS_MOST ? replicates->jobs : JOBS_MOST;
    enum entente_status status = ENTENTE_OK;
    if (jobs > replicates->variant_count) jobs = replicates->variant_count;
    if (jobs == 0) jobs = 1;
    atomic_size_t *done = is_asked(sink) ? ent_shared_new(sizeof *done) : NULL;
    const struct lookout lookout = {replicates, done, sink};
    for (size_t i = 0; i < jobs; i++)
        shares[i] = (struct share){.all = replicates, .first = i, .step = jobs, .done = done};
    run_shares(shares, jobs, &lookout);
    ent_shared_free(done, sizeof *done);
    for (size_t i = 0; i < jobs; i++) {
        if (status == ENTENTE_OK) status = gather(&shares[i], rows, sink);
        ent_buffer_clear(&shares[i].answer);
    }
    return status;
}

/* SPDX-License-Identifier: MIT */
#include "measure/camps.h"

#include "base/memory.h"
#include "base/report.h"
#include <math.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

enum { STARTS = 48, ROUNDS = 100 };

struct splitting {
    const entente_network *network;
    size_t actors, ties;
    int *side;
    double *gain; /* per actor: what changes for the better when it goes over */
    uint64_t random;
};

static double pull_of(const struct entente_tie *tie) {
    return tie->positive - tie->negative;
}

static uint64_t next_random(struct splitting *s) {
    s->random ^= s->random << 13;
    s->random ^= s->random >> 7;
    s->random ^= s->random << 17;
    return s->random;
}

static void weigh(struct splitting *s) {
    memset(s->gain, 0, s->actors * sizeof *s->gain);
    for (size_t t = 0; t < s->ties; t++) {
        const struct entente_tie *tie = entente_network_tie(s->network, t);
        double pull = pull_of(tie) * s->side[tie->source] * s->side[tie->target];
        s->gain[tie->source] -= pull;
        s->gain[tie->target] -= pull;
    }
}

static double harmony(const struct splitting *s) {
    double sum = 0;
    for (size_t t = 0; t < s->ties; t++) {
        const struct entente_tie *tie = entente_network_tie(s->network, t);
        sum += pull_of(tie) * s->side[tie->source] * s->side[tie->target];
    }
    return sum;
}

/* Moves whoever gains most, until nobody gains. */
static void descend(struct splitting *s) {
    for (size_t round = 0; round < ROUNDS * (s->actors + 1); round++) {
        weigh(s);
        size_t best = 0;
        for (size_t i = 1; i < s->actors; i++) {
            if (s->gain[i] > s->gain[best] + 1e-12) best = i;
        }
        if (s->actors == 0 || !(s->gain[best] > 1e-9)) return;
        s->side[best] = -s->side[best];
    }
}

static void start_somewhere(struct splitting *s, size_t start) {
    for (size_t i = 0; i < s->actors; i++) s->side[i] = start == 0 || next_random(s) >> 63 ? 1 : -1;
}

/* The camp of the first actor that has one is the left one; who has no signed tie is in none. */
static void settle(const struct splitting *s, int *camps) {
    int left = 0;
    for (size_t i = 0; i < s->actors; i++) s->side[i] = 0;
    for (size_t t = 0; t < s->ties; t++) {
        const struct entente_tie *tie = entente_network_tie(s->network, t);
        if (!(tie->positive > 0) && !(tie->negative > 0)) continue;
        s->side[tie->source] = s->side[tie->target] = 1;
    }
    for (size_t i = 0; i < s->actors; i++) {
        camps[i] *= s->side[i];
        if (left == 0) left = camps[i];
    }
    for (size_t i = 0; i < s->actors && left > 0; i++) camps[i] = -camps[i];
}

enum entente_status ent_camps(const entente_network *network, int *camps, const struct entente_sink *sink) {
    struct splitting s = {.network = network,
                          .actors = entente_network_actor_count(network),
                          .ties = entente_network_tie_count(network),
                          .random = UINT64_C(88172645463325252)};
    s.side = ent_alloc(s.actors, sizeof *s.side);
    s.gain = ent_alloc(s.actors, sizeof *s.gain);
    bool fine = s.side != NULL && s.gain != NULL;
    double most = -HUGE_VAL;
    for (size_t start = 0; fine && start < STARTS; start++) {
        start_somewhere(&s, start);
        descend(&s);
        double sum = harmony(&s);
        if (sum <= most + 1e-9) continue;
        most = sum;
        memcpy(camps, s.side, s.actors * sizeof *camps);
    }
    if (fine) settle(&s, camps);
    free(s.side);
    free(s.gain);
    return fine ? ENTENTE_OK : ent_no_memory(sink);
}

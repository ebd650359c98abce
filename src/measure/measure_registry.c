/* SPDX-License-Identifier: MIT */
#include "measure/measure_registry.h"

#include "base/choice.h"
#include "base/find.h"

static const struct ent_measure *const measures[] = {
#define MEASURE(name) &ent_measure_##name,
#include "measure/measures.def"
#undef MEASURE
};

enum { MEASURE_COUNT = sizeof measures / sizeof *measures };

ENT_LIST(measure, struct entente_measure, measures, about)

static const char *const layer_names[] = {
    [ENTENTE_LAYER_ALL] = "all",
    [ENTENTE_LAYER_POSITIVE] = "positive",
    [ENTENTE_LAYER_NEGATIVE] = "negative",
};
ENT_CHOICE(layer, layer_names, ENTENTE_LAYER_COUNT)

static const char *const distance_names[] = {
    [ENTENTE_DISTANCE_INVERSE] = "inverse",
    [ENTENTE_DISTANCE_HOPS] = "hops",
    [ENTENTE_DISTANCE_WEIGHT] = "weight",
};
ENT_CHOICE(distance, distance_names, ENTENTE_DISTANCE_COUNT)

static char fold(char letter) {
    if (letter == '-') return '_';
    return letter >= 'A' && letter <= 'Z' ? (char)(letter - 'A' + 'a') : letter;
}

static bool is_called(const char *name, const char *wanted) {
    while (*name != '\0' && *name == fold(*wanted)) name++, wanted++;
    return *name == '\0' && *wanted == '\0';
}

const struct entente_measure *entente_measure_find(const char *name) {
    for (size_t i = 0; i < MEASURE_COUNT; i++) {
        if (is_called(measures[i]->about.name, name)) return &measures[i]->about;
    }
    return NULL;
}

const struct ent_measure *ent_measure_behind(const struct entente_measure *about) {
    for (size_t i = 0; i < MEASURE_COUNT; i++) {
        if (&measures[i]->about == about) return measures[i];
    }
    return NULL;
}

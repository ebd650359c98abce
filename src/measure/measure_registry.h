/* SPDX-License-Identifier: MIT */
/** From a measure's public description to the record behind it. */
#ifndef ENT_MEASURE_REGISTRY_H
#define ENT_MEASURE_REGISTRY_H

#include "measure/measure.h"

/** NULL when the description is not one of the registry's. */
const struct ent_measure *ent_measure_behind(const struct entente_measure *about);

#endif

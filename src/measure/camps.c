/* SPDX-License-Identifier: MIT */
#include "measure/camps.h"

#include "measure/frustration.h"

enum entente_status ent_camps(const entente_network *network, int *camps, const struct entente_sink *sink) {
    struct ent_pairs pairs;
    double loss;
    enum entente_status status = ent_pairs_init(&pairs, network, sink);
    if (status == ENTENTE_OK) status = ent_split_search(&pairs, true, camps, &loss, sink);
    ent_pairs_clear(&pairs);
    return status;
}

/* SPDX-License-Identifier: MIT */
#include "measure/camps.h"

#include "measure/split_search.h"

enum entente_status ent_camps(const entente_network *network, int *camps, const struct entente_sink *sink) {
    struct ent_pairs pairs;
    enum entente_status status = ent_pairs_init(&pairs, network, sink);
    if (status == ENTENTE_OK) status = ent_split_search(&pairs, true, camps, NULL, sink);
    ent_pairs_clear(&pairs);
    return status;
}

/* SPDX-License-Identifier: MIT */
#include "read/triple_order.h"

#include <string.h>

struct ent_triple_order ent_triple_order(const struct entente_read_options *options) {
    const char *order = options != NULL && options->order != NULL ? options->order : "spo";
    const char *source = strchr(order, 's'), *relation = strchr(order, 'p'), *target = strchr(order, 'o');
    if (strlen(order) != 3 || source == NULL || relation == NULL || target == NULL)
        return (struct ent_triple_order){0, 1, 2};
    return (struct ent_triple_order){(size_t)(source - order), (size_t)(relation - order),
                                     (size_t)(target - order)};
}

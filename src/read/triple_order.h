/* SPDX-License-Identifier: MIT */
/** Which part of a triple is what, where nothing names the parts. */
#ifndef ENT_TRIPLE_ORDER_H
#define ENT_TRIPLE_ORDER_H

#include <entente/document.h>

/** Places from 0 to 2. */
struct ent_triple_order {
    size_t source, relation, target;
};

/** As `order` of the options says, "sop" being subject, object, predicate; else "spo". NULL: no options. */
struct ent_triple_order ent_triple_order(const struct entente_read_options *options);

#endif

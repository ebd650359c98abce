/* SPDX-License-Identifier: MIT */
/** Relations that stand in a table of JSON: columns by name, rows with a head, or rows by their names, as
 *  pandas writes data frames; and neighbours by name, as networkx writes dictionaries. */
#ifndef ENT_JSON_TABLE_H
#define ENT_JSON_TABLE_H

#include "json/json_network.h"

/** True for [source, target, number], [source, target, {…}], and for a row that names columns. */
bool ent_json_is_edge_row(const json_t *row);

/** True when an object, or a list's first row, is such a table. */
bool ent_json_is_table(struct ent_json_keys *keys, json_t *root);

/** Takes all relations of such a table; false when `root` is none. */
bool ent_json_take_table(struct ent_json_network *network, json_t *root);

#endif

/* SPDX-License-Identifier: MIT */
/** Shapes that need a step before their keys can be looked up: FollowTheMoney, STIX, answers to SPARQL. */
#ifndef ENT_JSON_REWRITE_H
#define ENT_JSON_REWRITE_H

#include "json/json_network.h"

/** A relation among other entities of FollowTheMoney, or a sighting of STIX, as an object with two ends that
 * the caller owns; NULL when it is none, or memory is out (network->import.failed). */
json_t *ent_json_rewrite(struct ent_json_network *network, json_t *object);

/** Takes the rows of an answer to a SPARQL query; false when it is none. */
bool ent_json_take_answer(struct ent_json_network *network, json_t *root);

/** Takes the relations of networkx's "adjacency": a list for each of "nodes". */
void ent_json_take_adjacency(struct ent_json_network *network, json_t *graph, const char *pointer);

#endif

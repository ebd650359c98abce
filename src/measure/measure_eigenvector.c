/* SPDX-License-Identifier: MIT */
/* Central is who is tied to the central. */
#include "base/memory.h"
#include "base/report.h"
#include "measure/measure.h"
#include "structure/spectral.h"

#include <stdlib.h>

static enum entente_status lead(const struct ent_measure_input *input, struct entente_scores *scores) {
    double *values = ent_alloc(input->count, sizeof *values);
    if (values == NULL) return ent_no_memory(input->sink);
    enum entente_status status =
        ent_leading_vector(&input->flat->graph, input->flat->weight, values, &scores->reason, input->sink);
    if (status == ENTENTE_OK && scores->reason[0] == '\0')
        ent_scale_to_one(values, input->count, scores->values);
    free(values);
    return status;
}

const struct ent_measure ent_measure_eigenvector = {
    .about = {.name = "eigenvector",
              .title = "Eigenvector centrality",
              .definition =
                  "Entries of the leading eigenvector of the symmetric matrix of weights, both directions "
                  "added, scaled so that the largest is 1: the score is proportional to the weighted "
                  "sum of "
                  "the contacts' scores.",
              .unit = "share of the largest score",
              ENT_RANGE(0, 1),
              ENT_LAYER("weight", "ignored"),
              .undefined =
                  "null for all when there are no ties, when the largest eigenvalue is not unique (as with "
                  "two equal components), or when its computation does not converge (only above 500 "
                  "actors); 0 outside the leading component",
              .cost = "O(V³) up to 500 actors in a component, O(V + E) per step above",
              .source = "Bonacich 1972, J. Math. Sociology 2: 113-120",
              .equivalent =
                  "python-igraph: g.as_undirected(combine_edges=\"sum\").eigenvector_centrality(weights="
                  "\"weight\"); networkx: nx.eigenvector_centrality_numpy(U, weight=\"weight\"), U the "
                  "undirected sum, over its largest value",
              .scope = ENTENTE_PER_ACTOR},
    .needs_flat = true,
    .compute = lead,
};

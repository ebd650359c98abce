/* SPDX-License-Identifier: MIT */
#include "figure/view.h"
#include <entente/positions.h>

static enum entente_status derive(const entente_network *network, const struct entente_figure *figure,
                                  struct ent_derived *derived, const struct entente_sink *sink) {
    const struct entente_agreement_options options = {.threshold = figure->threshold};
    const struct entente_network_options undirected = {0};
    enum entente_status status = entente_agreement_document(network, &options, &derived->document, sink);
    if (status != ENTENTE_OK) return status;
    return entente_network_new(derived->document, &undirected, &derived->network, sink);
}

static enum entente_status compose(struct ent_scene *scene, const struct entente_sink *sink) {
    return ent_view_named("network")->compose(scene, sink);
}

const struct ent_view ent_view_agreement = {
    .choice = {.name = "agreement", .summary = "who agrees with whom on the issues, as a network"},
    .role = "signed network diagram",
    .absence = "No line",
    .derive = derive,
    .compose = compose,
};

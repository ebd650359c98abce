/* SPDX-License-Identifier: MIT */
/* Relations become ties, and ties become the layers that measures run on. */
#include "network/network.h"
#include "support/loaded.h"

static const char signed_pairs[] =
    "[{\"source\":\"a\",\"relation\":\"supports\",\"target\":\"b\",\"weight\":2,\"confidence\":0.5},"
    "{\"source\":\"a\",\"relation\":\"opposes\",\"target\":\"b\",\"weight\":3},"
    "{\"source\":\"a\",\"relation\":\"meets\",\"target\":\"b\",\"weight\":4},"
    "{\"source\":\"b\",\"relation\":\"supports\",\"target\":\"a\",\"weight\":5},"
    "{\"source\":\"b\",\"relation\":\"opposes\",\"target\":\"c\",\"weight\":7},"
    "{\"source\":\"c\",\"relation\":\"supports\",\"target\":\"c\"},"
    "{\"source\":\"a\",\"relation\":\"supports\",\"target\":\"c\",\"weight\":0}]";

static entente_network *build(const entente_document *document, bool undirected) {
    const struct entente_network_options options = {.undirected = undirected};
    entente_network *network;
    assert_int_equal(entente_network_new(document, &options, &network, NULL), ENTENTE_OK);
    return network;
}

TEST(a_tie_keeps_both_signs_apart) {
    struct heard heard;
    entente_document *document = load(signed_pairs, &heard);
    entente_network *network = build(document, false);
    assert_true(entente_network_directed(network));
    assert_int_equal(entente_network_actor_count(network), 3);
    assert_int_equal(entente_network_tie_count(network), 3); /* a weight of 0 makes none */
    assert_ptr_equal(entente_network_document(network), document);
    const struct entente_tie *first = entente_network_tie(network, 0);
    assert_int_equal(first->source, 0);
    assert_int_equal(first->target, 1);
    assert_near(first->positive, 2);
    assert_near(first->negative, 3);
    assert_near(first->neutral, 4);
    assert_near(first->confidence, 2.5 / 3);
    assert_int_equal(first->relation_count, 3);
    for (size_t i = 0; i < 3; i++) assert_int_equal(first->relations[i], i);
    assert_int_equal(entente_network_tie(network, 1)->source, 1);
    assert_near(entente_network_tie(network, 2)->negative, 7);
    assert_null(entente_network_tie(network, 3));
    entente_network_free(network);
    entente_document_free(document);
}

TEST(without_direction_a_pair_is_one_tie) {
    struct heard heard;
    entente_document *document = load(signed_pairs, &heard);
    entente_network *network = build(document, true);
    assert_false(entente_network_directed(network));
    assert_int_equal(entente_network_tie_count(network), 2);
    const struct entente_tie *first = entente_network_tie(network, 0);
    assert_near(first->positive, 7);
    assert_near(first->negative, 3);
    assert_int_equal(first->relation_count, 4);
    assert_int_equal(entente_network_tie(network, 1)->source, 1);
    assert_int_equal(entente_network_tie(network, 1)->target, 2);
    entente_network_free(network);
    entente_document_free(document);
}

struct edge_wanted {
    int from, to;
    double weight, distance;
    size_t tie;
};

TEST(who_is_related_to_itself_alone_is_without_a_tie) {
    struct heard heard;
    entente_document *document = load("[[\"a\",\"meets\",\"b\"],[\"c\",\"supports\",\"c\"]]", &heard);
    entente_network *network = build(document, false);
    assert_int_equal(entente_network_isolate_count(network), 1);
    entente_network_free(network);
    entente_document_free(document);
}

static void check_layer(const struct ent_layer *layer, const struct edge_wanted *wanted, size_t count) {
    assert_int_equal(layer->graph.edges, count);
    assert_int_equal(layer->graph.vertices, 3);
    for (size_t e = 0; e < count; e++) {
        assert_int_equal(layer->graph.from[e], wanted[e].from);
        assert_int_equal(layer->graph.to[e], wanted[e].to);
        assert_near(layer->weight[e], wanted[e].weight);
        assert_near(layer->distance[e], wanted[e].distance);
        if (layer->tie != NULL) assert_int_equal(layer->tie[e], wanted[e].tie);
    }
}

static void expect_layer(const entente_network *network, struct entente_measure_options options,
                         const struct edge_wanted *wanted, size_t count) {
    struct ent_layer layer;
    assert_int_equal(ent_layer_init(&layer, network, &options, NULL), ENTENTE_OK);
    assert_true(layer.graph.directed);
    check_layer(&layer, wanted, count);
    ent_layer_clear(&layer);
}

TEST(each_layer_has_its_ties_and_weights) {
    struct heard heard;
    entente_document *document = load(signed_pairs, &heard);
    entente_network *network = build(document, false);
    const struct edge_wanted all[] = {{0, 1, 9, 1.0 / 9, 0}, {1, 0, 5, 0.2, 1}, {1, 2, 7, 1.0 / 7, 2}};
    const struct edge_wanted positive[] = {{0, 1, 2, 0.5, 0}, {1, 0, 5, 0.2, 1}};
    const struct edge_wanted negative[] = {{0, 1, 3, 1.0 / 3, 0}, {1, 2, 7, 1.0 / 7, 2}};
    expect_layer(network, (struct entente_measure_options){.layer = ENTENTE_LAYER_ALL}, all, 3);
    expect_layer(network, (struct entente_measure_options){.layer = ENTENTE_LAYER_POSITIVE}, positive, 2);
    expect_layer(network, (struct entente_measure_options){.layer = ENTENTE_LAYER_NEGATIVE}, negative, 2);
    entente_network_free(network);
    entente_document_free(document);
}

TEST(options_choose_hops_and_no_weights) {
    struct heard heard;
    entente_document *document = load(signed_pairs, &heard);
    entente_network *network = build(document, false);
    struct entente_measure_options options = {.layer = ENTENTE_LAYER_NEGATIVE,
                                              .distance = ENTENTE_DISTANCE_HOPS};
    const struct edge_wanted by_hops[] = {{0, 1, 3, 1, 0}, {1, 2, 7, 1, 2}};
    expect_layer(network, options, by_hops, 2);
    options.distance = ENTENTE_DISTANCE_WEIGHT;
    const struct edge_wanted by_weight[] = {{0, 1, 3, 3, 0}, {1, 2, 7, 7, 2}};
    expect_layer(network, options, by_weight, 2);
    options = (struct entente_measure_options){.layer = ENTENTE_LAYER_NEGATIVE, .unweighted = true};
    const struct edge_wanted by_one[] = {{0, 1, 1, 1, 0}, {1, 2, 1, 1, 2}};
    expect_layer(network, options, by_one, 2);
    entente_network_free(network);
    entente_document_free(document);
}

TEST(a_flat_layer_merges_the_two_ties_of_a_pair) {
    struct heard heard;
    entente_document *document = load(signed_pairs, &heard);
    entente_network *network = build(document, false);
    struct ent_layer layer;
    const struct entente_measure_options weighted = {0}, plain = {.unweighted = true};
    const struct edge_wanted summed[] = {{0, 1, 14, 1.0 / 14, 0}, {1, 2, 7, 1.0 / 7, 0}};
    assert_int_equal(ent_layer_init_flat(&layer, network, &weighted, NULL), ENTENTE_OK);
    assert_false(layer.graph.directed);
    assert_null(layer.tie);
    assert_int_equal(layer.graph.edges, 2);
    for (int e = 0; e < 2; e++) {
        assert_near(layer.weight[e], summed[e].weight);
        assert_near(layer.distance[e], summed[e].distance);
    }
    ent_layer_clear(&layer);
    assert_int_equal(ent_layer_init_flat(&layer, network, &plain, NULL), ENTENTE_OK);
    assert_near(layer.weight[0], 1);
    ent_layer_clear(&layer);
    entente_network_free(network);
    entente_document_free(document);
}

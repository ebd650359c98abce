/* SPDX-License-Identifier: MIT */
#include "report/diff_json.h"
#include "write/json_lines.h"
#include "write/record_json.h"
#include "write/writer.h"

static json_t *pair_json(struct ent_json *json, const double values[2]) {
    json_t *array = ent_json_array(json);
    for (size_t i = 0; i < 2; i++) ent_json_append(json, array, ent_json_real(json, values[i]));
    return array;
}

static json_t *settled_json(struct ent_json *json, const bool is_settled[2]) {
    json_t *array = ent_json_array(json);
    for (size_t i = 0; i < 2; i++) ent_json_append(json, array, json_boolean(is_settled[i]));
    return array;
}

static void put(struct ent_json_lines *lines, const struct entente_output *output) {
    const struct entente_comparison *c = output->comparison;
    ent_lines_put(lines, "directed", json_boolean(entente_network_directed(output->network)));
    ent_lines_put(lines, "measure", ent_json_text(&lines->json, c->measure->name));
    ent_lines_put(lines, "frustration", pair_json(&lines->json, c->frustration));
    ent_lines_put(lines, "sides_settled", settled_json(&lines->json, c->is_settled));
    ent_lines_open(lines, "ties");
    for (size_t i = 0; i < c->tie_count; i++)
        ent_lines_item(lines, ent_tie_change_json(&lines->json, c, &c->ties[i]));
    ent_lines_close(lines);
    ent_lines_open(lines, "restated");
    for (size_t i = 0; i < c->restated_count; i++)
        ent_lines_item(lines, ent_restated_json(&lines->json, c, &c->restated[i]));
    ent_lines_close(lines);
    ent_lines_open(lines, "actors");
    for (size_t i = 0; i < c->actor_count; i++)
        ent_lines_item(lines, ent_actor_change_json(&lines->json, &c->actors[i]));
    ent_lines_close(lines);
}

const struct ent_writer ent_writer_diff_json = {
    .format = {"json", ".json", "for programs: every changed tie, and every actor before and after",
               ENTENTE_WRITES_COMPARISON},
    .schema = "entente/diff/1",
    .put = put,
};

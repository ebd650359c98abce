/* SPDX-License-Identifier: MIT */
#include "base/number.h"
#include "base/short_number.h"
#include "report/diff_words.h"
#include "write/writer.h"

#include <math.h>

static void add_index(struct ent_buffer *out, const char *before, double value) {
    char number[ENT_NUMBER_SIZE] = "\xE2\x80\x93";
    if (isfinite(value)) ent_short_number(value, number);
    ent_buffer_format(out, "%s%s", before, number);
}

static void add_all(const struct entente_output *output, struct ent_buffer *bytes) {
    const struct entente_comparison *comparison = output->comparison;
    ent_add_changed_ties(bytes, comparison, ENT_IN_TIME);
    ent_add_restated(bytes, comparison);
    ent_add_changed_presence(bytes, comparison, ENT_IN_TIME);
    ent_add_changed_ranks(bytes, comparison);
    ent_add_changed_sides(bytes, comparison);
    add_index(bytes, "frustration index: ", comparison->frustration[0]);
    add_index(bytes, " \xE2\x86\x92 ", comparison->frustration[1]);
    ent_buffer_add(bytes, "\n");
}

const struct ent_writer ent_writer_diff_text = {
    .format = {"text", ".txt", "for reading: ties by how they changed, ranks and sides",
               ENTENTE_WRITES_COMPARISON},
    .add = add_all,
};

/* SPDX-License-Identifier: MIT */
/* A program of somebody else, in C and in C++: every measure of a file as CSV, with a locale set. */
#include <entente.h>
#include <locale.h>
#include <stdio.h>

static void print(void *payload, const struct entente_diagnostic *diagnostic) {
    (void)payload;
    if (diagnostic->severity == ENTENTE_ERROR) fprintf(stderr, "%s\n", diagnostic->message);
}

int main(int argc, char **argv) {
    static struct entente_scores scores[100];
    static struct entente_output output;
    struct entente_sink sink = {print, NULL};
    struct entente_measure_options options = {ENTENTE_LAYER_ALL, ENTENTE_DISTANCE_INVERSE, false};
    struct entente_bytes bytes;
    entente_document *document;
    entente_network *network;
    size_t count = 0;

    setlocale(LC_ALL, "");
    if (argc != 2) return 2;
    if (entente_document_read(argv[1], NULL, &document, &sink) != ENTENTE_OK) return 1;
    if (entente_network_new(document, NULL, &network, &sink) != ENTENTE_OK) return 1;
    for (; count < entente_measure_count(); count++) {
        if (entente_measure_run(network, entente_measure_at(count), &options, &scores[count], &sink))
            return 1;
    }
    output.network = network;
    output.scores = scores;
    output.score_count = count;
    if (entente_write(&output, entente_output_format_find(ENTENTE_WRITES_SCORES, "csv"), &bytes, &sink))
        return 1;
    if (entente_save("-", &bytes, &sink) != ENTENTE_OK) return 1;
    entente_bytes_clear(&bytes);
    while (count > 0) entente_scores_clear(&scores[--count]);
    entente_network_free(network);
    entente_document_free(document);
    return 0;
}

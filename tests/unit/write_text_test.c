/* SPDX-License-Identifier: MIT */
#include "support/loaded.h"
#include "write/writer.h"

static const char story[] =
    "{\"title\":\"T\",\"actors\":[{\"id\":\"Russia\",\"kind\":\"state\"}],\"relations\":["
    "{\"source\":\"Russia\",\"relation\":\"supports\",\"target\":\"talks\",\"weight\":2,\"note\":\"Said so.\"},"
    "[\"Russia\",\"opposes\",\"drills\"],[\"talks\",\"supports\",\"peace\"]]}";

static char *write(struct entente_figure figure, struct ent_buffer *bytes) {
    struct heard heard;
    entente_document *document = load(story, &heard);
    entente_network *network;
    assert_int_equal(entente_network_new(document, NULL, &network, NULL), ENTENTE_OK);
    const struct entente_output output = {.network = network, .figure = figure};
    *bytes = (struct ent_buffer){0};
    assert_int_equal(ent_writer_text.write(&output, bytes, NULL), ENTENTE_OK);
    entente_network_free(network);
    entente_document_free(document);
    return bytes->data;
}

static void expect(const char *text, const char *part) {
    if (strstr(text, part) == NULL) fail_msg("\"%s\" not in:\n%s", part, text);
}

TEST(test_everything_that_is_drawn_is_said) {
    struct ent_buffer bytes;
    const char *text = write((struct entente_figure){.note = "Our reading."}, &bytes);
    assert_memory_equal(text, "T\n\nALT TEXT\n", 12);
    expect(text, "2 positive");
    expect(text, "Most ties: Russia (2), talks (2) and drills (1).\n");
    expect(
        text,
        "\nRussia (state)\n- Russia supports talks (for, weight 2)\n- Russia opposes drills (against, weight 1)\n");
    expect(text, "\nOur reading.\n");
    assert_null(strstr(text, "EVIDENCE"));
    ent_buffer_clear(&bytes);
}

TEST(test_the_appendix_goes_by_ids) {
    struct ent_buffer bytes;
    const char *text = write((struct entente_figure){.appendix = true}, &bytes);
    expect(text, "- Russia supports talks (for, weight 2) [r1]\n");
    expect(
        text,
        "\nEVIDENCE\n[r2] Russia opposes drills (weight 1)\n[r1] Russia supports talks (weight 2): Said so.\n[r3] ");
    ent_buffer_clear(&bytes);
}

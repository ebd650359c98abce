/* SPDX-License-Identifier: MIT */
/* The page for reading: as Markdown, and without its marks. */
#include "base/text.h"
#include "figure/sentence.h"
#include "finding/findings.h"
#include "finding/fit_page.h"
#include "write/writer.h"

#include <stdlib.h>

enum { NAME_SIZE = 512, LINE_SIZE = 2048 };

/* What surrounds the page's parts. */
struct marks {
    const char *title, *section, *item, *numbered;
    bool escapes; /* what Markdown would read as a mark is text */
};

static const struct marks markdown = {"# ", "## ", "- ", "", true};
static const struct marks plain = {"", "", "  ", "  ", false};

static void add_text(struct ent_buffer *out, const char *text, const struct marks *marks) {
    for (; *text != '\0'; text++) {
        bool is_mark = *text == '*' || *text == '_' || *text == '`' || *text == '<' || *text == '[' ||
                       *text == ']' || *text == '\\' || *text == '#' || *text == '|';
        if (is_mark && marks->escapes) ent_buffer_add(out, "\\");
        ent_buffer_add_bytes(out, text, 1);
    }
}

static void add_ids(struct ent_buffer *out, const struct ent_finding *finding, const struct marks *marks) {
    char clean[NAME_SIZE];
    size_t shown = ent_ids_cited(finding);
    if (finding->relation_count == 0) return;
    add_text(out, " [", marks);
    for (size_t i = 0; i < finding->relation_count && i < shown; i++) {
        ent_text_clean(finding->relations[i]->id, clean, sizeof clean);
        if (i > 0) ent_buffer_add(out, ", ");
        add_text(out, clean, marks);
    }
    if (shown < finding->relation_count)
        ent_buffer_format(out, " and %zu more", finding->relation_count - shown);
    add_text(out, "]", marks);
}

static void add_line(struct ent_buffer *out, const char *lead, const char *text, const char *end,
                     const struct marks *marks) {
    char clean[LINE_SIZE];
    if (*text == '\0') return;
    ent_text_clean(text, clean, sizeof clean);
    ent_buffer_format(out, "%s%s", marks->escapes ? "\n" : "", lead);
    add_text(out, clean, marks);
    ent_buffer_format(out, "%s\n", end);
}

static void add_title(struct ent_buffer *out, const entente_document *document, const struct marks *marks) {
    char clean[NAME_SIZE];
    const char *title = entente_document_title(document);
    ent_text_clean(title[0] != '\0' ? title : "Findings", clean, sizeof clean);
    ent_buffer_add(out, marks->title);
    add_text(out, clean, marks);
    ent_buffer_add(out, "\n");
    add_line(out, "As of ", entente_document_as_of(document), ".", marks);
    add_line(out, "Weights: ", entente_document_scale(document), ".", marks);
    add_line(out, "", entente_document_shows(document), "", marks);
}

static bool rests_on(const struct ent_finding *finding, const struct entente_relation *relation) {
    for (size_t i = 0; i < finding->relation_count; i++) {
        if (finding->relations[i] == relation) return true;
    }
    return false;
}

/* " (findings 1, 8)" */
static void add_numbers(struct ent_buffer *out, const struct ent_findings *findings,
                        const struct entente_relation *relation) {
    size_t count = 0, said = 0;
    for (size_t i = 0; i < findings->count; i++) count += rests_on(&findings->items[i], relation);
    ent_buffer_add(out, count == 1 ? " (finding " : " (findings ");
    for (size_t i = 0; i < findings->count; i++) {
        if (rests_on(&findings->items[i], relation))
            ent_buffer_format(out, "%s%zu", said++ > 0 ? ", " : "", i + 1);
    }
    ent_buffer_add(out, ")");
}

static void add_evidence(struct ent_buffer *out, const entente_document *document,
                         const struct ent_findings *findings, const struct entente_relation *relation,
                         const struct marks *marks) {
    char clean[NAME_SIZE];
    struct ent_buffer sentence = {0};
    ent_add_relation_sentence(&sentence, document, relation);
    out->failed = out->failed || sentence.failed;
    ent_text_clean(relation->id, clean, sizeof clean);
    ent_buffer_add(out, marks->item);
    add_text(out, "[", marks);
    add_text(out, clean, marks);
    add_text(out, "] ", marks);
    if (!sentence.failed) ent_buffer_clean_lines(&sentence);
    if (!sentence.failed) add_text(out, sentence.data, marks);
    add_numbers(out, findings, relation);
    ent_buffer_add(out, "\n");
    ent_buffer_clear(&sentence);
}

/* Every relation that a finding rests on, by its id, in the document's order. */
static bool add_appendix(struct ent_buffer *out, const entente_document *document,
                         const struct ent_findings *findings, const struct marks *marks) {
    bool *cited = ent_findings_cited(findings, document);
    if (cited == NULL) return false;
    ent_buffer_format(out, "\n%sEvidence\n%s", marks->section, marks->escapes ? "\n" : "");
    for (size_t i = 0; i < entente_document_relation_count(document); i++) {
        if (cited[i]) add_evidence(out, document, findings, entente_document_relation(document, i), marks);
    }
    free(cited);
    return true;
}

/* That the page is not all. */
static void add_rest(struct ent_buffer *out, const struct ent_findings *findings) {
    size_t count = 0;
    for (size_t i = 0; i < findings->count; i++)
        count += findings->items[i].is_detail && findings->items[i].section != ENT_SECTION_DETAILS;
    if (count == 0) return;
    ent_buffer_format(out,
                      "\n%zu more finding%s, and what the numbers mean, are in the appendix (--appendix).\n",
                      count, count == 1 ? "" : "s");
}

static void add_page(const struct entente_output *output, struct ent_buffer *bytes,
                     const struct marks *marks) {
    struct ent_findings findings;
    enum ent_section section = ENT_SECTION_COUNT;
    ent_findings_init(&findings, output->network, output->brief);
    bytes->failed = bytes->failed || findings.failed;
    add_title(bytes, entente_network_document(output->network), marks);
    for (size_t i = 0; i < findings.count && !findings.failed; i++) {
        const struct ent_finding *finding = &findings.items[i];
        if (finding->is_detail && !output->appendix) continue;
        enum ent_section begins = finding->is_detail ? ENT_SECTION_DETAILS : finding->section;
        if (begins != section) {
            section = begins;
            ent_buffer_format(bytes, "\n%s%s\n%s", marks->section, ent_section_title(section),
                              marks->escapes ? "\n" : "");
        }
        ent_buffer_format(bytes, "%s%zu. ", marks->numbered, i + 1);
        add_text(bytes, finding->text.data, marks);
        add_ids(bytes, finding, marks);
        ent_buffer_add(bytes, "\n");
    }
    if (!output->appendix) add_rest(bytes, &findings);
    if (output->appendix && !findings.failed &&
        !add_appendix(bytes, entente_network_document(output->network), &findings, marks))
        bytes->failed = true;
    ent_findings_clear(&findings);
}

static void add_as_markdown(const struct entente_output *output, struct ent_buffer *bytes) {
    add_page(output, bytes, &markdown);
}

static void add_as_text(const struct entente_output *output, struct ent_buffer *bytes) {
    add_page(output, bytes, &plain);
}

const struct ent_writer ent_writer_brief_markdown = {
    .format = {"markdown", ".md", "a page of findings, each with the relations that it rests on",
               ENTENTE_WRITES_BRIEF},
    .add = add_as_markdown,
};

const struct ent_writer ent_writer_brief_text = {
    .format = {"text", ".txt", "the same without marks", ENTENTE_WRITES_BRIEF},
    .add = add_as_text,
};

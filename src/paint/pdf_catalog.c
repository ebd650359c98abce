/* SPDX-License-Identifier: MIT */
#include "paint/pdf_catalog.h"

#include "base/text.h"
#include <stdio.h>
#include <string.h>

/* A part of the file. Objects are text; only streams, which are not looked into, hold other bytes. */
struct part {
    const char *start;
    size_t length;
};

struct pdf {
    struct part whole;
    struct part entries; /* of the table of places: 20 bytes an object */
    struct part trailer;
    size_t table; /* its place */
    size_t root, info, page, content;
    size_t links; /* cairo marks the content of each by a number from 0 up, and numbers the page after them */
};

static const char *find(struct part part, const char *text) {
    size_t length = strlen(text);
    for (size_t at = 0; at + length <= part.length; at++) {
        if (memcmp(part.start + at, text, length) == 0) return part.start + at;
    }
    return NULL;
}

static struct part from(struct part part, const char *start) {
    return (struct part){start, part.length - (size_t)(start - part.start)};
}

static size_t read_number(struct part part) {
    size_t number = 0, at = 0;
    while (at < part.length && strchr(" \n[", part.start[at]) != NULL) at++;
    for (; at < part.length && part.start[at] >= '0' && part.start[at] <= '9' && number < 1000000000; at++)
        number = 10 * number + (size_t)(part.start[at] - '0');
    return number;
}

/* The number behind a key; 0 when it is not there. */
static size_t number_of(struct part part, const char *key) {
    const char *at = find(part, key);
    return at != NULL ? read_number(from(part, at + strlen(key))) : 0;
}

/* An object's dictionary behind its "<<"; nothing where there is none. */
static struct part dictionary(const struct pdf *pdf, size_t number) {
    static const struct part none = {"", 0};
    enum { ENTRY = 20 };
    if (number == 0 || ENTRY * number + ENTRY > pdf->entries.length) return none;
    size_t place = read_number((struct part){pdf->entries.start + ENTRY * number, 10});
    if (place >= pdf->whole.length) return none;
    struct part object = from(pdf->whole, pdf->whole.start + place);
    const char *start = find(object, "<<"), *end = find(object, "endobj");
    return start != NULL && end != NULL && start < end ? (struct part){start + 2, (size_t)(end - start - 2)}
                                                       : none;
}

static const char *find_last(struct part part, const char *text) {
    const char *last = NULL;
    for (const char *at; (at = find(part, text)) != NULL; part = from(part, at + 1)) last = at;
    return last;
}

static bool understand(struct pdf *pdf) {
    size_t tail = pdf->whole.length < 64 ? pdf->whole.length : 64;
    const char *last = find_last(from(pdf->whole, pdf->whole.start + pdf->whole.length - tail), "startxref");
    if (last == NULL) return false;
    pdf->table = read_number(from(pdf->whole, last + strlen("startxref")));
    if (pdf->table >= pdf->whole.length) return false;
    struct part table = from(pdf->whole, pdf->whole.start + pdf->table);
    const char *head = find(table, "xref\n0 "), *trailer = find(table, "trailer");
    if (head != table.start || trailer == NULL) return false;
    const char *first = memchr(head + strlen("xref\n"), '\n', table.length - strlen("xref\n"));
    if (first == NULL || first > trailer) return false;
    pdf->entries = (struct part){first + 1, (size_t)(trailer - first - 1)};
    pdf->trailer = from(table, trailer);
    pdf->root = number_of(pdf->trailer, "/Root ");
    pdf->info = number_of(pdf->trailer, "/Info ");
    pdf->page = number_of(dictionary(pdf, number_of(dictionary(pdf, pdf->root), "/Pages ")), "/Kids [");
    pdf->content = number_of(dictionary(pdf, pdf->page), "/Contents ");
    pdf->links = number_of(dictionary(pdf, pdf->page), "/StructParents ");
    return pdf->info > 0 && pdf->content > 0;
}

/* -- the update ------------------------------------------------------------------------------------------ */

/* What is new stands behind what cairo numbered. */
enum added { OPEN, CLOSE, TREE, DOCUMENT, FIGURE, PARENTS, ADDED };

struct update {
    const struct pdf *pdf;
    struct ent_buffer *out;
    size_t start; /* of the file in `out` */
    size_t first; /* number of the first new object */
    struct ent_buffer places;
};

static void begin(struct update *update, size_t number) {
    ent_buffer_format(&update->places, "%zu 1\n%010zu 00000 n \n", number,
                      update->out->length - update->start);
    ent_buffer_format(update->out, "%zu 0 obj\n", number);
}

static void add_part(struct ent_buffer *out, struct part part) {
    ent_buffer_add_bytes(out, part.start, part.length);
}

/* A text as UTF-16 in hexadecimal digits, which needs no escapes. */
static void add_text(struct ent_buffer *out, const char *text) {
    size_t used;
    ent_buffer_add(out, "<FEFF");
    for (int32_t code; (code = ent_text_next(text, &used)) != 0; text += used) {
        unsigned unit = code < 0 ? 0xFFFD : (unsigned)code;
        if (unit < 0x10000)
            ent_buffer_format(out, "%04X", unit);
        else
            ent_buffer_format(out, "%04X%04X", 0xD7C0 + (unit >> 10), 0xDC00 + (unit & 0x3FF));
    }
    ent_buffer_add(out, ">");
}

static void add_stream(struct update *update, enum added which, const char *content) {
    begin(update, update->first + which);
    ent_buffer_format(update->out, "<< /Length %zu >>\nstream\n%s\nendstream\nendobj\n", strlen(content),
                      content);
}

/* All that the page draws is one figure. */
static void add_page(struct update *update) {
    const struct part page = dictionary(update->pdf, update->pdf->page);
    const char *contents = find(page, "/Contents "), *rest = find(from(page, contents), " R");
    begin(update, update->pdf->page);
    ent_buffer_add(update->out, "<<");
    add_part(update->out, (struct part){page.start, (size_t)(contents - page.start)});
    if (update->pdf->links == 0) ent_buffer_add(update->out, "/StructParents 0\n   ");
    ent_buffer_format(update->out, "/Contents [ %zu 0 R %zu 0 R %zu 0 R ]", update->first + OPEN,
                      update->pdf->content, update->first + CLOSE);
    add_part(update->out, from(page, rest + 2));
    ent_buffer_add(update->out, "endobj\n");
}

/* Everything that is marked belongs to the figure: links, then the page. */
static void add_parents(struct update *update) {
    size_t figure = update->first + FIGURE, links = update->pdf->links;
    begin(update, update->first + PARENTS);
    ent_buffer_add(update->out, "<< /Nums [");
    for (size_t i = 0; i < links; i++) ent_buffer_format(update->out, " %zu %zu 0 R", i, figure);
    ent_buffer_format(update->out, " %zu [", links);
    for (size_t i = 0; i <= links; i++) ent_buffer_format(update->out, " %zu 0 R", figure);
    ent_buffer_add(update->out, " ] ] >>\nendobj\n");
}

static void add_figure(struct update *update, const char *description) {
    begin(update, update->first + FIGURE);
    ent_buffer_format(update->out, "<< /Type /StructElem /S /Figure /P %zu 0 R /Pg %zu 0 R\n   /K [",
                      update->first + DOCUMENT, update->pdf->page);
    for (size_t i = 0; i <= update->pdf->links; i++) ent_buffer_format(update->out, " %zu", i);
    ent_buffer_add(update->out, " ]\n   /Alt ");
    add_text(update->out, description);
    ent_buffer_add(update->out, " >>\nendobj\n");
}

/* Objects that cairo gave a number and then did not write, which it does with links. */
static void free_unwritten(struct update *update) {
    enum { ENTRY = 20 };
    const struct pdf *pdf = update->pdf;
    for (size_t number = 1; ENTRY * (number + 1) <= pdf->entries.length; number++) {
        size_t place = read_number((struct part){pdf->entries.start + ENTRY * number, 10});
        if (place < pdf->whole.length && read_number(from(pdf->whole, pdf->whole.start + place)) != number)
            ent_buffer_format(&update->places, "%zu 1\n0000000000 00001 f \n", number);
    }
}

static void add_tree(struct update *update, const char *description) {
    size_t tree = update->first + TREE, document = update->first + DOCUMENT;
    char mark[64];
    snprintf(mark, sizeof mark, "/Figure << /MCID %zu >> BDC", update->pdf->links);
    add_stream(update, OPEN, mark);
    add_stream(update, CLOSE, "EMC");
    begin(update, tree);
    ent_buffer_format(update->out, "<< /Type /StructTreeRoot /K [ %zu 0 R ] /ParentTree %zu 0 R >>\nendobj\n",
                      document, update->first + PARENTS);
    begin(update, document);
    ent_buffer_format(update->out, "<< /Type /StructElem /S /Document /P %zu 0 R /K [ %zu 0 R ] >>\nendobj\n",
                      tree, update->first + FIGURE);
    add_figure(update, description);
    add_parents(update);
}

static void add_catalog(struct update *update, bool with_tree) {
    begin(update, update->pdf->root);
    ent_buffer_add(update->out, "<< /Lang (en)\n   /ViewerPreferences << /DisplayDocTitle true >>\n");
    if (with_tree) {
        ent_buffer_format(update->out, "   /StructTreeRoot %zu 0 R\n   /MarkInfo << /Marked true >>\n",
                          update->first + TREE);
    }
    add_part(update->out, dictionary(update->pdf, update->pdf->root));
    ent_buffer_add(update->out, "endobj\n");
}

static void add_table(struct update *update) {
    size_t table = update->out->length - update->start;
    ent_buffer_add(update->out, "xref\n");
    ent_buffer_add_bytes(update->out, update->places.data, update->places.length);
    ent_buffer_format(update->out,
                      "trailer\n<< /Size %zu\n   /Root %zu 0 R\n   /Info %zu 0 R\n   /Prev %zu\n>>\n"
                      "startxref\n%zu\n%%%%EOF\n",
                      update->first + ADDED, update->pdf->root, update->pdf->info, update->pdf->table, table);
}

void ent_pdf_add_described(struct ent_buffer *out, const char *bytes, size_t length,
                           const char *description) {
    struct pdf pdf = {.whole = {bytes, length}};
    struct update update = {.pdf = &pdf, .out = out, .start = out->length};
    ent_buffer_add_bytes(out, bytes, length);
    if (!understand(&pdf)) return;
    update.first = number_of(pdf.trailer, "/Size ");
    bool with_tree = find(dictionary(&pdf, pdf.root), "/StructTreeRoot") == NULL;
    if (with_tree) {
        add_page(&update);
        add_tree(&update, description);
    }
    add_catalog(&update, with_tree);
    free_unwritten(&update);
    add_table(&update);
    out->failed = out->failed || update.places.failed;
    ent_buffer_clear(&update.places);
}

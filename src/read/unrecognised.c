/* SPDX-License-Identifier: MIT */
#include "read/unrecognised.h"

#include "base/report.h"
#include "base/text.h"
#include <stdio.h>
#include <string.h>

static const char blanks[] = " \t\r\n";

/* -- what is no text ------------------------------------------------------------------------------------- */

#define COPY    "copy its text into a table, or into lines such as: Russia -> supports -> talks"
#define PICTURE "write down what it shows, one relation a line: Russia -> supports -> talks"
#define UNPACK  "unpack it, and read the files within"

struct beginning {
    const char *bytes;
    size_t length, offset;
    const char *what, *advice;
};

#define BEGINS(bytes, what, advice)                                                                          \
    { bytes, sizeof(bytes) - 1, 0, what, advice }

static const struct beginning beginnings[] = {
    BEGINS("%PDF-", "a PDF document", COPY),
    BEGINS("{\\rtf", "an RTF document", COPY),
    BEGINS("%!PS", "a PostScript document", COPY),
    BEGINS("\x89PNG\r\n", "a PNG picture", PICTURE),
    BEGINS("\xFF\xD8\xFF", "a JPEG picture", PICTURE),
    BEGINS("GIF87a", "a GIF picture", PICTURE),
    BEGINS("GIF89a", "a GIF picture", PICTURE),
    BEGINS("II*\0", "a TIFF picture", PICTURE),
    BEGINS("MM\0*", "a TIFF picture", PICTURE),
    {"WEBPVP8", 7, 8, "a WebP picture", PICTURE},
    {"ustar\0", 6, 257, "a tar archive", UNPACK},
    {"ustar  \0", 8, 257, "a tar archive", UNPACK},
    BEGINS("\x7F"
           "ELF",
           "a program", "was it named by mistake?"),
    BEGINS("PAR1\x15", "an Apache Parquet table", "save it as CSV"),
    BEGINS("\x89HDF\r\n", "an HDF5 file", "save its table as CSV"),
    BEGINS("RDX2\n", "an R data file", "save it in R by write.csv"),
    BEGINS("RDX3\n", "an R data file", "save it in R by write.csv"),
};

/* Documents in an archive, by a file that each of their kind has. */
static const struct beginning parts[] = {
    BEGINS("word/document.xml", "a Word document", COPY),
    BEGINS("ppt/presentation.xml", "a PowerPoint presentation", COPY),
    BEGINS("opendocument.text", "a text document of LibreOffice", COPY),
    BEGINS("opendocument.presentation", "a presentation of LibreOffice", COPY),
    BEGINS("application/epub+zip", "an e-book (EPUB)", COPY),
};

static bool stands_at(const struct beginning *beginning, const char *bytes, size_t length) {
    return length >= beginning->offset + beginning->length &&
           memcmp(bytes + beginning->offset, beginning->bytes, beginning->length) == 0;
}

static bool holds(const char *bytes, size_t length, const char *part, size_t part_length) {
    const char *end = bytes + length;
    for (const char *at = bytes; (at = memchr(at, part[0], (size_t)(end - at))) != NULL; at++) {
        if ((size_t)(end - at) < part_length) return false;
        if (memcmp(at, part, part_length) == 0) return true;
    }
    return false;
}

/* A workbook may hold documents. */
static const struct beginning *find_part(const char *bytes, size_t length) {
    static const char workbook[] = "xl/workbook.xml";
    if (length < 4 || memcmp(bytes, "PK\3\4", 4) != 0) return NULL;
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
        if (!holds(bytes, length, parts[i].bytes, parts[i].length)) continue;
        return holds(bytes, length, workbook, sizeof workbook - 1) ? NULL : &parts[i];
    }
    return NULL;
}

static const struct beginning *find_foreign(const char *bytes, size_t length) {
    for (size_t i = 0; i < sizeof beginnings / sizeof *beginnings; i++) {
        if (stands_at(&beginnings[i], bytes, length)) return &beginnings[i];
    }
    return find_part(bytes, length);
}

enum entente_status ent_refuse_foreign(const char *file, const char *bytes, size_t length,
                                       const struct entente_sink *sink) {
    const struct ent_place place = {.file = file};
    const struct beginning *found = find_foreign(bytes, length);
    if (found == NULL) return ENTENTE_OK;
    return ent_fail(sink, ENTENTE_BAD_INPUT, "not-relations", &place, found->advice,
                    "it is %s, which is not read", found->what);
}

static bool begins(const char *text, const char *word) {
    for (; *word != '\0'; text++, word++) {
        char c = *text >= 'A' && *text <= 'Z' ? (char)(*text - 'A' + 'a') : *text;
        if (c != *word) return false;
    }
    return true;
}

enum entente_status ent_refuse_page(const char *file, const char *text, const struct entente_sink *sink) {
    const struct ent_place place = {.file = file, .line = 1, .column = 1};
    const char *start = text + strspn(text, blanks);
    if (!begins(start, "<!doctype html") && !begins(start, "<html")) return ENTENTE_OK;
    return ent_fail(sink, ENTENTE_BAD_INPUT, "not-relations", &place,
                    "was a page saved in place of the file? " COPY, "it is a web page, which is not read");
}

/* -- what is a text -------------------------------------------------------------------------------------- */

enum { SAMPLE_LINES = 200 };

/* What the first lines are like. */
struct look {
    const char *start; /* behind blanks */
    size_t lines, numbers, pairs, halves, delimited, settings, arrows, words;
};

static size_t count_words(const char *line, size_t length) {
    size_t words = 0;
    for (size_t i = 0; i < length; i++) {
        bool is_blank = strchr(blanks, line[i]) != NULL;
        bool was_blank = i == 0 || strchr(blanks, line[i - 1]) != NULL;
        words += !is_blank && was_blank;
    }
    return words;
}

static size_t count_delimiters(const char *line, size_t length) {
    size_t count = 0;
    for (size_t i = 0; i < length; i++) count += strchr(",;\t|", line[i]) != NULL;
    return count;
}

static void look_at_line(struct look *look, const char *line, size_t length) {
    size_t words = count_words(line, length), delimiters = count_delimiters(line, length),
           first = strcspn(line, ": \t\r\n");
    bool is_number = line[0] >= '0' && line[0] <= '9';
    look->lines++;
    look->words += words;
    look->numbers += is_number;
    look->pairs += words == 2 && memchr(line, ':', length) == NULL;
    look->halves += delimiters == 1 && words <= 4;
    look->delimited += delimiters >= 2 && words <= 4 * delimiters;
    look->settings += (line[first] == ':' && first > 0) || (line[0] == '-' && line[1] == ' ');
    look->arrows += holds(line, length, "->", 2) || holds(line, length, "--", 2);
}

static struct look look_at(const char *text) {
    struct look look = {.start = text + strspn(text, blanks)};
    for (const char *at = look.start; *at != '\0' && look.lines < SAMPLE_LINES;) {
        size_t length = strcspn(at, "\r\n");
        look_at_line(&look, at, length);
        at += length;
        at += strspn(at, blanks);
    }
    return look;
}

static bool is_most(size_t count, const struct look *look) {
    return 2 * count > look->lines;
}

static bool is_markup(const struct look *look) {
    return look->start[0] == '<';
}
static bool is_code(const struct look *look) {
    return look->start[0] == '{' || look->start[0] == '[' || look->start[0] == '"' || look->start[0] == '\'';
}
static bool is_numbers(const struct look *look) {
    return is_most(look->numbers, look);
}
static bool is_table(const struct look *look) {
    return is_most(look->delimited, look);
}
static bool is_letter(const struct look *look) {
    return begins(look->start, "from:") || begins(look->start, "received:") ||
           begins(look->start, "return-path:");
}
static bool is_halves(const struct look *look) {
    return is_most(look->halves, look);
}
static bool is_settings(const struct look *look) {
    return is_most(look->settings, look);
}
static bool is_pairs(const struct look *look) {
    return is_most(look->pairs, look);
}
static bool is_arrows(const struct look *look) {
    return 4 * look->arrows > look->lines;
}
static bool is_markdown(const struct look *look) {
    return look->start[strspn(look->start, "#")] == ' ' && look->start[0] == '#';
}
static bool is_prose(const struct look *look) {
    return look->words >= 4 * look->lines;
}
static bool is_any(const struct look *look) {
    (void)look;
    return true;
}

#define TRIPLES      "write one relation a line, as Russia -> supports -> talks"
#define WORD_FOR_ALL TRIPLES ", or give one word for all by --relation"

/* The first that fits counts. */
static const struct {
    bool (*fits)(const struct look *look);
    const char *what, *advice, *formats[3];
} likely[] = {
    {is_markup, "markup", "of XML those below are read", {"graphml", "gexf", "rdf"}},
    {is_code,
     "JSON",
     "the smallest document is [[\"Russia\", \"supports\", \"talks\"]]",
     {"json", "ndjson", "graph-json"}},
    {is_letter, "an e-mail", TRIPLES, {"text", "csv", "json"}},
    {is_numbers, "rows of numbers", "name the rows, or the columns", {"ncol", "pajek", "dl"}},
    {is_table, "a table", "name the columns source,relation,target in the first row", {"csv", "tsv", "text"}},
    {is_halves, "a table of two columns", WORD_FOR_ALL, {"csv", "text", "ncol"}},
    {is_settings, "YAML or a list of settings", TRIPLES, {"text", "json", "csv"}},
    {is_pairs, "pairs of names", "where no word stands between, it is an edge list", {"ncol", "lgl", "dl"}},
    {is_arrows, "lines with arrows", WORD_FOR_ALL, {"text", "dot", "csv"}},
    {is_markdown, "a text in Markdown", TRIPLES, {"text", "csv", "json"}},
    {is_prose, "prose", TRIPLES, {"text", "csv", "json"}},
    {is_any, "a text of no known form", TRIPLES, {"text", "csv", "json"}},
};

bool ent_is_no_json(const char *text) {
    char first = text[strspn(text, blanks)];
    bool is_word = (first >= 'A' && first <= 'Z') || (first >= 'a' && first <= 'z') || first == '<';
    return is_word && memchr(text, '{', strcspn(text, "\r\n")) == NULL &&
           memchr(text, '[', strcspn(text, "\r\n")) == NULL;
}

static enum entente_status fail_empty(const char *file, const struct entente_sink *sink) {
    const struct ent_place place = {.file = file, .line = 1, .column = 1};
    return ent_fail(sink, ENTENTE_BAD_INPUT, "empty", &place,
                    "the smallest text is one line, as Russia -> supports -> talks; the smallest JSON is []",
                    "the file is empty");
}

enum entente_status ent_fail_unrecognised(const char *file, const char *text, size_t length,
                                          const struct entente_sink *sink) {
    const struct ent_place place = {.file = file, .line = 1, .column = 1};
    const struct look look = look_at(text);
    size_t i = 0;
    if (strspn(text, blanks) == length) return fail_empty(file, sink);
    while (!likely[i].fits(&look)) i++;
    const char *const *formats = likely[i].formats;
    char hint[320];
    snprintf(hint, sizeof hint, "%s; if it is %s, %s or %s, say so by --input-format %s", likely[i].advice,
             formats[0], formats[1], formats[2], formats[0]);
    return ent_fail(sink, ENTENTE_BAD_INPUT, "unrecognised", &place, hint,
                    "its format is not recognised: it looks like %s", likely[i].what);
}

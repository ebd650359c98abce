/* SPDX-License-Identifier: MIT */
#include "support/loaded.h"

static void expect(const char *name, const char *text, size_t length, const char *said) {
    struct heard heard;
    assert_int_equal(refuse_as(name, text, length, &heard), ENTENTE_BAD_INPUT);
    assert_heard(&heard, said);
    assert_int_equal(heard.count, 1);
}

#define EXPECT(name, text, said) expect(name, text, sizeof(text) - 1, said)

TEST(test_texts_are_told_what_they_look_like) {
    EXPECT(
        "a.txt", "Russia and China met on Monday.\nThey spoke of the talks, and left.\n",
        "error unrecognised 1:1  its format is not recognised: it looks like prose; write one relation a "
        "line, as Russia -> supports -> talks; if it is text, csv or json, say so by --input-format text\n");
    EXPECT("README.md", "# Project\n\nThis is it.\n", "it looks like a text in Markdown; ");
    EXPECT("a.yaml", "key: value\nlist:\n- a\n", "it looks like YAML or a list of settings; ");
    EXPECT("a.eml", "From: a@b.c\nTo: d@e.f\n\nhello\n", "it looks like an e-mail; ");
    EXPECT("a.xml", "<a><b/></a>", "it looks like markup; ");
    EXPECT("a.txt", "1 2\n2 3\n", "it looks like rows of numbers; ");
    EXPECT("a.txt", "Russia China\nChina Japan\n", "if it is ncol, lgl or dl, ");
    EXPECT("a.txt", "Russia, China\nChina, North Korea\n",
           "or give one word for all by --relation; if it is csv, ");
    EXPECT("a.txt", "Russia -> China\nChina -> Japan\n", "if it is text, dot or csv, ");
    EXPECT("a.txt", "\"Russia\"", "if it is json, ndjson or graph-json, ");
}

TEST(test_words_under_a_name_of_json_are_told) {
    EXPECT("a.json", "Russia supports the talks.\n", "error unrecognised 1:1 ");
    EXPECT("a.json", "{\"relations\": [Russia]}", "not JSON: ");
}

TEST(test_what_is_empty_is_told) {
    EXPECT("a.txt", "", "error empty 1:1  the file is empty; the smallest text is one line, ");
    EXPECT("-", " \n\n", "error empty 1:1  the file is empty; ");
}

TEST(test_pages_are_told_under_any_name) {
    EXPECT("a.html", "<!DOCTYPE html>\n<p>",
           "error not-relations 1:1  it is a web page, which is not read; ");
    EXPECT("a.json", "\n<HTML><body>404</body></HTML>", "it is a web page");
    EXPECT("a.csv", "<html>", "it is a web page");
}

TEST(test_what_is_no_text_is_told_under_any_name) {
    EXPECT("a.pdf", "%PDF-1.4\n%\xE2\xE3\xCF\xD3\n",
           "it is a PDF document, which is not read; copy its text");
    EXPECT("a.csv", "\x89PNG\r\n\x1A\n\0\0\0\rIHDR", "it is a PNG picture");
    EXPECT("a.json", "{\\rtf1 hello}", "it is an RTF document");
    EXPECT("a.docx", "PK\3\4\24\0\0\0\0\0word/document.xml", "it is a Word document");
    EXPECT("a.pptx", "PK\3\4\24\0\0\0\0\0ppt/presentation.xml", "it is a PowerPoint presentation");
}

/* A name at the start is no sign of another kind of file. */
TEST(test_texts_are_not_taken_for_others) {
    struct heard heard;
    entente_document_free(load_as("a.txt", "PAR1 -> supports -> GIF8\n", &heard));
    entente_document_free(load_as("a.txt", "BZh -> supports -> PK\n", &heard));
}

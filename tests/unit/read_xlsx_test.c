/* SPDX-License-Identifier: MIT */
#include "support/read_back.h"
#include "support/recorded.h"
#include "support/zipped.h"
#include "unpack/workbook.h"

#ifdef ENT_HAVE_LIBZIP
static const char types[] = "<Types/>";
static const char root[] =
    "<Relationships><Relationship Id=\"r1\" Type=\"http://x/officeDocument\" Target=\"xl/workbook.xml\"/>"
    "</Relationships>";
static const char two_sheets[] = "<workbook xmlns:r=\"x\"><sheets>"
                                 "<sheet name=\"Hidden\" sheetId=\"2\" state=\"hidden\" r:id=\"r2\"/>"
                                 "<sheet name=\"Ties\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>";
static const char links[] =
    "<Relationships><Relationship Id=\"r1\" Type=\"http://x/worksheet\" Target=\"worksheets/a.xml\"/>"
    "<Relationship Id=\"r2\" Type=\"http://x/worksheet\" Target=\"/xl/worksheets/b.xml\"/>"
    "<Relationship Id=\"r3\" Type=\"http://x/sharedStrings\" Target=\"texts.xml\"/>"
    "<Relationship Id=\"r4\" Type=\"http://x/styles\" Target=\"styles.xml\"/></Relationships>";
static const char texts[] =
    "<sst><si><t>source</t></si><si><t>relation</t></si><si><t>target</t></si><si><t>date</t></si>"
    "<si><r><t>Nor</t></r><r><t xml:space=\"preserve\">land </t></r><r><t>East</t></r></si>"
    "<si><t>\xE6\x97\xA5\xE6\x9C\xAC</t><rPh sb=\"0\" eb=\"2\"><t>sound</t></rPh></si></sst>";
static const char styles[] =
    "<styleSheet><numFmts><numFmt numFmtId=\"170\" formatCode=\"[$-407]mmm\\ yyyy;@\"/>"
    "<numFmt numFmtId=\"171\" formatCode=\"&quot;day&quot; 0.00\"/></numFmts>"
    "<cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs>"
    "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"170\"/><xf numFmtId=\"171\"/></cellXfs>"
    "</styleSheet>";

#define HEAD                                                                                                 \
    "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c><c t=\"s\"><v>2</v></c>"   \
    "<c t=\"s\"><v>3</v></c></row>"
#define TEXT(text)  "<c t=\"inlineStr\"><is><t>" text "</t></is></c>"
#define SHEET(rows) "<worksheet><sheetData>" rows "</sheetData></worksheet>"

/* A workbook with this sheet. */
static struct ent_buffer zip_sheet(const char *sheet) {
    const struct part parts[] = {
        {"[Content_Types].xml", types},
        {"_rels/.rels", root},
        {"xl/workbook.xml", two_sheets},
        {"xl/_rels/workbook.xml.rels", links},
        {"xl/texts.xml", texts},
        {"xl/styles.xml", styles},
        {"xl/worksheets/a.xml", sheet},
        {"xl/worksheets/b.xml", SHEET("")},
        {NULL, NULL},
    };
    return zipped(parts);
}

static void read_sheet(struct recorded *recorded, const char *sheet, const char *place_of) {
    struct ent_buffer book = zip_sheet(sheet);
    assert_true(ent_reader_xlsx.probe(book.data, book.length));
    record_bytes(recorded, &ent_reader_xlsx, book.data, book.length, place_of);
    ent_buffer_clear(&book);
}

static const char other[] = "note other-sheets 0:0  sheet \"Ties\" is read, not \"Hidden\"; choose another "
                            "with --sheet\n";

static void expect_sheet(const char *sheet, const char *relations, const char *said) {
    struct recorded recorded;
    char all[1024];
    read_sheet(&recorded, sheet, NULL);
    snprintf(all, sizeof all, "%s%s", other, said);
    assert_string_equal(recorded.text, relations);
    assert_string_equal(recorded.heard.text, all);
}

TEST(texts_numbers_and_dates) {
    expect_sheet(
        SHEET(HEAD "<row><c t=\"s\"><v>4</v></c>" TEXT(
            "supports") "<c t=\"s\"><v>5</v></c>"
                        "<c s=\"1\"><v>44259.75</v></c></row>"
                        "<row><c><v>007</v></c>" TEXT(
                            "says &quot;no&quot;") "<c t=\"b\"><v>1</v></c>"
                                                   "<c s=\"2\"><v>44259</v></c></row>"
                                                   "<row>" TEXT("a_x000D_b") "<c t=\"str\"><f>X</f><v>praises</v></c>" TEXT(
                                                       "C, D") "<c s=\"0\"><v>2021</v></c></row>"),
        "Norland East|supports|\xE6\x97\xA5\xE6\x9C\xAC date=2021-03-04\n"
        "7|says \"no\"|TRUE date=2021-03\n"
        "a b|praises|C, D date=2021\n",
        "");
}

TEST(places_are_rows_and_cells) {
    struct recorded recorded;
    read_sheet(
        &recorded,
        SHEET("<row r=\"2\"><c r=\"C2\" t=\"s\"><v>0</v></c><c r=\"D2\" t=\"s\"><v>1</v></c>"
              "<c t=\"s\"><v>2</v></c></row>"
              "<row r=\"5\"><c r=\"C5\" t=\"inlineStr\"><is><t>two\nlines</t></is></c>" TEXT("supports")
                  TEXT("B") "</row>"
                            "<row r=\"7\"><c r=\"E7\" t=\"inlineStr\"><is><t>B</t></is></c>"
                            "<c r=\"C7\" t=\"inlineStr\"><is><t>A</t></is></c></row>"),
        "target");
    assert_string_equal(recorded.text, "two\nlines|supports|B @5:5\n");
    assert_heard(&recorded.heard, "error empty-cell 7:4  the cell of \"relation\" is empty");
}

#define NUMBER(number) "<c><v>" number "</v></c>"

TEST(a_sheet_may_be_a_matrix) {
    static const char sheet[] = SHEET(
        "<row r=\"2\"><c r=\"C2\"/><c r=\"D2\" t=\"inlineStr\"><is><t>A</t></is></c>" TEXT("B") "</row><row r=\"3\"><c r=\"C3\" t=\"inlineStr\"><is><t>A</t></is></c><c/>" NUMBER(
            "-2.5") "</row><row r=\"4\"><c r=\"C4\" t=\"inlineStr\"><is><t>B</t></is></c>" NUMBER("1") "</row>");
    struct ent_buffer book = zip_sheet(sheet);
    expect_read_bytes(
        "a.xlsx", book.data, book.length, "A\nB\nA|is hostile to|B -1 2.5\nB|is friendly to|A +1 1\n",
        "note other-sheets 0:0  sheet \"Ties\" is read, not \"Hidden\"; choose another with --sheet\n"
        "note matrix 0:0  matrix, 2 by 2: rows are sources, columns targets; \n");
    ent_buffer_clear(&book);
}

TEST(cells_of_a_matrix_have_places) {
    struct heard heard;
    struct ent_buffer book = zip_sheet(
        SHEET("<row r=\"2\"><c r=\"C2\"/><c r=\"D2\" t=\"inlineStr\"><is><t>A</t></is></c>" TEXT(
            "B") "</row><row r=\"3\"><c r=\"C3\" t=\"inlineStr\"><is><t>A</t></is></c>" NUMBER("0")
                  TEXT("x") "</row><row r=\"4\"><c r=\"C4\" t=\"inlineStr\"><is><t>B</t></is></c>" NUMBER("1")
                      NUMBER("0") "</row>"));
    refuse_as("a.xlsx", book.data, book.length, &heard);
    assert_non_null(strstr(heard.text, "error bad-number 3:5  \"x\" is no number"));
    ent_buffer_clear(&book);
}

TEST(merged_cells_hold_for_all_their_rows) {
    expect_sheet(
        "<worksheet><sheetData><row>" TEXT(
            "Ties of 2021") "</row><row/>"
                            "<row r=\"3\">" TEXT("source") TEXT("relation") TEXT(
                                "target") "</row>"
                                          "<row>" TEXT("A") TEXT("supports") TEXT(
                                              "B") "</row>"
                                                   "<row><c/>" TEXT("opposes") TEXT(
                                                       "C") "</row>"
                                                            "<row>" TEXT("D") TEXT("praises") TEXT(
                                                                "E") "</row></sheetData>"
                                                                     "<mergeCells><mergeCell ref=\"A1:C1\"/><mergeCell ref=\"A4:A5\"/></mergeCells></worksheet>",
        "A|supports|B\nA|opposes|C\nD|praises|E\n",
        "note title-rows 0:0  1 row of one cell above the table is not read; \n");
}

TEST(what_cells_lack_is_told) {
    expect_sheet(
        SHEET(HEAD "<row>" TEXT("A") "<c t=\"e\"><v>#REF!</v></c>" TEXT(
            "B") "</row>"
                 "<row hidden=\"1\">" TEXT("A") TEXT("supports") TEXT("B") "<c><f>1+1</f></c></row>"),
        "A|#REF!|B\nA|supports|B\n",
        "warning cell-errors 2:2  1 cell, here the first, holds an error such as #REF!; mend the "
        "formula\n"
        "warning unsaved-formulas 3:4  1 formula, here the first, has no stored value; open the workbook "
        "in a spreadsheet program and save it\n"
        "note hidden-rows 0:0  1 hidden row is read like the others; \n");
    expect_sheet(SHEET(""), "",
                 "error empty-sheet 0:0  sheet \"Ties\" holds no table; choose another with --sheet: "
                 "\"Hidden\"\n");
}

TEST(damaged_parts_are_one_error) {
    expect_sheet(
        "<worksheet><sheetData><row>", "",
        "error damaged-workbook 0:0  the workbook is damaged: its part \"xl/worksheets/a.xml\" is not "
        "well-formed XML; save it anew in a spreadsheet program, or as CSV\n");
    expect_sheet(
        "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/hosts\">]><worksheet><v>&b;</v></worksheet>", "",
        "error damaged-workbook 0:0  the workbook is damaged: its part \"xl/worksheets/a.xml\" declares "
        "entities, which no spreadsheet program does; save it anew in a spreadsheet program, or as "
        "CSV\n");
    expect_sheet(
        SHEET("<row r=\"9999999\">" TEXT("A") "</row>"), "",
        "error damaged-workbook 0:0  the workbook is damaged: it has more cells than a sheet can hold; "
        "save it anew in a spreadsheet program, or as CSV\n");
}

TEST(parts_outside_the_archive_are_not_there) {
    const struct part parts[] = {
        {"[Content_Types].xml", types},
        {"_rels/.rels", "<a><Relationship Type=\"x/officeDocument\" Target=\"../../etc/hosts\"/></a>"},
        {NULL, NULL},
    };
    struct recorded recorded;
    struct ent_buffer book = zipped(parts);
    record_bytes(&recorded, &ent_reader_xlsx, book.data, book.length, NULL);
    assert_heard(&recorded.heard,
                 "the workbook is damaged: its part \"../../etc/_rels/hosts.rels\" is missing");
    record_bytes(&recorded, &ent_reader_xlsx, book.data, book.length - 30, NULL);
    assert_heard(&recorded.heard, "the workbook is damaged: it has no list of its parts, as if it were cut");
    ent_buffer_clear(&book);
}

TEST(what_is_no_workbook_is_told) {
    struct recorded recorded;
    const struct part parts[] = {{"a.csv", "source,relation,target\n"}, {NULL, NULL}};
    struct ent_buffer archive = zipped(parts);
    record_bytes(&recorded, &ent_reader_xlsx, archive.data, archive.length, NULL);
    assert_heard(&recorded.heard, "error no-workbook 0:0  it is an archive, but no workbook");
    ent_buffer_clear(&archive);
    record_bytes(&recorded, &ent_reader_xlsx, "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8, NULL);
    assert_heard(&recorded.heard,
                 "error old-workbook 0:0  it is an old workbook (.xls), or one with a password");
    record_bytes(&recorded, &ent_reader_xlsx, "A", 1, NULL);
    assert_heard(&recorded.heard, "error no-workbook 0:0  it is no workbook");
}

#define CELL(text) "<table:table-cell><text:p>" text "</text:p></table:table-cell>"

TEST(open_document_sheets) {
    static const char content[] =
        "<office:x xmlns:office=\"o\" xmlns:table=\"t\" xmlns:text=\"x\"><table:table table:name=\"S\">"
        "<table:table-row>" CELL("source") CELL("relation") CELL("target") CELL("date") CELL(
            "weight") "</table:table-row>"
                      "<table:table-row><table:table-cell table:number-rows-spanned=\"2\"><office:annotation><text:p>no</text:p>"
                      "</office:annotation><text:p>A<text:s/>1</text:p></table:table-cell>" CELL("supports") CELL(
                          "B") "<table:table-cell office:value-type=\"date\" office:date-value=\"2021-03-04\"><text:p>4.3.21</text:p>"
                               "</table:table-cell><table:table-cell office:value-type=\"float\" office:value=\"1.5\"><text:p>1,5</text:p>"
                               "</table:table-cell></table:table-row>"
                               "<table:table-row table:number-rows-repeated=\"1\"><table:covered-table-cell/>" CELL(
                                   "opposes")
                                   CELL(
                                       "C") "</table:table-row><table:table-row table:number-rows-repeated=\"1048000\"><table:table-cell "
                                            "table:number-columns-repeated=\"16384\"/></table:table-row></table:table></office:x>";
    const struct part parts[] = {{"content.xml", content}, {NULL, NULL}};
    struct recorded recorded;
    struct ent_buffer book = zipped(parts);
    record_bytes(&recorded, &ent_reader_xlsx, book.data, book.length, NULL);
    assert_string_equal(recorded.text, "A 1|supports|B weight=1.5 date=2021-03-04\nA 1|opposes|C\n");
    assert_string_equal(recorded.heard.text, "");
    ent_buffer_clear(&book);
}
#endif

TEST(days_become_dates) {
    static const struct {
        double serial;
        bool from_1904;
        const char *date;
    } days[] = {{1, false, "1900-01-01"},     {59, false, "1900-02-28"},    {61, false, "1900-03-01"},
                {36526, false, "2000-01-01"}, {0, true, "1904-01-01"},      {2958465, false, "9999-12-31"},
                {25569, false, "1970-01-01"}, {43889, false, "2020-02-28"}, {43890, false, "2020-02-29"}};
    char date[ENT_NUMBER_SIZE];
    for (size_t i = 0; i < sizeof days / sizeof *days; i++) {
        assert_true(ent_date_of_serial(days[i].serial, days[i].from_1904, ENT_CELL_DAY, date));
        assert_string_equal(date, days[i].date);
    }
    assert_false(ent_date_of_serial(-1, false, ENT_CELL_DAY, date));
    assert_false(ent_date_of_serial(3e6, false, ENT_CELL_DAY, date));
}

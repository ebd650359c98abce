/* SPDX-License-Identifier: MIT */
#include "unpack/encoding.h"

#include "base/report.h"
#include "base/text.h"
#include <errno.h>
#include <iconv.h>
#include <stdio.h>
#include <string.h>

#ifdef ENT_HAVE_UCHARDET
#include <uchardet.h>
#endif

enum {
    NAME_SIZE = ENT_ENCODING_NAME,
    PIECE = 1 << 14,
    SAMPLE = 1 << 18,   /* bytes that are enough to tell an encoding by */
    DECLARED_MOST = 200 /* an XML declaration is shorter */
};

static const char usual[] = "WINDOWS-1252";

struct text {
    const char *file, *bytes;
    size_t length;
    const struct entente_sink *sink;
    char *read_as;
};

/* -- converting ------------------------------------------------------------------------------------------ */

/* Names are letters, digits and signs: what iconv understands behind "//" is not for files to say. */
static iconv_t open_converter(const char *name) {
    size_t length = strlen(name);
    bool is_name =
        length > 0 && length < NAME_SIZE &&
        strspn(name, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.:()") == length;
    if (!is_name) return (iconv_t)-1;
    return iconv_open("UTF-8", ent_text_same_ascii(name, "SHIFT_JIS") ? "CP932" : name);
}

/* How many bytes could be converted: all of them, unless some are not of the encoding. */
static size_t convert_all(iconv_t converter, const struct text *text, struct ent_buffer *decoded) {
    char piece[PIECE];
    char *from = (char *)(size_t)text->bytes; /* iconv does not write there */
    size_t left = text->length;
    for (size_t result = 0; left > 0;) {
        char *to = piece;
        size_t room = sizeof piece;
        result = iconv(converter, &from, &left, &to, &room);
        ent_buffer_add_bytes(decoded, piece, sizeof piece - room);
        if (result == (size_t)-1 && errno != E2BIG) break;
    }
    return text->length - left;
}

static size_t convert(iconv_t converter, const struct text *text, struct ent_buffer *decoded) {
    size_t converted = convert_all(converter, text, decoded);
    iconv_close(converter);
    if (decoded->length < 3 || memcmp(decoded->data, "\xEF\xBB\xBF", 3) != 0) return converted;
    decoded->length -= 3;
    memmove(decoded->data, decoded->data + 3, decoded->length + 1);
    return converted;
}

/* False, and nothing in `decoded`, where the bytes are not of this encoding. */
static bool try_encoding(const char *name, const struct text *text, struct ent_buffer *decoded) {
    iconv_t converter = open_converter(name);
    bool fine = converter != (iconv_t)-1 && convert(converter, text, decoded) == text->length;
    if (!fine) ent_buffer_clear(decoded);
    return fine;
}

/* -- what the bytes say ---------------------------------------------------------------------------------- */

static const char *encoding_of_mark(const struct text *text) {
    static const struct {
        const char *mark;
        size_t length;
        const char *name;
    } marks[] = {
        {"\xFF\xFE\0\0", 4, "UTF-32"},
        {"\0\0\xFE\xFF", 4, "UTF-32"},
        {"\xFF\xFE", 2, "UTF-16"},
        {"\xFE\xFF", 2, "UTF-16"},
    };
    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++) {
        bool fits = text->length >= marks[i].length;
        if (fits && memcmp(text->bytes, marks[i].mark, marks[i].length) == 0) return marks[i].name;
    }
    return NULL;
}

/* In UTF-16 signs and Latin letters have a zero, always on the same side. */
static const char *utf16_by_zeros(const struct text *text) {
    size_t length = text->length < SAMPLE ? text->length : SAMPLE, zeros[2] = {0, 0};
    if (text->length % 2 != 0 || text->length == 0) return NULL;
    for (size_t i = 0; i < length; i++) zeros[i % 2] += text->bytes[i] == '\0';
    if (zeros[0] * 10 < zeros[1] && zeros[1] * 8 >= length) return "UTF-16LE";
    if (zeros[1] * 10 < zeros[0] && zeros[0] * 8 >= length) return "UTF-16BE";
    return NULL;
}

/* The place of `encoding="…"` in an XML declaration; false where there is none. */
static bool find_declared(const char *bytes, size_t length, size_t *start, size_t *end,
                          char name[NAME_SIZE]) {
    char head[DECLARED_MOST + 1] = "";
    if (length < 5 || memcmp(bytes, "<?xml", 5) != 0) return false;
    memcpy(head, bytes, length < DECLARED_MOST ? length : DECLARED_MOST);
    char *stop = strstr(head, "?>");
    if (stop != NULL) *stop = '\0';
    const char *at = strstr(head, "encoding");
    const char *quote = at != NULL ? strpbrk(at, "\"'") : NULL;
    const char *closing = quote != NULL ? strchr(quote + 1, *quote) : NULL;
    if (stop == NULL || closing == NULL || closing - quote > NAME_SIZE) return false;
    snprintf(name, NAME_SIZE, "%.*s", (int)(closing - quote - 1), quote + 1);
    *start = (size_t)(at - head);
    *end = (size_t)(closing - head) + 1;
    return true;
}

/* What is UTF-8 now must not go on saying that it is something else. */
static void blank_declared(struct ent_buffer *decoded) {
    char name[NAME_SIZE];
    size_t start, end;
    if (decoded->failed || !find_declared(decoded->data, decoded->length, &start, &end, name)) return;
    memset(decoded->data + start, ' ', end - start);
}

static bool is_json(const struct text *text) {
    size_t at = 0;
    while (at < text->length && strchr(" \t\r\n", text->bytes[at]) != NULL && text->bytes[at] != '\0') at++;
    return at < text->length && (text->bytes[at] == '{' || text->bytes[at] == '[');
}

/* True when most of what is not ASCII is UTF-8. */
static bool is_nearly_utf8(const struct text *text) {
    size_t good = 0, bad = 0;
    for (size_t at = 0; at < text->length;) {
        size_t valid = ent_text_valid(text->bytes + at, text->length - at);
        for (size_t i = at; i < at + valid; i++) good += (unsigned char)text->bytes[i] >= 0xC0;
        at += valid;
        if (at < text->length) bad++, at++;
    }
    return good >= bad;
}

/* -- guessing -------------------------------------------------------------------------------------------- */

#ifdef ENT_HAVE_UCHARDET
static void guess(const struct text *text, char name[NAME_SIZE]) {
    name[0] = '\0';
    size_t start = 0;
    while (start < text->length && (unsigned char)text->bytes[start] < 0x80 && text->bytes[start] != '\x1B')
        start++;
    while (start > 0 && text->bytes[start - 1] != '\n') start--;
    size_t left = text->length - start;
    uchardet_t detector = uchardet_new();
    if (detector == NULL) return;
    uchardet_handle_data(detector, text->bytes + start, left < SAMPLE ? left : SAMPLE);
    uchardet_data_end(detector);
    snprintf(name, NAME_SIZE, "%s", uchardet_get_charset(detector));
    uchardet_delete(detector);
}
#else
static void guess(const struct text *text, char name[NAME_SIZE]) {
    (void)text;
    name[0] = '\0';
}
#endif

static void note_name(const struct text *text, const char *name) {
    bool is_windows = strncmp(name, "WINDOWS", 7) == 0;
    snprintf(text->read_as, NAME_SIZE, "%s%s", is_windows ? "Windows" : name, is_windows ? name + 7 : "");
}

static void tell(const struct text *text, const char *name) {
    const struct ent_place place = {.file = text->file};
    note_name(text, name);
    ent_tell(text->sink, ENTENTE_NOTE, "encoding", &place,
             strncmp(name, "UTF", 3) == 0 ? "" : "where letters look wrong, name another with --encoding",
             "read as %s", text->read_as);
}

/* -- western letters ------------------------------------------------------------------------------------- */

static bool is_letter(int32_t code) {
    bool is_ascii = (code >= 'a' && code <= 'z') || (code >= 'A' && code <= 'Z');
    return is_ascii || (code >= 0xC0 && code != 0xD7 && code != 0xF7 && code < 0x2000);
}

/* Letters that the west of Europe hardly has stand for others further east. So do õ, ì and ù where
 * Portuguese, Italian and French have none, and signs beside letters. */
static bool is_usual(int32_t before, int32_t code, int32_t after) {
    static const int32_t rare[] = {0xD0,  0xDD,  0xDE,  0xF0,  0xFD,  0xFE,
                                   0x160, 0x161, 0x17D, 0x17E, 0x178, 0x192};
    bool is_mark = code < 0x100 && strchr("\xA0\xA1\xA7\xAB\xB0\xBB\xBF", (char)code) != NULL;
    if (code < 0x80 || is_mark) return true;
    for (size_t i = 0; i < sizeof rare / sizeof *rare; i++) {
        if (code == rare[i]) return false;
    }
    if (code == 0xF5) return after == 'e';
    if (code == 0xEC || code == 0xF9) return !is_letter(after);
    if (is_letter(code)) return true;
    bool is_apostrophe = code == 0x2018 || code == 0x2019;
    return is_apostrophe || !is_letter(before) || !is_letter(after);
}

/* Few letters beyond ASCII, never three in a row, all of them usual. */
static bool is_western(const struct ent_buffer *decoded) {
    enum { ROW_MOST = 2 };
    size_t length, row = 0;
    int32_t before = ' ', code = ent_text_next(decoded->data, &length);
    for (const char *at = decoded->data; code != 0; at += length) {
        size_t next_length;
        ent_text_next(at, &length);
        int32_t after = ent_text_next(at + length, &next_length);
        row = code >= 0x80 && is_letter(code) ? row + 1 : 0;
        if (row > ROW_MOST || !is_usual(before, code, after)) return false;
        before = code;
        code = after;
    }
    return true;
}

/* -- choosing -------------------------------------------------------------------------------------------- */

static bool try_western(const char *name, const struct text *text, struct ent_buffer *decoded) {
    bool fine = try_encoding(name, text, decoded) && is_western(decoded);
    if (!fine) ent_buffer_clear(decoded);
    return fine;
}

static bool try_guess(const struct text *text, char name[NAME_SIZE], struct ent_buffer *decoded) {
    guess(text, name);
    bool is_none = name[0] == '\0' || ent_text_same_ascii(name, "UTF-8") ||
                   ent_text_same_ascii(name, "ASCII") || ent_text_same_ascii(name, "ISO-8859-1");
    return !is_none && try_encoding(name, text, decoded);
}

/* Of few letters no statistics can tell the language. What looks western is the usual encoding; where nothing
 * fits, nothing is decoded. */
static void decode_by_guess(const struct text *text, struct ent_buffer *decoded) {
    char name[NAME_SIZE];
    bool has_escapes = ent_text_valid(text->bytes, text->length) == text->length;
    const char *found = !has_escapes && try_western(usual, text, decoded) ? usual
                        : try_guess(text, name, decoded)                  ? name
                        : try_western("CP850", text, decoded)             ? "CP850"
                        : try_encoding(usual, text, decoded)              ? usual
                                                                          : NULL;
    if (found != NULL) tell(text, found);
}

/* -- named ----------------------------------------------------------------------------------------------- */

static enum entente_status fail_unknown(const struct text *text, const char *name, bool is_declared) {
    const struct ent_place place = {.file = text->file};
    return ent_fail(text->sink, is_declared ? ENTENTE_BAD_INPUT : ENTENTE_BAD_OPTION, "unknown-encoding",
                    is_declared ? &place : NULL,
                    "name one as iconv does: UTF-8, UTF-16, Windows-1252, Shift_JIS",
                    "no encoding \"%s\" is known", ent_brief(name).text);
}

static void place_of(const struct text *text, const struct ent_buffer *decoded, struct ent_place *place) {
    *place = (struct ent_place){.file = text->file, .line = 1, .column = 1};
    for (size_t i = 0; i < decoded->length; i++) {
        if (decoded->data[i] == '\n')
            place->line++, place->column = 1;
        else if (((unsigned char)decoded->data[i] & 0xC0) != 0x80)
            place->column++;
    }
}

static enum entente_status fail_bytes(const struct text *text, const char *name, size_t at,
                                      const struct ent_buffer *decoded) {
    struct ent_place place;
    place_of(text, decoded, &place);
    return ent_fail(text->sink, ENTENTE_BAD_INPUT, "encoding", &place,
                    "is the file cut, or in another encoding?", "byte 0x%02x at offset %zu is not %s",
                    (unsigned char)text->bytes[at], at, name);
}

static enum entente_status decode_named(const struct text *text, const char *name, bool is_declared,
                                        struct ent_buffer *decoded) {
    iconv_t converter = open_converter(name);
    if (converter == (iconv_t)-1) return fail_unknown(text, name, is_declared);
    ent_buffer_add(decoded, "");
    size_t converted = convert(converter, text, decoded);
    if (!decoded->failed && converted < text->length) return fail_bytes(text, name, converted, decoded);
    note_name(text, name);
    return ENTENTE_OK;
}

static bool is_plain(const char *name) {
    return ent_text_same_ascii(name, "UTF-8") || ent_text_same_ascii(name, "UTF8") ||
           ent_text_same_ascii(name, "US-ASCII") || ent_text_same_ascii(name, "ASCII");
}

/* -- all of it ------------------------------------------------------------------------------------------- */

/* By its mark or its declaration, which may be wrong only by mistake. */
static enum entente_status decode_as_said(const struct text *text, const char *name,
                                          struct ent_buffer *decoded) {
    enum entente_status status = decode_named(text, name, true, decoded);
    if (status == ENTENTE_OK && !decoded->failed) tell(text, name);
    return status;
}

/* Pictures, programs and the like hold bytes that no text has. */
static bool holds_controls(const struct text *text) {
    for (size_t i = 0; i < text->length; i++) {
        unsigned char byte = (unsigned char)text->bytes[i];
        if (byte < ' ' && strchr("\t\n\v\f\r\x1A\x1B", byte) == NULL) return true;
        if (byte == '\0') return true;
    }
    return false;
}

static bool may_be_guessed(const struct text *text) {
    bool has_escapes = strstr(text->bytes, "\x1B$") != NULL; /* of ISO 2022 */
    if (has_escapes) return true;
    return ent_text_valid(text->bytes, text->length) < text->length && !holds_controls(text) &&
           !is_json(text) && !is_nearly_utf8(text);
}

static enum entente_status decode(const struct text *text, const char *named, struct ent_buffer *decoded) {
    char declared[NAME_SIZE];
    size_t start, end;
    if (named != NULL) return is_plain(named) ? ENTENTE_OK : decode_named(text, named, false, decoded);
    const char *mark = encoding_of_mark(text), *zeros = mark == NULL ? utf16_by_zeros(text) : NULL;
    if (mark != NULL) return decode_as_said(text, mark, decoded);
    if (zeros != NULL && try_encoding(zeros, text, decoded))
        tell(text, zeros);
    else if (find_declared(text->bytes, text->length, &start, &end, declared) && !is_plain(declared))
        return decode_as_said(text, declared, decoded);
    else if (may_be_guessed(text))
        decode_by_guess(text, decoded);
    return ENTENTE_OK;
}

enum entente_status ent_decode(const char *file, const char *named, const char *bytes, size_t length,
                               struct ent_buffer *decoded, char read_as[ENT_ENCODING_NAME],
                               const struct entente_sink *sink) {
    struct text text = {.file = file, .bytes = bytes, .length = length, .sink = sink};
    text.read_as = read_as;
    note_name(&text, "UTF-8");
    enum entente_status status = decode(&text, named, decoded);
    if (status == ENTENTE_OK && decoded->failed) status = ent_no_memory(sink);
    if (status == ENTENTE_OK && decoded->data != NULL) blank_declared(decoded);
    return status;
}

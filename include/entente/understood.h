/* SPDX-License-Identifier: MIT */
/** What was understood of the inputs of a document, and what could not be kept. */
#ifndef ENTENTE_UNDERSTOOD_H
#define ENTENTE_UNDERSTOOD_H

#include <entente/document.h>

/** A column of a table. */
struct entente_column {
    const char *name;  /* as its first row has it, or its number */
    const char *field; /* what it was read as: "source", "weight", …; "" when it was left */
};

/** How one input was read. */
struct entente_understood {
    const char *name;     /* as in messages */
    const char *format;   /* of entente_input_format_at */
    const char *encoding; /* "UTF-8", "Windows-1252"; "" of what is no text */
    const struct entente_column *columns;
    size_t column_count; /* 0 of what is no table */
};

/** A relation word that no vocabulary has and that got no sign of its own. */
struct entente_unknown_word {
    const char *word; /* in plain spelling */
    size_t count;     /* of the relations with it */
};

/** All notes, or warnings, of one kind. */
struct entente_remark {
    const char *code, *message; /* the message is the first one's */
    enum entente_severity severity;
    size_t count;
};

/** In the order of the inputs. */
ENTENTE_API size_t entente_document_input_count(const entente_document *document);
/** NULL when `index` is out of range; so below. */
ENTENTE_API const struct entente_understood *entente_document_input(const entente_document *document,
                                                                    size_t index);

/** The most frequent first, then by the alphabet. */
ENTENTE_API size_t entente_document_unknown_word_count(const entente_document *document);
ENTENTE_API const struct entente_unknown_word *entente_document_unknown_word(const entente_document *document,
                                                                             size_t index);

/** Fills `nearest` with the known word or form that was most likely meant, by spelling, and `sign` with its
 * sign; or with "" and 0, also where words of different signs are as near. */
ENTENTE_API const char *entente_document_nearest_word(const entente_document *document, const char *word,
                                                      char *nearest, size_t size, int *sign);

/** Of relations that say that there is none between the two. */
ENTENTE_API size_t entente_document_denied_count(const entente_document *document);

ENTENTE_API size_t entente_document_remark_count(const entente_document *document);
ENTENTE_API const struct entente_remark *entente_document_remark(const entente_document *document,
                                                                 size_t index);

/** Does a remark of this code tell of something in the input that could not be kept? */
ENTENTE_API bool entente_remark_is_loss(const char *code);

#endif

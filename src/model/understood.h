/* SPDX-License-Identifier: MIT */
/** Keeps with the document what entente/understood.h tells. All return false when memory is out. */
#ifndef ENT_UNDERSTOOD_H
#define ENT_UNDERSTOOD_H

#include "model/document.h"

/** Adds an input. Its texts are copied. */
ENT_NODISCARD bool ent_understood_add(entente_document *document, const char *name, const char *format,
                                      const char *encoding);
/** Adds a column of the input `index`. */
ENT_NODISCARD bool ent_understood_column(entente_document *document, size_t index, const char *name,
                                         const char *field);

/** Counts an unknown word, in the spelling `given`, `count` times more. */
ENT_NODISCARD bool ent_understood_unknown(entente_document *document, const char *given, size_t count);
void ent_understood_sort(entente_document *document);

/** A sink that counts notes and warnings by their code. */
struct entente_sink ent_understood_remarks(entente_document *document);

#endif

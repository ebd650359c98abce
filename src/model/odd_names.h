/* SPDX-License-Identifier: MIT */
/** Names that may be none: what others write for nothing, and errors of spreadsheets. */
#ifndef ENT_ODD_NAMES_H
#define ENT_ODD_NAMES_H

#include "model/document.h"

/** Warns of each actor that is called so. */
void ent_odd_names_report(const entente_document *document, const char *file,
                          const struct entente_sink *sink);

#endif

/* SPDX-License-Identifier: MIT */
/** Tells in a PDF what cairo has no words for: its language, its title in the window's bar, and that the page
 *  is a figure, with a description for readers of the page aloud. */
#ifndef ENT_PDF_CATALOG_H
#define ENT_PDF_CATALOG_H

#include "base/buffer.h"

/** Appends a PDF of one page and version 1.4 that cairo wrote, with an update behind it (ISO 32000-1, 7.5.6).
 *  One of another form is appended as it is. */
void ent_pdf_add_described(struct ent_buffer *out, const char *pdf, size_t length, const char *description);

#endif

/* SPDX-License-Identifier: MIT */
#include "style/font.h"

/* Made from src/style/fonts by the Makefile: each file as numbers with commas. */
static const unsigned char regular[] = {
#include "style/EntenteSans-Regular.def"
};
static const unsigned char bold[] = {
#include "style/EntenteSans-Bold.def"
};

const unsigned char *ent_font(enum ent_weight_of_type weight, size_t *length) {
    *length = weight == ENT_BOLD ? sizeof bold : sizeof regular;
    return weight == ENT_BOLD ? bold : regular;
}

/* SPDX-License-Identifier: MIT */
/** Version numbers, at build time and at run time. */
#ifndef ENTENTE_VERSION_H
#define ENTENTE_VERSION_H

#include <entente/export.h>

#define ENTENTE_VERSION_MAJOR 0
#define ENTENTE_VERSION_MINOR 1
#define ENTENTE_VERSION_PATCH 0
#define ENTENTE_VERSION       "0.1.0"

/** The version of the library that is running, as "MAJOR.MINOR.PATCH". */
ENTENTE_API const char *entente_version(void);

#endif

/* SPDX-License-Identifier: MIT */
/** Marks what the shared library shows; everything else is built hidden. */
#ifndef ENTENTE_EXPORT_H
#define ENTENTE_EXPORT_H

#if defined(__cplusplus)
#define ENTENTE_C extern "C"
#else
#define ENTENTE_C
#endif

#if defined(__GNUC__)
#define ENTENTE_API ENTENTE_C __attribute__((visibility("default")))
#else
#define ENTENTE_API ENTENTE_C
#endif

#endif

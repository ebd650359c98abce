/* SPDX-License-Identifier: MIT */
/** Compiler checks that C17 has no word for. */
#ifndef ENT_ATTRIBUTES_H
#define ENT_ATTRIBUTES_H

#if defined(__GNUC__)
#define ENT_PRINTF(text, first) __attribute__((format(printf, text, first)))
#define ENT_NODISCARD           __attribute__((warn_unused_result))
#else
#define ENT_PRINTF(text, first)
#define ENT_NODISCARD
#endif

#endif

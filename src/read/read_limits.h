/* SPDX-License-Identifier: MIT */
/** The documented limits on input. */
#ifndef ENT_READ_LIMITS_H
#define ENT_READ_LIMITS_H

enum {
    ENT_MAX_DEPTH = 2048,            /* nesting of JSON, jansson's own limit */
    ENT_MAX_LINE = 16 * 1024 * 1024, /* bytes of one NDJSON record */
    ENT_MAX_CELL = 1024 * 1024,      /* bytes of one CSV cell */
    ENT_MAX_COLUMNS = 1000,          /* of one CSV row */
    ENT_MAX_ACTORS = 1000000,
    ENT_MAX_RELATIONS = 10000000,
};

#endif

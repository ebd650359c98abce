/* SPDX-License-Identifier: MIT */
/** The network through time: the same measures, slice by slice. */
#ifndef ENTENTE_SLICES_H
#define ENTENTE_SLICES_H

#include <entente/measure.h>

enum { ENTENTE_SLICES_MOST = 1000 };

struct entente_slice_options {
    const char *way;       /* "year", "month", "week", "day"; "20-relations": so many a slice, by their dates;
                              "6m/1m": windows of six months, one month apart (d, w, m, y); NULL: the calendar's
                              step that makes at most 50 slices */
    const char *from, *to; /* partial dates between which to cut; NULL: wherever there are relations.
                              A relation without an end goes on to the one that is given */
    const struct entente_measure *const *measures; /* NULL in what is found */
    size_t measure_count;
    struct entente_measure_options measuring;
};

struct entente_slice {
    const char *name;        /* "1904", "Mar 2018", "3 Mar 2018 – 9 Mar 2018" */
    const char *from, *to;   /* first and last day: "1904-01-01" */
    int32_t first, last;     /* the same, in days since 1970-01-01 */
    const size_t *relations; /* of the document, ascending */
    size_t relation_count;
    size_t actor_count, tie_count; /* of its network */
    const double *values;          /* measure after measure: per actor of the whole network, or one; NaN where
                                      undefined          or where the actor has no relation in the slice */
};

struct entente_slices {
    struct entente_slice_options options;
    const struct entente_measure **measures; /* measure_count of them */
    bool *is_searched;                       /* per measure: in some slice the best that a search found */
    struct entente_slice *items;             /* by time; those without relations are there too */
    size_t count;
    size_t undated; /* relations without a date, which are in no slice */
    void *store;
};

/** Where the values of a measure begin in those of every slice. */
ENTENTE_API size_t entente_slices_offset(const entente_network *network, const struct entente_slices *slices,
                                         size_t measure);

/**
 * Cuts the relations of the network's document by their dates, builds a network of each slice as a filter by
 * its days would that drops isolates, and measures it. A relation that lasts is in every slice that it
 * touches, except where slices are cut by number. A note tells how many have no date.
 *
 * Errors  BAD_OPTION (way; no relation has a date), TOO_LARGE (more than ENTENTE_SLICES_MOST), NO_MEMORY,
 *         LIBRARY.
 * Cost    slices times that of the measures.
 * Owner   caller clears with entente_slices_clear.
 */
ENTENTE_API enum entente_status entente_slices_find(const entente_network *network,
                                                    const struct entente_slice_options *options,
                                                    struct entente_slices *slices,
                                                    const struct entente_sink *sink);
ENTENTE_API void entente_slices_clear(struct entente_slices *slices);

#endif

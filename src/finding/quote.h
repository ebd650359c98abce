/* SPDX-License-Identifier: MIT */
/** What relations say, in the words of their source. */
#ifndef ENT_QUOTE_H
#define ENT_QUOTE_H

#include "finding/findings_builder.h"
#include "structure/speakers.h"

/** Takes relations of all signs. */
enum { ENT_ANY_SIGN = 2 };
/** As many statements are told of what is the point, and of what is beside it. */
enum { ENT_QUOTED_MOST = 4, ENT_QUOTED_BESIDE = 2 };

/** Says what those of the relations say that have the sign: "Saudi Arabia cuts ties with Qatar (2017-06-05),
 *  wants closed Al Jazeera (Qatar, 2017-06-22)". What is said alike is said once, the heaviest first; of more
 * than `most` some, and how many more there are. The finding rests on all of them. */
void ent_quote(struct ent_findings_builder *t, const size_t *relations, size_t count, int sign, size_t most);

/** " (according to Sergei Lavrov, confidence 0.5)": whom all of them go by, and how sure the surest is;
 * nothing where they are said outright. */
void ent_say_reserve(struct ent_findings_builder *t, const struct entente_relation *const *said,
                     size_t count);

/** All relations between two, whichever way they run. */
struct ent_between {
    size_t *relations; /* in the document's order */
    size_t count;      /* of those that take a side */
    size_t a, b;
    double positive, negative;
    const struct entente_tie *ties[2]; /* from a to b, and back; NULL: there is none */
};

/** False when memory is out. The caller clears it, also then. */
ENT_NODISCARD bool ent_between_of(const struct ent_findings_builder *t, size_t a, size_t b,
                                  struct ent_between *between);
void ent_between_clear(struct ent_between *between);

/** " (−7 +0.5, 5 relations)": the heavier sign first. */
void ent_say_weights(struct ent_findings_builder *t, double positive, double negative, size_t count);

struct ent_speaking ent_speaking_in(const struct ent_findings_builder *t, const size_t *relations,
                                    size_t count);

/** True when one sign of the tie followed on the other, neither is slight, and it is not that speakers
 * differ. */
bool ent_has_turned(const struct ent_findings_builder *t, const struct entente_tie *tie);

/** True when the relation's speaker says something of the sign in the tie, too. */
bool ent_speaker_says(const struct ent_findings_builder *t, const struct entente_tie *tie,
                      const struct entente_relation *relation, int sign);

/** Says the head, then the phases in order: "A praises B (2014); then A opposes B (2017)"; of many, between
 * which dates and how often it turned, what was said on either side, and the last. False when nothing turned,
 * or by differing speakers alone. */
bool ent_say_turns(struct ent_findings_builder *t, const char *head, const size_t *relations, size_t count);

#endif

/* SPDX-License-Identifier: MIT */
/** Shared by those who write the findings: words, and what a finding rests on. */
#ifndef ENT_FINDINGS_BUILDER_H
#define ENT_FINDINGS_BUILDER_H

#include "analysis/corroboration.h"
#include "finding/finding.h"

/* From here on a first place is clear, and from here on a finding is more likely than not. */
#define ENT_CLEAR  0.95
#define ENT_LIKELY 0.5

enum { ENT_NAMES_MOST = 6 };

struct ent_findings_builder {
    struct ent_findings *findings;
    const entente_network *network;
    const entente_document *document;
    const struct entente_brief *brief;
    struct ent_finding *now; /* the finding that is being written */
    bool has_sides;          /* two sides were told */
    bool has_gap;            /* two who differ most were told */
};

/** Starts a finding; false when memory is out. */
bool ent_begin(struct ent_findings_builder *t, enum ent_section section);

/** True when a finding of the same section stands before the one that is written. */
bool ent_is_second(const struct ent_findings_builder *t);

void ent_say(struct ent_findings_builder *t, const char *words);
void ent_say_clean(struct ent_findings_builder *t, const char *words);
void ent_say_actor(struct ent_findings_builder *t, size_t actor);
void ent_say_number(struct ent_findings_builder *t, double value);
void ent_say_count(struct ent_findings_builder *t, size_t count, const char *one, const char *many);
/** "97 %", "more than 99 %"; 0 and 100 only where it is all or nothing. */
void ent_say_share(struct ent_findings_builder *t, double share);
/** What stands before item `index` of `shown` ones, of `count` in all: nothing, a comma, or "and". */
void ent_say_between(struct ent_findings_builder *t, size_t index, size_t shown, size_t count);
/** How many of `count` names to show: all, or the most that leave two or more unnamed. */
size_t ent_names_shown(size_t count);
/** " and 3 more", when there are more than are shown. */
void ent_say_more(struct ent_findings_builder *t, size_t shown, size_t count);
/** "in-strength" */
void ent_say_measure(struct ent_findings_builder *t, const struct entente_measure *measure);
/** The tie's words of a sign, each once, the weightiest first: "supports, welcomes, hails and 25 more"; those
 *  that one voice says, or all (NULL). */
void ent_say_words(struct ent_findings_builder *t, const struct entente_tie *tie, int sign,
                   const struct ent_voice *voice);
/** "North is ambivalent about talks"; where nobody who counts as North says both, "is divided on"; of an
 *  undirected tie the two ends. */
void ent_say_divided_ends(struct ent_findings_builder *t, const struct entente_tie *tie);
/** "; North is ambivalent about talks, in 95 % of replicates": where most hold it, else nothing. */
void ent_say_ambivalence(struct ent_findings_builder *t, const struct entente_tie *tie);
/** The same, and what is said. */
void ent_say_divided(struct ent_findings_builder *t, const struct entente_tie *tie);
/** The issues on which two agree or differ, the heaviest first; the finding rests on what they say of them.
 */
void ent_say_shared(struct ent_findings_builder *t, const struct entente_agreement *pair, bool agreed);

/** Orders pointers to ties for qsort: the heavier the lesser of both signs, the earlier. */
int ent_most_ambivalent_first(const void *a, const void *b);

/** True when what the tie says is told as of one of the heaviest pairs. */
bool ent_is_told(const struct ent_findings_builder *t, const struct entente_tie *tie);

void ent_rest_on(struct ent_findings_builder *t, const struct entente_relation *relation);
void ent_rest_on_tie(struct ent_findings_builder *t, const struct entente_tie *tie);
void ent_rest_on_actor(struct ent_findings_builder *t, size_t actor, bool as_target_only);
void ent_rest_on_stance(struct ent_findings_builder *t, size_t actor, size_t issue);

/** Who alone comes first, and does so alone in half of the replicates or more; ENTENTE_NONE when nobody. */
size_t ent_leader_of(const struct entente_estimates *estimates);
/** True of a further measure that nobody leads beyond doubt, or the same as the first. */
bool ent_adds_no_centre(const struct ent_findings_builder *t, const struct entente_estimates *estimates);
/** True of a measure of what is aimed at somebody, where it has no clear leader or the same as all weight. */
bool ent_adds_nothing(const struct ent_findings_builder *t, const struct entente_estimates *estimates);
/** True when the tie is both, by the word of each source that takes a stand; what memory is out for is not.
 */
bool ent_is_ambivalent(struct ent_findings_builder *t, const struct entente_tie *tie);
size_t ent_count_signed(const struct ent_findings_builder *t, const struct entente_tie *tie, int sign);
size_t ent_count_shared(const struct ent_findings_builder *t, const struct entente_agreement *pair,
                        bool agreed);
/** A pair than which none differs more, of this actor's unless it is ENTENTE_NONE; of several the one that
 *  most replicates bear out; NULL when less than half of them do. */
const struct entente_agreement *ent_widest_gap(const struct ent_findings_builder *t, size_t actor);
bool ent_is_thing(const struct ent_findings_builder *t, size_t actor);

void ent_tell_pairs(struct ent_findings_builder *t);
void ent_tell_blocs(struct ent_findings_builder *t);
/** How many ties turned, and whether that is worth a word beside a split of all times. */
size_t ent_count_turned(const struct ent_findings_builder *t);
bool ent_turns_are_notable(const struct ent_findings_builder *t);
void ent_tell_turns(struct ent_findings_builder *t);
void ent_tell_parties(struct ent_findings_builder *t);
void ent_tell_centre(struct ent_findings_builder *t);
void ent_tell_ambivalence(struct ent_findings_builder *t);
void ent_tell_within(struct ent_findings_builder *t);
void ent_tell_disagreements(struct ent_findings_builder *t);
void ent_tell_issues(struct ent_findings_builder *t);
/** Two sides or more camps, whichever goes against fewer ties, where they mean something. */
void ent_tell_sides(struct ent_findings_builder *t);
void ent_tell_split(struct ent_findings_builder *t);
void ent_tell_contradictions(struct ent_findings_builder *t);
void ent_tell_mediators(struct ent_findings_builder *t);
void ent_tell_sources(struct ent_findings_builder *t);
void ent_tell_falls(struct ent_findings_builder *t, size_t measure);
/** Which findings the choice of relations makes meaningless. */
void ent_tell_left_out(struct ent_findings_builder *t);
void ent_tell_methods(struct ent_findings_builder *t);
void ent_tell_details(struct ent_findings_builder *t);

#endif

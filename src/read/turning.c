/* SPDX-License-Identifier: MIT */
#include "read/turning.h"

#include "base/number.h"
#include "base/text.h"
#include "read/nothing_text.h"
#include "read/sign_text.h"
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

enum { LONGEST_NAME = 48 };

/* -- names ----------------------------------------------------------------------------------------------- */

/* As they are called elsewhere, in German, French and Spanish too. */
static const char *const names[ENT_TURN_COUNT] = {
    [ENT_TURN_NONE] = "",
    [ENT_TURN_SIGN] = "sign polarity valence attitude stance sentiment relationsign polarityscore "
                      "sentimentscore sentimentlabel sentimentpolarity stancelabel stancescore valencescore "
                      "signe signo polarität polaritaet polarité polarite polaridad vorzeichen haltung "
                      "einstellung",
    [ENT_TURN_AGREEMENT] = "agreement agree agrees zustimmung",
    [ENT_TURN_NEGATIVE] = "negative isnegative isagainst ishostile negativ negativo négatif",
    [ENT_TURN_POSITIVE] = "positive ispositive isfor isfriendly positiv positivo positif",
    [ENT_TURN_AGAINST] = "against con contra oppose opposes opposed hostile dagegen contre",
    [ENT_TURN_FOR] = "for pro support supports supportive infavor infavour friendly dafür dafuer pour",
    [ENT_TURN_NEGATED] =
        "negated negation isnegated isnegation negate neg negator not isnot negativestatement "
        "denied isdenied denial refuted isrefuted negiert verneint verneinung nié nie "
        "négation negación negado",
    [ENT_TURN_AFFIRMED] =
        "affirmed affirmative affirmation isaffirmed isaffirmative asserted isasserted bejaht",
    [ENT_TURN_DIRECTED] = "directed isdirected direction directionality edgedirection gerichtet richtung "
                          "dirección sens",
    [ENT_TURN_MUTUAL] =
        "mutual ismutual bidirectional isbidirectional symmetric issymmetric symmetrical reciprocal "
        "isreciprocal reciprocated undirected isundirected bothways twoway gegenseitig beidseitig "
        "wechselseitig ungerichtet réciproque mutuel mutuo",
    [ENT_TURN_REVERSED] = "inverse isinverse inverted isinverted invert reverse reversed isreversed swap "
                          "swapped isswapped passive ispassive passivevoice opposite isopposite flipped",
};

static const char *const fields[ENT_TURN_COUNT] = {
    [ENT_TURN_NONE] = "",
    [ENT_TURN_SIGN] = "sign",
    [ENT_TURN_AGREEMENT] = "sign",
    [ENT_TURN_NEGATIVE] = "sign",
    [ENT_TURN_POSITIVE] = "sign",
    [ENT_TURN_AGAINST] = "sign",
    [ENT_TURN_FOR] = "sign",
    [ENT_TURN_NEGATED] = "negated",
    [ENT_TURN_AFFIRMED] = "negated",
    [ENT_TURN_DIRECTED] = "directed",
    [ENT_TURN_MUTUAL] = "mutual",
    [ENT_TURN_REVERSED] = "direction",
};

enum ent_turn ent_turn_of(const char *name) {
    char plain[LONGEST_NAME];
    ent_text_plain(name, strlen(name), " _-@:./?", plain, sizeof plain);
    for (int turn = ENT_TURN_SIGN; turn < ENT_TURN_COUNT; turn++) {
        if (ent_text_word_place(names[turn], plain) != SIZE_MAX) return (enum ent_turn)turn;
    }
    return ENT_TURN_NONE;
}

const char *ent_turn_field(enum ent_turn turn) {
    return fields[turn];
}

/* -- what stands there ----------------------------------------------------------------------------------- */

static const char write_truth[] = "write true or false";
static const char write_sign[] = "write positive, neutral or negative";
static const char write_way[] = "write out, in or both, or true or false";
static const char keep_one[] = "the sign beside it says otherwise: keep one of them";

enum truth { UNSAID, YES, NO, UNCLEAR };

static enum truth truth_of(const char *text) {
    static const char *const yes[] = {"true", "yes", "y",    "t",  "x",  "1", "ja",
                                      "wahr", "oui", "vrai", "sí", "si", NULL};
    static const char *const no[] = {"false", "no", "n", "f", "0", "nein", "falsch", "non", "faux", NULL};
    double number;
    if (ent_text_is_one_of_ascii(text, yes)) return YES;
    if (ent_text_is_one_of_ascii(text, no)) return NO;
    if (ent_number_parse(text, &number) && (number == 0 || number == 1)) return number == 1 ? YES : NO;
    return ent_says_nothing(text) ? UNSAID : UNCLEAR;
}

static const char *settle(struct ent_relation_record *record, const char *sign) {
    const char *had = ent_sign_text(record->sign);
    if (had != NULL && had[0] == '1') had = "+";
    if (had != NULL && had[0] != sign[0]) return keep_one;
    record->sign = sign;
    return NULL;
}

/* A number is a sign, and how much of it. */
static const char *read_sign(const char *text, bool zero_is_against, struct ent_relation_record *record) {
    const char *sign = ent_sign_word(text);
    double number;
    bool is_number = ent_number_parse(text, &number);
    if (is_number) sign = number < 0 ? "-" : number > 0 ? "+" : "0";
    if (sign == NULL) return ent_says_nothing(text) ? NULL : write_sign;
    if (zero_is_against && sign[0] == '0') sign = "-";
    if (is_number && number != 0 && fabs(number) != 1 && !record->has_weight) {
        record->has_weight = true;
        record->weight = fabs(number);
    }
    return settle(record, sign);
}

/* Numbers beyond 1 are weights by sign; where it is not positive it may be negative or neither. */
static const char *read_flag(const char *text, const char *sign, struct ent_relation_record *record) {
    double number;
    enum truth truth = truth_of(text);
    if (truth == YES) return settle(record, sign);
    if (truth == NO) return *sign == '+' && record->sign == NULL ? write_sign : NULL;
    return truth == UNSAID || ent_number_parse(text, &number) ? NULL : write_truth;
}

static const char *read_side(const char *text, const char *sign, struct ent_relation_record *record) {
    double number;
    return ent_number_parse(text, &number) ? NULL : read_flag(text, sign, record);
}

static const char *read_negation(const char *text, enum truth when, struct ent_relation_record *record) {
    enum truth truth = truth_of(text);
    static const char *const negators[] = {"not",     "never",  "no longer", "negative",
                                           "negated", "denied", NULL};
    static const char *const affirming[] = {"affirmative", "positive", "affirmed", "asserted", NULL};
    if (ent_text_is_one_of_ascii(text, negators)) truth = YES;
    if (ent_text_is_one_of_ascii(text, affirming)) truth = when == YES ? NO : YES;
    if (when == NO && ent_text_is_one_of_ascii(text, negators)) truth = NO;
    if (truth == UNCLEAR) return write_truth;
    if (truth == when) record->is_negated = true;
    return NULL;
}

static void exchange_ends(struct ent_relation_record *record) {
    const char *source = record->source;
    record->source = record->target;
    record->target = source;
}

static const char *read_way(const char *text, struct ent_relation_record *record) {
    static const char *const out[] = {
        "directed", "out",     "outgoing", "outward", "forward",        "forwards",         "->",
        "→",        "one-way", "oneway",   "one way", "unidirectional", "source to target", NULL};
    static const char *const in[] = {"in",        "incoming",         "inward",   "backward",
                                     "backwards", "reverse",          "reversed", "<-",
                                     "←",         "target to source", NULL};
    static const char *const both[] = {
        "undirected",    "mutual",      "both",        "both ways", "two-way", "two way",
        "bidirectional", "reciprocal",  "symmetric",   "<->",       "↔",       "<>",
        "beidseitig",    "gegenseitig", "ungerichtet", NULL};
    enum truth truth = truth_of(text);
    if (ent_text_is_one_of_ascii(text, out) || truth == YES || truth == UNSAID) return NULL;
    if (ent_text_is_one_of_ascii(text, in)) {
        exchange_ends(record);
        return NULL;
    }
    if (truth != NO && !ent_text_is_one_of_ascii(text, both)) return write_way;
    record->is_mutual = true;
    return NULL;
}

static const char *read_mutual(const char *text, struct ent_relation_record *record) {
    enum truth truth = truth_of(text);
    bool is_said = truth == YES || ent_text_word_place(names[ENT_TURN_MUTUAL], text) != SIZE_MAX;
    if (!is_said && truth == UNCLEAR) return write_truth;
    record->is_mutual |= is_said;
    return NULL;
}

const char *ent_turn_read(enum ent_turn turn, const char *text, struct ent_relation_record *record) {
    switch (turn) {
    case ENT_TURN_SIGN:
        return read_sign(text, false, record);
    case ENT_TURN_AGREEMENT:
        return read_sign(text, true, record);
    case ENT_TURN_NEGATIVE:
        return read_flag(text, "-", record);
    case ENT_TURN_POSITIVE:
        return read_flag(text, "+", record);
    case ENT_TURN_AGAINST:
        return read_side(text, "-", record);
    case ENT_TURN_FOR:
        return read_side(text, "+", record);
    case ENT_TURN_NEGATED:
        return read_negation(text, YES, record);
    case ENT_TURN_AFFIRMED:
        return read_negation(text, NO, record);
    case ENT_TURN_DIRECTED:
        return read_way(text, record);
    case ENT_TURN_MUTUAL:
        return read_mutual(text, record);
    case ENT_TURN_REVERSED:
        /* the name of the inverse is often told; whether the ends are exchanged already is not known */
        return truth_of(text) == YES ? "write the relation the way that it goes, and leave this out" : NULL;
    default:
        return NULL;
    }
}

void ent_turn_message(const char *name, const char *text, char message[ENT_TURN_MESSAGE]) {
    if (text == NULL)
        snprintf(message, ENT_TURN_MESSAGE, "what stands under \"%s\" may turn the relation",
                 ent_brief(name).text);
    else
        snprintf(message, ENT_TURN_MESSAGE, "\"%s\" under \"%s\" may turn the relation", ent_brief(text).text,
                 ent_brief(name).text);
}

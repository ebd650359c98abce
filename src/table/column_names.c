/* SPDX-License-Identifier: MIT */
#include "table/column_names.h"

#include "base/text.h"
#include <stdint.h>
#include <string.h>

enum { SYNONYMS_MOST = 14 };

/* The names that columns have elsewhere, in German too, the surest first: of two in one table the surer
 * counts.
 */
static const struct {
    const char *name, *field, *synonyms[SYNONYMS_MOST];
} known[ENT_COLUMN_COUNT] = {
    [ENT_COLUMN_SOURCE] = {"source",
                           "source",
                           {"subject", "head", "actor", "organization", "organisation", "sender", "who",
                            "akteur", "subjekt", "absender", "quelle"}},
    [ENT_COLUMN_RELATION] = {"relation",
                             "relation",
                             {"predicate", "relationship", "verb", "stance", "interaction", "label", "type",
                              "what", "beziehung", "verhältnis", "prädikat", "haltung", "typ"}},
    [ENT_COLUMN_TARGET] = {"target",
                           "target",
                           {"object", "tail", "issue", "concept", "recipient", "receiver", "whom", "ziel",
                            "objekt", "empfänger", "thema"}},
    [ENT_COLUMN_ID] = {"id", "id", {NULL}},
    [ENT_COLUMN_SIGN] = {"sign", "sign", {"polarity", "agreement", "vorzeichen"}},
    [ENT_COLUMN_WEIGHT] = {"weight", "weight", {"value", "strength", "gewicht", "stärke", "wert"}},
    [ENT_COLUMN_CONFIDENCE] = {"confidence", "confidence", {NULL}},
    [ENT_COLUMN_DATE] = {"date",
                         "date",
                         {"time", "timestamp", "datetime", "year", "month", "day", "datum", "jahr", "monat",
                          "tag"}},
    [ENT_COLUMN_FROM] = {"from",
                         "from",
                         {"start", "begin", "since", "valid_from", "start_date", "von", "beginn"}},
    [ENT_COLUMN_TO] = {"to", "to", {"end", "until", "valid_to", "end_date", "nach", "bis", "ende"}},
    [ENT_COLUMN_NOTE] = {"note", "note", {"notiz", "bemerkung", "anmerkung"}},
    [ENT_COLUMN_EVIDENCE_SOURCE] = {"evidence_source", "evidence/0/source", {NULL}},
    [ENT_COLUMN_EVIDENCE_LOCATOR] = {"evidence_locator", "evidence/0/locator", {NULL}},
    [ENT_COLUMN_EVIDENCE_NOTE] = {"evidence_note", "evidence/0/note", {NULL}},
    [ENT_COLUMN_EVIDENCE_SPEAKER] = {"evidence_speaker", "evidence/0/speaker", {"person", "speaker"}},
    [ENT_COLUMN_EVIDENCE_URL] = {"evidence_url", "evidence/0/url", {NULL}},
    [ENT_COLUMN_EVIDENCE_TITLE] = {"evidence_title", "evidence/0/title", {NULL}},
    [ENT_COLUMN_SOURCE_KIND] = {"source_kind",
                                "source_kind",
                                {"source_type", "subject_type", "head_type", "from_type", "actor_type"}},
    [ENT_COLUMN_TARGET_KIND] = {"target_kind",
                                "target_kind",
                                {"target_type", "object_type", "tail_type", "to_type"}},
    [ENT_COLUMN_SOURCE_BLOC] = {"source_bloc",
                                "source_bloc",
                                {"source_group", "source_party", "source_camp", "actor_bloc"}},
    [ENT_COLUMN_TARGET_BLOC] = {"target_bloc",
                                "target_bloc",
                                {"target_group", "target_party", "target_camp"}},
    [ENT_COLUMN_STATED_SOURCE] = {"stated_source", "stated_source", {NULL}},
    [ENT_COLUMN_STATED_TARGET] = {"stated_target", "stated_target", {NULL}},
};

const char *ent_column_name(enum ent_column column) {
    return known[column].name;
}

enum ent_column ent_column_for_field(const char *field) {
    int column = 0;
    while (column < ENT_COLUMN_COUNT && strcmp(known[column].field, field) != 0) column++;
    return (enum ent_column)column;
}

size_t ent_column_rank(enum ent_column column, const char *name) {
    if (ent_text_same_ascii(known[column].name, name)) return 0;
    for (size_t i = 0; i < SYNONYMS_MOST && known[column].synonyms[i] != NULL; i++) {
        if (ent_text_same_ascii(known[column].synonyms[i], name)) return i + 1;
    }
    return SIZE_MAX;
}

enum ent_column ent_column_find(const char *name) {
    int column = 0;
    while (column < ENT_COLUMN_COUNT && ent_column_rank((enum ent_column)column, name) == SIZE_MAX) column++;
    return (enum ent_column)column;
}

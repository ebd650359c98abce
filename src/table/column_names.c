/* SPDX-License-Identifier: MIT */
#include "table/column_names.h"

#include "base/text.h"
#include <stdint.h>
#include <string.h>

enum { LONGEST_NAME = 48, RANKS = 64 };

#define COLUMN(column, name, field, names) [ENT_COLUMN_##column] = {name, field, names},
#define ENDS(source, target)
static const struct {
    const char *name, *field, *names;
} known[ENT_COLUMN_COUNT] = {
#include "table/column_names.def"
};
#undef COLUMN
#undef ENDS
#define COLUMN(column, name, field, names)
#define ENDS(source, target) {source, target},
static const char *const ends[][2] = {
#include "table/column_names.def"
};
#undef COLUMN
#undef ENDS

enum { END_COUNT = sizeof ends / sizeof *ends };

/* What stands behind the name of an end, by the column that it then is. */
static const struct {
    enum ent_column columns[2];
    const char *behind;
} parts[] = {
    {{ENT_COLUMN_SOURCE, ENT_COLUMN_TARGET}, "name label actor entity country node id code"},
    {{ENT_COLUMN_SOURCE_KIND, ENT_COLUMN_TARGET_KIND}, "kind type class category"},
    {{ENT_COLUMN_SOURCE_BLOC, ENT_COLUMN_TARGET_BLOC}, "bloc block group party camp side alliance"},
};

enum { PART_COUNT = sizeof parts / sizeof *parts };

/* What stands in brackets behind is no part of the name. */
static void normalise(const char *name, char text[LONGEST_NAME]) {
    ent_text_plain(name, strcspn(name, "(["), " _-.:/\t", text, LONGEST_NAME);
}

const char *ent_column_name(enum ent_column column) {
    return known[column].name;
}

enum ent_column ent_column_for_field(const char *field) {
    int column = 0;
    while (column < ENT_COLUMN_COUNT && strcmp(known[column].field, field) != 0) column++;
    return (enum ent_column)column;
}

/* A name that an end has with something behind; alone it is the end itself. */
static size_t rank_of_end(enum ent_column column, const char *text, size_t pair, size_t side) {
    const char *end = ends[pair][side];
    bool may_be_alone = *end != '-';
    end += !may_be_alone;
    size_t length = strlen(end);
    if (strncmp(text, end, length) != 0) return SIZE_MAX;
    if (text[length] == '\0')
        return may_be_alone && column == parts[0].columns[side] ? RANKS * (1 + pair) : SIZE_MAX;
    for (size_t i = 0; i < PART_COUNT; i++) {
        size_t place =
            parts[i].columns[side] == column ? ent_text_word_place(parts[i].behind, text + length) : SIZE_MAX;
        if (place != SIZE_MAX) return RANKS * (1 + pair) + 1 + place;
    }
    return SIZE_MAX;
}

size_t ent_column_rank(enum ent_column column, const char *name) {
    char text[LONGEST_NAME] = "", own[LONGEST_NAME] = "";
    normalise(name, text);
    normalise(known[column].name, own);
    if (*text == '\0') return SIZE_MAX;
    if (strcmp(text, own) == 0) return 0;
    size_t place = ent_text_word_place(known[column].names, text);
    if (place != SIZE_MAX) return place + 1;
    for (size_t pair = 0; pair < END_COUNT; pair++) {
        for (size_t side = 0; side < 2; side++) {
            size_t rank = rank_of_end(column, text, pair, side);
            if (rank != SIZE_MAX) return rank;
        }
    }
    return SIZE_MAX;
}

bool ent_column_holds_issues(const char *name) {
    char text[LONGEST_NAME] = "";
    normalise(name, text);
    return ent_text_word_place("issue issuename concept topic thema", text) != SIZE_MAX;
}

bool ent_column_goes_on(const char *name, const char *with) {
    char text[LONGEST_NAME] = "", beginning[LONGEST_NAME] = "";
    normalise(name, text);
    normalise(with, beginning);
    return strncmp(text, beginning, strlen(beginning)) == 0;
}

bool ent_column_may_be_publication(const char *name) {
    char text[LONGEST_NAME] = "";
    normalise(name, text);
    return ent_text_word_place("source quelle", text) != SIZE_MAX;
}

enum ent_column ent_column_find(const char *name) {
    int column = 0;
    while (column < ENT_COLUMN_COUNT && ent_column_rank((enum ent_column)column, name) == SIZE_MAX) column++;
    return (enum ent_column)column;
}

/* SPDX-License-Identifier: MIT */
#include "base/find.h"

#include "base/report.h"
#include "base/text.h"
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

enum { LONGEST = 64 };

static size_t decode_lower(const char *text, int32_t codes[LONGEST + 1]) {
    size_t count = 0, used = 0;
    for (int32_t code; count <= LONGEST && (code = ent_text_next(text, &used)) != 0; text += used) {
        codes[count++] = code >= 'A' && code <= 'Z' ? code - 'A' + 'a' : code;
    }
    return count;
}

static size_t least(size_t a, size_t b) {
    return a < b ? a : b;
}

size_t ent_edit_distance(const char *a, const char *b, size_t most) {
    int32_t x[LONGEST + 1], y[LONGEST + 1];
    size_t n = decode_lower(a, x), m = decode_lower(b, y);
    if (n > LONGEST || m > LONGEST || (n > m ? n - m : m - n) > most) return most + 1;
    size_t rows[3][LONGEST + 1];
    size_t *before = rows[0], *last = rows[1], *row = rows[2];
    for (size_t j = 0; j <= m; j++) last[j] = j;
    for (size_t i = 1; i <= n; i++) {
        row[0] = i;
        for (size_t j = 1; j <= m; j++) {
            size_t changed = last[j - 1] + (x[i - 1] != y[j - 1]);
            row[j] = least(changed, least(last[j], row[j - 1]) + 1);
            if (i > 1 && j > 1 && x[i - 1] == y[j - 2] && x[i - 2] == y[j - 1]) {
                row[j] = least(row[j], before[j - 2] + 1);
            }
        }
        size_t *oldest = before;
        before = last;
        last = row;
        row = oldest;
    }
    return least(last[m], most + 1);
}

void ent_nearest_init(struct ent_nearest *nearest, const char *wanted) {
    int32_t codes[LONGEST + 1];
    size_t length = decode_lower(wanted, codes);
    *nearest = (struct ent_nearest){.wanted = wanted, .distance = length < 3 ? 1 : length < 6 ? 2 : 3};
}

static bool is_separator(int32_t code) {
    return code == ' ' || code == '-' || code == '_' || code == 0x2010 || code == 0x2011 || code == 0x2013;
}

static bool begins_with(const int32_t *text, const int32_t *start, size_t length) {
    return memcmp(text, start, length * sizeof *start) == 0;
}

/* Does a word of the candidate begin so, or do its words' first letters read so? */
static bool abbreviates(const char *wanted, const char *candidate) {
    int32_t x[LONGEST + 1], y[2 * (LONGEST + 1)] = {0};
    size_t n = decode_lower(wanted, x), m = decode_lower(candidate, y), initials = 0, words = 0;
    if (n < 2 || n > LONGEST || m > LONGEST) return false;
    for (size_t i = 0; i < m; i++) {
        if (is_separator(y[i]) || (i > 0 && !is_separator(y[i - 1]))) continue;
        if (begins_with(y + i, x, n)) return true;
        initials += words < n && x[words] == y[i];
        words++;
    }
    return words == n && initials == n;
}

/* "Washington (state)" where Washington is wanted. */
static bool is_namesake(const char *wanted, const char *candidate) {
    int32_t x[LONGEST + 1], y[2 * (LONGEST + 1)] = {0};
    size_t n = decode_lower(wanted, x), m = decode_lower(candidate, y);
    return n > 0 && n <= LONGEST && m <= LONGEST && begins_with(y, x, n) && y[n] == ' ' && y[n + 1] == '(' &&
           y[m - 1] == ')';
}

void ent_nearest_offer(struct ent_nearest *nearest, const char *candidate) {
    if (is_namesake(nearest->wanted, candidate)) {
        size_t place = nearest->namesakes[0] != NULL ? 1 : 0;
        if (nearest->namesakes[place] == NULL) nearest->namesakes[place] = candidate;
    }
    if (nearest->distance == 0) return;
    size_t distance = ent_edit_distance(nearest->wanted, candidate, nearest->distance - 1);
    if (distance >= nearest->distance) {
        if (nearest->best == NULL && abbreviates(nearest->wanted, candidate)) nearest->best = candidate;
        return;
    }
    nearest->best = candidate;
    nearest->distance = distance;
}

const char *ent_nearest_hint(const struct ent_nearest *nearest, char *hint, size_t size) {
    hint[0] = '\0';
    if (nearest->namesakes[1] != NULL)
        snprintf(hint, size, "several are called so: \"%s\" or \"%s\"?",
                 ent_brief(nearest->namesakes[0]).text, ent_brief(nearest->namesakes[1]).text);
    else if (nearest->best != NULL)
        snprintf(hint, size, "did you mean \"%s\"?", ent_brief(nearest->best).text);
    return hint;
}

size_t ent_choice_place(const struct entente_choice *(*at)(size_t), const char *name) {
    for (size_t i = 0; at(i) != NULL; i++) {
        if (name == NULL || ent_text_same_ascii(at(i)->name, name)) return i;
    }
    return SIZE_MAX;
}

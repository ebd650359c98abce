/* SPDX-License-Identifier: MIT */
#include "name/letters_apart.h"

#include <string.h>
#include <utf8proc.h>

enum { SHORTEST_WORD = 5 };

static bool is_letter(int32_t code) {
    utf8proc_category_t category = utf8proc_category(code);
    return category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_ME;
}

static size_t common_start(struct ent_letters a, struct ent_letters b) {
    size_t length = 0;
    while (length < a.count && length < b.count && a.codes[length] == b.codes[length]) length++;
    return length;
}

static bool are_equal_from(struct ent_letters a, size_t from_a, struct ent_letters b, size_t from_b) {
    size_t count = a.count - from_a;
    return b.count - from_b == count &&
           memcmp(a.codes + from_a, b.codes + from_b, count * sizeof *a.codes) == 0;
}

/* Letters at `at` and round it. */
static size_t word_length(struct ent_letters name, size_t at) {
    size_t start = at, stop = at;
    while (start > 0 && is_letter(name.codes[start - 1])) start--;
    while (stop < name.count && is_letter(name.codes[stop])) stop++;
    return stop - start;
}

static bool are_long_words(struct ent_letters a, struct ent_letters b, size_t at) {
    return word_length(a, at) >= SHORTEST_WORD && word_length(b, at) >= SHORTEST_WORD;
}

static bool are_swapped(struct ent_letters a, struct ent_letters b, size_t at) {
    return at + 1 < a.count && a.codes[at] == b.codes[at + 1] && a.codes[at + 1] == b.codes[at] &&
           is_letter(a.codes[at]) && is_letter(a.codes[at + 1]) && are_equal_from(a, at + 2, b, at + 2);
}

bool ent_is_letter_apart(struct ent_letters a, struct ent_letters b) {
    if (a.count > b.count) return ent_is_letter_apart(b, a);
    if (a.count < SHORTEST_WORD || b.count - a.count > 1) return false;
    size_t at = common_start(a, b);
    if (at == b.count) return false;
    if (b.count > a.count) {
        return is_letter(b.codes[at]) && are_equal_from(a, at, b, at + 1) && are_long_words(a, b, at);
    }
    bool is_other = is_letter(a.codes[at]) && is_letter(b.codes[at]) && are_equal_from(a, at + 1, b, at + 1);
    return (is_other || are_swapped(a, b, at)) && are_long_words(a, b, at);
}

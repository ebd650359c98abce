/* SPDX-License-Identifier: MIT */
/** A dictionary as Python prints it: {'relation': 'opposes', 'sign': -1}. */
#ifndef ENT_PYTHON_DICT_H
#define ENT_PYTHON_DICT_H

#include "base/buffer.h"

/** Steps through the members of the dictionary that begins at *at. */
struct ent_python_dict {
    const char *at, *end; /* what is left */
    struct ent_buffer key, value;
    bool is_broken;
};

/** Begins at the brace; `end` is behind the text. */
struct ent_python_dict ent_python_dict(const char *start, const char *end);
/** The next key and value as texts, "" for None; what a list or another dictionary holds is its text. False
 *  at the end, also where it is not well formed: `is_broken`. */
bool ent_python_dict_next(struct ent_python_dict *dict);
void ent_python_dict_clear(struct ent_python_dict *dict);

#endif

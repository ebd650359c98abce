/* SPDX-License-Identifier: MIT */
#include "style/script.h"

#include "base/text.h"

enum script {
#define SCRIPT(id, name, families) id,
#define BLOCK(first, last, id)
#include "style/scripts.def"
#undef SCRIPT
#undef BLOCK
    SCRIPT_COUNT
};

static const struct {
    const char *name, *families;
} scripts[] = {
#define SCRIPT(id, name, families) {name, families},
#define BLOCK(first, last, id)
#include "style/scripts.def"
#undef SCRIPT
#undef BLOCK
};

static const struct {
    int32_t first, last;
    enum script script;
} blocks[] = {
#define SCRIPT(id, name, families)
#define BLOCK(first, last, id) {first, last, id},
#include "style/scripts.def"
#undef SCRIPT
#undef BLOCK
};

_Static_assert(SCRIPT_COUNT <= 64, "a set of scripts has 64 bits");

ent_scripts ent_script_of(int32_t code) {
    for (size_t i = 0; i < sizeof blocks / sizeof *blocks; i++) {
        if (code >= blocks[i].first && code <= blocks[i].last) return (ent_scripts)1 << blocks[i].script;
    }
    return 0;
}

ent_scripts ent_scripts_of_text(const char *text) {
    static const int32_t first_block = 0x0530;
    ent_scripts found = 0;
    size_t used = 0;
    for (int32_t code; (code = ent_text_next(text, &used)) != 0; text += used) {
        if (code >= first_block) found |= ent_script_of(code);
    }
    return found;
}

bool ent_script_is_from_right(const char *text) {
    static const ent_scripts from_right = (ent_scripts)1 << HEBREW | (ent_scripts)1 << ARABIC |
                                          (ent_scripts)1 << SYRIAC | (ent_scripts)1 << THAANA;
    size_t used = 0;
    for (int32_t code; (code = ent_text_next(text, &used)) != 0; text += used) {
        bool is_latin = (code >= 'A' && code <= 'Z') || (code >= 'a' && code <= 'z');
        bool is_punctuation = code < 0xC0 || (code >= 0x2000 && code < 0x2100);
        if (is_latin || !is_punctuation) return (ent_script_of(code) & from_right) != 0;
    }
    return false;
}

const char *ent_script_name(int index) {
    return index < SCRIPT_COUNT ? scripts[index].name : NULL;
}

const char *ent_script_families(int index) {
    return index < SCRIPT_COUNT ? scripts[index].families : NULL;
}

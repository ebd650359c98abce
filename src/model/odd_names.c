/* SPDX-License-Identifier: MIT */
#include "model/odd_names.h"

#include "base/report.h"
#include "base/text.h"
#include "read/nothing_text.h"

/* As spreadsheets show them, in English. */
static bool is_error(const char *name) {
    static const char *const errors[] = {"#REF!", "#VALUE!", "#NAME?", "#DIV/0!",       "#NULL!",
                                         "#NUM!", "#SPILL!", "#CALC!", "#GETTING_DATA", NULL};
    return ent_text_is_one_of_ascii(name, errors);
}

void ent_odd_names_report(const entente_document *document, const char *file,
                          const struct entente_sink *sink) {
    const struct ent_place place = {.file = file};
    for (size_t i = 0; i < document->actor_count; i++) {
        const char *name = document->actors[i].name;
        if (is_error(name))
            ent_tell(sink, ENTENTE_WARNING, "error-name", &place, "mend the formula",
                     "the actor \"%s\" is an error of a spreadsheet", ent_brief(name).text);
        else if (ent_is_nothing_word(name) && !document->actors[i].declared)
            ent_tell(sink, ENTENTE_WARNING, "nothing-name", &place,
                     "if it is nobody, delete its relations; if it is somebody, declare it under \"actors\"",
                     "the actor \"%s\" may stand for nobody", ent_brief(name).text);
    }
}

/* SPDX-License-Identifier: MIT */
#define _GNU_SOURCE /* memfd_create */
#include "paint/typeface.h"

#include "base/library.h"
#include "base/replace.h"
#include "base/report.h"
#include "base/text.h"

#ifdef ENT_HAVE_LIBRSVG

#include "style/font.h"
#include <fontconfig/fontconfig.h>
#include <sys/mman.h>
#include <unistd.h>

#define CALLS(CALL)                                                                                          \
    CALL(FcConfigCreate)                                                                                     \
    CALL(FcConfigAppFontAddFile)                                                                             \
    CALL(FcConfigParseAndLoadFromMemory)                                                                     \
    CALL(FcConfigSetCurrent)                                                                                 \
    CALL(FcConfigGetFonts)                                                                                   \
    CALL(FcConfigSubstitute)                                                                                 \
    CALL(FcDefaultSubstitute)                                                                                \
    CALL(FcInitLoadConfigAndFonts)                                                                           \
    CALL(FcFontSort)                                                                                         \
    CALL(FcPatternCreate)                                                                                    \
    CALL(FcPatternAddCharSet)                                                                                \
    CALL(FcPatternAddInteger)                                                                                \
    CALL(FcPatternGetCharSet)                                                                                \
    CALL(FcPatternGetString)                                                                                 \
    CALL(FcCharSetCreate)                                                                                    \
    CALL(FcCharSetAddChar)                                                                                   \
    CALL(FcCharSetHasChar)                                                                                   \
    CALL(FcCharSetCount)                                                                                     \
    CALL(FcCharSetIntersectCount)                                                                            \
    CALL(FcCharSetSubtract)

#include "base/library_calls.def"

/* Nothing of the machine's own settings: our font for every family, and letters in their true shapes. */
static const char rules[] =
    "<?xml version=\"1.0\"?><!DOCTYPE fontconfig SYSTEM \"fonts.dtd\"><fontconfig>"
    "<match target=\"pattern\"><edit name=\"family\" mode=\"prepend_first\" binding=\"strong\">"
    "<string>Entente Sans</string></edit></match>"
    "<match target=\"font\"><edit name=\"antialias\" mode=\"assign\"><bool>true</bool></edit>"
    "<edit name=\"hinting\" mode=\"assign\"><bool>false</bool></edit>"
    "<edit name=\"autohint\" mode=\"assign\"><bool>false</bool></edit>"
    "<edit name=\"hintstyle\" mode=\"assign\"><const>hintnone</const></edit>"
    "<edit name=\"rgba\" mode=\"assign\"><const>none</const></edit></match></fontconfig>";

/* fontconfig takes fonts from files alone: this one lies in memory, and is there as long as the process. */
static bool add_ours(const struct calls *call, FcConfig *config, enum ent_weight_of_type weight) {
    size_t length;
    const unsigned char *font = ent_font(weight, &length);
    int file = memfd_create("font", 0);
    if (file < 0 || ent_write_all(file, (const char *)font, length) != 0) return false;
    struct ent_buffer path = {0};
    ent_buffer_format(&path, "/proc/self/fd/%d", file);
    bool fine = !path.failed && call->FcConfigAppFontAddFile(config, (const FcChar8 *)path.data);
    ent_buffer_clear(&path);
    return fine;
}

static FcConfig *our_fonts(const struct calls *call) {
    FcConfig *config = call->FcConfigCreate();
    bool fine = config != NULL && add_ours(call, config, ENT_REGULAR) && add_ours(call, config, ENT_BOLD) &&
                call->FcConfigParseAndLoadFromMemory(config, (const FcChar8 *)rules, FcFalse);
    return fine ? config : NULL;
}

/* -- letters that it lacks ------------------------------------------------------------------------------- */

/* Joiners, marks of direction and the like, which show as nothing. */
static bool is_seen(int32_t code) {
    bool is_format = code == 0xAD || (code >= 0x200B && code <= 0x200F) ||
                     (code >= 0x2028 && code <= 0x202E) || (code >= 0x2060 && code <= 0x206F) ||
                     (code >= 0xFE00 && code <= 0xFE0F) || code == 0xFEFF;
    return code >= 0x20 && !is_format;
}

static FcCharSet *letters_lacking(const struct calls *call, FcConfig *config, const char *texts) {
    FcCharSet *lacking = call->FcCharSetCreate(), *ours;
    const FcFontSet *fonts = call->FcConfigGetFonts(config, FcSetApplication);
    if (lacking == NULL || fonts == NULL || fonts->nfont == 0 ||
        call->FcPatternGetCharSet(fonts->fonts[0], FC_CHARSET, 0, &ours) != FcResultMatch) {
        return NULL;
    }
    size_t used = 0;
    for (int32_t code; (code = ent_text_next(texts, &used)) != 0; texts += used) {
        if (!is_seen(code) || call->FcCharSetHasChar(ours, (FcChar32)code)) continue;
        if (!call->FcCharSetAddChar(lacking, (FcChar32)code)) return NULL;
    }
    return lacking;
}

/* The machine's fonts, the best first, that have letters of a set. */
static const FcFontSet *fonts_of_machine(const struct calls *call, FcConfig *machine, FcCharSet *letters,
                                         int weight) {
    FcPattern *wanted = call->FcPatternCreate();
    if (wanted == NULL || !call->FcPatternAddCharSet(wanted, FC_CHARSET, letters) ||
        !call->FcPatternAddInteger(wanted, FC_WEIGHT, weight) ||
        !call->FcConfigSubstitute(machine, wanted, FcMatchPattern)) {
        return NULL;
    }
    FcResult result;
    call->FcDefaultSubstitute(wanted);
    return call->FcFontSort(machine, wanted, FcTrue, NULL, &result);
}

/* Takes as many of the machine's fonts as the letters need; what remains is in none of them. */
static FcCharSet *add_machines(const struct calls *call, FcConfig *config, FcConfig *machine,
                               FcCharSet *letters, int weight) {
    const FcFontSet *fonts = fonts_of_machine(call, machine, letters, weight);
    for (int i = 0; fonts != NULL && i < fonts->nfont && call->FcCharSetCount(letters) > 0; i++) {
        FcCharSet *has;
        FcChar8 *path;
        if (call->FcPatternGetCharSet(fonts->fonts[i], FC_CHARSET, 0, &has) == FcResultMatch &&
            call->FcPatternGetString(fonts->fonts[i], FC_FILE, 0, &path) == FcResultMatch &&
            call->FcCharSetIntersectCount(letters, has) > 0 && call->FcConfigAppFontAddFile(config, path)) {
            letters = call->FcCharSetSubtract(letters, has);
            if (letters == NULL) return NULL;
        }
    }
    return letters;
}

static void note_lacking(const struct calls *call, FcCharSet *letters, const char *texts,
                         struct ent_lacking *lacking) {
    size_t used = 0;
    for (int32_t code; (code = ent_text_next(texts, &used)) != 0; texts += used) {
        if (!call->FcCharSetHasChar(letters, (FcChar32)code)) continue;
        ent_scripts script = ent_script_of(code);
        lacking->scripts |= script;
        lacking->others = lacking->others || script == 0;
    }
}

static bool add_what_ours_lacks(const struct calls *call, FcConfig *config, const char *texts,
                                struct ent_lacking *lacking) {
    FcCharSet *letters = letters_lacking(call, config, texts);
    if (letters == NULL) return false;
    if (call->FcCharSetCount(letters) == 0) return true;
    FcConfig *machine = call->FcInitLoadConfigAndFonts();
    if (machine != NULL) {
        FcCharSet *rest = add_machines(call, config, machine, letters, FC_WEIGHT_REGULAR);
        if (add_machines(call, config, machine, letters, FC_WEIGHT_BOLD) == NULL || rest == NULL)
            return false;
        letters = rest;
    }
    note_lacking(call, letters, texts, lacking);
    return true;
}

bool ent_typeface_set(const char *texts, struct ent_lacking *lacking) {
    struct calls call;
    *lacking = (struct ent_lacking){0};
    if (!load_calls(ENT_PAINT_LIBRARY, &call)) return false;
    FcConfig *config = our_fonts(&call);
    return config != NULL && add_what_ours_lacks(&call, config, texts, lacking) &&
           call.FcConfigSetCurrent(config);
}

#endif

void ent_typeface_tell(const struct ent_lacking *lacking, const struct entente_sink *sink) {
    struct ent_buffer names = {0};
    for (int i = 0; ent_script_name(i) != NULL; i++) {
        if ((lacking->scripts >> i & 1) == 0) continue;
        ent_buffer_format(&names, "%s%s", names.length > 0 ? ", " : "", ent_script_name(i));
    }
    if (lacking->others) ent_buffer_add(&names, names.length > 0 ? ", other letters" : "some of the letters");
    if (names.length > 0 && !names.failed) {
        ent_tell(sink, ENTENTE_WARNING, "no-font", NULL,
                 "install a font that has them (Debian: fonts-noto-core, fonts-noto-cjk), or write .svg",
                 "no font on this machine has %s: empty boxes are drawn", names.data);
    }
    ent_buffer_clear(&names);
}

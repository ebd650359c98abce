/* SPDX-License-Identifier: MIT */
#include "unpack/xml_silence.h"

#include <libxml/xmlerror.h>

static void say_nothing(void *context, const char *format, ...) {
    (void)context;
    (void)format;
}

void ent_xml_silence(struct ent_xml_speaker *before) {
    *before = (struct ent_xml_speaker){.speak = xmlGenericError, .context = xmlGenericErrorContext};
    xmlSetGenericErrorFunc(NULL, say_nothing);
}

void ent_xml_restore(const struct ent_xml_speaker *before) {
    if (before->speak != NULL) xmlSetGenericErrorFunc(before->context, before->speak);
}

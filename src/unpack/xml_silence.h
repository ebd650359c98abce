/* SPDX-License-Identifier: MIT */
/** libxml2 would print to standard error that memory is out; the library has its own way to say it. */
#ifndef ENT_XML_SILENCE_H
#define ENT_XML_SILENCE_H

/** Whom libxml2 spoke to before. */
struct ent_xml_speaker {
    void (*speak)(void *context, const char *format, ...);
    void *context;
};

/** Until ent_xml_restore, libxml2 prints nothing. One in another is fine. */
void ent_xml_silence(struct ent_xml_speaker *before);
/** Does nothing with one that is zeroed. */
void ent_xml_restore(const struct ent_xml_speaker *before);

#endif

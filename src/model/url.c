/* SPDX-License-Identifier: MIT */
#include "model/url.h"

#include "base/number.h"
#include "base/text.h"
#include <string.h>
#include <utf8proc.h>

enum { LONGEST_HOST = 253, LONGEST_PORT = 5, HIGHEST_PORT = 65535 };

static const char *find_character_fault(const char *url) {
    size_t used = 0;
    for (int32_t code; (code = ent_text_next(url, &used)) != 0; url += used) {
        utf8proc_category_t category = utf8proc_category(code);
        if (code < 0 || ent_is_control(code)) return "holds a control character";
        if (category >= UTF8PROC_CATEGORY_ZS && category <= UTF8PROC_CATEGORY_ZP) return "holds a blank";
        if (code == '"' || code == '`') return "holds a quotation mark";
        if (code == '<' || code == '>') return "holds an angle bracket";
        if (code == '\\') return "holds a backslash";
        bool unseen = utf8proc_get_property(code)->ignorable || category == UTF8PROC_CATEGORY_CN ||
                      category == UTF8PROC_CATEGORY_CF || category == UTF8PROC_CATEGORY_CO;
        if (unseen) return "holds an invisible character";
    }
    return NULL;
}

static bool is_host_character(int32_t code) {
    utf8proc_category_t category = utf8proc_category(code);
    bool is_word = category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_NO;
    return is_word || code == '-' || code == '_';
}

/* Labels of letters, digits and hyphens with single dots between them. */
static bool is_plain_host(const char *host, size_t length) {
    bool label_is_empty = true;
    size_t used = 0;
    if (length > LONGEST_HOST) return false;
    for (const char *at = host; at < host + length; at += used) {
        int32_t code = ent_text_next(at, &used);
        if (code == '.' ? label_is_empty : !is_host_character(code)) return false;
        label_is_empty = code == '.';
    }
    return !label_is_empty;
}

static bool is_port(const char *port, size_t length) {
    char digits[LONGEST_PORT + 1] = {0};
    size_t value = 0;
    if (length == 0 || length > LONGEST_PORT) return false;
    memcpy(digits, port, length);
    return ent_count_parse(digits, HIGHEST_PORT, &value) && value > 0;
}

static const char *find_authority_fault(const char *authority) {
    size_t length = strcspn(authority, "/?#");
    if (length == 0) return "has no host";
    if (memchr(authority, '@', length) != NULL) return "has a user name before the host";
    const char *colon = memchr(authority, ':', length);
    size_t host_length = colon != NULL ? (size_t)(colon - authority) : length;
    if (!is_plain_host(authority, host_length)) return "has no plain host name";
    if (colon != NULL && !is_port(colon + 1, length - host_length - 1))
        return "has a port that is not from 1 to 65535";
    return NULL;
}

static const char *find_mail_fault(const char *address) {
    size_t length = strcspn(address, "?");
    const char *at = memchr(address, '@', length);
    if (at == NULL || at == address) return "has no mail address";
    size_t host_length = length - (size_t)(at + 1 - address);
    return is_plain_host(at + 1, host_length) ? NULL : "has no mail address";
}

static bool is_scheme(const char *url, size_t length, const char *scheme) {
    char start[sizeof "mailto"] = {0};
    if (length >= sizeof start) return false;
    memcpy(start, url, length);
    return ent_text_same_ascii(start, scheme);
}

const char *ent_url_fault(const char *url) {
    if (strlen(url) > ENT_URL_LONGEST) return "is longer than 2048 bytes";
    const char *fault = find_character_fault(url);
    if (fault != NULL) return fault;
    size_t length = strcspn(url, ":/?#&");
    if (length == 0 || url[length] != ':') return "has no scheme such as https:";
    if (is_scheme(url, length, "mailto")) return find_mail_fault(url + length + 1);
    if (!is_scheme(url, length, "http") && !is_scheme(url, length, "https")) {
        return "has a scheme other than http, https and mailto";
    }
    if (strncmp(url + length + 1, "//", 2) != 0) return "has no host";
    return find_authority_fault(url + length + 3);
}

/* SPDX-License-Identifier: MIT */
#include "model/url.h"
#include "support/test.h"

#include <string.h>

TEST(test_safe_addresses) {
    static const char *const urls[] = {
        "https://e.example/",
        "http://e.example",
        "HTTPS://E.example/a?b=1&c=2#d",
        "https://e.example:8080/x",
        "https://e.example:65535",
        "https://e.example?q=a@b",
        "https://e.example/a@b:c//d",
        "https://127.0.0.1/x",
        "https://de.wikipedia.example/wiki/C\xC3\xB4te_d'Ivoire_(Land)",
        "https://z\xC3\xBCrich.example/",
        "mailto:a@e.example?subject=x&body=y",
        "mailto:a.b+c@e.example",
    };
    for (size_t i = 0; i < sizeof urls / sizeof *urls; i++) {
        const char *fault = ent_url_fault(urls[i]);
        if (fault != NULL) fail_msg("%s %s", urls[i], fault);
    }
}

TEST(test_unsafe_addresses_and_why) {
    static const struct {
        const char *url, *fault;
    } cases[] = {
        {"", "has no scheme such as https:"},
        {"//e.example/x", "has no scheme such as https:"},
        {"../x.html", "has no scheme such as https:"},
        {"x/y:z", "has no scheme such as https:"},
        {"javascript&colon;alert(1)", "has no scheme such as https:"},
        {"javascript:alert(1)", "has a scheme other than http, https and mailto"},
        {"JaVaScRiPt:alert(1)", "has a scheme other than http, https and mailto"},
        {"vbscript:msgbox(1)", "has a scheme other than http, https and mailto"},
        {"blob:https://e.example/1", "has a scheme other than http, https and mailto"},
        {"file:///etc/passwd", "has a scheme other than http, https and mailto"},
        {"httpss://e.example/", "has a scheme other than http, https and mailto"},
        {"http\xC5\xBF://e.example/", "has a scheme other than http, https and mailto"},
        {" \tjavascript:alert(1)", "holds a blank"},
        {"java\tscript:alert(1)", "holds a control character"},
        {"https://e.example/\xE2\x80\xAE", "holds a control character"},
        {"https://e.example/a b", "holds a blank"},
        {"https://e.example/a\xC2\xA0", "holds a blank"},
        {"https://e.example/\xE2\x80\x8B", "holds an invisible character"},
        {"data:text/html,<script>alert(1)</script>", "holds an angle bracket"},
        {"https://e.example/>", "holds an angle bracket"},
        {"https://e.example/\"><script>alert(1)</script>", "holds a quotation mark"},
        {"https://e.example/`", "holds a quotation mark"},
        {"\\\\e.example\\share", "holds a backslash"},
        {"https:", "has no host"},
        {"https:e.example", "has no host"},
        {"https:///x", "has no host"},
        {"https://:80/", "has no plain host name"},
        {"https://e..example/", "has no plain host name"},
        {"https://.example/", "has no plain host name"},
        {"https://e%2eexample/", "has no plain host name"},
        {"https://[::1]/", "has no plain host name"},
        {"https://real.example@evil.example/", "has a user name before the host"},
        {"https://a:b@evil.example/", "has a user name before the host"},
        {"https://e.example:99999/", "has a port that is not from 1 to 65535"},
        {"https://e.example:65536/", "has a port that is not from 1 to 65535"},
        {"https://e.example:0/", "has a port that is not from 1 to 65535"},
        {"https://e.example:/", "has a port that is not from 1 to 65535"},
        {"https://e.example:8x/", "has a port that is not from 1 to 65535"},
        {"https://e.example:80:80/", "has a port that is not from 1 to 65535"},
        {"mailto:", "has no mail address"},
        {"mailto:?to=a@e.example", "has no mail address"},
        {"mailto:@e.example", "has no mail address"},
        {"mailto:a@", "has no mail address"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        const char *fault = ent_url_fault(cases[i].url);
        if (fault == NULL) fail_msg("%s is taken", cases[i].url);
        assert_string_equal(fault, cases[i].fault);
    }
}

TEST(test_length_limit) {
    char url[ENT_URL_LONGEST + 2];
    memset(url, 'a', sizeof url);
    memcpy(url, "https://e.example/", 18);
    url[ENT_URL_LONGEST] = '\0';
    assert_null(ent_url_fault(url));
    url[ENT_URL_LONGEST] = 'a';
    url[ENT_URL_LONGEST + 1] = '\0';
    assert_string_equal(ent_url_fault(url), "is longer than 2048 bytes");
}

/* SPDX-License-Identifier: MIT */
#define _XOPEN_SOURCE 700
#include "cli/console.h"

#include "base/memory.h"
#include "base/report.h"
#include "base/text.h"
#include <entente/write.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

void ent_console_reserve(void) {
    for (int descriptor = STDIN_FILENO; descriptor <= STDERR_FILENO; descriptor++) {
        if (fcntl(descriptor, F_GETFD) != -1 || errno != EBADF) continue;
        /* open gives the lowest free descriptor, which is this one */
        if (open("/dev/null", descriptor == STDIN_FILENO ? O_WRONLY : O_RDONLY) < 0) return;
    }
}

enum entente_status ent_console_print(struct ent_buffer *text, const struct entente_sink *sink) {
    ent_buffer_clean_lines(text);
    const struct entente_bytes bytes = {.data = text->data, .length = text->length};
    bool is_starved = text->failed || ent_memory_has_failed();
    enum entente_status status = is_starved ? ent_no_memory(sink) : entente_save("-", &bytes, sink);
    ent_buffer_clear(text);
    return status;
}

void ent_console_say(const struct ent_buffer *text) {
    fputs(text->data, stderr);
}

enum entente_status ent_console_close(const struct entente_sink *sink) {
    if (close(STDOUT_FILENO) == 0 || errno == EINTR) return ENTENTE_OK;
    const struct ent_place place = {.file = "<stdout>"};
    return ent_fail(sink, ENTENTE_UNWRITABLE, "unwritable", &place, "", "cannot be written: %s",
                    strerror(errno));
}

/* SPDX-License-Identifier: MIT */
#include "network/igraph_guard.h"

#include "base/child.h"
#include "base/report.h"
#include <stdio.h>
#include <stdlib.h>

/* igraph reports an error once per level of its own calls; the first has the true reason. Its handlers are
 * process-wide, and so is this text. */
static char first_reason[160];

static void keep_first(const char *reason, const char *file, int line, igraph_error_t code) {
    (void)file, (void)line;
    if (first_reason[0] == '\0') snprintf(first_reason, sizeof first_reason, "%s", reason);
    if (code != IGRAPH_ENOMEM) {
        IGRAPH_FINALLY_FREE();
        return;
    }
    ent_child_starve();
    IGRAPH_FINALLY_CLEAN(
        IGRAPH_FINALLY_STACK_SIZE()); /* some of it was never made, and cannot be destroyed */
}

static void crash(const char *reason, const char *file, int line) {
    (void)reason, (void)file, (void)line;
    ent_process_crash();
}

static void ignore_warning(const char *reason, const char *file, int line) {
    (void)reason, (void)file, (void)line;
}

void ent_guard_enter(struct ent_guard *guard) {
    guard->error = igraph_set_error_handler(keep_first);
    guard->warning = igraph_set_warning_handler(ignore_warning);
    guard->fatal = igraph_set_fatal_handler(crash);
    first_reason[0] = '\0';
}

enum entente_status ent_guard_leave(const struct ent_guard *guard, igraph_error_t code,
                                    const struct entente_sink *sink) {
    igraph_set_error_handler(guard->error);
    igraph_set_warning_handler(guard->warning);
    igraph_set_fatal_handler(guard->fatal);
    if (code == IGRAPH_SUCCESS) return ENTENTE_OK;
    if (code == IGRAPH_ENOMEM) return ent_no_memory(sink);
    enum entente_status status =
        ent_library_failed(sink, "igraph", first_reason[0] != '\0' ? first_reason : igraph_strerror(code));
    first_reason[0] = '\0';
    return status;
}

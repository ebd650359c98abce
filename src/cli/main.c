/* SPDX-License-Identifier: MIT */
#include "base/memory.h"
#include "base/report.h"
#include "cli/command.h"
#include "cli/console.h"
#include "cli/idle_options.h"
#include "cli/pipeline.h"
#include "cli/supervise.h"

/* Of an output in a file nothing is left to be heard from stdout. */
static bool has_printed(const struct ent_call *call) {
    return ent_delivers_to_stdout(call) || call->settings.json || call->settings.dry_run;
}

/* SIGPIPE stays as it came: "entente … | head -1" ends us quietly, and where the parent ignores it, the
 * failed write is reported like any other. */
static int work(int argc, const char *const *argv) {
    struct ent_call call;
    enum ent_exit code = ent_exit_of(ent_call_parse(&call, argc, argv));
    if (code == ENT_EXIT_DONE) ent_tell_idle_options(&call);
    ent_progress_watch(&call.reporter);
    if (code == ENT_EXIT_DONE)
        code = call.command->find != NULL ? ent_answer(&call) : call.command->run(&call);
    ent_reporter_pass(&call.reporter, "");
    if (code == ENT_EXIT_DONE && has_printed(&call))
        code = ent_exit_of(ent_console_close(&call.reporter.sink));
    if (code != ENT_EXIT_DONE && (ent_memory_has_failed() || call.reporter.is_starved))
        code = ent_exit_of(ent_no_memory(&call.reporter.sink));
    ent_call_clear(&call);
    return (int)code;
}

int main(int argc, char **argv) {
    ent_console_reserve();
    return ent_supervise(work, argc, (const char *const *)argv);
}

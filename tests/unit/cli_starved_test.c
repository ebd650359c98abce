/* SPDX-License-Identifier: MIT */
/* Without memory, and where a library crashes: one line on standard error says so, and no other word. */
#define _DEFAULT_SOURCE
#include "base/memory.h"
#include "base/report.h"
#include "cli/command.h"
#include "cli/supervise.h"
#include "support/loaded.h"

#include <signal.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

struct ending {
    int end; /* as waitpid tells it */
    char told[1024];
};

/* What a process says that does this, and how it ends. */
static struct ending run(int (*job)(void)) {
    struct ending ending = {0};
    int ends[2];
    assert_int_equal(pipe(ends), 0);
    pid_t process = fork();
    if (process == 0) {
        dup2(ends[1], STDERR_FILENO);
        close(ends[0]);
        close(ends[1]);
        _exit(job());
    }
    close(ends[1]);
    size_t length = 0;
    for (ssize_t got; (got = read(ends[0], ending.told + length, sizeof ending.told - 1 - length)) > 0;)
        length += (size_t)got;
    close(ends[0]);
    assert_int_equal(waitpid(process, &ending.end, 0), process);
    return ending;
}

static void expect(int (*job)(void), int code, const char *told) {
    struct ending ending = run(job);
    assert_true(WIFEXITED(ending.end));
    assert_int_equal(WEXITSTATUS(ending.end), code);
    assert_string_equal(ending.told, told);
}

static const char plain[] = "entente: error: out of memory\n";
static const char in_json[] =
    "{\"severity\":\"error\",\"code\":\"no-memory\",\"status\":\"no-memory\",\"file\":null,\"line\":null,"
    "\"column\":null,\"pointer\":null,\"message\":\"out of memory\",\"hint\":null}\n";

/* -- the reporter ---------------------------------------------------------------------------------------- */

static int blame_a_file(bool json) {
    const struct ent_place place = {.file = "a.json", .line = 1};
    struct ent_reporter reporter;
    ent_reporter_init(&reporter, json, false, false);
    ent_memory_mark_failed();
    ent_fail(&reporter.sink, ENTENTE_BAD_INPUT, "bad-json", &place, "", "not JSON");
    ent_fail(&reporter.sink, ENTENTE_NO_MEMORY, "no-memory", NULL, "", "out of memory");
    ent_reporter_clear(&reporter);
    return 0;
}

static int blame_in_words(void) {
    return blame_a_file(false);
}

static int blame_in_json(void) {
    return blame_a_file(true);
}

TEST(test_nothing_else_is_blamed) {
    expect(blame_in_words, 0, plain);
    expect(blame_in_json, 0, in_json);
}

/* -- the command line ------------------------------------------------------------------------------------ */

static int parse(void) {
    const char *const arguments[] = {"entente", "list", "measures"};
    struct ent_call call;
    ent_memory_mark_failed();
    enum entente_status status = ent_call_parse(&call, 3, arguments);
    ent_call_clear(&call);
    return (int)ent_exit_of(status);
}

TEST(test_the_command_line_needs_memory) {
    expect(parse, ENT_EXIT_INTERNAL, plain);
}

/* -- the second process ---------------------------------------------------------------------------------- */

static int worker_signal;

static int work(int argc, const char *const *argv) {
    (void)argc;
    (void)argv;
    signal(worker_signal, SIG_DFL);
    raise(worker_signal);
    return 0;
}

static int supervise(void) {
    const char *const arguments[] = {"entente", "help"};
    return ent_supervise(work, 2, arguments);
}

TEST(test_a_crash_is_one_line) {
    static const int crashes[] = {SIGSEGV, SIGABRT, SIGBUS, SIGFPE, SIGILL};
    for (size_t i = 0; i < sizeof crashes / sizeof *crashes; i++) {
        worker_signal = crashes[i];
        expect(supervise, ENT_EXIT_INTERNAL,
               "entente: error: out of memory, or a fault in a library: nothing was written\n");
    }
}

TEST(test_what_stops_the_worker_stops_the_tool) {
    worker_signal = SIGTERM;
    struct ending ending = run(supervise);
    assert_true(WIFSIGNALED(ending.end));
    assert_int_equal(WTERMSIG(ending.end), SIGTERM);
    assert_string_equal(ending.told, "");
}

static int answer(int argc, const char *const *argv) {
    (void)argv;
    return argc;
}

static int supervise_an_answer(void) {
    const char *const arguments[] = {"entente", "help", "render"};
    return ent_supervise(answer, 3, arguments);
}

TEST(test_the_workers_code_is_the_tools) {
    expect(supervise_an_answer, 3, "");
}

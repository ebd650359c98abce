/* SPDX-License-Identifier: MIT */
#define _GNU_SOURCE /* prctl, kill */
#include "cli/supervise.h"

#include "cli/reporter.h"
#include <errno.h>
#include <signal.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>
#ifdef __linux__
#include <sys/prctl.h>
#endif
#include <sys/wait.h>
#include <unistd.h>

/* An output that is being put in place is finished first: no signal that can be held back is lost on it. */
static void end_with(pid_t parent) {
#ifdef __linux__
    prctl(PR_SET_PDEATHSIG, SIGTERM);
#endif
    if (getppid() != parent) _exit(ENT_EXIT_INTERNAL);
}

static bool is_crash(int number) {
    return number == SIGSEGV || number == SIGABRT || number == SIGBUS || number == SIGFPE ||
           number == SIGILL || number == SIGTRAP;
}

static bool wants_json(int argc, const char *const *argv) {
    for (int i = 1; i < argc; i++) {
        if (strcmp(argv[i], "--json") == 0) return true;
    }
    return false;
}

static int tell_crash(int argc, const char *const *argv) {
    static const struct entente_diagnostic crash = {
        .severity = ENTENTE_ERROR,
        .status = ENTENTE_LIBRARY,
        .code = "crashed",
        .file = "",
        .pointer = "",
        .message = "out of memory, or a fault in a library: nothing was written",
        .hint = "",
    };
    struct ent_reporter reporter;
    ent_reporter_init(&reporter, wants_json(argc, argv), false, false);
    reporter.sink.report(reporter.sink.payload, &crash);
    return ENT_EXIT_INTERNAL;
}

/* As if it had hit this process: the shell is told the same. */
static int end_by(int number) {
    struct sigaction usual = {.sa_handler = SIG_DFL};
    sigaction(number, &usual, NULL);
    raise(number);
    return ENT_EXIT_INTERNAL;
}

/* What may be sent to this process is the worker's to hear. */
static void take_signals(sigset_t *taken, sigset_t *before) {
    static const int passed_on[] = {SIGCHLD, SIGTERM, SIGINT,  SIGHUP,    SIGQUIT, SIGUSR1,
                                    SIGUSR2, SIGALRM, SIGXCPU, SIGVTALRM, SIGPROF, SIGPIPE};
    struct sigaction usual = {.sa_handler = SIG_DFL};
    sigaction(SIGCHLD, &usual, NULL);
    sigemptyset(taken);
    for (size_t i = 0; i < sizeof passed_on / sizeof *passed_on; i++) sigaddset(taken, passed_on[i]);
    sigprocmask(SIG_BLOCK, taken, before);
}

static int wait_for(pid_t worker, const sigset_t *taken) {
    int end = 0;
    for (;;) {
        pid_t ended = waitpid(worker, &end, WNOHANG);
        if (ended == worker) return end;
        if (ended < 0 && errno != EINTR) return ENT_EXIT_INTERNAL << 8;
        int number = sigwaitinfo(taken, NULL);
        if (number > 0 && number != SIGCHLD) kill(worker, number);
    }
}

/* A message that finds no room in its file is no reason to die without the right code. */
static void outlive_full_files(void) {
    struct sigaction ignored = {.sa_handler = SIG_IGN};
    sigaction(SIGXFSZ, &ignored, NULL);
}

int ent_supervise(int (*work)(int argc, const char *const *argv), int argc, const char *const *argv) {
    sigset_t taken, before;
    outlive_full_files();
    take_signals(&taken, &before);
    pid_t parent = getpid(), worker = fork();
    if (worker == 0) end_with(parent);
    if (worker <= 0) {
        sigprocmask(SIG_SETMASK, &before, NULL);
        return work(argc, argv);
    }
    int end = wait_for(worker, &taken);
    sigprocmask(SIG_SETMASK, &before, NULL);
    if (WIFEXITED(end)) return WEXITSTATUS(end);
    return is_crash(WTERMSIG(end)) ? tell_crash(argc, argv) : end_by(WTERMSIG(end));
}

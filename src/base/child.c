/* SPDX-License-Identifier: MIT */
#define _GNU_SOURCE /* NSIG, pipe2 */
#include "base/child.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdint.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#if defined(__SANITIZE_ADDRESS__)
enum { IS_SANITIZED = 1 };
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
enum { IS_SANITIZED = 1 };
#else
enum { IS_SANITIZED = 0 };
#endif
#else
enum { IS_SANITIZED = 0 };
#endif

/* The last byte of a whole answer, so that a cut one is known. */
static const char seal = '.';

/* -- in the child ---------------------------------------------------------------------------------------- */

/* The hard limits stay: lowering them could fail where this cannot. */
static void lower(struct rlimit *limit, rlim_t most) {
    if (most < limit->rlim_cur) limit->rlim_cur = most;
}

static void limit_itself(const struct ent_child_limits *limits) {
    struct rlimit core = {0, 0}, cpu, memory;
    setrlimit(RLIMIT_CORE, &core);
    if (limits->cpu_seconds > 0 && getrlimit(RLIMIT_CPU, &cpu) == 0) {
        lower(&cpu, limits->cpu_seconds);
        setrlimit(RLIMIT_CPU, &cpu);
    }
    if (limits->memory_bytes > 0 && !IS_SANITIZED && getrlimit(RLIMIT_AS, &memory) == 0) {
        lower(&memory, limits->memory_bytes);
        setrlimit(RLIMIT_AS, &memory);
    }
}

static void forget_handlers(void) {
    struct sigaction usual = {.sa_handler = SIG_DFL};
    sigset_t none;
    sigemptyset(&none);
    for (int number = 1; number < NSIG; number++) sigaction(number, &usual, NULL);
    sigprocmask(SIG_SETMASK, &none, NULL);
}

static void leave_streams(void) {
    int nowhere = open("/dev/null", O_RDWR);
    for (int stream = 0; stream <= 2; stream++) {
        if (nowhere >= 0)
            dup2(nowhere, stream);
        else
            close(stream);
    }
    if (nowhere > 2) close(nowhere);
}

static bool send_all(int pipe_end, const char *bytes, size_t length) {
    while (length > 0) {
        ssize_t sent = write(pipe_end, bytes, length);
        if (sent < 0 && errno == EINTR) continue;
        if (sent <= 0) return false;
        bytes += sent;
        length -= (size_t)sent;
    }
    return true;
}

_Noreturn static void be_child(bool (*work)(const void *, struct ent_buffer *), const void *payload,
                               const struct ent_child_limits *limits, int pipe_end) {
    int kept = fcntl(pipe_end, F_DUPFD, 3); /* the streams below 3 are about to be replaced */
    struct ent_buffer answer = {0};
    forget_handlers();
    leave_streams();
    limit_itself(limits);
    bool fine = kept >= 0 && work(payload, &answer) && !answer.failed;
    fine = fine && send_all(kept, answer.data, answer.length) && send_all(kept, &seal, 1);
    _exit(fine ? 0 : 1);
}

/* -- in the parent --------------------------------------------------------------------------------------- */

static int64_t milliseconds_now(void) {
    struct timespec now;
    if (clock_gettime(CLOCK_MONOTONIC, &now) != 0) return 0;
    return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

/* True when there is something to read, or the end. */
static bool wait_readable(int pipe_end, int64_t deadline) {
    for (;;) {
        int64_t left = deadline - milliseconds_now();
        if (deadline != 0 && left <= 0) return false;
        struct pollfd waiting = {.fd = pipe_end, .events = POLLIN};
        int ready = poll(&waiting, 1, deadline == 0 ? -1 : (int)left);
        if (ready > 0) return true;
        if (ready < 0 && errno != EINTR) return false;
    }
}

enum received { WHOLE, ENDED_EARLY, GIVEN_UP };

static enum received receive(int pipe_end, const struct ent_child_limits *limits, struct ent_buffer *answer) {
    size_t before = answer->length;
    int64_t deadline =
        limits->wall_seconds == 0 ? 0 : milliseconds_now() + (int64_t)limits->wall_seconds * 1000;
    char piece[1 << 14];
    for (;;) {
        if (!wait_readable(pipe_end, deadline)) return GIVEN_UP;
        ssize_t length = read(pipe_end, piece, sizeof piece);
        if (length < 0 && errno == EINTR) continue;
        if (length < 0) return GIVEN_UP;
        if (length == 0) break;
        ent_buffer_add_bytes(answer, piece, (size_t)length);
        if (answer->failed) return GIVEN_UP;
        if (limits->answer_bytes > 0 && answer->length - before > limits->answer_bytes + 1) return GIVEN_UP;
    }
    if (answer->length == before || answer->data[answer->length - 1] != seal) return ENDED_EARLY;
    answer->data[--answer->length] = '\0';
    return WHOLE;
}

/* Where the caller ignores SIGCHLD the system reaps, and waiting ends with ECHILD. */
static void reap(pid_t child) {
    while (waitpid(child, NULL, 0) < 0 && errno == EINTR) continue;
}

/* A child that closed its end of the pipe is dead or about to be; only one that still holds it is killed. */
static bool take_answer(pid_t child, int pipe_end, const struct ent_child_limits *limits,
                        struct ent_buffer *answer) {
    size_t before = answer->length;
    enum received received = receive(pipe_end, limits, answer);
    if (received == GIVEN_UP) kill(child, SIGKILL);
    reap(child);
    if (received == WHOLE) return true;
    if (!answer->failed && answer->data != NULL) answer->data[answer->length = before] = '\0';
    return false;
}

bool ent_child_begin(bool (*work)(const void *payload, struct ent_buffer *answer), const void *payload,
                     const struct ent_child_limits *limits, struct ent_child *child) {
    int ends[2];
    if (pipe2(ends, O_CLOEXEC) != 0) return false;
    pid_t process = fork();
    if (process == 0) {
        close(ends[0]);
        be_child(work, payload, limits, ends[1]);
    }
    close(ends[1]);
    if (process < 0) close(ends[0]);
    *child = (struct ent_child){.process = process, .pipe_end = ends[0]};
    return process > 0;
}

enum ent_child_end ent_child_finish(const struct ent_child *child, const struct ent_child_limits *limits,
                                    struct ent_buffer *answer) {
    bool answered = take_answer(child->process, child->pipe_end, limits, answer);
    close(child->pipe_end);
    if (answer->failed) return ENT_CHILD_NOT_RUN;
    return answered ? ENT_CHILD_ANSWERED : ENT_CHILD_FAILED;
}

enum ent_child_end ent_child_run(bool (*work)(const void *payload, struct ent_buffer *answer),
                                 const void *payload, const struct ent_child_limits *limits,
                                 struct ent_buffer *answer) {
    struct ent_child child;
    if (!ent_child_begin(work, payload, limits, &child)) return ENT_CHILD_NOT_RUN;
    return ent_child_finish(&child, limits, answer);
}

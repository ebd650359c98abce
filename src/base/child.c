/* SPDX-License-Identifier: MIT */
#define _GNU_SOURCE /* NSIG, pipe2, prctl */
#include "base/child.h"

#include "base/confine.h"
#include "base/memory.h"
#include "base/report.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <poll.h>
#include <signal.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#ifdef __linux__
#include <sys/prctl.h>
#endif
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

/* How a child ends that has no memory left, or has no answer and says so. */
enum { NO_MEMORY_LEFT = 70, REFUSED = 71 };

static _Thread_local const char *given_up, *fate;
static _Thread_local int not_begun; /* errno of it; 0: the last one was */
static bool is_child;
static const int crashes[] = {SIGSEGV, SIGABRT, SIGBUS, SIGTRAP};

/* -- in the child ---------------------------------------------------------------------------------------- */

/* The hard limits stay: lowering them could fail where this cannot. */
static void lower(struct rlimit *limit, rlim_t most) {
    if (most < limit->rlim_cur) limit->rlim_cur = most;
}

static void limit_itself(const struct ent_child_limits *limits) {
    struct rlimit nothing = {0, 0}, cpu, memory;
    setrlimit(RLIMIT_CORE, &nothing);
    struct rlimit files = {limits->file_bytes, limits->file_bytes};
    setrlimit(RLIMIT_FSIZE, &files);
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
    usual.sa_handler = SIG_IGN;
    sigaction(SIGXFSZ, &usual, NULL); /* a cache that cannot be written is no reason to die */
    sigprocmask(SIG_SETMASK, &none, NULL);
}

/* A parent that was killed cannot end its children itself. */
static void die_with(pid_t parent) {
#ifdef __linux__
    prctl(PR_SET_PDEATHSIG, SIGKILL);
#endif
    if (getppid() != parent) _exit(1);
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
                               const struct ent_child_limits *limits, int pipe_end, pid_t parent) {
    die_with(parent);
    int kept = fcntl(pipe_end, F_DUPFD, 3); /* the streams below 3 are about to be replaced */
    struct ent_buffer answer = {0};
    is_child = true;
    ent_memory_forget();
    forget_handlers();
    leave_streams();
    limit_itself(limits);
    ent_confine(limits->begins_children); /* where it cannot be, the limits alone hold */
    bool fine = kept >= 0 && work(payload, &answer) && !answer.failed;
    if (answer.failed || ent_memory_has_failed()) _exit(NO_MEMORY_LEFT);
    fine = fine && send_all(kept, answer.data, answer.length) && send_all(kept, &seal, 1);
    _exit(fine ? 0 : REFUSED);
}

enum { ATTEMPTS = 4 };

/* -- in the parent --------------------------------------------------------------------------------------- */

static int64_t milliseconds_now(void) {
    struct timespec now;
    if (clock_gettime(CLOCK_MONOTONIC, &now) != 0) return 0;
    return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

/* What passes by itself: a broken off call, and a system that is short of something. */
static bool may_pass(int failure) {
    return failure == EINTR || failure == EAGAIN || failure == ENOMEM || failure == ENOBUFS;
}

static void pause_briefly(size_t attempt) {
    const struct timespec pause = {0, (long)attempt * 5000000};
    nanosleep(&pause, NULL);
}

/* Until the deadline, or until it is time to look at what the child does; -1 is for ever. */
static int patience(int64_t left, bool has_deadline, bool is_watched) {
    static const int between = 100;
    int64_t most = has_deadline ? left : INT64_MAX;
    if (is_watched && most > between) return between;
    return most == INT64_MAX ? -1 : (int)(most < INT_MAX ? most : INT_MAX);
}

/* True when there is something to read, or the end; then and only then errno is of no use. */
static bool wait_readable(int pipe_end, int64_t deadline, const struct ent_child_limits *limits) {
    for (size_t attempt = 0; attempt < ATTEMPTS;) {
        int64_t left = deadline - milliseconds_now();
        if (deadline != 0 && left <= 0) {
            errno = ETIMEDOUT;
            return false;
        }
        struct pollfd waiting = {.fd = pipe_end, .events = POLLIN};
        int ready = poll(&waiting, 1, patience(left, deadline != 0, limits->watch != NULL));
        if (ready >= 0 && limits->watch != NULL) limits->watch(limits->watcher);
        if (ready > 0) return true;
        if (ready == 0 || errno == EINTR) continue;
        if (!may_pass(errno)) break;
        pause_briefly(++attempt);
    }
    return false;
}

enum received { WHOLE, ENDED_EARLY, GIVEN_UP, BROKEN };

static enum received receive(int pipe_end, const struct ent_child_limits *limits, struct ent_buffer *answer) {
    size_t before = answer->length;
    int64_t deadline =
        limits->wall_seconds == 0 ? 0 : milliseconds_now() + (int64_t)limits->wall_seconds * 1000;
    char piece[1 << 14];
    for (;;) {
        if (!wait_readable(pipe_end, deadline, limits)) return errno == ETIMEDOUT ? GIVEN_UP : BROKEN;
        ssize_t length = read(pipe_end, piece, sizeof piece);
        if (length < 0 && errno == EINTR) continue;
        if (length < 0) return BROKEN;
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
static int reap(pid_t child) {
    int end = 0;
    pid_t reaped;
    do reaped = waitpid(child, &end, 0);
    while (reaped < 0 && errno == EINTR);
    return reaped == child ? end : 0;
}

static bool is_crash(int end) {
    bool is_one = false;
    for (size_t i = 0; i < sizeof crashes / sizeof *crashes; i++)
        is_one |= WIFSIGNALED(end) && WTERMSIG(end) == crashes[i];
    return is_one;
}

static const char *fate_of(enum received received, int end) {
    if (WIFEXITED(end) && WEXITSTATUS(end) == REFUSED) return NULL;
    if (received == GIVEN_UP) return "took longer or answered more than it may";
    if (WIFSIGNALED(end) && WTERMSIG(end) == SIGXCPU) return "used up its processor time";
    if (WIFSIGNALED(end) && WTERMSIG(end) == SIGKILL)
        return "was killed, by a limit of the system or by somebody";
    return is_crash(end) ? "was out of memory, or has a fault" : "did not end well";
}

/* A child that closed its end of the pipe is dead or about to be; only one that still holds it is killed. */
static enum ent_child_end take_answer(pid_t child, int pipe_end, const struct ent_child_limits *limits,
                                      struct ent_buffer *answer) {
    size_t before = answer->length;
    enum received received = receive(pipe_end, limits, answer);
    if (received == GIVEN_UP || received == BROKEN) kill(child, SIGKILL);
    int end = reap(child);
    fate = received == WHOLE ? NULL : fate_of(received, end);
    if (received == WHOLE) return ENT_CHILD_ANSWERED;
    if (!answer->failed && answer->data != NULL) answer->data[answer->length = before] = '\0';
    if (received == BROKEN) return ENT_CHILD_NOT_HEARD;
    bool is_starved = WIFEXITED(end) && WEXITSTATUS(end) == NO_MEMORY_LEFT;
    if (is_starved) ent_memory_mark_failed();
    if (fate != NULL) given_up = limits->step;
    if (answer->failed || is_starved) return ENT_CHILD_NOT_RUN;
    return is_crash(end) ? ENT_CHILD_CRASHED : ENT_CHILD_FAILED;
}

void *ent_shared_new(size_t length) {
    void *shared = mmap(NULL, length, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    return shared != MAP_FAILED ? shared : NULL;
}

void ent_shared_free(void *shared, size_t length) {
    if (shared != NULL) munmap(shared, length);
}

static bool begin(bool (*work)(const void *payload, struct ent_buffer *answer), const void *payload,
                  const struct ent_child_limits *limits, struct ent_child *child) {
    int ends[2];
    pid_t parent = getpid();
    not_begun = 0;
    if (pipe2(ends, O_CLOEXEC) != 0) {
        not_begun = errno;
        return false;
    }
    pid_t process = fork();
    if (process < 0) not_begun = errno;
    if (process == 0) {
        close(ends[0]);
        be_child(work, payload, limits, ends[1], parent);
    }
    close(ends[1]);
    if (process < 0) close(ends[0]);
    *child = (struct ent_child){.process = process, .pipe_end = ends[0]};
    return process > 0;
}

bool ent_child_begin(bool (*work)(const void *payload, struct ent_buffer *answer), const void *payload,
                     const struct ent_child_limits *limits, struct ent_child *child) {
    for (size_t attempt = 0; attempt < ATTEMPTS; attempt++) {
        if (attempt > 0) pause_briefly(attempt);
        if (begin(work, payload, limits, child)) return true;
    }
    return false;
}

enum ent_child_end ent_child_finish(const struct ent_child *child, const struct ent_child_limits *limits,
                                    struct ent_buffer *answer) {
    enum ent_child_end end = take_answer(child->process, child->pipe_end, limits, answer);
    close(child->pipe_end);
    return end;
}

enum ent_child_end ent_child_run(bool (*work)(const void *payload, struct ent_buffer *answer),
                                 const void *payload, const struct ent_child_limits *limits,
                                 struct ent_buffer *answer) {
    enum ent_child_end end = ENT_CHILD_NOT_HEARD;
    for (size_t attempt = 0; attempt < ATTEMPTS && end == ENT_CHILD_NOT_HEARD; attempt++) {
        struct ent_child child;
        if (!ent_child_begin(work, payload, limits, &child)) return ENT_CHILD_NOT_RUN;
        end = ent_child_finish(&child, limits, answer);
    }
    if (end == ENT_CHILD_NOT_HEARD) given_up = limits->step;
    return end == ENT_CHILD_NOT_HEARD ? ENT_CHILD_FAILED : end;
}

const char *ent_child_fate(void) {
    return fate;
}

enum entente_status ent_child_not_run(const struct entente_sink *sink) {
    if (not_begun == 0 || not_begun == ENOMEM || ent_memory_has_failed()) return ent_no_memory(sink);
    return ent_fail(sink, ENTENTE_LIBRARY, "no-process", NULL,
                    "end other programs, or raise the limits on processes and files (ulimit -u, ulimit -n)",
                    "no process can be started: %s", strerror(not_begun));
}

const char *ent_child_given_up(void) {
    return given_up;
}

void ent_child_starve(void) {
    if (is_child) _exit(NO_MEMORY_LEFT);
    ent_memory_mark_failed();
}

static void starve_by(int number) {
    (void)number;
    _exit(NO_MEMORY_LEFT);
}

static bool is_starving;

static void starve_at_exit(void) {
    if (is_starving) _exit(NO_MEMORY_LEFT);
}

void ent_child_expect_no_crash(bool is_sure) {
    is_starving = is_child && is_sure;
    if (is_starving) atexit(starve_at_exit);
    struct sigaction action = {.sa_handler = is_sure ? starve_by : SIG_DFL};
    for (size_t i = 0; i < sizeof crashes / sizeof *crashes && is_child; i++)
        sigaction(crashes[i], &action, NULL);
}

void ent_process_crash(void) {
    abort();
}

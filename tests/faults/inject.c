/* SPDX-License-Identifier: MIT */
/* Loaded before all libraries (LD_PRELOAD): lets the n-th call of a kind fail, once or from then on.
 *
 * INJECT=KIND:N[:MODE]   KIND: memory open read write fsync close rename link fork pipe poll
 *                        MODE: once (the default), always, short (a write of one byte), eintr
 * INJECT_CLOCK=1         every look at the clock finds it half a second on
 * INJECT_COUNTS=FILE     where to say how many calls of each kind there were, in the first process alone
 *
 * Calls count from main on. A child goes on from where its parent was. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

enum kind { MEMORY, OPEN, READ, WRITE, FSYNC, CLOSE, RENAME, LINK, FORK, PIPE, POLL, KINDS };
enum mode { ONCE, ALWAYS, SHORT, INTERRUPTED };

static const char *const names[KINDS] = {"memory", "open", "read", "write", "fsync", "close",
                                         "rename", "link", "fork", "pipe",  "poll"};
static const int failures[KINDS] = {ENOMEM, EMFILE, EIO, ENOSPC, EIO, EIO, EIO, EIO, EAGAIN, EMFILE, ENOMEM};

static atomic_bool is_on;
static atomic_size_t counts[KINDS];
static int wanted = -1;
static size_t number;
static enum mode mode;

/* Found by their own names, so that no call of ours goes through ourselves. */
#define REAL(name) ((__typeof__(name) *)dlsym(RTLD_NEXT, #name))

extern void *__libc_malloc(size_t size);
extern void *__libc_calloc(size_t count, size_t size);
extern void *__libc_realloc(void *old, size_t size);
extern void *__libc_memalign(size_t alignment, size_t size);

static bool is_hit(enum kind kind) {
    if (!atomic_load(&is_on)) return false;
    size_t count = atomic_fetch_add(&counts[kind], 1) + 1;
    if ((int)kind != wanted || (mode == ALWAYS ? count < number : count != number)) return false;
    errno = mode == INTERRUPTED ? EINTR : failures[kind];
    return true;
}

/* -- memory */

void *malloc(size_t size) {
    return is_hit(MEMORY) ? NULL : __libc_malloc(size);
}

void *calloc(size_t count, size_t size) {
    return is_hit(MEMORY) ? NULL : __libc_calloc(count, size);
}

void *realloc(void *old, size_t size) {
    return is_hit(MEMORY) ? NULL : __libc_realloc(old, size);
}

void *aligned_alloc(size_t alignment, size_t size) {
    return is_hit(MEMORY) ? NULL : __libc_memalign(alignment, size);
}

int posix_memalign(void **place, size_t alignment, size_t size) {
    if (is_hit(MEMORY)) return ENOMEM;
    *place = __libc_memalign(alignment, size);
    return *place == NULL ? ENOMEM : 0;
}

/* -- files */

#define MODE_OF(flags)                                                                                       \
    mode_t rights = 0;                                                                                       \
    if (((flags)&O_CREAT) != 0 || ((flags)&O_TMPFILE) == O_TMPFILE) {                                        \
        va_list arguments;                                                                                   \
        va_start(arguments, flags);                                                                          \
        rights = va_arg(arguments, mode_t);                                                                  \
        va_end(arguments);                                                                                   \
    }

int open(const char *path, int flags, ...) {
    MODE_OF(flags)
    return is_hit(OPEN) ? -1 : REAL(open)(path, flags, rights);
}

int open64(const char *path, int flags, ...) {
    MODE_OF(flags)
    return is_hit(OPEN) ? -1 : REAL(open64)(path, flags, rights);
}

ssize_t read(int descriptor, void *bytes, size_t length) {
    return is_hit(READ) ? -1 : REAL(read)(descriptor, bytes, length);
}

ssize_t write(int descriptor, const void *bytes, size_t length) {
    if (!is_hit(WRITE)) return REAL(write)(descriptor, bytes, length);
    return mode == SHORT ? REAL(write)(descriptor, bytes, length > 0) : -1;
}

int fsync(int descriptor) {
    return is_hit(FSYNC) ? -1 : REAL(fsync)(descriptor);
}

/* Linux has closed a descriptor whose close fails. */
int close(int descriptor) {
    bool fails = is_hit(CLOSE);
    int failure = errno, result = REAL(close)(descriptor);
    if (!fails) return result;
    errno = failure;
    return -1;
}

int rename(const char *from, const char *to) {
    return is_hit(RENAME) ? -1 : REAL(rename)(from, to);
}

int linkat(int from_folder, const char *from, int to_folder, const char *to, int flags) {
    return is_hit(LINK) ? -1 : REAL(linkat)(from_folder, from, to_folder, to, flags);
}

/* -- processes */

pid_t fork(void) {
    return is_hit(FORK) ? -1 : REAL(fork)();
}

int pipe2(int ends[2], int flags) {
    return is_hit(PIPE) ? -1 : REAL(pipe2)(ends, flags);
}

int poll(struct pollfd *waiting, nfds_t count, int milliseconds) {
    return is_hit(POLL) ? -1 : REAL(poll)(waiting, count, milliseconds);
}

/* -- time */

int clock_gettime(clockid_t clock, struct timespec *time) {
    static atomic_size_t looks;
    int result = REAL(clock_gettime)(clock, time);
    if (result == 0 && getenv("INJECT_CLOCK") != NULL)
        time->tv_sec += (time_t)(atomic_fetch_add(&looks, 1) / 2);
    return result;
}

/* -- beginning and end */

static void read_wish(const char *wish) {
    static const char *const modes[] = {"once", "always", "short", "eintr"};
    const char *colon = wish != NULL ? strchr(wish, ':') : NULL;
    if (colon == NULL) return;
    for (int i = 0; i < KINDS; i++) {
        if (strlen(names[i]) == (size_t)(colon - wish) && strncmp(names[i], wish, strlen(names[i])) == 0)
            wanted = i;
    }
    char *end;
    number = strtoull(colon + 1, &end, 10);
    for (size_t i = 0; *end == ':' && i < sizeof modes / sizeof *modes; i++) {
        if (strcmp(end + 1, modes[i]) == 0) mode = (enum mode)i;
    }
}

static void say_counts(void) {
    const char *path = getenv("INJECT_COUNTS");
    atomic_store(&is_on, false);
    bool is_worker = atomic_load(&counts[MEMORY]) > 0; /* another only waits for it */
    FILE *file = path != NULL && is_worker ? fopen(path, "w") : NULL;
    for (int i = 0; file != NULL && i < KINDS; i++)
        fprintf(file, "%s %zu\n", names[i], atomic_load(&counts[i]));
    if (file != NULL) fclose(file);
}

static int (*real_main)(int, char **, char **);

static int main_here(int argc, char **argv, char **environment) {
    read_wish(getenv("INJECT"));
    atomic_store(&is_on, true);
    int result = real_main(argc, argv, environment);
    say_counts();
    return result;
}

int __libc_start_main(int (*main)(int, char **, char **), int argc, char **argv, void (*init)(void),
                      void (*fini)(void), void (*at_exit)(void), void *stack) {
    real_main = main;
    return ((__typeof__(__libc_start_main) *)dlsym(RTLD_NEXT, "__libc_start_main"))(
        main_here, argc, argv, init, fini, at_exit, stack);
}

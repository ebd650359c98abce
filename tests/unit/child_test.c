/* SPDX-License-Identifier: MIT */
#define _GNU_SOURCE /* O_TMPFILE, usleep, sigaction */
#include "base/child.h"
#include "base/confine.h"
#include "support/emulated.h" /* valgrind ends a program whose execv fails */
#include "support/loaded.h"
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

static const struct ent_child_limits limits = {
    .cpu_seconds = 1, .wall_seconds = 2, .memory_bytes = (size_t)1 << 30, .answer_bytes = 100000};

static bool answer_well(const void *payload, struct ent_buffer *answer) {
    ent_buffer_add(answer, payload);
    printf("a library that prints\n");
    fflush(stdout);
    return true;
}

static bool answer_at_length(const void *payload, struct ent_buffer *answer) {
    for (size_t i = 0; i < *(const size_t *)payload; i++) ent_buffer_add(answer, "x");
    return true;
}

static bool refuse(const void *payload, struct ent_buffer *answer) {
    ent_buffer_add(answer, payload);
    return false;
}

static bool crash(const void *payload, struct ent_buffer *answer) {
    (void)payload;
    (void)answer;
    return raise(SIGSEGV) == 0;
}

static bool leave(const void *payload, struct ent_buffer *answer) {
    (void)payload;
    (void)answer;
    _exit(0);
}

static bool sleep_long(const void *payload, struct ent_buffer *answer) {
    (void)payload;
    (void)answer;
    for (;;) pause();
    return true;
}

static bool spin(const void *payload, struct ent_buffer *answer) {
    (void)payload;
    (void)answer;
    for (volatile size_t i = 0; i < SIZE_MAX; i++) continue;
    return true;
}

/* Every child is gone, and nothing was added to what the answer held before. */
static void expect_end(bool (*work)(const void *, struct ent_buffer *), enum ent_child_end end) {
    struct ent_buffer answer = {0};
    ent_buffer_add(&answer, "before");
    assert_int_equal(ent_child_run(work, "payload", &limits, &answer), end);
    assert_string_equal(answer.data, "before");
    assert_int_equal(answer.length, 6);
    assert_int_equal(waitpid(-1, NULL, WNOHANG), -1);
    assert_int_equal(errno, ECHILD);
    ent_buffer_clear(&answer);
}

static void expect_nothing(bool (*work)(const void *, struct ent_buffer *)) {
    expect_end(work, ENT_CHILD_FAILED);
}

TEST(test_an_answer_comes_back) {
    struct ent_buffer answer = {0};
    ent_buffer_add(&answer, "before, ");
    assert_int_equal(ent_child_run(answer_well, "after", &limits, &answer), ENT_CHILD_ANSWERED);
    assert_string_equal(answer.data, "before, after");
    assert_int_equal(answer.length, 13);
    ent_buffer_clear(&answer);
}

TEST(test_long_answers) {
    struct ent_buffer answer = {0};
    size_t length = limits.answer_bytes;
    assert_int_equal(ent_child_run(answer_at_length, &length, &limits, &answer), ENT_CHILD_ANSWERED);
    assert_int_equal(answer.length, length);
    length++;
    assert_int_equal(ent_child_run(answer_at_length, &length, &limits, &answer), ENT_CHILD_FAILED);
    ent_buffer_clear(&answer);
}

TEST(test_failures_are_told) {
    expect_nothing(refuse);
    expect_end(crash, ENT_CHILD_CRASHED);
    expect_nothing(leave);
}

TEST(test_a_child_that_hangs_is_killed) {
    expect_nothing(sleep_long);
    expect_nothing(spin);
}

static int heard;

static void hear_signal(int number) {
    heard = number;
}

TEST(test_the_callers_signals_stay) {
    struct sigaction mine = {.sa_handler = hear_signal}, before, after;
    struct ent_buffer answer = {0};
    sigaction(SIGTERM, &mine, &before);
    assert_int_equal(ent_child_run(crash, NULL, &limits, &answer), ENT_CHILD_CRASHED);
    sigaction(SIGTERM, &before, &after);
    assert_true(after.sa_handler == hear_signal);
    assert_int_equal(heard, 0);

    struct sigaction ignored = {.sa_handler = SIG_IGN};
    sigaction(SIGCHLD, &ignored, &before); /* the system reaps */
    assert_int_equal(ent_child_run(answer_well, "x", &limits, &answer), ENT_CHILD_ANSWERED);
    sigaction(SIGCHLD, &before, NULL);
    ent_buffer_clear(&answer);
}

static bool starve(const void *payload, struct ent_buffer *answer) {
    ent_buffer_add(answer, payload);
    answer->failed = true;
    return true;
}

TEST(test_no_memory_in_the_child_is_no_fault_of_the_work) {
    struct ent_buffer answer = {0};
    assert_int_equal(ent_child_run(starve, "x", &limits, &answer), ENT_CHILD_NOT_RUN);
    assert_false(answer.failed);
    ent_buffer_clear(&answer);
}

/* Says whether a file could be written. */
static bool write_a_file(const void *payload, struct ent_buffer *answer) {
    (void)payload;
    int file = open("/tmp", O_TMPFILE | O_WRONLY, 0600);
    ent_buffer_add(answer, file >= 0 && write(file, "x", 1) == 1 ? "written" : "refused");
    return true;
}

TEST(test_files_cannot_be_written) {
    struct ent_buffer answer = {0};
    assert_int_equal(ent_child_run(write_a_file, NULL, &limits, &answer), ENT_CHILD_ANSWERED);
    assert_string_equal(answer.data, "refused");
    ent_buffer_clear(&answer);
}

/* The limits that it has, each in its unit. */
static bool tell_limits(const void *payload, struct ent_buffer *answer) {
    struct rlimit had[4]; /* the type of their names is the C library's own */
    (void)payload;
    bool fine = getrlimit(RLIMIT_CPU, &had[0]) == 0 && getrlimit(RLIMIT_FSIZE, &had[1]) == 0 &&
                getrlimit(RLIMIT_CORE, &had[2]) == 0 && getrlimit(RLIMIT_AS, &had[3]) == 0;
    for (size_t i = 0; fine && i < sizeof had / sizeof *had; i++)
        ent_buffer_format(answer, "%zu ", (size_t)had[i].rlim_cur);
    return fine;
}

TEST(test_a_child_has_limits) {
    struct ent_buffer answer = {0};
    const struct ent_child_limits own = {
        .cpu_seconds = 7, .memory_bytes = (size_t)1 << 30, .file_bytes = 4096};
    assert_int_equal(ent_child_run(tell_limits, NULL, &own, &answer), ENT_CHILD_ANSWERED);
    assert_memory_equal(answer.data, "7 4096 0 ", 9);
#ifndef __SANITIZE_ADDRESS__
    assert_string_equal(answer.data, "7 4096 0 1073741824 ");
#endif
    ent_buffer_clear(&answer);
}

static void *add_one(void *number) {
    ++*(int *)number;
    return NULL;
}

/* What a library may need: threads, files that it reads, time, a signal to itself. */
static bool can_work(void) {
    int number = 0;
    pthread_t thread;
    if (pthread_create(&thread, NULL, add_one, &number) != 0) return false;
    pthread_join(thread, NULL);
    FILE *file = fopen("/proc/self/status", "r");
    bool fine = number == 1 && file != NULL && fgetc(file) != EOF && usleep(1) == 0 && raise(0) == 0;
    if (file != NULL) fclose(file);
    return fine;
}

/* A letter for everything that it could do to others; the first, for what it must be able to do. */
static bool try_all(const void *payload, struct ent_buffer *answer) {
    char program[] = "/bin/true", *const command[] = {program, NULL};
    const char *path = payload;
    if (can_work()) ent_buffer_add(answer, "=");
    if (socket(AF_UNIX, SOCK_STREAM, 0) >= 0) ent_buffer_add(answer, "s");
    if (kill(getppid(), 0) == 0) ent_buffer_add(answer, "k");
    if (open(path, O_WRONLY) >= 0) ent_buffer_add(answer, "w");
    if (open(path, O_RDWR) >= 0) ent_buffer_add(answer, "W");
    if (open(path, O_RDONLY | O_TRUNC, 0) >= 0) ent_buffer_add(answer, "t");
    if (open("/tmp", O_TMPFILE | O_WRONLY, 0600) >= 0) ent_buffer_add(answer, "T");
    if (chmod(path, 0777) == 0) ent_buffer_add(answer, "m");
    if (rename(path, path) == 0) ent_buffer_add(answer, "r");
    if (unlink(path) == 0) ent_buffer_add(answer, "u");
    pid_t child = fork();
    if (child == 0) _exit(0);
    if (child > 0) ent_buffer_add(answer, "f");
    execv(program, command);
    return true;
}

/* By a child of its own. */
static bool have_all_tried(const void *payload, struct ent_buffer *answer) {
    const struct ent_child_limits to_memory = {.cpu_seconds = 10, .wall_seconds = 30, .file_bytes = 100};
    return ent_child_run(try_all, payload, &to_memory, answer) == ENT_CHILD_ANSWERED;
}

static bool has_filter(void) {
    int end = 0;
    pid_t tries = fork();
    if (tries == 0) _exit(ent_confine(false) ? 0 : 1);
    return waitpid(tries, &end, 0) == tries && end == 0;
}

TEST(test_a_child_can_do_nothing_to_others) {
    char path[] = "/tmp/child_test_XXXXXX";
    struct ent_buffer answer = {0};
    if (is_emulated() || !has_filter()) {
        print_message("no filter of system calls here\n");
        skip();
    }
    int file = mkstemp(path);
    assert_true(file >= 0);
    assert_int_equal(write(file, "kept", 4), 4);
    const struct ent_child_limits to_memory = {.cpu_seconds = 10, .wall_seconds = 30, .file_bytes = 100};
    assert_int_equal(ent_child_run(try_all, path, &to_memory, &answer), ENT_CHILD_ANSWERED);
    assert_string_equal(answer.data, "=");
    ent_buffer_clear(&answer);
    const struct ent_child_limits of_parent = {
        .cpu_seconds = 10, .wall_seconds = 30, .begins_children = true};
    assert_int_equal(ent_child_run(have_all_tried, path, &of_parent, &answer), ENT_CHILD_ANSWERED);
    assert_string_equal(answer.data, "=");
    assert_int_equal(lseek(file, 0, SEEK_END), 4);
    assert_int_equal(unlink(path), 0);
    close(file);
    ent_buffer_clear(&answer);
}

/* Tells its own number through a pipe, then goes on and on. */
static bool tell_and_spin(const void *payload, struct ent_buffer *answer) {
    pid_t own = getpid();
    (void)answer;
    if (write(*(const int *)payload, &own, sizeof own) != sizeof own) return false;
    for (;;) pause();
    return true;
}

TEST(test_a_child_dies_with_its_parent) {
    static const int endings[] = {SIGTERM, SIGKILL, SIGINT, SIGHUP};
    for (size_t i = 0; i < sizeof endings / sizeof *endings; i++) {
        int ends[2], end;
        pid_t child = 0;
        assert_int_equal(pipe(ends), 0);
        pid_t parent = fork();
        if (parent == 0) {
            struct ent_buffer answer = {0};
            signal(endings[i], SIG_DFL); /* what runs in the background ignores SIGINT */
            ent_child_run(tell_and_spin, &ends[1], &(struct ent_child_limits){.cpu_seconds = 60}, &answer);
            _exit(0);
        }
        assert_int_equal(read(ends[0], &child, sizeof child), sizeof child);
        assert_int_equal(kill(parent, endings[i]), 0);
        assert_int_equal(waitpid(parent, &end, 0), parent);
        close(ends[1]);
        assert_int_equal(read(ends[0], &end, 1), 0); /* the end comes when the child's copy is closed */
        close(ends[0]);
    }
}

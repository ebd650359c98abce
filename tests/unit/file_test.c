/* SPDX-License-Identifier: MIT */
/* Outputs are whole or untouched: temporary file, rename, links followed, modes kept. */
#define _DEFAULT_SOURCE /* usleep */
#include "base/file.h"
#include "support/loaded.h"

#include <dirent.h>
#include <fcntl.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

static char folder[64];

static int make_folder(void **state) {
    (void)state;
    snprintf(folder, sizeof folder, "/tmp/entente-file-XXXXXX");
    return mkdtemp(folder) == NULL ? -1 : 0;
}

/* Than the folder and the one above: what is left behind may be hidden. */
static bool is_other(const char *name) {
    return strcmp(name, ".") != 0 && strcmp(name, "..") != 0;
}

static int drop_folder(void **state) {
    (void)state;
    DIR *open_folder = opendir(folder);
    if (open_folder == NULL) return -1;
    for (const struct dirent *entry; (entry = readdir(open_folder)) != NULL;) {
        char path[512];
        snprintf(path, sizeof path, "%s/%s", folder, entry->d_name);
        if (is_other(entry->d_name)) remove(path);
    }
    closedir(open_folder);
    return rmdir(folder);
}

static const char *inside(const char *name) {
    static char path[128];
    snprintf(path, sizeof path, "%s/%s", folder, name);
    return path;
}

static void assert_content(const char *path, const char *wanted) {
    struct ent_buffer content;
    assert_int_equal(ent_file_read(path, 100, &content, NULL), ENTENTE_OK);
    assert_string_equal(content.data, wanted);
    ent_buffer_clear(&content);
}

static size_t count_files(void) {
    size_t count = 0;
    DIR *open_folder = opendir(folder);
    for (const struct dirent *entry; (entry = readdir(open_folder)) != NULL;)
        count += is_other(entry->d_name);
    closedir(open_folder);
    return count;
}

static void a_file_is_replaced_and_keeps_its_mode(void **state) {
    (void)state;
    const char *path = inside("a");
    mode_t mask = umask(027);
    assert_int_equal(ent_file_write(path, "old", 3, NULL), ENTENTE_OK);
    umask(mask);
    struct stat facts;
    assert_int_equal(stat(path, &facts), 0);
    assert_int_equal(facts.st_mode & 0777, 0640);
    assert_int_equal(chmod(path, 0604), 0);
    assert_int_equal(ent_file_write(path, "newer", 5, NULL), ENTENTE_OK);
    assert_content(path, "newer");
    assert_int_equal(stat(path, &facts), 0);
    assert_int_equal(facts.st_mode & 0777, 0604);
    assert_int_equal(count_files(), 1);
    remove(path);
}

static void a_link_is_followed(void **state) {
    (void)state;
    char target[128];
    snprintf(target, sizeof target, "%s", inside("target"));
    assert_int_equal(ent_file_write(target, "old", 3, NULL), ENTENTE_OK);
    const char *link = inside("link");
    assert_int_equal(symlink("target", link), 0);
    assert_int_equal(ent_file_write(link, "new", 3, NULL), ENTENTE_OK);
    struct stat facts;
    assert_int_equal(lstat(link, &facts), 0);
    assert_true(S_ISLNK(facts.st_mode));
    assert_content(target, "new");
    assert_int_equal(count_files(), 2);
}

static void the_end_of_a_broken_link_is_made(void **state) {
    (void)state;
    const char *link = inside("broken");
    assert_int_equal(symlink("made", link), 0);
    assert_int_equal(ent_file_write(link, "new", 3, NULL), ENTENTE_OK);
    struct stat facts;
    assert_int_equal(lstat(inside("broken"), &facts), 0);
    assert_true(S_ISLNK(facts.st_mode));
    assert_content(inside("made"), "new");
}

static void a_descriptor_is_written_through(void **state) {
    (void)state;
    assert_int_equal(ent_file_write(inside("log"), "keep ", 5, NULL), ENTENTE_OK);
    int log = open(inside("log"), O_WRONLY | O_APPEND);
    static const char *const folders[] = {"/dev/fd", "/proc/self/fd", "/proc/self/task/../fd"};
    for (size_t i = 0; i < sizeof folders / sizeof *folders; i++) {
        char path[64];
        snprintf(path, sizeof path, "%s/%d", folders[i], log);
        assert_int_equal(ent_file_write(path, "+", 1, NULL), ENTENTE_OK);
    }
    char path[64];
    snprintf(path, sizeof path, "/dev/fd/%d", log);
    assert_int_equal(symlink(path, inside("to-log")), 0);
    assert_int_equal(ent_file_write(inside("to-log"), "!", 1, NULL), ENTENTE_OK);
    assert_int_equal(write(log, "later", 5), 5);
    close(log);
    assert_content(inside("log"), "keep +++!later");
}

static void what_nobody_may_write_is_refused(void **state) {
    (void)state;
    struct heard heard;
    struct entente_sink sink = hearing(&heard);
    const char *path = inside("protected");
    assert_int_equal(ent_file_write(path, "old", 3, NULL), ENTENTE_OK);
    assert_int_equal(chmod(path, 0444), 0);
    assert_int_equal(ent_file_write(path, "new", 3, &sink), ENTENTE_UNWRITABLE);
    assert_heard(&heard, "cannot be written: Permission denied");
    assert_content(inside("protected"), "old");
}

static void other_names_of_a_file_stay_the_same_file(void **state) {
    (void)state;
    struct heard heard;
    struct entente_sink sink = hearing(&heard);
    char other[128];
    snprintf(other, sizeof other, "%s", inside("other"));
    assert_int_equal(ent_file_write(inside("one"), "longer than the new", 19, NULL), ENTENTE_OK);
    assert_int_equal(link(inside("one"), other), 0);
    assert_int_equal(ent_file_write(inside("one"), "new", 3, &sink), ENTENTE_OK);
    assert_content(other, "new");
    assert_heard(&heard, "was written in place, for it has other names");
}

static void a_name_may_be_as_long_as_the_system_allows(void **state) {
    (void)state;
    char name[256];
    memset(name, 'x', 255);
    name[255] = '\0';
    char path[512];
    snprintf(path, sizeof path, "%s/%s", folder, name);
    for (size_t i = 0; i < 2; i++) assert_int_equal(ent_file_write(path, "new", 3, NULL), ENTENTE_OK);
    assert_content(path, "new");
}

/* The signal of a file over its limit would end the program with a file half written. */
static void a_file_over_its_limit_is_an_error(void **state) {
    (void)state;
    struct rlimit before, small = {1000, RLIM_INFINITY};
    static char bytes[2000];
    assert_int_equal(getrlimit(RLIMIT_FSIZE, &before), 0);
    small.rlim_max = before.rlim_max;
    size_t files = count_files();
    assert_int_equal(setrlimit(RLIMIT_FSIZE, &small), 0);
    enum entente_status status = ent_file_write(inside("big"), bytes, sizeof bytes, NULL);
    assert_int_equal(setrlimit(RLIMIT_FSIZE, &before), 0);
    assert_int_equal(status, ENTENTE_UNWRITABLE);
    assert_int_equal(count_files(), files);
}

static void what_cannot_be_written_says_why_and_leaves_nothing(void **state) {
    (void)state;
    struct heard heard;
    struct entente_sink sink = hearing(&heard);
    size_t before = count_files();
    assert_int_equal(ent_file_write(inside("no/such/folder"), "x", 1, &sink), ENTENTE_UNWRITABLE);
    assert_heard(&heard, "cannot be written: No such file or directory");
    assert_int_equal(ent_file_write(folder, "x", 1, &sink), ENTENTE_UNWRITABLE);
    assert_heard(&heard, "cannot be written: Is a directory");
    assert_int_equal(count_files(), before);
}

static void reading_is_bounded(void **state) {
    (void)state;
    struct heard heard;
    struct entente_sink sink = hearing(&heard);
    struct ent_buffer content;
    const char *path = inside("ten");
    assert_int_equal(ent_file_write(path, "0123456789", 10, NULL), ENTENTE_OK);
    assert_int_equal(ent_file_read(path, 10, &content, &sink), ENTENTE_OK);
    assert_int_equal(content.length, 10);
    ent_buffer_clear(&content);
    assert_int_equal(ent_file_read(path, 9, &content, &sink), ENTENTE_TOO_LARGE);
    assert_null(content.data);
    assert_heard(&heard, "more than 9 bytes; raise --max-bytes");
    assert_int_equal(ent_file_read(folder, 9, &content, &sink), ENTENTE_UNREADABLE);
    assert_heard(&heard, "cannot be read: Is a directory");
    assert_int_equal(ent_file_read("/dev/null", 9, &content, &sink), ENTENTE_OK);
    assert_string_equal(content.data, "");
    ent_buffer_clear(&content);
}

/* A stream that others set so is waited for, not given up. */
static void a_full_pipe_is_waited_for(void **state) {
    (void)state;
    enum { LENGTH = 1 << 20 };
    static char text[LENGTH], back[LENGTH];
    int ends[2];
    char path[64];
    assert_int_equal(pipe(ends), 0);
    memset(text, 'x', LENGTH);
    assert_int_equal(fcntl(ends[1], F_SETFL, O_NONBLOCK), 0);
    snprintf(path, sizeof path, "/dev/fd/%d", ends[1]);
    pid_t writer = fork();
    if (writer == 0) _exit(ent_file_write(path, text, LENGTH, NULL) == ENTENTE_OK ? 0 : 1);
    close(ends[1]);
    usleep(50000); /* until it is full */
    size_t got = 0;
    for (ssize_t piece; (piece = read(ends[0], back + got, LENGTH - got)) > 0;) got += (size_t)piece;
    int end;
    assert_int_equal(waitpid(writer, &end, 0), writer);
    assert_int_equal(end, 0);
    assert_int_equal(got, LENGTH);
    assert_memory_equal(text, back, LENGTH);
    close(ends[0]);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_full_pipe_is_waited_for),
        cmocka_unit_test(a_file_is_replaced_and_keeps_its_mode),
        cmocka_unit_test(a_link_is_followed),
        cmocka_unit_test(the_end_of_a_broken_link_is_made),
        cmocka_unit_test(a_descriptor_is_written_through),
        cmocka_unit_test(what_nobody_may_write_is_refused),
        cmocka_unit_test(other_names_of_a_file_stay_the_same_file),
        cmocka_unit_test(a_name_may_be_as_long_as_the_system_allows),
        cmocka_unit_test(a_file_over_its_limit_is_an_error),
        cmocka_unit_test(what_cannot_be_written_says_why_and_leaves_nothing),
        cmocka_unit_test(reading_is_bounded),
    };
    return cmocka_run_group_tests(tests, make_folder, drop_folder);
}

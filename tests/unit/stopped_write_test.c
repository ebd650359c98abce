/* SPDX-License-Identifier: MIT */
/* A signal halfway through an output: it is whole, nothing is left beside it, then the signal does its work.
 */
#define _DEFAULT_SOURCE
#include "base/file.h"
#include "support/loaded.h"

#include <dirent.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

static int halfway;      /* the signal that comes while the bytes are on their way to the disk */
static bool needs_names; /* as where a file cannot be without a name */

/* In the place of the C library's. */
int fsync(int descriptor);
int fsync(int descriptor) {
    (void)descriptor;
    if (halfway != 0) raise(halfway);
    return 0;
}

int access(const char *path, int mode);
int access(const char *path, int mode) {
    (void)path;
    (void)mode;
    return needs_names ? -1 : 0;
}

static char folder[64], path[128];

static int make_folder(void **state) {
    (void)state;
    snprintf(folder, sizeof folder, "/tmp/entente-stopped-XXXXXX");
    if (mkdtemp(folder) == NULL) return -1;
    snprintf(path, sizeof path, "%s/out", folder);
    return 0;
}

static int drop_folder(void **state) {
    (void)state;
    unlink(path);
    return rmdir(folder);
}

/* Beside the folder itself and the one above. */
static size_t count_files(void) {
    size_t count = 0;
    DIR *open_folder = opendir(folder);
    assert_non_null(open_folder);
    while (readdir(open_folder) != NULL) count++;
    closedir(open_folder);
    return count - 2;
}

static void expect_whole(int number) {
    struct ent_buffer content;
    int end;
    assert_int_equal(ent_file_write(path, "old", 3, NULL), ENTENTE_OK);
    pid_t writer = fork();
    if (writer == 0) {
        signal(number, SIG_DFL);
        halfway = number;
        ent_file_write(path, "new", 3, NULL);
        _exit(0);
    }
    assert_int_equal(waitpid(writer, &end, 0), writer);
    assert_true(WIFSIGNALED(end));
    assert_int_equal(WTERMSIG(end), number);
    assert_int_equal(count_files(), 1);
    assert_int_equal(ent_file_read(path, 100, &content, NULL), ENTENTE_OK);
    assert_string_equal(content.data, "new");
    ent_buffer_clear(&content);
}

static void test_signals_wait_for_an_output(void **state) {
    (void)state;
    static const int numbers[] = {SIGTERM, SIGINT, SIGHUP, SIGPIPE, SIGXCPU, SIGALRM, SIGUSR1};
    for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++) {
        needs_names = false;
        expect_whole(numbers[i]);
        needs_names = true;
        expect_whole(numbers[i]);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(test_signals_wait_for_an_output, make_folder, drop_folder),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

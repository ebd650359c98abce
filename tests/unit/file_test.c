/* SPDX-License-Identifier: MIT */
/* Outputs are whole or untouched: temporary file, rename, links followed, modes kept. */
#define _XOPEN_SOURCE 700
#include "base/file.h"
#include "support/loaded.h"

#include <dirent.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

static char folder[64];

static int make_folder(void **state) {
    (void)state;
    snprintf(folder, sizeof folder, "/tmp/entente-file-XXXXXX");
    return mkdtemp(folder) == NULL ? -1 : 0;
}

static int drop_folder(void **state) {
    (void)state;
    DIR *open_folder = opendir(folder);
    if (open_folder == NULL) return -1;
    for (const struct dirent *entry; (entry = readdir(open_folder)) != NULL;) {
        char path[512];
        snprintf(path, sizeof path, "%s/%s", folder, entry->d_name);
        if (entry->d_name[0] != '.') remove(path);
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
        count += entry->d_name[0] != '.';
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

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_file_is_replaced_and_keeps_its_mode),
        cmocka_unit_test(a_link_is_followed),
        cmocka_unit_test(what_cannot_be_written_says_why_and_leaves_nothing),
        cmocka_unit_test(reading_is_bounded),
    };
    return cmocka_run_group_tests(tests, make_folder, drop_folder);
}

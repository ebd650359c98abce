/* SPDX-License-Identifier: MIT */
/* What fuzzing found worth keeping goes through every reader once more: tests/fuzz/corpus/FORMAT/. */
#include "fuzz/read_input.h"
#include "support/loaded.h"

#include <dirent.h>
#include <stdlib.h>

static const char corpus[] = "tests/fuzz/corpus";

static char *read_whole(const char *path, size_t *length) {
    FILE *file = fopen(path, "rb");
    if (file == NULL) fail_msg("%s is not there", path);
    char *bytes = calloc(1, 1 << 16);
    assert_non_null(bytes);
    *length = fread(bytes, 1, (1 << 16) - 1, file);
    assert_true(feof(file) || *length < (1 << 16) - 1);
    fclose(file);
    return bytes;
}

static void replay(const char *path) {
    size_t length;
    char *bytes = read_whole(path, &length);
    for (int partial = 0; partial < 2; partial++) {
        if (!reads_or_refuses(NULL, bytes, length, partial == 1))
            fail_msg("%s: neither read nor refused", path);
    }
    for (size_t i = 0; i < entente_input_format_count(); i++) {
        const char *format = entente_input_format_at(i)->name;
        if (!reads_or_refuses(format, bytes, length, i % 2 == 1))
            fail_msg("%s as %s: neither read nor refused", path, format);
    }
    free(bytes);
}

/* The number of files. */
static size_t replay_folder(const char *name) {
    char path[512];
    size_t count = 0;
    snprintf(path, sizeof path, "%s/%s", corpus, name);
    DIR *folder = opendir(path);
    for (struct dirent *entry; folder != NULL && (entry = readdir(folder)) != NULL;) {
        if (entry->d_name[0] == '.') continue;
        snprintf(path, sizeof path, "%s/%s/%s", corpus, name, entry->d_name);
        replay(path);
        count++;
    }
    if (folder != NULL) closedir(folder);
    return count;
}

TEST(every_reader_reads_or_refuses_the_corpora) {
    for (size_t i = 0; i < entente_input_format_count(); i++) {
        const char *name = entente_input_format_at(i)->name;
        if (replay_folder(name) < 3) fail_msg("%s/%s holds fewer than three files", corpus, name);
    }
}

/* SPDX-License-Identifier: MIT */
#define _XOPEN_SOURCE 700
#include "cli/inputs.h"

#include "base/memory.h"
#include "base/report.h"
#include <dirent.h>
#include <errno.h>
#include <glob.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

bool ent_is_input(const char *word) {
    return strcmp(word, "-") == 0 || access(word, F_OK) == 0;
}

static enum entente_status add(struct ent_inputs *inputs, const char *path, const struct entente_sink *sink) {
    for (size_t i = 0; i < inputs->count; i++) {
        if (strcmp(inputs->items[i], path) == 0) return ENTENTE_OK;
    }
    const char *copy = ent_arena_text(&inputs->arena, path, strlen(path));
    if (copy == NULL || !ent_grow(&inputs->items, &inputs->room, inputs->count + 1, sizeof *inputs->items))
        return ent_no_memory(sink);
    inputs->items[inputs->count++] = copy;
    return ENTENTE_OK;
}

static bool is_folder(const char *path) {
    struct stat there;
    return stat(path, &there) == 0 && S_ISDIR(there.st_mode);
}

static int by_name(const void *a, const void *b) {
    return strcmp(*(const char *const *)a, *(const char *const *)b);
}

static void sort_from(struct ent_inputs *inputs, size_t first) {
    if (inputs->count > first)
        qsort(inputs->items + first, inputs->count - first, sizeof *inputs->items, by_name);
}

static enum entente_status add_entries(struct ent_inputs *inputs, const char *path, DIR *folder,
                                       const struct entente_sink *sink) {
    struct ent_buffer file = {0};
    enum entente_status status = ENTENTE_OK;
    const char *slash = path[strlen(path) - 1] == '/' ? "" : "/";
    for (struct dirent *entry; status == ENTENTE_OK && (entry = readdir(folder)) != NULL;) {
        if (entry->d_name[0] == '.') continue;
        ent_buffer_clear(&file);
        ent_buffer_format(&file, "%s%s%s", path, slash, entry->d_name);
        if (file.failed) status = ent_no_memory(sink);
        if (status == ENTENTE_OK && !is_folder(file.data)) status = add(inputs, file.data, sink);
    }
    ent_buffer_clear(&file);
    return status;
}

static enum entente_status add_folder(struct ent_inputs *inputs, const char *path,
                                      const struct entente_sink *sink) {
    size_t before = inputs->count;
    DIR *folder = opendir(path);
    if (folder == NULL) {
        const struct ent_place place = {.file = path};
        return ent_fail(sink, ENTENTE_UNREADABLE, "unreadable", &place, "", "cannot be read: %s",
                        strerror(errno));
    }
    enum entente_status status = add_entries(inputs, path, folder, sink);
    closedir(folder);
    sort_from(inputs, before);
    if (status == ENTENTE_OK && inputs->count == before)
        status = ent_fail(sink, ENTENTE_BAD_OPTION, "empty-folder", NULL,
                          "name one with tables, texts, JSON or graph files; folders within are not read",
                          "the folder \"%s\" holds no file", ent_brief(path).text);
    return status;
}

/* A shell opens patterns; this is for those that came in quotes. */
static enum entente_status add_pattern(struct ent_inputs *inputs, const char *pattern,
                                       const struct entente_sink *sink) {
    glob_t found;
    int fault = glob(pattern, 0, NULL, &found);
    if (fault == GLOB_NOSPACE) return ent_no_memory(sink);
    if (fault != 0)
        return ent_fail(sink, ENTENTE_BAD_OPTION, "no-file", NULL, "a * stands for any letters of a name",
                        "no file is called \"%s\"", ent_brief(pattern).text);
    enum entente_status status = ENTENTE_OK;
    for (size_t i = 0; i < found.gl_pathc && status == ENTENTE_OK; i++) {
        if (!is_folder(found.gl_pathv[i])) status = add(inputs, found.gl_pathv[i], sink);
    }
    globfree(&found);
    return status;
}

static bool is_pattern(const char *path) {
    return strpbrk(path, "*?[") != NULL && access(path, F_OK) != 0;
}

enum entente_status ent_inputs_find(const char *const *operands, size_t count, struct ent_inputs *inputs,
                                    const struct entente_sink *sink) {
    enum entente_status status = ENTENTE_OK;
    for (size_t i = 0; i < count && status == ENTENTE_OK; i++) {
        status = is_pattern(operands[i])  ? add_pattern(inputs, operands[i], sink)
                 : is_folder(operands[i]) ? add_folder(inputs, operands[i], sink)
                                          : add(inputs, operands[i], sink);
    }
    return status;
}

void ent_inputs_clear(struct ent_inputs *inputs) {
    ent_arena_clear(&inputs->arena);
    free(inputs->items);
    *inputs = (struct ent_inputs){0};
}

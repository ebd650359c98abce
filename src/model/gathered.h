/* SPDX-License-Identifier: MIT */
/** The records of several inputs, before they are made one; the files of merging share it. */
#ifndef ENT_GATHERED_H
#define ENT_GATHERED_H

#include "model/loader.h"

struct ent_gathered_head {
    struct ent_head_record record;
    size_t file;
};
struct ent_gathered_source {
    struct ent_source_record record;
    size_t file;
};
struct ent_gathered_word {
    struct ent_word_record record;
    size_t file;
};
struct ent_gathered_actor {
    struct ent_actor_record record;
    size_t file;
};
struct ent_gathered_relation {
    struct ent_relation_record record;
    size_t file, shown_file; /* that it came from; that it is told to stand in */
    bool is_twin;            /* stands in an earlier file, all the same */
};

/** {0} is empty. */
struct ent_gathered {
    struct ent_loader *loader;
    const char *const *names; /* of the files */
    size_t file_count;
    bool *declares_sources; /* per file */
    struct ent_arena arena;
    const char *prefix; /* of made-up ids, of the file that was asked for last */
    size_t prefix_file;
    struct ent_gathered_head *heads;
    struct ent_gathered_source *sources;
    struct ent_gathered_word *words;
    struct ent_gathered_actor *actors;
    struct ent_gathered_relation *relations;
    size_t head_count, head_room, source_count, source_room, word_count, word_room, actor_count, actor_room,
        relation_count, relation_room;
};

/** Each makes records one and hands them to the loader. */
enum entente_status ent_merge_heads(struct ent_gathered *all);
enum entente_status ent_merge_sources(struct ent_gathered *all);
enum entente_status ent_merge_words(struct ent_gathered *all);
enum entente_status ent_merge_actors(struct ent_gathered *all);
enum entente_status ent_merge_relations(struct ent_gathered *all);

/** Where another record stands, for a message: "b.json:3:12". */
struct ent_place_text {
    char text[200];
};
struct ent_place_text ent_place_of(const struct ent_origin *origin, const char *field);

/** Makes *kept what either says; false when they contradict each other. NULL says nothing. */
bool ent_merge_text(const char **kept, const char *other);

#endif

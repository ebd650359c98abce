/* SPDX-License-Identifier: MIT */
/** Contract of a command: a record that says how it is called, and a function that answers. */
#ifndef ENT_COMMAND_H
#define ENT_COMMAND_H

#include "base/buffer.h"
#include "base/memory.h"
#include "cli/options.h"
#include "cli/reporter.h"
#include <entente.h>
#include <stdint.h>

#define ENT_MANY SIZE_MAX
enum { ENT_GROUPS_MOST = 9, ENT_EXAMPLES_MOST = 6 };

/** A command line that works, and what it does. */
struct ent_example {
    const char *line, *meaning;
};

/** What a command takes besides options: "FILE", and how many. */
struct ent_operands {
    const char *usage;
    size_t least, most; /* ENT_MANY: any number */
};

/** The operand's document, filtered, and its network. {0} is empty. */
struct ent_subject {
    entente_document *document;
    entente_network *network;
};

/** What a command finds in a network; {0} is empty. */
struct ent_found {
    struct entente_balance balance;
    struct entente_null_model null_model;
    struct entente_brief brief;
    struct entente_brokerage brokerage;
    struct entente_coalitions coalitions;
    struct entente_explanation explanation;
    struct entente_group_quarrels group_quarrels;
    struct entente_likeness likeness;
    struct entente_mediation mediation;
    struct entente_positions positions;
    struct entente_robustness robustness;
    struct entente_scores *scores;
    size_t score_count;
    struct entente_slices slices;
    struct entente_triads triads;
    struct entente_whatif whatif;
    struct entente_output output; /* which of them; the network is set by ent_answer */
};

/** Paths, "-" being standard input; {0} is empty. */
struct ent_inputs {
    const char **items;
    size_t count, room;
    struct ent_arena arena;
};

/** One call of the program. */
struct ent_call {
    const struct ent_command *command;
    bool is_named;                /* the command line says which; else a file alone is drawn */
    struct ent_settings settings; /* operands without the command's name */
    struct ent_reporter reporter;
    enum entente_subject writes; /* the command's, unless an option changes it */
    const struct entente_output_format *format;
    size_t file_count;        /* of the operands, so many are files; 0: all */
    struct ent_inputs inputs; /* what the operands stand for, once a network is to be read */
    struct ent_buffer input;  /* what came through standard input, which can be read once */
    bool has_input;
    bool tells_all;                /* holds no diagnostic of the reading back */
    struct ent_buffer output_name; /* of a file that nobody named */
};

/** Of a command that answers a question about one network, `find` says it all: it takes files, has the groups
 * of options that such a command has, and is run by ent_answer, unless it says otherwise. */
struct ent_command {
    const char *name;
    const char *summary;          /* what it does: completes "entente NAME: …" */
    const char *about;            /* what else is to be known; NULL when nothing is */
    struct ent_operands operands; /* without a usage: files, one or more */
    struct ent_example examples[ENT_EXAMPLES_MOST];
    struct ent_option_group own; /* stands before the others */
    const struct ent_option_group *groups[ENT_GROUPS_MOST];
    const char *(*operand_choice)(size_t index); /* what the operand may be; NULL: anything */
    enum entente_subject writes;                 /* what --format chooses among */
    /** Whether the options fit each other, or NULL; and the answer. */
    enum entente_status (*check)(struct ent_call *call);
    enum entente_status (*find)(struct ent_call *call, const struct ent_subject *subject,
                                struct ent_found *found);
    bool confirms; /* says what was written where (ent_confirm) */
    /** In place of `find`. Writes its result to stdout or to a file only once nothing else can fail. */
    enum ent_exit (*run)(struct ent_call *call);
};

/** What a command takes, and all groups of its options, which end with NULL. */
struct ent_operands ent_command_operands(const struct ent_command *command);
void ent_command_groups(const struct ent_command *command,
                        const struct ent_option_group *groups[ENT_GROUPS_MOST + 2]);

/** Those that other words than their own name lead to. */
extern const struct ent_command ent_command_render, ent_command_help;

/** The registry. */
const struct ent_command *ent_command_at(size_t index);
/** The name of ent_command_at(index). */
const char *ent_command_name(size_t index);
/** By its name, a usual other name, or a beginning that no other command shares; NULL when none is meant. */
const struct ent_command *ent_command_called(const char *name);
/** Reports that nothing is called so. */
enum entente_status ent_command_unknown(const char *name, const struct entente_sink *sink);

/** Makes a call out of the program's arguments. Caller clears it also after a failure; it must not move. */
enum entente_status ent_call_parse(struct ent_call *call, int argc, const char *const *argv);
void ent_call_clear(struct ent_call *call);

#endif

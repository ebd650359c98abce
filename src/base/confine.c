/* SPDX-License-Identifier: MIT */
/* By hand, and not by libseccomp: that (2.5.4) goes on for ever when it gets no memory. */
#define _GNU_SOURCE /* CLONE_THREAD, syscall numbers */
#include "base/confine.h"

#if defined(__linux__) && defined(__LP64__) &&                                                               \
    (defined(__x86_64__) || defined(__aarch64__) || (defined(__riscv) && __riscv_xlen == 64))

#include <errno.h>
#include <fcntl.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sched.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

#if defined(__x86_64__)
static const uint32_t machine = AUDIT_ARCH_X86_64;
#elif defined(__aarch64__)
static const uint32_t machine = AUDIT_ARCH_AARCH64;
#else
static const uint32_t machine = AUDIT_ARCH_RISCV64;
#endif

/* Whatever their arguments. */
static const uint32_t harmless[] = {
    /* memory */
    SYS_brk,
    SYS_mmap,
    SYS_munmap,
    SYS_mremap,
    SYS_mprotect,
    SYS_madvise,
    SYS_memfd_create,
    /* files that are open */
    SYS_read,
    SYS_readv,
    SYS_pread64,
    SYS_write,
    SYS_writev,
    SYS_lseek,
    SYS_close,
    SYS_dup,
    SYS_dup3,
    SYS_fcntl,
    SYS_fadvise64,
    SYS_ppoll,
    SYS_pipe2,
    SYS_eventfd2,
    SYS_getdents64,
    /* what files there are */
    SYS_fstat,
    SYS_newfstatat,
    SYS_statfs,
    SYS_fstatfs,
    SYS_faccessat,
    SYS_readlinkat,
    SYS_getcwd,
    /* threads and signals of its own */
    SYS_futex,
    SYS_set_robust_list,
    SYS_set_tid_address,
    SYS_sched_yield,
    SYS_sched_getaffinity,
    SYS_rt_sigaction,
    SYS_rt_sigprocmask,
    SYS_rt_sigreturn,
    SYS_sigaltstack,
    SYS_restart_syscall,
    SYS_exit,
    SYS_exit_group,
    /* what it is, and where */
    SYS_getpid,
    SYS_getppid,
    SYS_gettid,
    SYS_getuid,
    SYS_geteuid,
    SYS_getgid,
    SYS_getegid,
    SYS_uname,
    SYS_sysinfo,
    SYS_getrusage,
    SYS_times,
    SYS_getcpu,
    /* time and chance */
    SYS_gettimeofday,
    SYS_clock_gettime,
    SYS_clock_getres,
    SYS_clock_nanosleep,
    SYS_nanosleep,
    SYS_getrandom,
#ifdef SYS_membarrier
    SYS_membarrier,
#endif
#ifdef SYS_statx
    SYS_statx,
#endif
#ifdef SYS_faccessat2
    SYS_faccessat2,
#endif
#ifdef SYS_rseq
    SYS_rseq,
#endif
#ifdef SYS_getrlimit
    SYS_getrlimit,
#endif
#ifdef __x86_64__
    SYS_stat,
    SYS_lstat,
    SYS_access,
    SYS_readlink,
    SYS_getdents,
    SYS_dup2,
    SYS_poll,
    SYS_time,
    SYS_arch_prctl,
#endif
};

/* To begin children, watch over them and confine them, too. */
static const uint32_t of_parents[] = {SYS_clone, SYS_wait4,     SYS_waitid, SYS_kill,
                                      SYS_prctl, SYS_prlimit64, SYS_tgkill, SYS_seccomp};

/* With one argument that must be so, as far as the mask goes. */
struct conditional {
    uint32_t call;
    unsigned argument;
    uint64_t mask, value;
};

enum { PROGRAM_MOST = 512 };

struct program {
    struct sock_filter steps[PROGRAM_MOST];
    unsigned short length;
};

static void add(struct program *program, unsigned code, uint32_t value, unsigned if_true, unsigned if_false) {
    program->steps[program->length++] =
        (struct sock_filter){(uint16_t)code, (uint8_t)if_true, (uint8_t)if_false, value};
}

static void load(struct program *program, size_t offset) {
    add(program, BPF_LD | BPF_W | BPF_ABS, (uint32_t)offset, 0, 0);
}

/* The next steps, or so many further on. */
static void unless_equal_skip(struct program *program, uint32_t value, unsigned steps) {
    add(program, BPF_JMP | BPF_JEQ | BPF_K, value, 0, steps);
}

static void answer(struct program *program, bool is_allowed) {
    add(program, BPF_RET | BPF_K, is_allowed ? SECCOMP_RET_ALLOW : SECCOMP_RET_ERRNO | ENOSYS, 0, 0);
}

static void allow(struct program *program, const uint32_t *calls, size_t count) {
    for (size_t i = 0; i < count; i++) {
        unless_equal_skip(program, calls[i], 1);
        answer(program, true);
    }
}

/* Both halves of the argument; these machines have the lower one first. */
static void allow_if(struct program *program, const struct conditional *rule) {
    size_t lower = offsetof(struct seccomp_data, args) + rule->argument * sizeof(uint64_t);
    unless_equal_skip(program, rule->call, 8);
    load(program, lower + sizeof(uint32_t));
    add(program, BPF_ALU | BPF_AND | BPF_K, (uint32_t)(rule->mask >> 32), 0, 0);
    unless_equal_skip(program, (uint32_t)(rule->value >> 32), 4);
    load(program, lower);
    add(program, BPF_ALU | BPF_AND | BPF_K, (uint32_t)rule->mask, 0, 0);
    unless_equal_skip(program, (uint32_t)rule->value, 1);
    answer(program, true);
    answer(program, false);
}

static void allow_some(struct program *program) {
    const uint64_t all = UINT64_MAX, number = UINT32_MAX, writing = O_ACCMODE | O_CREAT | O_TRUNC;
    const uint64_t own = (uint64_t)getpid();
    const struct conditional rules[] = {
        {SYS_openat, 2, writing, 0}, {SYS_clone, 0, CLONE_THREAD, CLONE_THREAD},
        {SYS_kill, 0, number, own},  {SYS_tgkill, 0, number, own},
        {SYS_prlimit64, 2, all, 0},  {SYS_prctl, 0, number, PR_SET_NAME},
#ifdef __x86_64__
        {SYS_open, 1, writing, 0},
#endif
    };
    for (size_t i = 0; i < sizeof rules / sizeof *rules; i++) allow_if(program, &rules[i]);
}

bool ent_confine(bool begins_children) {
    struct program program = {.length = 0};
    load(&program, offsetof(struct seccomp_data, arch));
    add(&program, BPF_JMP | BPF_JEQ | BPF_K, machine, 1, 0);
    answer(&program, false);
    load(&program, offsetof(struct seccomp_data, nr));
    if (begins_children) allow(&program, of_parents, sizeof of_parents / sizeof *of_parents);
    allow(&program, harmless, sizeof harmless / sizeof *harmless);
    allow_some(&program);
    answer(&program, false);
    const struct sock_fprog filter = {.len = program.length, .filter = program.steps};
    return prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 &&
           prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &filter, 0, 0) == 0;
}

#else

bool ent_confine(bool begins_children) {
    (void)begins_children;
    return false;
}

#endif

/* SPDX-License-Identifier: MIT */
#define _GNU_SOURCE /* CLONE_THREAD */
#include "base/confine.h"

#ifdef ENT_HAVE_LIBSECCOMP

#include <errno.h>
#include <fcntl.h>
#include <sched.h>
#include <seccomp.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/prctl.h>
#include <unistd.h>

/* Whatever their arguments. Names that this machine lacks are passed over. */
static const int harmless[] = {
    /* memory */
    SCMP_SYS(brk), SCMP_SYS(mmap), SCMP_SYS(mmap2), SCMP_SYS(munmap), SCMP_SYS(mremap), SCMP_SYS(mprotect),
    SCMP_SYS(madvise), SCMP_SYS(memfd_create), SCMP_SYS(membarrier),
    /* files that are open */
    SCMP_SYS(read), SCMP_SYS(readv), SCMP_SYS(pread64), SCMP_SYS(write), SCMP_SYS(writev), SCMP_SYS(lseek),
    SCMP_SYS(_llseek), SCMP_SYS(close), SCMP_SYS(dup), SCMP_SYS(dup2), SCMP_SYS(dup3), SCMP_SYS(fcntl),
    SCMP_SYS(fcntl64), SCMP_SYS(fadvise64), SCMP_SYS(poll), SCMP_SYS(ppoll), SCMP_SYS(ppoll_time64),
    SCMP_SYS(pipe2), SCMP_SYS(eventfd2), SCMP_SYS(getdents64), SCMP_SYS(getdents),
    /* what files there are */
    SCMP_SYS(stat), SCMP_SYS(stat64), SCMP_SYS(lstat), SCMP_SYS(lstat64), SCMP_SYS(fstat), SCMP_SYS(fstat64),
    SCMP_SYS(newfstatat), SCMP_SYS(fstatat64), SCMP_SYS(statx), SCMP_SYS(statfs), SCMP_SYS(statfs64),
    SCMP_SYS(fstatfs), SCMP_SYS(fstatfs64), SCMP_SYS(access), SCMP_SYS(faccessat), SCMP_SYS(faccessat2),
    SCMP_SYS(readlink), SCMP_SYS(readlinkat), SCMP_SYS(getcwd),
    /* threads and signals of its own */
    SCMP_SYS(futex), SCMP_SYS(futex_time64), SCMP_SYS(set_robust_list), SCMP_SYS(rseq),
    SCMP_SYS(set_tid_address), SCMP_SYS(sched_yield), SCMP_SYS(sched_getaffinity), SCMP_SYS(rt_sigaction),
    SCMP_SYS(rt_sigprocmask), SCMP_SYS(rt_sigreturn), SCMP_SYS(sigreturn), SCMP_SYS(sigaltstack),
    SCMP_SYS(restart_syscall), SCMP_SYS(exit), SCMP_SYS(exit_group), SCMP_SYS(arch_prctl),
    /* what it is, and where */
    SCMP_SYS(getpid), SCMP_SYS(getppid), SCMP_SYS(gettid), SCMP_SYS(getuid), SCMP_SYS(getuid32),
    SCMP_SYS(geteuid), SCMP_SYS(geteuid32), SCMP_SYS(getgid), SCMP_SYS(getgid32), SCMP_SYS(getegid),
    SCMP_SYS(getegid32), SCMP_SYS(uname), SCMP_SYS(sysinfo), SCMP_SYS(getrlimit), SCMP_SYS(ugetrlimit),
    SCMP_SYS(getrusage), SCMP_SYS(times), SCMP_SYS(getcpu),
    /* time and chance */
    SCMP_SYS(time), SCMP_SYS(gettimeofday), SCMP_SYS(clock_gettime), SCMP_SYS(clock_gettime64),
    SCMP_SYS(clock_getres), SCMP_SYS(clock_nanosleep), SCMP_SYS(clock_nanosleep_time64), SCMP_SYS(nanosleep),
    SCMP_SYS(getrandom)};

/* To begin children, watch over them and confine them, too. */
static const int of_parents[] = {SCMP_SYS(clone),   SCMP_SYS(fork),  SCMP_SYS(wait4),     SCMP_SYS(waitid),
                                 SCMP_SYS(kill),    SCMP_SYS(prctl), SCMP_SYS(prlimit64), SCMP_SYS(setrlimit),
                                 SCMP_SYS(seccomp), SCMP_SYS(tgkill)};

/* With one argument that must be so. */
struct conditional {
    int call;
    struct scmp_arg_cmp condition;
};

static int allow(scmp_filter_ctx filter, const int *calls, size_t count) {
    int failure = 0;
    for (size_t i = 0; i < count && failure == 0; i++)
        failure = seccomp_rule_add(filter, SCMP_ACT_ALLOW, calls[i], 0);
    return failure;
}

static int allow_conditional(scmp_filter_ctx filter) {
    const uint64_t writing = O_ACCMODE | O_CREAT | O_TRUNC, own = (uint64_t)getpid();
    const struct conditional calls[] = {
        {SCMP_SYS(open), SCMP_A1_64(SCMP_CMP_MASKED_EQ, writing, 0)},
        {SCMP_SYS(openat), SCMP_A2_64(SCMP_CMP_MASKED_EQ, writing, 0)},
        {SCMP_SYS(clone), SCMP_A0_64(SCMP_CMP_MASKED_EQ, CLONE_THREAD, CLONE_THREAD)},
        {SCMP_SYS(kill), SCMP_A0_64(SCMP_CMP_EQ, own)},
        {SCMP_SYS(tgkill), SCMP_A0_64(SCMP_CMP_EQ, own)},
        {SCMP_SYS(prlimit64), SCMP_A2_64(SCMP_CMP_EQ, 0)},
        {SCMP_SYS(prctl), SCMP_A0_64(SCMP_CMP_EQ, PR_SET_NAME)},
    };
    int failure = 0;
    for (size_t i = 0; i < sizeof calls / sizeof *calls && failure == 0; i++)
        failure = seccomp_rule_add(filter, SCMP_ACT_ALLOW, calls[i].call, 1, calls[i].condition);
    return failure;
}

enum ent_confined ent_confine(bool begins_children) {
    scmp_filter_ctx filter = seccomp_init(SCMP_ACT_ERRNO(ENOSYS));
    if (filter == NULL) return ENT_CONFINED_NO_MEMORY;
    int failure = allow(filter, harmless, sizeof harmless / sizeof *harmless);
    if (failure == 0) failure = allow_conditional(filter);
    if (failure == 0 && begins_children)
        failure = allow(filter, of_parents, sizeof of_parents / sizeof *of_parents);
    if (failure == 0) failure = seccomp_load(filter);
    seccomp_release(filter);
    if (failure == -ENOMEM) return ENT_CONFINED_NO_MEMORY;
    return failure == 0 ? ENT_CONFINED : ENT_CONFINED_NOT;
}

#else

enum ent_confined ent_confine(bool begins_children) {
    (void)begins_children;
    return ENT_CONFINED_NOT;
}

#endif

// Stands in front of the C library's calls that change files (LD_PRELOAD), in a process that is to die.
//
// KILL_AT=n    the process kills itself before the n-th such call
// KILL_HALF=1  if that call is a write, half of it is done first
// TRACE=FILE   each call is written down: its name and the file that it is for
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <sys/types.h>
#include <unistd.h>

static atomic_long calls;
static int trace = -1;

static void note(const char *call, const char *path) {
    char line[600];
    int n = snprintf(line, sizeof line, "%s %s\n", call, path);
    if (trace >= 0 && n > 0) syscall(SYS_write, trace, line, (size_t)n);
}

static void note_fd(const char *call, int fd) {
    char link[64], path[512];
    snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
    ssize_t n = readlink(link, path, sizeof path - 1);
    path[n > 0 ? n : 0] = 0;
    note(call, fd == 1 ? "stdout" : path);
}

// Whether this is the call to die in.
static int due(void) {
    const char *at = getenv("KILL_AT");
    return atomic_fetch_add(&calls, 1) + 1 == (at ? atol(at) : -1);
}

static void die(void) {
    kill(getpid(), SIGKILL);
    for (;;) pause();
}

__attribute__((constructor)) static void begin(void) {
    const char *path = getenv("TRACE");
    if (path) trace = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
}

static ssize_t put(int fd, const void *data, size_t size, off_t at, int placed) {
    int last = due();
    if (last && getenv("KILL_HALF")) size /= 2;
    else if (last) die();
    note_fd("write", fd);
    long done = placed ? syscall(SYS_pwrite64, fd, data, size, at) : syscall(SYS_write, fd, data, size);
    if (last) die();
    return done;
}

ssize_t write(int fd, const void *data, size_t size) { return put(fd, data, size, 0, 0); }
ssize_t pwrite(int fd, const void *data, size_t size, off_t at) { return put(fd, data, size, at, 1); }
ssize_t pwrite64(int fd, const void *data, size_t size, off_t at) { return put(fd, data, size, at, 1); }

#define FD(name, number, call)                 \
    if (due()) die();                          \
    int done = (int)syscall number;            \
    note_fd(name, fd);                         \
    return done;

int fsync(int fd) { FD("sync", (SYS_fsync, fd), ) }
int fdatasync(int fd) { FD("sync", (SYS_fdatasync, fd), ) }
int ftruncate(int fd, off_t size) { FD("write", (SYS_ftruncate, fd, size), ) }
int ftruncate64(int fd, off_t size) { FD("write", (SYS_ftruncate, fd, size), ) }

int rename(const char *from, const char *to) {
    if (due()) die();
    note("rename", to);
    return (int)syscall(SYS_renameat2, AT_FDCWD, from, AT_FDCWD, to, 0);
}

int unlink(const char *path) {
    if (due()) die();
    note("unlink", path);
    return (int)syscall(SYS_unlinkat, AT_FDCWD, path, 0);
}

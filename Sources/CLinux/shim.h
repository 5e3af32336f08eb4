#pragma once
// Linux calls that Swift's Glibc module does not bring. Declarations and one-line wrappers only.
#include <locale.h>
#include <malloc.h>
#include <pty.h>
#include <signal.h>
#include <sys/eventfd.h>
#include <sys/inotify.h>
#include <sys/ioctl.h>
#include <sys/signalfd.h>
#include <wchar.h>

// A macro names what is set. From `bytes` on, memory that is given back goes back to the system at once;
// by itself the allocator would soon keep pieces of many megabytes, and holes between them.
static inline void shim_give_back_memory_from(int bytes) { mallopt(M_MMAP_THRESHOLD, bytes); }

// Declared in <wchar.h> only for X/Open sources, which Swift's importer does not ask for.
extern int wcwidth(wchar_t character);
#include <fcntl.h>
#include <spawn.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <unistd.h>

// Declared in <sys/mman.h> only for GNU sources.
extern int memfd_create(const char *name, unsigned int flags);
static inline int shim_memory_file(void) { return memfd_create("input", 1 /* MFD_CLOEXEC */); }

// Declared in <unistd.h> only for GNU sources; a global variable of C is not safe to Swift.
extern char **environ;
static inline char **shim_environment(void) { return environ; }

// syscall() is variadic; <sys/pidfd.h> came with glibc 2.36 only. Linux 5.3 and later.
static inline int shim_pidfd_open(pid_t process) {
  return (int)syscall(SYS_pidfd_open, process, 0);
}

// pipe2() is declared in <unistd.h> only for GNU sources.
extern int pipe2(int ends[2], int flags);
static inline int shim_pipe(int *ends) { return pipe2(ends, O_CLOEXEC); }

// Declared in <spawn.h> only for GNU sources; glibc 2.34 and later.
extern int posix_spawn_file_actions_addclosefrom_np(posix_spawn_file_actions_t *actions, int from);
static inline int shim_spawn_close_from(posix_spawn_file_actions_t *actions, int from) {
  return posix_spawn_file_actions_addclosefrom_np(actions, from);
}

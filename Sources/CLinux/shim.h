#pragma once
// Linux calls that Swift's Glibc module does not bring. Declarations and one-line wrappers only.
#include <locale.h>
#include <pty.h>
#include <signal.h>
#include <sys/eventfd.h>
#include <sys/inotify.h>
#include <sys/ioctl.h>
#include <sys/signalfd.h>
#include <wchar.h>

// Declared in <wchar.h> only for X/Open sources, which Swift's importer does not ask for.
extern int wcwidth(wchar_t character);

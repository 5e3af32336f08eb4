#pragma once
#define NCURSES_WIDECHAR 1
#include <curses.h>
#include <term.h>

// Global variables of C are not safe to Swift's concurrency checker.
static inline WINDOW *shim_window(void) { return stdscr; }
static inline WINDOW *shim_physical_window(void) { return curscr; }
static inline int shim_rows(void) { return LINES; }
static inline int shim_columns(void) { return COLS; }
static inline int shim_colors(void) { return COLORS; }
static inline int shim_color_pairs(void) { return COLOR_PAIRS; }
static inline void shim_forget_terminal(void) { del_curterm(cur_term); }

// Attributes are macros that cast and shift.
static inline attr_t shim_bold(void) { return WA_BOLD; }
static inline attr_t shim_dim(void) { return WA_DIM; }
static inline attr_t shim_italic(void) { return WA_ITALIC; }
static inline attr_t shim_underline(void) { return WA_UNDERLINE; }
static inline attr_t shim_reverse(void) { return WA_REVERSE; }

// The pair goes through the last argument, a pointer to void that must point to an int: a short
// holds too few pairs.
static inline int shim_add_cell(const wchar_t *text, attr_t attributes, int pair) {
  cchar_t cell;
  return setcchar(&cell, text, attributes, 0, &pair) == OK ? wadd_wch(stdscr, &cell) : ERR;
}

// A text of one character, without an array in Swift for every cell.
static inline int shim_add_character(wchar_t character, attr_t attributes, int pair) {
  const wchar_t text[2] = {character, 0};
  return shim_add_cell(text, attributes, pair);
}

// tigetstr() answers -1 cast to a pointer for what is no string capability.
static inline const char *shim_string_capability(const char *name) {
  const char *value = tigetstr((char *)name);
  return value == (const char *)-1 ? 0 : value;
}

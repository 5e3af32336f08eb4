// The least that a first screen costs: it reads the 60 newest headlines of a store with SQLite,
// paints them with ncurses and waits for `q`. What `bench start` holds the reader against.
#define _XOPEN_SOURCE_EXTENDED 1
#define NCURSES_WIDECHAR 1
#include <curses.h>
#include <locale.h>
#include <sqlite3.h>
#include <stdio.h>
#include <time.h>

static const char *const newest =
    "SELECT article.title, coalesce(own_title, feed.title, address), status.date,"
    "  unread.article_id IS NULL"
    "  FROM status INDEXED BY status_by_date JOIN article ON article.id = status.article_id"
    "  JOIN feed ON feed.id = status.feed_id"
    "  LEFT JOIN unread ON unread.date = status.date AND unread.article_id = status.article_id"
    "  WHERE is_hidden = 0 ORDER BY status.date DESC, status.article_id DESC LIMIT 60";

static void paint(int row, sqlite3_stmt *headline) {
  time_t date = (time_t)sqlite3_column_int64(headline, 2);
  struct tm calendar;
  char day[16] = "";
  if (localtime_r(&date, &calendar)) strftime(day, sizeof day, "%b %d", &calendar);
  attrset(sqlite3_column_int(headline, 3) ? A_NORMAL : A_BOLD);
  move(row, 0);
  clrtoeol();
  mvaddnstr(row, 0, day, -1);
  mvaddnstr(row, 8, (const char *)sqlite3_column_text(headline, 1), 20);
  mvaddnstr(row, 30, (const char *)sqlite3_column_text(headline, 0), COLS - 30);
}

int main(int count, char **words) {
  sqlite3 *store = NULL;
  sqlite3_stmt *headline = NULL;
  if (count != 2) {
    fprintf(stderr, "usage: barelist library.db\n");
    return 64;
  }
  setlocale(LC_ALL, "");
  if (sqlite3_open_v2(words[1], &store, SQLITE_OPEN_READONLY, NULL) != SQLITE_OK ||
      sqlite3_prepare_v2(store, newest, -1, &headline, NULL) != SQLITE_OK) {
    fprintf(stderr, "barelist: %s\n", sqlite3_errmsg(store));
    return 1;
  }
  if (!initscr()) return 1;
  cbreak();
  noecho();
  for (int row = 0; row < 60 && sqlite3_step(headline) == SQLITE_ROW; row++)
    if (row < LINES) paint(row, headline);
  sqlite3_finalize(headline);
  refresh();
  while (getch() != 'q') continue;
  endwin();
  sqlite3_close(store);
  return 0;
}

#pragma once
#include <sqlite3.h>

/// A cast macro: SQLite copies what is bound.
static inline sqlite3_destructor_type shim_transient(void) { return SQLITE_TRANSIENT; }

/// A variadic call: whether the last connection to close writes the log back into the database.
static inline int shim_keep_log_on_close(sqlite3 *db, int keeps) {
  return sqlite3_db_config(db, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, keeps, (int *)0);
}

/// A variadic call, for before the first connection: SQLite counts what it allocates under a lock,
/// once for every value, and nobody asks for the counts. Refused once SQLite is in use.
static inline int shim_count_no_memory(void) {
  return sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
}

#include <sys/vfs.h>

/// statfs(2), whose structure has another type on each machine: the file system's number, or -1.
static inline long shim_file_system(const char *path) {
  struct statfs status;
  return statfs(path, &status) == 0 ? (long)status.f_type : -1;
}

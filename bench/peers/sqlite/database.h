#pragma once

#include <cstdint>
#include <memory>
#include <string>

#include <sqlite3.h>

namespace morgue {

// An SQLite database.  Everything throws std::runtime_error with SQLite's own
// words.  Not for use by two threads at once; open one each.
class Database {
 public:
  enum class Access { kRead, kCreate };

  Database(const std::string& path, Access access);

  // Runs statements that answer nothing.
  void run(const std::string& sql);

  sqlite3* get() const { return handle_.get(); }

 private:
  struct Close {
    void operator()(sqlite3* handle) const { sqlite3_close(handle); }
  };
  std::unique_ptr<sqlite3, Close> handle_;
};

// A prepared statement of a database, which must outlive it.
class Statement {
 public:
  Statement(const Database& database, const std::string& sql);

  // Parameters count from 1.  Text must stay as it is until the reset.
  void bind(int parameter, const std::string& text);
  void bind(int parameter, std::int64_t number);
  void bind_null(int parameter);

  // False after the last row.
  bool step();
  std::int64_t number(int column) const;

  // Ready to be run again, with the same parameters until bound anew.
  void reset();

 private:
  void check(int code) const;

  struct Finalize {
    void operator()(sqlite3_stmt* handle) const { sqlite3_finalize(handle); }
  };
  sqlite3* database_;
  std::unique_ptr<sqlite3_stmt, Finalize> handle_;
};

}  // namespace morgue

#include "bench/peers/sqlite/database.h"

#include <stdexcept>

namespace morgue {
namespace {

void check_code(sqlite3* database, int code) {
  if (code != SQLITE_OK) {
    throw std::runtime_error(std::string("sqlite: ") +
                             sqlite3_errmsg(database));
  }
}

}  // namespace

Database::Database(const std::string& path, Access access) {
  const int flags = access == Access::kRead
                        ? SQLITE_OPEN_READONLY
                        : SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
  sqlite3* handle = nullptr;
  const int code = sqlite3_open_v2(path.c_str(), &handle,
                                   flags | SQLITE_OPEN_NOMUTEX, nullptr);
  handle_.reset(handle);
  check_code(handle, code);
}

void Database::run(const std::string& sql) {
  check_code(get(),
             sqlite3_exec(get(), sql.c_str(), nullptr, nullptr, nullptr));
}

Statement::Statement(const Database& database, const std::string& sql)
    : database_(database.get()) {
  sqlite3_stmt* handle = nullptr;
  check(sqlite3_prepare_v2(database_, sql.c_str(), -1, &handle, nullptr));
  handle_.reset(handle);
}

void Statement::bind(int parameter, const std::string& text) {
  check(sqlite3_bind_text(handle_.get(), parameter, text.data(),
                          static_cast<int>(text.size()), SQLITE_STATIC));
}

void Statement::bind(int parameter, std::int64_t number) {
  check(sqlite3_bind_int64(handle_.get(), parameter, number));
}

void Statement::bind_null(int parameter) {
  check(sqlite3_bind_null(handle_.get(), parameter));
}

bool Statement::step() {
  const int code = sqlite3_step(handle_.get());
  if (code != SQLITE_ROW && code != SQLITE_DONE) {
    check(code);
  }
  return code == SQLITE_ROW;
}

std::int64_t Statement::number(int column) const {
  return sqlite3_column_int64(handle_.get(), column);
}

void Statement::reset() { check(sqlite3_reset(handle_.get())); }

void Statement::check(int code) const { check_code(database_, code); }

}  // namespace morgue

# Where each package comes from (all of them Debian 12's own).
find_package(PkgConfig REQUIRED)
find_package(Threads REQUIRED)
find_package(RocksDB REQUIRED)   # RocksDB::rocksdb-shared
find_package(CLI11 REQUIRED)     # CLI11::CLI11
find_package(simdjson REQUIRED)  # simdjson::simdjson
find_package(date REQUIRED)      # date::date, date::date-tz

# xapian-config.cmake sets plain variables only, so pkg-config it is.
pkg_check_modules(Xapian REQUIRED IMPORTED_TARGET xapian-core)
pkg_check_modules(Utf8proc REQUIRED IMPORTED_TARGET libutf8proc)
pkg_check_modules(LibArchive REQUIRED IMPORTED_TARGET libarchive)
pkg_check_modules(LibXml2 REQUIRED IMPORTED_TARGET libxml-2.0)
pkg_check_modules(GMime REQUIRED IMPORTED_TARGET gmime-3.0)
pkg_check_modules(Brotli REQUIRED IMPORTED_TARGET libbrotlidec)
pkg_check_modules(Gumbo REQUIRED IMPORTED_TARGET gumbo)
pkg_check_modules(Nettle REQUIRED IMPORTED_TARGET nettle)
pkg_check_modules(Uchardet REQUIRED IMPORTED_TARGET uchardet)

find_library(CLD2_LIBRARY cld2 REQUIRED)
find_library(CSV_LIBRARY csv REQUIRED)

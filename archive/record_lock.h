#pragma once

#include <filesystem>

#include <rocksdb/status.h>

namespace morgue {

// Throws Error(kLocked), naming the process, where `status` says that another
// writer holds the record's lock; returns where it is about something else.
void check_lock(const rocksdb::Status& status,
                const std::filesystem::path& directory);

}  // namespace morgue

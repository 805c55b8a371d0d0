#pragma once

#include <cstdio>
#include <filesystem>
#include <string>

#include <sys/types.h>

namespace morgue {

// archive_record_writer at work; killed at the end of its life.
class WriterProcess {
 public:
  // `mode`: see record_writer.cc.
  WriterProcess(const std::string& mode,
                const std::filesystem::path& directory);
  ~WriterProcess();
  WriterProcess(const WriterProcess&) = delete;
  WriterProcess& operator=(const WriterProcess&) = delete;

  pid_t process() const { return process_; }

  // The next line that it prints; "" at the end.
  std::string line();

  // kill -9, and waits until it is gone.  Lines that it had printed can still
  // be read.
  void kill();

  // Waits for its own end; its exit code, or -1 where a signal ended it.
  int wait();

 private:
  pid_t process_ = 0;
  std::FILE* output_ = nullptr;
};

}  // namespace morgue

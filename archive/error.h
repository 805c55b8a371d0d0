#pragma once

#include <stdexcept>
#include <string>

namespace morgue {

// Why an operation stopped.  The mains turn these into exit codes.
enum class Failure {
  kNotFound,      // no archive here, no such file
  kExists,        // would overwrite something
  kLocked,        // another writer holds the archive
  kCorrupt,       // stored bytes are damaged
  kBadInput,      // a file or an option cannot be understood
  kBadQuery,      // the query cannot be parsed
  kTooExpensive,  // the query would cost more than its limits allow
  kIo,            // the operating system refused
  kNewerFormat,   // written by a newer Morgue
};

// The only exception that leaves a function of Morgue.  Its message names the
// act and the path ("opening archive /x: no such directory").
class Error : public std::runtime_error {
 public:
  Error(Failure failure, const std::string& message)
      : std::runtime_error(message), failure_(failure) {}

  Failure failure() const noexcept { return failure_; }

 private:
  Failure failure_;
};

}  // namespace morgue

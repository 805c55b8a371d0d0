#pragma once

#include <sys/types.h>

namespace morgue {

// While it lives, what is written to standard output goes through $PAGER, or
// through less, which keeps out of the way of what fits on the screen.  Ends
// when the reader has left it.  Without a pager nothing happens.
class Pager {
 public:
  Pager();
  ~Pager();
  Pager(const Pager&) = delete;
  Pager& operator=(const Pager&) = delete;

 private:
  pid_t child_ = -1;
};

}  // namespace morgue

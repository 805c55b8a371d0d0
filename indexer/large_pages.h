#pragma once

namespace morgue {

// Lets the C library take memory from the system in large pages, much at a
// time, and keep it: indexing fills hundreds of megabytes, and where every 4
// KiB of them cost a page fault these take a sixth of its time
// (docs/BENCHMARKS.md). The C library can be told so only when a program
// starts, so this starts the program anew, with the same arguments; it comes
// back where that is done already, or cannot be done.  Call it before any input
// is read.
void restart_with_large_pages(char** argv);

}  // namespace morgue

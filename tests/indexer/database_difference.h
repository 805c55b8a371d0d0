#pragma once

#include <filesystem>
#include <random>
#include <string>

#include <xapian.h>

namespace morgue {

enum class Synonyms { kSame, kMore };  // kMore: `actual` may have others too

// The first thing that Xapian's interface shows to be other in `actual`; empty:
// there is none.  Uuids may differ, and so may revisions.  `random` chooses the
// docids that lists are skipped to.
std::string difference(const Xapian::Database& expected,
                       const Xapian::Database& actual, std::mt19937& random,
                       Synonyms synonyms = Synonyms::kSame);

// What Xapian finds wrong with a database; empty: nothing.  Not asked under
// sanitizers, which find fault with the check itself.
std::string faults_of(const std::filesystem::path& index);

}  // namespace morgue

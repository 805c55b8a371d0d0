#pragma once

#include <ostream>
#include <string>
#include <vector>

#include "query/chosen_archive.h"
#include "query/command_notes.h"
#include "query/command_timing.h"
#include "query/commands.h"
#include "query/matches_by_date.h"
#include "query/named_damage.h"
#include "query/open_archive.h"
#include "query/prepared_query.h"
#include "query/request_query.h"

namespace morgue {

// What a command works on that goes through all matches of its query.
struct ReportMatches {
  const OpenArchive& archive;
  const Query& query;
  MatchesByDate& matches;
  CommandTiming& timing;  // to be told when the searching is over
};

// Opens the archive, finds what the options ask for, has `work` report it, and
// prints the notes before and the timing after.
template <class Work>
QueryExit report_matches(const QueryOptions& options, std::ostream& err,
                         const Work& work) {
  CommandTiming timing;
  const auto archive = open_chosen(options, OpenArchive::open);
  timing.opened();
  std::vector<std::string> notes;
  const Query query = request_query(options.request, notes);
  print_notes(err, notes);
  return naming_damage(archive->segments(), [&] {
    PreparedQuery prepared(*archive, query);
    MatchesByDate matches(archive->segments(), prepared);
    const QueryExit exit =
        work(ReportMatches{*archive, query, matches, timing});
    if (options.timing) {
      timing.print(err);
    }
    return exit;
  });
}

}  // namespace morgue

#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "archive/date.h"
#include "corpus/article_reader.h"
#include "corpus/reader_setup.h"

namespace morgue {

// Something that a record says of the day on which its article was published.
struct DateStatement {
  std::string text;
  // It says another thing (when the article was written, say), from which the
  // day of publication is taken where nothing states it.
  bool stands_in = false;
};

// The date by the first of the statements that can be read and believed: they
// are given in the order in which they count, those that stand in last.
// Warnings tell of those before it that cannot ("bad-date",
// "implausible-date").
std::optional<Date> read_published(std::span<const DateStatement> statements,
                                   const ReaderSetup& setup,
                                   std::vector<Warning>& warnings);

// The date among those that are stated, in the order in which they count: the
// first, or another one that falls into the same day (month, year) and tells
// more.  A Warning, "date-conflict", names the others where one lies more than
// a day away.  There must be one.
Date settle_published(std::span<const Date> stated,
                      std::vector<Warning>& warnings);

}  // namespace morgue

#pragma once

#include <optional>
#include <span>
#include <vector>

#include "archive/date.h"
#include "corpus/article_reader.h"
#include "corpus/reader_setup.h"
#include "corpus/record_fields.h"

namespace morgue {

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

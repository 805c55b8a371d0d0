#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "archive/article.h"
#include "corpus/article_reader.h"
#include "corpus/reader_setup.h"
#include "corpus/record_fields.h"

namespace morgue {

// Sets the date of publication by the first of the statements that can be read
// and believed: they are given in the order in which they count, those that
// stand in last.  Warnings tell of those before it that cannot ("bad-date",
// "implausible-date").  All that were looked at are stated dates.
void read_published(std::span<const DateStatement> statements,
                    const ReaderSetup& setup, Submission& submission);

// Sets it by the first that is a date, or another one that falls into the same
// day (month, year) and tells more; resets it where none is one.  A Warning,
// "date-conflict", names the others where one lies more than a day away.
// Dates are stated where they are more than what was taken.
void settle_published(std::vector<StatedDate> stated, Submission& submission);

// What could not be read as a date, as far as it is worth keeping.
StatedDate no_date(std::string_view text);

}  // namespace morgue

#pragma once

#include <iosfwd>

#include "query/batch/batch_counts.h"

namespace morgue {

// A line a query: its name, its count, and a column for each value where there
// is a matrix, those without a value last.

void print_batch_table(std::ostream& out, const BatchTable& table);
void print_batch_csv(std::ostream& out, const BatchTable& table);
// {name, count, by: {value: count}, without}; values without a match are left
// out.
void print_batch_json(std::ostream& out, const BatchTable& table);

}  // namespace morgue

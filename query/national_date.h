#pragma once

#include <string_view>

namespace morgue {

// Throws DateError where `text` is a date written some country's way.
// 01/02/2020 is the second of January to some and the first of February to
// others: both are offered, neither is taken.
void refuse_national_date(std::string_view text);

}  // namespace morgue

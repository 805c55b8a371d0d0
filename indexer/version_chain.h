#pragma once

#include "archive/record.h"

namespace morgue {

// Is article number `number` the version `newest`, or an older one of it?  If
// it is of no newest one, it was replaced, and nothing leads to it any more.
bool is_version(const Record& record, ArticleNumber number,
                ArticleNumber newest);

}  // namespace morgue

#pragma once

#include "archive/catalog.h"

namespace morgue {

// Every member is set, to something other than what a fresh one holds.
Catalog full_catalog();

}  // namespace morgue

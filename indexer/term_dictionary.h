#pragma once

#include "indexer/word_table.h"

namespace morgue {

// Gives every distinct term of a segment a small number.
using TermDictionary = WordTable;

}  // namespace morgue

#pragma once

#include <vector>

#include "corpus/article_reader.h"
#include "corpus/field_lookup.h"
#include "corpus/reader_setup.h"
#include "corpus/record_fields.h"

namespace morgue {

// Fills an article from the named values of one record, and from those that
// are the same for all of its input.  Fields that neither gives stay as they
// are.  finish_article() is still to come.
void assemble_article(RecordFields&& fields,
                      const std::vector<FieldLookup::Constant>& constants,
                      const ReaderSetup& setup, Submission& submission);

}  // namespace morgue

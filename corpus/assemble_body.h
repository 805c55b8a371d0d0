#pragma once

#include <optional>
#include <vector>

#include "archive/article.h"
#include "corpus/reader_setup.h"
#include "corpus/record_fields.h"

namespace morgue {

// The paragraphs of a body that came as one text, or as a list of texts or of
// objects with a kind.  A first line that only repeats the date of
// publication is left out.
std::vector<Paragraph> assemble_body(std::vector<FieldValue> values,
                                     const std::optional<Date>& published,
                                     const ReaderSetup& setup);

}  // namespace morgue

#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "corpus/record_cutter.h"

namespace morgue {

// Cuts the elements of one name, which do not nest, out of SGML that has no
// root: a record reaches to its closing tag, or to the next opening one where
// it has none.  What stands between records is a piece of its own.
class SgmlCutter : public RecordCutter {
 public:
  // "REUTERS", "DOC"; tags are matched as they are written.
  SgmlCutter(ByteSource& source, std::string_view element);

  // Whether the bytes begin with an opening tag of that name.
  bool opens(std::string_view bytes) const;
  bool closes(std::string_view record) const {
    return record.ends_with(closing_);
  }

 private:
  std::size_t find_end(std::string_view bytes, std::size_t from) override;

  std::string opening_;  // "<DOC"
  std::string closing_;  // "</DOC>"
};

}  // namespace morgue

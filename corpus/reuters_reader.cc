#include <utility>

#include "corpus/format_readers.h"
#include "corpus/reuters_record.h"
#include "corpus/sgml_reader.h"

namespace morgue {
namespace {

constexpr SgmlCollection kReuters21578 = {"REUTERS", "reuters-sgml",
                                          reuters_article};

}  // namespace

std::unique_ptr<ArticleReader> make_reuters_reader(ReaderInput input) {
  return make_sgml_reader(std::move(input), kReuters21578);
}

}  // namespace morgue

#include <utility>

#include "corpus/format_readers.h"
#include "corpus/sgml_reader.h"
#include "corpus/trec_record.h"

namespace morgue {
namespace {

constexpr SgmlCollection kTrecNews = {"DOC", "trec", trec_article, true};

}  // namespace

std::unique_ptr<ArticleReader> make_trec_reader(ReaderInput input) {
  return make_sgml_reader(std::move(input), kTrecNews);
}

}  // namespace morgue

#include "query/export/article_writer.h"

#include "query/article_json.h"
#include "query/export/article_table_writer.h"
#include "query/export/atom_writer.h"
#include "query/export/bibtex_writer.h"
#include "query/export/csl_writer.h"
#include "query/export/ris_writer.h"

namespace morgue {
namespace {

// Each article as `show --format jsonl` has it.
class JsonlWriter final : public ArticleWriter {
 public:
  explicit JsonlWriter(std::ostream& out) : out_(out) {}

  void write(const Article& article) override {
    print_article_json(out_, article, nullptr);
  }

 private:
  std::ostream& out_;
};

}  // namespace

std::unique_ptr<ArticleWriter> make_article_writer(OutputFormat format,
                                                   std::ostream& out,
                                                   const Presentation& looks) {
  switch (format) {
    case OutputFormat::kJsonl:
      return std::make_unique<JsonlWriter>(out);
    case OutputFormat::kCsv:
      return std::make_unique<ArticleTableWriter>(out);
    case OutputFormat::kRis:
      return std::make_unique<RisWriter>(out);
    case OutputFormat::kBibtex:
      return std::make_unique<BibtexWriter>(out);
    case OutputFormat::kCsl:
      return std::make_unique<CslWriter>(out);
    case OutputFormat::kAtom:
      return std::make_unique<AtomWriter>(
          out, FeedHead{.query = looks.query, .now = looks.now});
    default:
      return nullptr;
  }
}

}  // namespace morgue

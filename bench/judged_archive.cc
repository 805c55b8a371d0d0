#include "bench/judged_archive.h"

#include <memory>
#include <optional>
#include <utility>
#include <variant>

#include "archive/layout.h"
#include "archive/settings.h"
#include "corpus/article_reader.h"
#include "indexer/archive_writer.h"

namespace morgue {
namespace {

void index_all(const std::filesystem::path& docs, const std::string& language,
               const std::filesystem::path& archive, std::ostream& notes) {
  create_archive(archive, {.language = language});
  ReaderOptions options;
  options.language = language;
  const std::unique_ptr<ArticleReader> reader = open_reader(docs, options);
  ArchiveWriter writer(archive, {});
  while (std::optional<Incoming> incoming = reader->next()) {
    if (const auto* reject = std::get_if<Reject>(&*incoming)) {
      notes << "rejected: " << reject->file << ": " << reject->message << '\n';
      continue;
    }
    if (auto* submission = std::get_if<Submission>(&*incoming)) {
      writer.add(std::move(submission->article));
    }
  }
  writer.commit();
}

std::unordered_map<ArticleNumber, std::string> ids_in(
    const std::filesystem::path& archive) {
  std::unordered_map<ArticleNumber, std::string> ids;
  const Record record(ArchiveLayout{archive}.record(), Record::Access::kRead);
  record.for_each(1, [&](ArticleNumber number, Article&& article) {
    ids.emplace(number, std::move(article.id));
    return true;
  });
  return ids;
}

}  // namespace

JudgedArchive::JudgedArchive(const std::filesystem::path& docs,
                             const std::string& language, std::ostream& notes) {
  const std::filesystem::path archive = folder_.path() / "archive";
  index_all(docs, language, archive, notes);
  ids_ = ids_in(archive);
  searcher_.emplace(archive);
}

Ranking JudgedArchive::rank(const std::string& typed, std::size_t most) {
  SearchRequest request;
  request.query = typed;
  request.default_operator = DefaultOperator::kOr;
  request.limit = most;
  request.snippets = 0;
  request.hydrate = false;
  request.exact_total = false;
  Ranking ranking;
  for (const Hit& hit : searcher_->search(request).hits) {
    ranking.push_back({ids_.at(hit.number), hit.score});
  }
  sort_as_trec(ranking);
  return ranking;
}

}  // namespace morgue

#include "query/searcher.h"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <map>
#include <utility>

#include "archive/engine_error.h"
#include "query/completion.h"
#include "query/empty_result_explainer.h"
#include "query/facet_counter.h"
#include "query/hit_reader.h"
#include "query/match_count.h"
#include "query/match_page.h"
#include "query/named_damage.h"
#include "query/open_archive.h"
#include "query/prepared_query.h"
#include "query/request_query.h"
#include "query/score_explainer.h"
#include "text/unicode.h"

namespace morgue {
namespace {

using Clock = std::chrono::steady_clock;

std::optional<ArticleNumber> as_number(std::string_view id) {
  ArticleNumber number = 0;
  const auto [end, error] =
      std::from_chars(id.data(), id.data() + id.size(), number);
  if (error != std::errc() || end != id.data() + id.size()) {
    return std::nullopt;
  }
  return number;
}

}  // namespace

struct Searcher::Impl {
  std::filesystem::path root;
  std::unique_ptr<OpenArchive> archive;

  explicit Impl(const std::filesystem::path& path)
      : root(path), archive(OpenArchive::open(path)) {}

  const SegmentSet& segments() const { return archive->segments(); }

  MatchCount total(PreparedQuery& query, const MatchPage& page,
                   const SearchRequest& request, SearchResult& result) const;
  MatchCount count_facets(PreparedQuery& query, const SearchRequest& request,
                          SearchResult& result) const;
  void explain_nothing(const Query& query, SearchResult& result) const;
  void explain_hits(const Query& query, const MatchPage& page,
                    SearchResult& result) const;
  void note_timeout(const SearchRequest& request, SearchResult& result);
  void fill(const Query& query, const SearchRequest& request,
            SearchResult& result);
};

MatchCount Searcher::Impl::total(PreparedQuery& query, const MatchPage& page,
                                 const SearchRequest& request,
                                 SearchResult& result) const {
  if (!request.facets.empty() || request.overview) {
    return count_facets(query, request, result);
  }
  return page.total.exact || !request.exact_total ? page.total : query.count();
}

MatchCount Searcher::Impl::count_facets(PreparedQuery& query,
                                        const SearchRequest& request,
                                        SearchResult& result) const {
  FacetCounter counter(request.facets, request.overview);
  MatchCount all;
  query.visit([&](const Segment& segment, const std::vector<Docid>& docids) {
    counter.add(segment, docids);
    all.articles += docids.size();
  });
  result.facets = counter.facets(request.facet_values);
  if (request.overview) {
    result.overview = counter.overview();
  }
  return all;
}

void Searcher::Impl::explain_nothing(const Query& query,
                                     SearchResult& result) const {
  EmptyResultExplainer explainer(segments(), archive->lowering());
  result.no_hits_because = explainer.clauses(query);
  std::vector<std::string> notes =
      explainer.notes(query, result.no_hits_because);
  std::move(notes.begin(), notes.end(), std::back_inserter(result.notes));
}

void Searcher::Impl::explain_hits(const Query& query, const MatchPage& page,
                                  SearchResult& result) const {
  std::vector<std::string> texts =
      explain_scores(segments(), archive->lowering(), query, page.matches);
  for (std::size_t i = 0; i < texts.size(); ++i) {
    result.hits[i].explanation = std::move(texts[i]);
  }
}

void Searcher::Impl::note_timeout(const SearchRequest& request,
                                  SearchResult& result) {
  result.timed_out = archive->deadline().passed();
  if (result.timed_out) {
    result.total_is_exact = false;
    result.notes.push_back("not every article was looked at within " +
                           std::to_string(request.timeout.count()) +
                           " ms: there may be more, and better ones");
  }
}

void Searcher::Impl::fill(const Query& query, const SearchRequest& request,
                          SearchResult& result) {
  // Where nothing tells articles apart, the newest are the best.
  const bool by_score = request.sort == SortBy::kRelevance && scores(query);
  const SortBy sort = request.sort == SortBy::kRelevance && !by_score
                          ? SortBy::kNewest
                          : request.sort;
  PreparedQuery prepared(*archive, query);
  const MatchPage page =
      prepared.find({.offset = request.offset,
                     .limit = request.limit,
                     .sort = sort,
                     .visit_all = request.exact_total &&
                                  request.facets.empty() && !request.overview});
  const MatchCount count = total(prepared, page, request, result);
  result.total = count.articles;
  result.total_is_exact = count.exact;
  result.hits = read_hits(*archive, query, page.matches, request);
  if (page.more) {
    result.next_offset = request.offset + result.hits.size();
  }
  if (request.explain && by_score) {
    explain_hits(query, page, result);
  }
  note_timeout(request, result);
  if (result.total == 0 && request.hydrate && !result.timed_out) {
    explain_nothing(query, result);
  }
}

Searcher::Searcher(const std::filesystem::path& archive)
    : impl_(std::make_unique<Impl>(archive)) {}
Searcher::~Searcher() = default;
Searcher::Searcher(Searcher&&) noexcept = default;
Searcher& Searcher::operator=(Searcher&&) noexcept = default;

void Searcher::reopen() { impl_->archive = OpenArchive::open(impl_->root); }

SearchResult Searcher::search(const SearchRequest& request) {
  const Clock::time_point start = Clock::now();
  SearchResult result;
  result.generation = generation();
  result.archive_articles = articles();
  const Query query = request_query(request, result.notes);
  impl_->archive->deadline() = request.timeout.count() > 0
                                   ? Deadline(start + request.timeout)
                                   : Deadline();
  result.interpreted = describe(query);
  naming_damage(impl_->segments(),
                [&] { impl_->fill(query, request, result); });
  result.seconds = std::chrono::duration<double>(Clock::now() - start).count();
  return result;
}

std::uint64_t Searcher::count(const SearchRequest& request) {
  std::vector<std::string> notes;
  const Query query = request_query(request, notes);
  impl_->archive->deadline() = Deadline();
  return naming_damage(impl_->segments(), [&] {
    return PreparedQuery(*impl_->archive, query).count().articles;
  });
}

std::optional<Article> Searcher::article(std::string_view id) const {
  const Record& record = impl_->archive->record();
  if (const auto key = record.find(id)) {
    return record.get(key->number);
  }
  if (const auto number = as_number(id)) {
    return record.get(*number);
  }
  return std::nullopt;
}

std::vector<Searcher::Completion> Searcher::suggest(std::string_view prefix,
                                                    std::size_t most) {
  return naming_damage(impl_->segments(), [&] {
    return in_our_words("completing", [&] {
      return complete(impl_->segments().all(), fold(trimmed(prefix)), most);
    });
  });
}

std::uint64_t Searcher::generation() const {
  return impl_->archive->catalog().generation;
}

std::uint64_t Searcher::articles() const {
  return impl_->archive->catalog().live();
}

std::vector<std::string> Searcher::languages() const {
  std::vector<std::pair<std::uint64_t, std::string>> ranked;
  for (const auto& [tag, count] : impl_->archive->catalog().languages) {
    if (!tag.empty() && count > 0) {
      ranked.emplace_back(count, tag);
    }
  }
  std::stable_sort(
      ranked.begin(), ranked.end(),
      [](const auto& a, const auto& b) { return a.first > b.first; });
  std::vector<std::string> tags;
  tags.reserve(ranked.size());
  for (auto& [count, tag] : ranked) {
    tags.push_back(std::move(tag));
  }
  return tags;
}

}  // namespace morgue

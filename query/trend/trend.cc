#include "query/trend/trend.h"

#include <algorithm>
#include <map>
#include <optional>

#include "archive/date.h"
#include "query/request_query.h"
#include "query/trend/period_counter.h"

namespace morgue {
namespace {

std::string period_name(std::int64_t begin, CalendarUnit by) {
  const std::size_t length = by == CalendarUnit::kYear    ? 4
                             : by == CalendarUnit::kMonth ? 7
                                                          : 10;
  return iso_day(begin).substr(0, length);
}

struct FirstAndLast {
  std::optional<std::int64_t> first;
  std::optional<std::int64_t> last;

  void widen(std::int64_t moment) {
    first = std::min(first.value_or(moment), moment);
    last = std::max(last.value_or(moment), moment);
  }
};

// Wall seconds between which the archive has dated articles.
FirstAndLast coverage(const SegmentSet& segments) {
  FirstAndLast covered;
  for (const Segment& segment : segments.newest_first()) {
    if (segment.entry.dated > 0) {
      covered.widen(segment.entry.oldest);
      covered.widen(segment.entry.newest);
    }
  }
  return covered;
}

std::uint64_t at(const std::map<std::int64_t, std::uint64_t>& counts,
                 std::int64_t begin) {
  const auto found = counts.find(begin);
  return found == counts.end() ? 0 : found->second;
}

// One trend in the making.
class TrendCount {
 public:
  TrendCount(OpenArchive& archive, const TrendRequest& request)
      : archive_(archive),
        request_(request),
        counter_(archive.segments(), request.by) {}

  Trend take() {
    trend_.by = request_.by;
    trend_.has_articles = request_.share || request_.gaps;
    trend_.has_gaps = request_.gaps;
    trend_.generation = archive_.catalog().generation;
    for (const std::string& query : request_.queries) {
      count_series(query);
    }
    count_everything();
    lay_out();
    return std::move(trend_);
  }

 private:
  PeriodCounts count(const SearchRequest& wanted, std::string& interpreted) {
    const Query query = request_query(wanted, trend_.notes);
    interpreted = describe(query);
    PreparedQuery prepared(archive_, query);
    return counter_.count(prepared);
  }

  void count_series(const std::string& text) {
    SearchRequest wanted = request_.common;
    wanted.query = text;
    TrendSeries series{.query = text, .interpreted = {}};
    counts_.push_back(count(wanted, series.interpreted));
    series.total = counts_.back().total;
    series.undated = counts_.back().undated;
    trend_.series.push_back(std::move(series));
  }

  PeriodCounts count_filtered(std::vector<Filter> filters) {
    SearchRequest wanted = request_.common;
    wanted.query.clear();
    wanted.filters = std::move(filters);
    std::string unused;
    return wanted.filters.empty() ? counter_.count_all(wanted.dates)
                                  : count(wanted, unused);
  }

  void count_everything() {
    const std::vector<Filter>& filters = request_.common.filters;
    if (trend_.has_articles) {
      articles_ = count_filtered(filters);
    }
    if (!trend_.has_gaps) {
      return;
    }
    for (const Filter& filter : filters) {
      if (filter.field == KeywordField::kSource) {
        sources_.emplace_back(filter.value, count_filtered({filter}));
      }
    }
    if (sources_.empty()) {
      sources_.emplace_back("", articles_);
    }
  }

  FirstAndLast span() const {
    FirstAndLast span;
    for (const PeriodCounts& counts : counts_) {
      if (!counts.dated.empty()) {
        span.widen(counts.dated.begin()->first);
        span.widen(counts.dated.rbegin()->first);
      }
    }
    const FirstAndLast covered = coverage(archive_.segments());
    const DateRange& dates = request_.common.dates;
    if (span.first && dates.from) {
      span.widen(period_of(std::max(*dates.from, *covered.first)));
    }
    if (span.first && dates.until) {
      span.widen(period_of(std::min(*dates.until - 1, *covered.last)));
    }
    return span;
  }

  std::int64_t period_of(std::int64_t moment) const {
    return unit_around(moment, request_.by).begin;
  }

  void lay_out() {
    const FirstAndLast ends = span();
    if (!ends.first) {
      return;
    }
    std::vector<std::int64_t> begins;
    for (std::int64_t begin = *ends.first; begin <= *ends.last;
         begin = unit_around(begin, request_.by).end) {
      begins.push_back(begin);
    }
    trend_.periods.reserve(begins.size());
    for (const std::int64_t begin : begins) {
      add_period(begin);
    }
  }

  void add_period(std::int64_t begin) {
    TrendPeriod& period = trend_.periods.emplace_back();
    period.begin = begin;
    period.name = period_name(begin, request_.by);
    period.counts.reserve(counts_.size());
    for (const PeriodCounts& counts : counts_) {
      period.counts.push_back(at(counts.dated, begin));
    }
    period.articles = at(articles_.dated, begin);
    for (const auto& [name, counts] : sources_) {
      if (at(counts.dated, begin) == 0) {
        period.silent.push_back(name);
      }
    }
  }

  OpenArchive& archive_;
  const TrendRequest& request_;
  PeriodCounter counter_;
  std::vector<PeriodCounts> counts_;  // of each series
  PeriodCounts articles_;
  std::vector<std::pair<std::string, PeriodCounts>> sources_;
  Trend trend_;
};

}  // namespace

Trend count_trend(OpenArchive& archive, const TrendRequest& request) {
  return TrendCount(archive, request).take();
}

}  // namespace morgue

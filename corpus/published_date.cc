#include "corpus/published_date.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "text/unicode.h"

namespace morgue {
namespace {

constexpr std::int64_t kSecondsOfDay = 86'400;
constexpr std::size_t kMostTold = 8;  // of other dates
constexpr std::size_t kMostKept = 32;
constexpr std::size_t kLongestKept = 100;  // bytes of what is no date

// The time that lies between two dates, each as long as it is stated to be.
std::int64_t seconds_between(const Date& a, const Date& b) {
  return std::max(a.wall_seconds() - wall_end(b),
                  b.wall_seconds() - wall_end(a));
}

bool lies_within(const Date& inner, const Date& outer) {
  return inner.wall_seconds() >= outer.wall_seconds() &&
         wall_end(inner) <= wall_end(outer);
}

// "2020-08-03 (meta)"
std::string with_origin(const Date& date) {
  return to_iso(date).append(" (").append(name_of(date.origin)).append(")");
}

// There must be a date among them.
Date finest_of(const std::vector<StatedDate>& stated) {
  const auto first = std::find_if(
      stated.begin(), stated.end(),
      [](const StatedDate& each) { return each.date.has_value(); });
  Date finest = *first->date;
  for (const auto& [date, text] : stated) {
    if (date && date->precision > finest.precision &&
        lies_within(*date, finest)) {
      finest = *date;
    }
  }
  return finest;
}

void warn_of_conflicts(const std::vector<StatedDate>& stated,
                       const Date& settled, std::vector<Warning>& warnings) {
  std::vector<std::string> others;
  for (const auto& [date, text] : stated) {
    if (!date || others.size() == kMostTold ||
        seconds_between(*date, settled) < kSecondsOfDay) {
      continue;
    }
    std::string other = with_origin(*date);
    if (std::find(others.begin(), others.end(), other) == others.end()) {
      others.push_back(std::move(other));
    }
  }
  if (others.empty()) {
    return;
  }
  std::string message = "published: taken is " + with_origin(settled);
  message += "; stated is also ";
  for (std::size_t i = 0; i < others.size(); ++i) {
    message.append(i == 0 ? "" : ", ").append(others[i]);
  }
  warnings.push_back({"date-conflict", std::move(message)});
}

// Each once, and none where it is only what was taken.
std::vector<StatedDate> worth_keeping(std::vector<StatedDate> stated,
                                      const std::optional<Date>& taken) {
  std::vector<StatedDate> kept;
  for (StatedDate& each : stated) {
    if (kept.size() < kMostKept &&
        std::find(kept.begin(), kept.end(), each) == kept.end()) {
      kept.push_back(std::move(each));
    }
  }
  const bool is_told =
      kept.size() == 1 && kept.front().date && kept.front().date == taken;
  return is_told ? std::vector<StatedDate>() : kept;
}

}  // namespace

void settle_published(std::vector<StatedDate> stated, Submission& submission) {
  Article& article = submission.article;
  article.published.reset();
  if (std::any_of(stated.begin(), stated.end(),
                  [](const StatedDate& each) { return each.date; })) {
    article.published = finest_of(stated);
    warn_of_conflicts(stated, *article.published, submission.warnings);
  }
  article.stated_dates = worth_keeping(std::move(stated), article.published);
}

void read_published(std::span<const DateStatement> statements,
                    const ReaderSetup& setup, Submission& submission) {
  std::vector<StatedDate> stated;
  bool any = false;
  for (const auto& [text, stands_in] : statements) {
    if (stands_in && any) {
      break;
    }
    std::vector<Warning> faults;
    const auto date =
        read_date(setup, text, "published", Ahead::kRefused, faults);
    if (date) {
      stated.push_back({date, {}});
      any = true;
    } else if (!faults.empty()) {
      stated.push_back(no_date(text));
    }
    if (!any) {
      submission.warnings.insert(submission.warnings.end(), faults.begin(),
                                 faults.end());
    }
  }
  settle_published(std::move(stated), submission);
}

StatedDate no_date(std::string_view text) {
  return {std::nullopt,
          std::string(text.substr(0, utf8_floor(text, kLongestKept)))};
}

}  // namespace morgue

#include "bench/extraction.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "archive/error.h"
#include "bench/extraction_pages.h"
#include "bench/extraction_score.h"
#include "bench/stopwatch.h"
#include "corpus/finish_article.h"
#include "corpus/html_article.h"

namespace morgue {
namespace {

using Pages = std::vector<GoldPage> (*)(const std::filesystem::path&);
constexpr auto kBenchmarks = std::to_array<std::pair<std::string_view, Pages>>(
    {{"scrapinghub", scrapinghub_pages},
     {"readability", readability_pages},
     {"fundus", fundus_pages},
     {"trafilatura", trafilatura_pages}});

constexpr std::int64_t kSameMinute = 60;

// Captions are no running text; Readability alone counts them.
std::string running_text(const Article& article, bool captions) {
  std::string text;
  for (const Paragraph& paragraph : article.body) {
    if (paragraph.kind != ParagraphKind::kBoilerplate &&
        (captions || paragraph.kind != ParagraphKind::kCaption)) {
      text += paragraph.text;
      text += '\n';
    }
  }
  return text;
}

bool has_same_authors(const std::vector<std::string>& expected,
                      const std::vector<Author>& found) {
  const auto is_named = [&](const std::string& name) {
    return std::any_of(found.begin(), found.end(), [&](const Author& author) {
      return same_words(name, author.display);
    });
  };
  return expected.size() == found.size() &&
         std::all_of(expected.begin(), expected.end(), is_named);
}

bool is_same_day(const std::string& expected, const std::optional<Date>& date) {
  constexpr std::size_t day = std::string_view("2020-08-03").size();
  if (!date || to_iso(*date).substr(0, day) == expected.substr(0, day)) {
    return date.has_value();
  }
  // Close to midnight the zone that it is written in may make it another day.
  const auto moment = parse_iso(expected);
  return moment && moment->zone_known &&
         std::abs(moment->utc_seconds - date->utc_seconds) < kSameMinute;
}

class Extraction {
 public:
  explicit Extraction(bool captions) : captions_(captions) {}

  void add(const GoldPage& gold) {
    const std::string page = bytes_of(gold.file);
    Stopwatch watch;
    Submission submission = html_article(page, {}, setup_);
    finish_article(submission, setup_.options);
    seconds_ += watch.spent().cpu / 1e6;
    bytes_ += static_cast<double>(page.size());
    const Article& article = submission.article;
    const std::string text = running_text(article, captions_);
    if (gold.with.empty()) {
      overlaps_.push_back(overlap_of(gold.text, text));
    } else {
      count_segments(gold, text);
    }
    ++pages_;
    headlines_ += same_words(gold.headline, article.headline) ||
                          same_words(gold.headline, article.online_headline)
                      ? 1
                      : 0;
    first_headlines_ += same_words(gold.headline, article.headline) ? 1 : 0;
    dates_ += is_same_day(gold.published, article.published) ? 1 : 0;
    if (gold.authors) {
      ++with_authors_;
      authors_ += has_same_authors(*gold.authors, article.authors) ? 1 : 0;
    }
  }

  void print(std::ostream& out) const {
    out << "pages " << pages_ << '\n';
    print_value(out, "MB/s", bytes_ / 1e6 / std::max(seconds_, 1e-9));
    const PrecisionRecall score =
        overlaps_.empty() ? score_of_counts(right_, wrong_, missing_)
                          : score_of(overlaps_);
    print_value(out, "precision", score.precision);
    print_value(out, "recall", score.recall);
    print_value(out, "F1", score.f1);
    if (with_authors_ > 0) {
      print_value(out, "headline", headlines_ / pages_);
      print_value(out, "headline-first", first_headlines_ / pages_);
      print_value(out, "date", dates_ / pages_);
      print_value(out, "authors", authors_ / with_authors_);
    }
  }

 private:
  static void print_value(std::ostream& out, std::string_view name,
                          double value) {
    std::array<char, 32> digits{};
    std::snprintf(digits.data(), digits.size(), "%.4f", value);
    out << name << ' ' << digits.data() << '\n';
  }

  // A segment counts where it stands in the text as it is.
  void count_segments(const GoldPage& gold, const std::string& text) {
    for (const std::string& segment : gold.with) {
      const bool found = text.find(segment) != text.npos;
      right_ += found ? 1 : 0;
      missing_ += found ? 0 : 1;
    }
    for (const std::string& segment : gold.without) {
      wrong_ += text.find(segment) != text.npos ? 1 : 0;
    }
  }

  ReaderSetup setup_{ReaderOptions()};
  bool captions_;
  std::vector<TextOverlap> overlaps_;
  double right_ = 0;
  double wrong_ = 0;
  double missing_ = 0;
  double bytes_ = 0;
  double seconds_ = 0;
  double pages_ = 0;
  double headlines_ = 0;
  double first_headlines_ = 0;
  double dates_ = 0;
  double authors_ = 0;
  double with_authors_ = 0;
};

}  // namespace

void run_extraction(const ExtractionOptions& options, std::ostream& out) {
  const auto* const benchmark = std::find_if(
      kBenchmarks.begin(), kBenchmarks.end(),
      [&](const auto& each) { return each.first == options.benchmark; });
  if (benchmark == kBenchmarks.end()) {
    throw Error(Failure::kBadInput, "no benchmark " + options.benchmark);
  }
  Extraction extraction(options.benchmark == "readability");
  for (const GoldPage& page : benchmark->second(options.folder)) {
    extraction.add(page);
  }
  extraction.print(out);
}

}  // namespace morgue

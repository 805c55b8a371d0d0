#include "bench/extraction_score.h"

#include <algorithm>
#include <cstdint>
#include <unordered_map>

#include "text/code_point.h"
#include "text/letters.h"
#include "text/unicode.h"

namespace morgue {
namespace {

constexpr std::size_t kRun = 4;

bool is_word_sign(char32_t c) {
  switch (category(c)) {
    case UTF8PROC_CATEGORY_LU:
    case UTF8PROC_CATEGORY_LL:
    case UTF8PROC_CATEGORY_LT:
    case UTF8PROC_CATEGORY_LM:
    case UTF8PROC_CATEGORY_LO:
    case UTF8PROC_CATEGORY_ND:
    case UTF8PROC_CATEGORY_NL:
    case UTF8PROC_CATEGORY_NO:
      return true;
    default:
      return c == '_';
  }
}

std::vector<std::string> words_in(std::string_view text) {
  std::vector<std::string> words;
  bool inside = false;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint sign = code_point_at(text, at);
    const bool word = is_word_sign(sign.value);
    if (word && !inside) {
      words.emplace_back();
    }
    if (word) {
      words.back() += text.substr(at, sign.length);
    }
    inside = word;
    at += sign.length;
  }
  return words;
}

std::unordered_map<std::string, int> runs_in(std::string_view text) {
  const std::vector<std::string> words = words_in(text);
  std::unordered_map<std::string, int> runs;
  for (std::size_t i = 0; i == 0 || i + kRun <= words.size(); ++i) {
    std::string run;
    for (std::size_t w = i; w < std::min(i + kRun, words.size()); ++w) {
      run += words[w];
      run += ' ';
    }
    if (!run.empty()) {
      ++runs[run];
    }
  }
  return runs;
}

}  // namespace

TextOverlap overlap_of(std::string_view expected, std::string_view extracted) {
  const auto right = runs_in(expected);
  auto got = runs_in(extracted);
  TextOverlap overlap;
  for (const auto& [run, times] : right) {
    const int both = std::min(times, got[run]);
    overlap.right += both;
    overlap.missing += times - both;
    got[run] -= both;
  }
  for (const auto& [run, times] : got) {
    overlap.wrong += times;
  }
  const double sum = overlap.right + overlap.wrong + overlap.missing;
  if (sum > 0) {
    overlap = {overlap.right / sum, overlap.wrong / sum, overlap.missing / sum};
  }
  return overlap;
}

PrecisionRecall score_of_counts(double right, double wrong, double missing) {
  PrecisionRecall score;
  score.precision = right > 0 ? right / (right + wrong) : 0;
  score.recall = right > 0 ? right / (right + missing) : 0;
  score.f1 = right > 0 ? 2 * right / (2 * right + wrong + missing) : 0;
  return score;
}

PrecisionRecall score_of(const std::vector<TextOverlap>& pages) {
  TextOverlap sum;
  for (const TextOverlap& page : pages) {
    sum.right += page.right;
    sum.wrong += page.wrong;
    sum.missing += page.missing;
  }
  return score_of_counts(sum.right, sum.wrong, sum.missing);
}

bool same_words(std::string_view left, std::string_view right) {
  const auto joined = [](std::string_view text) {
    std::string all;
    for (const std::string& word : words_in(fold(text))) {
      all += word;
    }
    return all;
  };
  return joined(left) == joined(right);
}

}  // namespace morgue

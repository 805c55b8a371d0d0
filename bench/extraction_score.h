#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace morgue {

// How the text extracted from one page overlaps with the right one.  The three
// are parts of their sum, which is 1, so that every page weighs the same.
struct TextOverlap {
  double right = 0;
  double wrong = 0;    // extracted, and should not have been
  double missing = 0;  // not extracted, and should have been
};

// By the article extraction benchmark of Scrapinghub (2019): the runs of four
// words, each as often as it occurs; a word is what \w+ matches in Python.
TextOverlap overlap_of(std::string_view expected, std::string_view extracted);

struct PrecisionRecall {
  double precision = 0;
  double recall = 0;
  double f1 = 0;
};

// Over all pages: of what was extracted, and of what should have been.
PrecisionRecall score_of(const std::vector<TextOverlap>& pages);

// Of counts: of segments, say.
PrecisionRecall score_of_counts(double right, double wrong, double missing);

// Two spellings of one headline or name have the same letters and digits.
bool same_words(std::string_view left, std::string_view right);

}  // namespace morgue

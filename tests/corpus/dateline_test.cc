#include "corpus/dateline.h"

#include <vector>

#include <gtest/gtest.h>

namespace morgue {
namespace {

TEST(Dateline, IsFoundAtTheStart) {
  struct Case {
    std::string_view text;
    std::string_view found;  // place|day|agency|rest
  };
  const std::vector<Case> cases = {
      {"PARIS, Aug 3 (Reuters) - The river rose.",
       "PARIS|Aug 3|Reuters|The river rose."},
      {"PARIS (AP) -- The river rose.", "PARIS||AP|The river rose."},
      {"NEW YORK — The river rose.", "NEW YORK|||The river rose."},
      {"SANTA CRUZ, Calif., Feb. 26 - Profits.",
       "SANTA CRUZ, Calif.|Feb. 26||Profits."},
      {"Paris, 3 August - The river rose.", "Paris|3 August||The river rose."},
      {"São Paulo (AFP) – O rio subiu.", "São Paulo||AFP|O rio subiu."},
      {"The river rose - and fell.", ""},
      {"US - not there", ""},
      {"It was 4:30 (Reuters) - late.", ""},
      {"No dash here", ""},
      {"", ""},
  };
  for (const auto& each : cases) {
    const auto found = find_dateline(each.text);
    const std::string shown =
        found ? found->dateline.place + "|" + found->dateline.day + "|" +
                    found->agency + "|" +
                    std::string(each.text.substr(found->length))
              : "";
    EXPECT_EQ(shown, each.found) << each.text;
  }
}

TEST(Dateline, OfAField) {
  struct Case {
    std::string_view field;
    std::string_view place;
    std::string_view day;
  };
  const std::vector<Case> cases = {
      {"    SALVADOR, Feb 26 - ", "SALVADOR", "Feb 26"},
      {"RICHMOND, Va. Feb 26 -", "RICHMOND, Va.", "Feb 26"},
      {"PARIS,March 16 -", "PARIS", "March 16"},
      {"CHEVY CHASE, Md., -", "CHEVY CHASE, Md.", ""},
      {"Paris", "Paris", ""},
      {"", "", ""},
      {" - ", "", ""},
  };
  for (const auto& each : cases) {
    const Dateline dateline = dateline_of(each.field);
    EXPECT_EQ(dateline.place, each.place) << each.field;
    EXPECT_EQ(dateline.day, each.day) << each.field;
  }
}

}  // namespace
}  // namespace morgue

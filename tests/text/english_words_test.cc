#include "text/english_words.h"

#include <string>
#include <vector>

#include <gtest/gtest.h>

namespace morgue {
namespace {

TEST(EnglishWords, ShowEnglish) {
  struct Case {
    std::string text;
    bool expected;
  };
  const std::string english =
      "The council said that the bridge and the quay were its to close.";
  const std::vector<Case> cases = {
      {english, true},
      {"THE COUNCIL SAID THAT THE BRIDGE AND THE QUAY WERE CLOSED.", true},
      {"RATES RISE\n\"The bank\", they said, has raised its rates (the third "
       "time).",
       true},
      {"", false},
      {"the", false},
      // Four of them only; two kinds only; no "the".
      {"The council said that the bridge is closed.", false},
      {"The bridge, the quay, the pier, the boats and the ferry.", false},
      {"They said that councils and boards have met.", false},
      // What is no word of its own: the last word may be cut.
      {"The council said that the bridge was shut and", false},
      {"thé andré lathe with1 thefrom the\xC3\xA9 saidthe haste", false},
      // Later than the first sentences.
      {std::string(320, '-') + english, false},
      {"Die Stadt hat was im Haus war, and in the band die Hand.", false},
      {"De raad had gezegd dat de brug dicht was; of de kade dicht is, weet "
       "men in Den Haag niet, want de minister was er met his master.",
       false},
      {"Di council don tok say dem go close di bridge for di whole summer, but "
       "after di meeting who get shop for dat side dey fear for their market.",
       false},
      {"Le groupe The Who et le groupe The The, pour l\xE2\x80\x99\xC3\xA9t\xC3"
       "\xA9, ont publi\xC3\xA9 leurs albums avec From the Rooftops.",
       false},
  };
  for (const Case& c : cases) {
    EXPECT_EQ(is_plainly_english(c.text), c.expected) << c.text;
  }
}

}  // namespace
}  // namespace morgue

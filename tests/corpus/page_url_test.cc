#include "corpus/page_url.h"

#include <string_view>
#include <vector>

#include <gtest/gtest.h>

namespace morgue {
namespace {

TEST(PageUrl, OneSpellingForAllAddressesOfAPage) {
  struct Case {
    std::string_view url;
    std::string_view normal;
  };
  const std::vector<Case> cases = {
      {"https://paper.example/a", "https://paper.example/a"},
      {" HTTPS://Paper.Example/A#part ", "https://paper.example/A"},
      {"http://paper.example", "http://paper.example/"},
      {"http://paper.example?p=1", "http://paper.example/?p=1"},
      {"http://paper.example:80/a", "http://paper.example/a"},
      {"https://paper.example:443/a", "https://paper.example/a"},
      {"https://paper.example:8443/a", "https://paper.example:8443/a"},
      {"<http://paper.example/a>", "http://paper.example/a"},
      {"https://paper.example/a?utm_source=x&id=7&fbclid=y&UTM_medium=z",
       "https://paper.example/a?id=7"},
      {"https://paper.example/a?utm_source=x", "https://paper.example/a"},
      {"https://paper.example/a?&&id=7&", "https://paper.example/a?id=7"},
      {"urn:paper:1#a", "urn:paper:1#a"},
      {"https://", "https:///"},
      {"", ""},
  };
  for (const Case& each : cases) {
    EXPECT_EQ(normal_url(each.url), each.normal) << each.url;
  }
}

}  // namespace
}  // namespace morgue

#include "corpus/page_url.h"

#include <vector>

#include <gtest/gtest.h>

namespace morgue {
namespace {

TEST(PageUrl, HasOneFormForOnePage) {
  struct Case {
    std::string_view url;
    std::string_view base;
    std::string_view canonical;
  };
  const std::vector<Case> cases = {
      {"https://G.Test:443/A?b=1", "", "https://g.test/A?b=1"},
      {"http://g.test", "", "http://g.test/"},
      {"http://g.test?x=1", "", "http://g.test/?x=1"},
      {"https://g.test/a?utm_source=x&id=7&fbclid=y#z", "",
       "https://g.test/a?id=7"},
      {"/b", "https://g.test/a/c", "https://g.test/b"},
      {"//h.test/b", "https://g.test/a", "https://h.test/b"},
      {"b.html", "https://g.test/a", ""},
      {"ftp://g.test/a", "", ""},
      {"https://g.test/a b", "", ""},
      {"/b", "", ""},
      {"", "", ""},
  };
  for (const auto& [url, base, canonical] : cases) {
    EXPECT_EQ(canonical_url(url, base), canonical) << url << " at " << base;
  }
}

TEST(PageUrl, FindsADateInThePath) {
  struct Case {
    std::string_view url;
    std::string_view date;
  };
  const std::vector<Case> cases = {
      {"https://g.test/2020/08/03/flood", "2020-08-03"},
      {"https://g.test/news/2020-08-03-flood.html", "2020-08-03"},
      {"https://g.test/flood-20200803.html", "2020-08-03"},
      {"https://g.test/2020/08/flood", "2020-08"},
      {"https://g.test/2020/13/03/flood", ""},
      {"https://g.test/flood-120200803", ""},
      {"https://g.test/flood-2020", ""},
      {"https://20200803.test/flood", ""},
      {"https://g.test/2020/08/03/flood-20190102", "2020-08-03"},
  };
  for (const auto& [url, date] : cases) {
    EXPECT_EQ(date_in_url(url), date) << url;
  }
}

}  // namespace
}  // namespace morgue

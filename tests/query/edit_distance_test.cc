#include "query/edit_distance.h"

#include <vector>

#include <gtest/gtest.h>

namespace morgue {
namespace {

TEST(EditDistance, CountsLetters) {
  struct Case {
    std::u32string_view a;
    std::u32string_view b;
    std::size_t most;
    std::size_t distance;
  };
  const std::vector<Case> cases = {
      {U"", U"", 2, 0},
      {U"", U"ab", 2, 2},
      {U"security", U"security", 2, 0},
      {U"securty", U"security", 2, 1},
      {U"secuirty", U"security", 2, 1},  // neighbours swapped
      {U"rueters", U"reuters", 2, 1},
      {U"kitten", U"sitting", 3, 3},
      {U"kitten", U"sitting", 2, 3},
      {U"ca", U"abc", 3, 3},  // no edit inside a swap
      {U"a", U"abcdefgh", 2, 3},
      {U"zürich", U"zurich", 1, 1},
      {U"abcd", U"efgh", 1, 2},
  };
  for (const auto& c : cases) {
    EXPECT_EQ(edit_distance(c.a, c.b, c.most), c.distance)
        << std::string(c.a.begin(), c.a.end()) << " "
        << std::string(c.b.begin(), c.b.end()) << " " << c.most;
    EXPECT_EQ(edit_distance(c.b, c.a, c.most), c.distance);
  }
}

}  // namespace
}  // namespace morgue

#include "tests/archive/full_catalog.h"

namespace morgue {

Catalog full_catalog() {
  Catalog catalog;
  catalog.generation = 12;
  catalog.indexed_up_to = 5'000'000'000;
  catalog.next_number = 5'000'000'001;
  catalog.next_segment = 9;
  catalog.segments = {
      {.id = 3,
       .uuid = "0f0e",
       .articles = 4'000'000'000,
       .dated = 90,
       .newest = 1'600'000'000,
       .oldest = -2'000'000'000,
       .bytes = 123'456,
       .files = {{"index", std::string(32, '\xff')}, {"", ""}},
       .deletions = {{1, 7}, {2, 3}, {4'000'000'000, 12}}},
      {.id = 8},
  };
  catalog.languages = {{"en", 40}, {"pt-br", 2}, {"", 1}};
  return catalog;
}

}  // namespace morgue

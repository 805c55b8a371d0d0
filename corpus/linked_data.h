#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include <simdjson.h>

namespace morgue {

// The objects in a page's JSON-LD scripts.
class LinkedData {
 public:
  explicit LinkedData(const std::vector<std::string>& scripts);

  struct Found {
    simdjson::dom::object object;
    std::string type;       // the last "@type" that it has
    std::size_t depth = 0;  // objects and lists around it
  };
  // Outermost first, otherwise in the order of the page.
  const std::vector<Found>& objects() const { return objects_; }

  // The object itself, or the one that it names by "@id" only.
  simdjson::dom::object resolved(simdjson::dom::object object) const;

 private:
  void read(std::string_view script);
  void collect(simdjson::dom::element root);

  std::vector<std::unique_ptr<simdjson::dom::parser>> parsers_;
  std::vector<Found> objects_;
  std::unordered_map<std::string_view, simdjson::dom::object> by_id_;
};

// The text of a key's value, be it a string, a number, an object with a name
// or the first of a list; empty where there is none.
std::string linked_text(const LinkedData& data, simdjson::dom::object object,
                        const char* key);

// All texts of a list, or the one.
std::vector<std::string> linked_texts(const LinkedData& data,
                                      simdjson::dom::object object,
                                      const char* key);

}  // namespace morgue

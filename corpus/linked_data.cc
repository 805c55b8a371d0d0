#include "corpus/linked_data.h"

#include <algorithm>
#include <utility>

#include "corpus/html_fragment.h"
#include "corpus/json_values.h"

namespace morgue {
namespace {

using simdjson::dom::array;
using simdjson::dom::element;
using simdjson::dom::object;

constexpr std::size_t kMostObjects = 2000;
constexpr std::size_t kDeepestObject = 12;

std::string type_of(object from) {
  array types;
  if (from.at_key("@type").get(types) != simdjson::SUCCESS) {
    return std::string(json_text(from, "@type"));
  }
  std::string last;
  for (const element each : types) {
    std::string_view type;
    if (each.get(type) == simdjson::SUCCESS) {
      last = type;
    }
  }
  return last;
}

// Without what careless templates put around the JSON, and with spaces for
// line breaks that stand inside of strings.
std::string mended_script(std::string_view script) {
  const std::size_t begin = script.find_first_of("{[");
  const std::size_t end = script.find_last_of("}]");
  if (begin == script.npos || end == script.npos || end < begin) {
    return {};
  }
  std::string mended(script.substr(begin, end - begin + 1));
  std::replace_if(
      mended.begin(), mended.end(),
      [](char c) { return static_cast<unsigned char>(c) < 0x20; }, ' ');
  return mended;
}

// Values are often escaped as HTML, at times twice.
std::string without_escapes(std::string text) {
  for (int times = 0; times < 2 && text.find('&') != text.npos; ++times) {
    text = html_text(text);
  }
  return html_text(text);
}

}  // namespace

LinkedData::LinkedData(const std::vector<std::string>& scripts) {
  for (const std::string& script : scripts) {
    read(script);
  }
  std::stable_sort(objects_.begin(), objects_.end(),
                   [](const Found& left, const Found& right) {
                     return left.depth < right.depth;
                   });
}

void LinkedData::read(std::string_view script) {
  auto parser = std::make_unique<simdjson::dom::parser>();
  element root;
  if (parser->parse(simdjson::padded_string(script)).get(root) !=
          simdjson::SUCCESS &&
      parser->parse(simdjson::padded_string(mended_script(script))).get(root) !=
          simdjson::SUCCESS) {
    return;
  }
  parsers_.push_back(std::move(parser));
  collect(root);
}

void LinkedData::collect(element root) {
  std::vector<std::pair<element, std::size_t>> open = {{root, 0}};
  while (!open.empty() && objects_.size() < kMostObjects) {
    const auto [here, depth] = open.back();
    open.pop_back();
    std::vector<element> inside;
    array list;
    object found;
    if (here.get(list) == simdjson::SUCCESS) {
      inside.assign(list.begin(), list.end());
    } else if (here.get(found) == simdjson::SUCCESS) {
      objects_.push_back({found, type_of(found), depth});
      const std::string_view id = json_text(found, "@id");
      if (!id.empty() && found.size() > 1) {
        by_id_.emplace(id, found);
      }
      for (const auto& [key, value] : found) {
        inside.push_back(value);
      }
    }
    for (auto each = inside.rbegin();
         depth < kDeepestObject && each != inside.rend(); ++each) {
      if (each->is_object() || each->is_array()) {
        open.emplace_back(*each, depth + 1);
      }
    }
  }
}

object LinkedData::resolved(object from) const {
  if (from.size() <= 2) {
    const auto known = by_id_.find(json_text(from, "@id"));
    if (known != by_id_.end()) {
      return known->second;
    }
  }
  return from;
}

std::vector<std::string> linked_texts(const LinkedData& data, object from,
                                      const char* key) {
  std::vector<std::string> texts;
  element value;
  if (from.at_key(key).get(value) != simdjson::SUCCESS) {
    return texts;
  }
  object named;
  std::vector<FieldValue> values;
  if (value.get(named) == simdjson::SUCCESS) {
    texts.push_back(
        without_escapes(std::string(json_text(data.resolved(named), "name"))));
  } else {
    values = json_values(value);
  }
  for (FieldValue& each : values) {
    texts.push_back(without_escapes(std::move(each.text)));
  }
  std::erase(texts, std::string());
  return texts;
}

std::string linked_text(const LinkedData& data, object from, const char* key) {
  auto texts = linked_texts(data, from, key);
  return texts.empty() ? std::string() : std::move(texts.front());
}

}  // namespace morgue

#include "corpus/json_record.h"

#include <utility>

#include "corpus/encoding.h"
#include "corpus/json_values.h"

namespace morgue {
namespace {

using simdjson::dom::element;
using simdjson::dom::object;

// simdjson refuses a surrogate without its other half, which careless
// programs write; such an escape becomes U+FFFD.
std::string without_lone_surrogates(std::string_view json) {
  std::string out(json);
  const auto hex_at = [&](std::size_t at) {
    return at + 6 <= out.size() && out[at] == '\\' && out[at + 1] == 'u'
               ? std::strtoul(out.substr(at + 2, 4).c_str(), nullptr, 16)
               : 0UL;
  };
  for (std::size_t i = 0; i + 1 < out.size(); ++i) {
    if (out[i] != '\\') {
      continue;
    }
    const unsigned long code = hex_at(i);
    const unsigned long next = hex_at(i + 6);
    if (code >= 0xD800 && code < 0xDC00 && next >= 0xDC00 && next < 0xE000) {
      i += 11;
      continue;
    }
    if (code >= 0xD800 && code < 0xE000) {
      out.replace(i, 6, "\\ufffd");
    }
    ++i;  // an escaped backslash escapes nothing
  }
  return out;
}

// Follows "pub.when" into the object; false where it leads nowhere.
bool descend(const object& start, std::string_view path, element& found) {
  object here = start;
  while (true) {
    const std::size_t dot = path.find('.');
    if (here.at_key(path.substr(0, dot)).get(found) != simdjson::SUCCESS) {
      return false;
    }
    if (dot == path.npos) {
      return true;
    }
    if (found.get(here) != simdjson::SUCCESS) {
      return false;
    }
    path.remove_prefix(dot + 1);
  }
}

}  // namespace

struct JsonRecord::Parser {
  simdjson::dom::parser dom;
  std::string mended;  // what was parsed instead of the record's own bytes

  simdjson::error_code parse(std::string_view json, bool padded,
                             element& root) {
    return dom.parse(json.data(), json.size(), !padded).get(root);
  }

  simdjson::error_code parse_mended(std::string text, element& root) {
    mended = std::move(text);
    return parse(mended, false, root);
  }
};

JsonRecord::JsonRecord() : parser_(std::make_unique<Parser>()) {}
JsonRecord::~JsonRecord() = default;

std::optional<JsonRecord::Fault> JsonRecord::read(std::string_view json,
                                                  object& record,
                                                  bool& was_utf8) {
  element root;
  simdjson::error_code error = parser_->parse(json, true, root);
  was_utf8 = error != simdjson::UTF8_ERROR;
  if (!was_utf8) {
    error = parser_->parse_mended(decode_text(json).text, root);
  }
  if (error == simdjson::STRING_ERROR) {
    error = parser_->parse_mended(
        without_lone_surrogates(was_utf8 ? std::string(json) : parser_->mended),
        root);
  }
  if (error != simdjson::SUCCESS) {
    return Fault{"bad-json", simdjson::error_message(error)};
  }
  if (root.get(record) != simdjson::SUCCESS) {
    return Fault{"not-an-object", "the record is no JSON object"};
  }
  return std::nullopt;
}

void take_json_fields(const object& record, const FieldLookup& lookup,
                      RecordFields& fields) {
  for (const auto& [key, value] : record) {
    for (const auto& [field, rank] : lookup.slots(key)) {
      fields.offer(field, rank, json_values(value));
    }
  }
  for (const auto& [field, path] : lookup.paths()) {
    element found;
    if (descend(record, path, found)) {
      fields.offer(field, 0, json_values(found));
    }
  }
}

}  // namespace morgue

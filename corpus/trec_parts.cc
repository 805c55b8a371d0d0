#include "corpus/trec_parts.h"

#include <algorithm>

#include "corpus/sgml.h"
#include "corpus/spacing.h"
#include "text/ascii.h"

namespace morgue {
namespace {

constexpr std::size_t kLongestSgmlTag = 200;
constexpr std::size_t kDeepestOpen = 16;
constexpr std::size_t kMostOfOnePart = 1000;  // of one part

bool is_name_char(char c) {
  return is_ascii_alnum(c) || c == '.' || c == '-' || c == '_';
}

// The size of the tag or comment that the text begins with; 0 where its "<"
// is only a sign.
std::size_t tag_size(std::string_view text) {
  if (text.starts_with("<!--")) {
    const std::size_t end = text.find("-->");
    return end == text.npos ? 0 : end + 3;
  }
  const std::string_view name = text.substr(text.starts_with("</") ? 2 : 1);
  if (name.empty() || !is_ascii_letter(name.front())) {
    return 0;
  }
  const std::size_t end =
      text.substr(0, kLongestSgmlTag).find_first_of("<>", 1);
  return end == text.npos || text[end] == '<' ? 0 : end + 1;
}

std::string_view name_in(std::string_view tag) {
  tag.remove_prefix(tag.starts_with("</") ? 2 : 1);
  const auto* end = std::find_if_not(tag.begin(), tag.end(), is_name_char);
  return tag.substr(0, static_cast<std::size_t>(end - tag.begin()));
}

// Parts that others stand in.
bool is_container(TrecPart part) {
  return part == TrecPart::kFrame || part == TrecPart::kText;
}

}  // namespace

TrecParts::TrecParts(std::string_view record) {
  attribute_id_ = sgml_attribute(record.substr(0, record.find('>')), "id");
  std::size_t from = 0;
  for (std::size_t at = record.find('<'); at != record.npos;
       at = record.find('<', at + 1)) {
    const std::size_t size = tag_size(record.substr(at));
    if (size == 0) {
      continue;
    }
    take_text(record.substr(from, at - from));
    take_tag(record.substr(at, size));
    from = at + size;
    at = from - 1;
  }
  take_text(record.substr(from));
}

std::string TrecParts::line(TrecPart part) const {
  if (all(part).empty()) {
    return {};
  }
  std::string joined;
  for (const std::string& paragraph : all(part).front().paragraphs) {
    joined += paragraph;
    joined += ' ';
  }
  return single_spaced(joined);
}

TrecParts::Element* TrecParts::current() {
  if (open_.empty()) {
    return nullptr;
  }
  auto& elements = elements_[static_cast<std::size_t>(open_.back().part)];
  return elements.empty() ? nullptr : &elements.back();
}

void TrecParts::take_text(std::string_view text) {
  Element* element = current();
  if (element != nullptr && !text.empty()) {
    element->paragraphs.back() += sgml_text(text);
  }
}

void TrecParts::take_tag(std::string_view tag) {
  if (tag.starts_with("<!")) {
    return;
  }
  const std::string_view name = name_in(tag);
  const TrecPart part = trec_part_named(name);
  if (part == TrecPart::kParagraph) {
    break_paragraph(true);
  } else if (part != TrecPart::kUnknown && tag.starts_with("</")) {
    close(name);
  } else if (part != TrecPart::kUnknown) {
    open(part, name);
  }
}

void TrecParts::open(TrecPart part, std::string_view name) {
  while (!open_.empty() && !is_container(open_.back().part)) {
    open_.pop_back();
  }
  if (open_.size() >= kDeepestOpen) {
    return;
  }
  open_.push_back({part, std::string(name)});
  auto& elements = elements_[static_cast<std::size_t>(part)];
  // A frame is one element wherever its parts stand.
  const bool joins = is_container(part) || elements.size() >= kMostOfOnePart;
  if (!joins || elements.empty()) {
    elements.push_back({std::string(name), {std::string()}, false});
  } else {
    break_paragraph(false);
  }
}

void TrecParts::close(std::string_view name) {
  const auto found =
      std::find_if(open_.rbegin(), open_.rend(),
                   [&](const Open& each) { return each.tag == name; });
  if (found != open_.rend()) {
    open_.erase(std::prev(found.base()), open_.end());
    break_paragraph(false);
  }
}

void TrecParts::break_paragraph(bool marked) {
  Element* element = current();
  if (element == nullptr) {
    return;
  }
  element->marked = element->marked || marked;
  if (!element->paragraphs.back().empty()) {
    element->paragraphs.emplace_back();
  }
}

}  // namespace morgue

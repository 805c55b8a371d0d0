#include "corpus/site_lines.h"

#include <functional>
#include <string_view>
#include <unordered_set>

namespace morgue {
namespace {

// Fewer pages tell too little.
constexpr std::uint32_t kFewestPages = 20;
constexpr double kShare = 0.3;
// Lines in fewer than one page of so many are forgotten.
constexpr std::uint32_t kForgottenAmong = 10;
// What has more is no page of news.
constexpr std::size_t kMostLinesOfPage = 1'000;
// Lines and sites that are remembered at the same time.
constexpr std::size_t kMostRemembered = 500'000;

std::uint64_t hash_of_line(const Paragraph& line) {
  return std::hash<std::string_view>{}(line.text);
}

}  // namespace

void SiteLines::forget_rare(Site& site) {
  const std::uint32_t bucket = site.pages / kForgottenAmong;
  std::erase_if(site.lines, [&](const auto& line) {
    return line.second.pages + line.second.missed <= bucket;
  });
}

void SiteLines::learn(Site& site, const std::vector<Paragraph>& body) {
  const std::uint32_t missed = site.pages / kForgottenAmong;
  ++site.pages;
  std::unordered_set<std::uint64_t> on_page;
  for (const Paragraph& line : body) {
    if (const std::uint64_t hash = hash_of_line(line);
        on_page.insert(hash).second) {
      ++site.lines.try_emplace(hash, Count{0, missed}).first->second.pages;
    }
  }
  if (site.pages % kForgottenAmong == 0) {
    forget_rare(site);
  }
}

std::size_t SiteLines::remembered() const {
  std::size_t all = sites_.size();
  for (const auto& [name, site] : sites_) {
    all += site.lines.size();
  }
  return all;
}

// Lets sites go where there is too much, those first of which little is known.
void SiteLines::make_room() {
  remembered_ = remembered();
  if (remembered_ <= kMostRemembered) {
    return;
  }
  std::erase_if(sites_, [](const auto& known) {
    return known.second.pages < kFewestPages;
  });
  if (remembered() > kMostRemembered / 2) {
    sites_.clear();
  }
  remembered_ = remembered();
}

void SiteLines::mark(const std::string& name, std::vector<Paragraph>& body) {
  if (body.size() > kMostLinesOfPage) {
    return;
  }
  remembered_ += body.size() + 1;
  if (remembered_ > kMostRemembered) {
    make_room();
  }
  Site& site = sites_[name];
  learn(site, body);
  if (site.pages < kFewestPages) {
    return;
  }
  const auto is_common = [&](const Paragraph& line) {
    const auto found = site.lines.find(hash_of_line(line));
    return found != site.lines.end() &&
           found->second.pages > kShare * site.pages;
  };
  std::size_t common = 0;  // bytes
  std::size_t all = 0;
  for (const Paragraph& line : body) {
    all += line.text.size();
    common += is_common(line) ? line.text.size() : 0;
  }
  if (common * 2 >= all) {
    return;
  }
  for (Paragraph& line : body) {
    if (line.kind == ParagraphKind::kText && is_common(line)) {
      line.kind = ParagraphKind::kBoilerplate;
    }
  }
}

}  // namespace morgue

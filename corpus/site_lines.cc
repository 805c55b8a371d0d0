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

std::vector<std::uint64_t> hashes_of(const std::vector<Paragraph>& body) {
  std::vector<std::uint64_t> hashes;
  hashes.reserve(body.size());
  for (const Paragraph& line : body) {
    hashes.push_back(std::hash<std::string_view>{}(line.text));
  }
  return hashes;
}

}  // namespace

void SiteLines::forget_rare(Site& site) {
  const std::uint32_t bucket = site.pages / kForgottenAmong;
  std::erase_if(site.lines, [&](const auto& line) {
    return line.second.pages + line.second.missed <= bucket;
  });
}

void SiteLines::learn(Site& site, const std::vector<std::uint64_t>& lines) {
  const std::uint32_t missed = site.pages / kForgottenAmong;
  ++site.pages;
  std::unordered_set<std::uint64_t> on_page;
  for (const std::uint64_t hash : lines) {
    if (on_page.insert(hash).second) {
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
  const std::vector<std::uint64_t> lines = hashes_of(body);
  learn(site, lines);
  if (site.pages < kFewestPages) {
    return;
  }
  std::vector<bool> is_common(body.size());
  std::size_t common = 0;  // bytes
  std::size_t all = 0;
  for (std::size_t i = 0; i < body.size(); ++i) {
    const auto found = site.lines.find(lines[i]);
    is_common[i] =
        found != site.lines.end() && found->second.pages > kShare * site.pages;
    all += body[i].text.size();
    common += is_common[i] ? body[i].text.size() : 0;
  }
  if (common * 2 >= all) {
    return;
  }
  for (std::size_t i = 0; i < body.size(); ++i) {
    if (body[i].kind == ParagraphKind::kText && is_common[i]) {
      body[i].kind = ParagraphKind::kBoilerplate;
    }
  }
}

}  // namespace morgue

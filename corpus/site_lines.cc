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
// Beyond so many sites, those with fewer pages than the fewest make room.
constexpr std::size_t kMostSites = 2'000;
// What has more is no page of news.
constexpr std::size_t kMostLines = 10'000;

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

SiteLines::Site* SiteLines::site_named(const std::string& name) {
  if (const auto known = sites_.find(name); known != sites_.end()) {
    return &known->second;
  }
  if (sites_.size() >= kMostSites) {
    std::erase_if(sites_, [](const auto& known) {
      return known.second.pages < kFewestPages;
    });
  }
  return sites_.size() < kMostSites ? &sites_[name] : nullptr;
}

void SiteLines::mark(const std::string& site, std::vector<Paragraph>& body) {
  Site* const known = body.size() > kMostLines ? nullptr : site_named(site);
  if (known == nullptr) {
    return;
  }
  learn(*known, body);
  if (known->pages < kFewestPages) {
    return;
  }
  const auto is_common = [&](const Paragraph& line) {
    const auto found = known->lines.find(hash_of_line(line));
    return found != known->lines.end() &&
           found->second.pages > kShare * known->pages;
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
    if (is_common(line)) {
      line.kind = ParagraphKind::kBoilerplate;
    }
  }
}

}  // namespace morgue

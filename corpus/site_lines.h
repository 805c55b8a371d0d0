#pragma once

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

#include "archive/article.h"

namespace morgue {

// The lines that the pages of a site have in common: what its template put
// into the text of each.  Learned as pages come, so that the first ones of a
// site keep theirs.  Counts are of the most frequent lines only (lossy
// counting; Manku and Motwani 2002); of half a million lines and sites at the
// most: sites beyond that are forgotten, those first that are hardly known.
// What is marked so is not part of an article's content digest.  One thread at
// a time.
class SiteLines {
 public:
  // Learns from a page of the site, and marks as boilerplate what stands in
  // over 30 % of its pages, this one included, once there are twenty.  Nothing
  // where that is half the text: no template is, but a page that is fetched
  // again and again.  `name` is any name for the site.
  void mark(const std::string& name, std::vector<Paragraph>& body);

 private:
  struct Count {
    std::uint32_t pages = 0;   // that have the line, since it was noted
    std::uint32_t missed = 0;  // that may have had it before, at most
  };
  struct Site {
    std::uint32_t pages = 0;
    std::unordered_map<std::uint64_t, Count> lines;  // by a hash of their text
  };

  static void learn(Site& site, const std::vector<std::uint64_t>& lines);
  static void forget_rare(Site& site);

  std::size_t remembered() const;
  void make_room();

  std::unordered_map<std::string, Site> sites_;
  std::size_t remembered_ = 0;  // lines and sites, at most
};

}  // namespace morgue

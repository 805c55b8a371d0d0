#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/article_reader.h"
#include "corpus/mets_article.h"
#include "corpus/mets_pages.h"
#include "corpus/mets_structure.h"
#include "corpus/mods.h"

namespace morgue {

// The first bytes of a document in METS (Library of Congress, version 1): which
// files an issue of a newspaper consists of, and where its articles stand.
bool looks_like_mets(std::string_view head);

// The articles of an issue, and after them what no article has of each page.
class MetsIssue {
 public:
  // Reads the pages.  `mets` and `siblings` must live longer.  `name` is what
  // the ids of articles begin with where the document has no id that could be
  // nobody else's.
  MetsIssue(const XmlElement& mets, const MetsSiblings& siblings,
            std::string name);

  // An article may have no text.  nullopt at the end.
  std::optional<Submission> next();

  // Of the pages.
  std::vector<Reject>& rejects() { return pages_.rejects(); }

 private:
  using Divs = std::vector<const XmlElement*>;

  void find_general();
  void claim_texts();
  void claim_parts(std::size_t article,
                   const std::function<bool(const MetsPart&)>& wanted);
  void claim(std::size_t article, std::size_t part);
  Submission article_at(std::size_t article);
  std::optional<Submission> rest_of(std::size_t page);
  MetsDescriptions described(const XmlElement* div, const Divs& around) const;
  std::vector<const ModsRecord*> records_of(const XmlElement& div) const;
  std::vector<const ModsRecord*> records_around(const Divs& around) const;
  std::string section_of(const Divs& around) const;
  std::string page_name(std::size_t page) const;
  const MetsPageDiv* page_div(std::size_t page) const;
  std::string id_of(const XmlElement* div, std::string_view otherwise) const;

  // What is known of an article before it is handed out.
  struct Claims {
    std::vector<MetsText> texts;
    std::size_t page = MetsPages::kNone;  // on which it begins
    std::vector<Warning> warnings;
  };

  const XmlElement& mets_;
  const MetsSiblings& siblings_;
  std::string name_;
  std::map<std::string, ModsRecord, std::less<>> records_;  // by id
  // Of the issue as a whole, from the inside out.
  std::vector<const ModsRecord*> general_;
  MetsStructure structure_;
  MetsPages pages_;
  std::vector<Claims> claims_;  // by article
  std::size_t at_ = 0;          // articles, then pages
};

}  // namespace morgue

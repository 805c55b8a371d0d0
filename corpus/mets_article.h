#pragma once

#include <optional>
#include <string>
#include <vector>

#include "corpus/article_reader.h"
#include "corpus/mets_pages.h"
#include "corpus/mets_structure.h"
#include "corpus/mods.h"
#include "corpus/reader_setup.h"

namespace morgue {

// Blocks of pages that make a part of an article.
struct MetsText {
  MetsRole role = MetsRole::kText;
  std::vector<const AltoBlock*> blocks;
};

// What catalogues say of an article, of what it stands in, from the inside out,
// and of the issue as a whole.
struct MetsDescriptions {
  std::optional<ModsRecord> own;
  std::vector<const ModsRecord*> around;
  std::string label;  // of the document: "The Sun, 1910-01-01"
};

// Fills headline, body and what else the texts say, from the title that a
// catalogue gives ("": none) and the div's label.
void take_mets_text(const std::vector<MetsText>& texts, std::string title,
                    std::string label, Article& article);

// Fills source, dates, edition, language and authors.
void take_mets_descriptions(const MetsDescriptions& described,
                            const ReaderSetup& setup, Submission& submission);

}  // namespace morgue

#pragma once

#include <string>
#include <utility>
#include <vector>

namespace morgue {

// A block of a page.  "/" divides a word at the end of a line: "the /harbour"
// ends with its first half, "harbour/ was" begins with its second.
struct PageBlock {
  std::string id;
  std::string text;
  std::string composed = {};  // id of a ComposedBlock around it
};

// A file of ALTO with one page; the page's attributes may be given.
std::string alto_page(const std::vector<PageBlock>& blocks,
                      const std::string& attributes = {});

// A METS document that names the files as F0, F1 ... of a group "ALTO", with
// those divs in its LOGICAL map.
std::string small_mets(const std::vector<std::string>& files,
                       const std::string& divs);

// The div of an article of that id, which has blocks of files: {0, "B1"}.
std::string article_div(const std::string& id,
                        const std::vector<std::pair<int, std::string>>& blocks);

}  // namespace morgue

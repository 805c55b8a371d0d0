#include "tests/corpus/mets_files.h"

#include <sstream>

namespace morgue {
namespace {

std::string string_element(const std::string& word) {
  const std::size_t mark = word.find('/');
  if (mark == std::string::npos) {
    return "<String CONTENT=\"" + word + "\"/>";
  }
  const bool first = mark == 0;
  const std::string whole = first ? word.substr(1) : word.substr(0, mark);
  const std::size_t half = whole.size() / 2;
  return "<String CONTENT=\"" +
         (first ? whole.substr(0, half) : whole.substr(half)) +
         "\" SUBS_TYPE=\"" + (first ? "HypPart1" : "HypPart2") +
         "\" SUBS_CONTENT=\"" + whole + "\"/>";
}

std::string block_element(const PageBlock& block) {
  std::string element = "<TextBlock ID=\"" + block.id + "\"><TextLine>";
  std::istringstream words(block.text);
  for (std::string word; words >> word;) {
    element += string_element(word) + "<SP/>";
  }
  element += "</TextLine></TextBlock>";
  return block.composed.empty() ? element
                                : "<ComposedBlock ID=\"" + block.composed +
                                      "\">" + element + "</ComposedBlock>";
}

}  // namespace

std::string alto_page(const std::vector<PageBlock>& blocks,
                      const std::string& attributes) {
  std::string page =
      "<alto><Layout><Page ID=\"P\" " + attributes + "><PrintSpace>";
  for (const PageBlock& block : blocks) {
    page += block_element(block);
  }
  return page + "</PrintSpace></Page></Layout></alto>\n";
}

std::string small_mets(const std::vector<std::string>& files,
                       const std::string& divs) {
  std::string mets =
      "<?xml version=\"1.0\"?><mets xmlns:xlink=\"x\"><fileSec><fileGrp "
      "USE=\"ALTO\">";
  for (std::size_t i = 0; i < files.size(); ++i) {
    mets += "<file ID=\"F" + std::to_string(i) +
            "\" MIMETYPE=\"text/xml\"><FLocat xlink:href=\"" + files[i] +
            "\"/></file>";
  }
  return mets +
         "</fileGrp></fileSec><structMap TYPE=\"LOGICAL\">"
         "<div TYPE=\"ISSUE\">" +
         divs + "</div></structMap></mets>\n";
}

std::string article_div(
    const std::string& id,
    const std::vector<std::pair<int, std::string>>& blocks) {
  std::string div = "<div TYPE=\"ARTICLE\" ID=\"" + id + "\">";
  for (const auto& [file, block] : blocks) {
    div += "<fptr><area FILEID=\"F" + std::to_string(file) + "\" BEGIN=\"" +
           block + "\"/></fptr>";
  }
  return div + "</div>";
}

}  // namespace morgue

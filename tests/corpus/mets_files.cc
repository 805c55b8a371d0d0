#include "tests/corpus/mets_files.h"

#include <sstream>

namespace morgue {
namespace {

std::string string_element(const std::string& word) {
  const std::size_t mark = word.find('/');
  if (mark == std::string::npos) {
    return R"(<String CONTENT=")" + word + R"("/>)";
  }
  const bool first = mark == 0;
  const std::string whole = first ? word.substr(1) : word.substr(0, mark);
  const std::size_t half = whole.size() / 2;
  return R"(<String CONTENT=")" +
         (first ? whole.substr(0, half) : whole.substr(half)) +
         R"(" SUBS_TYPE=")" + (first ? "HypPart1" : "HypPart2") +
         R"(" SUBS_CONTENT=")" + whole + R"("/>)";
}

std::string block_element(const PageBlock& block) {
  std::string element = R"(<TextBlock ID=")" + block.id + R"("><TextLine>)";
  std::istringstream words(block.text);
  for (std::string word; words >> word;) {
    element += string_element(word) + "<SP/>";
  }
  element += "</TextLine></TextBlock>";
  return block.composed.empty() ? element
                                : R"(<ComposedBlock ID=")" + block.composed +
                                      R"(">)" + element + "</ComposedBlock>";
}

}  // namespace

std::string alto_page(const std::vector<PageBlock>& blocks,
                      const std::string& attributes) {
  std::string page =
      R"(<alto><Layout><Page ID="P" )" + attributes + "><PrintSpace>";
  for (const PageBlock& block : blocks) {
    page += block_element(block);
  }
  return page + "</PrintSpace></Page></Layout></alto>\n";
}

std::string small_mets(const std::vector<std::string>& files,
                       const std::string& divs) {
  std::string mets =
      R"(<?xml version="1.0"?><mets xmlns:xlink="x"><fileSec><fileGrp )"
      R"(USE="ALTO">)";
  for (std::size_t i = 0; i < files.size(); ++i) {
    mets += R"(<file ID="F)" + std::to_string(i) +
            R"(" MIMETYPE="text/xml"><FLocat xlink:href=")" + files[i] +
            R"("/></file>)";
  }
  return mets +
         R"(</fileGrp></fileSec><structMap TYPE="LOGICAL">)"
         R"(<div TYPE="ISSUE">)" +
         divs + "</div></structMap></mets>\n";
}

std::string article_div(
    const std::string& id,
    const std::vector<std::pair<int, std::string>>& blocks) {
  std::string div = R"(<div TYPE="ARTICLE" ID=")" + id + R"(">)";
  for (const auto& [file, block] : blocks) {
    div += R"(<fptr><area FILEID="F)" + std::to_string(file) + R"(" BEGIN=")" +
           block + R"("/></fptr>)";
  }
  return div + "</div>";
}

}  // namespace morgue

#pragma once

#include <string>
#include <vector>

#include "query/result_printer.h"
#include "query/styled_text.h"

namespace morgue {

// For people: a sentence about the whole, then four lines a hit at most.
class TextPrinter : public ResultPrinter {
 public:
  TextPrinter(std::ostream& out, const Presentation& looks)
      : out_(out), looks_(looks), text_(looks.colour) {}

  void print(const SearchResult& result) override;

 private:
  void print_nothing_found(const SearchResult& result);
  void print_header(const SearchResult& result);
  void print_hit(const Hit& hit, std::size_t rank_width);
  // False where the headline had to be cut.
  bool print_title(const Hit& hit, std::size_t rank_width);
  void print_whole_headline(const Hit& hit, std::size_t indent);
  void print_snippets(const Hit& hit, std::size_t indent);
  std::vector<std::string> snippet_lines(const Snippet& whole,
                                         std::size_t lines,
                                         std::size_t width) const;
  void print_footer(const Hit& hit, std::size_t indent);
  void print_explanation(const Hit& hit, std::size_t indent);

  std::ostream& out_;
  Presentation looks_;
  StyledText text_;
};

}  // namespace morgue

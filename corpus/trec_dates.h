#pragma once

#include <string>
#include <string_view>

#include "corpus/date_parser.h"

namespace morgue {

// The day of a story in a TREC collection, as a text that DateParser reads.
struct TrecDate {
  std::string day;   // "1987-03-24"; empty where there is none
  std::string rest;  // what is printed behind it: "Home Edition"
};

// From an element made for it: "870324", "03/24/87" (month first: these
// collections are American), "January 1, 1989, Sunday, Home Edition".
TrecDate trec_date_in(std::string_view text, const DateParser& dates);

// From the end of AP's file names and AQUAINT's trailers, where it is local
// time: "AP-NR-02-12-88 2344EST", "NYT-06-01-98 0001EDT".
std::string trec_file_date(std::string_view text);

// From the number of a document: AP880212-0001, LA010189-0001,
// NYT_ENG_20041001.0001.
std::string trec_number_date(std::string_view number);

}  // namespace morgue

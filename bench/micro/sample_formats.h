#pragma once

#include <string>

namespace morgue {

// The articles of sample_articles() as files of other formats, made when they
// are first asked for.

const std::string& sample_json_lines();
const std::string& sample_nitf();       // one document after another
const std::string& sample_newsml_g2();  // one message
const std::string& sample_warc();       // pages with a menu, JSON-LD, links

}  // namespace morgue

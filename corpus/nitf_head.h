#pragma once

#include <cstdint>
#include <string_view>

#include "corpus/wire_record.h"
#include "corpus/xml_element.h"

namespace morgue {

// The part of take_nitf() that is about <head>: its metas, its docdata, its
// subjects and revisions.
void take_nitf_head(const XmlElement& nitf, std::uint8_t rank,
                    WireRecord& record);

// The content of <meta name="...">; empty where there is none.
std::string_view nitf_meta(const XmlElement& nitf, std::string_view name);

}  // namespace morgue

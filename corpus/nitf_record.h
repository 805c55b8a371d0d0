#pragma once

#include <cstdint>
#include <string_view>

#include "corpus/wire_record.h"
#include "corpus/xml_element.h"

namespace morgue {

// Adds what an <nitf> element says (NITF 3, and the dialect of the New York
// Times Annotated Corpus).  `rank` is added to the rank of every field: inside
// of another format the envelope's fields come first, and of the rest only
// what the envelope left open is taken.
// Source: the NITF 3.6 document type, https://iptc.org/standards/nitf/
void take_nitf(const XmlElement& nitf, std::uint8_t rank, WireRecord& record);

// Whether the text may be NITF.
bool looks_like_nitf(std::string_view head);

}  // namespace morgue

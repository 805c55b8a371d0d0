#pragma once

#include <cstdint>
#include <string_view>

#include "corpus/wire_record.h"
#include "corpus/xml_element.h"

namespace morgue {

// The parts of take_nitf() that are lists.

// Subject codes, and what <identified-content> names: the scheme is the kind
// of classifier ("descriptor") or of thing ("person", "location").
void take_nitf_subjects(const XmlElement& head, WireRecord& record);

// The body's paragraphs and corrections.  Where there is a block of class
// full_text, one of class lead_paragraph is a copy of its beginning.
void take_nitf_body(const XmlElement& nitf, std::uint8_t rank,
                    std::string_view correction_date, std::string_view banner,
                    WireRecord& record);

}  // namespace morgue

#pragma once

#include <string_view>
#include <vector>

#include "archive/article.h"

namespace morgue {

// How the lines of a text/plain part were broken: RFC 3676.
struct MailFlow {
  bool flowed = false;          // a space at the end: the line goes on
  bool deletes_spaces = false;  // and that space is no part of the text
};

// The paragraphs of a message's text: what others wrote (behind ">") is a
// quotation, the signature (after "-- ") boilerplate.
std::vector<Paragraph> mail_paragraphs(std::string_view text, MailFlow flow);

}  // namespace morgue

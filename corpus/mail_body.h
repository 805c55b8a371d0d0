#pragma once

#include <string>
#include <vector>

#include "archive/article.h"
#include "corpus/mime_handle.h"

namespace morgue {

struct MailBody {
  std::vector<Paragraph> paragraphs;
  // "report.pdf (application/pdf)": parts that are not taken.
  std::vector<std::string> attachments;
};

// The text of a message: of alternatives the plain one, unless the HTML says
// far more; messages inside it under their subjects.
MailBody mail_body(GMimeMessage* message);

}  // namespace morgue

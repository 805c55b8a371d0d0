#pragma once

#include <optional>
#include <string_view>

#include "corpus/article_reader.h"
#include "corpus/reader_setup.h"

namespace morgue {

// Whether these are the first bytes of a mailbox: a "From " line with a time
// and a year.
bool looks_like_mailbox(std::string_view head);

// Whether a message stands by itself: headers that only mail or news has.
bool looks_like_message(std::string_view head);

// "From jane@salt.example Mon Aug  3 14:05:00 2020", which separates the
// messages of a mailbox.
bool is_from_line(std::string_view line);

// The article in one message, from its first header on; nullopt where it has
// no headers.  finish_article() is still to come.
std::optional<Submission> mail_article(std::string_view message,
                                       const ReaderSetup& setup);

}  // namespace morgue

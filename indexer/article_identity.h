#pragma once

#include <string>
#include <string_view>

#include "archive/article.h"

namespace morgue {

// Settles what an article is before it is compared with the archive: its
// language (what it declares, else what its text shows clearly, else
// `fallback_language`, which may be empty) and its id (the publisher's, else
// "sha256:" and the content's hash).  Returns its content_digest.
std::string settle_identity(Article& article,
                            std::string_view fallback_language);

}  // namespace morgue

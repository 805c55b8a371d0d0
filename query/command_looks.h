#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <vector>

#include "query/options.h"
#include "query/pager.h"
#include "query/presentation.h"

namespace morgue {

// What a command's answer goes to, asked of the surroundings before a pager
// comes between.  The options must outlive it.
class CommandLooks {
 public:
  explicit CommandLooks(const QueryOptions& options);

  // Null where no pager is wanted.
  std::unique_ptr<Pager> start_pager() const;

  // `languages`: the archive's, most articles first.
  Presentation presentation(const std::vector<std::string>& languages) const;

 private:
  const QueryOptions& options_;
  bool on_terminal_;
  std::size_t width_;
  bool colour_;
};

}  // namespace morgue

#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace morgue {

// The dates that a path holds, in its order: "2020-08-03" of
// "/2020/08/03/story" or of "/story-20200803"; "2020-08" of "/2020/08/story".
std::vector<std::string> dates_in_path(std::string_view path);

}  // namespace morgue

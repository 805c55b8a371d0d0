#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace morgue {

// "18,204"
std::string grouped(std::uint64_t number);

// "1 article", "18,204 articles"
std::string counted(std::uint64_t number, std::string_view thing);

}  // namespace morgue

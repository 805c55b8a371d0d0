#pragma once

#include <filesystem>

#include "corpus/story_generator.h"

namespace morgue {

struct GenerateOptions {
  StoryOptions stories;
  std::filesystem::path out;  // JSON lines; "-": standard output
};

// Throws Error(kIo).
void run_generate(const GenerateOptions& options);

}  // namespace morgue

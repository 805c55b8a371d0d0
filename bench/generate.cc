#include "bench/generate.h"

#include <fstream>
#include <iostream>
#include <ostream>

#include "archive/error.h"

namespace morgue {
namespace {

void write_stories(const StoryGenerator& stories, std::ostream& out) {
  const std::uint64_t articles = stories.options().articles;
  for (std::uint64_t i = 0; i < articles && out; ++i) {
    out << to_json_line(stories.story(i)) << '\n';
  }
  if (!out.flush()) {
    throw Error(Failure::kIo, "writing stories");
  }
}

}  // namespace

void run_generate(const GenerateOptions& options) {
  const StoryGenerator stories(options.stories);
  if (options.out == "-") {
    write_stories(stories, std::cout);
    return;
  }
  std::ofstream file(options.out, std::ios::binary);
  if (!file) {
    throw Error(Failure::kIo, "creating " + options.out.string());
  }
  write_stories(stories, file);
}

}  // namespace morgue

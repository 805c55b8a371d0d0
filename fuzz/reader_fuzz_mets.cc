#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <fstream>

#include <unistd.h>

#include "fuzz/read_everything.h"

namespace {

// A folder with two pages, which the documents may name.
std::filesystem::path folder_of_pages() {
  const std::filesystem::path folder =
      std::filesystem::temp_directory_path() /
      ("morgue-mets-" + std::to_string(::getpid()));
  std::filesystem::create_directories(folder);
  for (const char* name : {"1.xml", "2.xml"}) {
    std::ofstream(folder / name)
        << R"(<alto><Layout><Page ID="P"><ComposedBlock ID="C"><TextBlock ID="A">
<TextLine><String CONTENT="One"/><SP/><String CONTENT="ha" SUBS_TYPE="HypPart1"
 SUBS_CONTENT="half"/></TextLine></TextBlock></ComposedBlock><TextBlock ID="B">
<TextLine><String CONTENT="lf" SUBS_TYPE="HypPart2" SUBS_CONTENT="half"/><SP/>
<String CONTENT="Two"/></TextLine></TextBlock></Page></Layout></alto>)";
  }
  return folder;
}

}  // namespace

// NOLINTNEXTLINE(readability-identifier-naming): libFuzzer's name
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes,
                                      std::size_t size) {
  static const std::filesystem::path folder = folder_of_pages();
  morgue::read_everything(morgue::Format::kMets, bytes, size,
                          folder / "mets.xml");
  return 0;
}

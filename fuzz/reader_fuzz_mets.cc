#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>

#include <unistd.h>

#include "fuzz/read_everything.h"

namespace {

// Pages by the names, with blocks by the ids, that the sample's issue has.
constexpr const char* kPage = R"(<alto><Layout><Page ID="P">
<ComposedBlock ID="C"><TextBlock ID="P1_T1"><TextLine><String CONTENT="One"/>
<SP/><String CONTENT="ha" SUBS_TYPE="HypPart1" SUBS_CONTENT="half"/></TextLine>
</TextBlock></ComposedBlock><TextBlock ID="P2_T1"><TextLine><String CONTENT="lf"
 SUBS_TYPE="HypPart2" SUBS_CONTENT="half"/><SP/><String CONTENT="Two"/>
</TextLine></TextBlock><TextBlock ID="P1_T2"><TextLine><String CONTENT="THE"/>
</TextLine></TextBlock><TextBlock ID="P1_T3"/><TextBlock ID="P2_T2"><TextLine>
<String CONTENT="Rope"/></TextLine></TextBlock></Page></Layout></alto>)";

std::filesystem::path folder_of_pages() {
  std::filesystem::path folder = std::filesystem::temp_directory_path() /
                                 ("morgue-mets-" + std::to_string(::getpid()));
  std::filesystem::create_directories(folder / "alto");
  for (const char* name : {"alto/0001.xml", "alto/0002.xml"}) {
    std::ofstream(folder / name) << kPage;
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

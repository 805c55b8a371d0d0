#include "corpus/alto_file.h"

#include <utility>

#include "corpus/alto_page.h"
#include "corpus/xml_reader.h"

namespace morgue {
namespace {

// What a block weighs besides its text.
constexpr std::size_t kBlockBytes = 200;
constexpr std::size_t kMostBytes = std::size_t{256} << 20;
constexpr std::size_t kMostRejects = 100;

// Hands out nothing but rejects.
class AltoFileReader : public XmlReader {
 public:
  AltoFileReader(ReaderInput input, AltoFile& file)
      : XmlReader(std::move(input), {{"Page"}}), file_(file) {}

 private:
  std::optional<Incoming> read(const XmlElement& page,
                               const CutRecord& record) override {
    if (file_.bytes >= kMostBytes) {
      return reject(record, "too-large", "the pages before were too much text");
    }
    confidence_ = alto_share(page.attribute("PC"));
    if (file_.blocks.empty()) {
      file_.printed_page = page.attribute("PRINTED_IMG_NR");
      file_.image = page.attribute("PHYSICAL_IMG_NR");
      file_.language = alto_language(page);
    }
    take(page);
    return std::nullopt;
  }

  void take(const XmlElement& element) {
    const std::size_t begin = file_.blocks.size();
    if (element.name == "TextBlock") {
      file_.blocks.push_back(AltoBlock::of(element, confidence_));
      file_.bytes += kBlockBytes + file_.blocks.back().text.size();
    } else {
      for (const XmlElement& each : element.children) {
        take(each);
      }
    }
    if (const auto id = element.attribute("ID"); !id.empty()) {
      file_.bytes += kBlockBytes + id.size();
      file_.by_id.try_emplace(std::string(id),
                              BlockRange{begin, file_.blocks.size()});
    }
  }

  AltoFile& file_;
  std::optional<double> confidence_;
};

}  // namespace

AltoFile AltoFile::read(ReaderInput input) {
  AltoFile file;
  AltoFileReader reader(std::move(input), file);
  while (file.rejects.size() < kMostRejects) {
    const auto incoming = reader.next();
    if (!incoming) {
      break;
    }
    if (const auto* reject = std::get_if<Reject>(&*incoming)) {
      file.rejects.push_back(*reject);
    }
  }
  return file;
}

}  // namespace morgue

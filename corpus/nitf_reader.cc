#include <memory>
#include <utility>

#include "corpus/format_readers.h"
#include "corpus/nitf_record.h"
#include "corpus/wire_record.h"
#include "corpus/xml_reader.h"

namespace morgue {
namespace {

class NitfReader : public XmlReader {
 public:
  explicit NitfReader(ReaderInput input)
      : XmlReader(std::move(input), {{"nitf"}, false}) {}

 private:
  std::optional<Incoming> read(const XmlElement& element,
                               const CutRecord& record) override {
    WireRecord wire;
    take_nitf(element, 0, wire);
    return finish(wire_article(std::move(wire), constants(), setup()), record,
                  "nitf");
  }
};

}  // namespace

std::unique_ptr<ArticleReader> make_nitf_reader(ReaderInput input) {
  return std::make_unique<NitfReader>(std::move(input));
}

}  // namespace morgue

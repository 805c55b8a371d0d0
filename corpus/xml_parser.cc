#include "corpus/xml_parser.h"

#include <set>
#include <utility>
#include <vector>

#include <libxml/parser.h>
#include <libxml/parserInternals.h>

#include "corpus/spacing.h"

namespace morgue {
namespace {

constexpr std::size_t kDeepestElement = 200;
constexpr int kMostXmlAttributes = 256;
constexpr std::size_t kMostElements = 300'000;  // some 60 MB of them
constexpr std::size_t kMostNamespaces = 256;
constexpr std::size_t kLongestDeclarations = std::size_t{16} << 10;
constexpr std::size_t kMostXmlNames = std::size_t{1} << 20;  // bytes of them
// What libxml2 leaves of "&" in a value, for whoever resolves entities.
constexpr std::string_view kEscapedSign = "&#38;";
constexpr int kXmlFlags = XML_PARSE_NONET | XML_PARSE_NOERROR |
                          XML_PARSE_NOWARNING | XML_PARSE_COMPACT;

std::string_view view_of(const xmlChar* text) {
  return text == nullptr
             ? std::string_view()
             : std::string_view(reinterpret_cast<const char*>(text));
}

struct FreeContext {
  void operator()(xmlParserCtxtPtr context) const {
    xmlFreeParserCtxt(context);
  }
};
using Context = std::unique_ptr<xmlParserCtxt, FreeContext>;

}  // namespace

// Builds the tree from libxml2's events.
struct XmlParser::State {
  State() { renew(); }

  // Libxml2 keeps every name that it met.
  void renew() {
    if (context && xmlDictGetUsage(context->dict) < kMostXmlNames) {
      return;
    }
    context.reset(xmlNewParserCtxt());
    xmlSAXHandler& sax = *context->sax;
    sax = xmlSAXHandler{};
    sax.initialized = XML_SAX2_MAGIC;
    sax.startElementNs = on_start;
    sax.endElementNs = on_end;
    sax.characters = on_text;
    sax.ignorableWhitespace = on_text;
    sax.cdataBlock = on_text;
    sax.serror = on_error;
    context->_private = this;
  }

  static State& self(void* data) {
    return *static_cast<State*>(static_cast<xmlParserCtxtPtr>(data)->_private);
  }

  // NOLINTNEXTLINE(readability-function-size): libxml2 says what it takes
  static void on_start(void* data, const xmlChar* name, const xmlChar* prefix,
                       const xmlChar* uri, int namespaces,
                       const xmlChar** declared, int attributes,
                       int /*defaulted*/, const xmlChar** values) {
    State& state = self(data);
    if (XmlElement* element = state.start(name, attributes)) {
      element->space = state.interned(view_of(uri == nullptr ? prefix : uri));
      state.declare(namespaces, declared);
      take_attributes(attributes, values, *element);
    }
  }

  static void on_end(void* data, const xmlChar* /*name*/,
                     const xmlChar* /*prefix*/, const xmlChar* /*uri*/) {
    State& state = self(data);
    if (!state.open.empty()) {
      state.open.pop_back();
    }
  }

  static void on_text(void* data, const xmlChar* text, int size) {
    self(data).add_text(
        {reinterpret_cast<const char*>(text), static_cast<std::size_t>(size)});
  }

  static void on_error(void* data, xmlErrorPtr error) {
    State& state = self(data);
    if (error->level == XML_ERR_FATAL) {
      std::string message =
          error->message == nullptr ? "" : single_spaced(error->message);
      message += " (line " + std::to_string(error->line) + " of the record)";
      state.stop("bad-xml", std::move(message));
    }
  }

  void stop(std::string reason, std::string message) {
    if (!fault) {
      fault = {std::move(reason), std::move(message)};
    }
    xmlStopParser(context.get());
  }

  // The element that begins; null, and the parser stopped, where there are too
  // many.
  XmlElement* start(const xmlChar* name, int attributes) {
    if (open.size() >= kDeepestElement) {
      stop("too-deep", "elements are nested more than " +
                           std::to_string(kDeepestElement) + " deep");
      return nullptr;
    }
    if (++elements > kMostElements) {
      stop("too-many-elements", "the record has more than " +
                                    std::to_string(kMostElements) +
                                    " elements");
      return nullptr;
    }
    if (attributes > kMostXmlAttributes) {
      stop("too-many-attributes",
           "an element has " + std::to_string(attributes) + " attributes");
      return nullptr;
    }
    XmlElement& element =
        open.empty() ? *root : open.back()->children.emplace_back();
    open.push_back(&element);
    element.name = view_of(name);
    return &element;
  }

  // Each attribute is five pointers: name, prefix, URI, value and its end.
  static void take_attributes(int count, const xmlChar** values,
                              XmlElement& element) {
    element.attributes.reserve(static_cast<std::size_t>(count));
    for (int i = 0; i < count; ++i, values += 5) {
      const auto* begin = reinterpret_cast<const char*>(values[3]);
      const auto* end = reinterpret_cast<const char*>(values[4]);
      element.attributes.push_back(
          {std::string(view_of(values[0])),
           with_all_replaced({begin, static_cast<std::size_t>(end - begin)},
                             kEscapedSign, "&")});
    }
  }

  void declare(int count, const xmlChar** declared) {
    for (int i = 0; i < count; ++i, declared += 2) {
      const std::string_view prefix = view_of(declared[0]);
      const std::string_view uri = view_of(declared[1]);
      const std::string_view joint = prefix.empty() ? "" : ":";
      const bool fits =
          declarations.size() + uri.size() < kLongestDeclarations &&
          uri.find_first_of("\"<&") == uri.npos && !uri.empty();
      // The first one counts: two in a tag are a fault.
      if (fits && prefixes.emplace(prefix).second) {
        declarations.append(" xmlns").append(joint).append(prefix);
        declarations.append("=\"").append(uri).append("\"");
      }
    }
  }

  void add_text(std::string_view text) {
    if (open.empty()) {
      return;
    }
    auto& siblings = open.back()->children;
    if (siblings.empty() || !siblings.back().is_text()) {
      siblings.emplace_back();
    }
    siblings.back().text.append(text);
  }

  std::string_view interned(std::string_view uri) {
    const auto found = spaces.find(uri);
    if (found != spaces.end()) {
      return *found;
    }
    return spaces.size() < kMostNamespaces ? *spaces.emplace(uri).first
                                           : std::string_view();
  }

  Context context;
  XmlElement* root = nullptr;
  std::vector<XmlElement*> open;
  std::size_t elements = 0;
  std::optional<XmlFault> fault;
  std::set<std::string, std::less<>> spaces;
  std::set<std::string, std::less<>> prefixes;
  std::string declarations;
};

XmlParser::XmlParser() : state_(std::make_unique<State>()) {}
XmlParser::~XmlParser() = default;

std::optional<XmlFault> XmlParser::parse(std::string_view xml,
                                         XmlElement& element) {
  State& state = *state_;
  element = {};
  state.root = &element;
  state.open.clear();
  state.fault.reset();
  state.elements = 0;
  state.declarations.clear();
  state.prefixes.clear();
  state.renew();
  xmlCtxtReadMemory(state.context.get(), xml.data(),
                    static_cast<int>(xml.size()), nullptr, "UTF-8", kXmlFlags);
  return std::exchange(state.fault, std::nullopt);
}

const std::string& XmlParser::declarations() const {
  return state_->declarations;
}

}  // namespace morgue

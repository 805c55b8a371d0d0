#include "archive/source_names.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <utility>

#include "archive/agency_names.h"
#include "archive/digest.h"
#include "archive/error.h"
#include "text/unicode.h"

namespace morgue {
namespace {

constexpr std::size_t kDigestOfNames = 8;  // bytes
constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

// "sources.txt, line 3: what is wrong".
[[noreturn]] void refuse_line(const std::string& file, std::size_t line,
                              const std::string& why) {
  throw Error(Failure::kBadInput,
              file + ", line " + std::to_string(line) + ": " + why);
}

std::string name_in_quotes(std::string_view name) {
  return '"' + std::string(name) + '"';
}

// Up to the sign, which is removed with it; all, where there is none.
std::string_view take_until(std::string_view& text, char sign) {
  const std::size_t end = text.find(sign);
  const std::string_view piece = text.substr(0, end);
  text.remove_prefix(end == text.npos ? text.size() : end + 1);
  return trimmed(piece);
}

}  // namespace

SourceNames::SourceNames() : SourceNames(std::string_view(), "") {}

SourceNames::SourceNames(std::string_view text, const std::string& file) {
  if (text.starts_with(kByteOrderMark)) {
    text.remove_prefix(kByteOrderMark.size());
  }
  for (Line& line : parse(text, file)) {
    add(std::move(line), file);
  }
  for (Line& line : parse(kAgencyNames, "agencies")) {
    add_agency(std::move(line.source));
  }
}

SourceNames SourceNames::read(const std::filesystem::path& file) {
  std::ifstream stream(file, std::ios::binary);
  const bool open = stream.is_open();
  std::string text;
  // By the stream, not its buffer, which throws what is no Error.
  std::array<char, 4096> block{};
  do {
    stream.read(block.data(), block.size());
    text.append(block.data(), static_cast<std::size_t>(stream.gcount()));
  } while (stream);
  std::error_code unknown;
  if (stream.bad() || (!open && std::filesystem::exists(file, unknown))) {
    throw Error(Failure::kIo, "reading " + file.string() + ": it failed");
  }
  return {text, file.string()};
}

std::vector<SourceNames::Line> SourceNames::parse(std::string_view text,
                                                  const std::string& file) {
  std::vector<Line> lines;
  for (std::size_t number = 1; !text.empty(); ++number) {
    const std::string_view line = take_until(text, '\n');
    if (!line.empty() && !line.starts_with('#')) {
      lines.push_back(parse_line(line, number, file));
    }
  }
  return lines;
}

SourceNames::Line SourceNames::parse_line(std::string_view text,
                                          std::size_t number,
                                          const std::string& file) {
  if (!is_valid_utf8(text)) {
    refuse_line(file, number, "this is not UTF-8");
  }
  if (text.find('=') == text.npos) {
    refuse_line(file, number, "write NAME = ALIAS, ALIAS, DOMAIN");
  }
  Line line{
      .source = {.name = std::string(take_until(text, '=')), .aliases = {}},
      .number = number};
  while (!text.empty()) {
    if (const std::string_view alias = take_until(text, ','); !alias.empty()) {
      line.source.aliases.emplace_back(alias);
    }
  }
  std::vector<std::string> names = line.source.aliases;
  names.push_back(line.source.name);
  for (const std::string& name : names) {
    if (source_key(name).empty()) {
      refuse_line(file, number, name_in_quotes(name) + " is no name");
    }
  }
  return line;
}

bool SourceNames::claim(std::string_view name, std::size_t source) {
  return by_key_.try_emplace(source_key(name), source).first->second == source;
}

void SourceNames::add(Line line, const std::string& file) {
  const std::size_t source = sources_.size();
  std::vector<std::string> names = line.source.aliases;
  names.insert(names.begin(), line.source.name);
  for (const std::string& name : names) {
    if (!claim(name, source)) {
      const std::size_t other = by_key_[source_key(name)];
      refuse_line(file, line.number,
                  name_in_quotes(name) + " is a name of " +
                      name_in_quotes(sources_[other].name) + " already (line " +
                      std::to_string(lines_[other]) + ")");
    }
  }
  sources_.push_back(std::move(line.source));
  lines_.push_back(line.number);
}

// Where one of its names is someone's already, so are the others.
void SourceNames::add_agency(Source agency) {
  std::vector<std::string> names = agency.aliases;
  names.insert(names.begin(), agency.name);
  const auto owned =
      std::find_if(names.begin(), names.end(), [&](const std::string& name) {
        return by_key_.contains(source_key(name));
      });
  if (owned == names.end()) {
    for (const std::string& name : names) {
      claim(name, sources_.size());
    }
    sources_.push_back(std::move(agency));
    return;
  }
  const std::size_t owner = by_key_[source_key(*owned)];
  for (std::string& name : names) {
    if (by_key_.try_emplace(source_key(name), owner).second) {
      sources_[owner].aliases.push_back(std::move(name));
    }
  }
}

const SourceNames::Source* SourceNames::find(std::string_view printed) const {
  const std::string key = source_key(printed);
  auto found = by_key_.find(key);
  // news.bbc.co.uk is bbc.co.uk's.
  for (std::size_t dot = key.find('.');
       found == by_key_.end() && dot != key.npos;
       dot = key.find('.', dot + 1)) {
    found = by_key_.find(key.substr(dot + 1));
  }
  return found == by_key_.end() ? nullptr : &sources_[found->second];
}

std::string SourceNames::digest() const {
  std::string text;
  for (const Source& source : sources_) {
    text.append(source.name).append("=");
    for (const std::string& alias : source.aliases) {
      text.append(alias).append(",");
    }
    text.append("\n");
  }
  return sha256(text).substr(0, kDigestOfNames);
}

}  // namespace morgue

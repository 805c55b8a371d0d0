#include "corpus/mets_pages.h"

#include <algorithm>
#include <memory>
#include <utility>

#include "archive/error.h"
#include "corpus/alto_page.h"
#include "corpus/byte_source.h"
#include "corpus/detect_format.h"
#include "corpus/folder_listing.h"
#include "text/unicode.h"

namespace morgue {
namespace {

// A volume of a year has some thousand pages, and a page some 50 kB of text.
constexpr std::size_t kMostPages = 10'000;
constexpr std::size_t kMostPageBytes = std::size_t{256} << 20;
constexpr std::size_t kLongestHref = 200;
// A document could claim the same blocks over and over.
constexpr std::size_t kMostPassedOver = 20'000'000;

}  // namespace

MetsPages::MetsPages(const MetsSiblings& siblings,
                     const std::vector<MetsFile>& files,
                     const std::set<std::string, std::less<>>& wanted)
    : siblings_(siblings) {
  for (const MetsFile& file : files) {
    if (pages_.size() >= kMostPages || bytes_ > kMostPageBytes) {
      refuse(file, "too-large",
             "is too much: an issue may have 10,000 pages and 256 MiB of "
             "text; the rest was not read");
      return;
    }
    read(file, file.is_text || wanted.contains(file.id));
  }
}

void MetsPages::refuse(const MetsFile& file, std::string reason,
                       std::string_view what) {
  const std::string href = printable(file.href);
  Reject reject;
  reject.file = siblings_.document;
  reject.id = file.id;
  reject.reason = std::move(reason);
  reject.message.append("the page \"")
      .append(href, 0, utf8_floor(href, kLongestHref))
      .append("\" ")
      .append(what);
  rejects_.push_back(std::move(reject));
}

void MetsPages::read(const MetsFile& file, bool is_wanted) {
  const auto path = path_below(siblings_.folder, file.href);
  if (path.empty()) {
    if (is_wanted) {
      refuse(file, "refused-path",
             "is not in the folder of the METS file or below it; nothing else "
             "is opened");
    }
    return;
  }
  const auto [known, is_new] = by_path_.try_emplace(path, kNone);
  if (is_new) {
    known->second = opened(path, file, is_wanted);
  }
  if (known->second != kNone) {
    pages_[known->second].ids.push_back(file.id);
    by_id_.try_emplace(file.id, known->second);
  }
}

std::size_t MetsPages::opened(const std::filesystem::path& path,
                              const MetsFile& file, bool is_wanted) {
  const ListedFile found = list_file(path);
  if (!found.obstacle.empty()) {
    if (is_wanted) {
      refuse(file, "missing-page", "is not there, or is no file");
    }
    return kNone;
  }
  try {
    auto bytes = open_byte_source(path, siblings_.failed);
    if (!looks_like_alto(bytes->peek(kDetectionBytes))) {
      return kNone;
    }
    Page& page = pages_.emplace_back();
    page.text = AltoFile::read(
        {InputName::of(path), std::move(bytes), siblings_.setup});
  } catch (const Error& error) {
    if (siblings_.failed) {
      siblings_.failed();
    }
    refuse(file, "unreadable", error.what());
    return kNone;
  }
  Page& page = pages_.back();
  page.claimed.resize(page.text.blocks.size());
  bytes_ += page.text.bytes;
  std::move(page.text.rejects.begin(), page.text.rejects.end(),
            std::back_inserter(rejects_));
  return pages_.size() - 1;
}

std::size_t MetsPages::page_of(std::string_view file) const {
  const auto found = by_id_.find(file);
  return found == by_id_.end() ? kNone : found->second;
}

bool MetsPages::claim(std::size_t page, const MetsPart& part,
                      std::vector<const AltoBlock*>& claimed) {
  auto& [ids, text, taken] = pages_[page];
  BlockRange range{0, text.blocks.size()};
  if (!part.begin.empty()) {
    const auto begin = text.by_id.find(part.begin);
    const auto end = part.end.empty() ? begin : text.by_id.find(part.end);
    if (begin == text.by_id.end() || end == text.by_id.end()) {
      return false;
    }
    range = {begin->second.begin, end->second.end};
  }
  for (std::size_t i = range.begin; i < range.end; ++i) {
    if (!taken[i]) {
      taken[i] = true;
      claimed.push_back(&text.blocks[i]);
    } else if (++passed_over_ > kMostPassedOver) {
      break;
    }
  }
  return true;
}

}  // namespace morgue

#include "corpus/mets_issue.h"

#include <algorithm>
#include <functional>
#include <set>
#include <utility>

#include "corpus/value_list.h"
#include "corpus/xml_reader.h"
#include "text/unicode.h"

namespace morgue {
namespace {

constexpr std::string_view kPageGenre = "page";
constexpr std::size_t kMostMetsWarnings = 8;  // of an article
constexpr std::size_t kLongestIdTold = 60;

std::set<std::string, std::less<>> files_of(const MetsStructure& structure) {
  std::set<std::string, std::less<>> files;
  for (const MetsArticle& article : structure.articles) {
    for (const MetsPart& part : article.parts) {
      if (!part.begin.empty()) {
        files.insert(part.file);
      }
    }
  }
  return files;
}

// How many articles point to a whole file, by its id.
std::map<std::string, std::size_t, std::less<>> whole_files(
    const MetsStructure& structure) {
  std::map<std::string, std::size_t, std::less<>> counts;
  for (const MetsArticle& article : structure.articles) {
    for (const MetsPart& part : article.parts) {
      counts[part.file] += part.begin.empty() ? 1 : 0;
    }
  }
  return counts;
}

void warn(std::string reason, std::string_view id, std::string_view what,
          std::vector<Warning>& warnings) {
  if (warnings.size() < kMostMetsWarnings) {
    const std::string told = printable(id);
    std::string message("\"");
    message.append(told, 0, utf8_floor(told, kLongestIdTold))
        .append("\" ")
        .append(what);
    warnings.push_back({std::move(reason), std::move(message)});
  }
}

std::map<std::string, ModsRecord, std::less<>> records_in(
    const XmlElement& mets) {
  std::map<std::string, ModsRecord, std::less<>> records;
  for (const XmlElement* section : xml_children(mets, "dmdSec")) {
    records.try_emplace(std::string(section->attribute("ID")),
                        ModsRecord::of(*section));
  }
  return records;
}

}  // namespace

bool looks_like_mets(std::string_view head) {
  return xml_root_name(head) == "mets";
}

MetsIssue::MetsIssue(const XmlElement& mets, const MetsSiblings& siblings,
                     std::string name)
    : mets_(mets),
      siblings_(siblings),
      name_(std::move(name)),
      records_(records_in(mets)),
      structure_(MetsStructure::of(mets)),
      pages_(siblings, mets_text_files(mets), files_of(structure_)),
      claims_(structure_.articles.size()) {
  const std::string_view own = mets.attribute("OBJID");
  if (own.find(':') != own.npos) {
    name_ = own;
  }
  find_general();
  claim_texts();
}

// What stands around an article, or else what is of no article and no page.
void MetsIssue::find_general() {
  std::set<const ModsRecord*> particular;
  const auto note = [&](const XmlElement& div) {
    const auto records = records_of(div);
    particular.insert(records.begin(), records.end());
  };
  for (const MetsArticle& article : structure_.articles) {
    note(*article.div);
    if (general_.empty()) {
      general_ = records_around(article.around);
    }
  }
  for (const auto& [file, page] : structure_.pages) {
    note(*page.div);
  }
  auto sections = xml_children(mets_, "dmdSec");
  std::reverse(sections.begin(), sections.end());
  const bool is_told = !general_.empty();
  for (const XmlElement* section : sections) {
    const ModsRecord& record = records_.find(section->attribute("ID"))->second;
    if (!is_told && !particular.contains(&record)) {
      general_.push_back(&record);
    }
  }
}

// Blocks go before files: who has all of a page has what the others leave.
void MetsIssue::claim_texts() {
  const auto whole = whole_files(structure_);
  for (const bool blocks : {true, false}) {
    for (std::size_t i = 0; i < claims_.size(); ++i) {
      const auto& parts = structure_.articles[i].parts;
      claims_[i].texts.resize(parts.size());
      claim_parts(i, [&](const MetsPart& part) {
        return blocks != part.begin.empty() &&
               (blocks || whole.find(part.file)->second == 1);
      });
    }
  }
}

void MetsIssue::claim_parts(
    std::size_t article, const std::function<bool(const MetsPart&)>& wanted) {
  const auto& parts = structure_.articles[article].parts;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (wanted(parts[i])) {
      claims_[article].texts[i].role = parts[i].role;
      claim(article, i);
    }
  }
}

void MetsIssue::claim(std::size_t article, std::size_t index) {
  const MetsPart& part = structure_.articles[article].parts[index];
  Claims& claims = claims_[article];
  const std::size_t page = pages_.page_of(part.file);
  if (page == MetsPages::kNone) {
    if (!part.begin.empty()) {
      warn("missing-text", part.file, "is a page that could not be read",
           claims.warnings);
    }
    return;
  }
  claims.page = std::min(claims.page, page);
  if (!pages_.claim(page, part, claims.texts[index].blocks)) {
    warn("missing-text", part.begin, "is no block of its page",
         claims.warnings);
  }
}

std::optional<Submission> MetsIssue::next() {
  const std::size_t articles = claims_.size();
  if (at_ < articles) {
    return article_at(at_++);
  }
  while (at_ < articles + pages_.size()) {
    if (auto rest = rest_of(at_++ - articles)) {
      return rest;
    }
  }
  return std::nullopt;
}

Submission MetsIssue::article_at(std::size_t article) {
  const MetsArticle& known = structure_.articles[article];
  Claims& claims = claims_[article];
  Submission submission;
  Article& made = submission.article;
  submission.warnings = std::move(claims.warnings);
  const MetsDescriptions all = described(known.div, known.around);
  take_mets_descriptions(all, *siblings_.setup, submission);
  take_mets_text(claims.texts, all.own ? all.own->title : std::string(),
                 std::string(known.div->attribute("LABEL")), made);
  made.id = id_of(known.div, "article" + std::to_string(article + 1));
  made.section = section_of(known.around);
  made.genre = known.type == "article" ? std::string() : known.type;
  if (claims.page != MetsPages::kNone) {
    made.page = page_name(claims.page);
    if (made.language.tag.empty()) {
      made.language.tag = pages_.text(claims.page).language;
    }
  }
  return submission;
}

std::optional<Submission> MetsIssue::rest_of(std::size_t page) {
  MetsText rest;
  pages_.claim(page, {}, rest.blocks);
  if (rest.blocks.empty()) {
    return std::nullopt;
  }
  const MetsPageDiv* known = page_div(page);
  Submission submission;
  Article& made = submission.article;
  const MetsDescriptions all = known == nullptr
                                   ? described(nullptr, {})
                                   : described(known->div, known->around);
  take_mets_descriptions(all, *siblings_.setup, submission);
  take_mets_text({rest}, {}, {}, made);
  made.id = id_of(known == nullptr ? nullptr : known->div,
                  pages_.file_ids(page).front());
  made.genre = kPageGenre;
  made.page = page_name(page);
  if (made.language.tag.empty()) {
    made.language.tag = pages_.text(page).language;
  }
  return submission;
}

std::vector<const ModsRecord*> MetsIssue::records_of(
    const XmlElement& div) const {
  std::vector<std::string> ids;
  add_listed(div.attribute("DMDID"), " \t\r\n", ids);
  std::vector<const ModsRecord*> records;
  records.reserve(ids.size());
  for (const std::string& id : ids) {
    if (const auto found = records_.find(id); found != records_.end()) {
      records.push_back(&found->second);
    }
  }
  return records;
}

std::vector<const ModsRecord*> MetsIssue::records_around(
    const Divs& around) const {
  std::vector<const ModsRecord*> all;
  for (const XmlElement* each : around) {
    const auto records = records_of(*each);
    all.insert(all.end(), records.begin(), records.end());
  }
  return all;
}

// What stands around a page's or an article's div tells of the issue.
MetsDescriptions MetsIssue::described(const XmlElement* div,
                                      const Divs& around) const {
  MetsDescriptions all;
  all.label = mets_.attribute("LABEL");
  if (div != nullptr) {
    if (const auto own = records_of(*div); !own.empty()) {
      all.own = *own.front();
    }
  }
  all.around = records_around(around);
  if (all.around.empty()) {
    all.around = general_;
  }
  return all;
}

std::string MetsIssue::section_of(const Divs& around) const {
  for (const XmlElement* div : around) {
    if (mets_div_type(*div).find("section") == std::string::npos) {
      continue;
    }
    const auto records = records_of(*div);
    return records.empty() || records.front()->title.empty()
               ? std::string(div->attribute("LABEL"))
               : records.front()->title;
  }
  return {};
}

const MetsPageDiv* MetsIssue::page_div(std::size_t page) const {
  for (const std::string& id : pages_.file_ids(page)) {
    const auto found = structure_.pages.find(id);
    if (found != structure_.pages.end()) {
      return &found->second;
    }
  }
  return nullptr;
}

// As printed on the page, as the document calls it, else the image's number.
std::string MetsIssue::page_name(std::size_t page) const {
  const AltoFile& text = pages_.text(page);
  if (!text.printed_page.empty()) {
    return text.printed_page;
  }
  if (const MetsPageDiv* known = page_div(page)) {
    if (const auto label = known->div->attribute("ORDERLABEL");
        !label.empty()) {
      return std::string(label);
    }
    const auto records = records_of(*known->div);
    if (!records.empty() && !records.front()->page.empty()) {
      return records.front()->page;
    }
  }
  return text.image;
}

std::string MetsIssue::id_of(const XmlElement* div,
                             std::string_view otherwise) const {
  const std::string_view own =
      div == nullptr ? std::string_view() : div->attribute("ID");
  std::string id = name_;
  id.append("#").append(own.empty() ? otherwise : own);
  return id;
}

}  // namespace morgue

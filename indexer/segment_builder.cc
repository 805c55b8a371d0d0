#include "indexer/segment_builder.h"

#include <cassert>
#include <numeric>
#include <span>

#include "archive/layout.h"
#include "archive/record_keys.h"
#include "indexer/sorted_terms.h"
#include "indexer/token_file_writer.h"

namespace morgue {
namespace {

using TermId = TermDictionary::Id;

// So many postings, or terms, ahead memory is fetched.
constexpr std::size_t kExpectLists = 16;
constexpr std::size_t kExpectBytes = 8;

}  // namespace

SegmentBuilder::SegmentBuilder(std::filesystem::path folder,
                               IndexWriterKind kind,
                               const TermDictionary& dictionary)
    : folder_(std::move(folder)),
      dictionary_(dictionary),
      index_(make_index_writer(kind, folder_)) {}

void SegmentBuilder::add(const ArticleOrder& article,
                         const IndexDocument& document) {
  const auto docid = static_cast<Docid>(documents_.size() + 1);
  std::uint32_t length = 0;
  const std::span postings(document.postings);
  for (std::size_t i = 0; i < postings.size(); ++i) {
    if (i + kExpectLists < postings.size()) {
      lists_.expect(postings[i + kExpectLists].term);
      lists_.expect_soon(postings[i + kExpectBytes].term);
    }
    lists_.add(postings[i].term, docid, postings[i].impact);
    length += postings[i].impact;
  }
  index_->add_document(length, encode_number(document.number));
  for (const auto& [slot, value] : document.values) {
    index_->add_value(slot, value);
  }
  for (const std::uint32_t token : document.tokens) {
    tokens_.add(token);
  }
  documents_.push_back({.article = article, .tokens = tokens_.size()});
}

void SegmentBuilder::add_form(const std::string& stem_term,
                              const std::string& surface_term) {
  index_->add_synonym(stem_term, surface_term);
}

std::size_t SegmentBuilder::bytes() const {
  return lists_.bytes() + tokens_.size();
}

void SegmentBuilder::finish() {
  write_terms();
  index_->finish();
  write_tokens();
}

void SegmentBuilder::write_terms() {
  std::vector<TermId> terms(lists_.lists());
  std::iota(terms.begin(), terms.end(), 0);
  sort_by_term(dictionary_, terms);
  std::vector<Posting> postings;
  for (std::size_t i = 0; i < terms.size(); ++i) {
    if (i + kExpectLists < terms.size()) {
      lists_.expect(terms[i + kExpectLists]);
      lists_.expect_read(terms[i + kExpectBytes]);
    }
    lists_.read(terms[i], postings);
    if (!postings.empty()) {
      index_->add_term(dictionary_[terms[i]], postings);
    }
  }
}

std::vector<std::uint64_t> SegmentBuilder::count_tokens() const {
  std::vector<std::uint64_t> counts(dictionary_.size());
  BytePages::Reader tokens(tokens_);
  while (tokens.position() < tokens_.size()) {
    const std::uint32_t token = tokens.next();
    if (token >= kFirstWord) {
      ++counts[token - kFirstWord];
    }
  }
  return counts;
}

void SegmentBuilder::write_tokens() {
  const std::vector<std::uint64_t> counts = count_tokens();
  std::vector<TermId> terms;
  for (TermId term = 0; term < counts.size(); ++term) {
    if (counts[term] > 0) {
      terms.push_back(term);
    }
  }
  sort_by_term(dictionary_, terms);
  std::vector<CountedWord> words;
  words.reserve(terms.size());
  for (const TermId term : terms) {
    words.push_back({.word = dictionary_[term], .count = counts[term]});
  }
  const std::vector<std::uint32_t> codes = token_codes(words);
  std::vector<std::uint32_t> code_of(counts.size());
  for (std::size_t i = 0; i < terms.size(); ++i) {
    code_of[terms[i]] = codes[i];
  }
  TokenFileWriter file(folder_ / ArchiveLayout::kTokenFile);
  BytePages::Reader tokens(tokens_);
  for (const DocumentEnd& document : documents_) {
    while (tokens.position() < document.tokens) {
      const std::uint32_t token = tokens.next();
      file.add(token < kFirstWord ? token : code_of[token - kFirstWord]);
    }
    file.end_article(document.article);
  }
  file.finish(words, codes);
}

}  // namespace morgue

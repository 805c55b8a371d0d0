#include "tests/indexer/random_content.h"

#include <algorithm>
#include <cstddef>

#include "archive/impact.h"
#include "tests/indexer/random_number.h"

namespace morgue {
namespace {

// Often the least, seldom the most, and anything between.
std::size_t skewed(std::mt19937& random, std::size_t least, std::size_t most) {
  switch (below(random, 8)) {
    case 0:
      return most;
    case 1:
      return least + below(random, most - least + 1);
    default:
      return least + below(random, std::min<std::size_t>(most - least, 12) + 1);
  }
}

std::string random_bytes(std::mt19937& random, std::size_t size) {
  const std::string common(
      "\0\xff"
      "abz\x01",
      6);
  std::string bytes(size, '\0');
  const bool any = below(random, 2) == 0;
  for (char& byte : bytes) {
    byte = any ? static_cast<char>(random())
               : common[below(random, common.size())];
  }
  return bytes;
}

std::uint32_t random_impact(std::mt19937& random) {
  return static_cast<std::uint32_t>(below(random, kMostImpact) + 1);
}

// Of every article, of one, of neighbours, or with wide gaps.
std::vector<Docid> random_docids(std::mt19937& random, Docid last) {
  std::vector<Docid> docids;
  const std::size_t kind = below(random, 12);
  if (kind < 6) {
    docids = {static_cast<Docid>(below(random, last) + 1)};
    return docids;
  }
  const std::size_t step = kind == 6   ? 1
                           : kind == 7 ? last / 2 + 1
                           : kind == 8 ? 200
                                       : 2 + below(random, last);
  for (std::size_t docid = 1 + below(random, step); docid <= last;
       docid += 1 + below(random, step)) {
    docids.push_back(static_cast<Docid>(docid));
  }
  return docids;
}

std::vector<Posting> random_postings(std::mt19937& random, Docid last) {
  std::vector<Posting> postings;
  const bool counts = below(random, 5) != 0;
  for (const Docid docid : random_docids(random, last)) {
    postings.push_back(
        {.docid = docid, .wdf = counts ? random_impact(random) : 0});
  }
  return postings;
}

std::vector<IndexContent::Row> random_rows(std::mt19937& random,
                                           std::size_t documents) {
  std::vector<IndexContent::Row> rows(documents);
  std::map<Slot, std::size_t> one_in;
  std::map<Slot, std::size_t> longest;
  for (const Slot slot : kSlots) {
    one_in[slot] = 1 + below(random, 2) * below(random, 50);
    longest[slot] = below(random, 3) == 0 ? 3000 : 12;
  }
  for (IndexContent::Row& row : rows) {
    row.data = random_bytes(random, below(random, 4) == 0 ? 0 : 8);
    for (const Slot slot : kSlots) {
      if (below(random, one_in[slot]) == 0) {
        const std::size_t size = skewed(random, 1, longest[slot]);
        row.values.emplace_back(slot, below(random, 3) == 0
                                          ? std::string(size, 'v')
                                          : random_bytes(random, size));
      }
    }
  }
  return rows;
}

}  // namespace

std::string random_term(std::mt19937& random) {
  std::string term = random_bytes(random, skewed(random, 1, kLongestTerm));
  std::size_t stored = term.size() + static_cast<std::size_t>(std::count(
                                         term.begin(), term.end(), '\0'));
  for (; stored > kLongestTerm; term.pop_back()) {
    stored -= term.back() == '\0' ? 2 : 1;
  }
  return term;
}

void IndexContent::write(IndexWriter& index) const {
  std::vector<std::uint32_t> lengths(rows.size() + 1);
  for (const auto& [term, postings] : terms) {
    for (const Posting& posting : postings) {
      lengths[posting.docid] += posting.wdf;
    }
  }
  for (std::size_t i = 0; i < rows.size(); ++i) {
    index.add_document(lengths[i + 1], rows[i].data);
    for (const auto& [slot, value] : rows[i].values) {
      index.add_value(slot, value);
    }
  }
  for (const auto& [term, postings] : terms) {
    index.add_term(term, postings);
  }
  for (const auto& [stem, forms] : synonyms) {
    for (const std::string& form : forms) {
      index.add_synonym(stem, form);
    }
  }
  index.finish();
}

IndexContent random_content(std::mt19937& random, std::size_t documents,
                            std::size_t terms) {
  IndexContent content;
  content.rows = random_rows(random, documents);
  for (std::size_t i = 0; documents > 0 && i < terms; ++i) {
    std::vector<Posting> postings =
        random_postings(random, static_cast<Docid>(documents));
    if (!postings.empty()) {
      content.terms[random_term(random)] = std::move(postings);
    }
  }
  for (std::size_t i = below(random, 30); i > 0; --i) {
    std::set<std::string>& forms = content.synonyms[random_term(random)];
    for (std::size_t left = skewed(random, 1, 100); left > 0; --left) {
      forms.insert(random_term(random));
    }
  }
  return content;
}

std::vector<std::string> terms_of(const IndexContent& content) {
  std::vector<std::string> names;
  for (const auto& [term, postings] : content.terms) {
    // The longer lists are what queries are about.
    names.insert(names.end(), postings.size() > 20 ? 5 : 1, term);
  }
  return names;
}

}  // namespace morgue

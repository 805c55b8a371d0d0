#include <algorithm>
#include <map>
#include <span>
#include <string>
#include <vector>

#include <gtest/gtest.h>
#include <xapian.h>

#include "archive/error.h"
#include "archive/glass_lists.h"
#include "archive/glass_postings.h"
#include "archive/mapped_file.h"
#include "corpus/seeded_random.h"
#include "indexer/glass/database_builder.h"
#include "tests/archive/temporary_directory.h"

namespace morgue {
namespace {

using Terms = std::map<std::string, std::vector<Posting>>;
using Bytes = std::vector<std::uint8_t>;

constexpr std::uint32_t kDocuments = 1'000;

// Few, so that many terms begin alike.
constexpr std::string_view kLetters{
    "\0\xff"
    "abc",
    5};

std::string random_term(SeededRandom& random) {
  std::string term(random.between(1, 1 + random.below(60)), '\0');
  for (char& letter : term) {
    letter = kLetters[random.below(kLetters.size())];
  }
  return term;
}

std::vector<Posting> random_postings(SeededRandom& random, std::size_t most) {
  std::vector<Posting> postings;
  const std::uint64_t step = 2 * (1 + random.below(kDocuments));
  for (std::uint64_t docid = random.between(1, kDocuments);
       docid <= kDocuments && postings.size() < most;
       docid += random.between(1, step)) {
    postings.push_back({static_cast<Docid>(docid),
                        static_cast<std::uint32_t>(random.below(128))});
  }
  return postings;
}

Terms random_terms(SeededRandom& random, std::size_t count) {
  Terms terms;
  while (terms.size() < count) {
    const bool is_long = random.once_in(50);
    terms[random_term(random)] = random_postings(random, is_long ? 800 : 5);
  }
  return terms;
}

struct Sample {
  Terms terms;
  std::size_t postings_per_chunk = 0;
  Bytes bytes;
};

Bytes bytes_of(const std::filesystem::path& path) {
  const MappedFile file(path);
  return {file.bytes().begin(), file.bytes().end()};
}

Sample random_sample(std::uint64_t seed) {
  SeededRandom random(seed);
  Sample sample;
  sample.terms =
      random_terms(random, 1 + random.below(seed % 4 == 0 ? 9'000 : 900));
  const std::size_t block_size = std::size_t{2048} << random.below(6);
  // So many as a chunk has room for, in whatever form.
  sample.postings_per_chunk = random.between(1, block_size == 2048 ? 100 : 256);
  const TemporaryDirectory directory;
  glass::DatabaseBuilder builder(
      directory.path() / "index",
      {.block_size = block_size,
       .postings_per_chunk = sample.postings_per_chunk});
  for (std::uint32_t i = 0; i < kDocuments; ++i) {
    builder.add_document(1, "12345678");
  }
  for (const auto& [term, postings] : sample.terms) {
    builder.add_term(term, postings);
  }
  builder.finish();
  sample.bytes = bytes_of(directory.path() / "index");
  return sample;
}

std::uint64_t varint(std::span<const std::uint8_t>& bytes) {
  std::uint64_t value = 0;
  for (unsigned shift = 0; !bytes.empty(); shift += 7) {
    const std::uint8_t byte = bytes.front();
    bytes = bytes.subspan(1);
    value |= std::uint64_t{byte & 0x7fU} << shift;
    if (byte < 0x80) {
      break;
    }
  }
  return value;
}

std::vector<Posting> decoded(const glass::FirstChunk& chunk) {
  std::span<const std::uint8_t> bytes = chunk.postings;
  std::vector<Posting> postings = {
      {chunk.first, static_cast<std::uint32_t>(varint(bytes))}};
  while (!bytes.empty()) {
    const auto docid = postings.back().docid + 1 + varint(bytes);
    const auto wdf = varint(bytes);
    postings.push_back(
        {static_cast<Docid>(docid), static_cast<std::uint32_t>(wdf)});
  }
  return postings;
}

std::uint64_t occurrences(const std::vector<Posting>& postings) {
  std::uint64_t sum = 0;
  for (const Posting& posting : postings) {
    sum += posting.wdf;
  }
  return sum;
}

bool same(const Posting& one, const Posting& other) {
  return one.docid == other.docid && one.wdf == other.wdf;
}

void expect_found(const Sample& sample, const glass::Table& table,
                  const std::string& term) {
  const std::vector<Posting>& postings = sample.terms.at(term);
  const auto chunk = glass::first_chunk(table, term);
  ASSERT_TRUE(chunk) << term;
  const std::size_t size = std::min(postings.size(), sample.postings_per_chunk);
  EXPECT_EQ(chunk->frequency, postings.size());
  EXPECT_EQ(chunk->occurrences, occurrences(postings));
  EXPECT_EQ(chunk->is_only, size == postings.size());
  EXPECT_EQ(chunk->last, postings[size - 1].docid);
  const std::vector<Posting> found = decoded(*chunk);
  ASSERT_EQ(found.size(), size);
  EXPECT_TRUE(std::equal(found.begin(), found.end(), postings.begin(), same));
}

TEST(GlassReader, FindsWhatWasWrittenAndNothingElse) {
  for (std::uint64_t seed = 1; seed <= 40; ++seed) {
    SCOPED_TRACE(seed);
    const Sample sample = random_sample(seed);
    const glass::Table table(sample.bytes, "index");
    for (const auto& [term, postings] : sample.terms) {
      expect_found(sample, table, term);
    }
    SeededRandom random(seed);
    for (int i = 0; i < 2'000; ++i) {
      const std::string term = random_term(random);
      EXPECT_EQ(glass::first_chunk(table, term).has_value(),
                sample.terms.contains(term));
    }
    EXPECT_FALSE(glass::first_chunk(table, ""));
  }
}

TEST(GlassReader, FindsNothingInAnEmptyDatabase) {
  const TemporaryDirectory directory;
  glass::DatabaseBuilder(directory.path() / "index").finish();
  const Bytes bytes = bytes_of(directory.path() / "index");
  EXPECT_FALSE(glass::first_chunk(glass::Table(bytes, "index"), "a"));
}

// One term in all documents, many in one each, and a tag of many items.
Bytes database_of_xapian(int block_size) {
  const TemporaryDirectory directory;
  Xapian::WritableDatabase database(
      (directory.path() / "database").string(),
      Xapian::DB_CREATE | Xapian::DB_BACKEND_GLASS, block_size);
  for (std::uint32_t i = 1; i <= kDocuments; ++i) {
    Xapian::Document document;
    document.add_term("all", i % 7);
    document.add_term("only" + std::to_string(i), i % 128);
    database.add_document(document);
  }
  database.set_metadata("long", std::string(100'000, 'x'));
  database.commit();
  database.compact((directory.path() / "index").string(),
                   Xapian::DBCOMPACT_SINGLE_FILE, block_size);
  return bytes_of(directory.path() / "index");
}

TEST(GlassReader, ReadsWhatXapianWrote) {
  for (const int block_size : {8192, 65536}) {
    const Bytes bytes = database_of_xapian(block_size);
    const glass::Table table(bytes, "index");
    const auto all = glass::first_chunk(table, "all");
    ASSERT_TRUE(all) << block_size;
    EXPECT_EQ(all->frequency, kDocuments);
    EXPECT_EQ(all->first, 1U);
    EXPECT_EQ(decoded(*all)[99].wdf, 100U % 7);
    for (std::uint32_t i = 1; i <= kDocuments; ++i) {
      const auto only = glass::first_chunk(table, "only" + std::to_string(i));
      ASSERT_TRUE(only) << i;
      EXPECT_EQ(only->frequency, 1U);
      EXPECT_EQ(only->occurrences, i % 128);
      EXPECT_EQ(only->first, i);
      EXPECT_TRUE(only->is_only);
    }
    EXPECT_FALSE(glass::first_chunk(table, "only0"));
    const auto metadata = table.find({"\0\xc0long", 6});
    ASSERT_TRUE(metadata);
    EXPECT_FALSE(metadata->is_whole);
  }
}

// In small blocks Xapian cuts chunks up.
TEST(GlassReader, RefusesChunksInPieces) {
  const Bytes bytes = database_of_xapian(2048);
  const glass::Table table(bytes, "index");
  EXPECT_TRUE(glass::first_chunk(table, "only7"));
  EXPECT_THROW(glass::first_chunk(table, "all"), Error);
}

TEST(GlassReader, WalksThroughAllListsInOrder) {
  for (std::uint64_t seed = 1; seed <= 12; ++seed) {
    SCOPED_TRACE(seed);
    const Sample sample = random_sample(seed);
    const glass::Table table(sample.bytes, "index");
    glass::ListWalk lists(table);
    for (const auto& [term, postings] : sample.terms) {
      ASSERT_FALSE(lists.done());
      ASSERT_EQ(lists.term(), term);
      const auto found = lists.read();
      ASSERT_TRUE(std::equal(
          found.begin(), found.end(), postings.begin(), postings.end(),
          [](const glass::ListEntry& entry, const Posting& posting) {
            return entry.docid == posting.docid && entry.wdf == posting.wdf;
          }));
    }
    EXPECT_TRUE(lists.done());
    EXPECT_EQ(glass::document_lengths(table, kDocuments),
              std::vector<std::uint32_t>(kDocuments, 1));
  }
}

TEST(GlassReader, WalksThroughWhatXapianWrote) {
  for (const int block_size : {2048, 8192}) {  // chunks in pieces, and whole
    const Bytes bytes = database_of_xapian(block_size);
    const glass::Table table(bytes, "index");
    glass::ListWalk lists(table);
    ASSERT_EQ(lists.term(), "all");
    std::uint32_t docid = 0;
    for (const glass::ListEntry& entry : lists.read()) {
      ASSERT_EQ(entry.docid, ++docid);
      ASSERT_EQ(entry.wdf, docid % 7);
    }
    EXPECT_EQ(docid, kDocuments);
    std::size_t others = 0;
    for (; !lists.done(); lists.read()) {
      EXPECT_TRUE(lists.term().starts_with("only"));
      ++others;
    }
    EXPECT_EQ(others, kDocuments);
    EXPECT_EQ(glass::document_lengths(table, kDocuments)[9], 10 % 7 + 10U);
  }
}

TEST(GlassReader, WalksThroughValues) {
  const TemporaryDirectory directory;
  glass::DatabaseBuilder builder(directory.path() / "index");
  const auto value = [](std::uint32_t docid, std::uint32_t slot) {
    return std::string(docid * slot % 200, 'x') + std::to_string(docid);
  };
  for (std::uint32_t docid = 1; docid <= kDocuments; ++docid) {
    builder.add_document(1, "12345678");
    for (const std::uint32_t slot : {1U, 3U, 200U}) {
      if (docid % slot == 0) {
        builder.add_value(slot, value(docid, slot));
      }
    }
  }
  builder.finish();
  const Bytes bytes = bytes_of(directory.path() / "index");
  const glass::Table table(bytes, "index");
  for (const std::uint32_t slot : {0U, 1U, 2U, 3U, 200U, 201U}) {
    glass::SlotWalk values(table, slot);
    const bool is_there = slot == 1 || slot == 3 || slot == 200;
    for (std::uint32_t docid = 2; docid <= kDocuments + 1; docid += 2) {
      EXPECT_EQ(values.value_of(docid),
                is_there && docid <= kDocuments && docid % slot == 0
                    ? value(docid, slot)
                    : "");
    }
  }
}

// Reads all that a merge reads.
void read_through(const glass::Table& table) {
  glass::document_lengths(table, kDocuments);
  glass::SlotWalk(table, 0).value_of(kDocuments);
  for (glass::ListWalk lists(table); !lists.done();) {
    lists.read();
  }
}

// True where a look-up refused the bytes.
bool is_refused(const Bytes& bytes, const std::vector<std::string>& terms) {
  try {
    const glass::Table table(bytes, "the index");
    for (const std::string& term : terms) {
      if (const auto chunk = glass::first_chunk(table, term)) {
        EXPECT_GE(chunk->postings.data(), bytes.data());
        EXPECT_LE(chunk->postings.data() + chunk->postings.size(),
                  bytes.data() + bytes.size());
        EXPECT_LE(chunk->first, chunk->last);
        decoded(*chunk);
      }
    }
    read_through(table);
  } catch (const Error& error) {
    EXPECT_EQ(error.failure(), Failure::kCorrupt);
    EXPECT_NE(std::string(error.what()).find("the index"), std::string::npos);
    return true;
  }
  return false;
}

std::vector<std::string> some_terms(const Sample& sample) {
  std::vector<std::string> terms = {"absent"};
  for (const auto& [term, postings] : sample.terms) {
    if (terms.size() < 100) {
      terms.push_back(term);
    }
  }
  return terms;
}

TEST(GlassReader, RefusesDamageOrStaysWithinTheBytes) {
  std::size_t refused = 0;
  for (std::uint64_t seed = 1; seed <= 12; ++seed) {
    const Sample sample = random_sample(seed);
    const std::vector<std::string> terms = some_terms(sample);
    SeededRandom random(seed);
    for (int i = 0; i < 100; ++i) {
      Bytes bytes = sample.bytes;
      // Damage in a block's head and directory, or anywhere.
      for (int flips = 0; flips < 200; ++flips) {
        const std::size_t block = random.below(bytes.size() / 2048) * 2048;
        const std::size_t at = flips == 0 && i % 10 == 0 ? random.below(64)
                               : i % 2 == 0 ? block + random.below(64)
                                            : random.below(bytes.size());
        bytes[at] = static_cast<std::uint8_t>(random.next());
      }
      refused += is_refused(bytes, terms) ? 1 : 0;
    }
  }
  EXPECT_GT(refused, 500U);
}

TEST(GlassReader, RefusesATruncatedFile) {
  const Sample sample = random_sample(4);
  const std::vector<std::string> terms = some_terms(sample);
  SeededRandom random(1);
  for (int i = 0; i < 300; ++i) {
    Bytes bytes = sample.bytes;
    bytes.resize(i < 60 ? static_cast<std::size_t>(i)
                        : random.below(bytes.size()));
    bytes.shrink_to_fit();
    is_refused(bytes, terms);
  }
  EXPECT_TRUE(is_refused(
      Bytes(sample.bytes.begin(), sample.bytes.begin() + 2048), terms));
}

}  // namespace
}  // namespace morgue

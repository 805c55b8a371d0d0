#include "indexer/index_writer.h"

#include <algorithm>
#include <cstddef>
#include <memory>
#include <sstream>
#include <string>
#include <vector>

#include <gtest/gtest.h>
#include <xapian.h>

#include "archive/byte_reader.h"
#include "archive/layout.h"
#include "archive/mapped_file.h"
#include "archive/posting_block.h"
#include "indexer/direct_index_writer.h"
#include "tests/archive/temporary_directory.h"
#include "tests/indexer/block_faults.h"
#include "tests/indexer/database_difference.h"
#include "tests/indexer/random_content.h"
#include "tests/indexer/sanitized.h"

namespace morgue {
namespace {

namespace fs = std::filesystem;

// Block sizes that Xapian takes, and chunks that fit into them: an item has a
// quarter of a block, and a posting seldom seven bytes.
glass::DatabaseShape random_shape(std::mt19937& random) {
  const std::size_t block = std::size_t{2048} << (random() % 6);
  const std::size_t item = std::min<std::size_t>(block / 4 - 8, 8192);
  const std::size_t most = std::min((item - 300) / 7, kMostBlockPostings);
  return {.block_size = block, .postings_per_chunk = 1 + random() % most};
}

std::string describe(const glass::DatabaseShape& shape) {
  return "blocks of " + std::to_string(shape.block_size) + ", chunks of " +
         std::to_string(shape.postings_per_chunk);
}

// The same content written twice.
class WrittenTwice {
 public:
  WrittenTwice(const IndexContent& content, glass::DatabaseShape shape)
      : shape_(shape) {
    const auto native =
        make_index_writer(IndexWriterKind::kNative, make("native"));
    content.write(*native);
    DirectIndexWriter direct(make("direct"), shape);
    content.write(direct);
  }

  fs::path native() const {
    return folder_.path() / "native" / ArchiveLayout::kIndexFile;
  }
  fs::path direct() const {
    return folder_.path() / "direct" / ArchiveLayout::kIndexFile;
  }

  std::string differences(std::mt19937& random) const {
    const std::string all =
        difference(Xapian::Database(native().string()),
                   Xapian::Database(direct().string()), random);
    return all + faults_of(native()) + faults_of(direct()) +
           block_faults(direct().parent_path(), shape_.postings_per_chunk);
  }

 private:
  fs::path make(const char* name) const {
    fs::create_directories(folder_.path() / name);
    return folder_.path() / name;
  }

  TemporaryDirectory folder_;
  glass::DatabaseShape shape_;
};

TEST(IndexWriter, DirectIsAsNative) {
  struct Case {
    std::size_t documents;
    std::size_t terms;
    unsigned rounds;
  };
  const std::vector<Case> cases = {{0, 0, 1},     {1, 0, 2},     {1, 1, 20},
                                   {1, 300, 6},   {2, 40, 20},   {40, 40, 40},
                                   {500, 60, 20}, {500, 600, 4}, {4000, 80, 4}};
  unsigned seed = 0;
  for (const Case& c : cases) {
    for (unsigned round = 0; round < rounds(c.rounds); ++round) {
      std::mt19937 random(++seed);
      const IndexContent content = random_content(random, c.documents, c.terms);
      const glass::DatabaseShape shape = random_shape(random);
      const WrittenTwice written(content, shape);
      ASSERT_EQ(written.differences(random), "")
          << c.documents << " documents, " << c.terms << " terms, seed " << seed
          << ", " << describe(shape);
    }
  }
}

IndexContent many_documents(Docid documents) {
  IndexContent content;
  content.rows.resize(documents);
  for (Docid docid = 1; docid <= documents; ++docid) {
    content.terms["every"].push_back({docid, docid % 127 + 1});
    content.terms["filter"].push_back({docid, 0});
    if (docid % 3 == 0) {
      content.terms["third"].push_back({docid, 127});
    }
    if (docid % 33'333 == 1) {
      content.terms["rare"].push_back({docid, 5});
      content.rows[docid - 1].values.emplace_back(Slot::kSource, "rare");
    }
  }
  content.terms["ends"] = {{1, 1}, {documents, 127}};
  return content;
}

// Lists of many chunks, and docids far apart.
TEST(IndexWriter, DirectIsAsNativeOverManyDocuments) {
  const IndexContent content = many_documents(kSanitized ? 35'000 : 100'001);
  for (const glass::DatabaseShape shape :
       {glass::DatabaseShape{},
        glass::DatabaseShape{.block_size = 2048, .postings_per_chunk = 29}}) {
    std::mt19937 random(19991231);
    const WrittenTwice written(content, shape);
    ASSERT_EQ(written.differences(random), "") << describe(shape);
  }
}

// Of the table of postings; see docs/FORMAT.md.
std::uint64_t tree_level(const fs::path& index) {
  const MappedFile file(index);
  ByteReader reader(
      {reinterpret_cast<const char*>(file.bytes().data()), file.bytes().size()},
      "index");
  reader.take(14 + 2 + 16);  // magic, format, uuid
  reader.varint();           // revision
  reader.varint();           // root
  return reader.varint() >> 2;
}

TEST(IndexWriter, DirectIsAsNativeWithADeepTree) {
  IndexContent content;
  content.rows.resize(50);
  for (unsigned i = 0; i < 50'000; ++i) {
    const std::string name =
        std::to_string(i * 7919 % 100'000) + '\0' + "is a number";
    content.terms[name].push_back({i % 50 + 1, i % 127 + 1});
  }
  std::mt19937 random(20000101);
  const WrittenTwice written(content,
                             {.block_size = 2048, .postings_per_chunk = 8});
  ASSERT_EQ(written.differences(random), "");
  EXPECT_GE(tree_level(written.direct()), 2U);
}

// A list of synonyms is one tag, of many parts where it is long.
TEST(IndexWriter, DirectIsAsNativeWithManySynonyms) {
  std::mt19937 random(5);
  for (const std::size_t forms : {1U, 2U, 17U, 100U, 1000U}) {
    IndexContent content;
    content.rows.resize(1);
    for (const char* stem : {"Za", "Zb", "Zc"}) {
      for (std::size_t i = 0; i < forms; ++i) {
        std::string form = std::to_string(i);
        content.synonyms[stem].insert(form +
                                      std::string(90 - form.size(), 's'));
      }
    }
    const glass::DatabaseShape shape = random_shape(random);
    const WrittenTwice written(content, shape);
    ASSERT_EQ(written.differences(random), "")
        << forms << " forms, " << describe(shape);
  }
}

Xapian::Query random_query(const std::vector<std::string>& terms,
                           std::mt19937& random, unsigned depth) {
  using Op = Xapian::Query::op;
  if (depth == 0 || random() % 4 == 0) {
    return {terms[random() % terms.size()]};
  }
  const std::vector<Op> ops = {Op::OP_AND,     Op::OP_OR,     Op::OP_OR,
                               Op::OP_AND_NOT, Op::OP_FILTER, Op::OP_SYNONYM};
  const Xapian::Query left = random_query(terms, random, depth - 1);
  const Xapian::Query right = random_query(terms, random, depth - 1);
  return {ops[random() % ops.size()], left, right};
}

std::string best_of(const fs::path& index, const Xapian::Query& query,
                    const Xapian::Weight& weight) {
  const Xapian::Database database(index.string());
  Xapian::Enquire enquire(database);
  enquire.set_query(query);
  enquire.set_weighting_scheme(weight);
  const Xapian::MSet matches = enquire.get_mset(0, 30, 5000);
  std::ostringstream text;
  text.precision(17);
  text << matches.get_matches_estimated() << " matches:";
  for (auto at = matches.begin(); at != matches.end(); ++at) {
    text << ' ' << *at << '(' << at.get_weight() << ')';
  }
  return text.str();
}

// Counts the answers that are not empty.
void compare_answers(const WrittenTwice& written, const Xapian::Query& query,
                     unsigned& found) {
  const Xapian::BoolWeight unscored;
  const Xapian::TfIdfWeight scored("ntn");
  for (const Xapian::Weight* weight :
       std::initializer_list<const Xapian::Weight*>{&unscored, &scored}) {
    const std::string expected = best_of(written.native(), query, *weight);
    ASSERT_EQ(best_of(written.direct(), query, *weight), expected)
        << query.get_description();
    found += expected.starts_with("0 ") ? 0 : 1;
  }
}

TEST(IndexWriter, BothAnswerAlike) {
  unsigned found = 0;
  for (unsigned seed = 1; seed <= rounds(10); ++seed) {
    std::mt19937 random(seed);
    const IndexContent content = random_content(random, 800, 60);
    const std::vector<std::string> terms = terms_of(content);
    const WrittenTwice written(content, random_shape(random));
    for (unsigned i = 0; i < 100; ++i) {
      compare_answers(written, random_query(terms, random, 3), found);
      ASSERT_FALSE(testing::Test::HasFatalFailure()) << "seed " << seed;
    }
  }
  EXPECT_GT(found, rounds(10) * 100) << "the queries find too little";
}

}  // namespace
}  // namespace morgue

#include "query/docid_source.h"

#include <memory>
#include <vector>

#include <gtest/gtest.h>

namespace morgue {
namespace {

Xapian::WritableDatabase in_memory(Docid articles) {
  Xapian::WritableDatabase database({}, Xapian::DB_BACKEND_INMEMORY);
  for (Docid i = 0; i < articles; ++i) {
    Xapian::Document document;
    document.add_term("word");
    database.add_document(document);
  }
  return database;
}

std::vector<Docid> walk(DocidSource& source) {
  std::vector<Docid> docids;
  for (source.next(0); !source.at_end(); source.next(0)) {
    docids.push_back(source.get_docid());
  }
  return docids;
}

class DocidSourceTest : public testing::Test {
 protected:
  std::unique_ptr<DocidSource> source(std::vector<DocidRange> ranges) {
    auto made = std::make_unique<DocidSource>(std::make_shared<const DocidSet>(
        DocidSet{{database.get_uuid(), std::move(ranges)}}));
    made->init(database);
    return made;
  }

  Xapian::WritableDatabase database = in_memory(10);
};

TEST_F(DocidSourceTest, WalksRanges) {
  struct Case {
    std::vector<DocidRange> ranges;
    std::vector<Docid> docids;
  };
  const std::vector<Case> cases = {
      {{}, {}},
      {{{1, 1}}, {1}},
      {{{2, 4}}, {2, 3, 4}},
      {{{1, 2}, {5, 5}, {9, 10}}, {1, 2, 5, 9, 10}},
  };
  for (const auto& c : cases) {
    const auto made = source(c.ranges);
    EXPECT_EQ(made->get_termfreq_est(), c.docids.size());
    EXPECT_EQ(walk(*made), c.docids);
  }
}

TEST_F(DocidSourceTest, SkipsForwardsOnly) {
  const auto made = source({{2, 4}, {8, 9}});
  struct Case {
    Docid to;
    Docid at;  // 0: at the end
  };
  const std::vector<Case> cases = {{1, 2}, {3, 3}, {2, 3}, {4, 4},
                                   {5, 8}, {9, 9}, {10, 0}};
  for (const auto& c : cases) {
    made->skip_to(c.to, 0);
    EXPECT_EQ(made->at_end() ? 0 : made->get_docid(), c.at) << c.to;
  }
}

TEST_F(DocidSourceTest, HasNothingForSegmentsThatAreNotNamed) {
  DocidSource made(std::make_shared<const DocidSet>(
      DocidSet{{"some other uuid", {{1, 5}}}}));
  made.init(database);
  EXPECT_EQ(walk(made), std::vector<Docid>{});
}

}  // namespace
}  // namespace morgue

#include <set>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "tests/corpus/reading.h"

namespace morgue {
namespace {

namespace fs = std::filesystem;

// Real documents of agencies.  The texts belong to them and lie elsewhere.
class AgencyCollections : public testing::Test {
 protected:
  void SetUp() override {
    if (!fs::exists(shared_data() / "formats/superdesk")) {
      GTEST_SKIP() << "../shared/data/formats is not here";
    }
  }

  static fs::path fixture(std::string_view name) {
    return shared_data() / "formats/superdesk/io/fixtures" / name;
  }

  static Article article_of(std::string_view name) {
    for (const Incoming& each : drain(*open_reader(fixture(name), {}))) {
      if (const auto* read = std::get_if<Submission>(&each)) {
        return read->article;
      }
    }
    ADD_FAILURE() << name << " gives no article";
    return {};
  }
};

TEST_F(AgencyCollections, FieldsOfEveryAgency) {
  struct Case {
    std::string_view file;
    std::string_view format;
    std::string_view id;
    std::string_view headline_start;
    std::string_view published;
    std::string_view source;
    std::string_view byline;
    std::size_t subjects;
    std::size_t fewest_paragraphs;
  };
  const std::vector<Case> cases = {
      {"ap-nitf.xml", "nitf", "", "Can trading pollution",
       "2015-12-10T19:10:44Z", "AP", "By BERNARD CONDON, AP Business Writer", 0,
       25},
      {"aap.xml", "nitf", "AAP.115314987.5417374", "The main stories",
       "2013-10-20T19:27:51+11:00", "Australian Associated Press",
       "By John Doe", 2, 12},
      {"efe_nitf.xml", "nitf", "agencia-efe:22751909", "Honduran president",
       "2017-01-02T22:28:00Z", "Agencia EFE", "gr/bp", 2, 1},
      {"nitf-fishing.xml", "nitf", "iptc.321656141.b", "Weather and Tide",
       "2002-02-25T14:30:00-05:00", "nitf.org",
       "By Alan Karben, NITF Network News Online", 4, 5},
      {"pa4.xml", "nitf", "255dd17c-cecd-4e56-a555-24fcaf1ef394HHH-8-1",
       "GREAT BRITISH", "2016-10-03T15:22:57+01:00", "Press Association",
       "By Ian Jones, Press Association", 6, 15},
      {"text.xml", "newsml-g2", "tag:reuters.com,0000:newsml_L4N0BT5PJ",
       "Soccer-Smiling", "2013-03-01T15:09:04Z", "Reuters", "By Toby Davis", 12,
       0},
      {"ansa-newsmlg2-text.xml", "newsml-g2",
       "tag:ansa.it,2017-10-11:40e5fb1034e7e2b21942ea09718fc85a", "Catalan",
       "2017-10-11T10:41:00+01:00", "ANSA", "", 2, 1},
      {"stt_newsml_test.xml", "newsml-g2",
       "urn:newsml:stt.fi:20171219:101801633", "Parliament passed",
       "2017-12-19T10:33:04+02:00", "STT", "", 2, 1},
      {"scoop.xml", "newsml-g2", "BD-20160112123540", "Dick Smith",
       "2016-01-12T12:35:40", "CL", "By Staff Reporter, BusinessDesk", 0, 5},
      {"afp20.xml", "newsml",
       "urn:newsml:afp.com:20240710:240710125902.qpsp2jzk", "D",
       "2024-07-10T12:59:02Z", "AFP", "", 0, 2},
      {"ana1.xml", "newsml", "urn:newsml:ana-mpe.gr:20180404:19336333",
       "Wage employment", "2018-04-04T17:58:59+03:00", "ΑΠΕ-ΜΠΕ", "", 3, 2},
      {"ninjs1.json", "ninjs", "", "headline", "2017-08-24T04:37:19Z", "AAP",
       "Peter and Jane", 2, 1},
      {"ninjsExMediumText1.json", "ninjs",
       "http://ninjs.example.com/newsitems/20130709med123", "Captain",
       "2013-07-09T10:37:00Z", "", "Paulo Santalucia and Frances d'Emilio", 5,
       3},
      {"anpa-2.tst", "anpa", "AP:2013-11-13:W2607", "Prairies vanish",
       "2013-11-13T07:45Z", "AP",
       "By CHET BROKAW and JACK GILLUM, Associated Press", 1, 20},
      {"ap_anpa-5.tst", "anpa", "", "BC-US--APNewsAlert", "2017-06-29T23:50Z",
       "AP", "", 1, 1},
      {"dpa_four_line.txt", "anpa", "dpa:2018-11-21:eca0003", "Switzerland",
       "2018-11-21T23:22Z", "dpa", "By dpa correspondents", 1, 8},
  };
  for (const Case& each : cases) {
    const Article article = article_of(each.file);
    EXPECT_EQ(article.raw.format, each.format) << each.file;
    if (!each.id.empty()) {
      EXPECT_EQ(article.id, each.id) << each.file;
    }
    EXPECT_TRUE(article.headline.starts_with(each.headline_start))
        << each.file << ": " << article.headline;
    EXPECT_EQ(article.published ? to_iso(*article.published) : "",
              each.published)
        << each.file;
    EXPECT_EQ(article.source, each.source) << each.file;
    EXPECT_EQ(article.byline, each.byline) << each.file;
    EXPECT_EQ(article.subjects.size(), each.subjects) << each.file;
    EXPECT_GE(article.body.size(), each.fewest_paragraphs) << each.file;
  }
}

struct AgencyTally {
  std::size_t articles = 0;
  std::size_t without_headline = 0;
  std::multiset<std::string> others;
};

AgencyTally tally_of_agencies(const fs::path& folder) {
  AgencyTally tally;
  const auto reader = open_reader(folder, {});
  while (const auto incoming = reader->next()) {
    if (const auto* reject = std::get_if<Reject>(&*incoming)) {
      tally.others.insert("!" + reject->reason);
    } else if (const auto* skip = std::get_if<Skip>(&*incoming)) {
      tally.others.insert("~" + skip->reason);
    } else {
      const Article& article = std::get<Submission>(*incoming).article;
      ++tally.articles;
      tally.without_headline += article.headline.empty() ? 1 : 0;
    }
  }
  return tally;
}

TEST(AgencySample, IsReadWithoutAReject) {
  const AgencyTally tally =
      tally_of_agencies(fs::path(MORGUE_SOURCE_DIR) / "corpus/sample/agencies");
  EXPECT_EQ(tally.articles, 6U);
  EXPECT_EQ(tally.without_headline, 0U);
  EXPECT_EQ(tally.others, std::multiset<std::string>{"~not-an-article"});
}

// Adds one file's tally, its rejects and skips under the file's name.
void add_tally(const AgencyTally& one, const std::string& file,
               AgencyTally& tally) {
  tally.articles += one.articles;
  tally.without_headline += one.without_headline;
  for (const std::string& other : one.others) {
    tally.others.insert(std::string(other).append(" ").append(file));
  }
}

TEST_F(AgencyCollections, SuperdesksFixtures) {
  AgencyTally tally;
  for (const std::string_view ending : {".xml", ".json", ".tst"}) {
    for (const auto& each : fs::directory_iterator(fixture(""))) {
      if (each.path().extension() == ending) {
        add_tally(tally_of_agencies(each.path()),
                  each.path().filename().string(), tally);
      }
    }
  }
  std::string others;
  for (const std::string& each : tally.others) {
    others += each + "\n";
  }
  // Some are of other formats, which lie among the agencies'.
  EXPECT_EQ(tally.articles, 47U) << others;
  EXPECT_EQ(tally.without_headline, 4U);
  EXPECT_EQ(tally.others.count("!bad-xml"), 0U) << others;
  EXPECT_EQ(tally.others.count("~not-an-article video.xml"), 4U) << others;
  EXPECT_EQ(tally.others.count("~not-an-article snep.xml"), 1U) << others;
}

TEST_F(AgencyCollections, TheListingsOfTheNewsmlG2Guidelines) {
  const AgencyTally tally =
      tally_of_agencies(shared_data() / "formats/iptc_newsmlg2/examples");
  std::string others;
  for (const std::string& each : tally.others) {
    others += each + " ";
  }
  EXPECT_EQ(tally.articles, 8U);
  // Items that only show metadata, parts of items, other kinds of items.
  EXPECT_EQ(tally.others.count("!no-text"), 7U) << others;
  EXPECT_EQ(tally.others.count("!unknown-format"), 5U) << others;
  EXPECT_EQ(tally.others.count("~not-an-article"), 19U) << others;
  EXPECT_EQ(tally.others.size(), 31U) << others;
}

}  // namespace
}  // namespace morgue

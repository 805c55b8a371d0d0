#include "corpus/published_date.h"

#include <vector>

#include <gtest/gtest.h>

namespace morgue {
namespace {

std::string told(const std::vector<Warning>& warnings) {
  std::string all;
  for (const Warning& warning : warnings) {
    all += warning.reason + ": " + warning.message + "\n";
  }
  return all;
}

// What is no date in quotes.
std::string listed(const std::vector<StatedDate>& stated) {
  std::string all;
  for (const auto& [date, text] : stated) {
    all += all.empty() ? "" : ", ";
    all += date ? to_iso(*date) : '"' + text + '"';
  }
  return all;
}

TEST(PublishedDate, IsTheFirstThatCanBeReadAndBelieved) {
  struct Case {
    std::vector<DateStatement> statements;
    std::string_view date;
    std::string_view warnings;
    std::string_view stated = {};  // where it is more than the date
  };
  const std::vector<Case> cases = {
      {{}, "-", ""},
      {{{"", false}}, "-", ""},
      {{{"2020-08-03"}}, "2020-08-03", ""},
      {{{"2020-08-03"}, {"2020-08-03T14:05Z"}},
       "2020-08-03T14:05Z",
       "",
       "2020-08-03, 2020-08-03T14:05Z"},
      {{{"2020-08-03"}, {"3 August 2020"}}, "2020-08-03", ""},
      {{{"2020-08"}, {"2020-08-03"}, {"2020-08-03T14:05Z"}},
       "2020-08-03T14:05Z",
       "",
       "2020-08, 2020-08-03, 2020-08-03T14:05Z"},
      {{{"2020-08-03"}, {"2020-08-04T14:05Z"}},
       "2020-08-03",
       "",
       "2020-08-03, 2020-08-04T14:05Z"},
      {{{"2020-08-03T14:05Z"}, {"2020-08-03"}},
       "2020-08-03T14:05Z",
       "",
       "2020-08-03T14:05Z, 2020-08-03"},
      {{{"2020-08-03T23:30:00-10:00"}, {"2020-08-04T09:30:00Z"}},
       "2020-08-03T23:30:00-10:00",
       "",
       "2020-08-03T23:30:00-10:00, 2020-08-04T09:30:00Z"},
      {{{"2020-08-03"}, {"2020-08-05"}},
       "2020-08-03",
       "date-conflict: published: taken is 2020-08-03 (feed); stated is also "
       "2020-08-05 (feed)\n",
       "2020-08-03, 2020-08-05"},
      {{{"2020-08-03"}, {"2019"}, {"2020-08-03"}, {"2019"}, {"2021-01"}},
       "2020-08-03",
       "date-conflict: published: taken is 2020-08-03 (feed); stated is also "
       "2019 (feed), 2021-01 (feed)\n",
       "2020-08-03, 2019, 2021-01"},
      {{{"some day"}, {"2020-08-03"}},
       "2020-08-03",
       "bad-date: published: \"some day\" is no date that can be read\n",
       "\"some day\", 2020-08-03"},
      {{{"2020-08-03"}, {"some day"}},
       "2020-08-03",
       "",
       "2020-08-03, \"some day\""},
      {{{"2203-02-26"}, {"2003-02-26"}},
       "2003-02-26",
       "implausible-date: published: \"2203-02-26\" lies in the future\n",
       "\"2203-02-26\", 2003-02-26"},
      {{{"2020-02-30"}},
       "-",
       "bad-date: published: \"2020-02-30\" is no date that can be read\n",
       "\"2020-02-30\""},
      {{{"1500-01-01"}},
       "-",
       "implausible-date: published: \"1500-01-01\" lies before the year "
       "1600\n",
       "\"1500-01-01\""},
      {{{"2020-08-03"}, {"2012-01-01", true}}, "2020-08-03", ""},
      {{{"", false}, {"2012-01-01", true}, {"2014-01-01", true}},
       "2012-01-01",
       ""},
  };
  const ReaderSetup setup{ReaderOptions()};
  for (const auto& each : cases) {
    Submission submission;
    read_published(each.statements, setup, submission);
    const auto& date = submission.article.published;
    const std::string first =
        each.statements.empty() ? "" : each.statements.front().text;
    EXPECT_EQ(date ? to_iso(*date) : "-", each.date) << first;
    EXPECT_EQ(told(submission.warnings), each.warnings) << first;
    EXPECT_EQ(listed(submission.article.stated_dates), each.stated) << first;
  }
}

}  // namespace
}  // namespace morgue

#include <string>
#include <vector>

#include "tests/cli/report_fixture.h"

namespace morgue {
namespace {

class MorgueKwic : public ReportFixture {};

TEST_F(MorgueKwic, PrintsAConcordance) {
  const ProgramRun run = query({"kwic", "rain", "--width", "24"});
  EXPECT_EQ(run.exit_code, 0) << run.err;
  EXPECT_EQ(run.out,
            "2020-03-20              «Rain» again    rain-3\n"
            "2020-03-20   valley had «rain».         rain-3\n"
            "2020-03-02         More «rain»          rain-2\n"
            "2020-03-02              «Rain» & wind,  rain-2\n"
            "2020-03-02  & wind, and «rain» once mo  rain-2\n"
            "2020-01-15              «Rain» over th  rain-1\n"
            "2020-01-15        Heavy «rain» fell on  rain-1\n"
            "undated       A note on «rain»          note-1\n"
            "undated     s when this «rain» fell.    note-1\n");
  EXPECT_EQ(run.err, "");
}

TEST_F(MorgueKwic, SaysThatThereIsMore) {
  const ProgramRun run =
      query({"kwic", "rain", "-n", "2", "--format", "csv", "--width", "20"});
  EXPECT_EQ(run.out,
            "id,date,source,field,left,match,right\r\n"
            "rain-3,2020-03-20,Valley News,headline,,Rain, again\r\n"
            "rain-3,2020-03-20,Valley News,body,alley had ,rain,.\r\n");
  EXPECT_EQ(run.err,
            "note: the first 2 lines, newest article first; -n prints more\n");
  EXPECT_EQ(query({"kwic", "unicorn"}).exit_code, 1);
  EXPECT_EQ(query({"kwic", "rain", "--width", "5"}).exit_code, 2);
  EXPECT_EQ(query({"kwic", "(rain"}).exit_code, 2);
}

}  // namespace
}  // namespace morgue

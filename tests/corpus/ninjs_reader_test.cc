#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "tests/corpus/every_field.h"
#include "tests/corpus/reading.h"

namespace morgue {
namespace {

TEST(Ninjs, EveryField) {
  const Submission read = read_one(R"({
  "uri": "urn:harbour:7", "type": "text", "version": "3",
  "pubstatus": "canceled", "urgency": 2, "language": "en-GB",
  "firstcreated": "2020-08-03T11:00:00+0200",
  "versioncreated": "2020-08-03T14:05:00+0200",
  "contentcreated": "2020-08-02",
  "embargoed": "2020-08-03T18:00:00+02:00", "expires": "2030-01-01",
  "headline": "Low tide at noon", "slugline": "TIDE-LOW",
  "headlines": [{"role": "sub", "value": "Boats wait"},
                {"role": "seo", "value": "When is low tide?"}],
  "description_text": "The water is low.",
  "byline": "By Ann Lee", "authors": [{"name": "Ann Lee", "role": "writer"},
                                       {"name": "Bo Ray"}],
  "source": "Harbour Desk", "provider": "Relay", "creditline": "Harbour/Relay",
  "located": "Bergen", "service": [{"name": "Coast", "code": "c"}],
  "copyrightholder": "Harbour Wire", "copyrightnotice": "(c) Harbour",
  "usageterms": "No archives.", "ednote": "Adds the hour.",
  "genre": [{"name": "Current", "code": "c"}],
  "keywords": ["tide", "boats"],
  "subject": [{"code": "17004000", "name": "tides"},
              {"code": "20000150", "name": "coast", "relevance": 70},
              {"code": "medtop:20000002"},
              {"uri": "http://cv.iptc.org/newscodes/mediatopic/20000003"},
              {"code": "x", "scheme": "harbour"}],
  "place": [{"name": "Norway", "code": "no",
             "scheme": "http://cvx.iptc.org/iso3166-1a2/"}],
  "person": [{"name": "Ann Lee", "rel": "about"}],
  "body_text": "not this one",
  "body_html": "<h2>Outlook</h2><p>The <b>tide</b> was&nbsp;low.</p><p>Boats waited.</p>"
})");
  EXPECT_EQ(every_field(read.article),
            "id: urn:harbour:7\n"
            "status: 3\n"
            "headline: Low tide at noon\n"
            "online_headline: When is low tide?\n"
            "deck: Boats wait\n"
            "slugline: TIDE-LOW\n"
            "body 2: Outlook\n"
            "body 1: The tide was low.\n"
            "body 1: Boats waited.\n"
            "author: Ann Lee|Lee, Ann|writer|\n"
            "author: Bo Ray|Ray, Bo||\n"
            "byline: By Ann Lee\n"
            "source: Harbour Desk\n"
            "provider: Relay\n"
            "credit: Harbour/Relay\n"
            "dateline: Bergen\n"
            "place: Bergen\n"
            "published: 2020-08-03T11:00:00+02:00\n"
            "updated: 2020-08-03T14:05:00+02:00\n"
            "first_created: 2020-08-02\n"
            "embargo_until: 2020-08-03T18:00:00+02:00\n"
            "expires: 2030-01-01\n"
            "section: Coast\n"
            "subject: subj|17004000|tides\n"
            "subject: medtop|20000150|coast|70\n"
            "subject: medtop|20000002|\n"
            "subject: medtop|20000003|\n"
            "subject: harbour|x|\n"
            "subject: iso3166-1a2|no|Norway\n"
            "subject: person||Ann Lee\n"
            "keyword: tide\n"
            "keyword: boats\n"
            "genre: Current\n"
            "urgency: 2\n"
            "language: en-gb\n"
            "rights.holder: Harbour Wire\n"
            "rights.notice: (c) Harbour\n"
            "rights.usage_terms: No archives.\n"
            "editors_note: Adds the hour.\n");
  EXPECT_EQ(read.article.raw.format, "ninjs");
}

TEST(Ninjs, ObjectsInEveryShape) {
  const std::string one =
      R"({"uri":"u","type":"text","versioncreated":"2020-08-03","headline":"A",)"
      R"("body_text":"One.\n\nTwo."})";
  struct Case {
    std::string input;
    std::string_view records;
  };
  const std::vector<Case> cases = {
      {one, "u|A|2020-08-03|One.¶Two.\n"},
      {one + "\n" + one + "\n",
       "u|A|2020-08-03|One.¶Two.\nu|A|2020-08-03|One.¶Two.\n"},
      {"[" + one + ", " + one + "]",
       "u|A|2020-08-03|One.¶Two.\nu|A|2020-08-03|One.¶Two.\n"},
      {R"({"_items": [)" + one + ", " + one + R"(], "_meta": {"total": 2}})",
       "u|A|2020-08-03|One.¶Two.\nu|A|2020-08-03|One.¶Two.\n"},
      {R"({"total": 1, "items":[)" + one + "]}\n",
       "u|A|2020-08-03|One.¶Two.\n"},
      {R"({"_items": []})", ""},
      {R"({"standard":{"name":"ninjs","version":"3.0"},"uri":"u","headlines":)"
       R"([{"role":"alt","value":"B"},{"role":"hld:main","value":"A &amp; C"}],)"
       R"("bodies":[{"role":"summary","contenttype":"text/plain","value":"S"},)"
       R"({"role":"main","contenttype":"text/html","value":"<p>M</p>"}]})",
       "u|A & C||M\n"},
      {R"({"guid":"g","type":"picture","versioncreated":"2020-08-03",)"
       R"("headline":"A","description_text":"D"})",
       "!no-text@1\n"},
      {one + "\n{\"uri\":\"v\",", "u|A|2020-08-03|One.¶Two.\n!bad-json@2\n"},
  };
  for (const Case& each : cases) {
    EXPECT_EQ(describe(read_bytes(each.input, options_for(Format::kNinjs))),
              each.records)
        << each.input;
  }
}

}  // namespace
}  // namespace morgue

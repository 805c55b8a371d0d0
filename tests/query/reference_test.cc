#include <algorithm>
#include <array>
#include <cstdlib>
#include <filesystem>
#include <memory>
#include <set>
#include <string>
#include <variant>
#include <vector>

#include <gtest/gtest.h>

#include "corpus/article_reader.h"
#include "corpus/seeded_random.h"
#include "corpus/story_generator.h"
#include "query/open_archive.h"
#include "query/prepared_query.h"
#include "query/query_matcher.h"
#include "query/query_parser.h"
#include "tests/query/reference_evaluator.h"
#include "tests/query/small_archive.h"
#include "text/tokenizer.h"

// The engine against the reference evaluator: at random, the same articles and
// the same marks.

namespace morgue {
namespace {

constexpr std::size_t kArticles = 1'000;
constexpr std::size_t kDefaultQueries = 200;
// The reference is asked about what the engine finds, and of the others about
// one in so many.
constexpr std::size_t kShare = 10;
constexpr std::size_t kMarked = 4;  // articles of each query

// MORGUE_RANDOM_QUERIES=20000 for more than there is time for every day.
std::size_t query_count() {
  const char* const wanted = std::getenv("MORGUE_RANDOM_QUERIES");
  return wanted == nullptr ? kDefaultQueries
                           : static_cast<std::size_t>(std::atoi(wanted));
}

std::vector<Article> made_up_articles() {
  const StoryGenerator generator({.articles = kArticles, .seed = 5});
  std::vector<Article> articles;
  articles.reserve(kArticles);
  for (std::size_t i = 0; i < kArticles; ++i) {
    articles.push_back(generator.story(i));
  }
  return articles;
}

std::vector<Article> reuters_articles(const std::filesystem::path& folder) {
  std::vector<Article> articles;
  const auto reader = open_reader(folder / "reut2-003.sgm", {});
  while (std::optional<Incoming> incoming = reader->next()) {
    if (auto* submission = std::get_if<Submission>(&*incoming)) {
      articles.push_back(std::move(submission->article));
    }
  }
  return articles;
}

// Articles as the reference knows them.
std::vector<Article> plain(std::vector<Article> articles) {
  std::size_t number = 0;
  for (Article& article : articles) {
    article.id = std::to_string(number++);
    article.language.tag = "en";
    article.corrections.clear();
    article.byline.clear();
    article.authors.clear();
    std::erase_if(article.body, [](const Paragraph& paragraph) {
      return paragraph.kind == ParagraphKind::kBoilerplate;
    });
  }
  return articles;
}

// Makes up queries of words that stand near each other in the articles.
class RandomQueries {
 public:
  RandomQueries(const std::vector<Article>& articles, std::uint64_t seed)
      : articles_(articles), random_(seed) {}

  std::string next() {
    pick_words();
    switch (random_.below(8)) {
      case 0:
        return pattern(1) + " AND " + pattern(1);
      case 1:
        return pattern(1) + " OR " + pattern(1);
      case 2:
        return word() + " NOT " + pattern(1);
      case 3:
        return "headline:(" + words_[0] + " w/4 " + words_[1] + ") OR " +
               pattern(1);
      default:
        return pattern(2);
    }
  }

 private:
  // Of one place in one article.
  void pick_words() {
    do {
      words_.clear();
      const Article& article = articles_[random_.below(articles_.size())];
      const std::size_t count = article.body.size() + 1;
      const std::size_t text = random_.below(count);
      Tokenizer tokenizer(text == 0 ? article.headline
                                    : article.body[text - 1].text);
      for (Token token; tokenizer.next(token);) {
        if (std::all_of(token.word.begin(), token.word.end(),
                        [](char c) { return c >= 'a' && c <= 'z'; })) {
          words_.emplace_back(token.word);
        }
      }
    } while (words_.size() < 4);
    begin_ = random_.below(words_.size() - 3);
  }

  const std::string& plain_word() {
    const std::size_t room = std::min<std::size_t>(words_.size() - begin_, 12);
    return words_[begin_ + random_.below(room)];
  }

  std::string word() {
    const std::string& any = plain_word();
    switch (random_.below(10)) {
      case 0:
        return '=' + any;
      case 1:
        return any.size() > 4 ? any.substr(0, any.size() - 1) + '*' : any;
      case 2:
        return any.size() > 5 ? any.substr(0, 2) + '?' + any.substr(3) : any;
      case 3:
        return any.size() > 5 ? any + "~1" : any;
      case 4:
        return "allcaps(" + any + ')';
      default:
        return any;
    }
  }

  std::string phrase() {
    std::string text = "\"" + words_[begin_] + ' ';
    text += random_.once_in(3)
                ? '(' + words_[begin_ + 1] + '|' + plain_word() + ')'
                : words_[begin_ + 1];
    text += random_.once_in(2) ? ' ' + words_[begin_ + 2] : "";
    text += '"';
    return random_.once_in(3)
               ? text + '~' + std::to_string(random_.between(1, 4))
               : text;
  }

  std::string connector() {
    const auto reaches = std::to_array<const char*>(
        {"w/1", "w/2", "w/5", "w/9", "pre/1", "pre/3", "pre/8", "w/s", "w/s",
         "pre/s", "w/p", "pre/p"});
    std::string text = random_.once_in(6) ? " NOT " : " ";
    return text + reaches[random_.below(reaches.size())] + ' ';
  }

  std::string operand(std::size_t depth) {
    switch (depth == 0 ? random_.below(3) : random_.below(5)) {
      case 0:
        return phrase();
      case 3:
        return '(' + operand(depth - 1) + " OR " + operand(depth - 1) + ')';
      case 4:
        return '(' + chain(depth - 1) + ')';
      default:
        return word();
    }
  }

  std::string chain(std::size_t depth) {
    std::string text = operand(depth);
    for (std::size_t left = random_.between(1, 2); left > 0; --left) {
      text += connector();
      text += operand(depth);
    }
    return text;
  }

  std::string pattern(std::size_t depth) {
    switch (random_.below(8)) {
      case 0:
        return "atleast" + std::to_string(random_.between(2, 3)) + '(' +
               operand(0) + ')';
      case 1:
        return "first" + std::to_string(random_.between(3, 40)) + '(' +
               chain(0) + ')';
      case 2:
        return (random_.once_in(2) ? "lead(" : "hlead(") + operand(1) + ')';
      case 3:
        return operand(1);
      default:
        return chain(depth);
    }
  }

  const std::vector<Article>& articles_;
  SeededRandom random_;
  std::vector<std::string> words_;
  std::size_t begin_ = 0;
};

std::string shown(const std::vector<std::vector<TextRange>>& marks) {
  std::string text;
  for (const auto& ranges : marks) {
    for (const TextRange& range : ranges) {
      text += ' ';
      text += std::to_string(range.begin) + '-' + std::to_string(range.end);
    }
    text += " /";
  }
  return text;
}

std::vector<std::vector<TextRange>> engine_marks(const QueryMatcher& matcher,
                                                 const Article& article) {
  const MatchedArticle matched = matcher.read(article);
  std::vector<std::vector<TextRange>> marks = {matched.headline(),
                                               matched.deck()};
  for (std::size_t i = 0; i < article.body.size(); ++i) {
    marks.push_back(matched.paragraph(i));
  }
  return marks;
}

class ReferenceTest : public testing::Test {
 protected:
  void expect_agreement(const std::vector<Article>& articles) {
    SmallArchive archive;
    const auto half =
        articles.begin() + static_cast<std::ptrdiff_t>(articles.size() / 2);
    archive.add_articles({articles.begin(), half});
    archive.add_articles({half, articles.end()});
    const auto open = OpenArchive::open(archive.path());
    Stemmer stemmer("en");
    std::vector<ReferenceEvaluator> references;
    references.reserve(articles.size());
    for (const Article& article : articles) {
      references.emplace_back(article, stemmer);
    }
    RandomQueries queries(articles, 7);
    for (std::size_t i = 0; i < query_count(); ++i) {
      const std::string typed = queries.next();
      ASSERT_NO_FATAL_FAILURE(
          expect_agreement(typed, articles, references, *open))
          << typed;
    }
    RecordProperty("matches", static_cast<int>(matches_));
    EXPECT_GT(matches_, query_count());
    EXPECT_LT(undecided_, query_count() * articles.size() / 1'000);
  }

 private:
  static std::set<std::size_t> found_by_engine(OpenArchive& open,
                                               const Query& query) {
    std::set<std::size_t> found;
    PreparedQuery(open, query)
        .visit([&](const Segment& segment, std::span<const Docid> docids) {
          for (const Docid docid : docids) {
            const auto article =
                open.record().get(segment.tokens.number(docid));
            found.insert(std::stoul(article->id));
          }
        });
    return found;
  }

  void expect_agreement(const std::string& typed,
                        const std::vector<Article>& articles,
                        std::vector<ReferenceEvaluator>& references,
                        OpenArchive& open) {
    Query query;
    try {
      query = parse_query(typed, {}).query;
    } catch (const QueryError&) {
      return;  // such as a function next to a connector
    }
    const QueryMatcher matcher(query, {"en"});
    const std::set<std::size_t> found = found_by_engine(open, query);
    std::size_t marked = 0;
    ++asked_;
    for (std::size_t i = 0; i < articles.size(); ++i) {
      if (!found.contains(i) && (i + asked_) % kShare != 0) {
        continue;
      }
      const std::optional<bool> wanted = references[i].satisfies(query);
      if (!wanted) {
        ++undecided_;
        continue;
      }
      ASSERT_EQ(found.contains(i), *wanted) << "article " << i;
      matches_ += *wanted ? 1U : 0U;
      if (*wanted && ++marked <= kMarked) {
        ASSERT_EQ(shown(engine_marks(matcher, articles[i])),
                  shown(references[i].marks(query)))
            << "marks of article " << i;
      }
    }
  }

  std::size_t matches_ = 0;
  std::size_t undecided_ = 0;
  std::size_t asked_ = 0;
};

TEST_F(ReferenceTest, AgreesOnMadeUpArticles) {
  expect_agreement(plain(made_up_articles()));
}

TEST_F(ReferenceTest, AgreesOnReuters) {
  const std::filesystem::path folder =
      std::filesystem::path(MORGUE_SOURCE_DIR) / "../shared/data/reuters21578";
  if (!std::filesystem::exists(folder)) {
    GTEST_SKIP() << "../shared/data is not here";
  }
  expect_agreement(plain(reuters_articles(folder)));
}

}  // namespace
}  // namespace morgue

// Searches an index and the one beside it for the ten best or newest articles
// of a query.  May be used by several threads at once.

import java.io.IOException;
import java.nio.file.Path;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexOrDocValuesQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocsCollector;
import org.apache.lucene.search.TopFieldCollector;
import org.apache.lucene.search.TopScoreDocCollector;
import org.apache.lucene.store.MMapDirectory;

final class Searches {
  private static final int HITS = 10;
  private static final int DEFAULT_THRESHOLD = 1000;  // IndexSearcher's own

  private final IndexSearcher main;
  private final IndexSearcher side;
  private final Analyzer analyzer = new ArticleAnalyzer();
  private final Sort newest = new Sort(newestFirst());

  Searches(Path main, Path side) throws IOException {
    this.main = open(main);
    this.side = open(side);
  }

  // Undated articles come last.
  static SortField newestFirst() {
    SortField field = new SortField(Fields.DATE, SortField.Type.LONG, true);
    field.setMissingValue(Long.MIN_VALUE);
    return field;
  }

  // How many articles match: `exact`, or a number above the threshold at which
  // counting may stop.
  long search(QueryLine line, boolean exact) throws IOException {
    int threshold = exact ? Integer.MAX_VALUE : DEFAULT_THRESHOLD;
    boolean byDate = line.letter == 'g';
    TopDocsCollector<?> collector = byDate
        ? TopFieldCollector.create(newest, HITS, threshold)
        : TopScoreDocCollector.create(HITS, threshold);
    boolean beside = byDate || line.letter == 'e';
    (beside ? side : main).search(queryOf(line), collector);
    return collector.topDocs().totalHits.value;
  }

  // The same queries come again and again here, so that caching their results
  // would measure the cache.
  private static IndexSearcher open(Path directory) throws IOException {
    IndexSearcher searcher =
        new IndexSearcher(DirectoryReader.open(MMapDirectory.open(directory)));
    searcher.setQueryCache(null);
    return searcher;
  }

  private Query queryOf(QueryLine line) throws IOException {
    if (line.letter == 'e') {
      return phraseOf(line);
    }
    if (line.words.length == 1 && !line.dated) {
      return stem(line.words[0]);
    }
    Occur occur = line.letter == 'd' ? Occur.SHOULD : Occur.MUST;
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    for (String word : line.words) {
      query.add(stem(word), occur);
    }
    if (line.dated) {
      query.add(within(line.from, line.to), Occur.FILTER);
    }
    return query.build();
  }

  private static Query phraseOf(QueryLine line) {
    PhraseQuery.Builder phrase = new PhraseQuery.Builder();
    for (String word : line.words) {
      phrase.add(new Term(Fields.WORDS, word));
    }
    return phrase.build();
  }

  private static Query within(long from, long to) {
    return new IndexOrDocValuesQuery(
        LongPoint.newRangeQuery(Fields.DATE, from, to),
        NumericDocValuesField.newSlowRangeQuery(Fields.DATE, from, to));
  }

  private Query stem(String word) throws IOException {
    try (TokenStream tokens = analyzer.tokenStream(Fields.STEMS, word)) {
      CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
      tokens.reset();
      String stem = tokens.incrementToken() ? term.toString() : word;
      tokens.end();
      return new TermQuery(new Term(Fields.STEMS, stem));
    }
  }
}

// How Lucene cuts and stems words here: as its EnglishAnalyzer does, without
// stop words, since Morgue has none either.  Not stemmed: the words as they
// stand, for phrases.

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;

final class ArticleAnalyzer extends Analyzer {
  // No phrase goes across paragraphs.
  private static final int PARAGRAPH_GAP = 100;

  ArticleAnalyzer() {
    super(PER_FIELD_REUSE_STRATEGY);  // fields differ in stemming
  }

  @Override
  protected TokenStreamComponents createComponents(String field) {
    Tokenizer words = new StandardTokenizer();
    TokenStream folded =
        new LowerCaseFilter(new EnglishPossessiveFilter(words));
    boolean stemmed = field.equals(Fields.STEMS);
    return new TokenStreamComponents(
        words, stemmed ? new PorterStemFilter(folded) : folded);
  }

  @Override
  public int getPositionIncrementGap(String field) {
    return PARAGRAPH_GAP;
  }
}

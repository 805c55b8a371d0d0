// One article as prepare_articles.py writes it: id, seconds, headline and body
// between tabs, paragraphs parted by U+001F.

import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexOptions;

final class ArticleLine {
  private static final FieldType WITHOUT_POSITIONS = withoutPositions();

  private final String id;
  private final String seconds;
  private final String headline;
  private final String body;

  ArticleLine(String line) {
    String[] columns = line.split("\t", 4);
    id = columns[0];
    seconds = columns[1];
    headline = columns[2];
    body = columns[3];
  }

  // For nearly everything: stems with positions, and the article itself.
  Document mainDocument() {
    Document document = new Document();
    document.add(new StringField(Fields.ID, id, Field.Store.YES));
    addDate(document);
    addText(document, Fields.STEMS, TextField.TYPE_NOT_STORED);
    document.add(new StoredField(Fields.HEADLINE, headline));
    document.add(new StoredField(Fields.BODY, body));
    return document;
  }

  // For phrases of words as they stand, and for the newest first.
  Document sideDocument() {
    Document document = new Document();
    addDate(document);
    addText(document, Fields.STEMS, WITHOUT_POSITIONS);
    addText(document, Fields.WORDS, TextField.TYPE_NOT_STORED);
    return document;
  }

  private void addDate(Document document) {
    if (!seconds.isEmpty()) {
      long date = Long.parseLong(seconds);
      document.add(new LongPoint(Fields.DATE, date));
      document.add(new NumericDocValuesField(Fields.DATE, date));
      document.add(new StoredField(Fields.DATE, date));
    }
  }

  private void addText(Document document, String field, FieldType type) {
    document.add(new Field(field, headline, type));
    for (String paragraph : body.split("\u001f")) {
      document.add(new Field(field, paragraph, type));
    }
  }

  private static FieldType withoutPositions() {
    FieldType type = new FieldType(TextField.TYPE_NOT_STORED);
    type.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
    type.freeze();
    return type;
  }
}

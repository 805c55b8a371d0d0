// What the fields of an index are called.

final class Fields {
  static final String ID = "id";
  static final String DATE = "date";          // seconds; none if undated
  static final String STEMS = "stems";        // headline and body, stemmed
  static final String WORDS = "words";        // the same, as they stand
  static final String HEADLINE = "headline";  // stored only
  static final String BODY = "body";          // stored only

  private Fields() {}
}

// One query as make_queries.py writes it:
//
//   class<TAB>words[<TAB>from<TAB>to]

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

final class QueryLine {
  static final String CLASSES = "abcdefg";

  final char letter;
  final String[] words;
  final boolean dated;
  final long from;  // seconds, both ends included
  final long to;

  private QueryLine(String line) {
    String[] columns = line.split("\t");
    letter = columns[0].charAt(0);
    words = columns[1].split(" ");
    dated = columns.length == 4;
    from = dated ? Long.parseLong(columns[2]) : 0;
    to = dated ? Long.parseLong(columns[3]) : 0;
  }

  static List<QueryLine> read(Path file) throws IOException {
    List<QueryLine> queries = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      queries.add(new QueryLine(line));
    }
    return queries;
  }

  static String nameOf(char letter) {
    switch (letter) {
      case 'a': return "rare term";
      case 'b': return "common term";
      case 'c': return "AND";
      case 'd': return "OR ranked";
      case 'e': return "phrase";
      case 'f': return "AND + dates";
      default: return "newest first";
    }
  }
}

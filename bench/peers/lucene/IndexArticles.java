// Builds an index of articles in one segment:
//
//   java IndexArticles main|side ARTICLES.tsv DIR THREADS
//
// main is the index that is measured.  side stands beside it for two classes
// of query that it cannot serve as Morgue does: phrases of unstemmed words,
// and newest first, for which it is sorted by date.

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Paths;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.Sort;
import org.apache.lucene.store.FSDirectory;

public final class IndexArticles {
  private static final int BATCH = 64;  // lines that a thread takes at once
  private static final double BUFFER_MB = 256;

  private final boolean side;
  private final BufferedReader lines;
  private final IndexWriter writer;

  private IndexArticles(boolean side, BufferedReader lines,
                        IndexWriter writer) {
    this.side = side;
    this.lines = lines;
    this.writer = writer;
  }

  public static void main(String[] args) throws Exception {
    boolean side = args[0].equals("side");
    int threads = Integer.parseInt(args[3]);
    IndexWriterConfig config = new IndexWriterConfig(new ArticleAnalyzer());
    config.setOpenMode(IndexWriterConfig.OpenMode.CREATE);
    config.setRAMBufferSizeMB(BUFFER_MB);
    if (side) {
      config.setIndexSort(new Sort(Searches.newestFirst()));
    }
    try (BufferedReader lines = Files.newBufferedReader(Paths.get(args[1]));
         FSDirectory directory = FSDirectory.open(Paths.get(args[2]));
         IndexWriter writer = new IndexWriter(directory, config)) {
      new IndexArticles(side, lines, writer).run(threads);
      writer.commit();
      writer.forceMerge(1);
      writer.commit();
    }
  }

  private void run(int threads) throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    List<Future<?>> jobs = new ArrayList<>();
    for (int i = 0; i < threads; i++) {
      jobs.add(pool.submit(() -> {
        addBatches();
        return null;
      }));
    }
    pool.shutdown();
    for (Future<?> job : jobs) {
      job.get();
    }
  }

  private void addBatches() throws IOException {
    for (;;) {
      List<String> batch = nextBatch();
      if (batch.isEmpty()) {
        return;
      }
      for (String line : batch) {
        ArticleLine article = new ArticleLine(line);
        writer.addDocument(documentOf(article));
      }
    }
  }

  private Document documentOf(ArticleLine article) {
    return side ? article.sideDocument() : article.mainDocument();
  }

  private synchronized List<String> nextBatch() throws IOException {
    List<String> batch = new ArrayList<>(BATCH);
    String line;
    while (batch.size() < BATCH && (line = lines.readLine()) != null) {
      batch.add(line);
    }
    return batch;
  }
}

// Times the queries of a file, warm and in process, and prints what
// `morgue-bench search` prints:
//
//   java SearchArticles MAIN SIDE QUERIES default|exact REPS THREADS [HITS]
//
// HITS gets the exact number of matches, a query a line.  Without repetitions
// (0) nothing is timed; one is for memory, and not warmed up for.

import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

public final class SearchArticles {
  private static final int ROUNDS = 5;  // of the queries-a-second figure
  // Seconds of CPU.
  private static final double WARM_UP_LEAST = 10;
  private static final double WARM_UP_STEADY = 3;
  private static final double WARM_UP_MOST = 90;

  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
  private final Searches searches;
  private final List<QueryLine> queries;
  private final boolean exact;

  private SearchArticles(Searches searches, List<QueryLine> queries,
                         boolean exact) {
    this.searches = searches;
    this.queries = queries;
    this.exact = exact;
  }

  public static void main(String[] args) throws Exception {
    Searches searches = new Searches(Paths.get(args[0]), Paths.get(args[1]));
    SearchArticles bench = new SearchArticles(
        searches, QueryLine.read(Paths.get(args[2])), args[3].equals("exact"));
    int repetitions = Integer.parseInt(args[4]);
    int many = Integer.parseInt(args[5]);
    if (args.length > 6) {
      bench.writeHits(Paths.get(args[6]));
    }
    if (repetitions == 0) {
      return;
    }
    if (repetitions > 1) {
      bench.warmUp();
    }
    bench.printClasses(repetitions);
    bench.printThroughput(1);
    if (many > 1) {
      bench.printThroughput(many);
    }
  }

  private void writeHits(Path file) throws Exception {
    try (PrintWriter out = new PrintWriter(file.toFile())) {
      for (QueryLine query : queries) {
        out.println(searches.search(query, true));
      }
    }
  }

  // Until the code is compiled, the files are in memory, and passes over all
  // queries no longer become faster.
  private void warmUp() throws Exception {
    double best = Double.MAX_VALUE;
    double spent = 0;
    double sinceBest = 0;
    while (spent < WARM_UP_LEAST
           || (sinceBest < WARM_UP_STEADY && spent < WARM_UP_MOST)) {
      double start = cpuSeconds();
      searchAll(queries);
      double pass = cpuSeconds() - start;
      spent += pass;
      sinceBest += pass;
      if (pass < best * 0.98) {
        best = pass;
        sinceBest = 0;
      }
    }
  }

  private double cpuSeconds() {
    return threads.getCurrentThreadCpuTime() * 1e-9;
  }

  private void searchAll(List<QueryLine> some) throws Exception {
    for (QueryLine query : some) {
      searches.search(query, exact);
    }
  }

  private void printClasses(int repetitions) throws Exception {
    double[][] cpu = new double[queries.size()][repetitions];
    double[][] wall = new double[queries.size()][repetitions];
    for (int i = 0; i < repetitions; i++) {
      for (int q = 0; q < queries.size(); q++) {
        long cpuStart = threads.getCurrentThreadCpuTime();
        long wallStart = System.nanoTime();
        searches.search(queries.get(q), exact);
        wall[q][i] = (System.nanoTime() - wallStart) * 1e-3;
        cpu[q][i] = (threads.getCurrentThreadCpuTime() - cpuStart) * 1e-3;
      }
    }
    System.out.println("class               n   cpu median    cpu p99  "
                       + "wall median   wall p99  (microseconds)");
    for (char letter : QueryLine.CLASSES.toCharArray()) {
      printClass(letter, mediansOf(letter, cpu), mediansOf(letter, wall));
    }
  }

  private static void printClass(char letter, double[] cpu, double[] wall) {
    if (cpu.length > 0) {
      System.out.printf("%c %-13s %5d %12.1f %10.1f %12.1f %10.1f%n", letter,
                        QueryLine.nameOf(letter), cpu.length,
                        quantile(cpu, 0.5), quantile(cpu, 0.99),
                        quantile(wall, 0.5), quantile(wall, 0.99));
    }
  }

  // Of the queries of a class, a query's own median each.
  private double[] mediansOf(char letter, double[][] times) {
    double[] medians = new double[queries.size()];
    int count = 0;
    for (int q = 0; q < queries.size(); q++) {
      if (queries.get(q).letter == letter) {
        medians[count++] = quantile(times[q], 0.5);
      }
    }
    return Arrays.copyOf(medians, count);
  }

  private static double quantile(double[] values, double share) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[Math.min(sorted.length - 1, (int) (share * sorted.length))];
  }

  private void printThroughput(int many) throws Exception {
    double[] rounds = new double[ROUNDS];
    for (int round = 0; round < ROUNDS; round++) {
      rounds[round] = queriesASecond(many);
    }
    System.out.printf("QPS, %d thread%s: %.0f%n", many,
                      many == 1 ? "" : "s", quantile(rounds, 0.5));
  }

  private double queriesASecond(int many) throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(many);
    List<Future<?>> jobs = new ArrayList<>();
    long start = System.nanoTime();
    for (int i = 0; i < many; i++) {
      List<QueryLine> shuffled = new ArrayList<>(queries);
      Collections.shuffle(shuffled, new Random(i));
      jobs.add(pool.submit(() -> {
        searchAll(shuffled);
        return null;
      }));
    }
    for (Future<?> job : jobs) {
      job.get();
    }
    double seconds = (System.nanoTime() - start) * 1e-9;
    pool.shutdown();
    return many * queries.size() / seconds;
  }
}

# shellcheck shell=bash disable=SC2034,SC2154  # compare.sh has them
# Lucene's steps of compare.sh.  Sourced; uses $peers, $work, $results, $reps.

lucene_packages=(liblucene8-java openjdk-17-jdk-headless)

# Room enough, so that the collector has next to nothing to do.
lucene_heap=(-Xms1g -Xmx1g)
# To be timed: code is compiled when it is due, however busy the machine is.
lucene_timed=("${lucene_heap[@]}" -Xbatch)
# For the peak of memory only: as little as it runs well in.
lucene_small_heap=(-XX:+UseSerialGC -Xmx64m)

build_lucene() {
  local jars=/usr/share/java
  say "building the programs for Lucene"
  lucene_path=$(printf '%s:' "$jars"/lucene-core-8.*.jar \
    "$jars"/lucene-analyzers-common-8.*.jar)$work/lucene-classes
  mkdir "$work/lucene-classes"
  javac -Xlint -cp "$lucene_path" -d "$work/lucene-classes" \
    "$peers"/lucene/*.java
}

index_lucene() {
  local index=(java "${lucene_heap[@]}" -cp "$lucene_path" IndexArticles)
  say "indexing with Lucene"
  measured index lucene "${index[@]}" main "$work/articles.tsv" \
    "$work/lucene-main" "$(nproc)"
  measured index "lucene side" "${index[@]}" side "$work/articles.tsv" \
    "$work/lucene-side" "$(nproc)"
  record_size lucene "$work/lucene-main"
}

# lucene_search FILE LABEL QUERIES JAVA-OPTION... -- ARGUMENT...
lucene_search() {
  local file=$1 label=$2 queries=$results/$3.tsv options=()
  shift 3
  while [ "$1" != -- ]; do
    options+=("$1")
    shift
  done
  measured "$file" "$label" java "${options[@]}" -cp "$lucene_path" \
    SearchArticles "$work/lucene-main" "$work/lucene-side" \
    "$queries" "${@:2}"
}

count_lucene() {
  lucene_search count lucene drawn "${lucene_heap[@]}" -- exact 0 1 \
    "$results/lucene.hits"
}

measure_memory_of_lucene() {
  lucene_search memory lucene queries "${lucene_small_heap[@]}" -- default 1 1
}

# search_lucene ROUND
search_lucene() {
  local mode
  say "searching with Lucene"
  for mode in default exact; do
    lucene_search search "lucene-$mode-$1" queries "${lucene_timed[@]}" -- \
      "$mode" "$reps" 2
    cp "$work/log" "$results/lucene-$mode-$1.txt"
  done
}

#pragma once

#include <string>
#include <vector>

#include "indexer/options.h"

namespace morgue {

// What CLI11 writes into, before it becomes IndexerOptions.
struct TypedOptions {
  std::string archive;
  std::string map;
  std::string date_from;
  std::string format = "auto";
  std::string on_duplicate = "version";
  std::string progress = "auto";
  std::string rejects;
  std::string index_writer = "auto";
  std::vector<std::string> inputs;
  InitOptions init;
  AddOptions add;
  SyncOptions sync;
  double settle = 2;   // seconds
  unsigned every = 0;  // likewise
  RemoveOptions remove;
  WriterOptions writer;
  bool json = false;
};

}  // namespace morgue
